//! `$ref`s -> the item that they name.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;

use super::build::Builder;
use crate::{codes, diagnostic::Diagnostic, pointer::Pointer};

/// A chain of references longer than this goes round.
pub(super) const MAX_CHAIN: usize = 64;

impl<'a> Builder<'a> {
    /// The item, and where it stands; `None`, with a diagnostic, if the reference leads nowhere.
    pub(super) fn resolve<T>(
        &mut self,
        reference: &'a ReferenceOr<T>,
        pointer: &Pointer,
        section: &str,
        components: &'a IndexMap<String, ReferenceOr<T>>,
    ) -> Option<(&'a T, Pointer)> {
        let mut current = reference;
        let mut at = pointer.clone();
        for _ in 0..MAX_CHAIN {
            let target = match current {
                ReferenceOr::Item(item) => return Some((item, at)),
                ReferenceOr::Reference { reference } => reference,
            };
            let Some(name) = component_name(target, section) else { break };
            let Some(next) = components.get(&name) else { break };
            at = Pointer::root().join_all(["components", section, &name]);
            current = next;
        }
        if let ReferenceOr::Reference { reference } = current {
            let message = format!("`$ref: {reference}` does not lead to an item of `#/components/{section}`");
            self.diagnostics.push(Diagnostic::new(codes::UNRESOLVED, pointer.clone(), message));
        }
        None
    }
}

/// The name in `#/components/<section>/<name>`.
pub(super) fn component_name(reference: &str, section: &str) -> Option<String> {
    let pointer = Pointer::parse(reference.strip_prefix('#')?)?;
    let keys: Vec<String> = pointer.keys().collect();
    match keys.as_slice() {
        [components, found, name] if components == "components" && found == section => Some(name.clone()),
        _ => None,
    }
}
