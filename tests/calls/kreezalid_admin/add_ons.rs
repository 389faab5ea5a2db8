use commerce_clients::kreezalid_admin::types::{AddOnCreate, AddOnUpdate};

use super::{LISTING, Shop};
use crate::support::stage::status;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("getAddOn", client.get_add_on(1).send()).await.check(|response| {
        assert_eq!((response.add_on.id, response.add_on.title.as_str()), (Some(1), "Extended Warranty"));
        assert_eq!(response.add_on.price, "12.5".parse().expect("a decimal"));
    });
    let new = AddOnCreate {
        description: Some("Paper and a ribbon".into()),
        ..AddOnCreate::new("Gift wrapping", "2.5".parse().expect("a decimal"))
    };
    stage.call("createAddOn", client.create_add_on(LISTING, &new).send()).await.check(|response| {
        assert_eq!((response.add_on.id, response.add_on.listing_id), (Some(2), Some(LISTING)));
        assert_eq!(response.add_on.description, new.description);
    });
    let change = AddOnUpdate {
        title: Some("Silk wrapping".into()),
        listing_id: Some(LISTING),
        price: "3.75".parse().ok(),
        description: Some("Silk and a ribbon".into()),
    };
    stage.call("updateAddOn", client.update_add_on(2, &change).send()).await.check(|response| {
        assert_eq!(
            (response.success, response.message.as_deref()),
            (Some(true), Some("Add-on has been updated"))
        );
    });
    stage.again("getAddOn", client.get_add_on(2).send()).await.check(|response| {
        assert_eq!(response.add_on.title, "Silk wrapping");
        assert_eq!(response.add_on.price, "3.75".parse().expect("a decimal"));
    });
    stage.call("listAddOns", client.list_add_ons(LISTING).send()).await.check(|list| {
        let titles: Vec<_> = list.as_array().into_iter().flatten().map(|item| &item["title"]).collect();
        assert_eq!(titles, ["Extended Warranty", "Silk wrapping"], "untyped, because the sample is null");
    });
    stage.call("countAddOns", client.count_add_ons(LISTING).send()).await.check(|response| {
        assert_eq!(response.count, Some(2));
    });
    stage.call("deleteAddOn", client.delete_add_on(LISTING, 2).send()).await.check(|response| {
        assert_eq!((response.success, response.message.as_deref()), (Some(true), Some("Add-on deleted")));
    });
    stage.refused("getAddOn", client.get_add_on(2).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
    stage.refused("listAddOns", client.list_add_ons(1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "there is no such listing: {error}");
    });
}
