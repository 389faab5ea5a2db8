// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What suppliers offer.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List listings.
    ///
    /// Lists listings, a page at a time, optionally only some of them and only some of their fields.
    ///
    /// `GET /listings`, kreezalid-admin.txt line 510; method and path printed: the path stands in the examples; GET follows from "Get listings".
    ///
    /// Optional:
    /// - [`admin_status`](ListListings::admin_status): Only listings with one of these admin statuses: one, or several with commas between them.
    /// - [`admin_status_each`](ListListings::admin_status_each): Only listings with one of these admin statuses, each in a pair of its own, as in…
    /// - [`category_id`](ListListings::category_id): Only listings of one of these categories, given by their IDs, with commas between them.
    /// - [`fields`](ListListings::fields): The fields to return, with commas between them.
    /// - [`on_homepage`](ListListings::on_homepage): Only listings that are marked to appear on the homepage, or only others.
    /// - [`order_type_id`](ListListings::order_type_id): Only listings of this order type.
    /// - [`status`](ListListings::status): Only listings with one of these public statuses: one, or several with commas between them.
    /// - [`user_id`](ListListings::user_id): Only listings of one of these users, given by their IDs, with commas between them.
    /// - [`limit`](ListListings::limit): How many items a page has.
    /// - [`page`](ListListings::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_listings().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_listings(&self) -> ListListings {
        ListListings(self.0.call(&LIST_LISTINGS))
    }

    /// Create a listing.
    ///
    /// Creates a listing. It is not found by searches before reindexListings has been called. The document shows the response as a list; the created listing is its only item.
    ///
    /// `POST /listings`, kreezalid-admin.txt line 580; method and path found: kreezalid/php-sdk, src/Repositories/ListingsRepository.php (POST /listings.json).
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_listing(
    ///         &types::ListingCreate::new(types::ListingCreateRequired {
    ///             category_id: 432432,
    ///             order_type_id: 986545,
    ///             supplier_id: 655785,
    ///             title: "Listing's title".into(),
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_listing(&self, body: &ListingCreate) -> CreateListing {
        CreateListing(self.0.call(&CREATE_LISTING).json(body))
    }

    /// Get a listing.
    ///
    /// Reads one listing.
    ///
    /// `GET /listings/{id}`, kreezalid-admin.txt line 723; method and path found: an older page of the vendor, developers.kreezalid.com/api/ (GET /api/v1/listings/{id}.json); kreezalid/php- sdk, there with .json at its end.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_listing(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_listing(&self, id: i64) -> GetListing {
        GetListing(self.0.call(&GET_LISTING).path("id", id))
    }

    /// Delete a listing.
    ///
    /// Deletes a listing.
    ///
    /// `DELETE /listings/{id}`, kreezalid-admin.txt line 783; method and path **inferred, 90 % sure**: path as getListing; DELETE from the title "Delete listing". kreezalid/php-sdk has the method, but its code ends with "not implemented yet".
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_listing(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_listing(&self, id: i64) -> DeleteListing {
        DeleteListing(self.0.call(&DELETE_LISTING).path("id", id))
    }

    /// Update a listing.
    ///
    /// Changes the given fields of a listing (inferred, confidence 0.9, as are all updates: fields left out keep their values).
    ///
    /// `PATCH /listings/{id}`, kreezalid-admin.txt line 805; method and path **inferred, 85 % sure**: path as getListing; kreezalid/php-sdk sends PUT there; the document's words on variants say PATCH, and it prints updates after deletes, where PATCH stands in documents of this kind.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_listing(
    ///         42,
    ///         &types::ListingUpdate {
    ///             admin_status: Some(types::AdminStatus::Approved),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_listing(&self, id: i64, body: &ListingUpdate) -> UpdateListing {
        UpdateListing(self.0.call(&UPDATE_LISTING).path("id", id).json(body))
    }

    /// Search listings.
    ///
    /// Searches listings by criteria, which the document does not name.
    ///
    /// `GET /listings/search`, kreezalid-admin.txt line 955; method and path **inferred, 50 % sure**: titled "Search listings by criteria"; the criteria are lost, and the words below the title are those of the categories.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.search_listings().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn search_listings(&self) -> SearchListings {
        SearchListings(self.0.call(&SEARCH_LISTINGS))
    }

    /// Rebuild the search index.
    ///
    /// Puts listings into the index of the full-text search: all of them, or only those that are not in it yet. Listings appear in search results, filters and sorted lists of the store only once they are indexed, which they have to be after they were created and after each update. Those that were created through the API are not indexed by themselves. Listings of users who were blocked or deleted leave the index by themselves.
    ///
    /// `POST /listings/reindex`, kreezalid-admin.txt line 973; method and path **inferred, 20 % sure**: only two query parameters are printed; GET is nearly as likely, and so are /listings/rebuild_index and /listings/index.
    ///
    /// Optional:
    /// - [`scope`](ReindexListings::scope): `all` to index all listings, `not_indexed` for those that were modified after they were last indexed.
    /// - [`limit`](ReindexListings::limit): How many listings to index at once.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.reindex_listings().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn reindex_listings(&self) -> ReindexListings {
        ReindexListings(self.0.call(&REINDEX_LISTINGS))
    }

    /// List a listing's metafields.
    ///
    /// Lists the metafields of a listing.
    ///
    /// `GET /listings/{id}/metafields`, kreezalid-admin.txt line 998; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'listings', there with .json at its end.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_listing_metafields(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_listing_metafields(&self, id: i64) -> ListListingMetafields {
        ListListingMetafields(self.0.call(&LIST_LISTING_METAFIELDS).path("id", id))
    }

    /// Create a metafield of a listing.
    ///
    /// Adds a metafield to a listing. The document shows no body for it, and the response as a list; the created metafield is its only item.
    ///
    /// `POST /listings/{id}/metafields`, kreezalid-admin.txt line 1020; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'listings', there with .json at its end.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_listing_metafield(
    ///         42,
    ///         &types::MetafieldBody::new(types::MetafieldCreate {
    ///             namespace: Some("erp".into()),
    ///             ..Default::default()
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_listing_metafield(
        &self,
        id: i64,
        body: &MetafieldBody,
    ) -> CreateListingMetafield {
        CreateListingMetafield(
            self.0.call(&CREATE_LISTING_METAFIELD).path("id", id).json(body),
        )
    }
}

