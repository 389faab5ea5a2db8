//! Parameters -> those that progenitor has: in the path, in the query as values or repeated, in headers.

use serde_json::{Value, json};

use super::{Draft, schema};
use crate::{
    names::{Scope, cleaned, snake},
    schema::{Object, Schemas, type_of},
};

/// What a parameter holds.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    Value,
    List,
    Object,
    Other,
}

/// The parameters for progenitor; the path template changes with them.
pub(super) fn lower(draft: &mut Draft, schemas: &mut Schemas<'_>, arguments: &mut Scope) -> Vec<Value> {
    let declared = draft.operation.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
    let mut lowered = Vec::new();
    let mut cookies = Vec::new();
    for parameter in &declared {
        let Some(parameter) = parameter.as_object() else { continue };
        let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
        match text("in") {
            "path" => lowered.extend(path(draft, parameter, schemas, arguments)),
            "query" => query(draft, parameter, schemas, arguments, &mut lowered),
            "header" => lowered.extend(header(draft, parameter, schemas, arguments)),
            "cookie" => cookies.push(parameter),
            other => {
                draft.give_up(format!("the parameter `{}` is in `{other}`; it is left out", text("name")))
            }
        }
    }
    lowered.extend(undeclared(draft, &declared, arguments));
    lowered.extend(cookie(draft, &cookies, arguments));
    lowered
}

fn name(parameter: &Object) -> &str {
    parameter.get("name").and_then(Value::as_str).unwrap_or_default()
}

fn is_required(parameter: &Object) -> bool {
    parameter.get("required") == Some(&json!(true))
}

