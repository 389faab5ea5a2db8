// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What customers are charged for shipping, on top of the price of the listings that they order. It is added to the order at checkout.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List shipping rates.
    ///
    /// Lists the shipping rates.
    ///
    /// `GET /shipping_rates`, kreezalid-admin.txt line 1470; method and path **inferred, 55 % sure**: underscore, as in all names of fields; /shipping-rates is the next best guess (0.35).
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_shipping_rates().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_shipping_rates(&self) -> ListShippingRates {
        ListShippingRates(self.0.call(&LIST_SHIPPING_RATES))
    }

    /// Get a shipping rate.
    ///
    /// Reads one shipping rate.
    ///
    /// `GET /shipping_rates/{id}`, kreezalid-admin.txt line 1486; method and path **inferred, 55 % sure**: as listShippingRates.
    /// - `id`: The shipping rate's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_shipping_rate(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_shipping_rate(&self, id: i64) -> GetShippingRate {
        GetShippingRate(self.0.call(&GET_SHIPPING_RATE).path("id", id))
    }
}

rt::call!(ListShippingRates -> Vec < ShippingRate >, rt::NoErrorBody);

static LIST_SHIPPING_RATES: rt::Operation = rt::get(
    "listShippingRates",
    "/shipping_rates",
);

rt::call!(GetShippingRate -> ShippingRate, rt::NoErrorBody);

static GET_SHIPPING_RATE: rt::Operation = rt::get(
        "getShippingRate",
        "/shipping_rates/{id}",
    )
    .parameters(&[rt::path("id")]);
