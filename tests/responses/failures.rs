//! Successful responses that cannot be decoded, and incomplete responses -> errors.

use clientgen_runtime::{
    ErrorKind, http,
    transport::{Body, BoxFuture, Transport, TransportError, TransportErrorKind},
};
use clientgen_sandbox::{SANDBOX_PASSWORD, SANDBOX_USER};
use commerce_clients::mycashflow::{Client, types::BrandCreate};
use futures_util::stream;
use insta::assert_snapshot;

use super::{BASE_URL, builder, line, outcome, returned, shop};
use clientgen_runtime::recorder::Recorder;

#[tokio::test]
async fn html_with_success() {
    let page = "<!DOCTYPE html>\n<html>\n<body>Down for maintenance</body></html>";
    let error = returned(200, page).list_brands().send().await.expect_err("it is not JSON");
    assert_eq!(outcome(&error), (ErrorKind::Decode, Some(200)));
    assert_eq!((error.raw_body(), error.body()), (Some(page.as_bytes()), None));
    let decode = error.decode_error().expect("it says where");
    assert_eq!((decode.path(), decode.excerpt()), ("", page.replace('\n', " ").as_str()));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): 200 OK, but the body could not be read: not JSON: expected value at line 1 column 1: <!DOCTYPE html> <html> <body>Down for maintenance</body></html>");
}

#[tokio::test]
async fn no_body_where_one_is_documented() {
    for (status, text) in [(200, ""), (200, " \n"), (204, "")] {
        let error = returned(status, text).get_brand(1).send().await.expect_err("there is no brand");
        assert_eq!(outcome(&error), (ErrorKind::Decode, Some(status)));
        assert_eq!(error.decode_error().map(|decode| decode.path()), Some(""));
        assert!(line(&error).ends_with("the body could not be read: the body is empty"), "{error}");
    }
}

#[tokio::test]
async fn truncated_json() {
    let text = r#"{"data": [{"id": 1, "name": "A"}, {"id": 2, "na"#;
    let error = returned(200, text).list_brands().send().await.expect_err("it breaks off");
    assert_eq!((error.kind(), error.raw_body()), (ErrorKind::Decode, Some(text.as_bytes())));
    assert_eq!(error.decode_error().map(|decode| decode.path()), Some("data[1]"));
    assert_snapshot!(line(&error), @"listBrands (GET /brands): 200 OK, but the body could not be read: at data[1]: EOF while parsing a string at line 1 column 47");
}

#[tokio::test]
async fn a_wrong_type_deep_inside() {
    let text = r#"{"data": [
        {"id": 1, "translations": [{"language": "en"}]},
        {"id": 2, "translations": [{"title": "A", "language": 5}]}
    ]}"#;
    let error = returned(200, text).list_banners().send().await.expect_err("a language is a text");
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Decode, "listBanners"));
    let decode = error.decode_error().expect("it says where");
    assert_eq!(decode.path(), "data[1].translations[0].language");
    assert!(decode.message().starts_with("invalid type: integer `5`, expected a string"), "{decode}");
    assert_snapshot!(line(&error), @"listBanners (GET /banners): 200 OK, but the body could not be read: at data[1].translations[0].language: invalid type: integer `5`, expected a string at line 3 column 63");
}

