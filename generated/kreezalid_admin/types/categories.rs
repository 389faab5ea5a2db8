// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

/// A category to create. The document shows no field; these are inferred (confidence 0.7) from what a public importer sends, which is not named here, and so are the types (confidence 0.85).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryCreate {
    /// The category's identifier in an external system.
    pub external_id: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The title of the category's page.
    pub page_title: Option<String>,
    /// The description.
    pub description: Option<String>,
    /// The category's name in URLs.
    pub slug: Option<String>,
    /// Where the category begins in the tree, counted as in a nested set.
    pub lft: Option<i64>,
    /// Where the category ends in the tree, counted as in a nested set.
    pub rght: Option<i64>,
    /// How deep in the tree the category stands.
    pub level: Option<i64>,
}
