use std::collections::BTreeMap;

use commerce_clients::kreezalid_admin::types::{CollectionCreate, CollectionUpdate, Value};

use super::{LISTING, Shop};
use crate::support::stage::{NOW, at, status};

fn metadata(colour: &str) -> BTreeMap<String, Value> {
    BTreeMap::from([("colour".to_owned(), colour.into())])
}

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let new = CollectionCreate {
        metadata: metadata("green").into(),
        parent_handle: "soldes".into(),
        ..CollectionCreate::new("site berlin/1", "Berlin")
    };
    stage.call("createCollection", client.create_collection(&new).send()).await.check(|collection| {
        assert_eq!((collection.handle.as_str(), collection.title.as_str()), ("site berlin/1", "Berlin"));
        assert_eq!(collection.parent_handle.as_deref(), Some("soldes"));
        assert_eq!(collection.created_at, Some(at(NOW)));
    });
    stage.call("listCollections", client.list_collections().send()).await.check(|collections| {
        let handles: Vec<_> = collections.iter().map(|collection| collection.handle.as_str()).collect();
        assert_eq!(handles, ["soldes", "site berlin/1"]);
        assert_eq!(collections[0].created_at, Some(at("2025-07-20T10:30:00Z")));
    });
    let change = CollectionUpdate { metadata: Some(metadata("red")) };
    let update = client.update_collection("site berlin/1", &change).send();
    stage.call("updateCollection", update).await.check(|collection| {
        assert_eq!((collection.title.as_str(), collection.metadata), ("Berlin", change.metadata.clone()));
    });
    let listings = client.list_collection_listings("soldes").send();
    stage.call("listCollectionListings", listings).await.check(|listings| {
        let ids: Vec<_> = listings.iter().map(|listing| listing.id).collect();
        assert_eq!(ids, [Some(LISTING)]);
    });
    let delete = client.delete_collection("site berlin/1").send();
    stage.call("deleteCollection", delete).await.check(|response| {
        assert_eq!((response.success, response.message.as_deref()), (Some(true), Some("Collection deleted")));
    });
    let listings = client.list_collection_listings("site berlin/1").send();
    stage.refused("listCollectionListings", listings).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
