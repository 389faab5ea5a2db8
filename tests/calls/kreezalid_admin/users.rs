#![expect(deprecated, reason = "the document marks `group_id` so, and every field is sent")]

use commerce_clients::kreezalid_admin::types::*;

use super::{Shop, USER, metafield};
use crate::{kreezalid::every_user_field, support::stage::status};

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let list = client.list_users().fields(["email", "username"]).limit(10).page(1);
    stage.call("listUsers", list.send()).await.check(|users| {
        let [user] = users.as_slice() else { panic!("{users:?}") };
        assert_eq!(user.email.as_deref(), Some("admin@acme.com"));
    });
    let new = every_user_field!(UserCreate);
    stage.call("createUser", client.create_user(&new).send()).await.check(|user| {
        assert_eq!((user.id, user.email.as_deref()), (Some(USER + 1), Some("john@example.com")));
        assert_eq!((user.account_type, user.group_id), (Some(AccountType::Individual), Some(784568)));
    });
    let change = every_user_field!(UserUpdate);
    stage.call("updateUser", client.update_user(USER, &change).send()).await.check(|response| {
        assert_eq!(
            (response.success, response.message.as_deref()),
            (Some(true), Some("User has been updated"))
        );
    });
    stage.call("getUser", client.get_user(USER).send()).await.check(|user| {
        assert_eq!((user.email.as_deref(), user.note), (Some("john@example.com"), Some(4.5)));
        assert_eq!(user.store_id, Some(123456), "not written, so as it was");
    });
    let account = client.get_user_payment_account(USER).send();
    stage.call("getUserPaymentAccount", account).await.check(|response| {
        assert_eq!(response.psp_account.get("external_account_id"), Some(&5.into()));
    });
    stage.call("listUserMetafields", client.list_user_metafields(USER).send()).await.check(|fields| {
        let [field] = fields.as_slice() else { panic!("{fields:?}") };
        assert_eq!((field.title.as_deref(), field.owner_id), (Some("Customer number"), Some(USER)));
    });
    let create = client.create_user_metafield(USER, &metafield("Level")).send();
    stage.call("createUserMetafield", create).await.check(|field| {
        assert_eq!((field.title.as_deref(), field.owner_id), (Some("Level"), Some(USER)));
    });
    stage.call("deleteUser", client.delete_user(USER + 1).send()).await.done();
    stage.refused("getUser", client.get_user(USER + 1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
