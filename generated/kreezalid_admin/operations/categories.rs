// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Categories of listings. The admin creates them, in the admin panel or through the API. A category can have children, which can have children in turn, without end.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List categories.
    ///
    /// Lists the categories of listings, a page at a time.
    ///
    /// `GET /categories`, kreezalid-admin.txt line 249; method and path **inferred, 85 % sure**: public code reads /front_api/v1/categories of the storefront; printed as "Search categories".
    ///
    /// Optional:
    /// - [`limit`](ListCategories::limit): How many items a page has.
    /// - [`page`](ListCategories::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_categories().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_categories(&self) -> ListCategories {
        ListCategories(self.0.call(&LIST_CATEGORIES))
    }

    /// Create a category.
    ///
    /// Creates a category. The document shows no body for it, and the response as a list; the created category is its only item.
    ///
    /// `POST /categories`, kreezalid-admin.txt line 267; method and path **inferred, 85 % sure**: path as listCategories, where paths of the kind are found; POST, because it creates, as createListing.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_category(
    ///         &types::CategoryCreate {
    ///             external_id: Some("C-1".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_category(&self, body: &CategoryCreate) -> CreateCategory {
        CreateCategory(self.0.call(&CREATE_CATEGORY).json(body))
    }
}

rt::call!(ListCategories -> Vec < Category >, rt::NoErrorBody);

impl ListCategories {
    /// How many items a page has. Not in the document, which only says that the list is paginated: inferred (confidence 0.8), because it is found for the list of orders.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read, counted from 1. Not in the document, which only says that the list is paginated: inferred (confidence 0.7), as the natural partner of `limit`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Category, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1)
            .size("limit", None)
            .until_empty();
        let read = |page: Vec<Category>| { rt::Page::new(page) };
        self.0.items::<Vec<Category>, _, _>(paging, read)
    }
}

static LIST_CATEGORIES: rt::Operation = rt::get("listCategories", "/categories")
    .parameters(&[rt::query("limit"), rt::query("page")]);

rt::call!(
    CreateCategory -> Category => rt::ReadAs < rt::codec::Single, Category >,
    rt::NoErrorBody
);

static CREATE_CATEGORY: rt::Operation = rt::post("createCategory", "/categories");
