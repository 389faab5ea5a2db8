//! Keys that OpenAPI does not know -> the keys that are meant, and a diagnostic for each.
//!
//! A key that nobody reads takes what stands behind it with it: `gett` an operation, `requird` the fields that must be there. The objects of
//! OpenAPI have closed lists of keys; a Schema Object of 3.1 may have any keyword, so there only near misses are wrong.
//!
//! It is done before references are followed: `componets` would have every one of them lead nowhere.

mod known;

use std::collections::BTreeSet;

use serde_json::{Map, Value};

pub(super) use self::known::object_at;
use self::known::{Object, SCHEMA_30, SCHEMA_31};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{
        Document, Pointer,
        walk::{self, Kind},
    },
};

/// Finds misspelt and unknown keys of one document, which is looked at before and after its files are put together.
#[derive(Debug, Default)]
pub(crate) struct Keys {
    /// Where keys stood that were reported.
    reported: BTreeSet<(usize, Pointer)>,
}

/// A key that is not known, and what becomes of it.
struct Unknown {
    object: Pointer,
    key: String,
    /// The key that is meant, unless it stands there already.
    meant: Option<&'static str>,
    diagnostic: Diagnostic,
}

impl Keys {
    /// Puts every misspelt key right, and reports those that nobody reads.
    pub(crate) fn mend(&mut self, document: &mut Document, diagnostics: &mut Diagnostics) {
        // What stands behind a misspelt key is what it should be only when the key is right.
        for _ in 0..MAX_ROUNDS {
            let found = self.find(document);
            let mended = found.iter().any(|unknown| unknown.meant.is_some());
            let mut renamed = Vec::new();
            for Unknown { object, key, meant, diagnostic } in found {
                diagnostics.push(diagnostic);
                renamed.extend(meant.map(|meant| (object, key, meant)));
            }
            diagnostics.pin(document);
            // What is inside first: its pointer has the key of what is around it.
            for (object, key, meant) in renamed.into_iter().rev() {
                rename(document, &object, &key, meant);
            }
            if !mended {
                return;
            }
        }
    }

    fn find(&mut self, document: &Document) -> Vec<Unknown> {
        let is_30 = document.is_30();
        let mut found = Vec::new();
        walk::visit(&document.value, &mut |kind, value, at| {
            let Some(object) = value.as_object() else { return };
            let unknown = |key: &String| !key.starts_with("x-") && key != "$ref";
            for key in object.keys().filter(|key| unknown(key)) {
                let Some(unknown) = look(kind, object, key, at, is_30) else { continue };
                let origin = document.origin(&at.join(key));
                if self.reported.insert((origin.source, origin.pointer)) {
                    found.push(unknown);
                }
            }
        });
        found
    }
}

/// So often keys may stand below misspelt keys.
const MAX_ROUNDS: usize = 8;

/// What is wrong with a key, if anything is.
fn look(kind: Kind, object: &Map<String, Value>, key: &str, at: &Pointer, is_30: bool) -> Option<Unknown> {
    if kind == Kind::Schema {
        return keyword(object, key, at, is_30);
    }
    let Object { name, keys, swagger } = object_at(kind, at)?;
    if keys.contains(&key) || is_of_swagger(kind, object, key, swagger) {
        return None;
    }
    if let Some(meant) = suggest::misspelt(key, keys) {
        return Some(misspelt(object, key, meant, at));
    }
    let message = format!("{name} has no key `{key}`, so it does nothing");
    let help = if keys.contains(&"schema") && is_keyword(key) {
        format!("`{key}` describes a value: put it into `schema`")
    } else {
        format!(
            "delete it, or write `x-{key}` if it is for a tool of yours; {name} has {}",
            suggest::list(keys.iter().copied())
        )
    };
    let diagnostic = Diagnostic::new(codes::UNKNOWN_KEY, at.join(key), message).help(help).like(key);
    Some(Unknown { object: at.clone(), key: key.to_owned(), meant: None, diagnostic })
}

/// What is wrong with a keyword of a schema.
fn keyword(object: &Map<String, Value>, key: &str, at: &Pointer, is_30: bool) -> Option<Unknown> {
    if is_keyword(key) {
        return None;
    }
    let all: Vec<&'static str> = SCHEMA_30.iter().chain(SCHEMA_31).copied().collect();
    if let Some(meant) = suggest::misspelt(key, &all) {
        return Some(misspelt(object, key, meant, at));
    }
    let diagnostic = if is_30 {
        let message = format!("a schema has no keyword `{key}`, so it does nothing");
        let help = match key {
            "in" | "style" | "explode" | "allowReserved" => {
                format!("`{key}` belongs to a parameter, beside its `schema`")
            }
            _ => format!(
                "delete it, or write `x-{key}` if it is for a tool of yours; if it is a property, put it into `properties`"
            ),
        };
        Diagnostic::new(codes::UNKNOWN_KEY, at.join(key), message).help(help)
    } else {
        let message = format!("JSON Schema has no keyword `{key}`; it is left alone");
        Diagnostic::new(codes::UNKNOWN_KEYWORD, at.join(key), message)
            .help("if it is a property, put it into `properties`")
    };
    Some(Unknown { object: at.clone(), key: key.to_owned(), meant: None, diagnostic: diagnostic.like(key) })
}

