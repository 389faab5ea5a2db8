//! `x-source` of an operation -> diagnostics about its fields.

use serde_json::Value;

use super::fields::{Holds, checked, has};
use crate::{
    diagnostic::{Diagnostics, codes},
    document::{Document, Pointer},
};

const FIELDS: &[(&str, Holds)] = &[
    ("document", Holds::Text),
    ("line", Holds::Count),
    ("evidence", Holds::Word(&["printed", "found", "inferred"])),
    ("confidence", Holds::Share),
    ("note", Holds::Text),
];

pub(super) fn rule(_: &Document, _: &Value, operation: &Value, at: &Pointer, diagnostics: &mut Diagnostics) {
    let Some(source) = operation.get("x-source") else { return };
    let at = at.join("x-source");
    if checked(source, FIELDS, codes::SOURCE, &at, diagnostics).is_some() {
        has(&["document", "line", "evidence"], source, codes::SOURCE, &at, "", diagnostics);
    }
}
