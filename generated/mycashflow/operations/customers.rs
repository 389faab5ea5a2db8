// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Customer accounts, read by ID, e-mail address or external ID, and their secondary addresses.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List customers.
    ///
    /// Lists customer accounts, a page at a time, optionally only those that were created, updated or last logged in within a span of time.
    ///
    /// `GET /customers`, mycashflow.txt line 1335; method and path found: mycashflow-fivetran-connector, customers/main.py (v1, expand=customer_groups); mycashflow.js, lib/resources/customers.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListCustomers::expand): Comma-separated list of expandable sub-resources.
    /// - [`created_at_from`](ListCustomers::created_at_from): Only customer accounts created on or after this date and time.
    /// - [`created_at_to`](ListCustomers::created_at_to): Only customer accounts created on or before this date and time.
    /// - [`updated_at_from`](ListCustomers::updated_at_from): Only customer accounts updated on or after this date and time.
    /// - [`updated_at_to`](ListCustomers::updated_at_to): Only customer accounts updated on or before this date and time.
    /// - [`last_login_at_from`](ListCustomers::last_login_at_from): Only customer accounts that most recently logged in on or after this date and time.
    /// - [`last_login_at_to`](ListCustomers::last_login_at_to): Only customer accounts that most recently logged in on or before this date and time.
    /// - [`page_size`](ListCustomers::page_size): The number of items on a page of the list.
    /// - [`page`](ListCustomers::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCustomers::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_customers().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_customers(&self) -> ListCustomers {
        ListCustomers(self.0.call(&LIST_CUSTOMERS))
    }

    /// Create a customer.
    ///
    /// Creates a customer account. The table of the body has fewer fields than the sample of the response: version, subscriptions, e-invoice address and groups are not among them.
    ///
    /// `POST /customers`, mycashflow.txt line 1395; method and path **inferred, 96 % sure**: the list's path is found. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_customer(
    ///         &types::CustomerCreate::new(types::CustomerCreateRequired {
    ///             first_name: "Example".into(),
    ///             last_name: "Customer".into(),
    ///             login_allowed: true,
    ///             street_address: "Example street 2".into(),
    ///             postal_code: "00100".into(),
    ///             city: "Helsinki".into(),
    ///             country: "FI".into(),
    ///             email: "mail@domain.fi".into(),
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_customer(&self, body: &CustomerCreate) -> CreateCustomer {
        CreateCustomer(self.0.call(&CREATE_CUSTOMER).json(body))
    }

    /// Get a customer.
    ///
    /// Reads one customer account by its ID.
    ///
    /// `GET /customers/{customerID}`, mycashflow.txt line 1459; method and path found: mycashflow.js, lib/resources/customers.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_id`: Unique identifier for the customer. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetCustomer::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_customer(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_customer(&self, customer_id: i64) -> GetCustomer {
        GetCustomer(self.0.call(&GET_CUSTOMER).path("customerID", customer_id))
    }

    /// Update a customer.
    ///
    /// Changes the given fields of a customer account.
    ///
    /// `PATCH /customers/{customerID}`, mycashflow.txt line 1498; method and path found: mycashflow.js, lib/resources/customers.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_id`: Unique identifier for the customer. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_customer(
    ///         42,
    ///         &types::CustomerUpdate {
    ///             first_name: Some("Example".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_customer(
        &self,
        customer_id: i64,
        body: &CustomerUpdate,
    ) -> UpdateCustomer {
        UpdateCustomer(
            self.0.call(&UPDATE_CUSTOMER).path("customerID", customer_id).json(body),
        )
    }

    /// List a customer's secondary addresses.
    ///
    /// Lists a customer's secondary addresses. The document shows the rows without a name; the name is found with the path.
    ///
    /// `GET /customers/{customerID}/secondary_addresses`, mycashflow.txt line 1563; method and path found: mycashflow.js, lib/resources/customers.js (API 0.4.0, with the underscore); in v1 a hyphen is possible. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_id`: Unique identifier for the customer. At least 1.
    ///
    /// Optional:
    /// - [`page_size`](ListSecondaryAddresses::page_size): The number of items on a page of the list.
    /// - [`page`](ListSecondaryAddresses::page): The page to read; used with `page_size`.
    /// - [`sort`](ListSecondaryAddresses::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_secondary_addresses(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_secondary_addresses(&self, customer_id: i64) -> ListSecondaryAddresses {
        ListSecondaryAddresses(
            self.0.call(&LIST_SECONDARY_ADDRESSES).path("customerID", customer_id),
        )
    }

    /// Get a customer by e-mail address.
    ///
    /// Reads one customer account by its e-mail address.
    ///
    /// `GET /customers/email={email}`, mycashflow.txt line 1589; method and path **inferred, 60 % sure**: key=value in one segment, as getBannerByCode. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `email`: The customer's e-mail address.
    ///
    /// Optional:
    /// - [`expand`](GetCustomerByEmail::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_customer_by_email("email").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_customer_by_email(&self, email: &str) -> GetCustomerByEmail {
        GetCustomerByEmail(self.0.call(&GET_CUSTOMER_BY_EMAIL).path("email", email))
    }

    /// Get a customer by external ID.
    ///
    /// Reads one customer account by the customer's ID in an external system. No sample shows that ID.
    ///
    /// `GET /customers/external_id={externalID}`, mycashflow.txt line 1628; method and path **inferred, 60 % sure**: key=value in one segment, as getBannerByCode. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `external_id`: The customer's ID in an external system.
    ///
    /// Optional:
    /// - [`expand`](GetCustomerByExternalId::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_customer_by_external_id("externalID").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_customer_by_external_id(
        &self,
        external_id: &str,
    ) -> GetCustomerByExternalId {
        GetCustomerByExternalId(
            self.0.call(&GET_CUSTOMER_BY_EXTERNAL_ID).path("externalID", external_id),
        )
    }
}

