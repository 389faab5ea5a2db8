//! Variants that repeat the name of their enum -> what is left of them: `Node::Document`, not `Node::DocumentNode`.
//!
//! A member of a union is shortened where what is left is a name that no other member has; the values of an enum of texts are, where they all begin
//! with the enum's name, as in documents that are made of protobuf. What is left of one does not depend on which other members are shortened.

use std::collections::BTreeSet;

use super::{TypeDef, TypeKind};
use crate::names::{Case, RustIdent, ident};

/// Shortens the variants of all enums.
pub(super) fn shorten(types: &mut [TypeDef]) {
    for def in types {
        let owner = def.ident.plain().to_owned();
        match &mut def.kind {
            TypeKind::Union(union) => {
                let mut idents: Vec<_> =
                    union.variants.iter_mut().map(|variant| &mut variant.ident).collect();
                let short =
                    |name: &str| after(&owner, name).or_else(|| before(&owner, name)).map(str::to_owned);
                replace(&mut idents, short);
            }
            TypeKind::Enum(listed) => {
                let mut idents: Vec<_> =
                    listed.variants.iter_mut().map(|variant| &mut variant.ident).collect();
                let short = |name: &str| after(&owner, name).map(str::to_owned);
                if idents.len() > 1 && idents.iter().all(|ident| short(ident.plain()).is_some()) {
                    replace(&mut idents, short);
                }
            }
            _ => {}
        }
    }
}

/// Gives each variant the short name, unless another has it, or would have it too.
fn replace(idents: &mut [&mut RustIdent], short: impl Fn(&str) -> Option<String>) {
    let mut taken: BTreeSet<String> = idents.iter().map(|ident| ident.plain().to_owned()).collect();
    for variant in idents {
        if let Some(short) = short(variant.plain())
            && taken.insert(short.clone())
        {
            **variant = ident(&short, Case::Pascal, &short);
        }
    }
}

/// What follows the name of the enum, if it begins with a capital and is a name.
fn after<'a>(owner: &str, name: &'a str) -> Option<&'a str> {
    name.strip_prefix(owner).filter(|rest| is_name(rest))
}

/// What stands before the name of the enum.
fn before<'a>(owner: &str, name: &'a str) -> Option<&'a str> {
    let begins = owner.chars().next().is_some_and(char::is_uppercase);
    let rest = name.strip_suffix(owner).filter(|_| begins)?;
    let ends = rest.chars().last().is_some_and(|last| last.is_lowercase() || last.is_ascii_digit());
    (ends && is_name(rest)).then_some(rest)
}

fn is_name(rest: &str) -> bool {
    let mut letters = rest.chars();
    let begins = letters.next().is_some_and(char::is_uppercase);
    begins && letters.next().is_some() && !["Unknown", "Self", "Non"].contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::{after, before, replace};
    use crate::names::{Case, ident};

    fn shortened(owner: &str, names: &[&str]) -> Vec<String> {
        let mut idents: Vec<_> = names.iter().map(|name| ident(name, Case::Pascal, "")).collect();
        let short = |name: &str| after(owner, name).or_else(|| before(owner, name)).map(str::to_owned);
        replace(&mut idents.iter_mut().collect::<Vec<_>>(), short);
        idents.iter().map(|ident| ident.to_string()).collect()
    }

    #[test]
    fn what_is_left_is_a_name_of_its_own() {
        assert_eq!(shortened("Node", &["DocumentNode", "NodeText", "Slice"]), ["Document", "Text", "Slice"]);
        // Taken, nothing left, no word of its own, a digit, the name of the variant for what is not listed.
        for names in [["NodeText", "Text"], ["Node", "Nodes"], ["Denode", "Node2"], ["UnknownNode", "Leaf"]] {
            assert_eq!(shortened("Node", &names), names);
        }
        assert_eq!(shortened("Node", &["NodeText", "TextNode"]), ["Text", "TextNode"]);
    }
}
