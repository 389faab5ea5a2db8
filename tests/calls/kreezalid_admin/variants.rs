use commerce_clients::kreezalid_admin::types::{Patch, VariantCreate, VariantUpdate};

use super::{LISTING, Shop};
use crate::support::stage::status;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    let new = VariantCreate {
        price: "123.5".parse().ok(),
        quantity: Some(10.0),
        sku: Some("SHOE-42".into()),
        weight: Some(0.8),
        ..VariantCreate::new("Size 42")
    };
    stage.call("createVariant", client.create_variant(LISTING, &new).send()).await.check(|response| {
        let variant = response.variant;
        assert_eq!((variant.id, variant.listing_id), (Some(432433), Some(LISTING)));
        assert_eq!((variant.sku, variant.price), (new.sku.clone(), new.price));
    });
    let change = VariantUpdate {
        external_id: Some("REF-42".into()),
        listing_id: Some(LISTING),
        price: "99.95".parse().ok(),
        price_unit: Patch::Null,
        quantity: Some(7.0),
        sort_priority: Some(1),
        sku: Some("SHOE-42-B".into()),
        title: Some("Size 42, blue".into()),
        weight: Some(0.75),
    };
    stage.call("updateVariant", client.update_variant(432433, &change).send()).await.check(|response| {
        assert_eq!(
            (response.success, response.message.as_deref()),
            (Some(true), Some("Variant has been updated"))
        );
    });
    stage.call("getVariant", client.get_variant(432433).send()).await.check(|response| {
        let variant = response.variant;
        assert_eq!((variant.title.as_deref(), variant.quantity), (Some("Size 42, blue"), Some(7.0)));
        assert_eq!((variant.price, variant.price_unit), ("99.95".parse().ok(), None));
    });
    stage.call("listVariants", client.list_variants(LISTING).send()).await.check(|list| {
        let skus: Vec<_> = list.as_array().into_iter().flatten().map(|variant| &variant["sku"]).collect();
        assert_eq!(skus, ["BASKT-XYZ-BLN-41", "SHOE-42-B"], "untyped, because the sample is null");
    });
    stage.call("countVariants", client.count_variants(LISTING).send()).await.check(|response| {
        assert_eq!(response.count, Some(2));
    });
    stage.call("deleteVariant", client.delete_variant(LISTING, 432433).send()).await.check(|response| {
        assert_eq!((response.success, response.message.as_deref()), (Some(true), Some("Variant deleted")));
    });
    stage.refused("getVariant", client.get_variant(432433).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
