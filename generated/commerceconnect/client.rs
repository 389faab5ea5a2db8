// @generated from specs/commerceconnect.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

static API: rt::Api = rt::Api {
    name: "commerceconnect",
    servers: &[
        rt::Server {
            url: "https://product.comestri.com/api/v2",
            variables: &[],
        },
    ],
    security: &[&["tokenAuth"], &["clientCredentials"]],
};

/// A client of the CommerceConnect product API. Clones share connections and credentials.
///
/// ```no_run
/// # use commerce_clients::commerceconnect::Client;
/// # fn example(user: String, password: String) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder()
///     .token_auth(password.clone(), password.clone())
///     .build()?;
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

/// Puts a [`Client`] of the CommerceConnect product API together.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder(rt::Builder);

impl ClientBuilder {
    /// A static token and the e-mail address of its user: `Authorization: Token token=YOUR_TOKEN,email=YOUR_EMAIL`, with a comma, no quotes and no space after the comma. Found: product.comestri.com/apidoc/2.0.html, which calls it deprecated but prints no other header, and omneo/commerceconnect-sdk, src/Client.php. The document says nothing on authentication.
    pub fn token_auth(
        self,
        token: impl Into<rt::SecretString>,
        email: impl Into<rt::SecretString>,
    ) -> Self {
        Self(
            self
                .0
                .credential(
                    "tokenAuth",
                    rt::Credential::template(
                        "Authorization",
                        "Token token={token},email={email}",
                        &[("token", token.into()), ("email", email.into())],
                    ),
                ),
        )
    }

    /// The same, from a provider that is asked for every attempt: a closure, or the environment ([`rt::auth::Environment`]).
    pub fn token_auth_from(self, provider: impl rt::auth::CredentialProvider) -> Self {
        Self(
            self
                .0
                .provider(
                    "tokenAuth",
                    rt::Scheme::Template {
                        name: "Authorization",
                        template: "Token token={token},email={email}",
                        parts: &["token", "email"],
                    },
                    provider,
                ),
        )
    }

    /// An API account: client ID and client secret, made on the page Manage Api Accounts of the admin panel, which then shows how to use them. Found: product.comestri.com/apidoc/2.0.html. That this is the OAuth 2.0 client credentials grant with a bearer token (from AWS Cognito, by the address of that page) is inferred (confidence 0.75). The token URL is not public: the value here is a placeholder for the one that the admin panel shows.
    pub fn bearer_auth(self, token: impl Into<rt::SecretString>) -> Self {
        Self(
            self.0.credential("clientCredentials", rt::Credential::Bearer(token.into())),
        )
    }

    /// The same, from a provider that is asked for every attempt: a closure, or the environment ([`rt::auth::Environment`]).
    pub fn bearer_auth_from(self, provider: impl rt::auth::CredentialProvider) -> Self {
        Self(self.0.provider("clientCredentials", rt::Scheme::Bearer, provider))
    }

    /// Gets tokens by OAuth2's client credentials, and new ones before they expire.
    pub fn client_credentials(self, credentials: rt::ClientCredentials) -> Self {
        Self(self.0.client_credentials("clientCredentials", credentials, None))
    }
}

rt::client_builder!(Client, ClientBuilder);
