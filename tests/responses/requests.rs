//! Values that are easily sent wrongly.

use std::time::Duration;

use clientgen_runtime::{
    ErrorKind,
    chrono::{DateTime, NaiveDateTime, Utc},
};
use commerce_clients::mycashflow::{
    Client,
    types::{
        BannerExpand, BannerUpdate, BrandExpand, BrandUpdate, CampaignPriceUpdate, CampaignUpdate,
        CustomerUpdate, Decimal, GiftCardCreate, Patch, Sort,
    },
};
use insta::assert_snapshot;

use super::{BASE_URL, body, line, only, outcome, returned, shop, target};
use crate::support::stage::at;

/// What any item and any list can be read from.
const NOTHING: &str = r#"{"data": []}"#;
const BANNER: &str = r#"{"data": {"id": 1}}"#;

#[tokio::test]
async fn missing_credentials() {
    let recorder = clientgen_runtime::recorder::Recorder::new();
    let client = Client::builder().base_url(BASE_URL).transport(recorder.clone()).build().expect("a client");
    let error = client.list_brands().send().await.expect_err("nobody is named");
    assert_eq!(outcome(&error), (ErrorKind::Request, None));
    assert_eq!(recorder.requests(), [], "nothing was sent");
    assert_snapshot!(line(&error), @"listBrands (GET /brands): the operation needs credentials for `basicAuth`; give them to the client's builder");
}

