// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Product categories, their subcategories, visibilities and product links, by ID or by external ID.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List categories.
    ///
    /// Lists the product categories of the store, a page at a time.
    ///
    /// `GET /categories`, mycashflow.txt line 896; method and path found: mycashflow.js, lib/resources/categories.js; mycashflow-fivetran-connector; mycashflow-ruby README. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListCategories::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListCategories::page_size): The number of items on a page of the list.
    /// - [`page`](ListCategories::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCategories::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_categories().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_categories(&self) -> ListCategories {
        ListCategories(self.0.call(&LIST_CATEGORIES))
    }

    /// Create a category.
    ///
    /// Creates a category below its parent category.
    ///
    /// `POST /categories`, mycashflow.txt line 930; method and path **inferred, 95 % sure**: the list's path is found, and MyCashflow's overview of the API names the creating of categories. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_category(&types::CategoryCreate::new(1, "Pants"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_category(&self, body: &CategoryCreate) -> CreateCategory {
        CreateCategory(self.0.call(&CREATE_CATEGORY).json(body))
    }

    /// Get a category.
    ///
    /// Reads one category by its ID.
    ///
    /// `GET /categories/{categoryID}`, mycashflow.txt line 978; method and path found: mycashflow.js, lib/resources/categories.js; mycashflow-ruby README. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetCategory::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_category(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_category(&self, category_id: i64) -> GetCategory {
        GetCategory(self.0.call(&GET_CATEGORY).path("categoryID", category_id))
    }

    /// Update a category.
    ///
    /// Changes the given fields of a category, found by its ID.
    ///
    /// `PATCH /categories/{categoryID}`, mycashflow.txt line 1003; method and path found: mycashflow.js, lib/resources/categories.js. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_category(
    ///         42,
    ///         &types::CategoryUpdate {
    ///             parent_id: Some(1),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_category(
        &self,
        category_id: i64,
        body: &CategoryUpdate,
    ) -> UpdateCategory {
        UpdateCategory(
            self.0.call(&UPDATE_CATEGORY).path("categoryID", category_id).json(body),
        )
    }

    /// Get a category by its external ID.
    ///
    /// Reads one category by its ID in an external system.
    ///
    /// `GET /categories/external_id={externalID}`, mycashflow.txt line 1052; method and path **inferred, 60 % sure**: key=value in one segment, as getBannerByCode. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `external_id`: The category's external ID.
    ///
    /// Optional:
    /// - [`expand`](GetCategoryByExternalId::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_category_by_external_id("externalID").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_category_by_external_id(
        &self,
        external_id: &str,
    ) -> GetCategoryByExternalId {
        GetCategoryByExternalId(
            self.0.call(&GET_CATEGORY_BY_EXTERNAL_ID).path("externalID", external_id),
        )
    }

    /// Update a category by its external ID.
    ///
    /// Changes the given fields of a category, found by its ID in an external system.
    ///
    /// `PATCH /categories/external_id={externalID}`, mycashflow.txt line 1077; method and path **inferred, 58 % sure**: as getCategoryByExternalId. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `external_id`: The category's external ID.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_category_by_external_id(
    ///         "externalID",
    ///         &types::CategoryUpdate {
    ///             parent_id: Some(1),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_category_by_external_id(
        &self,
        external_id: &str,
        body: &CategoryUpdate,
    ) -> UpdateCategoryByExternalId {
        UpdateCategoryByExternalId(
            self
                .0
                .call(&UPDATE_CATEGORY_BY_EXTERNAL_ID)
                .path("externalID", external_id)
                .json(body),
        )
    }

    /// List a category's subcategories.
    ///
    /// Lists the subcategories of a category, a page at a time.
    ///
    /// `GET /categories/{categoryID}/subcategories`, mycashflow.txt line 1126; method and path found: mycashflow.js, lib/resources/categories.js; mycashflow-ruby spec. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// Optional:
    /// - [`expand`](ListSubcategories::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListSubcategories::page_size): The number of items on a page of the list.
    /// - [`page`](ListSubcategories::page): The page to read; used with `page_size`.
    /// - [`sort`](ListSubcategories::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_subcategories(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_subcategories(&self, category_id: i64) -> ListSubcategories {
        ListSubcategories(
            self.0.call(&LIST_SUBCATEGORIES).path("categoryID", category_id),
        )
    }

    /// List a category's visibilities.
    ///
    /// Lists in which versions of the store a category is visible.
    ///
    /// `GET /categories/{categoryID}/visibilities`, mycashflow.txt line 1161; method and path **inferred, 88 % sure**: the expandable sub-resource is named visibilities. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// Optional:
    /// - [`page_size`](ListCategoryVisibilities::page_size): The number of items on a page of the list.
    /// - [`page`](ListCategoryVisibilities::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCategoryVisibilities::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_category_visibilities(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_category_visibilities(
        &self,
        category_id: i64,
    ) -> ListCategoryVisibilities {
        ListCategoryVisibilities(
            self.0.call(&LIST_CATEGORY_VISIBILITIES).path("categoryID", category_id),
        )
    }

    /// Set a category's visibilities.
    ///
    /// Sets in which versions of the store a category is visible. The document's table shows one object, its sample a list: the list is followed.
    ///
    /// `PATCH /categories/{categoryID}/visibilities`, mycashflow.txt line 1172; method and path **inferred, 75 % sure**: path as listCategoryVisibilities; PUT is the other possible method (0.15). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_category_visibilities(
    ///         42,
    ///         &[
    ///             types::VisibilityUpdate {
    ///                 version_id: Some(1),
    ///                 ..Default::default()
    ///             },
    ///         ],
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_category_visibilities(
        &self,
        category_id: i64,
        body: &[VisibilityUpdate],
    ) -> UpdateCategoryVisibilities {
        UpdateCategoryVisibilities(
            self
                .0
                .call(&UPDATE_CATEGORY_VISIBILITIES)
                .path("categoryID", category_id)
                .json(body),
        )
    }

    /// List a category's product links.
    ///
    /// Lists which products belong to a category and where they stand in it. The rows are links, not products.
    ///
    /// `GET /categories/{categoryID}/products`, mycashflow.txt line 1187; method and path **inferred, 50 % sure**: path named after the linked resource; /categories/{categoryID}/product-links is the next best guess (0.3). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `category_id`: Unique identifier for the category. At least 1.
    ///
    /// Optional:
    /// - [`page_size`](ListCategoryProducts::page_size): The number of items on a page of the list.
    /// - [`page`](ListCategoryProducts::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCategoryProducts::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_category_products(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_category_products(&self, category_id: i64) -> ListCategoryProducts {
        ListCategoryProducts(
            self.0.call(&LIST_CATEGORY_PRODUCTS).path("categoryID", category_id),
        )
    }
}

