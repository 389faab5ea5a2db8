//! A `#/components/..` without quotes, which YAML takes for a comment -> the reference that is meant, and a diagnostic that says to quote it.

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Pointer, Source, positions::Tree},
};

/// Whether the text has a comment that looks like a pointer, so that keys without a value are worth a look.
pub(super) fn occurs(text: &str) -> bool {
    text.match_indices("#/").any(|(at, _)| text.get(..at).is_some_and(|before| before.ends_with([' ', '\t'])))
}

/// Puts references where comments left nothing.
pub(super) fn mend(places: &[Pointer], value: &mut Value, source: &Source, diagnostics: &mut Diagnostics) {
    if places.is_empty() {
        return;
    }
    let tree = Tree::read(source);
    for at in places {
        let Some((key, meant)) = tree.line_from(at).and_then(meant) else { continue };
        let mut diagnostic = Diagnostic::new(
            codes::COMMENTED,
            at.clone(),
            format!("`{meant}` is a comment, because `#` after a blank starts one; it is read as the value of `{key}`"),
        )
        .help(format!("quote it: `{key}: \"{meant}\"`"));
        diagnostic.location = tree.locate(at);
        diagnostics.push(diagnostic);
        if let Some(node) = value.pointer_mut(at.as_str()) {
            *node = Value::String(meant.to_owned());
        }
    }
}

/// The key of a line and the pointer behind it.
fn meant(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once(": ").or_else(|| line.split_once(":\t"))?;
    let meant = rest.split_whitespace().next()?;
    meant.starts_with("#/").then(|| (key.trim_matches(['"', '\'']), meant.trim_end_matches(['}', ',', ']'])))
}

#[cfg(test)]
mod tests {
    use super::{meant, occurs};

    #[test]
    fn only_a_pointer_is_meant() {
        assert_eq!(meant("$ref: #/components/schemas/A # b"), Some(("$ref", "#/components/schemas/A")));
        assert_eq!(meant("'$ref':  #/a/b"), Some(("$ref", "#/a/b")));
        assert_eq!(meant("$ref: # to do"), None);
        assert_eq!(meant("description:"), None);
        assert!(occurs("a: #/b") && !occurs("a: '#/b' # c"));
    }
}
