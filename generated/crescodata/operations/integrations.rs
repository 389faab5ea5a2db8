// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Sync services of merchants, each a link between a company and a system.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List integrations.
    ///
    /// Lists integrations, a page at a time. No table of query parameters is printed. `limit` and `page` hold for all lists; `_sort` and the suffixes of filters are taken from the lists that have a table (inferred, confidence 0.8).
    ///
    /// `GET /integrations`, crescodata.txt line 1454; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListIntegrations::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`limit`](ListIntegrations::limit): How many records to return in one call.
    /// - [`page`](ListIntegrations::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`filters`](ListIntegrations::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_integrations().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_integrations(&self) -> ListIntegrations {
        ListIntegrations(self.0.call(&LIST_INTEGRATIONS))
    }

    /// Add an integration.
    ///
    /// Adds an integration: a sync service of a merchant, with a system as its source or destination. Typically a sync has one source and one or more destinations. That it returns the integration is inferred (confidence 0.7).
    ///
    /// `POST /integrations`, crescodata.txt line 1536; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_integration(
    ///         &types::IntegrationCreate::new(types::IntegrationCreateRequired {
    ///             active: false,
    ///             add: false,
    ///             delete: false,
    ///             get: true,
    ///             meta: Default::default(),
    ///             sync_type: "products".into(),
    ///             system_id: "11111111-2222-3333-4444-555555555555".into(),
    ///             update: false,
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_integration(&self, body: &IntegrationCreate) -> CreateIntegration {
        CreateIntegration(self.0.call(&CREATE_INTEGRATION).json(body))
    }

    /// Get an integration.
    ///
    /// Reads one integration. That it returns the integration is inferred (confidence 0.85).
    ///
    /// `GET /integrations/{integrationId}`, crescodata.txt line 1541; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_integration("integrationId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_integration(&self, integration_id: &str) -> GetIntegration {
        GetIntegration(
            self.0.call(&GET_INTEGRATION).path("integrationId", integration_id),
        )
    }

    /// Replace an integration.
    ///
    /// Puts another integration in the place of one. That it returns the integration is inferred (confidence 0.7).
    ///
    /// `PUT /integrations/{integrationId}`, crescodata.txt line 1623; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .replace_integration(
    ///         "integrationId",
    ///         &types::IntegrationCreate::new(types::IntegrationCreateRequired {
    ///             active: false,
    ///             add: false,
    ///             delete: false,
    ///             get: true,
    ///             meta: Default::default(),
    ///             sync_type: "products".into(),
    ///             system_id: "11111111-2222-3333-4444-555555555555".into(),
    ///             update: false,
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_integration(
        &self,
        integration_id: &str,
        body: &IntegrationCreate,
    ) -> ReplaceIntegration {
        ReplaceIntegration(
            self
                .0
                .call(&REPLACE_INTEGRATION)
                .path("integrationId", integration_id)
                .json(body),
        )
    }

    /// Update an integration.
    ///
    /// Changes an integration. That it returns the integration is inferred (confidence 0.7).
    ///
    /// `PATCH /integrations/{integrationId}`, crescodata.txt line 1705; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_integration(
    ///         "integrationId",
    ///         &types::IntegrationUpdate {
    ///             active: Some(false),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_integration(
        &self,
        integration_id: &str,
        body: &IntegrationUpdate,
    ) -> UpdateIntegration {
        UpdateIntegration(
            self
                .0
                .call(&UPDATE_INTEGRATION)
                .path("integrationId", integration_id)
                .json(body),
        )
    }

    /// Delete an integration.
    ///
    /// Deletes an integration. What it returns is not documented.
    ///
    /// `DELETE /integrations/{integrationId}`, crescodata.txt line 1710; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_integration("integrationId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_integration(&self, integration_id: &str) -> DeleteIntegration {
        DeleteIntegration(
            self.0.call(&DELETE_INTEGRATION).path("integrationId", integration_id),
        )
    }

    /// Get the change history of an integration.
    ///
    /// Reads how an integration changed. What it returns is not documented.
    ///
    /// `GET /integrations/{integrationId}/history`, crescodata.txt line 1715; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_integration_history("integrationId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_integration_history(
        &self,
        integration_id: &str,
    ) -> GetIntegrationHistory {
        GetIntegrationHistory(
            self.0.call(&GET_INTEGRATION_HISTORY).path("integrationId", integration_id),
        )
    }

    /// Get authentication information of an integration.
    ///
    /// Reads any information of an integration that concerns authentication, such as an OAuth URL. What it returns is not documented.
    ///
    /// `GET /integrations/{integrationId}/auth`, crescodata.txt line 1720; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_integration_auth("integrationId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_integration_auth(&self, integration_id: &str) -> GetIntegrationAuth {
        GetIntegrationAuth(
            self.0.call(&GET_INTEGRATION_AUTH).path("integrationId", integration_id),
        )
    }

    /// Test the connection of an integration.
    ///
    /// Tests the connection of an integration with the settings that it has. What it returns is not documented.
    ///
    /// `GET /integrations/{integrationId}/test`, crescodata.txt line 1725; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `integration_id`: The ID of the integration.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.test_integration("integrationId").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn test_integration(&self, integration_id: &str) -> TestIntegration {
        TestIntegration(
            self.0.call(&TEST_INTEGRATION).path("integrationId", integration_id),
        )
    }
}

rt::call!(ListIntegrations -> lenient Vec < Integration >, rt::NoErrorBody);

impl ListIntegrations {
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
    pub fn stream(self) -> rt::Items<Integration, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", false)
            .size("limit", None);
        let read = |page: Vec<Integration>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<Integration>>, _, _>(paging, read)
    }
}

static LIST_INTEGRATIONS: rt::Operation = rt::get("listIntegrations", "/integrations")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("filters"),
        ],
    );

rt::call!(CreateIntegration -> Integration, rt::NoErrorBody);

static CREATE_INTEGRATION: rt::Operation = rt::post(
    "createIntegration",
    "/integrations",
);

rt::call!(GetIntegration -> Integration, rt::NoErrorBody);

static GET_INTEGRATION: rt::Operation = rt::get(
        "getIntegration",
        "/integrations/{integrationId}",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(ReplaceIntegration -> Integration, rt::NoErrorBody);

static REPLACE_INTEGRATION: rt::Operation = rt::put(
        "replaceIntegration",
        "/integrations/{integrationId}",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(UpdateIntegration -> Integration, rt::NoErrorBody);

static UPDATE_INTEGRATION: rt::Operation = rt::patch(
        "updateIntegration",
        "/integrations/{integrationId}",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(DeleteIntegration -> (), rt::NoErrorBody);

static DELETE_INTEGRATION: rt::Operation = rt::delete(
        "deleteIntegration",
        "/integrations/{integrationId}",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(GetIntegrationHistory -> rt::Value, rt::NoErrorBody);

static GET_INTEGRATION_HISTORY: rt::Operation = rt::get(
        "getIntegrationHistory",
        "/integrations/{integrationId}/history",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(GetIntegrationAuth -> rt::Value, rt::NoErrorBody);

static GET_INTEGRATION_AUTH: rt::Operation = rt::get(
        "getIntegrationAuth",
        "/integrations/{integrationId}/auth",
    )
    .parameters(&[rt::path("integrationId")]);

rt::call!(TestIntegration -> rt::Value, rt::NoErrorBody);

static TEST_INTEGRATION: rt::Operation = rt::get(
        "testIntegration",
        "/integrations/{integrationId}/test",
    )
    .parameters(&[rt::path("integrationId")]);
