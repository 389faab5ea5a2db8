// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A collection of listings, or a sub-collection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Collection {
    /// The collection's unique identifier. Operations name a collection by its handle.
    pub id: Option<i64>,
    /// The identifier of the collection, fit for URLs (slug).
    pub handle: String,
    /// The title, for people.
    pub title: String,
    /// What the writer of a collection wants to keep with it.
    pub metadata: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The handle of the parent, if this is a sub-collection.
    pub parent_handle: Option<String>,
    /// When the collection was created.
    pub created_at: Option<rt::DateTime>,
    /// When the collection was last updated.
    pub updated_at: Option<rt::DateTime>,
}

/// A collection to create, or a sub-collection.
#[derive(Clone, Debug, PartialEq)]
pub struct CollectionCreate {
    /// The identifier of the collection, fit for URLs (slug).
    pub handle: String,
    /// The title, for people.
    pub title: String,
    /// What the writer of a collection wants to keep with it.
    pub metadata: rt::Patch<std::collections::BTreeMap<String, rt::Value>>,
    /// The handle of the parent, if this is a sub-collection.
    pub parent_handle: rt::Patch<String>,
}

impl CollectionCreate {
    /// With its required fields; the others are absent.
    pub fn new(handle: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            handle: handle.into(),
            title: title.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// Changes to a collection. The document shows only the metadata.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CollectionUpdate {
    /// What the writer of a collection wants to keep with it.
    pub metadata: Option<std::collections::BTreeMap<String, rt::Value>>,
}
