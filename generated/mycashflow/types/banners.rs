// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A sub-resource of a banner.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BannerExpand {
    /// `translations`
    Translations,
    /// `visibilities`
    Visibilities,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A page of banners.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BannerList {
    /// The banners of the page.
    pub data: Vec<Banner>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A banner as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Banner {
    /// Unique identifier for the banner.
    pub id: i64,
    /// When the banner was created.
    pub created_at: Option<rt::DateTime>,
    /// When the banner was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The ID of the banner group this banner belongs to.
    pub group_id: Option<i64>,
    /// A number that represents the banner's position in the banner group relative to other banners.
    pub sort: Option<i64>,
    /// The banner's individual code. Set in the banner form's Codename field.
    pub code: Option<String>,
    /// The banner's title.
    pub title: Option<String>,
    /// The banner's text/HTML content.
    pub content: Option<String>,
    /// The date when the banner becomes visible in the store.
    pub visible_from: Option<rt::DateTime>,
    /// The date when the banner is hidden.
    pub visible_to: Option<rt::DateTime>,
    /// The file name of the banner image in the store's file archive.
    pub file: Option<String>,
    /// The banner link.
    pub link: Option<String>,
    /// An array of translation objects that contain content for any multilingual fields of the banner.
    pub translations: Option<Vec<BannerTranslation>>,
    /// In which versions of the store the banner is visible. Inferred from the value of `expand`: no sample of a banner shows it; the rows are taken to be those of a brand (confidence 0.8).
    pub visibilities: Option<Vec<Visibility>>,
}

/// The multilingual fields of a banner in one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerTranslation {
    /// The language code.
    pub language: Option<String>,
    /// The banner's title in this language.
    pub title: Option<String>,
    /// The banner's text/HTML content in this language.
    pub content: Option<String>,
    /// The banner link in this language.
    pub link: Option<String>,
}

/// A banner to create.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerCreate {
    /// The ID of the banner group this banner belongs to.
    pub group_id: Option<i64>,
    /// A number that represents the banner's position in the banner group relative to other banners.
    pub sort: Option<i64>,
    /// The banner's individual code. Set in the banner form's Codename field.
    pub code: Option<String>,
    /// The banner's title. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub title: Option<String>,
    /// The banner's text/HTML content. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub content: Option<String>,
    /// The date when the banner becomes visible in the store.
    pub visible_from: Option<rt::DateTime>,
    /// The date when the banner is hidden.
    pub visible_to: Option<rt::DateTime>,
    /// The banner image. Enter only the filename of the image. The image file must reside in the store's file archive; the default path of the images is the files/tuotekuvat directory.
    pub file: Option<String>,
    /// The banner link. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub link: Option<String>,
    /// An array of translation objects that contain content for any multilingual fields of the banner.
    pub translations: Option<Vec<BannerTranslation>>,
}

/// One banner.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BannerResponse {
    /// A banner as returned.
    pub data: Banner,
}

/// Changes to a banner. Null clears a field (inferred, confidence 0.6).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BannerUpdate {
    /// The ID of the banner group this banner belongs to.
    pub group_id: rt::Patch<i64>,
    /// A number that represents the banner's position in the banner group relative to other banners.
    pub sort: rt::Patch<i64>,
    /// The banner's individual code. Set in the banner form's Codename field.
    pub code: rt::Patch<String>,
    /// The banner's title. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub title: rt::Patch<String>,
    /// The banner's text/HTML content. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub content: rt::Patch<String>,
    /// The date when the banner becomes visible in the store.
    pub visible_from: rt::Patch<rt::DateTime>,
    /// The date when the banner is hidden.
    pub visible_to: rt::Patch<rt::DateTime>,
    /// The banner image. Enter only the filename of the image. The image file must reside in the store's file archive; the default path of the images is the files/tuotekuvat directory.
    pub file: rt::Patch<String>,
    /// The banner link. Can stand in the root of the body and in `translations`; which of the two counts is cut off in the document.
    pub link: rt::Patch<String>,
    /// An array of translation objects that contain content for any multilingual fields of the banner.
    pub translations: Option<Vec<BannerTranslation>>,
}
