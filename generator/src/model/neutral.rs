//! Types that operations share -> a definition that has the name of none of them.
//!
//! `ListPetsOrder` and `ListOwnersOrder` say the same: both are other names of `Order`, so that no operation's documentation leads to another
//! operation. The name is made of the first two places alone, and types are named in the order in which the second place comes, so an
//! operation that is added below changes no name.

use std::collections::{BTreeMap, BTreeSet};

use super::{Api, TypeDef, TypeId, TypeKind};
use crate::{
    document::Pointer,
    names::{Case, RustIdent, ident, pieces},
};

/// Words that say where a type stands, and not what it is.
const EMPTY_WORDS: &[&str] =
    &["body", "response", "item", "value", "type", "param", "field", "data", "json", "form"];

/// Words that lead on to another.
const LINKS: &[&str] = &["and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"];

/// Gives each definition that stands for types of several operations a name of its own. `same` has the types with what stands for each.
pub(super) fn name(api: &mut Api, same: &[(TypeId, TypeId)]) {
    let mut taken: BTreeSet<String> = api.types.iter().map(|def| def.ident.plain().to_owned()).collect();
    let mut begun: BTreeSet<TypeId> = BTreeSet::new();
    let mut named: BTreeMap<TypeId, TypeId> = BTreeMap::new();
    for (id, of) in same.iter().filter(|(id, of)| id != of) {
        let (Some(other), Some(first)) = (api.get(*id), api.get(*of)) else { continue };
        let are_apart =
            operation(&first.pointer).is_some() && operation(&first.pointer) != operation(&other.pointer);
        if !are_apart || !begun.insert(*of) {
            continue;
        }
        let Some(ident) =
            common(first, other).into_iter().find(|ident| taken.insert(ident.plain().to_owned()))
        else {
            continue;
        };
        named.insert(*of, TypeId(api.types.len()));
        api.types.push(TypeDef { ident, ..first.clone() });
    }
    for (id, of) in same {
        if let Some(of) = named.get(of)
            && let Some(def) = api.types.get_mut(id.0)
        {
            def.kind = TypeKind::Alias { of: *of, required_ident: None };
        }
    }
}

/// The operation in which a schema stands, if it stands in one.
fn operation(pointer: &Pointer) -> Option<[String; 2]> {
    let mut keys = pointer.keys();
    let is_path = keys.next().is_some_and(|key| key == "paths");
    let (path, method) = (keys.next()?, keys.next()?);
    (is_path && method != "parameters").then_some([path, method])
}

/// Names for what two types are, the best one first.
fn common(first: &TypeDef, other: &TypeDef) -> Vec<RustIdent> {
    let words = |def: &TypeDef| pieces(def.ident.plain());
    let (one, two) = (words(first), words(other));
    let count = one.iter().rev().zip(two.iter().rev()).take_while(|(one, two)| one == two).count();
    let tail = one.get(one.len() - count..).unwrap_or_default();
    let says_nothing = |word: &&String| {
        EMPTY_WORDS.contains(&word.as_str()) || word.starts_with(|it: char| it.is_ascii_digit())
    };
    let about: Vec<&str> = tail.iter().skip_while(says_nothing).map(String::as_str).collect();
    let name = |words: &str| ident(words, Case::Pascal, "Shared");
    if !about.is_empty() {
        return vec![name(&about.join(" ")), name(&tail.join(" "))];
    }
    let is_error = |def: &TypeDef| {
        let keys: Vec<String> = def.pointer.keys().collect();
        matches!(keys.as_slice(), [_, _, _, responses, status, ..] if responses == "responses" && !status.starts_with('2'))
    };
    match tail.last().map(String::as_str) {
        Some("response") if is_error(first) && is_error(other) => vec![name("error response")],
        Some(_) => {
            let same = one.iter().zip(&two).take_while(|(one, two)| one == two).map(|(one, _)| one.as_str());
            let mut head: Vec<&str> = same.collect();
            // `GetTeamsForUser`, `GetTeamsForShop`: of the beginning they share, `GetTeams` is a name.
            while head.last().is_some_and(|last| LINKS.contains(last)) {
                head.pop();
            }
            let head = if head.is_empty() { "shared".to_owned() } else { head.join(" ") };
            vec![name(&format!("{head} {}", tail.join(" ")))]
        }
        None => Vec::new(),
    }
}
