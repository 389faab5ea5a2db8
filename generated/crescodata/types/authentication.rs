// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// What a login takes.
#[derive(Clone, Debug, PartialEq)]
pub struct Credentials {
    /// The app client ID.
    pub client_id: String,
    /// The user's password.
    pub password: String,
    /// The username.
    pub username: String,
}

impl Credentials {
    /// With its required fields; the others are absent.
    pub fn new(
        client_id: impl Into<String>,
        password: impl Into<String>,
        username: impl Into<String>,
    ) -> Self {
        Self {
            client_id: client_id.into(),
            password: password.into(),
            username: username.into(),
        }
    }
}

/// The response of a login or of the refresh of a token. Where a challenge has to be met first, it names the challenge.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AuthResponse {
    /// A challenge name. Only returned if a password reset is required. After a password reset through the management portal it should always be null and can be ignored.
    pub challenge_name: Option<String>,
    /// The parameters of the challenge. Only returned if a challenge is required. After a password reset through the management portal it should always be null and can be ignored.
    pub challenge_parameters: Option<std::collections::BTreeMap<String, rt::Value>>,
    /// The session. Only returned if a challenge is required. After a password reset through the management portal it should always be null and can be ignored.
    pub session: Option<String>,
    /// The tokens to store for further calls.
    pub tokens: Option<Tokens>,
}

/// The tokens of a user. Only `IdToken` is required: no other call works without it (inferred, confidence 0.9).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tokens {
    /// An access token. It is not used at the moment and can be ignored.
    pub access_token: Option<String>,
    /// In how many seconds the ID token expires.
    pub expires_in: Option<i64>,
    /// The token to send in the header `Authorization` of all other calls.
    pub id_token: String,
    /// The token that renews the ID token when it expires.
    pub refresh_token: Option<String>,
    /// The type of token. The sample says `Bearer`, but the header holds the token alone.
    pub token_type: Option<String>,
}

/// What the refresh of a token takes.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenRefresh {
    /// The app client ID.
    pub client_id: String,
    /// The refresh token.
    pub refresh_token: String,
}

impl TokenRefresh {
    /// With its required fields; the others are absent.
    pub fn new(client_id: impl Into<String>, refresh_token: impl Into<String>) -> Self {
        Self {
            client_id: client_id.into(),
            refresh_token: refresh_token.into(),
        }
    }
}
