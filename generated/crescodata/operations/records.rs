// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Records such as orders and products that are sent to an integration.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Send records.
    ///
    /// Sends records, such as orders and products, to an active source integration of a merchant. Orders, for example, go to the integration with `syncType` `orders`, `get` true and `active` true. Shipments, cancellations and returns are orders with fewer attributes; set `merge` for them, so that attributes sent before are not overwritten and lost. A line item can have several shipments, cancellations and returns. A record that is null is marked as deleted.
    ///
    /// `POST /streams_batch`, crescodata.txt line 222; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .send_records(
    ///         &types::RecordBatch::new(
    ///             vec![
    ///                 types::RecordItem::new("123",
    ///                 Some(types::SentRecord::FreeRecord(Default::default())))
    ///             ],
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn send_records(&self, body: &RecordBatch) -> SendRecords {
        SendRecords(self.0.call(&SEND_RECORDS).json(body))
    }
}

rt::call!(SendRecords -> BatchResponse, rt::NoErrorBody);

static SEND_RECORDS: rt::Operation = rt::post("sendRecords", "/streams_batch")
    .idempotent();
