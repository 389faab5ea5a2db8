//! Names of a document -> Rust identifiers. Only this module handles keywords, scripts and collisions.

pub(crate) mod apart;
pub(crate) mod files;
mod signs;
mod words;

pub(crate) use self::words::pieces;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use proc_macro2::{Ident, Span};
use serde::{Serialize, Serializer};
use unicode_normalization::UnicodeNormalization;

/// An identifier, possibly raw (`r#type`). Only this module creates it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RustIdent(String);

impl RustIdent {
    /// The text without `r#`.
    pub fn plain(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The token.
    pub fn token(&self) -> Ident {
        match self.0.strip_prefix("r#") {
            Some(plain) => Ident::new_raw(plain, Span::call_site()),
            None => Ident::new(&self.0, Span::call_site()),
        }
    }
}

impl fmt::Display for RustIdent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for RustIdent {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// How the words of a name are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// `list_brands`: methods, fields, modules.
    Snake,
    /// `ListBrands`: types, variants.
    Pascal,
    /// `LIST_BRANDS`: constants.
    Upper,
}

/// An identifier for `name`. `fallback` is used if no letter or digit is left.
pub(crate) fn ident(name: &str, case: Case, fallback: &str) -> RustIdent {
    let words = |name: &str| if case == Case::Pascal { words::pieces(name) } else { words::words(name) };
    let words = Some(words(name)).filter(|words| !words.is_empty()).unwrap_or_else(|| words(fallback));
    let mut text = match case {
        Case::Snake => words.join("_"),
        Case::Upper => words.join("_").to_uppercase(),
        Case::Pascal => words.iter().map(|word| capitalised(word)).collect(),
    };
    if !text.chars().next().is_some_and(|first| unicode_ident::is_xid_start(first) || first == '_') {
        text.insert(0, if case == Case::Snake { 'n' } else { 'N' });
    }
    // A capital may have come out as a letter and a mark.
    RustIdent(escaped(text.nfc().collect()))
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// Keywords become raw identifiers; the five that cannot be raw get an underscore.
fn escaped(text: String) -> String {
    if matches!(text.as_str(), "self" | "Self" | "super" | "crate" | "_") {
        return format!("{text}_");
    }
    if KEYWORDS.contains(&text.as_str()) { format!("r#{text}") } else { text }
}

/// Rust's keywords, including reserved ones, except those that cannot be raw.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that must differ from each other: the fields of a struct, the types of an API.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
    /// How often a suffix was added to a name. All numbers up to this one are used.
    suffixed: BTreeMap<String, usize>,
}

impl Scope {
    /// Creates a scope in which `reserved` is used.
    pub(crate) fn with_reserved(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|name| (*name).to_owned()).collect(), suffixed: BTreeMap::new() }
    }

    /// Whether `ident` is used.
    pub(crate) fn has(&self, ident: &RustIdent) -> bool {
        self.taken.contains(ident.plain())
    }

    /// Takes `ident`, or returns false if it is used.
    pub(crate) fn take(&mut self, ident: &RustIdent) -> bool {
        self.taken.insert(ident.plain().to_owned())
    }

    /// Takes `ident`, or the first of `ident2`, `ident3`, ... that is free.
    pub(crate) fn take_or_number(&mut self, ident: RustIdent) -> RustIdent {
        // A number behind a number would be another number.
        let ends_in_digit = ident.plain().ends_with(|last: char| last.is_ascii_digit());
        self.take_or_suffix(ident, if ends_in_digit { "Other" } else { "" })
    }

    /// Takes `ident`, or the first of `ident` with `suffix`, `suffix2`, ... that is free. The same names in the same order give the same
    /// result, so a name does not depend on later names.
    pub(crate) fn take_or_suffix(&mut self, ident: RustIdent, suffix: &str) -> RustIdent {
        if self.take(&ident) {
            return ident;
        }
        // A name ends with an underscore if it would be a keyword otherwise. With a suffix, it is not a keyword.
        let base = format!("{}{suffix}", ident.plain().trim_end_matches('_'));
        let mut number = self.suffixed.get(&base).copied().unwrap_or_default();
        loop {
            number += 1;
            let count = if number == 1 { String::new() } else { number.to_string() };
            let next = RustIdent(escaped(format!("{base}{count}")));
            if self.take(&next) {
                self.suffixed.insert(base, number);
                return next;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Scope, ident};

    #[test]
    fn names_of_any_kind_become_identifiers() {
        let snake = |name| ident(name, Case::Snake, "value").to_string();
        let pascal = |name| ident(name, Case::Pascal, "value").to_string();
        assert_eq!(snake("created_at-from"), "created_at_from");
        assert_eq!(snake("bannerGroupID"), "banner_group_id");
        assert_eq!(snake("HTTPServer2Name"), "http_server2_name");
        assert_eq!(snake("type"), "r#type");
        assert_eq!(snake("self"), "self_");
        assert_eq!(snake("enabled?"), "enabled");
        assert_eq!(snake("2fa"), "n2fa");
        assert_eq!(snake("größe"), "größe");
        assert_eq!(snake("_"), "underscore");
        assert_eq!(snake(""), "value");
        assert_eq!(snake("e\u{301}t\u{e9}"), "été");
        assert_eq!(snake("𝒳ﬁ"), "xfi");
        assert_eq!(snake("Ａ\u{200c}ｂ"), "ab");
        assert_eq!(pascal("id-asc"), "IdAsc");
        assert_eq!(pascal(">="), "GreaterEqual");
        assert_eq!(pascal(">"), "Greater");
        assert_eq!(pascal("400"), "N400");
        assert_eq!(pascal("self"), "Self_");
        assert_eq!(pascal("GetBrandByID"), "GetBrandById");
        assert_eq!(ident("listBrands", Case::Upper, "").to_string(), "LIST_BRANDS");
        assert_eq!(ident("2fa", Case::Upper, "").to_string(), "N2FA");
    }

    #[test]
    fn what_syn_takes_for_a_keyword_is_raw() {
        // `gen` is a keyword since edition 2024, but syn does not know that.
        let words = super::KEYWORDS.iter().filter(|word| **word != "gen");
        assert!(words.clone().all(|word| syn::parse_str::<syn::Ident>(word).is_err()));
        assert!(words.clone().all(|word| syn::parse_str::<syn::Ident>(&format!("r#{word}")).is_ok()));
    }

    #[test]
    fn a_scope_gives_each_name_once() {
        let mut scope = Scope::with_reserved(&["send"]);
        let name = |text| ident(text, Case::Snake, "value");
        assert_eq!(scope.take_or_suffix(name("send"), "_param").to_string(), "send_param");
        assert_eq!(scope.take_or_suffix(name("id"), "_param").to_string(), "id");
        assert_eq!(scope.take_or_suffix(name("ID"), "_param").to_string(), "id_param");
        assert_eq!(scope.take_or_suffix(name("Id"), "_param").to_string(), "id_param2");
        assert_eq!(scope.take_or_suffix(name("self"), "_param").to_string(), "self_");
        assert_eq!(scope.take_or_suffix(name("self"), "_param").to_string(), "self_param");
    }
}
