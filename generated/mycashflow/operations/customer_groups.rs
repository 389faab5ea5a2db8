// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Groups of customers, and which customers belong to them.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List customer groups.
    ///
    /// Lists the customer groups of the store, a page at a time.
    ///
    /// `GET /customer-groups`, mycashflow.txt line 1202; method and path found: mycashflow.js, lib/resources/customer_groups.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListCustomerGroups::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListCustomerGroups::page_size): The number of items on a page of the list.
    /// - [`page`](ListCustomerGroups::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCustomerGroups::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_customer_groups().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_customer_groups(&self) -> ListCustomerGroups {
        ListCustomerGroups(self.0.call(&LIST_CUSTOMER_GROUPS))
    }

    /// Create a customer group.
    ///
    /// Creates a customer group. The body has no customers, although the sample of the response shows links to two.
    ///
    /// `POST /customer-groups`, mycashflow.txt line 1235; method and path found: mycashflow.js, lib/resources/customer_groups.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_customer_group(&types::CustomerGroupCreate::new("Jälleenmyyjät"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_customer_group(
        &self,
        body: &CustomerGroupCreate,
    ) -> CreateCustomerGroup {
        CreateCustomerGroup(self.0.call(&CREATE_CUSTOMER_GROUP).json(body))
    }

    /// Get a customer group.
    ///
    /// Reads one customer group.
    ///
    /// `GET /customer-groups/{customerGroupID}`, mycashflow.txt line 1260; method and path found: mycashflow.js, lib/resources/customer_groups.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_group_id`: Unique identifier for the customer group. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetCustomerGroup::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_customer_group(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_customer_group(&self, customer_group_id: i64) -> GetCustomerGroup {
        GetCustomerGroup(
            self.0.call(&GET_CUSTOMER_GROUP).path("customerGroupID", customer_group_id),
        )
    }

    /// Update a customer group.
    ///
    /// Renames a customer group.
    ///
    /// `PATCH /customer-groups/{customerGroupID}`, mycashflow.txt line 1284; method and path found: mycashflow.js, lib/resources/customer_groups.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_group_id`: Unique identifier for the customer group. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_customer_group(
    ///         42,
    ///         &types::CustomerGroupUpdate {
    ///             name: Some("Jälleenmyyjät".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_customer_group(
        &self,
        customer_group_id: i64,
        body: &CustomerGroupUpdate,
    ) -> UpdateCustomerGroup {
        UpdateCustomerGroup(
            self
                .0
                .call(&UPDATE_CUSTOMER_GROUP)
                .path("customerGroupID", customer_group_id)
                .json(body),
        )
    }

    /// List the customers in a group.
    ///
    /// Lists which customers belong to a customer group. The rows are links, not customers.
    ///
    /// `GET /customer-groups/{customerGroupID}/customers`, mycashflow.txt line 1310; method and path **inferred, 55 % sure**: path named after the linked resource; customer-links, from the expand value customer_links, is the next best guess (0.3). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_group_id`: Unique identifier for the customer group. At least 1.
    ///
    /// Optional:
    /// - [`page_size`](ListGroupCustomers::page_size): The number of items on a page of the list.
    /// - [`page`](ListGroupCustomers::page): The page to read; used with `page_size`.
    /// - [`sort`](ListGroupCustomers::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_group_customers(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_group_customers(&self, customer_group_id: i64) -> ListGroupCustomers {
        ListGroupCustomers(
            self.0.call(&LIST_GROUP_CUSTOMERS).path("customerGroupID", customer_group_id),
        )
    }

    /// Add a customer to a group.
    ///
    /// Adds a customer to a customer group.
    ///
    /// `POST /customer-groups/{customerGroupID}/customers`, mycashflow.txt line 1321; method and path **inferred, 55 % sure**: as listGroupCustomers. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_group_id`: Unique identifier for the customer group. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .add_customer_to_group(
    ///         42,
    ///         &types::GroupCustomerCreate {
    ///             customer_id: Some(354),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn add_customer_to_group(
        &self,
        customer_group_id: i64,
        body: &GroupCustomerCreate,
    ) -> AddCustomerToGroup {
        AddCustomerToGroup(
            self
                .0
                .call(&ADD_CUSTOMER_TO_GROUP)
                .path("customerGroupID", customer_group_id)
                .json(body),
        )
    }

    /// Remove a customer from a group.
    ///
    /// Removes a customer from a customer group.
    ///
    /// `DELETE /customer-groups/{customerGroupID}/customers/{customerID}`, mycashflow.txt line 1330; method and path **inferred, 58 % sure**: path as listGroupCustomers; both path parameters are printed. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `customer_group_id`: Unique identifier for the customer group. At least 1.
    /// - `customer_id`: Unique identifier for the customer. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_customer_from_group(42, 42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn remove_customer_from_group(
        &self,
        customer_group_id: i64,
        customer_id: i64,
    ) -> RemoveCustomerFromGroup {
        RemoveCustomerFromGroup(
            self
                .0
                .call(&REMOVE_CUSTOMER_FROM_GROUP)
                .path("customerGroupID", customer_group_id)
                .path("customerID", customer_id),
        )
    }
}

