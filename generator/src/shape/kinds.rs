//! A value that should be an object, a list or a string and is not -> a diagnostic at its key. The key is removed, or gets an empty value
//! of the right type.

use serde_json::{Map, Value, json};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
    load::version::kind as kind_of,
};

/// The required type of a key's value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Object,
    ObjectOrFlag,
    /// In older drafts of JSON Schema, also a list with a schema for each position. The stage lower handles it.
    Items,
    List,
    Texts,
    Text,
    Flag,
    FlagOrNumber,
    /// In 3.1 also a list of types.
    Type,
}

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind == Kind::Schema {
        discriminator(object, at, shaping);
    }
    if let Kind::Map(_) = kind {
        names(kind, object, at, shaping);
    }
    let keys: Vec<String> = object.keys().cloned().collect();
    for key in keys {
        let Some(value) = object.get(&key) else { continue };
        match wanted(kind, &key) {
            Some(wanted) if !fits(wanted, value) => {
                report(kind, &key, wanted, value, at, shaping);
                object.shift_remove(&key);
            }
            Some(Wanted::List) => items(kind.child(&key), &key, object, at, shaping),
            Some(Wanted::Items) => items(Kind::List(&Kind::Schema), &key, object, at, shaping),
            _ => {}
        }
    }
}

fn wanted(kind: Kind, key: &str) -> Option<Wanted> {
    use Wanted::{Flag, List, Object, Text, Texts};
    let wanted = match (kind, key) {
        (Kind::Document, "paths" | "webhooks" | "components" | "info" | "externalDocs") => Object,
        (Kind::Document, "servers" | "tags" | "security") => List,
        (Kind::Components, key) if !key.starts_with("x-") => Object,
        (Kind::PathItem, "parameters" | "servers") => List,
        (Kind::PathItem, _) if kind.child(key) == Kind::Operation => Object,
        (Kind::Operation, "parameters" | "servers" | "security") => List,
        (Kind::Operation, "tags") => Texts,
        (Kind::Operation, "requestBody" | "responses" | "callbacks" | "externalDocs") => Object,
        (Kind::Operation, "deprecated") => Flag,
        (Kind::Parameter | Kind::Header, "schema" | "content" | "examples") => Object,
        (
            Kind::Parameter | Kind::Header,
            "required" | "deprecated" | "explode" | "allowEmptyValue" | "allowReserved",
        ) => Flag,
        (Kind::Parameter, "name" | "in" | "style") => Text,
        (Kind::Server, "variables") => Object,
        (Kind::ServerVariable, "enum") => Texts,
        (Kind::RequestBody, "content") => Object,
        (Kind::RequestBody, "required") => Flag,
        (Kind::Response, "content" | "headers" | "links") => Object,
        (Kind::MediaType, "schema" | "examples" | "encoding") => Object,
        (Kind::Encoding, "headers") => Object,
        (Kind::Schema, key) => return wanted_in_schema(key),
        (Kind::SecurityScheme, "type" | "in" | "name" | "scheme" | "bearerFormat" | "openIdConnectUrl") => {
            Text
        }
        (Kind::SecurityScheme, "flows") => Object,
        _ => return None,
    };
    Some(wanted)
}

fn wanted_in_schema(key: &str) -> Option<Wanted> {
    Some(match key {
        "properties" | "patternProperties" | "$defs" | "definitions" | "discriminator" | "externalDocs"
        | "xml" => Wanted::Object,
        "items" => Wanted::Items,
        "additionalProperties" | "not" | "contains" | "propertyNames" | "unevaluatedProperties" => {
            Wanted::ObjectOrFlag
        }
        "allOf" | "anyOf" | "oneOf" | "prefixItems" | "enum" => Wanted::List,
        "required" => Wanted::Texts,
        "nullable" | "readOnly" | "writeOnly" | "deprecated" | "uniqueItems" => Wanted::Flag,
        "exclusiveMinimum" | "exclusiveMaximum" => Wanted::FlagOrNumber,
        "type" => Wanted::Type,
        "$ref" => Wanted::Text,
        _ => return None,
    })
}

fn fits(wanted: Wanted, value: &Value) -> bool {
    match wanted {
        Wanted::Object => value.is_object(),
        Wanted::ObjectOrFlag => value.is_object() || value.is_boolean(),
        Wanted::Items => value.is_object() || value.is_boolean() || value.is_array(),
        Wanted::List => value.is_array(),
        Wanted::Texts => value.as_array().is_some_and(|items| items.iter().all(Value::is_string)),
        Wanted::Text => value.is_string(),
        Wanted::Flag => value.is_boolean(),
        Wanted::FlagOrNumber => value.is_boolean() || value.is_number(),
        Wanted::Type => {
            value.is_string() || value.as_array().is_some_and(|items| items.iter().all(Value::is_string))
        }
    }
}

