//! A document of OpenAPI 3.1 -> a document of OpenAPI 3.0, which the conversion reads.
//!
//! The rules apply to documents of 3.0 too, because they often use features of 3.1.

mod boolean_schemas;
mod conditions;
mod constants;
mod content_encodings;
mod defaults;
mod enums;
mod examples;
mod exclusive_bounds;
mod keyword_members;
mod mutual_tls;
mod null_members;
mod pattern_properties;
mod ref_siblings;
mod text_members;
mod tuples;
mod type_arrays;
mod unevaluated;
mod untyped;
mod webhooks;

use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, Diagnostics},
    document::{
        Document, Pointer,
        walk::{self, Kind, Order},
    },
};

/// A rule about one object: its kind, its keys, its location.
type ObjectRule = fn(Kind, &mut Map<String, Value>, &Pointer, &mut Lowering<'_>);

/// The rules about single objects, in order. Each object is lowered before its children, so that a rule may split it and
/// leave the parts to the rules.
const OBJECT_RULES: &[ObjectRule] = &[
    boolean_schemas::rule,
    // First of those that look at types, because it may bring a member's keywords into the schema.
    null_members::rule,
    keyword_members::rule,
    examples::rule,
    conditions::rule,
    constants::rule,
    tuples::rule,
    pattern_properties::rule,
    unevaluated::rule,
    exclusive_bounds::rule,
    content_encodings::rule,
    type_arrays::rule,
    enums::rule,
    untyped::rule,
    ref_siblings::rule,
];

/// The rules about the whole.
const DOCUMENT_RULES: &[fn(&mut Document, &mut Diagnostics)] =
    &[webhooks::rule, mutual_tls::rule, text_members::rule, defaults::rule];

/// The state that rules may read and change.
struct Lowering<'a> {
    document: &'a mut Document,
    diagnostics: &'a mut Diagnostics,
    /// Whether the document calls itself 3.0, where keys beside `$ref` mean nothing.
    is_old: bool,
}

impl Lowering<'_> {
    /// Adds a diagnostic.
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
        self.diagnostics.pin(self.document);
    }

    /// Records that the node at `from` moved to `to`.
    fn moved(&mut self, from: &Pointer, to: &Pointer) {
        self.document.moved(from, to);
    }
}

/// Lowers the document.
pub(crate) fn lower(document: &mut Document, diagnostics: &mut Diagnostics) {
    let version = document.value.get("openapi").and_then(Value::as_str).unwrap_or_default();
    let is_old = version.starts_with("3.0");
    diagnostics.pin(document);
    let mut value = std::mem::take(&mut document.value);
    let mut lowering = Lowering { document, diagnostics, is_old };
    walk::change(&mut value, Order::Outer, &mut |kind, object, at| {
        for rule in OBJECT_RULES {
            rule(kind, object, at, &mut lowering);
        }
    });
    document.value = value;
    for rule in DOCUMENT_RULES {
        diagnostics.pin(document);
        rule(document, diagnostics);
    }
    if let Some(object) = document.value.as_object_mut()
        && !is_old
    {
        object.insert("openapi".to_owned(), Value::from("3.0.3"));
    }
}

/// Makes null a valid value.
fn allow_null(object: &mut Map<String, Value>) {
    object.insert("nullable".to_owned(), Value::Bool(true));
}
