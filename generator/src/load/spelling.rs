//! A bundled document -> the same, where a text that looks like a number is the text as it is written.
//!
//! YAML reads an unquoted `1.10` as a number, and 1.10 is 1.1, which may stand beside it; `+358401` and `0x10` lose what they are.
//! Where the schema says `type: string`, what is written is what counts. The text is asked only for values that may be spelt
//! differently from how JSON writes them, so a document without such values pays for one walk.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{
        Document, Format, Pointer,
        walk::{self, Kind},
    },
    load::version::kind as kind_of,
};

/// What a value is there for, which decides what is said about it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Enum,
    Default,
    Text,
    Item,
    /// An example, which does no harm.
    Example,
}

/// How many references and lists may lead from a schema to a value.
const DEPTH: usize = 64;

/// Puts texts where texts are wanted, and says so.
pub(crate) fn keep(document: &mut Document, diagnostics: &mut Diagnostics) {
    let mut found = Vec::new();
    walk::visit(&document.value, &mut |kind, node, at| candidates(document, kind, node, at, &mut found));
    if found.is_empty() {
        return;
    }
    let odd: Vec<bool> = document.sources.iter().map(|source| has_odd_integers(&source.text)).collect();
    let mut positions = document.positions();
    let mut mended = Vec::new();
    for (at, place) in found {
        let Some(value) = document.get(&at) else { continue };
        let origin = document.origin(&at);
        let Some(source) = document.sources.get(origin.source) else { continue };
        let may_differ = match value {
            Value::Number(number) if number.is_f64() => true,
            Value::Number(_) => source.format == Format::Yaml && odd.get(origin.source) == Some(&true),
            _ => source.format == Format::Yaml,
        };
        let spelling = may_differ.then(|| positions.spelling(&origin)).flatten();
        let plain = value.to_string();
        if let Some(text) = spelling.filter(|text| *text != plain && reads_as(text, value)) {
            diagnostics.extend(said(&at, place, value, text).map(Diagnostics::from).unwrap_or_default());
            mended.push((at, text.to_owned()));
        }
    }
    for (at, text) in mended {
        if let Some(value) = document.value.pointer_mut(at.as_str()) {
            *value = Value::String(text);
        }
    }
}

/// The values in a node that have to be texts and are not.
fn candidates(
    document: &Document,
    kind: Kind,
    node: &Value,
    at: &Pointer,
    found: &mut Vec<(Pointer, Place)>,
) {
    let Value::Object(object) = node else { return };
    for (key, value) in object {
        let schema = match kind {
            Kind::Schema => Some(node),
            Kind::Parameter | Kind::Header | Kind::MediaType => object.get("schema"),
            _ => None,
        };
        let (place, is_list) = match (kind, key.as_str()) {
            (Kind::Schema, "enum") => (Place::Enum, true),
            (Kind::Schema, "const") => (Place::Enum, false),
            (Kind::Schema, "default") => (Place::Default, false),
            (Kind::Schema | Kind::Parameter | Kind::Header | Kind::MediaType, "example") => {
                (Place::Example, false)
            }
            (Kind::Schema, "examples") => (Place::Example, true),
            (Kind::Parameter | Kind::Header | Kind::MediaType, "examples") => {
                for (name, example) in value.as_object().into_iter().flatten() {
                    let at = at.join(key).join(name).join("value");
                    if let (Some(schema), Some(value)) = (schema, example.get("value")) {
                        against(document, schema, value, &at, Place::Example, DEPTH, found);
                    }
                }
                continue;
            }
            _ => {
                texts(kind, key, value, at, found);
                continue;
            }
        };
        let Some(schema) = schema else { continue };
        match (value, is_list) {
            (Value::Array(items), true) => {
                for (index, item) in items.iter().enumerate() {
                    if !item.is_string() {
                        against(document, schema, item, &at.join(key).join(index), place, DEPTH, found);
                    }
                }
            }
            (value, false) => against(document, schema, value, &at.join(key), place, DEPTH, found),
            _ => {}
        }
    }
}