rt::call!(ListCustomerGroups -> CustomerGroupList, ErrorBodyOrValidationErrors);

impl ListCustomerGroups {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerGroupExpand>) -> Self {
        Self(self.0.query_list("expand", value))
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
    pub fn stream(self) -> rt::Items<CustomerGroup, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CustomerGroupList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<CustomerGroupList, _, _>(paging, read)
    }
}

static LIST_CUSTOMER_GROUPS: rt::Operation = rt::get(
        "listCustomerGroups",
        "/customer-groups",
    )
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateCustomerGroup -> CustomerGroupResponse, ErrorBodyOrValidationErrors);

static CREATE_CUSTOMER_GROUP: rt::Operation = rt::post(
        "createCustomerGroup",
        "/customer-groups",
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCustomerGroup -> CustomerGroupResponse, ErrorBodyOrValidationErrors);

impl GetCustomerGroup {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CustomerGroupExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CUSTOMER_GROUP: rt::Operation = rt::get(
        "getCustomerGroup",
        "/customer-groups/{customerGroupID}",
    )
    .parameters(&[rt::path("customerGroupID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCustomerGroup -> CustomerGroupResponse, ErrorBodyOrValidationErrors);

static UPDATE_CUSTOMER_GROUP: rt::Operation = rt::patch(
        "updateCustomerGroup",
        "/customer-groups/{customerGroupID}",
    )
    .parameters(&[rt::path("customerGroupID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(ListGroupCustomers -> GroupCustomerList, ErrorBodyOrValidationErrors);

impl ListGroupCustomers {
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
    pub fn stream(self) -> rt::Items<GroupCustomer, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: GroupCustomerList| { rt::Page::new(page.data) };
        self.0.items::<GroupCustomerList, _, _>(paging, read)
    }
}

static LIST_GROUP_CUSTOMERS: rt::Operation = rt::get(
        "listGroupCustomers",
        "/customer-groups/{customerGroupID}/customers",
    )
    .parameters(
        &[
            rt::path("customerGroupID"),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(AddCustomerToGroup -> GroupCustomerResponse, ErrorBodyOrValidationErrors);

static ADD_CUSTOMER_TO_GROUP: rt::Operation = rt::post(
        "addCustomerToGroup",
        "/customer-groups/{customerGroupID}/customers",
    )
    .parameters(&[rt::path("customerGroupID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(RemoveCustomerFromGroup -> (), ErrorBodyOrValidationErrors);

static REMOVE_CUSTOMER_FROM_GROUP: rt::Operation = rt::delete(
        "removeCustomerFromGroup",
        "/customer-groups/{customerGroupID}/customers/{customerID}",
    )
    .parameters(&[rt::path("customerGroupID"), rt::path("customerID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
