//! A bundled [`Document`] -> the same document with common mistakes repaired, or reported with their location.
//!
//! The conversion after this stage refuses a whole operation or component, and does not say where the fault is. Worse, it tries a
//! refused schema twice on every level, so that a deep one takes forever. So this stage finds everything that it would refuse.

mod coerce;
mod enums;
mod extensions;
mod flags;
mod formats;
mod inapplicable;
mod keys;
mod kinds;
mod missing;
mod names;
mod newer;
mod nulls;
mod numbers;
mod operation_ids;
mod parameters;
mod path_keys;
mod path_parameters;
mod paths;
mod required;
mod security;
mod security_schemes;
mod servers;
mod swagger;
mod templates;
mod texts;
mod types;
mod values;
mod versions;

use serde_json::{Map, Value};

use crate::{
    bundle,
    diagnostic::{Diagnostic, Diagnostics},
    document::{
        Document, Pointer,
        walk::{self, Kind, Order},
    },
};

pub(crate) use self::{
    enums::keep_beside,
    keys::Keys,
    path_keys::{KEEPS_RESERVED, mend_path_keys},
    paths::address,
    security_schemes::forget,
};

/// A rule about one object: its kind, its keys, its location.
type ObjectRule = fn(Kind, &mut Map<String, Value>, &Pointer, &mut Shaping<'_>);

/// A rule that needs the whole document.
type DocumentRule = fn(&mut Document, &mut Diagnostics);

/// The rules about single objects, in order. Later rules no longer see null values.
const OBJECT_RULES: &[ObjectRule] = &[
    nulls::rule,
    newer::rule,
    swagger::rule,
    flags::rule,
    texts::rule,
    numbers::rule,
    required::rule,
    coerce::rule,
    kinds::rule,
    versions::rule,
    types::rule,
    formats::rule,
    servers::rule,
    security::rule,
    values::rule,
    missing::rule,
    inapplicable::rule,
    enums::rule,
];

/// The rules about the whole.
const DOCUMENT_RULES: &[DocumentRule] = &[
    parameters::rule,
    security_schemes::rule,
    // There may be references to removed parts.
    bundle::mend_references,
    paths::rule,
    path_parameters::rule,
    operation_ids::rule,
];

/// The state that rules about objects may change.
struct Shaping<'a> {
    /// The document without its tree.
    document: &'a mut Document,
    diagnostics: &'a mut Diagnostics,
    /// Whether the document says that it is one of OpenAPI 3.0.
    is_30: bool,
}

impl Shaping<'_> {
    /// Adds a diagnostic.
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Records which items of a list are left, by their old indices.
    fn kept(&mut self, list: &Pointer, places: &[usize]) {
        let moves: Vec<_> =
            places.iter().copied().enumerate().filter(|(now, before)| now != before).collect();
        if !moves.is_empty() {
            self.diagnostics.pin(self.document);
            self.document.moved_items(list, &moves);
        }
    }
}

/// Repairs and reports.
pub(crate) fn shape(document: &mut Document, checks_extensions: bool, diagnostics: &mut Diagnostics) {
    diagnostics.pin(document);
    let is_30 = document.is_30();
    let mut value = std::mem::take(&mut document.value);
    let mut shaping = Shaping { document, diagnostics, is_30 };
    walk::change(&mut value, Order::Outer, &mut |kind, object, at| {
        if checks_extensions {
            extensions::rule(kind, object, at, &mut shaping);
        }
        for rule in OBJECT_RULES {
            rule(kind, object, at, &mut shaping);
        }
    });
    document.value = value;
    for rule in DOCUMENT_RULES {
        diagnostics.pin(document);
        rule(document, diagnostics);
    }
}