#[tokio::test]
async fn a_path_names_no_other_resource() {
    for code in ["", ".", ".."] {
        let (client, recorder) = shop();
        let error = client.get_gift_card(code).send().await.expect_err("it would name another resource");
        assert_eq!((error.kind(), recorder.requests().len()), (ErrorKind::Request, 0), "{code:?}");
        line(&error);
    }
    let error =
        returned(200, NOTHING).get_gift_card("..").send().await.expect_err("it would name another resource");
    assert_snapshot!(line(&error), @r#"getGiftCard (GET /gift-cards/{giftCardCode}): parameter `giftCardCode`: ".." cannot stand in a path: it would name another resource"#);
    for (code, path) in [
        ("a/../../brands", "/gift-cards/a%2F..%2F..%2Fbrands"),
        ("%2e%2e", "/gift-cards/%252e%252e"),
        ("a?page=2#b", "/gift-cards/a%3Fpage%3D2%23b"),
        ("a;b,c=d&e", "/gift-cards/a%3Bb%2Cc%3Dd%26e"),
        ("{giftCardCode}", "/gift-cards/%7BgiftCardCode%7D"),
        ("...", "/gift-cards/..."),
        ("Ä 😀\r\n", "/gift-cards/%C3%84%20%F0%9F%98%80%0D%0A"),
    ] {
        let (client, recorder) = shop();
        recorder.respond(200, r#"{"data": {"code": "a"}}"#);
        client.get_gift_card(code).send().await.expect("a response");
        assert_eq!(target(&only(&recorder)), path);
    }
}

#[tokio::test]
async fn a_look_up_by_another_key() {
    let (client, recorder) = shop();
    recorder.respond(200, BANNER);
    client.get_banner_by_code("new-discounts").send().await.expect("a response");
    assert_eq!(target(&only(&recorder)), "/banners/code=new-discounts");
    recorder.respond(200, BANNER);
    client.update_banner_by_code("a=b", &BannerUpdate::default()).send().await.expect("a response");
    let request = only(&recorder);
    assert_eq!((target(&request).as_str(), body(&request)), ("/banners/code=a%3Db", "{}"));
    let error = client.get_customer_by_email("o'hara+shop/fi@example.com").send().await;
    error.expect_err("nothing returns");
    assert_eq!(target(&only(&recorder)), "/customers/email=o%27hara%2Bshop%2Ffi%40example.com");
    client.get_category_by_external_id("56").send().await.expect_err("nothing returns");
    assert_eq!(target(&only(&recorder)), "/categories/external_id=56");
}

#[tokio::test]
async fn times_in_filters() {
    let (client, recorder) = shop();
    recorder.respond(200, NOTHING);
    let local: NaiveDateTime = "2017-06-14T20:45:52".parse().expect("a date and time");
    let utc: DateTime<Utc> = at("2017-06-14T20:45:52+03:00").to_utc();
    let list = client.list_customers();
    let list =
        list.created_at_from(at("2017-06-14T20:45:52+03:00")).updated_at_from(local).updated_at_to(utc);
    list.send().await.expect("an empty list");
    assert_eq!(
        target(&only(&recorder)),
        "/customers?created_at-from=2017-06-14T20%3A45%3A52%2B03%3A00&updated_at-from=2017-06-14T20%3A45%3A52\
         &updated_at-to=2017-06-14T17%3A45%3A52%2B00%3A00"
    );
}

#[tokio::test]
async fn lists_and_enums_in_queries() {
    let (client, recorder) = shop();
    for (call, query) in [
        (client.list_banners().expand([BannerExpand::Translations]), "?expand=translations"),
        (
            client.list_banners().expand([BannerExpand::Visibilities, BannerExpand::Translations]),
            "?expand=visibilities,translations",
        ),
        (client.list_banners().expand(["a,b".into(), "c d&e".into()]), "?expand=a%2Cb,c%20d%26e"),
        (client.list_banners().sort(Sort::from("name-asc")), "?sort=name-asc"),
        (client.list_banners().page(3).page(-4), "?page=-4"),
        (client.list_banners(), ""),
    ] {
        recorder.respond(200, NOTHING);
        call.send().await.expect("an empty list");
        assert_eq!(target(&only(&recorder)), format!("/banners{query}"));
    }
    recorder.respond(200, r#"{"data": {"id": 1, "name": "A"}}"#);
    client.get_brand(1).expand([BrandExpand::Translations]).send().await.expect("a brand");
    assert_eq!(target(&only(&recorder)), "/brands/1?expand=translations");
}

#[tokio::test]
async fn absent_null_and_empty_are_three_things() {
    let (client, recorder) = shop();
    for (change, sent) in [
        (BannerUpdate::default(), "{}"),
        (BannerUpdate { title: Patch::Null, ..BannerUpdate::default() }, r#"{"title":null}"#),
        (BannerUpdate { title: "".into(), ..BannerUpdate::default() }, r#"{"title":""}"#),
        (BannerUpdate { translations: Some(vec![]), ..BannerUpdate::default() }, r#"{"translations":[]}"#),
        (BannerUpdate { sort: 0.into(), title: Patch::Absent, ..BannerUpdate::default() }, r#"{"sort":0}"#),
    ] {
        recorder.respond(200, BANNER);
        client.update_banner(1, &change).send().await.expect("a response");
        assert_eq!(body(&only(&recorder)), sent);
    }
    recorder.respond(200, r#"{"data": [[]]}"#);
    client.update_campaign_prices(1, &[]).send().await.expect("a response");
    assert_eq!(body(&only(&recorder)), "[]");
    client
        .update_customer(1, &CustomerUpdate { login_allowed: Some(false), ..Default::default() })
        .send()
        .await
        .ok();
    assert_eq!(body(&only(&recorder)), r#"{"login_allowed":false}"#);
    client
        .update_campaign(1, &CampaignUpdate { published: None, translations: Some(vec![Default::default()]) })
        .send()
        .await
        .ok();
    assert_eq!(body(&only(&recorder)), r#"{"translations":[{}]}"#);
}

#[tokio::test]
async fn money_is_a_number() {
    let (client, recorder) = shop();
    for (balance, sent) in [
        ("39.99", "39.99"),
        ("0.1", "0.1"),
        ("-0.05", "-0.05"),
        ("50", "50"),
        ("123456789012.34", "123456789012.34"),
        ("0.000001", "0.000001"),
    ] {
        let balance: Decimal = balance.parse().expect("a decimal");
        let card = GiftCardCreate { balance: Some(balance), ..GiftCardCreate::default() };
        client.create_gift_card(&card).send().await.expect_err("nothing returns");
        let request = only(&recorder);
        let number: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
        assert!(number["balance"].is_number(), "{number}");
        let text = body(&request).trim_start_matches(r#"{"balance":"#).trim_end_matches('}');
        assert_eq!(
            text.parse::<Decimal>().or_else(|_| Decimal::from_scientific(text)),
            sent.parse(),
            "{text}"
        );
    }
    let row = CampaignPriceUpdate { price: "7.10".parse().ok(), ..CampaignPriceUpdate::new(4) };
    client.update_campaign_prices(1, &[row]).send().await.expect_err("nothing returns");
    let request = only(&recorder);
    assert!(
        [r#"[{"product_id":4,"price":7.1}]"#, r#"[{"product_id":4,"price":7.10}]"#].contains(&body(&request))
    );
}

#[tokio::test]
async fn money_that_a_float_does_not_keep_is_sent_with_all_its_digits() {
    for balance in ["12345678901234567890.12", "0.1234567890123456789", "79228162514264337593543950335"] {
        let (client, recorder) = shop();
        let card = GiftCardCreate { balance: balance.parse().ok(), ..GiftCardCreate::default() };
        client.create_gift_card(&card).send().await.expect_err("nothing returns");
        assert_eq!(body(&only(&recorder)), format!(r#"{{"balance":{balance}}}"#));
    }
}

#[tokio::test]
async fn headers_of_every_request_and_of_one() {
    let (client, recorder) = shop();
    recorder.respond(200, NOTHING);
    client.list_brands().send().await.expect("an empty list");
    let request = only(&recorder);
    assert_eq!(request.headers["accept"], "application/json");
    assert!(!request.headers.contains_key("content-type") && request.body.is_empty());
    recorder.respond(200, NOTHING);
    let list = client.list_brands().header("X-Request-Id", "17").header("accept", "text/plain");
    list.timeout(Duration::from_secs(1)).idempotency_key("once").send().await.expect("an empty list");
    let request = only(&recorder);
    assert_eq!(
        (&request.headers["x-request-id"], &request.headers["idempotency-key"]),
        (&"17".parse().unwrap(), &"once".parse().unwrap())
    );
    assert_eq!(request.headers.get_all("accept").iter().collect::<Vec<_>>(), ["text/plain"]);
    let error = client.list_brands().header("X-Note", "two\r\nX-Evil: lines").send().await;
    let error = error.expect_err("it would be two headers");
    assert_eq!((error.kind(), recorder.requests().len()), (ErrorKind::Request, 0));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): parameter `X-Note`: the name or value cannot be sent in a header");
}

#[tokio::test]
async fn bodies_are_json_with_a_media_type() {
    let (client, recorder) = shop();
    let change = BrandUpdate { name: Some("\"Ä\"\n😀 </script>".into()), ..BrandUpdate::default() };
    client.update_brand(1, &change).send().await.expect_err("nothing returns");
    let request = only(&recorder);
    assert_eq!(request.headers["content-type"], "application/json");
    assert_eq!(body(&request), r#"{"name":"\"Ä\"\n😀 </script>"}"#);
}

#[tokio::test]
async fn expanding_nothing_is_not_a_parameter() {
    let (client, recorder) = shop();
    recorder.respond(200, NOTHING);
    client.list_banners().expand([]).send().await.expect("an empty list");
    assert_eq!(target(&only(&recorder)), "/banners");
}
