// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Subscribers and their e-mail addresses. The document says no more than "subscribers": that it is a newsletter that they subscribe to is inferred (confidence 0.8), from the field `email_subscription` of a customer.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List newsletter subscribers.
    ///
    /// Lists subscribers, a page at a time, optionally only those whose details were updated within a span of time.
    ///
    /// `GET /email-subscribers`, mycashflow.txt line 1667; method and path **inferred, 30 % sure**: tags run alphabetically, and this one stands between Customers and Gift cards, so it likely starts with an E; /newsletter-subscribers is nearly as likely (0.27). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`page_size`](ListNewsletterSubscribers::page_size): The number of items on a page of the list.
    /// - [`page`](ListNewsletterSubscribers::page): The page to read; used with `page_size`.
    /// - [`sort`](ListNewsletterSubscribers::sort): The sorting of the list.
    /// - [`updated_at_from`](ListNewsletterSubscribers::updated_at_from): Only subscribers whose details were updated at or after this date and time.
    /// - [`updated_at_to`](ListNewsletterSubscribers::updated_at_to): Only subscribers whose details were updated at or before this date and time.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_newsletter_subscribers().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_newsletter_subscribers(&self) -> ListNewsletterSubscribers {
        ListNewsletterSubscribers(self.0.call(&LIST_NEWSLETTER_SUBSCRIBERS))
    }

    /// Create a newsletter subscriber.
    ///
    /// Creates a subscriber with an e-mail address.
    ///
    /// `POST /email-subscribers`, mycashflow.txt line 1693; method and path **inferred, 30 % sure**: as listNewsletterSubscribers. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_newsletter_subscriber(
    ///         &types::NewsletterSubscriberCreate::new("mail@example.com"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_newsletter_subscriber(
        &self,
        body: &NewsletterSubscriberCreate,
    ) -> CreateNewsletterSubscriber {
        CreateNewsletterSubscriber(self.0.call(&CREATE_NEWSLETTER_SUBSCRIBER).json(body))
    }
}

rt::call!(
    ListNewsletterSubscribers -> NewsletterSubscriberList, ErrorBodyOrValidationErrors
);

impl ListNewsletterSubscribers {
    /// The number of items on a page of the list. Default: `50`.
    pub fn page_size(self, value: i64) -> Self {
        Self(self.0.query("page_size", value))
    }

    /// The page to read; used with `page_size`. The printed default is 0, but samples and public clients count pages from 1. Default: `0`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The sorting of the list. Default: `id-asc`.
    pub fn sort(self, value: Sort) -> Self {
        Self(self.0.query("sort", value))
    }

    /// Only subscribers whose details were updated at or after this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn updated_at_from(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updated_at-from", value))
    }

    /// Only subscribers whose details were updated at or before this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn updated_at_to(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updated_at-to", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<NewsletterSubscriber, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: NewsletterSubscriberList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<NewsletterSubscriberList, _, _>(paging, read)
    }
}

static LIST_NEWSLETTER_SUBSCRIBERS: rt::Operation = rt::get(
        "listNewsletterSubscribers",
        "/email-subscribers",
    )
    .parameters(
        &[
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
            rt::query("updated_at-from"),
            rt::query("updated_at-to"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(
    CreateNewsletterSubscriber -> NewsletterSubscriberResponse,
    ErrorBodyOrValidationErrors
);

static CREATE_NEWSLETTER_SUBSCRIBER: rt::Operation = rt::post(
        "createNewsletterSubscriber",
        "/email-subscribers",
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
