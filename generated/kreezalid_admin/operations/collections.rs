// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Collections and sub-collections, which group listings by business logic, for example by construction site.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List collections.
    ///
    /// Lists all collections and their child collections. How children are shown is lost in the document.
    ///
    /// `GET /collections`, kreezalid-admin.txt line 289; method and path **inferred, 92 % sure**: plain plural, as all paths that are found.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_collections().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_collections(&self) -> ListCollections {
        ListCollections(self.0.call(&LIST_COLLECTIONS))
    }

    /// Create a collection.
    ///
    /// Creates a collection: a sub-collection where the body names a parent, otherwise one at the top.
    ///
    /// `POST /collections`, kreezalid-admin.txt line 307; method and path **inferred, 92 % sure**: as listCollections.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_collection(
    ///         &types::CollectionCreate::new("soldes", "Promotions de Printemps"),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_collection(&self, body: &CollectionCreate) -> CreateCollection {
        CreateCollection(self.0.call(&CREATE_COLLECTION).json(body))
    }

    /// Delete a collection.
    ///
    /// Deletes a collection by its handle.
    ///
    /// `DELETE /collections/{handle}`, kreezalid-admin.txt line 366; method and path **inferred, 92 % sure**: path as listCollections; the parameter is printed.
    /// - `handle`: The handle of the collection or sub-collection, which is its name in URLs.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_collection("handle").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_collection(&self, handle: &str) -> DeleteCollection {
        DeleteCollection(self.0.call(&DELETE_COLLECTION).path("handle", handle))
    }

    /// Update a collection.
    ///
    /// Changes a collection, named by its handle, in part: the metadata.
    ///
    /// `PATCH /collections/{handle}`, kreezalid-admin.txt line 390; method and path **inferred, 88 % sure**: path as deleteCollection; PATCH, because the document says that the collection is updated partially.
    /// - `handle`: The handle of the collection or sub-collection, which is its name in URLs.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_collection("handle", &types::CollectionUpdate::default())
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_collection(
        &self,
        handle: &str,
        body: &CollectionUpdate,
    ) -> UpdateCollection {
        UpdateCollection(
            self.0.call(&UPDATE_COLLECTION).path("handle", handle).json(body),
        )
    }

    /// List a collection's listings.
    ///
    /// Lists the listings that are associated with a collection or sub-collection. How listings get into a collection is not documented.
    ///
    /// `GET /collections/{handle}/listings`, kreezalid-admin.txt line 434; method and path **inferred, 88 % sure**: path named after what it lists, below deleteCollection's.
    /// - `handle`: The handle of the collection or sub-collection, which is its name in URLs.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_collection_listings("handle").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_collection_listings(&self, handle: &str) -> ListCollectionListings {
        ListCollectionListings(
            self.0.call(&LIST_COLLECTION_LISTINGS).path("handle", handle),
        )
    }
}

rt::call!(ListCollections -> Vec < Collection >, rt::NoErrorBody);

static LIST_COLLECTIONS: rt::Operation = rt::get("listCollections", "/collections");

rt::call!(CreateCollection -> Collection, rt::NoErrorBody);

static CREATE_COLLECTION: rt::Operation = rt::post("createCollection", "/collections");

rt::call!(DeleteCollection -> Success, rt::NoErrorBody);

static DELETE_COLLECTION: rt::Operation = rt::delete(
        "deleteCollection",
        "/collections/{handle}",
    )
    .parameters(&[rt::path("handle")]);

rt::call!(UpdateCollection -> Collection, rt::NoErrorBody);

static UPDATE_COLLECTION: rt::Operation = rt::patch(
        "updateCollection",
        "/collections/{handle}",
    )
    .parameters(&[rt::path("handle")]);

rt::call!(ListCollectionListings -> Vec < Listing >, rt::NoErrorBody);

static LIST_COLLECTION_LISTINGS: rt::Operation = rt::get(
        "listCollectionListings",
        "/collections/{handle}/listings",
    )
    .parameters(&[rt::path("handle")]);
