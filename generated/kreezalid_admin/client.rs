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
        ClientBuilder(rt::Builder::new(&API))
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
    /// Something else than the default transport: a wrapped one, a recorder, a sandbox.
    pub fn transport(self, transport: impl rt::transport::Transport) -> Self {
        Self(self.0.transport(transport))
    }
    /// The URL below which all calls go, instead of the one that the document names.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        Self(self.0.base_url(url))
    }
    /// A header that every request has.
    pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        Self(self.0.header(name, value))
    }
    /// How long a request may take; 30 seconds unless set.
    pub fn timeout(self, timeout: std::time::Duration) -> Self {
        Self(self.0.timeout(timeout))
    }
    /// How many bytes an answer may have; 32 MiB unless set.
    pub fn max_response_bytes(self, limit: u64) -> Self {
        Self(self.0.max_response_bytes(limit))
    }
    /// The client.
    ///
    /// # Errors
    ///
    /// If a part of the server's URL is missing or unusable, or a header cannot be sent.
    pub fn build(self) -> Result<Client, rt::BuildError> {
        self.0.build().map(Client)
    }
}
