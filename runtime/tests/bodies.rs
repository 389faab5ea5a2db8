//! What bodies of every kind put on the wire, and how responses of every kind are read: calls as generated code makes them, through a recorder.

use clientgen_runtime::{self as rt, recorder::Recorder};
use futures_util::{StreamExt, TryStreamExt};

static API: rt::Api = rt::Api {
    name: "bodies",
    servers: &[rt::Server { url: "https://api.example.com/v1", variables: &[] }],
    security: &[],
};

struct Note {
    title: String,
    tags: Vec<String>,
}
rt::record! { Note { title = "title" required, tags = "tags" } }

enum Sent {
    Json(i64),
    Csv(String),
}

impl rt::RequestBody for Sent {
    fn give(self, call: rt::Call) -> rt::Call {
        match self {
            Self::Json(body) => call.json_as("application/json", &body),
            Self::Csv(body) => call.text("text/csv", body),
        }
    }
}

fn client(recorder: &Recorder) -> rt::Client {
    rt::Builder::new(&API).transport(recorder.clone()).build().expect("it can be built")
}

fn note() -> Note {
    Note { title: "a&b".into(), tags: vec!["x".into(), "y".into()] }
}

/// The media type and the text of the request that a call makes.
async fn sent(give: impl FnOnce(rt::Call) -> rt::Call) -> (String, String) {
    static POST: rt::Operation = rt::post("post", "/notes");
    let recorder = Recorder::new();
    recorder.respond(204, "");
    give(client(&recorder).call(&POST)).send::<(), rt::NoErrorBody>().await.expect("it is returned");
    let request = recorder.take_requests().remove(0);
    let media_type = request.headers.get("content-type").map(|value| value.to_str().unwrap().to_owned());
    (media_type.unwrap_or_default(), String::from_utf8(request.body.to_vec()).unwrap())
}

