// @generated from specs/mycashflow.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

static API: rt::Api = rt::Api {
    name: "mycashflow",
    servers: &[
        rt::Server {
            url: "https://{store}.mycashflow.fi/api/v1",
            variables: &[
                rt::ServerVariable {
                    name: "store",
                    default: None,
                    values: &[],
                },
            ],
        },
    ],
    security: &[&["basicAuth"]],
};

/// A client of the MyCashflow REST API. Clones share connections and credentials.
///
/// ```no_run
/// # use commerce_clients::mycashflow::Client;
/// # fn example(user: String, password: String) -> Result<(), Box<dyn std::error::Error>> {
/// let client = Client::builder().store("mystore").basic_auth(user, password).build()?;
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

/// Puts a [`Client`] of the MyCashflow REST API together.
#[derive(Debug)]
#[must_use = "a builder does nothing until `build`"]
pub struct ClientBuilder(rt::Builder);

impl ClientBuilder {
    /// The name of the store, as in the default domain `STORENAME.mycashflow.fi`.
    ///
    /// It stands for `{store}` in `https://{store}.mycashflow.fi/api/v1`.
    pub fn store(self, value: impl Into<String>) -> Self {
        Self(self.0.variable("store", value))
    }

    /// HTTP Basic: the user is the e-mail address of the API user, the password is its API key. Found: MyCashflow's user guide (<https://support.mycashflow.com/en/user-guide/mycashflow-api>) and public clients; the document only says that the API user's credentials authenticate requests.
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
