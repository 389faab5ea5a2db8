// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Responses of systems.

use clientgen_runtime as rt;

impl super::super::Client {
    /// List system responses.
    ///
    /// Lists responses of systems, a page at a time. No table of query parameters is printed. `limit` and `page` hold for all lists; `_sort` and the suffixes of filters are taken from the lists that have a table (inferred, confidence 0.8).
    ///
    /// `GET /system_results`, crescodata.txt line 1957; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListSystemResults::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`limit`](ListSystemResults::limit): How many records to return in one call.
    /// - [`page`](ListSystemResults::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`filters`](ListSystemResults::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_system_results().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_system_results(&self) -> ListSystemResults {
        ListSystemResults(self.0.call(&LIST_SYSTEM_RESULTS))
    }

    /// Get the response history of a record.
    ///
    /// Reads how a system responded to a record. The IDs stand in another order than in the paths of publish. What it responses is not documented.
    ///
    /// `GET /system_results/{crescoId}/{integrationId}/history`, crescodata.txt line 1962; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `cresco_id`: The Cresco status ID of the record.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .get_system_result_history("crescoId", "integrationId")
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn get_system_result_history(
        &self,
        cresco_id: &str,
        integration_id: &str,
    ) -> GetSystemResultHistory {
        GetSystemResultHistory(
            self
                .0
                .call(&GET_SYSTEM_RESULT_HISTORY)
                .path("crescoId", cresco_id)
                .path("integrationId", integration_id),
        )
    }
}

rt::call!(ListSystemResults -> lenient Vec < rt::Value >, rt::NoErrorBody);

impl ListSystemResults {
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

static LIST_SYSTEM_RESULTS: rt::Operation = rt::get(
        "listSystemResults",
        "/system_results",
    )
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("filters"),
        ],
    );

rt::call!(GetSystemResultHistory -> rt::Value, rt::NoErrorBody);

static GET_SYSTEM_RESULT_HISTORY: rt::Operation = rt::get(
        "getSystemResultHistory",
        "/system_results/{crescoId}/{integrationId}/history",
    )
    .parameters(&[rt::path("crescoId"), rt::path("integrationId")]);