/// A parameter for progenitor under a name that has an identifier of its own.
fn made(parameter: &Object, wire: &str, place: &str, ty: Value, arguments: &mut Scope) -> Value {
    let mut made = Object::from_iter([
        ("name".to_owned(), json!(arguments.marked(wire, snake))),
        ("in".to_owned(), json!(place)),
        ("required".to_owned(), json!(place == "path" || is_required(parameter))),
        ("schema".to_owned(), ty),
    ]);
    if let Some(text) = parameter.get("description").and_then(Value::as_str) {
        made.insert("description".to_owned(), json!(cleaned(text)));
    }
    Value::Object(made)
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn holds(schema: &Value, schemas: &Schemas<'_>) -> Holds {
    holds_within(schema, schemas, 4)
}

/// Unions of unions are looked into as deep as `depth`: they may contain themselves.
fn holds_within(schema: &Value, schemas: &Schemas<'_>, depth: usize) -> Holds {
    let resolved = schemas.resolved(schema);
    let Some(object) = resolved.as_object() else { return Holds::Other };
    let alternatives = object.get("oneOf").or(object.get("anyOf")).and_then(Value::as_array);
    if let Some(alternatives) = alternatives {
        let are_values = depth > 0
            && alternatives
                .iter()
                .all(|alternative| holds_within(alternative, schemas, depth - 1) == Holds::Value);
        return if are_values { Holds::Value } else { Holds::Other };
    }
    match type_of(object) {
        Some("string" | "integer" | "number" | "boolean") => Holds::Value,
        Some("array") => Holds::List,
        Some("object") => Holds::Object,
        _ if object.contains_key("enum") => Holds::Value,
        _ if schemas.is_object(schema) => Holds::Object,
        _ => Holds::Other,
    }
}

/// A value that is written by its `Display`, which lists, objects, numbers with listed values and null have not.
fn displayed(draft: &mut Draft, parameter: &Object, schemas: &mut Schemas<'_>) -> Value {
    let (name, declared) = (name(parameter), parameter.get("schema").cloned().unwrap_or_default());
    let how = match holds(&declared, schemas) {
        Holds::Value => {
            let mut simple = schema(draft, schemas, name, &declared);
            let resolved = schemas.resolved(&declared);
            let is_number =
                matches!(resolved.get("type").and_then(Value::as_str), Some("integer" | "number"));
            let is_named = resolved.get("enum").is_some() && is_number;
            let is_nullable = resolved.get("nullable") == Some(&json!(true));
            if is_named
                || (is_nullable && simple.get("type").is_none())
                || simple.as_object().is_none_or(Object::is_empty)
            {
                return text();
            }
            if let Some(object) = simple.as_object_mut() {
                object.remove("nullable");
                object.remove("default");
            }
            return simple;
        }
        Holds::List => "the caller joins the items with commas",
        Holds::Object => "the caller writes the names and values, joined with commas",
        Holds::Other => "the caller writes the text",
    };
    draft.give_up(format!("`{name}` is a text: {how}"));
    text()
}

fn path(
    draft: &mut Draft,
    parameter: &Object,
    schemas: &mut Schemas<'_>,
    arguments: &mut Scope,
) -> Option<Value> {
    let wire = name(parameter).to_owned();
    let slot = format!("{{{wire}}}");
    if !draft.template.contains(&slot) {
        draft.give_up(format!("the path has no `{wire}`; the parameter is left out"));
        return None;
    }
    let ty = displayed(draft, parameter, schemas);
    let made = made(parameter, &wire, "path", ty, arguments);
    let marked = made.get("name").and_then(Value::as_str).unwrap_or_default();
    let prefix = match parameter.get("style").and_then(Value::as_str) {
        Some("label") => ".".to_owned(),
        Some("matrix") => format!(";{wire}="),
        _ => String::new(),
    };
    draft.template = draft.template.replace(&slot, &format!("{prefix}{{{marked}}}"));
    Some(made)
}

/// Slots of the path that no parameter fills.
fn undeclared(draft: &mut Draft, declared: &[Value], arguments: &mut Scope) -> Vec<Value> {
    let slots: Vec<String> =
        draft.path.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect();
    let is_declared = |slot: &str| {
        let in_path = declared.iter().filter(|parameter| parameter.get("in") == Some(&json!("path")));
        in_path.clone().any(|parameter| parameter.get("name") == Some(&json!(slot)))
    };
    let missing: Vec<String> = slots.into_iter().filter(|slot| !is_declared(slot)).collect();
    let mut made_of = Vec::new();
    for slot in missing {
        draft.give_up(format!("`{slot}` of the path is not declared; it is a text"));
        let parameter = made(&Object::new(), &slot, "path", text(), arguments);
        let marked = parameter.get("name").and_then(Value::as_str).unwrap_or_default();
        draft.template = draft.template.replace(&format!("{{{slot}}}"), &format!("{{{marked}}}"));
        made_of.push(parameter);
    }
    made_of
}

fn header(
    draft: &mut Draft,
    parameter: &Object,
    schemas: &mut Schemas<'_>,
    arguments: &mut Scope,
) -> Option<Value> {
    let wire = name(parameter).to_owned();
    // OpenAPI has these made of media types, and ignores parameters of their names.
    if matches!(wire.to_ascii_lowercase().as_str(), "accept" | "content-type") {
        return None;
    }
    let is_token =
        !wire.is_empty() && wire.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c));
    if !is_token {
        draft.give_up(format!("`{wire}` is no name of a header; the parameter is left out"));
        return None;
    }
    let ty = displayed(draft, parameter, schemas);
    Some(made(parameter, &wire, "header", ty, arguments))
}

/// Cookies as the one header that carries them.
fn cookie(draft: &mut Draft, cookies: &[&Object], arguments: &mut Scope) -> Option<Value> {
    let names: Vec<&str> = cookies.iter().map(|parameter| name(parameter)).collect();
    let first = cookies.first()?;
    let form = names.iter().map(|name| format!("{name}=...")).collect::<Vec<_>>().join("; ");
    draft.give_up(format!("cookies are one header parameter, which the caller writes: `{form}`"));
    let mut parameter = made(first, "Cookie", "header", text(), arguments);
    if let Some(object) = parameter.as_object_mut() {
        object.insert("required".to_owned(), json!(cookies.iter().any(|cookie| is_required(cookie))));
        object.insert("description".to_owned(), json!(format!("`{form}`")));
    }
    Some(parameter)
}