#[tokio::test]
async fn each_body_has_its_media_type_and_form() {
    let is = |found: (String, String), media_type: &str, text: &str| {
        assert_eq!((found.0.as_str(), found.1.as_str()), (media_type, text));
    };
    is(sent(|call| call.json(&note())).await, "application/json", r#"{"title":"a&b","tags":["x","y"]}"#);
    let form = "application/x-www-form-urlencoded";
    is(sent(|call| call.form(&note(), &[])).await, form, "title=a%26b&tags=x&tags=y");
    is(sent(|call| call.text("text/csv", "a;b")).await, "text/csv", "a;b");
    is(sent(|call| call.bytes("image/png", "PNG")).await, "image/png", "PNG");
    is(sent(|call| call.json_lines("application/x-ndjson", &[1, 2])).await, "application/x-ndjson", "1\n2\n");
    is(sent(|call| call.one_of(Sent::Json(1))).await, "application/json", "1");
    is(sent(|call| call.one_of(Sent::Csv("a".into()))).await, "text/csv", "a");
    is(sent(|call| call.json("a text")).await, "application/json", "\"a text\"");
    let (media_type, text) = sent(|call| call.multipart("multipart/form-data", &note(), &[])).await;
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert_eq!(text.matches(&format!("--{boundary}\r\n")).count(), 3);
    assert!(text.contains("name=\"title\"\r\n\r\na&b\r\n"), "{text}");
}

#[tokio::test]
async fn a_list_is_no_form() {
    static POST: rt::Operation = rt::post("post", "/notes");
    let call = client(&Recorder::new()).call(&POST).form(&vec![1], &[]);
    let error = call.send::<(), rt::NoErrorBody>().await.unwrap_err();
    assert!(error.to_string().contains("object with named fields"), "{error}");
}

fn returned(media_type: &'static str, body: &'static str) -> rt::Call {
    static GET: rt::Operation = rt::get("get", "/notes").media_types("application/json", "text/csv");
    let recorder = Recorder::new();
    let mut response = rt::http::Response::new(body.into());
    response.headers_mut().insert("content-type", rt::http::HeaderValue::from_static(media_type));
    recorder.respond_with(response);
    client(&recorder).call(&GET)
}

#[tokio::test]
async fn each_response_is_read_as_what_it_is() {
    let text = returned("text/csv; charset=utf-8", "ä;ö").send::<rt::TextResponse, rt::NoErrorBody>().await;
    assert_eq!(text.unwrap().value, "ä;ö");
    let download = returned("image/png", "PNG").send::<rt::Download, rt::NoErrorBody>().await.unwrap().value;
    assert_eq!(download.content_type(), Some("image/png"));
    assert_eq!(download.bytes().await.unwrap(), "PNG");
    let events = returned("text/event-stream", "data: 1\n\nevent: end\ndata: 2\n\n");
    let events = events.send::<rt::Events<i64>, rt::NoErrorBody>().await.unwrap().value;
    let events: Vec<rt::Event<i64>> = events.try_collect().await.unwrap();
    let events: Vec<_> = events.iter().map(|event| (event.event.as_str(), event.data)).collect();
    assert_eq!(events, [("message", 1), ("end", 2)]);
    let lines = returned("application/x-ndjson", "1\n2\nno number\n");
    let lines = lines.send::<rt::Lines<i64>, rt::NoErrorBody>().await.unwrap().value;
    let lines: Vec<Result<i64, rt::StreamError>> = lines.collect().await;
    assert!(matches!(lines[..], [Ok(1), Ok(2), Err(rt::StreamError::Decode(_))]), "{lines:?}");
}

/// Where a call goes.
async fn address(operation: &'static rt::Operation, build: impl Fn(rt::Builder) -> rt::Builder) -> String {
    let recorder = Recorder::new();
    recorder.respond(204, "");
    let client = build(rt::Builder::new(&API)).transport(recorder.clone()).build().unwrap();
    client.call(operation).query("q", "a b").send::<(), rt::NoErrorBody>().await.unwrap();
    recorder.take_requests().remove(0).uri.to_string()
}

#[tokio::test]
async fn an_operation_may_be_served_elsewhere_unless_the_user_says_where() {
    static PARAMETERS: &[rt::ParameterSpec] = &[rt::query("q")];
    static ELSEWHERE: rt::Operation =
        rt::get("a", "/a").parameters(PARAMETERS).server("https://files.example.com/up");
    static BESIDE: rt::Operation = rt::get("a", "/a").parameters(PARAMETERS).server("/v2");
    static FIXED: rt::Operation = rt::get("a", "/a?scope=all").parameters(PARAMETERS);
    let same = |builder: rt::Builder| builder;
    let local = |builder: rt::Builder| builder.base_url("http://127.0.0.1:1/api");
    assert_eq!(address(&ELSEWHERE, same).await, "https://files.example.com/up/a?q=a%20b");
    assert_eq!(address(&BESIDE, same).await, "https://api.example.com/v2/a?q=a%20b");
    assert_eq!(address(&ELSEWHERE, local).await, "http://127.0.0.1:1/api/a?q=a%20b");
    assert_eq!(address(&FIXED, same).await, "https://api.example.com/v1/a?scope=all&q=a%20b");
}

#[tokio::test]
async fn a_redirect_is_a_success_where_nothing_else_is_documented() {
    static PLAIN: rt::Operation = rt::get("a", "/a");
    static REDIRECTS: rt::Operation = rt::get("a", "/a").redirects();
    let recorder = Recorder::new();
    for _ in 0..2 {
        let mut response = rt::http::Response::new(Default::default());
        *response.status_mut() = rt::http::StatusCode::FOUND;
        response
            .headers_mut()
            .insert("location", rt::http::HeaderValue::from_static("https://example.com/b"));
        recorder.respond_with(response);
    }
    let client = client(&recorder);
    let found = client.call(&REDIRECTS).send::<(), rt::NoErrorBody>().await.unwrap();
    assert_eq!(found.headers["location"], "https://example.com/b");
    let error = client.call(&PLAIN).send::<(), rt::NoErrorBody>().await.unwrap_err();
    assert!(error.to_string().contains("Location: https://example.com/b"), "{error}");
}
