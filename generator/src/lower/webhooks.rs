//! `webhooks` -> `x-webhooks`, because they are requests that the client receives, and not operations of the client. Keys of the
//! root that 3.0 does not have are removed, too.

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
