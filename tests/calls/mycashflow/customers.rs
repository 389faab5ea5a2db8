use clientgen_runtime::chrono::NaiveDateTime;
use commerce_clients::mycashflow::types::{
    CustomerCreate, CustomerCreateRequired, CustomerExpand, CustomerUpdate, Patch, Sort,
};

use super::Shop;
use crate::support::stage::{NOW, Reached, at, status};

/// An address with what a path must not hold as it is.
const EMAIL: &str = "anna+shop/fi@example.com";

#[tokio::test]
async fn customers() {
    let shop = Shop::new(Reached::InProcess).await;
    story(&shop).await;
    shop.stage.finish();
}

pub(super) async fn story(shop: &Shop) {
    create(shop).await;
    list(shop).await;
    list_by_local_times(shop).await;
    read(shop).await;
    update(shop).await;
    by_other_keys(shop).await;
    secondary_addresses(shop).await;
}

/// A date and time without an offset.
fn local(text: &str) -> NaiveDateTime {
    text.parse().expect("a date and time")
}

async fn create(Shop { client, stage }: &Shop) {
    let new = CustomerCreate {
        company: Some("Oy Esimerkki Ab".into()),
        vat_code: Some("1234567-6".into()),
        phone: Some("+358 50 123".into()),
        language: Some("fi".into()),
        ..CustomerCreate::new(CustomerCreateRequired {
            first_name: "Anna".into(),
            last_name: "Esimerkki".into(),
            login_allowed: false,
            street_address: "Katu 1".into(),
            postal_code: "00100".into(),
            city: "Helsinki".into(),
            country: "FI".into(),
            email: EMAIL.into(),
        })
    };
    stage.call("createCustomer", client.create_customer(&new).send()).await.check(|response| {
        let customer = response.data;
        assert_eq!((customer.id, customer.created_at), (2, Some(at(NOW))));
        let stored = CustomerCreate {
            first_name: customer.first_name.expect("it was sent"),
            last_name: customer.last_name.expect("it was sent"),
            login_allowed: customer.login_allowed.expect("it was sent"),
            company: customer.company,
            vat_code: customer.vat_code,
            street_address: customer.street_address.expect("it was sent"),
            postal_code: customer.postal_code.expect("it was sent"),
            city: customer.city.expect("it was sent"),
            country: customer.country.expect("it was sent"),
            phone: customer.phone,
            email: customer.email.expect("it was sent"),
            language: customer.language,
        };
        assert_eq!(stored, new);
    });
}

async fn list(Shop { client, stage }: &Shop) {
    let list = client
        .list_customers()
        .expand([CustomerExpand::CustomerGroups])
        .created_at_from(at("2013-06-19T20:41:47+03:00"))
        .created_at_to(at("2013-06-19T17:41:47+00:00"))
        .updated_at_from(at("2013-06-01T00:00:00.000+03:00"))
        .updated_at_to(at("2013-06-30T23:59:59.5-08:00"))
        .last_login_at_from(at("2017-06-14T20:45:52+03:00"))
        .last_login_at_to(at("2017-06-14T20:45:52+03:00"))
        .page_size(100)
        .page(1)
        .sort(Sort::IdDesc);
    stage.call("listCustomers", list.send()).await.check(|response| {
        let [customer] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((customer.id, customer.email.as_deref()), (1, Some("mail@domain.fi")));
        let groups = customer.customer_groups.iter().flatten().map(|group| (group.id, group.name.as_deref()));
        let expected = [(3, Some("Resellers")), (5, Some("Gift card recipients"))];
        assert_eq!(groups.collect::<Vec<_>>(), expected);
    });
    let list = client.list_customers().created_at_from(at("2013-06-19T20:41:48+03:00"));
    stage.again("listCustomers", list.send()).await.check(|response| {
        let ids: Vec<_> = response.data.iter().map(|customer| customer.id).collect();
        assert_eq!(ids, [2], "the first is a second older than that");
    });
}