rt::call!(ListCategories -> CategoryList, ErrorBodyOrValidationErrors);

impl ListCategories {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CategoryExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<Category, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CategoryList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<CategoryList, _, _>(paging, read)
    }
}

static LIST_CATEGORIES: rt::Operation = rt::get("listCategories", "/categories")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateCategory -> CategoryResponse, ErrorBodyOrValidationErrors);

static CREATE_CATEGORY: rt::Operation = rt::post("createCategory", "/categories")
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCategory -> CategoryResponse, ErrorBodyOrValidationErrors);

impl GetCategory {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CategoryExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CATEGORY: rt::Operation = rt::get("getCategory", "/categories/{categoryID}")
    .parameters(&[rt::path("categoryID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCategory -> CategoryResponse, ErrorBodyOrValidationErrors);

static UPDATE_CATEGORY: rt::Operation = rt::patch(
        "updateCategory",
        "/categories/{categoryID}",
    )
    .parameters(&[rt::path("categoryID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCategoryByExternalId -> CategoryResponse, ErrorBodyOrValidationErrors);

impl GetCategoryByExternalId {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CategoryExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CATEGORY_BY_EXTERNAL_ID: rt::Operation = rt::get(
        "getCategoryByExternalId",
        "/categories/external_id={externalID}",
    )
    .parameters(&[rt::path("externalID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCategoryByExternalId -> CategoryResponse, ErrorBodyOrValidationErrors);

static UPDATE_CATEGORY_BY_EXTERNAL_ID: rt::Operation = rt::patch(
        "updateCategoryByExternalId",
        "/categories/external_id={externalID}",
    )
    .parameters(&[rt::path("externalID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(ListSubcategories -> CategoryList, ErrorBodyOrValidationErrors);

impl ListSubcategories {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CategoryExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<Category, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CategoryList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<CategoryList, _, _>(paging, read)
    }
}

static LIST_SUBCATEGORIES: rt::Operation = rt::get(
        "listSubcategories",
        "/categories/{categoryID}/subcategories",
    )
    .parameters(
        &[
            rt::path("categoryID"),
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(ListCategoryVisibilities -> VisibilityList, ErrorBodyOrValidationErrors);

impl ListCategoryVisibilities {
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
    pub fn stream(self) -> rt::Items<Visibility, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: VisibilityList| { rt::Page::new(page.data) };
        self.0.items::<VisibilityList, _, _>(paging, read)
    }
}

static LIST_CATEGORY_VISIBILITIES: rt::Operation = rt::get(
        "listCategoryVisibilities",
        "/categories/{categoryID}/visibilities",
    )
    .parameters(
        &[
            rt::path("categoryID"),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCategoryVisibilities -> VisibilityList, ErrorBodyOrValidationErrors);

static UPDATE_CATEGORY_VISIBILITIES: rt::Operation = rt::patch(
        "updateCategoryVisibilities",
        "/categories/{categoryID}/visibilities",
    )
    .parameters(&[rt::path("categoryID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(ListCategoryProducts -> CategoryProductList, ErrorBodyOrValidationErrors);

impl ListCategoryProducts {
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
    pub fn stream(self) -> rt::Items<CategoryProduct, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CategoryProductList| { rt::Page::new(page.data) };
        self.0.items::<CategoryProductList, _, _>(paging, read)
    }
}

static LIST_CATEGORY_PRODUCTS: rt::Operation = rt::get(
        "listCategoryProducts",
        "/categories/{categoryID}/products",
    )
    .parameters(
        &[
            rt::path("categoryID"),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
