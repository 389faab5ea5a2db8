#![expect(deprecated, reason = "the document marks `group_id` so, and every field is sent")]

use commerce_clients::kreezalid_partners::types::*;

use super::Shop;
use crate::{kreezalid::every_listing_field, support::stage::status};

pub(super) async fn story(shop: &Shop) {
    list(shop).await;
    create(shop).await;
    update(shop).await;
}

async fn list(Shop { client, stage }: &Shop) {
    let list = client
        .list_listings()
        .admin_status([AdminStatus::Approved, AdminStatus::Rejected])
        .admin_status_each([AdminStatus::Approved, AdminStatus::Waiting])
        .category_id([12, 432432])
        .fields(["title", "price", "attributes"])
        .order_type_id(986545)
        .status([ListingStatus::Published, ListingStatus::Draft])
        .limit(10)
        .page(1);
    stage.call("listListings", list.send()).await.check(|listings| {
        let [listing] = listings.as_slice() else { panic!("{listings:?}") };
        assert_eq!(listing.title.as_deref(), Some("Listing's title"));
        assert_eq!(listing.price, "123.5".parse().ok());
    });
    stage.again("listListings", client.list_listings().status([ListingStatus::Archived]).send()).await.check(
        |listings| {
            assert_eq!(listings, []);
        },
    );
    stage.call("getListing", client.get_listing(645646).send()).await.check(|listing| {
        assert_eq!((listing.id, &listing.status), (Some(645646), &Some(ListingStatus::Published)));
        assert_eq!(listing.attributes, Some(vec![]), "a text that holds JSON");
        assert_eq!(listing.variants.unwrap_or_default()[0].sku.as_deref(), Some("BASKT-XYZ-BLN-41"));
        let supplier = listing.supplier.expect("the sample has a supplier");
        assert_eq!((supplier.note, supplier.review_count), (Some(4.5), Some(3)), "texts that hold numbers");
        assert_eq!(supplier.group.expect("the sample has groups")[0].alias.as_deref(), Some("vip-customers"));
    });
}

async fn create(Shop { client, stage }: &Shop) {
    let new = every_listing_field!(ListingCreate);
    stage.call("createListing", client.create_listing(&new).send()).await.check(|listing| {
        assert_eq!(listing.id, Some(645647));
        assert_eq!((&listing.title, listing.price_unit), (&Some("Blue shoes".into()), None));
        assert_eq!((listing.lat, listing.lng), (Some(40.7572114), Some(-73.9913385)));
        assert_eq!(listing.shipping_methods, new.shipping_methods);
        assert_eq!(listing.date_online, new.date_online);
    });
    let least = ListingCreate::new(ListingCreateRequired {
        category_id: 432432,
        order_type_id: 986545,
        supplier_id: 655785,
        title: "Red shoes".into(),
    });
    stage.again("createListing", client.create_listing(&least).send()).await.check(|listing| {
        assert_eq!(listing.title.as_deref(), Some("Red shoes"));
        assert_eq!(listing.status, None);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = every_listing_field!(ListingUpdate);
    stage.call("updateListing", client.update_listing(645646, &change).send()).await.check(|response| {
        assert_eq!(
            (response.success, response.message.as_deref()),
            (Some(true), Some("Listing has been updated"))
        );
    });
    let archive = ListingUpdate {
        status: Some(ListingStatus::Archived),
        city: Patch::Null,
        ..ListingUpdate::default()
    };
    stage.again("updateListing", client.update_listing(645646, &archive).send()).await.check(|response| {
        assert_eq!(response.success, Some(true));
    });
    stage.again("getListing", client.get_listing(645646).send()).await.check(|listing| {
        assert_eq!((listing.status, listing.city), (Some(ListingStatus::Archived), None));
        assert_eq!((listing.title.as_deref(), listing.state.as_deref()), (Some("Blue shoes"), Some("NY")));
    });
    stage.refused("getListing", client.get_listing(1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
