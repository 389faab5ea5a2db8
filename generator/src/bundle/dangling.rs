//! References in a bundled document -> diagnostics about those that lead nowhere, or only to each other.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    lost::{anchor, endless, long, other_kind, wrong_kind},
    reference::Reference,
    repair::said,
    trees::pure_reference,
};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes, suggest},
    document::{
        Document, Pointer,
        walk::{self, Kind, reference},
    },
};

/// How many references may lead to each other on the way to something.
const MAX_HOPS: usize = 64;

/// Suggestions are searched for this many references only. With more, something else is wrong.
const MOST_SUGGESTIONS: usize = 100;

/// Checks every reference except those in `lost`, and adds lost ones to it.
pub(super) fn check(document: &Document, lost: &mut BTreeMap<Pointer, Kind>, diagnostics: &mut Diagnostics) {
    let root = &document.value;
    let mut chains = Chains::default();
    walk::visit(root, &mut |kind, value, at| {
        if kind == Kind::Schema {
            mapping(root, value, &at.join_all(["discriminator", "mapping"]), lost, diagnostics);
        }
        let Some(text) = reference(kind, value).filter(|_| !lost.contains_key(at)) else { return };
        let diagnostic = match Reference::parse(text) {
            Reference::Local(target) => match target.find(root) {
                None => nowhere(root, kind, at, text, &target, lost.len() < MOST_SUGGESTIONS),
                Some(_) if let Some(found) = other_kind(root, kind, &target) => {
                    wrong_kind(kind, found, at.join("$ref"), text)
                }
                Some(_) => match chains.check(root, at, value, lost) {
                    Some(Broken::Endless) => endless(at.join("$ref"), text),
                    Some(Broken::Long) => long(at.join("$ref"), text),
                    None => return,
                },
            },
            Reference::Anchor => anchor(at.join("$ref"), text),
            // Those that can be followed were, and the others are lost.
            Reference::File(..) | Reference::Url => return,
        };
        diagnostics.push(said(diagnostic, kind));
        lost.insert(at.clone(), kind);
    });
}

/// Checks what a discriminator maps to: names of schemas, or references.
fn mapping(
    root: &Value,
    schema: &Value,
    at: &Pointer,
    lost: &mut BTreeMap<Pointer, Kind>,
    diagnostics: &mut Diagnostics,
) {
    let mapping = schema.get("discriminator").and_then(|it| it.get("mapping")).and_then(Value::as_object);
    let schemas = || root.pointer("/components/schemas").and_then(Value::as_object);
    for (value, text) in mapping.into_iter().flatten() {
        let Some(text) = text.as_str() else { continue };
        let place = at.join(value);
        let is_name = schemas().is_some_and(|schemas| schemas.contains_key(text));
        let leads = match Reference::parse(text) {
            Reference::Local(target) => target.find(root).is_some(),
            _ => false,
        };
        if is_name || leads || lost.contains_key(&place) {
            continue;
        }
        let name = text.rsplit('/').next().unwrap_or(text);
        let names = || schemas().into_iter().flatten().map(|(name, _)| name.as_str());
        let known = names().filter(|_| lost.len() < MOST_SUGGESTIONS);
        let help = suggest::did_you_mean(name, known, || format!("available: {}", suggest::list(names())));
        let message =
            format!("`{value}` is mapped to `{text}`, but there is no such schema; the entry is left out");
        diagnostics.push(Diagnostic::new(codes::DANGLING, place.clone(), message).help(help));
        // Like a link, a mapping can be left out.
        lost.insert(place, Kind::Link);
    }
}

fn nowhere(
    root: &Value,
    kind: Kind,
    at: &Pointer,
    text: &str,
    target: &Pointer,
    suggests: bool,
) -> Diagnostic {
    let mut there = Pointer::root();
    let mut missing = String::new();
    for key in target.keys() {
        let next = there.join(&key);
        if next.find(root).is_none() {
            missing = key;
            break;
        }
        there = next;
    }
    let node = there.find(root);
    let keys = || node.and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.as_str());
    let wanted = target.last().unwrap_or_default();
    let known = keys().filter(|_| suggests);
    let help = suggest::did_you_mean(&missing, known, || {
        elsewhere(root, kind, &wanted).unwrap_or_else(|| format!("available: {}", suggest::list(keys())))
    });
    let place = if there == Pointer::root() { "the document".to_owned() } else { format!("`#{there}`") };
    let message = format!("`$ref: {text}` leads nowhere: there is no `{missing}` in {place}");
    Diagnostic::new(codes::DANGLING, at.join("$ref"), message).help(help)
}

/// A component of the same name in another section.
fn elsewhere(root: &Value, kind: Kind, name: &str) -> Option<String> {
    let sections = root.get("components").and_then(Value::as_object)?;
    let own = kind.section();
    let mut named = sections.iter().filter(|(_, components)| components.get(name).is_some());
    let (section, _) = named.clone().find(|(section, _)| own == Some(section)).or_else(|| named.next())?;
    Some(format!("did you mean `#/components/{section}/{name}`?"))
}

/// How pure references lead to each other.
#[derive(Default)]
struct Chains {
    /// By the place of a reference, how many there are from it to the end of its chain; nothing if it has none.
    lengths: BTreeMap<Pointer, Option<usize>>,
}

impl Chains {
    /// Why the reference at `at` cannot be followed, if it cannot. None that is `lost` is followed.
    fn check(
        &mut self,
        root: &Value,
        at: &Pointer,
        value: &Value,
        lost: &BTreeMap<Pointer, Kind>,
    ) -> Option<Broken> {
        let mut way = Vec::new();
        let mut next = Some((at.clone(), value));
        let mut seen = BTreeSet::new();
        let mut length = Some(0);
        while let Some((place, node)) = next {
            if let Some(known) = self.lengths.get(&place) {
                length = *known;
                break;
            }
            let Some(Reference::Local(target)) = pure_reference(node).map(Reference::parse) else { break };
            if !seen.insert(place.clone()) {
                length = None;
                break;
            }
            way.push(place);
            let node = target.find(root).filter(|_| !lost.contains_key(&target));
            next = node.map(|node| (target, node));
        }
        for place in way.into_iter().rev() {
            length = length.map(|length| length + 1);
            self.lengths.insert(place, length);
        }
        match self.lengths.get(at)? {
            // The others of its circle lead to it, and it is repaired.
            None => {
                self.lengths.clear();
                Some(Broken::Endless)
            }
            // After each break, the chains that lead to it start again.
            Some(length) if *length > MAX_HOPS && length % MAX_HOPS == 1 => Some(Broken::Long),
            Some(_) => None,
        }
    }
}

enum Broken {
    Endless,
    Long,
}
