//! `contentEncoding` and `contentMediaType` of a text -> the formats `byte`, `base64url` and `binary`.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let encoding = object.shift_remove("contentEncoding");
    let media_type = object.shift_remove("contentMediaType");
    if object.contains_key("format") {
        return;
    }
    let (key, format) =
        match (encoding.as_ref().and_then(Value::as_str), media_type.as_ref().and_then(Value::as_str)) {
            (Some(encoding), _) if encoding.eq_ignore_ascii_case("base64url") => {
                ("contentEncoding", "base64url")
            }
            (Some(encoding), _) if encoding.to_ascii_lowercase().starts_with("base64") => {
                ("contentEncoding", "byte")
            }
            (None | Some("binary"), Some(ty)) if is_binary(ty) => ("contentMediaType", "binary"),
            _ => return,
        };
    // A schema that only names its media type is a body of bytes.
    object.entry("type").or_insert_with(|| Value::from("string"));
    object.insert("format".to_owned(), Value::from(format));
    lowering.moved(&at.join(key), &at.join("format"));
}

/// Whether a media type is of bytes rather than of text.
fn is_binary(ty: &str) -> bool {
    let ty = ty.to_ascii_lowercase();
    !(ty.starts_with("text/") || ty.contains("json") || ty.contains("xml") || ty.contains("yaml"))
}
