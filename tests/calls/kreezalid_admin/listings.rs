#![expect(deprecated, reason = "the document marks `group_id` so, and every field is sent")]

use commerce_clients::kreezalid_admin::types::*;

use super::{LISTING, Shop, metafield};
use crate::{kreezalid::every_listing_field, support::stage::status};

pub(super) async fn story(shop: &Shop) {
    list(shop).await;
    create(shop).await;
    index(shop).await;
    update(shop).await;
    metafields(shop).await;
    delete(shop).await;
}

async fn list(Shop { client, stage }: &Shop) {
    let list = client
        .list_listings()
        .admin_status([AdminStatus::Approved, AdminStatus::Rejected])
        .admin_status_each([AdminStatus::Approved, AdminStatus::Waiting])
        .category_id([12, 432432])
        .fields(["title", "price"])
        .on_homepage(true)
        .order_type_id(986545)
        .status([ListingStatus::Published, ListingStatus::Draft])
        .user_id([655785, 1])
        .limit(10)
        .page(1);
    stage.call("listListings", list.send()).await.check(|listings| {
        let [listing] = listings.as_slice() else { panic!("{listings:?}") };
        assert_eq!(
            (listing.title.as_deref(), listing.price),
            (Some("Listing's title"), "123.5".parse().ok())
        );
    });
    stage.call("getListing", client.get_listing(LISTING).send()).await.check(|listing| {
        assert_eq!((listing.id, listing.admin_status), (Some(LISTING), Some(AdminStatus::Approved)));
        assert_eq!(listing.variants.unwrap_or_default()[0].weight, Some(0.8));
    });
}

async fn create(Shop { client, stage }: &Shop) {
    let new = every_listing_field!(ListingCreate);
    stage.call("createListing", client.create_listing(&new).send()).await.check(|listing| {
        assert_eq!((listing.id, listing.title.as_deref()), (Some(LISTING + 1), Some("Blue shoes")));
        assert_eq!((listing.min_qty, listing.quantity), (Some(1.0), Some(43)));
    });
}

async fn index(Shop { client, stage }: &Shop) {
    let reindex = client.reindex_listings().scope(ReindexScope::NotIndexed).limit(100);
    stage.call("reindexListings", reindex.send()).await.done();
    stage.call("searchListings", client.search_listings().send()).await.check(|listings| {
        let ids: Vec<_> = listings.iter().map(|listing| listing.id).collect();
        assert_eq!(ids, [Some(LISTING), Some(LISTING + 1)]);
    });
}

async fn update(Shop { client, stage }: &Shop) {
    let change = every_listing_field!(ListingUpdate);
    stage.call("updateListing", client.update_listing(LISTING, &change).send()).await.check(|response| {
        assert_eq!(
            (response.success, response.message.as_deref()),
            (Some(true), Some("Listing has been updated"))
        );
    });
    let reject = ListingUpdate {
        admin_status: Some(AdminStatus::Rejected),
        country: Patch::Null,
        ..ListingUpdate::default()
    };
    stage.again("updateListing", client.update_listing(LISTING, &reject).send()).await.check(|response| {
        assert_eq!(response.success, Some(true));
    });
    stage.again("getListing", client.get_listing(LISTING).send()).await.check(|listing| {
        assert_eq!((listing.admin_status, listing.country), (Some(AdminStatus::Rejected), None));
        assert_eq!((listing.title.as_deref(), listing.state.as_deref()), (Some("Blue shoes"), Some("NY")));
    });
}

async fn metafields(Shop { client, stage }: &Shop) {
    stage.call("listListingMetafields", client.list_listing_metafields(LISTING).send()).await.check(
        |fields| {
            let [field] = fields.as_slice() else { panic!("{fields:?}") };
            assert_eq!((field.title.as_deref(), field.owner_id), (Some("Article number"), Some(LISTING)));
            assert_eq!(field.value, Some("A-1".into()));
        },
    );
    let create = client.create_listing_metafield(LISTING, &metafield("Shelf")).send();
    stage.call("createListingMetafield", create).await.check(|field| {
        assert_eq!((field.title.as_deref(), field.owner_id), (Some("Shelf"), Some(LISTING)));
    });
}

async fn delete(Shop { client, stage }: &Shop) {
    stage.call("deleteListing", client.delete_listing(LISTING + 1).send()).await.check(|response| {
        assert_eq!((response.success, response.message.as_deref()), (Some(true), Some("Listing deleted")));
    });
    stage.refused("getListing", client.get_listing(LISTING + 1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
