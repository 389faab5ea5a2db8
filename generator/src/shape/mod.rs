//! A bundled [`Document`] -> the same with what people get wrong mended, or reported with its place.
//!
//! The conversion that follows refuses an operation or a component as a whole and does not say where in it the fault lies; worse, a
//! schema that it refuses is tried twice on every level, so that a deep one takes for ever. What it would refuse is found here.

mod enums;
mod flags;
mod inapplicable;
mod kinds;
mod missing;
mod names;
mod nulls;
mod numbers;
mod operation_ids;
mod path_parameters;
mod required;
mod security;
mod texts;
mod values;

use serde_json::{Map, Value};

use crate::{
    diagnostic::Diagnostics,
    document::Document,
    pointer::Pointer,
    walk::{self, Kind, Order},
};

/// A rule about one object: what it is, its keys, where it stands.
type ObjectRule = fn(Kind, &mut Map<String, Value>, &Pointer, &mut Diagnostics);

/// A rule that needs the whole document.
type DocumentRule = fn(&mut Document, &mut Diagnostics);

/// The rules about single objects, in their order: what is null is no longer there for those that follow.
const OBJECT_RULES: &[ObjectRule] = &[
    nulls::rule,
    flags::rule,
    texts::rule,
    numbers::rule,
    required::rule,
    kinds::rule,
    security::rule,
    values::rule,
    missing::rule,
    inapplicable::rule,
    enums::rule,
];

/// The rules about the whole.
const DOCUMENT_RULES: &[DocumentRule] = &[path_parameters::rule, operation_ids::rule];

/// Mends and reports.
pub(crate) fn shape(document: &mut Document, diagnostics: &mut Diagnostics) {
    walk::change(&mut document.value, Order::Outer, &mut |kind, object, at| {
        for rule in OBJECT_RULES {
            rule(kind, object, at, diagnostics);
        }
    });
    for rule in DOCUMENT_RULES {
        rule(document, diagnostics);
    }
}
