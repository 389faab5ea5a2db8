//! Our extensions -> the same where they are as their schema has them; others are reported and taken out, so that an operation never fails for one.
//!
//! An extension that is nearly right is the worst: it does nothing, and nobody sees it. A stranger's extension may have the name of one of ours
//! and mean something else; then ours is not there, and that is all.

mod schema;

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

/// An extension: its name, where it means something, and what is missing without it.
struct Extension {
    name: &'static str,
    belongs: fn(Kind) -> bool,
    place: &'static str,
    cost: &'static str,
}

const KNOWN: &[Extension] = &[
    extension(
        "x-source",
        is_operation,
        "an operation",
        "the documentation does not say where the operation comes from",
    ),
    extension("x-pagination", is_operation, "an operation", "the operation gives no stream of all items"),
    extension(
        "x-sandbox",
        is_operation_or_root,
        "an operation or the root",
        "the sandbox answers the example",
    ),
    extension(
        "x-rate-limit",
        is_operation_or_root,
        "an operation or the root",
        "the client keeps to no limit",
    ),
    extension("x-idempotent", is_operation, "an operation", "a request is not repeated after a failure"),
    extension(
        "x-retry",
        is_operation_or_root,
        "an operation or the root",
        "requests are repeated by the runtime's rules",
    ),
    extension("x-token-auth", is_scheme, "a security scheme", "the client does not log in by itself"),
    extension("x-header-template", is_scheme, "a security scheme", "the header has one part"),
    extension("x-open-enum", is_schema, "a schema", "the enum is open"),
    extension("x-lenient", is_schema, "a schema", "other forms of the value are errors"),
    extension("x-first-fit", is_schema, "a schema", "a value is the member that fits best"),
    extension("x-single", is_schema, "a schema", "a list of one stays a list"),
    extension("x-constructors", is_schema, "a schema", "the type has only `new`"),
    extension("x-untyped", is_schema, "a schema", "nothing says why it has no type"),
    extension(
        "x-required",
        is_variable_or_flow,
        "a server variable or an OAuth2 flow",
        "the client can be built with the placeholder",
    ),
    extension("x-rust-name", is_parameter, "a parameter", "the setter has the parameter's own name"),
    extension("x-allow-reserved", is_parameter, "a parameter", "slashes in the value are encoded"),
];

const fn extension(
    name: &'static str,
    belongs: fn(Kind) -> bool,
    place: &'static str,
    cost: &'static str,
) -> Extension {
    Extension { name, belongs, place, cost }
}

fn is_operation(kind: Kind) -> bool {
    kind == Kind::Operation
}

fn is_operation_or_root(kind: Kind) -> bool {
    matches!(kind, Kind::Operation | Kind::Document)
}

fn is_scheme(kind: Kind) -> bool {
    kind == Kind::SecurityScheme
}

fn is_schema(kind: Kind) -> bool {
    kind == Kind::Schema
}

fn is_variable_or_flow(kind: Kind) -> bool {
    matches!(kind, Kind::ServerVariable | Kind::Other)
}

fn is_parameter(kind: Kind) -> bool {
    kind == Kind::Parameter
}

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    // Among names, such as those of headers, `x-` is part of a name.
    let is_extension = |key: &str| {
        key.get(..2).is_some_and(|start| ["x-", "X-", "x_"].contains(&start))
            && (!matches!(kind, Kind::Map(_)) || kind.child(key) == Kind::Data)
    };
    let keys: Vec<String> = object.keys().filter(|key| is_extension(key)).cloned().collect();
    for key in keys {
        match KNOWN.iter().find(|known| known.name == key) {
            Some(known) => judge(known, kind, object, at, shaping),
            None => misspelt(&key, kind, object, at, shaping),
        }
    }
}

/// Takes an extension out that is not as its schema has it.
fn judge(
    known: &Extension,
    kind: Kind,
    object: &mut Map<String, Value>,
    at: &Pointer,
    shaping: &mut Shaping<'_>,
) {
    let Extension { name, belongs, place, cost } = known;
    let Some(value) = object.get(*name) else { return };
    if !belongs(kind) {
        // A stranger's, which means something else.
        if !misfits(name, kind, value).is_empty() {
            return;
        }
        let message = format!("`{name}` does nothing here: it belongs to {place}");
        let diagnostic = Diagnostic::new(codes::MISPLACED_EXTENSION, at.join(name), message);
        shaping.report(diagnostic.help("move or delete it").like(*name));
        return;
    }
    let found = misfits(name, kind, value);
    if found.is_empty() {
        return;
    }
    for schema::Misfit { at: inner, message, help } in found {
        let message = message
            .replacen("the value is", &format!("`{name}` is"), 1)
            .replacen("it lacks", &format!("`{name}` lacks"), 1)
            .replacen("it has", &format!("`{name}` has"), 1);
        let message = format!("{message}; it is left out, so {cost}");
        shaping.report(
            Diagnostic::new(codes::EXTENSION_SHAPE, at.join(name).concat(&inner), message)
                .help(help)
                .like(*name),
        );
    }
    shaping.diagnostics.pin(shaping.document);
    object.shift_remove(*name);
}

fn misfits(name: &str, kind: Kind, value: &Value) -> Vec<schema::Misfit> {
    let definition = if kind == Kind::Document && name == "x-sandbox" { "x-sandbox-root" } else { name };
    schema::of(definition).map(|schema| schema::misfits(schema, value)).unwrap_or_default()
}

/// Reports a key that is nearly one of ours. It is read as ours where it fits, for then it can be nothing else.
fn misspelt(key: &str, kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(known) = KNOWN.iter().find(|known| is_slip(key, known.name)) else { return };
    let fits = (known.belongs)(kind)
        && !object.contains_key(known.name)
        && object.get(key).is_some_and(|value| misfits(known.name, kind, value).is_empty());
    let done = if fits { format!("it is read as `{}`", known.name) } else { "it does nothing".to_owned() };
    let message = format!("there is no extension `{key}`; {done}");
    let diagnostic = Diagnostic::new(codes::EXTENSION, at.join(key), message);
    shaping.report(diagnostic.help(format!("did you mean `{}`?", known.name)).like(key));
    if fits && let Some(value) = object.shift_remove(key) {
        shaping.diagnostics.pin(shaping.document);
        object.insert(known.name.to_owned(), value);
        shaping.document.moved(&at.join(key), &at.join(known.name));
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
        let is_near = |key: &str| KNOWN.iter().any(|known| is_slip(key, known.name));
        for key in
            ["x-paginaton", "x-pagination2", "x_source", "x-Source", "x-sorce", "x-openenum", "x-rate-limits"]
        {
            assert!(is_near(key), "{key}");
        }
        for key in
            ["x-resource", "x-go-name", "x-stainless", "x-enum", "x-internal", "x-codeSamples", "x-returns"]
        {
            assert!(!is_near(key), "{key}");
        }
    }

    #[test]
    fn every_extension_has_a_schema() {
        for known in KNOWN {
            assert!(schema::of(known.name).is_some(), "{}", known.name);
        }
    }
}
