// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

static API: rt::Api = rt::Api {
    name: "kreezalid_admin",
    servers: &[
        rt::Server {
            url: "https://{domain}/api/v1",
            variables: &[
                rt::ServerVariable {
                    name: "domain",
                    default: None,
                    values: &[],
                },
            ],
        },
    ],
    security: &[&["basicAuth"]],
};

/// A client of the Kreezalid Admin API. Clones share connections and credentials.
///
/// ```no_run
/// # use commerce_clients::kreezalid_admin::Client;
/// # fn example(user: String, password: String) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder()
///     .domain("mydomain")
///     .basic_auth(user, password)
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Client(pub(super) rt::Client);

impl Client {
    /// Puts a client together.
    pub fn builder() -> ClientBuilder {
        ClientBuilder(
            rt::Builder::new(&API).rate_limit(rt::RateLimit::per_account(40, 60)),
        )
    }

    /// The URL below which all calls go.
    pub fn base_url(&self) -> &str {
        self.0.base_url()
    }
}

/// Puts a [`Client`] of the Kreezalid Admin API together.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder(rt::Builder);

impl ClientBuilder {
    /// The store's domain: `{subdomain}.mykreezalid.com`, or the custom domain where it has one, with or without www as its homepage is.
    ///
    /// It stands for `{domain}` in `https://{domain}/api/v1`.
    pub fn domain(self, value: impl Into<String>) -> Self {
        Self(self.0.variable("domain", value))
    }

    /// HTTP Basic, as printed at every operation. That the user is the account's e-mail address and the password is the secret key is found in kreezalid/php-sdk, src/ApiConnect.php, and on an older page of the vendor, developers.kreezalid.com/api/.
    pub fn basic_auth(
        self,
        user: impl Into<String>,
        password: impl Into<rt::SecretString>,
    ) -> Self {
        Self(
            self
                .0
                .credential(
                    "basicAuth",
                    rt::Credential::Basic {
                        user: user.into(),
                        password: password.into(),
                    },
                ),
        )
    }

    /// The same, from a provider that is asked for every attempt: a closure, or the environment ([`rt::auth::Environment`]).
    pub fn basic_auth_from(self, provider: impl rt::auth::CredentialProvider) -> Self {
        Self(self.0.provider("basicAuth", rt::Scheme::Basic, provider))
    }
}

rt::client_builder!(Client, ClientBuilder);
