// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a category.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CategoryExpand {
    /// `translations`
    Translations,
    /// `visibilities`
    Visibilities,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of categories.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CategoryList {
    /// The categories of the page.
    pub data: Vec<Category>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A category as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Category {
    /// Unique identifier for the category.
    pub id: i64,
    /// When the category was created.
    pub created_at: Option<rt::DateTime>,
    /// When the category was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The parent category's ID. Not required here, because the document shows no category at the top.
    pub parent_id: Option<i64>,
    /// An integer that determines the category's location relative to the parent category's other child categories.
    pub parent_sort: Option<i64>,
    /// The category's name.
    pub name: Option<String>,
    /// The category description.
    pub description: Option<String>,
    /// The display type of the product category.
    pub default_template: Option<CategoryTemplate>,
    /// The category's ID in an external system.
    pub external_id: Option<i64>,
    /// An array of translation objects, which contain content for any multilingual fields of the category.
    pub translations: Option<Vec<CategoryTranslation>>,
    /// In which versions of the store the category is visible. Inferred from the value of `expand`: no sample of a category shows it; the rows are taken to be those of a brand (confidence 0.8).
    pub visibilities: Option<Vec<Visibility>>,
}

/// The display type of the product category.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CategoryTemplate {
    /// `category-front`
    CategoryFront,
    /// `product-list`
    ProductList,
    /// `homepage`
    Homepage,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// The multilingual fields of a category in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryTranslation {
    /// The language code.
    pub language: Option<String>,
    /// The category's name in this language.
    pub name: Option<String>,
    /// The category description in this language.
    pub description: Option<String>,
}

/// A category to create.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryCreate {
    /// The parent category's ID.
    pub parent_id: i64,
    /// An integer that determines the category's location relative to the parent category's other child categories.
    pub parent_sort: Option<i64>,
    /// The category's name. It can be given either in the root of the body or in `translations` (the end of that sentence is cut off in the document).
    pub name: String,
    /// The category description.
    pub description: Option<String>,
    /// The display type of the product category.
    pub default_template: Option<CategoryTemplate>,
    /// The category's ID in an external system.
    pub external_id: Option<i64>,
    /// An array of translation objects, which contain content for any multilingual fields of the category.
    pub translations: Option<Vec<CategoryTranslation>>,
}

impl CategoryCreate {
    /// With its required fields; the others are absent.
    pub fn new(parent_id: i64, name: impl Into<String>) -> Self {
        Self {
            parent_id,
            name: name.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// One category.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CategoryResponse {
    /// A category as returned.
    pub data: Category,
}

/// Changes to a category. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryUpdate {
    /// The parent category's ID.
    pub parent_id: Option<i64>,
    /// An integer that determines the category's location relative to the parent category's other child categories.
    pub parent_sort: rt::Patch<i64>,
    /// The category's name. It can be given either in the root of the body or in `translations` (the end of that sentence is cut off in the document).
    pub name: Option<String>,
    /// The category description.
    pub description: rt::Patch<String>,
    /// The display type of the product category.
    pub default_template: Option<CategoryTemplate>,
    /// The category's ID in an external system.
    pub external_id: rt::Patch<i64>,
    /// An array of translation objects, which contain content for any multilingual fields of the category.
    pub translations: Option<Vec<CategoryTranslation>>,
}

/// A page of visibilities, printed without `meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VisibilityList {
    /// The visibilities of the page.
    pub data: Vec<Visibility>,
}

/// A visibility to set. The document marks neither field as required.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisibilityUpdate {
    /// ID of the version, where the item's visibility is toggled. At least 1.
    pub version_id: Option<i64>,
    /// Determines whether the item is visible in the designated version.
    pub is_visible: Option<bool>,
}

/// A page of product links, printed without `meta`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CategoryProductList {
    /// The product links of the page.
    pub data: Vec<CategoryProduct>,
}

/// A link between a category and a product.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CategoryProduct {
    /// When the link was created.
    pub created_at: Option<rt::DateTime>,
    /// When the link was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The ID of the category.
    pub category_id: i64,
    /// The category's position among the categories of the product (inferred from the name).
    pub category_sort: Option<i64>,
    /// The ID of the product.
    pub product_id: i64,
    /// The product's position among the products of the category (inferred from the name).
    pub product_sort: Option<i64>,
}
