// @generated from specs/kreezalid-partners.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What customers are charged for shipping, on top of the price of the listings that they order.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Get a shipping rate.
    ///
    /// Reads one shipping rate.
    ///
    /// `GET /shipping_rates/{id}`, kreezalid-partners.txt line 1110; method and path **inferred, 55 % sure**: underscore, as in all names of fields; /shipping-rates/{id} is the next best guess (0.35).
    /// - `id`: The shipping rate's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_partners::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_shipping_rate(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_shipping_rate(&self, id: i64) -> GetShippingRate {
        GetShippingRate(self.0.call(&GET_SHIPPING_RATE).path("id", id))
    }
}

rt::call!(GetShippingRate -> ShippingRate, rt::NoErrorBody);

static GET_SHIPPING_RATE: rt::Operation = rt::get(
        "getShippingRate",
        "/shipping_rates/{id}",
    )
    .parameters(&[rt::path("id")]);
