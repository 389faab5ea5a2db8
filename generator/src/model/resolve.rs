//! `$ref`s -> the items that they name.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;

use super::{
    builder::Builder,
    component::{MAX_CHAIN, component_name},
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
};

impl<'a> Builder<'a> {
    /// The item and its location; `None`, with a diagnostic, if the reference leads nowhere.
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
