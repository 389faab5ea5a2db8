use super::Shop;
use crate::support::stage::status;

pub(super) async fn story(Shop { client, stage }: &Shop) {
    stage.call("listShippingRates", client.list_shipping_rates().send()).await.check(|rates| {
        let [rate] = rates.as_slice() else { panic!("{rates:?}") };
        assert_eq!((rate.id, rate.price), (432424, "6.95".parse().ok()), "texts that hold numbers");
    });
    stage.call("getShippingRate", client.get_shipping_rate(432424).send()).await.check(|rate| {
        assert_eq!((rate.title.as_deref(), rate.always_selected), (Some("Standard"), Some(true)));
    });
    stage.refused("getShippingRate", client.get_shipping_rate(1).send()).await.check(|error| {
        assert_eq!(status(&error), Some(404), "{error}");
    });
}
