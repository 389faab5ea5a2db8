//! The schemas that are being built, each inside the previous one, and what is known about each.

use std::collections::BTreeMap;

use openapiv3::Schema;

use super::TypeId;
use crate::document::Pointer;

/// The schemas that are being built, each inside the one before it.
#[derive(Default)]
pub(super) struct Open<'a> {
    pub(super) places: Vec<Place<'a>>,
    /// Their locations, by pointer.
    pub(super) by_pointer: BTreeMap<Pointer, usize>,
    /// The same, by the location of a map's value schema: maps with the same values are the same map.
    pub(super) by_values: BTreeMap<Pointer, usize>,
    /// The types of those that have one, with their levels.
    pub(super) by_type: BTreeMap<TypeId, usize>,
    /// How many lists, maps and fields contain the current schema.
    pub(super) level: usize,
}

pub(super) struct Place<'a> {
    pub(super) pointer: Pointer,
    /// `None` for a reference.
    pub(super) schema: Option<&'a Schema>,
    pub(super) hint: String,
    pub(super) level: usize,
    /// The type that can already refer to it.
    pub(super) named: Option<TypeId>,
    /// The type that it got because it contains itself.
    pub(super) id: Option<TypeId>,
    /// The location of its value schema, if it is a map.
    pub(super) values: Option<Pointer>,
}

impl Open<'_> {
    /// Whether the schema at a location is being built.
    pub(super) fn is_open(&self, pointer: &Pointer) -> bool {
        self.by_pointer.contains_key(pointer)
    }
}
