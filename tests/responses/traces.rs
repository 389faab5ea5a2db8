//! A call -> its traces.

use clientgen_sandbox::SANDBOX_USER;
use commerce_clients::mycashflow::types::{BrandCreate, Sort};

use super::{returned, shop, without_secrets};
use crate::support::{
    spans::{Seen, Spans},
    stage::at,
};

fn fields(span: &Seen) -> Vec<(&str, &str)> {
    span.fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn one_span_for_each_call() {
    let spans = Spans::default();
    let _guard = spans.watch();
    let client = returned(201, r#"{"data": {"id": 5, "name": "Ankkalinna"}}"#);
    client.create_brand(&BrandCreate::new("Hanhivaara")).send().await.expect("a brand");
    let seen = spans.spans();
    let [span] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((span.name, span.target.split("::").next()), ("call", Some("clientgen_runtime")));
    let expected = [
        ("attempts", "1"),
        ("method", "POST"),
        ("operation", "createBrand"),
        ("path", "/brands"),
        ("status", "201"),
    ];
    assert_eq!(fields(span), expected);
}

#[tokio::test]
async fn a_call_that_fails_has_its_span_too() {
    let spans = Spans::default();
    let _guard = spans.watch();
    returned(404, "{}").get_banner_by_code("Iines").send().await.expect_err("there is none");
    let (client, _) = shop();
    client.get_customer(17).send().await.expect_err("nothing returns");
    let seen = spans.spans();
    let [refused, unanswered] = seen.as_slice() else { panic!("{seen:?}") };
    let expected = [
        ("attempts", "1"),
        ("method", "GET"),
        ("operation", "getBannerByCode"),
        ("path", "/banners/code={bannerCode}"),
        ("status", "404"),
    ];
    assert_eq!(fields(refused), expected);
    let expected = [
        ("attempts", "1"),
        ("method", "GET"),
        ("operation", "getCustomer"),
        ("path", "/customers/{customerID}"),
    ];
    assert_eq!(fields(unanswered), expected);
}

#[tokio::test]
async fn no_value_is_in_a_trace() {
    let spans = Spans::default();
    let _guard = spans.watch();
    let client = returned(200, r#"{"data": [], "secret": "Touho"}"#);
    let list = client.list_customers().created_at_from(at("2017-06-14T20:45:52+03:00")).sort("hupu".into());
    list.header("X-Note", "Lupu").send().await.expect("an empty list");
    returned(200, "Tupu").get_customer_by_email("roope@example.com").send().await.expect_err("not JSON");
    returned(422, "Taavi").create_brand(&BrandCreate::new("Minni")).send().await.expect_err("refused");
    client.list_brands().sort(Sort::IdAsc).send().await.expect_err("nothing returns");
    assert_eq!(spans.spans().len(), 4);
    let shown = format!("{:?} {:?}", spans.spans(), spans.events());
    without_secrets(&shown);
    for value in ["Touho", "2017", "hupu", "Lupu", "Tupu", "roope", "Taavi", "Minni", "id-asc", SANDBOX_USER]
    {
        assert!(!shown.contains(value), "{value}: {shown}");
    }
}