fn report(kind: Kind, key: &str, wanted: Wanted, value: &Value, at: &Pointer, shaping: &mut Shaping<'_>) {
    let what = match wanted {
        Wanted::Object | Wanted::ObjectOrFlag | Wanted::Items => "an object",
        Wanted::List => "a list",
        Wanted::Texts => "a list of strings",
        Wanted::Text => "a string",
        Wanted::Flag | Wanted::FlagOrNumber => "true or false",
        Wanted::Type => "the name of a type",
    };
    let message = format!("`{key}` is {}, not {what}; it is left out", kind_of(value));
    let diagnostic = Diagnostic::new(codes::WRONG_KIND, at.join(key), message).help(format!("write {what}"));
    let holds_operations = match kind {
        Kind::Document => key == "paths",
        Kind::PathItem => kind.child(key) == Kind::Operation,
        _ => false,
    };
    shaping.report(match key {
        _ if holds_operations => diagnostic.fatal(),
        // These do not affect the generated code.
        "examples" | "externalDocs" | "xml" | "links" => diagnostic.warning(),
        _ => diagnostic,
    });
}

/// The items of a list must be objects if they are parts of OpenAPI.
fn items(list: Kind, key: &str, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Kind::List(item) = list else { return };
    let Some(items) = object.get_mut(key).and_then(Value::as_array_mut) else { return };
    let list = at.join(key);
    let mut kept = Vec::new();
    let mut index = 0..;
    items.retain(|value| {
        let index = index.next().unwrap_or_default();
        let fits = value.is_object() || (*item == Kind::Schema && value.is_boolean());
        if fits {
            kept.push(index);
        } else {
            let message =
                format!("this item of `{key}` is {}, not an object; it is left out", kind_of(value));
            let diagnostic = Diagnostic::new(codes::WRONG_KIND, list.join(index), message);
            shaping.report(diagnostic.help("write an object"));
        }
        fits
    });
    shaping.kept(&list, &kept);
}

/// The values of a map must be objects.
fn names(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    object.retain(|name, value| {
        let child = kind.child(name);
        let fits = match child {
            Kind::Data | Kind::Other | Kind::Example | Kind::Link => true,
            Kind::Schema => value.is_object() || value.is_boolean(),
            _ => value.is_object(),
        };
        // A reference to a map instead of a map.
        if fits || (name == "$ref" && value.is_string()) {
            return true;
        }
        let what = kind_of(value);
        let text = value.as_str().unwrap_or_default();
        let (empty, done) = match child {
            Kind::Schema => (Some(json!({})), "it is read as any value"),
            Kind::Response => {
                (Some(json!({ "description": text })), "it is read as a response without a body")
            }
            Kind::MediaType => (Some(json!({})), "it is read as a body without a schema"),
            _ => (None, "it is left out"),
        };
        let message = format!("`{name}` is {what}, not an object; {done}");
        let diagnostic = Diagnostic::new(codes::WRONG_KIND, at.join(name), message).help("write an object");
        shaping.report(if child == Kind::PathItem { diagnostic.fatal() } else { diagnostic });
        match empty {
            Some(empty) => *value = empty,
            None => return false,
        }
        true
    });
}

/// Swagger's discriminator was the property's name alone.
fn discriminator(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if let Some(Value::String(name)) = object.get("discriminator") {
        let message = format!("`discriminator` is a string; it is read as the property's name, `{name}`");
        let help = format!("write `discriminator: {{propertyName: {name}}}`");
        shaping.report(
            Diagnostic::new(codes::WRONG_KIND, at.join("discriminator"), message).help(help).warning(),
        );
        let mended = json!({ "propertyName": name });
        object.insert("discriminator".to_owned(), mended);
    } else if let Some(Value::Object(discriminator)) = object.get("discriminator")
        && !discriminator.get("propertyName").is_some_and(Value::is_string)
    {
        let message = "`discriminator` does not name a property; it is left out";
        let help = "write `discriminator: {propertyName: ...}`";
        shaping.report(
            Diagnostic::new(codes::WRONG_KIND, at.join("discriminator"), message).help(help).warning(),
        );
        object.shift_remove("discriminator");
    }
    let Some(discriminator) = object.get_mut("discriminator") else { return };
    if let Some(Value::Object(mapping)) = discriminator.get_mut("mapping") {
        mapping.retain(|name, schema| {
            if !schema.is_string() {
                let place = at.join_all(["discriminator", "mapping", name]);
                let message = format!("`{name}` is {}, not the name of a schema", kind_of(schema));
                let help = "write a reference such as `#/components/schemas/Brand`";
                shaping.report(Diagnostic::new(codes::WRONG_KIND, place, message).help(help));
            }
            schema.is_string()
        });
    } else if let Some(discriminator) = discriminator.as_object_mut() {
        discriminator.shift_remove("mapping");
    }
}
