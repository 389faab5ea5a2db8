//! Paths with a query or a fragment -> paths without them.
//!
//! A fragment (`/files/{id}#copy`) distinguishes operations with the same URL, so the key is kept, and convert leaves out the fragment. In a
//! query (`/search?type=brand&name={name}`), the fixed parts belong to the URL, and the rest are parameters.

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer},
};

pub(super) fn rule(document: &mut Document, diagnostics: &mut Diagnostics) {
    let paths = Pointer::root().join("paths");
    let items = document.get(&paths).and_then(Value::as_object).into_iter().flatten();
    let odd: Vec<String> = items.map(|(path, _)| path.clone()).filter(|path| path.contains('?')).collect();
    for path in &odd {
        let at = paths.join(path);
        let rest = path.split_once('#').map_or(path.as_str(), |(rest, _)| rest);
        let Some((_, query)) = rest.split_once('?') else { continue };
        let message = format!("the path has a query, `?{query}`; its variable parts are read as parameters");
        let help = "declare the part after `?` as parameters with `in: query`";
        diagnostics.push(Diagnostic::new(codes::ODD_PATH, at.clone(), message).help(help));
        for (key, name) in query.split('&').filter_map(template) {
            declare(document, &at, key, name);
        }
    }
}

/// The URL path of a key of `paths`, without the fragment and without the variable parts of the query.
pub(crate) fn address(key: &str) -> String {
    let (rest, _) = key.split_once('#').unwrap_or((key, ""));
    let Some((path, query)) = rest.split_once('?') else { return rest.to_owned() };
    let fixed: Vec<_> =
        query.split('&').filter(|pair| !pair.is_empty() && template(pair).is_none()).collect();
    if fixed.is_empty() { path.to_owned() } else { format!("{path}?{}", fixed.join("&")) }
}

/// The key of a pair and the name in braces that is its value.
fn template(pair: &str) -> Option<(&str, &str)> {
    let (key, value) = pair.split_once('=')?;
    Some((key, value.strip_prefix('{')?.strip_suffix('}')?))
}

/// Ensures that each operation of a path has the query parameter `key`, which the path calls `name`.
fn declare(document: &mut Document, at: &Pointer, key: &str, name: &str) {
    let shared = at.join("parameters");
    let is_shared = renamed(document, &shared, key, name);
    for method in METHODS {
        let operation = at.join(method);
        if is_shared
            || document.get(&operation).is_none()
            || renamed(document, &operation.join("parameters"), key, name)
        {
            continue;
        }
        let Some(Value::Object(object)) = document.value.pointer_mut(operation.as_str()) else { continue };
        if let Value::Array(list) = object.entry("parameters").or_insert_with(|| json!([])) {
            list.push(
                json!({ "name": key, "in": "query", "required": true, "schema": { "type": "string" } }),
            );
            let place = operation.join("parameters").join(list.len() - 1);
            let origin = document.origin(at);
            document.origins.insert(place, origin);
        }
    }
}

/// Whether a list has the query parameter, even if it was declared as a part of the path.
fn renamed(document: &mut Document, list: &Pointer, key: &str, name: &str) -> bool {
    let length = document.get(list).and_then(Value::as_array).map_or(0, Vec::len);
    for index in 0..length {
        let at = list.join(index);
        let Some((_, parameter)) = document.resolved_at(at.clone()) else { continue };
        let text = |key: &str| parameter.get(key).and_then(Value::as_str);
        match (text("in"), text("name")) {
            (Some("query"), Some(found)) if found == key => return true,
            (Some("path" | "query"), Some(found)) if found == name => {
                let mut parameter = parameter.as_object().cloned().unwrap_or_else(Map::new);
                parameter.insert("name".to_owned(), key.into());
                parameter.insert("in".to_owned(), "query".into());
                parameter.shift_remove("style");
                if let Some(item) = document.value.pointer_mut(at.as_str()) {
                    *item = Value::Object(parameter);
                }
                return true;
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_what_is_sent() {
        for (key, expected) in [
            ("/files/{id}", "/files/{id}"),
            ("/files/{id}#copy", "/files/{id}"),
            ("/search?type=brand&name={name}", "/search?type=brand"),
            ("/search?name={name}#all", "/search"),
        ] {
            assert_eq!(address(key), expected);
        }
    }
}
