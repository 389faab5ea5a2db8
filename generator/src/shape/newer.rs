//! What OpenAPI 3.2 says -> how 3.1 says it: the schema of an item of a stream, a whole query as one parameter, methods of one's own.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    match kind {
        // How lines and events are read: one by one.
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
                let message = format!("no operation is made of the method `{method}`");
                let place = at.join("additionalOperations").join(method);
                let help = "send such a request with an HTTP client of your own";
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
