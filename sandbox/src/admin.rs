//! Requests to the sandbox itself -> faults, the log, a reset, and the page that shows the documents. None of them is logged.

use bytes::Bytes;
use http::{HeaderValue, Method, Response, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    call::Call,
    fault::{Fault, Faults},
    inner::Inner,
    page,
    violation::{RequestRecord, Violation},
};

/// All paths below this one belong to the sandbox itself.
const ROOT: &str = "/_sandbox";

/// What there is, with the methods that it takes.
const PLACES: [(&str, &[&str]); 5] = [
    ("/", &["GET"]),
    ("/_sandbox/faults", &["GET", "PUT", "DELETE"]),
    ("/_sandbox/log", &["GET", "DELETE"]),
    ("/_sandbox/reset", &["POST"]),
    ("/_sandbox/tokens", &["DELETE"]),
];

/// Why a request is refused.
struct Refused(StatusCode, String);

/// Whether a request belongs to the sandbox itself. A document's operation at `/` wins over the page.
pub(crate) fn takes(inner: &Inner, path: &str) -> bool {
    let below = path.strip_prefix(ROOT).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    (below && inner.token_endpoint(path).is_none()) || (path == "/" && !inner.routes.has(path))
}

/// Responses such a request. A body that was too large to be read is `None`.
pub(crate) fn respond(inner: &Inner, call: &Call, readable: bool) -> Response<Bytes> {
    let refusal = match (call.method.as_str(), call.path.as_str()) {
        ("GET" | "HEAD", "/" | ROOT) => return page::page(inner),
        ("GET", "/_sandbox/faults") => return faults(inner),
        ("PUT", "/_sandbox/faults") => match set_faults(inner, call, readable) {
            Ok(()) => return faults(inner),
            Err(refused) => refused,
        },
        ("DELETE", "/_sandbox/faults") => match inner.set_faults(Faults::default()) {
            Ok(()) => return done(),
            Err(error) => Refused(StatusCode::BAD_REQUEST, error.to_string()),
        },
        ("GET", "/_sandbox/log") => return log(inner),
        ("DELETE", "/_sandbox/log") => {
            inner.clear_log();
            return done();
        }
        ("POST", "/_sandbox/reset") => {
            inner.reset();
            return done();
        }
        ("DELETE", "/_sandbox/tokens") => {
            inner.expire_tokens();
            return done();
        }
        (method, path) => match file(inner, method, path) {
            Ok(response) => return response,
            Err(refused) => refused,
        },
    };
    let Refused(status, message) = refusal;
    let mut response = json_of(status, &json!({"error": message}));
    if let Some((_, methods)) = PLACES.iter().find(|(path, _)| *path == call.path)
        && let Ok(methods) = HeaderValue::try_from(methods.join(", "))
    {
        response.headers_mut().insert(header::ALLOW, methods);
    }
    response
}

/// A file of the page, or the reason why there is none.
fn file(inner: &Inner, method: &str, path: &str) -> Result<Response<Bytes>, Refused> {
    if let Some((_, methods)) = PLACES.iter().find(|(known, _)| *known == path) {
        let message = format!("{path} takes {}, not {method}", methods.join(", "));
        return Err(Refused(StatusCode::METHOD_NOT_ALLOWED, message));
    }
    let asset = || page::asset(path.strip_prefix("/_sandbox/assets/")?);
    let spec = || page::document(inner, path.strip_prefix("/_sandbox/specs/")?.strip_suffix(".json")?);
    let found = if [Method::GET.as_str(), Method::HEAD.as_str()].contains(&method) {
        asset().or_else(spec)
    } else {
        None
    };
    found.ok_or_else(|| {
        let known = PLACES.map(|(path, methods)| format!("{} {path}", methods.join("|"))).join(", ");
        Refused(StatusCode::NOT_FOUND, format!("there is nothing at {path}; known: {known}"))
    })
}

fn faults(inner: &Inner) -> Response<Bytes> {
    let faults = inner.faults();
    let texts: Vec<String> = faults.iter().map(ToString::to_string).collect();
    json_of(StatusCode::OK, &json!({"faults": texts, "seed": faults.seed_value()}))
}

/// `["listBrands:status=503,first=2"]`, or `{"faults": [...], "seed": 7}`.
fn set_faults(inner: &Inner, call: &Call, readable: bool) -> Result<(), Refused> {
    if !readable {
        return Err(Refused(StatusCode::PAYLOAD_TOO_LARGE, "the body is too large".to_owned()));
    }
    let refused = |message: String| {
        let form = r#"expected {"faults": ["listBrands:status=503,first=2"], "seed": 7}, or the list alone"#;
        Refused(StatusCode::BAD_REQUEST, format!("{message}; {form}"))
    };
    let body: Value =
        serde_json::from_slice(&call.body).map_err(|error| refused(format!("not JSON: {error}")))?;
    let (texts, seed) = match &body {
        Value::Object(object) => {
            if let Some(key) = object.keys().find(|key| !["faults", "seed"].contains(&key.as_str())) {
                return Err(refused(format!("`{key}` is not known here")));
            }
            let seed = object.get("seed").map(|seed| {
                seed.as_u64().ok_or_else(|| refused(format!("the seed must be a number, not {seed}")))
            });
            (object.get("faults").and_then(Value::as_array), seed.transpose()?.unwrap_or_default())
        }
        other => (other.as_array(), 0),
    };
    let texts = texts.ok_or_else(|| refused("there is no list of faults".to_owned()))?;
    let mut faults = Vec::new();
    for text in texts {
        let text = text.as_str().ok_or_else(|| refused(format!("{text} is not a string")))?;
        faults.push(
            text.parse::<Fault>().map_err(|error| Refused(StatusCode::BAD_REQUEST, error.to_string()))?,
        );
    }
    let faults = faults.into_iter().collect::<Faults>().seed(seed);
    inner.set_faults(faults).map_err(|error| Refused(StatusCode::BAD_REQUEST, error.to_string()))
}

fn log(inner: &Inner) -> Response<Bytes> {
    let request = |one: RequestRecord| {
        json!({
            "time": one.time.to_rfc3339(),
            "method": one.method,
            "target": one.target,
            "operation": one.operation,
            "account": one.account,
            "status": one.status,
            "carried_out": one.carried_out,
            "faults": one.faults,
        })
    };
    let violation = |one: Violation| {
        json!({
            "kind": one.kind.as_str(),
            "operation": one.operation,
            "method": one.method,
            "path": one.path,
            "place": one.place,
            "reason": one.reason,
        })
    };
    let requests: Vec<Value> = inner.requests().into_iter().map(request).collect();
    let violations: Vec<Value> = inner.violations().into_iter().map(violation).collect();
    json_of(StatusCode::OK, &json!({"requests": requests, "violations": violations}))
}

fn done() -> Response<Bytes> {
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = StatusCode::NO_CONTENT;
    response
}

fn json_of(status: StatusCode, body: &Value) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(format!("{body:#}\n")));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}
