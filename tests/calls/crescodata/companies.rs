use std::collections::BTreeMap;

use commerce_clients::crescodata::{
    Client,
    operations::companies::ListCompanies,
    types::{CompanyCreate, CompanyUpdate, CountryCode},
};

use super::{ID, Shop};
use crate::support::stage::{NOW, at, status};

pub(super) async fn story(shop: &Shop) {
    let Shop { client, stage } = shop;
    stage.call("listCompanies", every_filter(client).send()).await.check(|companies| {
        assert_eq!(companies, [], "no company is all of that");
    });
    stage.again("listCompanies", client.list_companies().country(CountryCode::Sg).send()).await.check(
        |companies| {
            let [company] = companies.as_slice() else { panic!("{companies:?}") };
            assert_eq!((company.company_id.as_deref(), company.name.as_str()), (Some(ID), "Cresco Data"));
            assert_eq!(company.created_at, Some(at("2019-01-01T00:00:00Z").into()));
        },
    );
    changes(shop).await;
}

async fn changes(Shop { client, stage }: &Shop) {
    let new = CompanyCreate {
        agency_data: Some(BTreeMap::from([("tier".to_owned(), 2.into())])),
        agency_id: Some(ID.into()),
        agency_level: Some(false),
        logo: Some("https://shop.example.com/logo.png".into()),
        ..CompanyCreate::new(CountryCode::Au, "Shoes & Co")
    };
    let mut id = ID.to_owned();
    stage.call("createCompany", client.create_company(&new).send()).await.check(|company| {
        assert_eq!((&company.country, company.name.as_str()), (&CountryCode::Au, "Shoes & Co"));
        assert_eq!(company.created_at, Some(at(NOW).into()));
        id = company.company_id.expect("the sandbox makes an ID");
    });
    let change = CompanyUpdate {
        agency_data: new.agency_data.clone(),
        agency_id: new.agency_id.clone(),
        agency_level: Some(true),
        country: Some(CountryCode::Nz),
        logo: new.logo.clone(),
        name: Some("Boots & Co".into()),
    };
    stage.call("updateCompany", client.update_company(ID, &change).send()).await.check(|company| {
        assert_eq!((company.country, company.name.as_str()), (CountryCode::Nz, "Boots & Co"));
        assert_eq!(company.agency_level, Some(true));
    });
    stage.call("replaceCompany", client.replace_company(ID, &new).send()).await.check(|company| {
        assert_eq!((company.country, company.name.as_str()), (CountryCode::Au, "Shoes & Co"));
    });
    stage.call("getCompany", client.get_company(ID).send()).await.check(|company| {
        assert_eq!((company.company_id.as_deref(), company.name.as_str()), (Some(ID), "Shoes & Co"));
    });
    let history = client.get_company_history(ID).send();
    stage
        .call("getCompanyHistory", history)
        .await
        .check(|history| assert!(history.is_null(), "untyped, and without a sample: {history}"));
    stage.call("deleteCompany", client.delete_company(ID).send()).await.done();
    stage.refused("getCompany", client.get_company(ID).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
    stage.again("getCompany", client.get_company(&id).send()).await.check(|company| {
        assert_eq!(company.company_id, Some(id.clone()));
    });
}

/// A call with every parameter.
fn every_filter(client: &Client) -> ListCompanies {
    client
        .list_companies()
        .sort("name:asc")
        .agency_id("agency-id")
        .agency_id_not("agency-id-not")
        .agency_level(true)
        .agency_level_not(false)
        .agency_level_exists(true)
        .company_id("company-id")
        .company_id_not("company-id-not")
        .company_id_exists(true)
        .country(CountryCode::Sg)
        .country_not(CountryCode::Us)
        .created_at(at("2019-01-01T00:00:00Z"))
        .created_at_not(at("2019-01-01T00:00:00Z"))
        .created_at_exists(true)
        .created_at_lt(at("2019-01-01T00:00:00Z"))
        .created_at_lte(at("2019-01-01T00:00:00Z"))
        .created_at_gt(at("2019-01-01T00:00:00Z"))
        .created_at_gte(at("2019-01-01T00:00:00Z"))
        .limit(10)
        .logo("logo")
        .logo_not("logo-not")
        .logo_exists(true)
        .name("name")
        .name_not("name-not")
        .scroll(5)
        .updated_at(at("2019-01-01T00:00:00Z"))
        .updated_at_not(at("2019-01-01T00:00:00Z"))
        .updated_at_exists(true)
        .updated_at_lt(at("2019-01-01T00:00:00Z"))
        .updated_at_lte(at("2019-01-01T00:00:00Z"))
        .updated_at_gt(at("2019-01-01T00:00:00Z"))
        .updated_at_gte(at("2019-01-01T00:00:00Z"))
}
