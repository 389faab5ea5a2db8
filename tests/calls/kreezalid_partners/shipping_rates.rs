use super::Shop;
use crate::support::stage::status;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("getShippingRate", client.get_shipping_rate(432424).send()).await.check(|rate| {
        assert_eq!(
            (rate.id, rate.title.as_deref()),
            (432424, Some("Standard")),
            "a text that holds a number"
        );
        assert_eq!((rate.price, rate.step_price), ("6.95".parse().ok(), "1.45".parse().ok()));
        assert_eq!((rate.always_selected, rate.tracking_url), (Some(true), None));
    });
    stage.refused("getShippingRate", client.get_shipping_rate(1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
