use std::collections::BTreeMap;

use clientgen_sandbox::SANDBOX_PASSWORD;
use commerce_clients::crescodata::types::{UserCreate, UserRole, UserUpdate};

use super::{ID, Shop};
use crate::support::stage::status;

const USER: &str = "test@crescodata.com";

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let filters = BTreeMap::from([("role".to_owned(), "manager".to_owned())]);
    let list = client.list_users().sort("name:asc").limit(10).filters(filters);
    stage.call("listUsers", list.send()).await.check(|users| {
        let [user] = users.as_slice() else { panic!("{users:?}") };
        assert_eq!((user.username.as_deref(), &user.role), (Some(USER), &Some(UserRole::Manager)));
        assert_eq!(user.enabled, Some(true));
    });
    let new = UserCreate {
        agency_id: Some(ID.into()),
        company_id: Some(ID.into()),
        email: "staff+1@example.com".into(),
        logo_url: Some("https://shop.example.com/logo.png".into()),
        name: "Ääkkönen".into(),
        password_expires_in: Some("7776000".into()),
        role: UserRole::Staff,
        send_email: false,
        syncs: Some(vec!["orders".into()]),
        temporary_password: SANDBOX_PASSWORD.into(),
        username: "staff+1@example.com".into(),
    };
    stage.call("createUser", client.create_user(&new).send()).await.check(|user| {
        assert_eq!((user.name.as_deref(), user.role), (Some("Ääkkönen"), Some(UserRole::Staff)));
    });
    let change = UserUpdate {
        agency_id: Some(ID.into()),
        company_id: Some(ID.into()),
        enabled: Some(false),
        logo_url: Some("https://shop.example.com/logo.png".into()),
        name: Some("Test User Update".into()),
        password_expires_in: Some("7776000".into()),
        password_updated_at: Some("2024-01-01".into()),
        role: Some(UserRole::Admin),
        syncs: Some(vec!["prices".into(), "stock".into()]),
        template_id: Some("template-1".into()),
        ..UserUpdate::new(USER)
    };
    stage.call("updateUser", client.update_user(USER, &change).send()).await.check(|user| {
        assert_eq!(
            (user.enabled, user.role, user.syncs),
            (Some(false), Some(UserRole::Admin), change.syncs.clone())
        );
    });
    stage.call("getUser", client.get_user("staff+1@example.com").send()).await.check(|user| {
        assert_eq!(user.email.as_deref(), Some("staff+1@example.com"));
    });
    stage.call("resetUserPassword", client.reset_user_password(USER).send()).await.done();
    stage.call("deleteUser", client.delete_user(USER).send()).await.done();
    stage.refused("getUser", client.get_user(USER).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
