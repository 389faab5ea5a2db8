//! Features of OpenAPI 3.2 -> their form in 3.1: the schema of a stream's item, a whole query as one parameter, custom methods.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    match kind {
        // Lines and events are read one by one.
        Kind::MediaType if !object.contains_key("schema") => {
            if let Some(item) = object.shift_remove("itemSchema") {
                object.insert("schema".to_owned(), item);
                shaping.document.moved(&at.join("itemSchema"), &at.join("schema"));
            }
        }
        Kind::Parameter if object.get("in").is_some_and(|place| place == "querystring") => {
            whole_query(object, at, shaping);
        }
        Kind::PathItem => {
            let Some(Value::Object(operations)) = object.get("additionalOperations") else { return };
            for (method, _) in operations {
                let message =
                    format!("clients do not support the method `{method}`; the operation is left out");
                let place = at.join("additionalOperations").join(method);
                let help = "send such a request with another HTTP client";
                shaping.report(Diagnostic::new(codes::UNSUPPORTED, place, message).warning().help(help));
            }
        }
        _ => {}
    }
}

/// A query that is a form is an object whose fields are the pairs.
fn whole_query(object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    const FORM: &str = "application/x-www-form-urlencoded";
    let Some(form) = object.get_mut("content").and_then(|content| content.get_mut(FORM)) else { return };
    let Some(schema) = form.as_object_mut().and_then(|form| form.shift_remove("schema")) else { return };
    object.shift_remove("content");
    object.insert("in".to_owned(), "query".into());
    object.insert("style".to_owned(), "form".into());
    object.insert("explode".to_owned(), true.into());
    object.insert("schema".to_owned(), schema);
    shaping.document.moved(&at.join_all(["content", FORM, "schema"]), &at.join("schema"));
}
