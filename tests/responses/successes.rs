//! Successful responses with less or more than documented -> decoded values.

use commerce_clients::mycashflow::types::{
    BannerGroupUpdate, BrandCreate, CategoryTemplate, CategoryUpdate, Decimal, Patch,
};

use super::{body, only, returned, shop};
use crate::support::stage::at;

#[tokio::test]
async fn an_unknown_enum_value_is_kept_and_written_back() {
    let (client, recorder) = shop();
    recorder
        .respond(200, r#"{"data": {"id": 7, "name": "Pants", "default_template": "Brand-new / 2 \u00e4"}}"#);
    let category = client.get_category(7).send().await.expect("an unknown value is no error").data;
    let template = category.default_template.expect("there is one");
    assert!(template.is_unknown() && matches!(template, CategoryTemplate::Unknown(_)));
    assert_eq!((template.as_str(), template.to_string().as_str()), ("Brand-new / 2 ä", "Brand-new / 2 ä"));
    only(&recorder);
    recorder.respond(200, r#"{"data": {"id": 7, "name": "Pants"}}"#);
    let change = CategoryUpdate { default_template: Some(template), ..CategoryUpdate::default() };
    client.update_category(7, &change).send().await.expect("a response");
    assert_eq!(body(&only(&recorder)), r#"{"default_template":"Brand-new / 2 ä"}"#);
}

#[tokio::test]
async fn unknown_fields_are_ignored() {
    let text = r#"{
        "next": {"page": [1, {"a": null}]},
        "data": [{"name": "A", "colour": {"hex": "ffffff"}, "id": 1, "sizes": [1, 2]}],
        "meta": {"page": 1, "next": "/brands?page=2"}
    }"#;
    let list = returned(200, text).list_brands().send().await.expect("unknown fields are no error");
    assert_eq!((list.data[0].id, list.data[0].name.as_deref()), (1, Some("A")));
    assert_eq!(list.meta.and_then(|meta| meta.page), Some(1));
}

#[tokio::test]
async fn null_for_a_list_is_an_empty_list() {
    let list = returned(200, r#"{"data": null}"#).list_brands().send().await.expect("a list");
    assert_eq!((list.data.len(), list.meta), (0, None));
    let prices = returned(200, r#"{"data": [null]}"#);
    let prices = prices.update_campaign_prices(1, &[]).send().await.expect("a list of lists");
    assert_eq!(prices.data, [vec![]]);
}

#[tokio::test]
async fn null_for_what_is_optional_is_nothing() {
    let text = r#"{"data": {
        "id": 1, "created_at": null, "group_id": null, "title": null, "visible_from": null, "translations": null,
        "visibilities": null, "file": "a.jpg"
    }}"#;
    let banner = returned(200, text).get_banner(1).send().await.expect("nothing required is missing").data;
    assert_eq!((banner.created_at, banner.group_id, banner.title), (None, None, None));
    assert_eq!((banner.visible_from, banner.visibilities), (None, None));
    assert!(banner.translations.is_none_or(|translations| translations.is_empty()));
    assert_eq!(banner.file.as_deref(), Some("a.jpg"));
}

#[tokio::test]
async fn any_success_is_read() {
    for status in [200, 201, 202, 203, 226] {
        let client = returned(status, r#"{"data": {"id": 5, "name": "A"}}"#);
        let response =
            client.create_brand(&BrandCreate::new("A")).send_with_response().await.expect("a brand");
        assert_eq!((response.status.as_u16(), response.value.data.id), (status, 5));
        assert_eq!(response.headers["content-type"], "application/json");
    }
}

#[tokio::test]
async fn a_delete_needs_no_body() {
    for (status, text) in [(204, ""), (200, ""), (200, "{}"), (202, "<p>soon</p>")] {
        let client = returned(status, text);
        let response =
            client.remove_customer_from_group(3, 1).send_with_response().await.expect("it is gone");
        assert_eq!(response.status.as_u16(), status);
    }
}

#[tokio::test]
async fn fields_may_stand_in_any_order_and_numbers_in_any_form() {
    let text = r#"{"data": {"balance": 5.0e1, "code": "A", "expires_at": "2021-10-20"}}"#;
    let card = returned(200, text).get_gift_card("A").send().await.expect("a gift card").data;
    assert_eq!((card.balance, card.code.as_str()), (Some(Decimal::from(50)), "A"));
    let client =
        returned(200, r#"{"data": {"customer_group_id": 3, "id": 1.0, "name": "\u00c4 \ud83d\ude00"}}"#);
    let brand = client.get_brand(1).send().await.expect("1.0 is a whole number").data;
    assert_eq!((brand.id, brand.name.as_deref()), (1, Some("Ä 😀")));
}

#[tokio::test]
async fn money_is_exact() {
    for (text, exact) in [
        ("39.99", "39.99"),
        ("0.1", "0.1"),
        ("1234567890123.45", "1234567890123.45"),
        ("-0.05", "-0.05"),
        ("0", "0"),
        ("1e2", "100"),
    ] {
        let client = returned(200, &format!(r#"{{"data": {{"code": "A", "balance": {text}}}}}"#));
        let balance = client.get_gift_card("A").send().await.expect("a gift card").data.balance;
        assert_eq!(balance, Some(exact.parse().expect("a decimal")), "{text}");
    }
}

#[tokio::test]
async fn times_keep_their_offset() {
    let (client, recorder) = shop();
    recorder.respond(200, r#"{"data": {"id": 1, "visible_from": "2013-06-19T20:41:47+03:00"}}"#);
    let banner = client.get_banner(1).send().await.expect("a banner").data;
    assert_eq!(banner.visible_from, Some(at("2013-06-19T20:41:47+03:00")));
    assert_eq!(banner.visible_from.map(|time| time.offset().to_string()).as_deref(), Some("+03:00"));
}

#[tokio::test]
async fn an_response_can_be_sent_back_as_an_update() {
    let (client, recorder) = shop();
    recorder.respond(
        200,
        r#"{"data": {"id": 1, "code": "a", "title": null, "translations": [{"language": "en"}]}}"#,
    );
    let group = client.get_banner_group(1).send().await.expect("a group").data;
    only(&recorder);
    let change = BannerGroupUpdate {
        code: group.code.map_or(Patch::Null, Patch::Value),
        title: group.title.map_or(Patch::Null, Patch::Value),
        translations: group.translations,
    };
    recorder.respond(200, r#"{"data": {"id": 1}}"#);
    client.update_banner_group(1, &change).send().await.expect("a response");
    assert_eq!(body(&only(&recorder)), r#"{"code":"a","title":null,"translations":[{"language":"en"}]}"#);
}
