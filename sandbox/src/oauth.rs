//! A request -> a token. This is the OAuth 2 token endpoint (RFC 6749) for client credentials, if a document declares them. A document at best names the vendor's own
//! endpoint, which no test can call.

use http::{HeaderName, Method, StatusCode, header};
use serde_json::{Value, json};

use crate::{
    access::{Access, Credentials},
    call::{self, Call},
    check,
    lock::lock,
    media,
    respond::{Body, ResponseDraft},
    tokens,
};

/// Why there is no token, as RFC 6749, section 5.2, has it.
struct Refused {
    status: StatusCode,
    error: &'static str,
    description: String,
}

/// Handles a request to the endpoint. `Err` means that it got no token.
pub(crate) fn respond(call: &Call, access: &Access<'_>) -> Result<ResponseDraft, ResponseDraft> {
    token(call, access).map(|body| response(StatusCode::OK, body, None)).map_err(|refused| {
        let challenge = (refused.status == StatusCode::UNAUTHORIZED)
            .then(|| (header::WWW_AUTHENTICATE, "Basic realm=\"sandbox\"".to_owned()));
        let body = json!({"error": refused.error, "error_description": refused.description});
        response(refused.status, body, challenge)
    })
}

fn token(call: &Call, access: &Access<'_>) -> Result<Value, Refused> {
    let invalid = |description: &str| Refused {
        status: StatusCode::BAD_REQUEST,
        error: "invalid_request",
        description: description.to_owned(),
    };
    if call.method != Method::POST {
        let description = format!("use POST to get a token, not {}", call.method);
        return Err(Refused { status: StatusCode::METHOD_NOT_ALLOWED, ..invalid(&description) });
    }
    let form = "application/x-www-form-urlencoded";
    if call.header("content-type").is_none_or(|sent| media::essence(&sent) != form) {
        return Err(invalid(&format!("the body must be {form}")));
    }
    let text = std::str::from_utf8(&call.body).map_err(|_| invalid("the body is not a form"))?;
    let pairs = call::pairs(text);
    let field = |name: &str| Some(call::decode(&pairs.iter().find(|pair| pair.key == name)?.raw));
    match field("grant_type").as_deref() {
        Some("client_credentials") => {}
        None => return Err(invalid("grant_type is missing")),
        Some(other) => {
            let description = format!("grant_type `{other}` is not known here; known: client_credentials");
            return Err(Refused { error: "unsupported_grant_type", ..invalid(&description) });
        }
    }
    // In the header, both are encoded like the fields of a form.
    let header = call
        .header("authorization")
        .as_deref()
        .and_then(check::basic)
        .map(|sent| Credentials { user: call::decode(&sent.user), password: call::decode(&sent.password) });
    let body = || Some(Credentials { user: field("client_id")?, password: field("client_secret")? });
    let sent = header.or_else(body);
    let Some(account) = sent.filter(|sent| access.accounts.contains(sent)) else {
        let description = "client_id or client_secret is missing or wrong".to_owned();
        return Err(Refused { status: StatusCode::UNAUTHORIZED, error: "invalid_client", description });
    };
    let issued = lock(access.tokens).hand_out(&account.user, access.now, access.lifetime);
    Ok(json!({
        "access_token": issued.access,
        "token_type": "Bearer",
        "expires_in": tokens::seconds(issued.lifetime),
    }))
}

fn response(status: StatusCode, body: Value, header: Option<(HeaderName, String)>) -> ResponseDraft {
    let no_store = (header::CACHE_CONTROL, "no-store".to_owned());
    let headers = header.into_iter().chain([no_store]).collect();
    ResponseDraft { status, headers, body: Body::Json(body), checked: false }
}
