use commerce_clients::kreezalid_admin::types::{NotificationCreate, NotificationType};

use super::Shop;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let new = NotificationCreate::new(NotificationType::NewOrderCustomer, 185423);
    stage.call("sendNotification", client.send_notification(&new).send()).await.check(|response| {
        assert_eq!((response.success, response.data.map(|data| data.len())), (Some(true), Some(0)));
    });
    let new = NotificationCreate::new(NotificationType::NewOrderSupplier, 185423);
    stage.again("sendNotification", client.send_notification(&new).send()).await.check(|response| {
        assert_eq!(response.success, Some(true));
    });
}
