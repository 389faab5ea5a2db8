// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Groups of banners. A theme file can identify a group by its code.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List banner groups.
    ///
    /// Lists the banner groups of the store, a page at a time.
    ///
    /// `GET /banner-groups`, mycashflow.txt line 48; method and path **inferred, 88 % sure**: hyphenated plural, as in customer-groups, shipping-methods and payment-methods, which public clients use. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListBannerGroups::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListBannerGroups::page_size): The number of items on a page of the list.
    /// - [`page`](ListBannerGroups::page): The page to read; used with `page_size`.
    /// - [`sort`](ListBannerGroups::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_banner_groups().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_banner_groups(&self) -> ListBannerGroups {
        ListBannerGroups(self.0.call(&LIST_BANNER_GROUPS))
    }

    /// Create a banner group.
    ///
    /// Creates a banner group and returns it as stored.
    ///
    /// `POST /banner-groups`, mycashflow.txt line 76; method and path **inferred, 88 % sure**: as listBannerGroups. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_banner_group(
    ///         &types::BannerGroupCreate {
    ///             code: Some("group-code".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_banner_group(&self, body: &BannerGroupCreate) -> CreateBannerGroup {
        CreateBannerGroup(self.0.call(&CREATE_BANNER_GROUP).json(body))
    }

    /// Get a banner group.
    ///
    /// Reads one banner group.
    ///
    /// `GET /banner-groups/{bannerGroupID}`, mycashflow.txt line 108; method and path **inferred, 88 % sure**: as listBannerGroups. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_group_id`: Unique identifier for the banner group. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetBannerGroup::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_banner_group(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_banner_group(&self, banner_group_id: i64) -> GetBannerGroup {
        GetBannerGroup(
            self.0.call(&GET_BANNER_GROUP).path("bannerGroupID", banner_group_id),
        )
    }

    /// Update a banner group.
    ///
    /// Changes the given fields of a banner group.
    ///
    /// `PATCH /banner-groups/{bannerGroupID}`, mycashflow.txt line 127; method and path **inferred, 87 % sure**: as listBannerGroups; updates are PATCH, as the document's words on errors and public clients have it. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `banner_group_id`: Unique identifier for the banner group. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_banner_group(
    ///         42,
    ///         &types::BannerGroupUpdate {
    ///             code: "group-code".into(),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_banner_group(
        &self,
        banner_group_id: i64,
        body: &BannerGroupUpdate,
    ) -> UpdateBannerGroup {
        UpdateBannerGroup(
            self
                .0
                .call(&UPDATE_BANNER_GROUP)
                .path("bannerGroupID", banner_group_id)
                .json(body),
        )
    }
}

rt::call!(ListBannerGroups -> BannerGroupList, ErrorBodyOrValidationErrors);

impl ListBannerGroups {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BannerGroupExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<BannerGroup, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: BannerGroupList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<BannerGroupList, _, _>(paging, read)
    }
}

static LIST_BANNER_GROUPS: rt::Operation = rt::get("listBannerGroups", "/banner-groups")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(CreateBannerGroup -> BannerGroupResponse, ErrorBodyOrValidationErrors);

static CREATE_BANNER_GROUP: rt::Operation = rt::post(
        "createBannerGroup",
        "/banner-groups",
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetBannerGroup -> BannerGroupResponse, ErrorBodyOrValidationErrors);

impl GetBannerGroup {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = BannerGroupExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_BANNER_GROUP: rt::Operation = rt::get(
        "getBannerGroup",
        "/banner-groups/{bannerGroupID}",
    )
    .parameters(&[rt::path("bannerGroupID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateBannerGroup -> BannerGroupResponse, ErrorBodyOrValidationErrors);

static UPDATE_BANNER_GROUP: rt::Operation = rt::patch(
        "updateBannerGroup",
        "/banner-groups/{bannerGroupID}",
    )
    .parameters(&[rt::path("bannerGroupID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