rt::call!(ListListings -> Vec < Listing >, rt::NoErrorBody);

impl ListListings {
    /// Only listings with one of these admin statuses: one, or several with commas between them. The document's examples also write them one by one; that is `admin_status[]`.
    pub fn admin_status(self, value: impl IntoIterator<Item = AdminStatus>) -> Self {
        Self(self.0.query_list("admin_status", value))
    }

    /// Only listings with one of these admin statuses, each in a pair of its own, as in `admin_status[]=waiting&admin_status[]=rejected`. From the examples; the table has `admin_status` only.
    pub fn admin_status_each(
        self,
        value: impl IntoIterator<Item = AdminStatus>,
    ) -> Self {
        Self(self.0.query_list("admin_status[]", value))
    }

    /// Only listings of one of these categories, given by their IDs, with commas between them. Printed as a text.
    pub fn category_id(self, value: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_list("category_id", value))
    }

    /// The fields to return, with commas between them. Without it all default fields are returned, with it only those named, so that a response is smaller.
    pub fn fields(self, value: impl IntoIterator<Item = impl rt::Parameter>) -> Self {
        Self(self.0.query_list("fields", value))
    }

    /// Only listings that are marked to appear on the homepage, or only others. The document's words are 1 for yes and 0 for no, its example is `on_homepage=false`.
    pub fn on_homepage(self, value: bool) -> Self {
        Self(self.0.query("on_homepage", value))
    }

    /// Only listings of this order type.
    pub fn order_type_id(self, value: i64) -> Self {
        Self(self.0.query("order_type_id", value))
    }

    /// Only listings with one of these public statuses: one, or several with commas between them.
    pub fn status(self, value: impl IntoIterator<Item = ListingStatus>) -> Self {
        Self(self.0.query_list("status", value))
    }

    /// Only listings of one of these users, given by their IDs, with commas between them. Printed as a text.
    pub fn user_id(self, value: impl IntoIterator<Item = i64>) -> Self {
        Self(self.0.query_list("user_id", value))
    }

    /// How many items a page has. Not in the document, which only says that the list is paginated: inferred (confidence 0.8), because it is found for the list of orders.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read, counted from 1. Not in the document, which only says that the list is paginated: inferred (confidence 0.7), as the natural partner of `limit`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<Listing, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1)
            .size("limit", None)
            .until_empty();
        let read = |page: Vec<Listing>| { rt::Page::new(page) };
        self.0.items::<Vec<Listing>, _, _>(paging, read)
    }
}

static LIST_LISTINGS: rt::Operation = rt::get("listListings", "/listings")
    .parameters(
        &[
            rt::query("admin_status").comma(),
            rt::query("admin_status[]"),
            rt::query("category_id").comma(),
            rt::query("fields").comma(),
            rt::query("on_homepage"),
            rt::query("order_type_id"),
            rt::query("status").comma(),
            rt::query("user_id").comma(),
            rt::query("limit"),
            rt::query("page"),
        ],
    );

rt::call!(
    CreateListing -> Listing => rt::ReadAs < rt::codec::Single, Listing >,
    rt::NoErrorBody
);

static CREATE_LISTING: rt::Operation = rt::post("createListing", "/listings");

rt::call!(GetListing -> Listing, rt::NoErrorBody);

static GET_LISTING: rt::Operation = rt::get("getListing", "/listings/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(DeleteListing -> Success, rt::NoErrorBody);

static DELETE_LISTING: rt::Operation = rt::delete("deleteListing", "/listings/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(UpdateListing -> Success, rt::NoErrorBody);

static UPDATE_LISTING: rt::Operation = rt::patch("updateListing", "/listings/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(SearchListings -> Vec < Listing >, rt::NoErrorBody);

static SEARCH_LISTINGS: rt::Operation = rt::get("searchListings", "/listings/search");

rt::call!(ReindexListings -> (), rt::NoErrorBody);

impl ReindexListings {
    /// `all` to index all listings, `not_indexed` for those that were modified after they were last indexed. Default: `not_indexed`.
    pub fn scope(self, value: ReindexScope) -> Self {
        Self(self.0.query("scope", value))
    }

    /// How many listings to index at once. The document advises to limit it, for the sake of performance. Default: `999`.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }
}

static REINDEX_LISTINGS: rt::Operation = rt::post("reindexListings", "/listings/reindex")
    .parameters(&[rt::query("scope"), rt::query("limit")]);

rt::call!(ListListingMetafields -> Vec < Metafield >, rt::NoErrorBody);

static LIST_LISTING_METAFIELDS: rt::Operation = rt::get(
        "listListingMetafields",
        "/listings/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);

rt::call!(
    CreateListingMetafield -> Metafield => rt::ReadAs < rt::codec::Single, Metafield >,
    rt::NoErrorBody
);

static CREATE_LISTING_METAFIELD: rt::Operation = rt::post(
        "createListingMetafield",
        "/listings/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);
