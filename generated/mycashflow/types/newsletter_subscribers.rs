// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::*;
use clientgen_runtime as rt;

/// A page of subscribers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewsletterSubscriberList {
    /// The subscribers of the page.
    pub data: Vec<NewsletterSubscriber>,
    /// Where a page stands in its list.
    pub meta: Option<PageMeta>,
}

/// A subscriber as returned.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewsletterSubscriber {
    /// Unique identifier for the subscriber.
    pub id: i64,
    /// When the subscriber was created.
    pub created_at: Option<rt::DateTime>,
    /// When the subscriber was last updated.
    pub updated_at: Option<rt::DateTime>,
    /// The subscriber's e-mail address.
    pub email: Option<String>,
    /// The ID of the store's version.
    pub version_id: Option<i64>,
    /// The subscriber's language code.
    pub language: Option<String>,
    /// Country code, in small letters in the sample.
    pub country: Option<String>,
    /// When the address was subscribed.
    pub subscribed_at: Option<rt::DateTime>,
    /// When the address was unsubscribed.
    pub unsubscribed_at: Option<rt::DateTime>,
}

/// A subscriber to create.
#[derive(Clone, Debug, PartialEq)]
pub struct NewsletterSubscriberCreate {
    /// The subscriber's e-mail address.
    pub email: String,
}

impl NewsletterSubscriberCreate {
    /// With its required fields; the others are absent.
    pub fn new(email: impl Into<String>) -> Self {
        Self { email: email.into() }
    }
}

/// One subscriber.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewsletterSubscriberResponse {
    /// A subscriber as returned.
    pub data: NewsletterSubscriber,
}
