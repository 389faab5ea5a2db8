// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Campaigns and the discount prices of their products. Creating or deleting a campaign is not documented.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List campaigns.
    ///
    /// Lists the discount campaigns of the store, a page at a time.
    ///
    /// `GET /campaigns`, mycashflow.txt line 648; method and path found: mycashflow-fivetran-connector, other/main.py (there under /api/v0, with expand=prices,visibilities). Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    ///
    /// Optional:
    /// - [`expand`](ListCampaigns::expand): Comma-separated list of expandable sub-resources.
    /// - [`page_size`](ListCampaigns::page_size): The number of items on a page of the list.
    /// - [`page`](ListCampaigns::page): The page to read; used with `page_size`.
    /// - [`sort`](ListCampaigns::sort): The sorting of the list.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_campaigns().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_campaigns(&self) -> ListCampaigns {
        ListCampaigns(self.0.call(&LIST_CAMPAIGNS))
    }

    /// Get a campaign.
    ///
    /// Reads one campaign.
    ///
    /// `GET /campaigns/{campaignID}`, mycashflow.txt line 711; method and path **inferred, 96 % sure**: the list's path is found; the ID follows it everywhere else. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `campaign_id`: Unique identifier for the campaign. At least 1.
    ///
    /// Optional:
    /// - [`expand`](GetCampaign::expand): Comma-separated list of expandable sub-resources.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_campaign(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_campaign(&self, campaign_id: i64) -> GetCampaign {
        GetCampaign(self.0.call(&GET_CAMPAIGN).path("campaignID", campaign_id))
    }

    /// Update a campaign.
    ///
    /// Publishes or hides a campaign and changes its texts. No other field is printed for the body.
    ///
    /// `PATCH /campaigns/{campaignID}`, mycashflow.txt line 765; method and path **inferred, 95 % sure**: as getCampaign; PATCH as updateBannerGroup. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `campaign_id`: Unique identifier for the campaign. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_campaign(
    ///         42,
    ///         &types::CampaignUpdate {
    ///             published: Some(true),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_campaign(
        &self,
        campaign_id: i64,
        body: &CampaignUpdate,
    ) -> UpdateCampaign {
        UpdateCampaign(
            self.0.call(&UPDATE_CAMPAIGN).path("campaignID", campaign_id).json(body),
        )
    }

    /// Update the discount prices of campaign products.
    ///
    /// Updates the discount prices of a campaign's products. The body is a list of rows.
    ///
    /// A product's discount row is identified by the combination of the resource's ID and the quantity: for example
    /// `product_id`, `variation_id` and `quantity`, or `product_id`, `download_id` and `quantity`. The response is a
    /// list of rows inside a list.
    ///
    /// `PATCH /campaigns/{campaignID}/prices`, mycashflow.txt line 839; method and path **inferred, 62 % sure**: the expandable sub-resource is named prices. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `campaign_id`: Unique identifier for the campaign. At least 1.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_campaign_prices(42, &[types::CampaignPriceUpdate::new(4)])
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_campaign_prices(
        &self,
        campaign_id: i64,
        body: &[CampaignPriceUpdate],
    ) -> UpdateCampaignPrices {
        UpdateCampaignPrices(
            self
                .0
                .call(&UPDATE_CAMPAIGN_PRICES)
                .path("campaignID", campaign_id)
                .json(body),
        )
    }

    /// Remove a product discount from a campaign.
    ///
    /// Removes a product's discount row from a campaign.
    ///
    /// The row is identified by the combination of the resource's ID and the quantity: for example `product_id`,
    /// `variation_id` and `quantity`, or `product_id`, `download_id` and `quantity`. How a request names these is lost
    /// from the document: the four query parameters here are inferred, and so is that `product_id` is required.
    ///
    /// `DELETE /campaigns/{campaignID}/prices`, mycashflow.txt line 883; method and path **inferred, 58 % sure**: path as updateCampaignPrices; whether the row is named in the query or in a body is lost, and a query is safer. Documented errors: 400, 401, 404, 409, 422, 500, 503, 5XX.
    /// - `campaign_id`: Unique identifier for the campaign. At least 1.
    /// - `product_id`: The product of the discount row. Inferred.
    ///
    /// Optional:
    /// - [`variation_id`](DeleteCampaignPrice::variation_id): The variation of the discount row, if it has one.
    /// - [`download_id`](DeleteCampaignPrice::download_id): The download of the discount row, if it has one.
    /// - [`quantity`](DeleteCampaignPrice::quantity): The quantity of the discount row, if it has one.
    ///
    /// ```no_run
    /// # use commerce_clients::mycashflow::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_campaign_price(42, 42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_campaign_price(
        &self,
        campaign_id: i64,
        product_id: i64,
    ) -> DeleteCampaignPrice {
        DeleteCampaignPrice(
            self
                .0
                .call(&DELETE_CAMPAIGN_PRICE)
                .path("campaignID", campaign_id)
                .query("product_id", product_id),
        )
    }
}