fn is_keyword(key: &str) -> bool {
    SCHEMA_30.contains(&key) || SCHEMA_31.contains(&key)
}

fn misspelt(object: &Map<String, Value>, key: &str, meant: &'static str, at: &Pointer) -> Unknown {
    let is_free = !object.contains_key(meant);
    let message = match is_free {
        true => format!("there is no key `{key}` here; it is read as `{meant}`"),
        false => format!("there is no key `{key}` here, so it does nothing; `{meant}` stands beside it"),
    };
    let help = match is_free {
        true => format!("did you mean `{meant}`?"),
        false => format!("did you mean `{meant}`? Then put the two together"),
    };
    let diagnostic = Diagnostic::new(codes::MISSPELT_KEY, at.join(key), message).help(help).like(key);
    Unknown { object: at.clone(), key: key.to_owned(), meant: is_free.then_some(meant), diagnostic }
}

/// Whether a key is one of Swagger 2, which another rule reads or reports.
fn is_of_swagger(kind: Kind, object: &Map<String, Value>, key: &str, swagger: &[&str]) -> bool {
    // What describes a value beside its name means nothing where a schema does so.
    let is_described = match kind {
        Kind::Parameter | Kind::Header => object.contains_key("schema") || object.contains_key("content"),
        Kind::Response => object.contains_key("content"),
        _ => false,
    };
    !is_described && swagger.contains(&key)
}

/// Gives what stands behind a key another key, at the same place among the others.
fn rename(document: &mut Document, at: &Pointer, key: &str, meant: &str) {
    let Some(Value::Object(object)) = document.value.pointer_mut(at.as_str()) else { return };
    *object = std::mem::take(object)
        .into_iter()
        .map(|(name, value)| (if name == key { meant.to_owned() } else { name }, value))
        .collect();
    document.moved(&at.join(key), &at.join(meant));
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use crate::Reader;

    fn said(text: &str) -> String {
        let path = Path::new("a.yaml");
        let files = BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]);
        Reader::new(path).files(&files).check().to_string()
    }

    const SHOP: &str = "openapi: 3.0.3
info: {title: Shop, version: '1'}
servers: [{url: 'https://shop.example'}]
tags: [{name: orders}]
paths:
  /orders/{id}:
    get:
      tags: [orders]
      operationId: getOrder
      deprecated: true
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
      responses:
        '200':
          description: Fine.
          headers: {X-Left: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
        4XX:
          description: Refused.
          content: {application/json: {schema: {type: object, properties: {error: {type: string}}}}}
    put:
      tags: [orders]
      operationId: putOrder
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses:
        '204': {description: Fine.}
        default: {description: Refused., content: {text/plain: {schema: {type: string}}}}
components:
  schemas:
    Order:
      type: object
      required: [id]
      additionalProperties: false
      properties:
        id: {type: integer, format: int64, description: Given by the server.}
        state: {type: string, enum: [new, paid], nullable: true, default: new}
        lines: {type: array, items: {type: string, maxLength: 20}}
";

    #[test]
    fn a_document_without_mistakes_has_none() {
        assert_eq!(said(SHOP), "");
    }

    /// Every key that the document has, with a letter too many, too few, wrong or swapped, is reported in its line with the key that is meant,
    /// and nothing is said beside it.
    #[test]
    fn every_misspelt_key_is_the_only_thing_that_is_said() {
        let keys = [
            "info",
            "title",
            "version",
            "servers",
            "tags",
            "paths",
            "get",
            "put",
            "operationId",
            "deprecated",
            "parameters",
            "required",
            "schema",
            "minimum",
            "responses",
            "description",
            "headers",
            "content",
            "requestBody",
            "components",
            "schemas",
            "properties",
            "additionalProperties",
            "type",
            "format",
            "enum",
            "nullable",
            "default",
            "items",
            "maxLength",
        ];
        for key in keys {
            let letters: Vec<char> = key.chars().collect();
            let (first, rest) = letters.split_at(letters.len() - 2);
            let (first, rest): (String, Vec<char>) = (first.iter().collect(), rest.to_vec());
            let doubled = format!("{key}{}", rest[1]);
            let swapped = format!("{first}{}{}", rest[1], rest[0]);
            let short = format!("{first}{}", rest[1]);
            for wrong in [doubled, swapped, short, key.to_uppercase()] {
                // Short words are close to each other.
                if wrong == key || (key.len() <= 4 && wrong.len() < key.len()) {
                    continue;
                }
                let needle = if key == "default" {
                    // Among responses it is a name.
                    " default: new".to_owned()
                } else if SHOP.contains(&format!("{{{key}: ")) {
                    format!("{{{key}:")
                } else {
                    format!(" {key}:")
                };
                let at = SHOP
                    .find(&needle)
                    .or_else(|| SHOP.find(&format!("\n{key}:")))
                    .unwrap_or_else(|| panic!("{key}"));
                let at = at + 1;
                let text = format!("{}{wrong}{}", &SHOP[..at], &SHOP[at + key.len()..]);
                let line = text[..at].matches('\n').count() + 1;
                let said = said(&text);
                let start = format!("a.yaml:{line}:");
                assert!(
                    said.starts_with(&start)
                        && said.contains("error[C220]")
                        && said.contains(&format!("did you mean `{key}`?"))
                        && !said.contains('\n'),
                    "{wrong}: {said}"
                );
            }
        }
    }
}
