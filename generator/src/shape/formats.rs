//! A format that is nearly one that is known -> a warning: formats are an open list, so an unknown one is any text or number.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes, suggest},
    document::{Pointer, walk::Kind},
};

/// The formats of OpenAPI's registry and of JSON Schema, and others that frameworks write: a name of its own is no misspelt one.
const KNOWN: &[&str] = &[
    "int8",
    "int16",
    "int32",
    "int64",
    "uint8",
    "uint16",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "decimal128",
    "double-int",
    "byte",
    "binary",
    "base64url",
    "date",
    "date-time",
    "date-time-local",
    "time",
    "time-local",
    "duration",
    "password",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "uri-template",
    "iri",
    "iri-reference",
    "uuid",
    "json-pointer",
    "relative-json-pointer",
    "regex",
    "char",
    "html",
    "commonmark",
    "http-date",
    "media-range",
    "currency",
    "phone",
    "timezone",
    "country",
    "cidr",
    "string",
    "uuid1",
    "uuid3",
    "uuid4",
    "uuid5",
    "uuid6",
    "uuid7",
    "uuid8",
    "int",
    "uint",
    "long",
    "number",
    "integer",
    "u-int8",
    "u-int16",
    "u-int32",
    "u-int64",
    "httpdate",
];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(format) = object.get("format").and_then(Value::as_str).filter(|_| kind == Kind::Schema) else {
        return;
    };
    if KNOWN.contains(&format) {
        return;
    }
    if let Some(meant) = suggest::misspelt(format, KNOWN) {
        let message = format!("there is no format `{format}`, so it says nothing");
        let diagnostic = Diagnostic::new(codes::FORMAT, at.join("format"), message);
        shaping.report(diagnostic.help(format!("did you mean `{meant}`?")).like(format));
    }
}