rt::call!(ListCampaigns -> CampaignList, ErrorBodyOrValidationErrors);

impl ListCampaigns {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CampaignExpand>) -> Self {
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
    pub fn stream(self) -> rt::Items<Campaign, ErrorBodyOrValidationErrors> {
        let paging = rt::Paging::page_number("page", 1).size("page_size", Some(50));
        let read = |page: CampaignList| {
            let number = page.meta.as_ref().and_then(|part| part.page);
            let pages = page.meta.as_ref().and_then(|part| part.page_count);
            rt::Page::new(page.data).counted(number, pages)
        };
        self.0.items::<CampaignList, _, _>(paging, read)
    }
}

static LIST_CAMPAIGNS: rt::Operation = rt::get("listCampaigns", "/campaigns")
    .parameters(
        &[
            rt::query("expand").comma(),
            rt::query("page_size"),
            rt::query("page"),
            rt::query("sort"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(GetCampaign -> CampaignResponse, ErrorBodyOrValidationErrors);

impl GetCampaign {
    /// Comma-separated list of expandable sub-resources.
    pub fn expand(self, value: impl IntoIterator<Item = CampaignExpand>) -> Self {
        Self(self.0.query_list("expand", value))
    }
}

static GET_CAMPAIGN: rt::Operation = rt::get("getCampaign", "/campaigns/{campaignID}")
    .parameters(&[rt::path("campaignID"), rt::query("expand").comma()])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCampaign -> CampaignResponse, ErrorBodyOrValidationErrors);

static UPDATE_CAMPAIGN: rt::Operation = rt::patch(
        "updateCampaign",
        "/campaigns/{campaignID}",
    )
    .parameters(&[rt::path("campaignID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(UpdateCampaignPrices -> CampaignPriceResponse, ErrorBodyOrValidationErrors);

static UPDATE_CAMPAIGN_PRICES: rt::Operation = rt::patch(
        "updateCampaignPrices",
        "/campaigns/{campaignID}/prices",
    )
    .parameters(&[rt::path("campaignID")])
    .errors(&["400 401 404 409 500 503 5XX", "422"]);

rt::call!(DeleteCampaignPrice -> (), ErrorBodyOrValidationErrors);

impl DeleteCampaignPrice {
    /// The variation of the discount row, if it has one. Inferred.
    pub fn variation_id(self, value: i64) -> Self {
        Self(self.0.query("variation_id", value))
    }

    /// The download of the discount row, if it has one. Inferred.
    pub fn download_id(self, value: i64) -> Self {
        Self(self.0.query("download_id", value))
    }

    /// The quantity of the discount row, if it has one. Inferred.
    pub fn quantity(self, value: i64) -> Self {
        Self(self.0.query("quantity", value))
    }
}

static DELETE_CAMPAIGN_PRICE: rt::Operation = rt::delete(
        "deleteCampaignPrice",
        "/campaigns/{campaignID}/prices",
    )
    .parameters(
        &[
            rt::path("campaignID"),
            rt::query("product_id").required(),
            rt::query("variation_id"),
            rt::query("download_id"),
            rt::query("quantity"),
        ],
    )
    .errors(&["400 401 404 409 500 503 5XX", "422"]);
