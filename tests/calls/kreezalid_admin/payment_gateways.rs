use std::collections::BTreeMap;

use commerce_clients::kreezalid_admin::types::{PaymentGateway, PspUser};

use super::{Shop, USER};
use crate::support::stage::status;

pub(super) async fn story(shop: &Shop) {
    gateways(shop).await;
    psp_users(shop).await;
}

fn gateway(currency: &str) -> PaymentGateway {
    PaymentGateway {
        title: Some("Bank".into()),
        sandbox: Some(false),
        status: Some("active".into()),
        currency: Some(currency.into()),
        min_transaction_size: "0.5".parse().ok(),
        max_transaction_size: "3000".parse().ok(),
        settings: Some(vec![]),
        other_fields: BTreeMap::new(),
    }
}

/// What the document shows no response for is untyped.
async fn gateways(Shop { client, stage }: &Shop) {
    stage.call("listPaymentGateways", client.list_payment_gateways().send()).await.check(|list| {
        assert_eq!(list[0]["title"], "Your Title", "{list}");
    });
    let create = client.create_payment_gateway(&gateway("USD")).send();
    stage.call("createPaymentGateway", create).await.check(|created| {
        assert_eq!((&created["id"], &created["currency"]), (&2.into(), &"USD".into()));
    });
    stage.call("updatePaymentGateway", client.update_payment_gateway(2, &gateway("EUR")).send()).await.done();
    stage.call("getPaymentGateway", client.get_payment_gateway(2).send()).await.check(|gateway| {
        assert_eq!((&gateway["currency"], &gateway["min_transaction_size"]), (&"EUR".into(), &0.5.into()));
    });
    stage.call("deletePaymentGateway", client.delete_payment_gateway(2).send()).await.done();
    stage.refused("getPaymentGateway", client.get_payment_gateway(2).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}

fn psp_user(account: i64) -> PspUser {
    PspUser {
        external_account_id: Some(account),
        gateway_id: Some(12),
        properties: Some(BTreeMap::from([("legal_name".to_owned(), "ACME".into())])),
        tos_acceptance: Some(BTreeMap::from([("accepted".to_owned(), true.into())])),
        other_fields: BTreeMap::from([("country".to_owned(), "US".into())]),
    }
}

async fn psp_users(Shop { client, stage }: &Shop) {
    let create = client.create_psp_user(USER, &psp_user(5)).send();
    stage.call("createPspUser", create).await.check(|created| {
        assert_eq!((&created["id"], &created["country"]), (&2.into(), &"US".into()));
    });
    stage.call("updatePspUser", client.update_psp_user(USER, 2, &psp_user(6)).send()).await.done();
    stage.call("listPspUsers", client.list_psp_users(USER).send()).await.check(|list| {
        assert_eq!(list[1]["external_account_id"], 6, "{list}");
    });
    stage.call("deletePspUser", client.delete_psp_user(USER, 2).send()).await.done();
    stage.again("listPspUsers", client.list_psp_users(USER).send()).await.check(|list| {
        assert_eq!(list.as_array().map(<[_]>::len), Some(1), "{list}");
    });
}
