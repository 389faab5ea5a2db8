// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What happened in Kreezalid, such as that a listing was created, an order accepted or a user signed up. Reading events tells when to act on it: to update another service, to send an e-mail to a user or to the admin.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List events.
    ///
    /// Lists the events, the most recent first.
    ///
    /// `GET /events`, kreezalid-admin.txt line 464; method and path **inferred, 93 % sure**: plain plural, as all paths that are found.
    ///
    /// Optional:
    /// - [`limit`](ListEvents::limit): How many items a page has.
    /// - [`page`](ListEvents::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_events().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_events(&self) -> ListEvents {
        ListEvents(self.0.call(&LIST_EVENTS))
    }

    /// Get an event.
    ///
    /// Reads one event by its unique identifier. The document shows the response as a list; the event is its only item.
    ///
    /// `GET /events/{id}`, kreezalid-admin.txt line 482; method and path **inferred, 93 % sure**: as listEvents.
    /// - `id`: The event's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_event(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_event(&self, id: i64) -> GetEvent {
        GetEvent(self.0.call(&GET_EVENT).path("id", id))
    }
}

rt::call!(ListEvents -> Vec < Event >, rt::NoErrorBody);

impl ListEvents {
    /// How many items a page has. Not in the document, which does not say that the list is paginated: inferred (confidence 0.7), because it is found for the list of orders.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read, counted from 1. Not in the document, which does not say that the list is paginated: inferred (confidence 0.6), as the natural partner of `limit`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Event, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1)
            .size("limit", None)
            .until_empty();
        let read = |page: Vec<Event>| { rt::Page::new(page) };
        self.0.items::<Vec<Event>, _, _>(paging, read)
    }
}

static LIST_EVENTS: rt::Operation = rt::get("listEvents", "/events")
    .parameters(&[rt::query("limit"), rt::query("page")]);

rt::call!(GetEvent -> Event => rt::ReadAs < rt::codec::Single, Event >, rt::NoErrorBody);

static GET_EVENT: rt::Operation = rt::get("getEvent", "/events/{id}")
    .parameters(&[rt::path("id")]);
