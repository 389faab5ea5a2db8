//! Responses with an error status -> errors.

use clientgen_runtime::{
    ErrorKind,
    http::{Response, header::LOCATION},
};
use commerce_clients::mycashflow::types::{BrandCreate, ErrorBodyOrValidationErrors, GiftCardCreate};
use insta::assert_snapshot;

use super::{line, only, outcome, returned, shop};

#[tokio::test]
async fn a_documented_error() {
    let text = r#"{"error": "Not Found", "description": "There is no brand 9"}"#;
    let error = returned(404, text).get_brand(9).send().await.expect_err("there is none");
    assert_eq!(outcome(&error), (ErrorKind::Api, Some(404)));
    assert_eq!((error.operation(), error.raw_body()), ("getBrand", Some(text.as_bytes())));
    assert!(error.decode_error().is_none());
    assert_snapshot!(line(&error), @r#"getBrand (GET /brands/{brandID}): 404 Not Found: {"error": "Not Found", "description": "There is no brand 9"}"#);
    let Some(ErrorBodyOrValidationErrors::ErrorBody(body)) = error.into_body() else {
        panic!("another body")
    };
    assert_eq!(body.error.as_deref(), Some("Not Found"));
    assert_eq!(body.description.as_deref(), Some("There is no brand 9"));
}

#[tokio::test]
async fn errors_by_field() {
    let text = r#"{"errors": {"code": ["is taken", "is too short"], "balance": []}, "error": "Invalid"}"#;
    let error = returned(422, text).create_gift_card(&GiftCardCreate::default()).send().await;
    let error = error.expect_err("it is refused");
    assert_eq!(outcome(&error), (ErrorKind::Api, Some(422)));
    assert_snapshot!(line(&error), @r#"createGiftCard (POST /gift-cards): 422 Unprocessable Entity: {"errors": {"code": ["is taken", "is too short"], "balance": []}, "error": "Invalid"}"#);
    let Some(ErrorBodyOrValidationErrors::ValidationErrors(body)) = error.into_body() else {
        panic!("another body")
    };
    assert_eq!(body.error.as_deref(), Some("Invalid"));
    assert_eq!(body.errors["code"], ["is taken", "is too short"]);
    assert_eq!(body.errors["balance"], [""; 0]);
}

#[tokio::test]
async fn every_documented_status_has_its_body() {
    for status in [400, 401, 404, 409, 500, 502, 503, 599] {
        let error = returned(status, r#"{"error": "A"}"#).list_brands().send().await.expect_err("an error");
        assert_eq!(outcome(&error), (ErrorKind::Api, Some(status)));
        let Some(ErrorBodyOrValidationErrors::ErrorBody(body)) = error.body() else { panic!("{error}") };
        assert_eq!((body.error.as_deref(), body.description.as_deref()), (Some("A"), None));
    }
}

#[tokio::test]
async fn a_documented_status_with_another_body() {
    let text = r#"{"error": {"code": 17}}"#;
    let error = returned(404, text).get_brand(9).send().await.expect_err("there is none");
    assert_eq!(outcome(&error), (ErrorKind::Unexpected, Some(404)));
    assert_eq!((error.raw_body(), error.body()), (Some(text.as_bytes()), None));
    assert_eq!(error.decode_error().map(|decode| decode.path()), Some("error"));
    assert_snapshot!(line(&error), @r#"getBrand (GET /brands/{brandID}): 404 Not Found, not in the documented form (at error: invalid type: map, expected a string at line 1 column 10): {"error": {"code": 17}}"#);
    let error = returned(422, r#"{"error": "Invalid"}"#).create_brand(&BrandCreate::new("A")).send().await;
    let error = error.expect_err("it is refused");
    assert_eq!(
        (error.kind(), error.decode_error().map(|decode| decode.path())),
        (ErrorKind::Unexpected, Some(""))
    );
    assert_snapshot!(line(&error), @r#"createBrand (POST /brands): 422 Unprocessable Entity, not in the documented form (missing field `errors` at line 1 column 20): {"error": "Invalid"}"#);
}

#[tokio::test]
async fn a_documented_status_with_html() {
    let page = format!("<html>\r\n\t<h1>502 Bad Gateway</h1>\n{}</html>", "<hr>\n".repeat(500));
    let error = returned(502, &page).get_brand(9).send().await.expect_err("the proxy says no");
    assert_eq!(outcome(&error), (ErrorKind::Unexpected, Some(502)));
    assert_eq!((error.raw_body(), error.body()), (Some(page.as_bytes()), None));
    assert!(line(&error).len() < 500, "{error}");
    let error = returned(404, "<h1>Not Found</h1>").get_brand(9).send().await.expect_err("there is none");
    assert_eq!(error.decode_error().map(|decode| decode.path()), Some(""));
    assert_snapshot!(line(&error), @"getBrand (GET /brands/{brandID}): 404 Not Found, not in the documented form (not JSON: expected value at line 1 column 1): <h1>Not Found</h1>");
}

#[tokio::test]
async fn a_status_that_nobody_documents() {
    let error = returned(418, r#"{"error": "short and stout"}"#).list_brands().send().await.expect_err("tea");
    assert_eq!(outcome(&error), (ErrorKind::Unexpected, Some(418)));
    assert_eq!(error.raw_body(), Some(br#"{"error": "short and stout"}"#.as_slice()));
    assert!(error.body().is_none() && error.decode_error().is_none());
    assert_snapshot!(line(&error), @r#"listBrands (GET /brands): 418 I'm a teapot: {"error": "short and stout"}"#);
    let error = returned(429, "").list_brands().send().await.expect_err("too many");
    assert_eq!((error.kind(), error.raw_body()), (ErrorKind::Unexpected, Some(&[][..])));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): 429 Too Many Requests: (no body)");
}

#[tokio::test]
async fn a_redirect_is_named_and_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let (client, recorder) = shop();
        let location = "https://elsewhere.example/api/v1/brands";
        let response = Response::builder().status(status).header(LOCATION, location).body("moved".into());
        recorder.respond_with(response.expect("a response"));
        recorder.respond(200, r#"{"data": []}"#);
        let error = client.list_brands().send().await.expect_err("it is not followed");
        assert_eq!(outcome(&error), (ErrorKind::Unexpected, Some(status)));
        assert_eq!(error.headers().map(|headers| &headers[LOCATION]).expect("headers"), location);
        only(&recorder);
        if status == 302 {
            assert_snapshot!(line(&error), @"listBrands (GET /brands): 302 Found; redirects are not followed (Location: https://elsewhere.example/api/v1/brands): moved");
        }
        assert!(line(&error).contains(location), "{error}");
    }
}

#[tokio::test]
async fn control_characters_stay_out_of_the_log() {
    let error = returned(500, "\u{1b}[31mred\u{7} \u{0}x").list_brands().send().await.expect_err("an error");
    line(&error);
}
