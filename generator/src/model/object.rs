//! Objects, and `allOf` of objects, -> structs and maps.

use indexmap::IndexMap;
use openapiv3::{AdditionalProperties, ReferenceOr, Schema, SchemaKind, Type as SchemaType};

use super::{Field, Presence, Record, Type, TypeId, TypeKind, build::Builder, docs};
use crate::{
    codes,
    diagnostic::Diagnostic,
    names::{Case, Scope, ident},
    pointer::Pointer,
};

/// References inside `allOf` are followed this deep; beyond it they go round.
const MAX_DEPTH: usize = 32;

/// What an object schema, or the members of an `allOf` together, say.
#[derive(Default)]
struct Parts<'a> {
    properties: IndexMap<&'a str, (&'a ReferenceOr<Box<Schema>>, Pointer)>,
    required: Vec<(&'a str, Pointer)>,
    others: Option<(&'a AdditionalProperties, Pointer)>,
    /// Whether a member says something that is not about objects.
    is_mixed: bool,
}

impl<'a> Builder<'a> {
    /// The type of an object: a struct if it has properties, otherwise a map.
    pub(super) fn object(&mut self, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Type {
        let mut parts = Parts::default();
        self.collect(schema, pointer, 0, &mut parts);
        if parts.is_mixed {
            return self.unsupported("`allOf` of schemas that are not all objects", pointer);
        }
        if parts.properties.is_empty() {
            let others = self.others(&parts, hint);
            return Type::Map(Box::new(others.unwrap_or(Type::Any)));
        }
        let id = self.reserve(schema, pointer, hint);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let others = self.others(&parts, hint);
        let record = self.record(&parts, id, others);
        self.define(id, TypeKind::Record(record));
        Type::Named(id)
    }

    /// Adds what a schema says to `parts`. What comes later replaces what came before, with a finding if the two differ.
    fn collect(&mut self, schema: &'a Schema, pointer: &Pointer, depth: usize, parts: &mut Parts<'a>) {
        match &schema.schema_kind {
            SchemaKind::Type(SchemaType::Object(object)) => {
                self.add(
                    &object.properties,
                    &object.required,
                    object.additional_properties.as_ref(),
                    pointer,
                    parts,
                );
            }
            SchemaKind::AllOf { all_of } => self.collect_all(all_of, pointer, depth, parts),
            SchemaKind::Any(any) => {
                self.collect_all(&any.all_of, pointer, depth, parts);
                self.add(&any.properties, &any.required, any.additional_properties.as_ref(), pointer, parts);
                parts.is_mixed |= !any.one_of.is_empty() || !any.any_of.is_empty();
            }
            _ => parts.is_mixed = true,
        }
    }

    fn collect_all(
        &mut self,
        members: &'a [ReferenceOr<Schema>],
        pointer: &Pointer,
        depth: usize,
        parts: &mut Parts<'a>,
    ) {
        if depth > MAX_DEPTH {
            let finding =
                Diagnostic::new(codes::ENDLESS, pointer.clone(), "the members of `allOf` lead back to it");
            self.diagnostics.push(finding);
            return;
        }
        for (index, member) in members.iter().enumerate() {
            let at = pointer.join("allOf").join(index);
            let items = self.items;
            if let Some((item, at)) = self.resolve(member, &at, "schemas", &items.schemas) {
                self.collect(item, &at, depth + 1, parts);
            }
        }
    }

    fn add(
        &mut self,
        properties: &'a IndexMap<String, ReferenceOr<Box<Schema>>>,
        required: &'a [String],
        others: Option<&'a AdditionalProperties>,
        pointer: &Pointer,
        parts: &mut Parts<'a>,
    ) {
        for (name, property) in properties {
            let at = pointer.join_all(["properties", name]);
            if let Some((before, place)) = parts.properties.insert(name, (property, at.clone()))
                && before != property
            {
                let message = format!(
                    "`{name}` is declared differently by two members of `allOf`; the later one is used"
                );
                self.diagnostics
                    .push(Diagnostic::new(codes::ALL_OF_CONFLICT, at, message).related(place, "the other"));
            }
        }
        parts.required.extend(required.iter().map(|name| (name.as_str(), pointer.join("required"))));
        if let Some(others) = others {
            parts.others = Some((others, pointer.join("additionalProperties")));
        }
    }

    fn others(&mut self, parts: &Parts<'a>, hint: &str) -> Option<Type> {
        match &parts.others {
            Some((AdditionalProperties::Schema(values), at)) => {
                let values = self.schema(values, at, &format!("{hint}Value"));
                Some(*values.inside())
            }
            Some((AdditionalProperties::Any(true), _)) => Some(Type::Any),
            Some((AdditionalProperties::Any(false), _)) | None => None,
        }
    }

    fn record(&mut self, parts: &Parts<'a>, id: TypeId, others: Option<Type>) -> Record {
        let owner = self.types.get(id.0).map(|def| def.ident.plain().to_owned()).unwrap_or_default();
        let mut scope = Scope::default();
        let mut fields = Vec::new();
        for (name, (property, at)) in &parts.properties {
            let item = self.shown(property);
            let hint = format!("{owner}{}", ident(name, Case::Pascal, "Field").plain());
            let built = self.boxed_schema(property, at, &hint);
            let required = parts.required.iter().any(|(other, _)| other == name);
            let presence = match (required, built.nullable) {
                (true, false) => Presence::Required,
                (true, true) => Presence::RequiredNullable,
                (false, false) => Presence::Optional,
                (false, true) => Presence::Patch,
            };
            fields.push(Field {
                name: (*name).to_owned(),
                ident: scope.take_or_suffix(ident(name, Case::Snake, "field"), "_"),
                ty: built.ty,
                presence,
                boxed: false,
                docs: docs::describe(None, item),
                deprecated: item.is_some_and(|item| item.schema_data.deprecated),
                pointer: at.clone(),
            });
        }
        for (name, at) in parts.required.iter().filter(|(name, _)| !parts.properties.contains_key(name)) {
            let message = format!("`required` names `{name}`, which is not one of the properties");
            let finding = Diagnostic::new(codes::REQUIRED_UNKNOWN, at.clone(), message);
            self.diagnostics.push(finding.help("declare the property, or take its name out of `required`"));
        }
        let others_ident = scope.take_or_suffix(ident("other_fields", Case::Snake, "field"), "_");
        Record { fields, others, others_ident: Some(others_ident), required_ident: None }
    }
}
