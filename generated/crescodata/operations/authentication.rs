// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! ID tokens, handed out and renewed.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Get an ID token.
    ///
    /// Takes a username, a password and a client ID, and returns the ID token that all other operations need. It is valid for one hour. Sent without the header `Authorization`.
    ///
    /// `POST /auth/login`, crescodata.txt line 85; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .login(&types::Credentials::new("YOUR-CLIENT-ID", "YOUR-PASSWORD", "john.doe"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn login(&self, body: &Credentials) -> Login {
        Login(self.0.call(&LOGIN).json(body))
    }

    /// Refresh an ID token.
    ///
    /// Renews an ID token that has expired. A client calls it when any other operation returns 401. Sent without the header `Authorization`.
    ///
    /// `POST /auth/token/refresh`, crescodata.txt line 149; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .refresh_token(
    ///         &types::TokenRefresh::new(
    ///             "YOUR-CLIENT-ID",
    ///             "<your RefreshToken from login call>",
    ///         ),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn refresh_token(&self, body: &TokenRefresh) -> RefreshToken {
        RefreshToken(self.0.call(&REFRESH_TOKEN).json(body))
    }
}

rt::call!(Login -> AuthResponse, rt::NoErrorBody);

pub(in super::super) static LOGIN: rt::Operation = rt::post("login", "/auth/login")
    .security(&[]);

rt::call!(RefreshToken -> AuthResponse, rt::NoErrorBody);

pub(in super::super) static REFRESH_TOKEN: rt::Operation = rt::post(
        "refreshToken",
        "/auth/token/refresh",
    )
    .security(&[]);
