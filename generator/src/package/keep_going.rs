//! Errors of a document -> the operations and components that have to go for the rest to be generated.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostics, Severity},
    document::Document,
    pointer::Pointer,
    select::{Reach, operations, owner},
};

/// What has to go: what has an error, and all that needs it. Empty if an error is of the document as a whole, because no part can be left
/// out for it.
pub(super) fn culprits(document: &Document, findings: &Diagnostics) -> BTreeSet<Pointer> {
    let reach = Reach::new(document);
    let operations: Vec<Pointer> =
        operations(document).into_iter().map(|operation| operation.pointer).collect();
    let mut gone = BTreeSet::new();
    for finding in findings.iter().filter(|finding| finding.severity == Severity::Error) {
        let owner = owner(&finding.pointer);
        if owner == Pointer::root() || document.get(&owner).is_none() {
            return BTreeSet::new();
        }
        if gone.contains(&owner) {
            continue;
        }
        for user in reach.users(&owner) {
            // A path item goes with its operations.
            gone.extend(operations.iter().filter(|operation| operation.strip(&user).is_some()).cloned());
            gone.insert(user);
        }
    }
    if gone.contains(&Pointer::root()) { BTreeSet::new() } else { gone }
}
