//! References within a bundled document -> findings for those that lead nowhere, or only to each other.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    lost::{anchor, endless},
    reference::Reference,
    trees::pure_reference,
};
use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    suggest,
    walk::{self, Kind, reference},
};

/// Checks every reference but those that were `reported`.
pub(super) fn check(document: &Document, reported: &BTreeSet<Pointer>, diagnostics: &mut Diagnostics) {
    let root = &document.value;
    let mut looped = BTreeSet::new();
    walk::visit(root, &mut |kind, value, at| {
        let Some(text) = reference(kind, value).filter(|_| !reported.contains(at)) else { return };
        match Reference::parse(text) {
            Reference::Local(target) => match root.pointer(target.as_str()) {
                None => diagnostics.push(nowhere(root, kind, at, text, &target)),
                Some(_) => {
                    if let Some(ring) = ring(root, at, value)
                        && looped.is_disjoint(&ring)
                    {
                        diagnostics.push(endless(at.join("$ref"), text));
                        looped.extend(ring);
                    }
                }
            },
            Reference::Anchor => diagnostics.push(anchor(at.join("$ref"), text)),
            // Reported by the bundler.
            Reference::File(..) | Reference::Url => {}
        }
    });
}

fn nowhere(root: &Value, kind: Kind, at: &Pointer, text: &str, target: &Pointer) -> Diagnostic {
    let mut there = Pointer::root();
    let mut missing = String::new();
    for key in target.keys() {
        let next = there.join(&key);
        if root.pointer(next.as_str()).is_none() {
            missing = key;
            break;
        }
        there = next;
    }
    let node = root.pointer(there.as_str());
    let keys = || node.and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.as_str());
    let wanted = target.last().unwrap_or_default();
    let help = suggest::did_you_mean(&missing, keys(), || {
        elsewhere(root, kind, &wanted).unwrap_or_else(|| format!("there are {}", suggest::list(keys())))
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

/// The places that a reference leads through if it ends where it was before.
fn ring(root: &Value, at: &Pointer, value: &Value) -> Option<BTreeSet<Pointer>> {
    let mut seen = BTreeSet::from([at.clone()]);
    let mut text = pure_reference(value)?;
    loop {
        let Reference::Local(target) = Reference::parse(text) else { return None };
        text = root.pointer(target.as_str()).and_then(pure_reference)?;
        if !seen.insert(target) {
            return Some(seen);
        }
    }
}
