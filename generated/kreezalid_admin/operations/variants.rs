// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! A variant is a specific version of a product that differs from the others in size, color, material or the like,
//! with a price, an SKU (stock-keeping unit) and an availability of its own: a T-shirt in small, medium and large.
//! Variants let customers choose, and let stock and sales be followed for each version.
//!
//! A listing takes variants in its index `variants`, when it is posted or patched.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List a listing's variants.
    ///
    /// Lists the variants of a listing.
    ///
    /// `GET /listings/{id}/variants`, kreezalid-admin.txt line 1963; method and path **inferred, 90 % sure**: named after the listing's field, with the listing's ID, which is printed.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_variants(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_variants(&self, id: i64) -> ListVariants {
        ListVariants(self.0.call(&LIST_VARIANTS).path("id", id))
    }

    /// Create a variant.
    ///
    /// Adds a variant to a listing.
    ///
    /// `POST /listings/{id}/variants`, kreezalid-admin.txt line 1982; method and path **inferred, 90 % sure**: path as listVariants.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_variant(42, &types::VariantCreate::new("string"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_variant(&self, id: i64, body: &VariantCreate) -> CreateVariant {
        CreateVariant(self.0.call(&CREATE_VARIANT).path("id", id).json(body))
    }

    /// Delete a variant.
    ///
    /// Deletes a variant of a listing.
    ///
    /// `DELETE /listings/{id}/variants/{variant_id}`, kreezalid-admin.txt line 2033; method and path **inferred, 90 % sure**: path as listVariants; both parameters are printed.
    /// - `id`: The listing's unique identifier.
    /// - `variant_id`: The variant's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.delete_variant(42, 42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_variant(&self, id: i64, variant_id: i64) -> DeleteVariant {
        DeleteVariant(
            self.0.call(&DELETE_VARIANT).path("id", id).path("variant_id", variant_id),
        )
    }

    /// Count a listing's variants.
    ///
    /// Counts the variants of a listing.
    ///
    /// `GET /listings/{id}/variants/count`, kreezalid-admin.txt line 2061; method and path **inferred, 85 % sure**: path as listVariants, with count at its end.
    /// - `id`: The listing's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.count_variants(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn count_variants(&self, id: i64) -> CountVariants {
        CountVariants(self.0.call(&COUNT_VARIANTS).path("id", id))
    }

    /// Get a variant.
    ///
    /// Reads one variant by its own ID.
    ///
    /// `GET /variants/{id}`, kreezalid-admin.txt line 2082; method and path **inferred, 88 % sure**: the ID is the variant's own.
    /// - `id`: The variant's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_variant(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_variant(&self, id: i64) -> GetVariant {
        GetVariant(self.0.call(&GET_VARIANT).path("id", id))
    }

    /// Update a variant.
    ///
    /// Changes the given fields of a variant. The document shows no body for it.
    ///
    /// `PATCH /variants/{id}`, kreezalid-admin.txt line 2104; method and path **inferred, 82 % sure**: path as getVariant; PATCH as updateListing.
    /// - `id`: The variant's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_variant(
    ///         42,
    ///         &types::VariantUpdate {
    ///             external_id: Some("INTERNAL_REF_234324".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_variant(&self, id: i64, body: &VariantUpdate) -> UpdateVariant {
        UpdateVariant(self.0.call(&UPDATE_VARIANT).path("id", id).json(body))
    }
}

rt::call!(ListVariants -> rt::Value, rt::NoErrorBody);

static LIST_VARIANTS: rt::Operation = rt::get("listVariants", "/listings/{id}/variants")
    .parameters(&[rt::path("id")]);

rt::call!(CreateVariant -> VariantResponse, rt::NoErrorBody);

static CREATE_VARIANT: rt::Operation = rt::post(
        "createVariant",
        "/listings/{id}/variants",
    )
    .parameters(&[rt::path("id")]);

rt::call!(DeleteVariant -> Success, rt::NoErrorBody);

static DELETE_VARIANT: rt::Operation = rt::delete(
        "deleteVariant",
        "/listings/{id}/variants/{variant_id}",
    )
    .parameters(&[rt::path("id"), rt::path("variant_id")]);

rt::call!(CountVariants -> Count, rt::NoErrorBody);

static COUNT_VARIANTS: rt::Operation = rt::get(
        "countVariants",
        "/listings/{id}/variants/count",
    )
    .parameters(&[rt::path("id")]);

rt::call!(GetVariant -> VariantResponse, rt::NoErrorBody);

static GET_VARIANT: rt::Operation = rt::get("getVariant", "/variants/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(UpdateVariant -> Success, rt::NoErrorBody);

static UPDATE_VARIANT: rt::Operation = rt::patch("updateVariant", "/variants/{id}")
    .parameters(&[rt::path("id")]);