/// The document shows these too, although its own `format: date-time` asks for an offset.
async fn list_by_local_times(Shop { client, stage }: &Shop) {
    if !stage.is_sandboxed() {
        return;
    }
    let list = client
        .list_customers()
        .created_at_from(local("2013-06-19T00:00:00"))
        .created_at_to(local("2013-06-19T23:59:59"))
        .updated_at_from(local("2013-06-01T00:00:00"))
        .updated_at_to(local("2013-06-30T23:59:59"))
        .last_login_at_from(local("2017-06-01T00:00:00"))
        .last_login_at_to(local("2017-06-30T23:59:59"));
    stage.call("listCustomers#local", list.send()).await.check(|response| {
        assert_eq!(response.data.iter().map(|customer| customer.id).collect::<Vec<_>>(), [1]);
    });
}

async fn read(Shop { client, stage }: &Shop) {
    let get = client.get_customer(1).expand([CustomerExpand::CustomerGroups]).send();
    stage.call("getCustomer", get).await.check(|response| {
        let customer = response.data;
        assert_eq!((customer.first_name.as_deref(), customer.login_allowed), (Some("Example"), Some(true)));
        assert_eq!((customer.version_id, customer.email_subscription), (Some(4), Some(true)));
        assert_eq!((customer.language.as_deref(), customer.sms_subscription), (Some("fi"), Some(false)));
        let address = customer.einvoice_address.expect("the sample has an e-invoice address");
        assert_eq!(address.edi_code.as_deref(), Some("003721315706"));
        assert_eq!(address.operator_code.as_deref(), Some("E204503"));
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = CustomerUpdate {
        first_name: Some("Anna-Maija".into()),
        last_name: Some("Mallinen".into()),
        login_allowed: Some(true),
        company: Patch::Null,
        vat_code: Patch::Null,
        street_address: Some("Tie 2".into()),
        postal_code: Some("33100".into()),
        city: Some("Tampere".into()),
        country: Some("FI".into()),
        phone: "+358 40 456".into(),
        email: Some(EMAIL.into()),
        language: "sv".into(),
    };
    stage.call("updateCustomer", client.update_customer(2, &change).send()).await.check(|response| {
        let customer = response.data;
        assert_eq!(
            (customer.id, customer.first_name.as_deref(), customer.login_allowed),
            (2, Some("Anna-Maija"), Some(true))
        );
        assert_eq!((customer.company, customer.vat_code), (None, None));
        assert_eq!(
            (customer.postal_code.as_deref(), customer.city.as_deref()),
            (Some("33100"), Some("Tampere"))
        );
        assert_eq!(
            (customer.phone.as_deref(), customer.language.as_deref()),
            (Some("+358 40 456"), Some("sv"))
        );
        assert_eq!(customer.created_at, Some(at(NOW)));
    });
}

async fn by_other_keys(Shop { client, stage }: &Shop) {
    let get = client.get_customer_by_email(EMAIL).expand([CustomerExpand::CustomerGroups]).send();
    stage.call("getCustomerByEmail", get).await.check(|response| {
        assert_eq!((response.data.id, response.data.last_name.as_deref()), (2, Some("Mallinen")));
        assert_eq!(response.data.customer_groups, Some(vec![]));
    });
    let get = client.get_customer_by_external_id("C-1").expand([CustomerExpand::CustomerGroups]).send();
    stage.call("getCustomerByExternalId", get).await.check(|response| {
        assert_eq!((response.data.id, response.data.company.as_deref()), (1, Some("Example Company Inc.")));
        assert_eq!(response.data.customer_groups.map(|groups| groups.len()), Some(2));
    });
    let unknown = client.get_customer_by_email("nobody@example.com").send();
    stage.refused("getCustomerByEmail", unknown).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}

async fn secondary_addresses(Shop { client, stage }: &Shop) {
    let list = client.list_secondary_addresses(1).page_size(5).page(1).sort(Sort::IdDesc);
    stage.call("listSecondaryAddresses", list.send()).await.check(|response| {
        let [address] = response.data.as_slice() else { panic!("{response:?}") };
        assert_eq!((address.id, address.customer_id, address.primary), (1, Some(1), Some(false)));
        assert_eq!(address.street_name.as_deref(), Some("Moussaouistraat"));
        assert_eq!(address.street_number.as_deref(), Some("22"));
        assert_eq!((address.house_extension.as_deref(), address.country.as_deref()), (Some("b"), Some("fi")));
    });
    stage.again("listSecondaryAddresses", client.list_secondary_addresses(2).send()).await.check(
        |response| {
            assert_eq!(response.data, []);
        },
    );
}
