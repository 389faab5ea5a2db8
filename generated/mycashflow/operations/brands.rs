// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Brands (manufacturers) of products.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List brands.
    ///
    /// Lists the brands of the store, a page at a time.
    ///
    /// `GET /brands`, mycashflow.txt line 444; method and path found: mycashflow.js, lib/resources/brands.js (API 0.4.0). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListBrands::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListBrands::page_size): The number of items on a page of the list.
    /// - [`page`](ListBrands::page): The page to read; used with `page_size`.
    /// - [`sort`](ListBrands::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_brands().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_brands(&self) -> ListBrands {
        ListBrands(self.0.call(&LIST_BRANDS))
    }

    /// Create a brand.
    ///
    /// Creates a brand; of its fields only the name is required.
    ///
    /// `POST /brands`, mycashflow.txt line 489; method and path found: mycashflow.js, lib/resources/brands.js (API 0.4.0). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_brand(&types::BrandCreate::new("Bernard's"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_brand(&self, body: &BrandCreate) -> CreateBrand {
        CreateBrand(self.0.call(&CREATE_BRAND).json(body))
    }

    /// Get a brand.
    ///
    /// Reads one brand.
    ///
    /// `GET /brands/{brandID}`, mycashflow.txt line 550; method and path found: mycashflow.js, lib/resources/brands.js (API 0.4.0). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `brand_id`: Unique identifier for the brand. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetBrand::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_brand(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_brand(&self, brand_id: i64) -> GetBrand {
        GetBrand(self.0.call(&GET_BRAND).path("brandID", brand_id))
    }

    /// Update a brand.
    ///
    /// Changes the given fields of a brand.
    ///
    /// `PATCH /brands/{brandID}`, mycashflow.txt line 586; method and path **inferred, 90 % sure**: path found in mycashflow.js, lib/resources/brands.js (API 0.4.0), which posts there; PATCH, because the document's words on errors and the other resources of that client patch. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `brand_id`: Unique identifier for the brand. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_brand(
    ///         42,
    ///         &types::BrandUpdate {
    ///             name: Some("Bernard's".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_brand(&self, brand_id: i64, body: &BrandUpdate) -> UpdateBrand {
        UpdateBrand(self.0.call(&UPDATE_BRAND).path("brandID", brand_id).json(body))
    }
}

rt::call!(ListBrands -> BrandList, ErrorBodyOrValidationErrors);

impl ListBrands {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BrandExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<Brand, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: BrandList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<BrandList, _, _>(paging, read)
    }
}

static LIST_BRANDS: rt::Operation = rt::get("listBrands", "/brands")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateBrand -> BrandResponse, ErrorBodyOrValidationErrors);

static CREATE_BRAND: rt::Operation = rt::post("createBrand", "/brands")
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetBrand -> BrandResponse, ErrorBodyOrValidationErrors);

impl GetBrand {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BrandExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_BRAND: rt::Operation = rt::get("getBrand", "/brands/{brandID}")
    .parameters(&[rt::path("brandID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateBrand -> BrandResponse, ErrorBodyOrValidationErrors);

static UPDATE_BRAND: rt::Operation = rt::patch("updateBrand", "/brands/{brandID}")
    .parameters(&[rt::path("brandID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
