// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a banner group.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BannerGroupExpand {
    /// `translations`
    Translations,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of banner groups.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BannerGroupList {
    /// The banner groups of the page.
    pub data: Vec<BannerGroup>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A banner group as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BannerGroup {
    /// Unique identifier for the banner group.
    pub id: i64,
    /// When the banner group was created.
    pub created_at: Option<rt::DateTime>,
    /// When the banner group was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The banner group code. Can be used to identify the banner group in theme files.
    pub code: Option<String>,
    /// The banner group title.
    pub title: Option<String>,
    /// Array of translations for translatable fields.
    pub translations: Option<Vec<BannerGroupTranslation>>,
}

/// The translatable fields of a banner group in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerGroupTranslation {
    /// The language code.
    pub language: Option<String>,
    /// The banner group title in this language.
    pub title: Option<String>,
}

/// A banner group to create.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerGroupCreate {
    /// The banner group code. Can be used to identify the banner group in theme files.
    pub code: Option<String>,
    /// The banner group title. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub title: Option<String>,
    /// Array of translations for translatable fields.
    pub translations: Option<Vec<BannerGroupTranslation>>,
}

/// One banner group.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BannerGroupResponse {
    /// A banner group as returned.
    pub data: BannerGroup,
}

/// Changes to a banner group. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerGroupUpdate {
    /// The banner group code. Can be used to identify the banner group in theme files.
    pub code: rt::Patch<String>,
    /// The banner group title. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub title: rt::Patch<String>,
    /// Array of translations for translatable fields.
    pub translations: Option<Vec<BannerGroupTranslation>>,
}
