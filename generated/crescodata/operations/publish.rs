// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Payloads of requests to channels.

use clientgen_runtime as rt;

impl super::super::Client {
    /// List channel request payloads.
    ///
    /// Lists the payloads of requests to channels, a page at a time. No table of query parameters is printed. `limit` and `page` hold for all lists; `_sort` and the suffixes of filters are taken from the lists that have a table (inferred, confidence 0.8).
    ///
    /// `GET /publish`, crescodata.txt line 1942; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListPublishPayloads::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`limit`](ListPublishPayloads::limit): How many records to return in one call.
    /// - [`page`](ListPublishPayloads::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`filters`](ListPublishPayloads::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_publish_payloads().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_publish_payloads(&self) -> ListPublishPayloads {
        ListPublishPayloads(self.0.call(&LIST_PUBLISH_PAYLOADS))
    }

    /// Get a channel request payload.
    ///
    /// Reads the payload of a request to a channel. What it returns is not documented.
    ///
    /// `GET /publish/{integrationId}/{crescoId}`, crescodata.txt line 1947; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    /// - `cresco_id`: The Cresco status ID of the record.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_publish_payload("integrationId", "crescoId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_publish_payload(
        &self,
        integration_id: &str,
        cresco_id: &str,
    ) -> GetPublishPayload {
        GetPublishPayload(
            self
                .0
                .call(&GET_PUBLISH_PAYLOAD)
                .path("integrationId", integration_id)
                .path("crescoId", cresco_id),
        )
    }

    /// Get the change history of a channel request payload.
    ///
    /// Reads how the payload of a request to a channel changed. What it returns is not documented.
    ///
    /// `GET /publish/{integrationId}/{crescoId}/history`, crescodata.txt line 1952; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    /// - `cresco_id`: The Cresco status ID of the record.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_publish_payload_history("integrationId", "crescoId")
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn get_publish_payload_history(
        &self,
        integration_id: &str,
        cresco_id: &str,
    ) -> GetPublishPayloadHistory {
        GetPublishPayloadHistory(
            self
                .0
                .call(&GET_PUBLISH_PAYLOAD_HISTORY)
                .path("integrationId", integration_id)
                .path("crescoId", cresco_id),
        )
    }
}

rt::call!(ListPublishPayloads -> lenient Vec < rt::Value >, rt::NoErrorBody);

impl ListPublishPayloads {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// Filters on attributes of a record, each sent as a parameter of its own. A name is the path of an attribute, with dots into nested ones: `data.systemOrderNumber` is `systemOrderNumber` inside `data`. A bare name takes records with that very value. A suffix asks for something else: `__not` for another value, `__exists` for whether there is a value (`true` or `false`), `__lt` for less, `__lte` for less or equal, `__gt` for greater, `__gte` for greater or equal. The document says of all lists that most attributes can be queried, nested ones included; names and suffixes are those of other lists (inferred, confidence 0.8).
    pub fn filters(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.query_map("filters", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<rt::Value, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", false)
            .size("limit", None);
        let read = |page: Vec<rt::Value>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<rt::Value>>, _, _>(paging, read)
    }
}

static LIST_PUBLISH_PAYLOADS: rt::Operation = rt::get("listPublishPayloads", "/publish")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("filters"),
        ],
    );

rt::call!(GetPublishPayload -> rt::Value, rt::NoErrorBody);

static GET_PUBLISH_PAYLOAD: rt::Operation = rt::get(
        "getPublishPayload",
        "/publish/{integrationId}/{crescoId}",
    )
    .parameters(&[rt::path("integrationId"), rt::path("crescoId")]);

rt::call!(GetPublishPayloadHistory -> rt::Value, rt::NoErrorBody);

static GET_PUBLISH_PAYLOAD_HISTORY: rt::Operation = rt::get(
        "getPublishPayloadHistory",
        "/publish/{integrationId}/{crescoId}/history",
    )
    .parameters(&[rt::path("integrationId"), rt::path("crescoId")]);