rt::call!(ListCustomers -> CustomerList, ErrorBodyOrValidationErrors);

impl ListCustomers {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }

    /// Only customer accounts created on or after this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn created_at_from(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("created_at-from", value))
    }

    /// Only customer accounts created on or before this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn created_at_to(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("created_at-to", value))
    }

    /// Only customer accounts updated on or after this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn updated_at_from(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updated_at-from", value))
    }

    /// Only customer accounts updated on or before this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn updated_at_to(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("updated_at-to", value))
    }

    /// Only customer accounts that most recently logged in on or after this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn last_login_at_from(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("last_login_at-from", value))
    }

    /// Only customer accounts that most recently logged in on or before this date and time. Written with an offset or without: the document has lost its list of three formats.
    pub fn last_login_at_to(self, value: impl Into<rt::LenientDateTime>) -> Self {
        Self(self.0.query_as::<rt::LenientDateTime>("last_login_at-to", value))
    }

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

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Customer, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CustomerList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<CustomerList, _, _>(paging, read)
    }
}

static LIST_CUSTOMERS: rt::Operation = rt::get("listCustomers", "/customers")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("created_at-from"),
            rt::query("created_at-to"),
            rt::query("updated_at-from"),
            rt::query("updated_at-to"),
            rt::query("last_login_at-from"),
            rt::query("last_login_at-to"),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateCustomer -> CustomerResponse, ErrorBodyOrValidationErrors);

static CREATE_CUSTOMER: rt::Operation = rt::post("createCustomer", "/customers")
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCustomer -> CustomerResponse, ErrorBodyOrValidationErrors);

impl GetCustomer {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CUSTOMER: rt::Operation = rt::get("getCustomer", "/customers/{customerID}")
    .parameters(&[rt::path("customerID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCustomer -> CustomerResponse, ErrorBodyOrValidationErrors);

static UPDATE_CUSTOMER: rt::Operation = rt::patch(
        "updateCustomer",
        "/customers/{customerID}",
    )
    .parameters(&[rt::path("customerID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(ListSecondaryAddresses -> SecondaryAddressList, ErrorBodyOrValidationErrors);

impl ListSecondaryAddresses {
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

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<SecondaryAddress, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: SecondaryAddressList| { rt::Page::new(page.data) };
        self.0.items::<SecondaryAddressList, _, _>(paging, read)
    }
}

static LIST_SECONDARY_ADDRESSES: rt::Operation = rt::get(
        "listSecondaryAddresses",
        "/customers/{customerID}/secondary_addresses",
    )
    .parameters(
        &[
            rt::path("customerID"),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCustomerByEmail -> CustomerResponse, ErrorBodyOrValidationErrors);

impl GetCustomerByEmail {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CUSTOMER_BY_EMAIL: rt::Operation = rt::get(
        "getCustomerByEmail",
        "/customers/email={email}",
    )
    .parameters(&[rt::path("email"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCustomerByExternalId -> CustomerResponse, ErrorBodyOrValidationErrors);

impl GetCustomerByExternalId {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CUSTOMER_BY_EXTERNAL_ID: rt::Operation = rt::get(
        "getCustomerByExternalId",
        "/customers/external_id={externalID}",
    )
    .parameters(&[rt::path("externalID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
