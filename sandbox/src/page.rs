//! Documents -> the page at `/`, which shows the reference of each document, and where you can try calls. All its files come from the sandbox.

use bytes::Bytes;
use http::{HeaderValue, Response, header};
use serde_json::{Value, json};

use crate::{
    access::Credentials,
    inner::Inner,
    spec::{Spec, TOKEN_PATH, security::Scheme},
};

const PAGE: &str = include_str!("../assets/page.html");

/// The files of the page.
const ASSETS: [(&str, &str, &[u8]); 4] = [
    ("page.css", "text/css; charset=utf-8", include_bytes!("../assets/page.css")),
    ("page.js", "text/javascript; charset=utf-8", include_bytes!("../assets/page.js")),
    ("swagger-ui.css", "text/css; charset=utf-8", include_bytes!("../assets/swagger-ui/swagger-ui.css")),
    (
        "swagger-ui-bundle.js",
        "text/javascript; charset=utf-8",
        include_bytes!("../assets/swagger-ui/swagger-ui-bundle.js"),
    ),
];

/// The page loads nothing from other hosts, whatever a document says. The reference needs inline styles and images.
const POLICY: &str = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      font-src 'self' data:; frame-ancestors 'none'";

pub(crate) fn page(inner: &Inner) -> Response<Bytes> {
    // Inside of a script element only `<` could end it.
    let config = config(inner).to_string().replace('<', "\\u003c");
    let mut response = of("text/html; charset=utf-8", Bytes::from(PAGE.replace("{config}", &config)));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    response
}

pub(crate) fn asset(name: &str) -> Option<Response<Bytes>> {
    let (_, media_type, bytes) = ASSETS.iter().find(|(known, _, _)| *known == name)?;
    Some(of(media_type, Bytes::from_static(bytes)))
}

/// A document for the page. All its calls go to the sandbox.
pub(crate) fn document(inner: &Inner, name: &str) -> Option<Response<Bytes>> {
    let spec = inner.specs.iter().find(|spec| spec.label == name)?;
    let mut document = Value::clone(&spec.document);
    let base = if spec.base.is_empty() { "/" } else { &spec.base };
    if let Some(root) = document.as_object_mut() {
        root.insert("servers".to_owned(), json!([{"url": base, "description": "The sandbox"}]));
    }
    for name in spec.schemes.keys() {
        let flow = format!("/components/securitySchemes/{name}/flows/clientCredentials");
        if let Some(flow) = document.pointer_mut(&flow).and_then(Value::as_object_mut) {
            flow.insert("tokenUrl".to_owned(), json!(format!("{TOKEN_PATH}{}", spec.label)));
        }
    }
    Some(of("application/json", Bytes::from(document.to_string())))
}

fn of(media_type: &'static str, body: Bytes) -> Response<Bytes> {
    let mut response = Response::new(body);
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    response
}

/// The data for the page's script.
fn config(inner: &Inner) -> Value {
    let nobody = Credentials { user: String::new(), password: String::new() };
    let account = inner.settings.accounts.first().unwrap_or(&nobody);
    let apis: Vec<Value> = inner.specs.iter().map(|spec| api(spec, account)).collect();
    json!({"user": account.user, "password": account.password, "apis": apis})
}

fn api(spec: &Spec, account: &Credentials) -> Value {
    let title = spec.document.pointer("/info/title").and_then(Value::as_str).unwrap_or(&spec.label);
    let basic = spec.schemes.iter().filter(|(_, scheme)| **scheme == Scheme::Basic);
    let basic =
        basic.map(|(name, _)| json!({"scheme": name, "user": account.user, "password": account.password}));
    let keys = spec.schemes.iter().filter_map(|(name, scheme)| {
        let token_auth = spec.token_auths.iter().find(|auth| auth.scheme == *name);
        let value = match (token_auth, scheme) {
            (Some(auth), _) => format!("{}{}{}", auth.around.0, account.password, auth.around.1),
            (None, Scheme::Template(template)) => template.fill(&account.password, &account.user),
            (None, Scheme::ApiKey { .. } | Scheme::Bearer) => account.password.clone(),
            (None, Scheme::Basic | Scheme::ClientCredentials | Scheme::Authorization) => return None,
        };
        Some(json!({"scheme": name, "value": value}))
    });
    json!({
        "name": spec.label,
        "title": title,
        "base": spec.base,
        "token": spec.has_token_endpoint().then(|| format!("{TOKEN_PATH}{}", spec.label)),
        "basic": basic.collect::<Vec<_>>(),
        "keys": keys.collect::<Vec<_>>(),
    })
}
