//! A login or a refresh, as `x-token-auth` declares them -> the operation's example with new tokens in it.

use chrono::TimeDelta;
use clientgen::document::Pointer;
use http::StatusCode;
use serde_json::{Value, json};

use crate::{
    access::{Access, Credentials},
    check::Checked,
    declare::token::{self, TokenAuth},
    effects::Outcome,
    lock::lock,
    place,
    refusal::Refusal,
    spec::operation::Operation,
    tokens::{self, Tokens},
};

/// Carries a login or a refresh out: the operation's example is returned, with new tokens in it.
pub(crate) fn serve(
    auth: &TokenAuth,
    operation: &Operation,
    checked: &Checked,
    access: &Access<'_>,
) -> Result<Outcome, Refusal> {
    let body = checked.body.as_ref().unwrap_or(&Value::Null);
    let mut tokens = lock(access.tokens);
    let user = if operation.id.as_ref() == Some(&auth.login) {
        let user = check_login(body, access.accounts)?;
        if let (Some(name), Some(at)) = (&tokens.challenge, &auth.challenge) {
            let mut response = Value::Null;
            place::set(&mut response, at, json!(name));
            return Ok(Outcome::Value(response));
        }
        user
    } else {
        check_refresh(auth, body, &tokens)?
    };
    let documented = documented_lifetime(auth, operation);
    let issued = tokens.hand_out(&user, access.now, access.lifetime.or(documented).or(auth.lifetime));
    let mut values: Vec<(Pointer, Value)> = vec![(auth.token.clone(), json!(issued.access))];
    values.extend(auth.refresh_token.clone().map(|at| (at, json!(issued.refresh))));
    if documented != Some(issued.lifetime) {
        values.extend(auth.expires_in.clone().map(|at| (at, tokens::seconds(issued.lifetime))));
    }
    Ok(Outcome::ExampleWith(values))
}

/// The body's fields of these names are compared, as far as it has them; whose they are.
fn check_login(body: &Value, accounts: &[Credentials]) -> Result<String, Refusal> {
    let is = |field: &str, wanted: &String| body.get(field).is_none_or(|sent| sent == wanted);
    let found = accounts.iter().find(|one| is("username", &one.user) && is("password", &one.password));
    found
        .map(|account| account.user.clone())
        .ok_or_else(|| Refusal::new(StatusCode::UNAUTHORIZED, "username or password is wrong"))
}

fn check_refresh(auth: &TokenAuth, body: &Value, tokens: &Tokens) -> Result<String, Refusal> {
    let sent = auth.refresh_field.as_ref().and_then(|at| body.pointer(at.as_str())?.as_str());
    sent.and_then(|sent| tokens.renewed_by(sent).cloned())
        .ok_or_else(|| Refusal::new(StatusCode::UNAUTHORIZED, "the refresh token was not issued here"))
}

/// The lifetime in the example of the response.
fn documented_lifetime(auth: &TokenAuth, operation: &Operation) -> Option<TimeDelta> {
    let example = operation.responses.of(operation.success)?.json()?.example.as_ref()?;
    token::lifetime(example.pointer(auth.expires_in.as_ref()?.as_str())?)
}
