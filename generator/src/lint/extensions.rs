//! `x-paginaton` -> "did you mean `x-pagination`?". Extensions of strangers are left alone.

use serde_json::Value;

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    walk::Kind,
};

/// The extensions that mean something here.
const KNOWN: [&str; 16] = [
    "x-source",
    "x-pagination",
    "x-sandbox",
    "x-rate-limit",
    "x-idempotent",
    "x-retry",
    "x-token-auth",
    "x-open-enum",
    "x-lenient",
    "x-first-fit",
    "x-untyped",
    "x-required",
    "x-header-template",
    "x-enum-varnames",
    "x-rust-name",
    "x-allow-reserved",
];

pub(super) fn rule(_: &Document, kind: Kind, value: &Value, at: &Pointer, diagnostics: &mut Diagnostics) {
    for (key, _) in value.as_object().into_iter().flatten() {
        // Among names, such as those of headers, `x-` is part of a name.
        let is_extension = key.get(..2).is_some_and(|start| ["x-", "X-", "x_"].contains(&start))
            && (!matches!(kind, Kind::Map(_)) || kind.child(key) == Kind::Data);
        if !is_extension || KNOWN.contains(&key.as_str()) {
            continue;
        }
        if let Some(meant) = KNOWN.iter().find(|known| is_slip(key, known)) {
            let message = format!("there is no extension `{key}`, so it does nothing");
            let diagnostic = Diagnostic::new(codes::EXTENSION, at.join(key), message);
            diagnostics.push(diagnostic.help(format!("did you mean `{meant}`?")));
        }
    }
}

/// Whether a key is so close to a known one that it must be meant: other extensions have names that are not far either.
fn is_slip(key: &str, known: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|it| !"_-".contains(*it)).count();
    let allowed = if letters(known) >= 10 { 2 } else { 1 };
    // Most extensions are of others, and have names of another length.
    if letters(key).abs_diff(letters(known)) > allowed {
        return false;
    }
    let fold = |text: &str| text.to_ascii_lowercase().replace(['_', '-'], "");
    strsim::damerau_levenshtein(&fold(key), &fold(known)) <= allowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_told_from_names_of_others() {
        for key in
            ["x-paginaton", "x-pagination2", "x_source", "x-Source", "x-sorce", "x-openenum", "x-rate-limits"]
        {
            assert!(KNOWN.iter().any(|known| is_slip(key, known)), "{key}");
        }
        for key in
            ["x-resource", "x-go-name", "x-stainless", "x-enum", "x-internal", "x-codeSamples", "x-returns"]
        {
            assert!(!KNOWN.iter().any(|known| is_slip(key, known)), "{key}");
        }
    }
}
