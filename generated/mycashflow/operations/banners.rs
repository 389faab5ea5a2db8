// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Banners of the store, read and updated by ID or by code.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List banners.
    ///
    /// Lists the banners of the store, a page at a time.
    ///
    /// `GET /banners`, mycashflow.txt line 160; method and path **inferred, 94 % sure**: plain plural, as in brands and categories, which public clients use. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListBanners::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListBanners::page_size): The number of items on a page of the list.
    /// - [`page`](ListBanners::page): The page to read; used with `page_size`.
    /// - [`sort`](ListBanners::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_banners().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_banners(&self) -> ListBanners {
        ListBanners(self.0.call(&LIST_BANNERS))
    }

    /// Create a banner.
    ///
    /// Creates a banner. Its image must reside in the store's file archive: it cannot be sent in the same request.
    ///
    /// `POST /banners`, mycashflow.txt line 199; method and path **inferred, 94 % sure**: as listBanners. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_banner(
    ///         &types::BannerCreate {
    ///             group_id: Some(4),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_banner(&self, body: &BannerCreate) -> CreateBanner {
        CreateBanner(self.0.call(&CREATE_BANNER).json(body))
    }

    /// Get a banner.
    ///
    /// Reads one banner by its ID.
    ///
    /// `GET /banners/{bannerID}`, mycashflow.txt line 260; method and path **inferred, 94 % sure**: as listBanners. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_id`: Unique identifier for the banner. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetBanner::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_banner(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_banner(&self, banner_id: i64) -> GetBanner {
        GetBanner(self.0.call(&GET_BANNER).path("bannerID", banner_id))
    }

    /// Update a banner.
    ///
    /// Changes the given fields of a banner, found by its ID. Its image must already be in the store's file archive.
    ///
    /// `PATCH /banners/{bannerID}`, mycashflow.txt line 290; method and path **inferred, 93 % sure**: as listBanners; PATCH as updateBannerGroup. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_id`: Unique identifier for the banner. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_banner(
    ///         42,
    ///         &types::BannerUpdate {
    ///             group_id: types::Patch::Value(4),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_banner(&self, banner_id: i64, body: &BannerUpdate) -> UpdateBanner {
        UpdateBanner(self.0.call(&UPDATE_BANNER).path("bannerID", banner_id).json(body))
    }

    /// Get a banner by its code.
    ///
    /// Reads one banner by its code (the field Codename of the banner form).
    ///
    /// `GET /banners/code={bannerCode}`, mycashflow.txt line 352; method and path **inferred, 60 % sure**: a public client reads /products/product_code={code}, so other keys stand in one segment as key=value; /banners/code/{bannerCode} is the next best guess. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_code`: Banner code.
    ///
    /// Optional:
    /// - [`expand`](GetBannerByCode::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_banner_by_code("bannerCode").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_banner_by_code(&self, banner_code: &str) -> GetBannerByCode {
        GetBannerByCode(self.0.call(&GET_BANNER_BY_CODE).path("bannerCode", banner_code))
    }

    /// Update a banner by its code.
    ///
    /// Changes the given fields of a banner, found by its code. Its image must already be in the store's file archive.
    ///
    /// `PATCH /banners/code={bannerCode}`, mycashflow.txt line 382; method and path **inferred, 58 % sure**: as getBannerByCode. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_code`: Banner code.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_banner_by_code(
    ///         "bannerCode",
    ///         &types::BannerUpdate {
    ///             group_id: types::Patch::Value(4),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_banner_by_code(
        &self,
        banner_code: &str,
        body: &BannerUpdate,
    ) -> UpdateBannerByCode {
        UpdateBannerByCode(
            self
                .0
                .call(&UPDATE_BANNER_BY_CODE)
                .path("bannerCode", banner_code)
                .json(body),
        )
    }
}

rt::call!(ListBanners -> BannerList, ErrorBodyOrValidationErrors);

impl ListBanners {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BannerExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<Banner, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: BannerList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<BannerList, _, _>(paging, read)
    }
}

static LIST_BANNERS: rt::Operation = rt::get("listBanners", "/banners")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateBanner -> BannerResponse, ErrorBodyOrValidationErrors);

static CREATE_BANNER: rt::Operation = rt::post("createBanner", "/banners")
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetBanner -> BannerResponse, ErrorBodyOrValidationErrors);

impl GetBanner {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BannerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_BANNER: rt::Operation = rt::get("getBanner", "/banners/{bannerID}")
    .parameters(&[rt::path("bannerID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateBanner -> BannerResponse, ErrorBodyOrValidationErrors);

static UPDATE_BANNER: rt::Operation = rt::patch("updateBanner", "/banners/{bannerID}")
    .parameters(&[rt::path("bannerID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetBannerByCode -> BannerResponse, ErrorBodyOrValidationErrors);

impl GetBannerByCode {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BannerExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_BANNER_BY_CODE: rt::Operation = rt::get(
        "getBannerByCode",
        "/banners/code={bannerCode}",
    )
    .parameters(&[rt::path("bannerCode"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateBannerByCode -> BannerResponse, ErrorBodyOrValidationErrors);

static UPDATE_BANNER_BY_CODE: rt::Operation = rt::patch(
        "updateBannerByCode",
        "/banners/code={bannerCode}",
    )
    .parameters(&[rt::path("bannerCode")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
