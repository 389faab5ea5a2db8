//! `webhooks` -> `x-webhooks`: they are requests that the client gets, so no operations of its own. What 3.0 does not know of the
//! root goes too.

use serde_json::{Map, Value};

use crate::{
    diagnostic::Diagnostics,
    document::{Document, Pointer},
};

pub(super) fn rule(document: &mut Document, _: &mut Diagnostics) {
    let root = Pointer::root();
    let Some(object) = document.value.as_object_mut() else { return };
    object.shift_remove("jsonSchemaDialect");
    object.entry("paths").or_insert_with(|| Value::Object(Map::new()));
    if let Some(webhooks) = object.shift_remove("webhooks") {
        object.insert("x-webhooks".to_owned(), webhooks);
        document.moved(&root.join("webhooks"), &root.join("x-webhooks"));
    }
}
