// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Add-ons are products, features or services that can be bought in addition to what a listing offers, and that
//! extend or customize it: a longer warranty, custom colors or an engraving, support with priority, gift wrapping,
//! installation.
//!
//! A listing takes its add-ons in an index `add_ons`; data of add-ons is posted or patched to that index.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Get an add-on.
    ///
    /// Reads one add-on by its own ID.
    ///
    /// `GET /add_ons/{id}`, kreezalid-admin.txt line 85; method and path **inferred, 65 % sure**: the ID is the add-on's own; underscore, as in the listing's index add_ons; /addons/{id} and /add-ons/{id} are the other guesses.
    /// - `id`: The add-on's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_add_on(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_add_on(&self, id: i64) -> GetAddOn {
        GetAddOn(self.0.call(&GET_ADD_ON).path("id", id))
    }

    /// Update an add-on.
    ///
    /// Changes the given fields of an add-on. The document shows no body for it.
    ///
    /// `PATCH /add_ons/{id}`, kreezalid-admin.txt line 107; method and path **inferred, 60 % sure**: path as getAddOn; updates are PATCH, as the words of the document on variants have it.
    /// - `id`: The add-on's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_add_on(
    ///         42,
    ///         &types::AddOnUpdate {
    ///             title: Some("Extended Warranty".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_add_on(&self, id: i64, body: &AddOnUpdate) -> UpdateAddOn {
        UpdateAddOn(self.0.call(&UPDATE_ADD_ON).path("id", id).json(body))
    }

    /// List a listing's add-ons.
    ///
    /// Lists the add-ons of a listing.
    ///
    /// `GET /listings/{id}/add_ons`, kreezalid-admin.txt line 129; method and path **inferred, 80 % sure**: the operations around it take the listing's ID, so that "AddOns's unique identifier" is taken for a slip.
    /// - `id`: The listing's unique identifier. Printed as "AddOns's unique identifier", evidently a slip.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_add_ons(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_add_ons(&self, id: i64) -> ListAddOns {
        ListAddOns(self.0.call(&LIST_ADD_ONS).path("id", id))
    }

    /// Create an add-on.
    ///
    /// Adds an add-on to a listing.
    ///
    /// `POST /listings/{id}/add_ons`, kreezalid-admin.txt line 148; method and path **inferred, 80 % sure**: path as listAddOns.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_add_on(42, &types::AddOnCreate::new("string", "0".parse()?))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_add_on(&self, id: i64, body: &AddOnCreate) -> CreateAddOn {
        CreateAddOn(self.0.call(&CREATE_ADD_ON).path("id", id).json(body))
    }

    /// Delete an add-on.
    ///
    /// Deletes an add-on of a listing.
    ///
    /// `DELETE /listings/{id}/add_ons/{addon_id}`, kreezalid-admin.txt line 194; method and path **inferred, 80 % sure**: path as listAddOns; both parameters are printed.
    /// - `id`: The listing's unique identifier.
    /// - `addon_id`: The add-on's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_add_on(42, 42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_add_on(&self, id: i64, addon_id: i64) -> DeleteAddOn {
        DeleteAddOn(
            self.0.call(&DELETE_ADD_ON).path("id", id).path("addon_id", addon_id),
        )
    }

    /// Count a listing's add-ons.
    ///
    /// Counts the add-ons of a listing.
    ///
    /// `GET /listings/{id}/add_ons/count`, kreezalid-admin.txt line 222; method and path **inferred, 75 % sure**: path as listAddOns, with count at its end.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.count_add_ons(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn count_add_ons(&self, id: i64) -> CountAddOns {
        CountAddOns(self.0.call(&COUNT_ADD_ONS).path("id", id))
    }
}

rt::call!(GetAddOn -> AddOnResponse, rt::NoErrorBody);

static GET_ADD_ON: rt::Operation = rt::get("getAddOn", "/add_ons/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(UpdateAddOn -> Success, rt::NoErrorBody);

static UPDATE_ADD_ON: rt::Operation = rt::patch("updateAddOn", "/add_ons/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(ListAddOns -> rt::Value, rt::NoErrorBody);

static LIST_ADD_ONS: rt::Operation = rt::get("listAddOns", "/listings/{id}/add_ons")
    .parameters(&[rt::path("id")]);

rt::call!(CreateAddOn -> AddOnResponse, rt::NoErrorBody);

static CREATE_ADD_ON: rt::Operation = rt::post("createAddOn", "/listings/{id}/add_ons")
    .parameters(&[rt::path("id")]);

rt::call!(DeleteAddOn -> Success, rt::NoErrorBody);

static DELETE_ADD_ON: rt::Operation = rt::delete(
        "deleteAddOn",
        "/listings/{id}/add_ons/{addon_id}",
    )
    .parameters(&[rt::path("id"), rt::path("addon_id")]);

rt::call!(CountAddOns -> Count, rt::NoErrorBody);

static COUNT_ADD_ONS: rt::Operation = rt::get(
        "countAddOns",
        "/listings/{id}/add_ons/count",
    )
    .parameters(&[rt::path("id")]);
