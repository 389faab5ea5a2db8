// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use super::super::types::*;
use clientgen_runtime as rt;
rt::record! { NotificationCreate { r#type = "type" required, object_id = "object_id" required } }
rt::open_enum! {
    NotificationType {
        NewOrderCustomer = "new_order_customer",
        NewOrderSupplier = "new_order_supplier",
    }
}
rt::record! { NotificationResponse { success = "success", data = "data" } }
