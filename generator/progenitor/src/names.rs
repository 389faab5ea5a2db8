//! Names of a document -> the identifiers that progenitor makes of them, and names that it makes different identifiers of.

use std::collections::BTreeSet;

use heck::{ToPascalCase, ToSnakeCase};
use unicode_ident::{is_xid_continue, is_xid_start};

/// Stands around a number that tells names apart whose identifiers would be the same. It belongs to no script, so that no document
/// has it in a name, and is taken out of the generated text again.
const MARK: char = '\u{e000}';

/// The identifier of a type or a variant.
pub(crate) fn pascal(name: &str) -> String {
    identifier(name, |text| text.to_pascal_case())
}

/// The identifier of a method, an argument or a field.
pub(crate) fn snake(name: &str) -> String {
    identifier(name, |text| text.to_snake_case())
}

/// As progenitor and typify make them, so that collisions are known before they do.
fn identifier(name: &str, cased: impl Fn(&str) -> String) -> String {
    let text = match name {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => cased(&name.replace('\'', "").replace(|c| !is_xid_continue(c), "-")),
    };
    let text = match text.chars().next() {
        None => cased("x"),
        Some(first) if is_xid_start(first) => text,
        Some(_) => format!("{}{text}", cased("x")),
    };
    if syn::parse_str::<syn::Ident>(&text).is_ok() { text } else { format!("{text}_") }
}

/// The identifiers of one scope.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope(BTreeSet<String>);

impl Scope {
    /// A scope in which these are taken.
    pub(crate) fn of(taken: &[&str]) -> Self {
        Self(taken.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Takes an identifier; false if somebody has it already.
    pub(crate) fn take(&mut self, identifier: &str) -> bool {
        self.0.insert(identifier.to_owned())
    }

    /// `name`, or `name` with the least number that makes its identifier free.
    pub(crate) fn unique(&mut self, name: &str, identifier: fn(&str) -> String) -> String {
        self.first(name, identifier, |number| format!("{name}{number}"))
    }

    /// As [`Scope::unique`], with a number that [`restored`] takes out again: for names that are sent.
    pub(crate) fn marked(&mut self, name: &str, identifier: fn(&str) -> String) -> String {
        self.first(name, identifier, |number| format!("{name}{MARK}{number}{MARK}"))
    }

    fn first(
        &mut self,
        name: &str,
        identifier: fn(&str) -> String,
        numbered: impl Fn(usize) -> String,
    ) -> String {
        if self.take(&identifier(name)) {
            return name.to_owned();
        }
        let mut number = 2;
        loop {
            let candidate = numbered(number);
            if self.take(&identifier(&candidate)) {
                return candidate;
            }
            number += 1;
        }
    }
}

/// A generated text with the names that the document has.
pub(crate) fn restored(text: &str) -> String {
    let text = text.replace(r"\u{e000}", "\u{e000}");
    let mut parts = text.split(MARK);
    let mut out = String::with_capacity(text.len());
    out.push_str(parts.next().unwrap_or_default());
    // Every second part is a number between two marks.
    while parts.next().is_some() {
        out.push_str(parts.next().unwrap_or_default());
    }
    out
}

/// A text of the document without what would be taken for a mark, and without carriage returns, which Rust has not in documentation.
pub(crate) fn cleaned(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").replace(MARK, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_as_progenitor_makes_them() {
        assert_eq!(pascal("created_at-from"), "CreatedAtFrom");
        assert_eq!(pascal("400"), "X400");
        assert_eq!(snake("type"), "type_");
        assert_eq!(pascal("Self"), "Self_");
        assert_eq!(snake("-1"), "minus1");
        assert_eq!(pascal(">"), "X");
    }

    #[test]
    fn a_marked_name_is_restored() {
        let mut scope = Scope::default();
        assert_eq!(scope.marked("ASC", pascal), "ASC");
        let marked = scope.marked("asc", pascal);
        assert_eq!(pascal(&marked), "Asc2");
        assert_eq!(restored(&format!("rename = {marked:?}, {marked}")), "rename = \"asc\", asc");
    }
}
