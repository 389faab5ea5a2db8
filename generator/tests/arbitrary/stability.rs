//! The names that a user of a client writes, and what may be added to a document without a change to them.

use std::collections::BTreeSet;

use clientgen::internals::model::{Api, Operation, TypeDef, TypeKind};
use serde_json::{Value, json};

fn type_names(api: &Api, def: &TypeDef, names: &mut BTreeSet<String>) {
    let at = &def.pointer;
    names.insert(format!("{at} is the type {}", def.ident));
    match &def.kind {
        TypeKind::Alias { of, required_ident } => {
            let of = api.get(*of).expect("it is a type of this model");
            let mut of = TypeDef { pointer: at.clone(), ident: def.ident.clone(), ..of.clone() };
            if let TypeKind::Record(record) = &mut of.kind {
                record.required_ident.clone_from(required_ident);
            }
            type_names(api, &of, names);
        }
        TypeKind::Record(record) => {
            names.extend(record.fields.iter().map(|field| format!("{at} {} is {}", field.name, field.ident)));
            names.extend(record.required_ident.iter().map(|ident| format!("{at} requires {ident}")));
        }
        TypeKind::Enum(listed) => {
            let variants = listed.variants.iter();
            names.extend(variants.map(|variant| format!("{at} {:?} is {}", variant.value, variant.ident)));
        }
        TypeKind::Union(union) => {
            let members = union.variants.iter().enumerate();
            names.extend(members.map(|(index, member)| format!("{at} {index} is {}", member.ident)));
        }
        TypeKind::Responses(variants) => {
            names.extend(
                variants.iter().map(|variant| format!("{at} {} is {}", variant.status, variant.ident)),
            );
        }
        TypeKind::Bodies(forms) => {
            names.extend(
                forms.iter().map(|form| format!("{at} {} is {}", form.content.media_type, form.ident)),
            );
        }
        TypeKind::Errors(_) => {}
    }
}

fn operation_names(operation: &Operation, names: &mut BTreeSet<String>) {
    let at = &operation.pointer;
    names.insert(format!("{at} is {}, {}, {}", operation.ident, operation.call_ident, operation.row_ident));
    names.extend(
        operation.parameters.iter().map(|parameter| {
            format!("{at} {:?} {} is {}", parameter.location, parameter.name, parameter.ident)
        }),
    );
}

/// Every name that the user of a client writes, with what it stands for.
pub(crate) fn names(api: &Api) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    api.types.iter().for_each(|def| type_names(api, def, &mut names));
    api.operations.iter().for_each(|operation| operation_names(operation, &mut names));
    names.extend(api.groups.iter().map(|group| format!("group {:?} is {}", group.tag, group.module)));
    names.extend(api.schemes.iter().map(|scheme| format!("scheme {} is {}", scheme.name, scheme.ident)));
    let variables = api.servers.iter().flat_map(|server| &server.variables);
    names.extend(variables.map(|variable| format!("variable {} is {}", variable.name, variable.ident)));
    names
}

/// The object at `key`, made if it is not there.
pub(crate) fn object<'a>(value: &'a mut Value, key: &str) -> &'a mut serde_json::Map<String, Value> {
    let object = value.as_object_mut().expect("the document is an object");
    let part = object.entry(key).or_insert_with(|| json!({}));
    part.as_object_mut().expect("the part is an object")
}

/// Adds an operation at the end, whose body has the schema.
pub(crate) fn add_operation(value: &mut Value, path: &str, id: &str, schema: &Value) {
    let operation = json!({
        "operationId": id,
        "tags": ["Added"],
        "parameters": [
            {"name": "order", "in": "query", "schema": {"type": "string", "enum": ["up", "down"]}}
        ],
        "requestBody": {"required": true, "content": {"application/json": {"schema": schema}}},
        "responses": {
            "200": {
                "description": "Added.",
                "content": {"application/json": {"schema": {
                    "type": "object",
                    "properties": {"part": {"type": "object", "properties": {"a": {"type": "string"}}}}
                }}}
            },
            "400": {"description": "An error.", "content": {"application/json": {"schema": schema}}}
        }
    });
    object(value, "paths").insert(path.to_owned(), json!({"post": operation}));
}
