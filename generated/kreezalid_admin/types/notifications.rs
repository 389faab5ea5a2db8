// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A notification to send.
#[derive(Clone, Debug, PartialEq)]
pub struct NotificationCreate {
    /// Which notification is sent, and to whom: about a new order to its customer or to its supplier (inferred from the names; where the document should explain them it only says "desc type").
    pub r#type: NotificationType,
    /// The unique identifier of the object that the notification is about, such as the order.
    pub object_id: i64,
}

impl NotificationCreate {
    /// With its required fields; the others are absent.
    pub fn new(r#type: NotificationType, object_id: i64) -> Self {
        Self { r#type, object_id }
    }
}

/// Which notification is sent, and to whom: about a new order to its customer or to its supplier (inferred from the names; where the document should explain them it only says "desc type").
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NotificationType {
    /// `new_order_customer`
    NewOrderCustomer,
    /// `new_order_supplier`
    NewOrderSupplier,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// What the API returns when it has sent a notification.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NotificationResponse {
    /// Whether it worked; true in the sample.
    pub success: Option<bool>,
    /// What is known about a notification that was sent.
    pub data: Option<std::collections::BTreeMap<String, rt::Value>>,
}
