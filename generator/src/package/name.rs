//! A document's title -> a package's name.

use crate::names::files::is_device;

/// Words that cannot be the name of a crate, although cargo accepts some of them: keywords, and standard crates.
const TAKEN: &[&str] = &[
    "abstract",
    "alloc",
    "as",
    "async",
    "await",
    "become",
    "box",
    "break",
    "client",
    "clientgen-runtime",
    "const",
    "continue",
    "core",
    "crate",
    "do",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "match",
    "mod",
    "move",
    "mut",
    "operations",
    "override",
    "priv",
    "proc-macro",
    "pub",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "struct",
    "super",
    "test",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "types",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];

/// The longest name that is made from a title. Registries accept 64 characters, and the runtime's package adds `-runtime`.
const MAX_LENGTH: usize = 56;

/// The longest name that crates.io accepts.
const MAX_GIVEN: usize = 64;

/// A name from the title, or else from the document's file name, or else a general one.
pub(super) fn package_name(title: &str, source: &str) -> String {
    let stem = source.rsplit_once('.').map_or(source, |(stem, _)| stem);
    let made = [title, stem].into_iter().map(kebab).find(|name| !name.is_empty());
    match made {
        None => "api-client".to_owned(),
        // `target/doc` has a folder of each package's name.
        Some(name) if TAKEN.contains(&name.as_str()) || is_device(&name) => format!("{name}-client"),
        Some(name) if name.starts_with(|first: char| first.is_ascii_digit()) => cut(format!("api-{name}")),
        Some(name) => name,
    }
}

/// Whether cargo and rustc accept this as the name of a package and its library.
pub fn is_package_name(name: &str) -> bool {
    name.len() <= MAX_GIVEN
        && name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || "-_".contains(character))
        && !is_device(name)
        && !TAKEN.contains(&name.replace('_', "-").to_ascii_lowercase().as_str())
}

/// The ASCII letters and digits in lower case, with a hyphen for everything between them.
fn kebab(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            name.push(character.to_ascii_lowercase());
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    cut(name)
}

/// The words of a name that there is room for.
fn cut(name: String) -> String {
    let cut = name.get(..MAX_LENGTH).filter(|cut| cut.len() < name.len());
    let cut = cut.map(|cut| cut.rsplit_once('-').map_or(cut, |(words, _)| words).to_owned());
    cut.unwrap_or(name).trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_title_gives_a_name_that_cargo_takes() {
        let long = "a long title ".repeat(20);
        for (title, source, name) in [
            ("Redocly Museum API", "museum.yaml", "redocly-museum-api"),
            ("Магазин", "shop.v1.yaml", "shop-v1"),
            ("Магазин", "магазин.yaml", "api-client"),
            ("2C2P (v1.2)", "x.json", "api-2c2p-v1-2"),
            ("Test", "x.json", "test-client"),
            ("  --  ", "match.json", "match-client"),
            ("AUX", "x.json", "aux-client"),
            (long.as_str(), "", "a-long-title-a-long-title-a-long-title-a-long-title-a"),
        ] {
            assert_eq!(package_name(title, source), name);
            assert!(is_package_name(name), "{name}");
        }
        for name in ["", "1st", "a b", "größe", "std", "proc_macro", "-a", "Self", "try", "gen", "NUL"] {
            assert!(!is_package_name(name), "{name}");
        }
    }
}