fn query(
    draft: &mut Draft,
    parameter: &Object,
    schemas: &mut Schemas<'_>,
    arguments: &mut Scope,
    lowered: &mut Vec<Value>,
) {
    let wire = name(parameter).to_owned();
    let Some(declared) = parameter.get("schema").cloned() else {
        draft.give_up(format!("`{wire}` is a text: the caller writes its {}", content_type(parameter)));
        lowered.push(made(parameter, &wire, "query", text(), arguments));
        return;
    };
    let style = parameter.get("style").and_then(Value::as_str).unwrap_or("form");
    let explode = parameter.get("explode").and_then(Value::as_bool).unwrap_or(style == "form");
    let holds = holds(&declared, schemas);
    let separator = match style {
        "spaceDelimited" => "spaces",
        "pipeDelimited" => "`|`",
        _ => "commas",
    };
    let how = match holds {
        Holds::Object if style == "deepObject" => {
            if let Some(parts) = deep(draft, parameter, &declared, schemas, arguments) {
                lowered.extend(parts);
                return;
            }
            "the caller writes the text"
        }
        Holds::Object if !explode => "the caller writes the names and values, joined with commas",
        // A list that is not repeated under its name, progenitor would repeat all the same.
        Holds::List if !explode => &format!("the caller joins the items with {separator}"),
        Holds::List if !is_list_of_values(&declared, schemas) => "the caller writes the text",
        Holds::Object if !has_values(&declared, schemas) => "the caller writes the text",
        _ => {
            let ty = schema(draft, schemas, &wire, &declared);
            lowered.push(made(parameter, &wire, "query", ty, arguments));
            return;
        }
    };
    draft.give_up(format!("`{wire}` is a text: {how}"));
    lowered.push(made(parameter, &wire, "query", text(), arguments));
}

fn content_type(parameter: &Object) -> String {
    let content = parameter.get("content").and_then(Value::as_object);
    content.and_then(|content| content.keys().next()).cloned().unwrap_or_else(|| "value".to_owned())
}

fn is_list_of_values(list: &Value, schemas: &Schemas<'_>) -> bool {
    match schemas.resolved(list).get("items") {
        Some(items) => holds(items, schemas) == Holds::Value,
        None => false,
    }
}

/// Whether an object has values only, which are sent as parameters of their names.
fn has_values(object: &Value, schemas: &Schemas<'_>) -> bool {
    let object = schemas.resolved(object);
    let properties = object.get("properties").and_then(Value::as_object).into_iter().flatten();
    let others = object.get("additionalProperties").filter(|others| others.is_object());
    properties
        .map(|(_, property)| property)
        .chain(others)
        .all(|schema| holds(schema, schemas) == Holds::Value)
}

/// An object with its names in brackets, as one parameter for each property.
fn deep(
    draft: &mut Draft,
    parameter: &Object,
    declared: &Value,
    schemas: &mut Schemas<'_>,
    arguments: &mut Scope,
) -> Option<Vec<Value>> {
    let wire = name(parameter);
    let object = schemas.resolved(declared).as_object()?.clone();
    let properties =
        object.get("properties").and_then(Value::as_object).filter(|properties| !properties.is_empty())?;
    draft.give_up(format!("`{wire}` is one parameter for each of its properties"));
    let mut parts = Vec::new();
    for (key, property) in properties {
        let part = format!("{wire}[{key}]");
        let mut shell = Object::new();
        if let Some(text) = schemas.resolved(property).get("description") {
            shell.insert("description".to_owned(), text.clone());
        }
        let is_part = is_required(parameter)
            && object
                .get("required")
                .and_then(Value::as_array)
                .is_some_and(|names| names.contains(&json!(key)));
        shell.insert("required".to_owned(), json!(is_part));
        match holds(property, schemas) {
            Holds::Value => {
                let ty = schema(draft, schemas, &part, property);
                parts.push(made(&shell, &part, "query", ty, arguments));
            }
            Holds::List if is_list_of_values(property, schemas) => {
                let ty = schema(draft, schemas, &part, property);
                parts.push(made(&shell, &part, "query", ty, arguments));
            }
            _ => draft.give_up(format!("`{part}` is left out: it is neither a value nor a list of values")),
        }
    }
    Some(parts)
}