#[tokio::test]
async fn a_wrong_type_in_each_kind_of_place() {
    for (text, path) in [
        (r#"[]"#, ""),
        (r#"{"data": {}}"#, "data"),
        (r#"{"data": ["a"]}"#, "data[0]"),
        (r#"{"data": [], "meta": []}"#, "meta"),
        (r#"{"data": [], "meta": {"page": "1"}}"#, "meta.page"),
        (r#"{"data": [{"id": 1.5}]}"#, "data[0].id"),
        (r#"{"data": [{"id": 1}, {"id": 2, "created_at": "19.6.2013"}]}"#, "data[1].created_at"),
        (r#"{"data": [{"id": 9223372036854775808}]}"#, "data[0].id"),
        (
            r#"{"data": [{"id": 1, "visibilities": [{"version_id": 1}, {"is_visible": true}]}]}"#,
            "data[0].visibilities[1]",
        ),
    ] {
        let error = returned(200, text).list_banners().send().await.expect_err(text);
        assert_eq!(error.decode_error().map(|decode| decode.path()), Some(path), "{text}: {error}");
        line(&error);
    }
}

#[tokio::test]
async fn a_missing_required_field() {
    let error = returned(200, r#"{"data": {"name": "A", "description": "A"}}"#).get_brand(1).send().await;
    let error = error.expect_err("a brand has an ID");
    assert_eq!(outcome(&error), (ErrorKind::Decode, Some(200)));
    assert_eq!(error.decode_error().map(|decode| decode.path()), Some("data"));
    assert_snapshot!(line(&error), @"getBrand (GET /brands/{brandID}): 200 OK, but the body could not be read: at data: missing field `id` at line 1 column 42");
    let error = returned(200, r#"{"data": {"id": null, "name": "A"}}"#).get_brand(1).send().await;
    let error = error.expect_err("an ID is not null");
    assert_eq!(error.decode_error().map(|decode| decode.path()), Some("data.id"));
    assert_snapshot!(line(&error), @"getBrand (GET /brands/{brandID}): 200 OK, but the body could not be read: at data.id: invalid type: null, expected a whole number (i64) at line 1 column 20");
}

#[tokio::test]
async fn nothing_where_an_object_is_documented() {
    for (text, path) in [("null", ""), (r#"{"data": null}"#, "data"), (r#"{"data": []}"#, "data")] {
        let error = returned(200, text).get_brand(1).send().await.expect_err(text);
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.decode_error().map(|decode| decode.path()), Some(path), "{error}");
    }
}

#[tokio::test]
async fn depth_does_no_harm() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let text = format!(r#"{{"data": {{"id": 1, "name": "A", "unknown": {deep}}}}}"#);
    let brand = returned(200, &text).get_brand(1).send().await.expect("unknown fields are ignored").data;
    assert_eq!(brand.name.as_deref(), Some("A"));
    let error = returned(200, &deep).get_brand(1).send().await.expect_err("it is no object");
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(line(&error).len() < 500, "{error}");
}

#[tokio::test]
async fn something_after_the_json() {
    let error = returned(200, r#"{"data": []} <!-- 12 ms -->"#).list_brands().send().await;
    let error = error.expect_err("there is more than JSON");
    assert_eq!(
        (error.kind(), error.decode_error().map(|decode| decode.path())),
        (ErrorKind::Decode, Some(""))
    );
    assert_snapshot!(line(&error), @"listBrands (GET /brands): 200 OK, but the body could not be read: trailing characters at line 1 column 14");
}

#[tokio::test]
async fn text_that_is_not_utf_8() {
    let (client, recorder) = shop();
    recorder.respond(200, b"{\"data\": {\"id\": 1, \"name\": \"K\xe4nk\xe4\"}}".as_slice());
    let error = client.get_brand(1).send().await.expect_err("Latin-1 is not JSON");
    assert_eq!(
        (error.kind(), error.decode_error().map(|decode| decode.path())),
        (ErrorKind::Decode, Some("data.name"))
    );
    line(&error);
}

#[tokio::test]
async fn a_body_larger_than_allowed() {
    let text = r#"{"data": {"id": 5, "name": "A"}}"#;
    let recorder = Recorder::new();
    let client =
        |limit| builder(&recorder).max_response_bytes(limit).build().expect("the client is complete");
    let limit = text.len() as u64;
    recorder.respond(200, text);
    client(limit).get_brand(5).send().await.expect("exactly as large as allowed");
    recorder.respond(200, text);
    let error = client(limit - 1).get_brand(5).send().await.expect_err("one byte too many");
    assert_eq!(outcome(&error), (ErrorKind::TooLarge, Some(200)));
    assert!(error.raw_body().is_none() && error.body().is_none() && error.decode_error().is_none());
    assert_snapshot!(line(&error), @"getBrand (GET /brands/{brandID}): 200 OK, but the body is larger than 31 bytes");
    recorder.respond(500, "x".repeat(100));
    let error = client(99).get_brand(5).send().await.expect_err("errors are not larger either");
    assert_eq!(outcome(&error), (ErrorKind::TooLarge, Some(500)));
}

#[tokio::test]
async fn no_response() {
    let (client, _) = shop();
    let error = client.create_brand(&BrandCreate::new("A")).send().await.expect_err("nothing returns");
    assert_eq!(outcome(&error), (ErrorKind::Interrupted, None));
    assert!(error.headers().is_none() && error.raw_body().is_none());
    assert_snapshot!(line(&error), @"createBrand (POST /brands): the request could not be carried out: the recorder has no response left");
    let cause = std::error::Error::source(&error).and_then(std::error::Error::source);
    assert_eq!(cause.map(ToString::to_string).as_deref(), Some("the recorder has no response left"));
}

/// Responses with a body in pieces, of which the last may be a failure.
struct Pieces(Vec<Result<&'static str, TransportErrorKind>>);

impl Transport for Pieces {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let pieces = self.0.clone().into_iter();
        let chunks =
            pieces.map(|piece| piece.map(Into::into).map_err(|kind| TransportError::new(kind, "broken")));
        let chunks: Vec<_> = chunks.collect();
        Box::pin(async move { Ok(http::Response::new(Body::Stream(Box::pin(stream::iter(chunks))))) })
    }
}

fn in_pieces(pieces: Vec<Result<&'static str, TransportErrorKind>>, limit: u64) -> Client {
    let builder = Client::builder().base_url(BASE_URL).basic_auth(SANDBOX_USER, SANDBOX_PASSWORD);
    builder.max_response_bytes(limit).transport(Pieces(pieces)).build().expect("the client is complete")
}

#[tokio::test]
async fn a_body_in_pieces() {
    let pieces = || vec![Ok(r#"{"data": {"id": 5, "#), Ok(r#""name": "A"}}"#)];
    let brand = in_pieces(pieces(), 1000).get_brand(5).send().await.expect("a brand").data;
    assert_eq!(brand.name.as_deref(), Some("A"));
    let error = in_pieces(pieces(), 20).get_brand(5).send().await.expect_err("too many pieces");
    assert_eq!(outcome(&error), (ErrorKind::TooLarge, Some(200)));
    let broken = vec![Ok(r#"{"data": {"id": 5, "#), Err(TransportErrorKind::Body)];
    let error = in_pieces(broken, 1000).get_brand(5).no_retry().send().await.expect_err("it breaks off");
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_snapshot!(line(&error), @"getBrand (GET /brands/{brandID}): the response body broke off: broken");
}

#[tokio::test]
async fn a_long_value_does_not_make_a_long_line() {
    let long = "x".repeat(100_000);
    for text in [
        format!(r#"{{"data": [{{"id": "{long}", "name": "A"}}]}}"#),
        format!(r#"{{"data": [{{"id": 1, "name": "A", "created_at": "{long}"}}]}}"#),
    ] {
        let error = returned(200, &text).list_brands().send().await.expect_err("a wrong type");
        assert!(line(&error).len() < 1000, "{} bytes", error.to_string().len());
    }
    let text = format!(r#"{{"errors": {{"{long}": 5}}}}"#);
    let error = returned(422, &text).list_brands().send().await.expect_err("a wrong type");
    assert!(line(&error).len() < 1000, "{} bytes", error.to_string().len());
}

#[tokio::test]
async fn the_line_says_why_nothing_came_back() {
    let (client, _) = shop();
    let error = client.list_brands().send().await.expect_err("nothing returns");
    assert!(line(&error).contains("the recorder has no response left"), "{error}");
}
