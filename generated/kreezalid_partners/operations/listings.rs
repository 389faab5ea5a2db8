// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What the vendor offers.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List listings.
    ///
    /// Lists the vendor's listings, a page at a time, optionally only some of them and only some of their fields. The document speaks of a filter by user ID, too, but its table has none.
    ///
    /// `GET /listings`, kreezalid-partners.txt line 24; method and path printed: the path stands in the examples; GET follows from "list".
    ///
    /// Optional:
    /// - [`admin_status`](ListListings::admin_status): Only listings with one of these admin statuses: one, or several with commas between them.
    /// - [`admin_status_each`](ListListings::admin_status_each): Only listings with one of these admin statuses, each in a pair of its own, as in…
    /// - [`category_id`](ListListings::category_id): Only listings of one of these categories, given by their IDs, with commas between them.
    /// - [`fields`](ListListings::fields): The fields to return, with commas between them.
    /// - [`order_type_id`](ListListings::order_type_id): Only listings of this order type.
    /// - [`status`](ListListings::status): Only listings with one of these public statuses: one, or several with commas between them.
    /// - [`limit`](ListListings::limit): How many items a page has.
    /// - [`page`](ListListings::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_listings().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_listings(&self) -> ListListings {
        ListListings(self.0.call(&LIST_LISTINGS))
    }

    /// Create a listing.
    ///
    /// Creates a listing. The document shows the response as a list; the created listing is its only item.
    ///
    /// `POST /listings`, kreezalid-partners.txt line 145; method and path **inferred, 93 % sure**: no title in the document; the same table and response as the operation of the Admin API that is found as POST.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
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
    /// `GET /listings/{id}`, kreezalid-partners.txt line 354; method and path **inferred, 95 % sure**: no title in the document; takes the ID of a listing and returns it.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_listing(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_listing(&self, id: i64) -> GetListing {
        GetListing(self.0.call(&GET_LISTING).path("id", id))
    }

    /// Update a listing.
    ///
    /// Changes the given fields of a listing (inferred, confidence 0.9: fields left out keep their values).
    ///
    /// `PATCH /listings/{id}`, kreezalid-partners.txt line 456; method and path **inferred, 85 % sure**: no title in the document; as in the Admin API, whose document speaks of patching the listing; PUT is the other possible method (0.1).
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
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

    /// Only listings of this order type.
    pub fn order_type_id(self, value: i64) -> Self {
        Self(self.0.query("order_type_id", value))
    }

    /// Only listings with one of these public statuses: one, or several with commas between them.
    pub fn status(self, value: impl IntoIterator<Item = ListingStatus>) -> Self {
        Self(self.0.query_list("status", value))
    }

    /// How many items a page has. Not in the document, which only says that the list is paginated: inferred (confidence 0.8), because it is found for the list of orders of the Admin API.
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
            rt::query("order_type_id"),
            rt::query("status").comma(),
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

rt::call!(UpdateListing -> Success, rt::NoErrorBody);

static UPDATE_LISTING: rt::Operation = rt::patch("updateListing", "/listings/{id}")
    .parameters(&[rt::path("id")]);
