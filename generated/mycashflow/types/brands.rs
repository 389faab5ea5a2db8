// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a brand.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BrandExpand {
    /// `translations`
    Translations,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of brands.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrandList {
    /// The brands of the page.
    pub data: Vec<Brand>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A brand as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Brand {
    /// Unique identifier for the brand.
    pub id: i64,
    /// When the brand was created.
    pub created_at: Option<rt::DateTime>,
    /// When the brand was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The brand name.
    pub name: Option<String>,
    /// The brand description. Accepts HTML content.
    pub description: Option<String>,
    /// The SEO document title. Shown, for example, in Google search results as the title.
    pub seo_title: Option<String>,
    /// The SEO page title. Shown on the page, in place of the usual page title, if set.
    pub seo_page_title: Option<String>,
    /// The SEO meta description. Shown, for example, in Google search results as the page description.
    pub seo_meta_description: Option<String>,
    /// An array of translation objects that contain content for any multilingual fields of the brand.
    pub translations: Option<Vec<BrandTranslation>>,
    /// In which versions of the store the brand is visible.
    pub visibilities: Option<Vec<Visibility>>,
}

/// The multilingual fields of a brand in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrandTranslation {
    /// The language code.
    pub language: Option<String>,
    /// The brand description in this language. Accepts HTML content.
    pub description: Option<String>,
    /// The SEO document title in this language. Shown, for example, in Google search results as the title.
    pub seo_title: Option<String>,
    /// The SEO page title in this language. Shown on the page, in place of the usual page title, if set.
    pub seo_page_title: Option<String>,
    /// The SEO meta description in this language. Shown, for example, in Google search results as the page description.
    pub seo_meta_description: Option<String>,
}

/// A brand to create.
#[derive(Clone, Debug, PartialEq)]
pub struct BrandCreate {
    /// The brand name.
    pub name: String,
    /// The brand description. Accepts HTML content.
    pub description: Option<String>,
    /// The SEO document title. Shown, for example, in Google search results as the title.
    pub seo_title: Option<String>,
    /// The SEO page title. Shown on the page, in place of the usual page title, if set.
    pub seo_page_title: Option<String>,
    /// The SEO meta description. Shown, for example, in Google search results as the page description.
    pub seo_meta_description: Option<String>,
    /// An array of translation objects that contain content for any multilingual fields of the brand.
    pub translations: Option<Vec<BrandTranslation>>,
}

impl BrandCreate {
    /// With its required fields; the others are absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..rt::codec::Blank::blank()
        }
    }
}

/// One brand.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrandResponse {
    /// A brand as returned.
    pub data: Brand,
}

/// Changes to a brand. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BrandUpdate {
    /// The brand name.
    pub name: Option<String>,
    /// The brand description. Accepts HTML content.
    pub description: rt::Patch<String>,
    /// The SEO document title. Shown, for example, in Google search results as the title.
    pub seo_title: rt::Patch<String>,
    /// The SEO page title. Shown on the page, in place of the usual page title, if set.
    pub seo_page_title: rt::Patch<String>,
    /// The SEO meta description. Shown, for example, in Google search results as the page description.
    pub seo_meta_description: rt::Patch<String>,
    /// An array of translation objects that contain content for any multilingual fields of the brand.
    pub translations: Option<Vec<BrandTranslation>>,
}
