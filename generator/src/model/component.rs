//! A reference -> the component that it names.

use crate::document::Pointer;

/// A chain of references longer than this goes round.
pub(super) const MAX_CHAIN: usize = 64;

/// The name in `#/components/<section>/<name>`.
pub(super) fn component_name(reference: &str, section: &str) -> Option<String> {
    let pointer = Pointer::parse(reference.strip_prefix('#')?)?;
    let keys: Vec<String> = pointer.keys().collect();
    match keys.as_slice() {
        [components, found, name] if components == "components" && found == section => Some(name.clone()),
        _ => None,
    }
}
