// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

static API: rt::Api = rt::Api {
    name: "crescodata",
    servers: &[
        rt::Server {
            url: "https://api-dev.crescodata.com",
            variables: &[],
        },
    ],
    security: &[&["idToken"]],
};

static ID_TOKEN_LOGIN: rt::TokenLogin = rt::TokenLogin {
    login: &super::operations::authentication::LOGIN,
    refresh: Some(&super::operations::authentication::REFRESH_TOKEN),
    token: "/Tokens/IdToken",
    refresh_token: Some("/Tokens/RefreshToken"),
    refresh_field: Some("/refreshToken"),
    shared_fields: &["clientId"],
    expires_in: Some("/Tokens/ExpiresIn"),
    lifetime: Some(3600),
    challenge: Some("/ChallengeName"),
    location: rt::ParameterLocation::Header,
    name: "Authorization",
    template: "{token}",
};

/// A client of the CrescoData API. Clones share connections and credentials.
///
/// ```no_run
/// # use commerce_clients::crescodata::Client;
/// # fn example(user: String, password: String) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder().id_token(password).build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client(pub(super) rt::Client);

impl Client {
    /// Puts a client together.
    pub fn builder() -> ClientBuilder {
        ClientBuilder(rt::Builder::new(&API))
    }

    /// The URL below which all calls go.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }
}

/// Puts a [`Client`] of the CrescoData API together.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder(rt::Builder);

impl ClientBuilder {
    /// The ID token that `login` responses, alone: `Authorization: <IdToken>`, without `Bearer`. It is valid for one hour. Sent as the header `Authorization`, as it is given.
    pub fn id_token(self, key: impl Into<rt::SecretString>) -> Self {
        Self(
            self
                .0
                .credential(
                    "idToken",
                    rt::Credential::ApiKey {
                        location: rt::ParameterLocation::Header,
                        name: "Authorization",
                        key: key.into(),
                    },
                ),
        )
    }

    /// The same, from a provider that is asked for every attempt: a closure, or the environment ([`rt::auth::Environment`]).
    pub fn id_token_from(self, provider: impl rt::auth::CredentialProvider) -> Self {
        Self(
            self
                .0
                .provider(
                    "idToken",
                    rt::Scheme::ApiKey {
                        location: rt::ParameterLocation::Header,
                        name: "Authorization",
                    },
                    provider,
                ),
        )
    }

    /// Logs in by `login` when a token is first needed; the token is renewed before it expires and when the server refuses it.
    pub fn login(self, body: &super::types::Credentials) -> Self {
        Self(self.0.login("idToken", &ID_TOKEN_LOGIN, body))
    }
}

rt::client_builder!(Client, ClientBuilder);