/// The keys that hold texts in every part of OpenAPI, and what becomes part of an address.
fn texts(kind: Kind, key: &str, value: &Value, at: &Pointer, found: &mut Vec<(Pointer, Place)>) {
    match (kind, key) {
        (Kind::Map(_) | Kind::List(_) | Kind::Data, _) => {}
        (Kind::ServerVariable, "enum") | (Kind::Operation, "tags") | (Kind::Schema, "required") => {
            for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                if is_candidate(item) {
                    found.push((at.join(key).join(index), Place::Item));
                }
            }
        }
        (Kind::ServerVariable, "default")
        | (
            _,
            "title" | "description" | "summary" | "version" | "url" | "name" | "operationId" | "pattern"
            | "format" | "propertyName",
        ) if is_candidate(value) => found.push((at.join(key), Place::Text)),
        _ => {}
    }
}

/// The parts of a value that its schema wants to be texts.
fn against(
    document: &Document,
    schema: &Value,
    value: &Value,
    at: &Pointer,
    place: Place,
    depth: usize,
    found: &mut Vec<(Pointer, Place)>,
) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::Number(_) | Value::Bool(_) if wants_text(document, schema, depth) => {
            found.push((at.clone(), place));
        }
        Value::Array(items) => {
            let Some(of) = document.resolved(schema).and_then(|schema| schema.get("items")) else { return };
            for (index, item) in items.iter().enumerate().filter(|(_, item)| !item.is_string()) {
                against(document, of, item, &at.join(index), place, depth, found);
            }
        }
        Value::Object(fields) => {
            let Some(schema) = document.resolved(schema) else { return };
            let properties = schema.get("properties").and_then(Value::as_object);
            for (name, field) in fields.iter().filter(|(_, field)| !field.is_string() && !field.is_null()) {
                let of =
                    properties.and_then(|it| it.get(name)).or_else(|| schema.get("additionalProperties"));
                if let Some(of) = of {
                    against(document, of, field, &at.join(name), place, depth, found);
                }
            }
        }
        _ => {}
    }
}

/// Whether a schema has texts, and nothing that is written without quotes.
fn wants_text(document: &Document, schema: &Value, depth: usize) -> bool {
    let Some(schema) = document.resolved(schema) else { return false };
    match schema.get("type") {
        Some(Value::String(ty)) => ty == "string",
        Some(Value::Array(types)) => {
            let types: Vec<_> = types.iter().filter_map(Value::as_str).collect();
            types.contains(&"string") && types.iter().all(|ty| ["string", "null"].contains(ty))
        }
        _ => match schema.get("allOf").and_then(Value::as_array) {
            Some(all) => depth > 0 && all.iter().any(|member| wants_text(document, member, depth - 1)),
            None => false,
        },
    }
}

fn is_candidate(value: &Value) -> bool {
    value.is_number() || value.is_boolean()
}

/// Whether YAML reads a word as this value: what was found may be another word.
fn reads_as(text: &str, value: &Value) -> bool {
    let read: Option<Value> = serde_yaml::from_str(text).ok();
    read.is_some_and(|read| read == *value || (read.is_number() && read.as_f64() == value.as_f64()))
}

/// Whether a text has integers that are not written in plain digits. Few have, and those that have not need no look-up.
fn has_odd_integers(text: &str) -> bool {
    let mut before = b' ';
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(index, byte)| {
        let starts = matches!(before, b' ' | b'\t' | b'\n' | b',' | b'[');
        before = *byte;
        let next = bytes.get(index + 1).copied().unwrap_or_default();
        let is_signed = (*byte == b'+' && next.is_ascii_digit()) || (*byte == b'-' && next == b'0');
        let is_based = *byte == b'0' && matches!(next, b'x' | b'o' | b'b' | b'X');
        starts && (is_signed || is_based)
    })
}

/// What is said about a value that is read as a text.
fn said(at: &Pointer, place: Place, value: &Value, text: &str) -> Option<Diagnostic> {
    let what = kind_of(value);
    let key = at.last().unwrap_or_default();
    let (code, message) = match place {
        Place::Enum => {
            (codes::ENUM_VALUE, format!("{text} is not of the type `string`; it is read as \"{text}\""))
        }
        Place::Default => (
            codes::DEFAULT,
            format!("the default {text} is {what}, and its type is `string`; it is read as \"{text}\""),
        ),
        Place::Text => (codes::TEXT, format!("`{key}` is {what}, not a text; it is read as \"{text}\"")),
        Place::Item => (codes::TEXT, format!("{text} is {what}, not a text; it is read as \"{text}\"")),
        Place::Example => return None,
    };
    Some(Diagnostic::new(code, at.clone(), message).help(format!("put it in quotes: \"{text}\"")))
}
