// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! What is done through the API, such as creating a user or a listing or updating an order, sends no notification. Which one is sent, and to whom, is chosen here.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Send a notification.
    ///
    /// Sends a notification about an object to the people whom its type names.
    ///
    /// `POST /notifications`, kreezalid-admin.txt line 1046; method and path **inferred, 88 % sure**: the document says to call "the notifications endpoint".
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .send_notification(
    ///         &types::NotificationCreate::new(
    ///             types::NotificationType::NewOrderCustomer,
    ///             185423,
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn send_notification(&self, body: &NotificationCreate) -> SendNotification {
        SendNotification(self.0.call(&SEND_NOTIFICATION).json(body))
    }
}

rt::call!(SendNotification -> NotificationResponse, rt::NoErrorBody);

static SEND_NOTIFICATION: rt::Operation = rt::post("sendNotification", "/notifications");
