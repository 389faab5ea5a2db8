// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Connections between the store and a bank or card issuer, through which payments are processed, and what users are known as to payment service providers (PSP).

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List payment gateways.
    ///
    /// Lists the payment gateways.
    ///
    /// `GET /payment_gateways`, kreezalid-admin.txt line 1281; method and path **inferred, 55 % sure**: underscore, as in all names of fields; /payment-gateways is the next best guess (0.35).
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_payment_gateways().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_payment_gateways(&self) -> ListPaymentGateways {
        ListPaymentGateways(self.0.call(&LIST_PAYMENT_GATEWAYS))
    }

    /// Create a payment gateway.
    ///
    /// Creates a payment gateway.
    ///
    /// `POST /payment_gateways`, kreezalid-admin.txt line 1288; method and path **inferred, 55 % sure**: as listPaymentGateways.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_payment_gateway(
    ///         &types::PaymentGateway {
    ///             title: Some("Your Title".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_payment_gateway(&self, body: &PaymentGateway) -> CreatePaymentGateway {
        CreatePaymentGateway(self.0.call(&CREATE_PAYMENT_GATEWAY).json(body))
    }

    /// Get a payment gateway.
    ///
    /// Reads one payment gateway.
    ///
    /// `GET /payment_gateways/{id}`, kreezalid-admin.txt line 1311; method and path **inferred, 55 % sure**: as listPaymentGateways.
    /// - `id`: The unique identifier of the payment gateway.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_payment_gateway(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_payment_gateway(&self, id: i64) -> GetPaymentGateway {
        GetPaymentGateway(self.0.call(&GET_PAYMENT_GATEWAY).path("id", id))
    }

    /// Delete a payment gateway.
    ///
    /// Deletes a payment gateway.
    ///
    /// `DELETE /payment_gateways/{id}`, kreezalid-admin.txt line 1324; method and path **inferred, 55 % sure**: as listPaymentGateways.
    /// - `id`: The unique identifier of the payment gateway.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_payment_gateway(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_payment_gateway(&self, id: i64) -> DeletePaymentGateway {
        DeletePaymentGateway(self.0.call(&DELETE_PAYMENT_GATEWAY).path("id", id))
    }

    /// Update a payment gateway.
    ///
    /// Changes the given fields of a payment gateway.
    ///
    /// `PATCH /payment_gateways/{id}`, kreezalid-admin.txt line 1337; method and path **inferred, 50 % sure**: as listPaymentGateways; PATCH as updateListing.
    /// - `id`: The unique identifier of the payment gateway.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client
    ///     .update_payment_gateway(
    ///         42,
    ///         &types::PaymentGateway {
    ///             title: Some("Your Title".into()),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_payment_gateway(
        &self,
        id: i64,
        body: &PaymentGateway,
    ) -> UpdatePaymentGateway {
        UpdatePaymentGateway(
            self.0.call(&UPDATE_PAYMENT_GATEWAY).path("id", id).json(body),
        )
    }

    /// List a user's PSP users.
    ///
    /// Lists what a user is known as to payment service providers (PSP).
    ///
    /// `GET /users/{user_id}/psp_accounts`, kreezalid-admin.txt line 1368; method and path **inferred, 35 % sure**: the parameters user_id and account_id are printed, getUserPaymentAccount returns psp_account; /psp_users and /payment_accounts are other guesses.
    /// - `user_id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_psp_users(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_psp_users(&self, user_id: i64) -> ListPspUsers {
        ListPspUsers(self.0.call(&LIST_PSP_USERS).path("user_id", user_id))
    }

    /// Create a PSP user.
    ///
    /// Makes a user known to a payment service provider (PSP).
    ///
    /// `POST /users/{user_id}/psp_accounts`, kreezalid-admin.txt line 1381; method and path **inferred, 35 % sure**: as listPspUsers.
    /// - `user_id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_psp_user(
    ///         42,
    ///         &types::PspUser {
    ///             external_account_id: Some(5),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_psp_user(&self, user_id: i64, body: &PspUser) -> CreatePspUser {
        CreatePspUser(self.0.call(&CREATE_PSP_USER).path("user_id", user_id).json(body))
    }

    /// Delete a PSP user.
    ///
    /// Deletes one of a user's PSP users.
    ///
    /// `DELETE /users/{user_id}/psp_accounts/{account_id}`, kreezalid-admin.txt line 1411; method and path **inferred, 35 % sure**: as listPspUsers.
    /// - `user_id`: The user's unique identifier.
    /// - `account_id`: The unique identifier of the PSP user.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_psp_user(42, 42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_psp_user(&self, user_id: i64, account_id: i64) -> DeletePspUser {
        DeletePspUser(
            self
                .0
                .call(&DELETE_PSP_USER)
                .path("user_id", user_id)
                .path("account_id", account_id),
        )
    }

    /// Update a PSP user.
    ///
    /// Changes the given fields of one of a user's PSP users.
    ///
    /// `PATCH /users/{user_id}/psp_accounts/{account_id}`, kreezalid-admin.txt line 1430; method and path **inferred, 33 % sure**: as listPspUsers; PATCH as updateListing.
    /// - `user_id`: The user's unique identifier.
    /// - `account_id`: The unique identifier of the PSP user.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client
    ///     .update_psp_user(
    ///         42,
    ///         42,
    ///         &types::PspUser {
    ///             external_account_id: Some(6),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_psp_user(
        &self,
        user_id: i64,
        account_id: i64,
        body: &PspUser,
    ) -> UpdatePspUser {
        UpdatePspUser(
            self
                .0
                .call(&UPDATE_PSP_USER)
                .path("user_id", user_id)
                .path("account_id", account_id)
                .json(body),
        )
    }
}

rt::call!(ListPaymentGateways -> rt::Value, rt::NoErrorBody);

static LIST_PAYMENT_GATEWAYS: rt::Operation = rt::get(
    "listPaymentGateways",
    "/payment_gateways",
);

rt::call!(CreatePaymentGateway -> rt::Value, rt::NoErrorBody);

static CREATE_PAYMENT_GATEWAY: rt::Operation = rt::post(
    "createPaymentGateway",
    "/payment_gateways",
);

rt::call!(GetPaymentGateway -> rt::Value, rt::NoErrorBody);

static GET_PAYMENT_GATEWAY: rt::Operation = rt::get(
        "getPaymentGateway",
        "/payment_gateways/{id}",
    )
    .parameters(&[rt::path("id")]);

rt::call!(DeletePaymentGateway -> (), rt::NoErrorBody);

static DELETE_PAYMENT_GATEWAY: rt::Operation = rt::delete(
        "deletePaymentGateway",
        "/payment_gateways/{id}",
    )
    .parameters(&[rt::path("id")]);

rt::call!(UpdatePaymentGateway -> (), rt::NoErrorBody);

static UPDATE_PAYMENT_GATEWAY: rt::Operation = rt::patch(
        "updatePaymentGateway",
        "/payment_gateways/{id}",
    )
    .parameters(&[rt::path("id")]);

rt::call!(ListPspUsers -> rt::Value, rt::NoErrorBody);

static LIST_PSP_USERS: rt::Operation = rt::get(
        "listPspUsers",
        "/users/{user_id}/psp_accounts",
    )
    .parameters(&[rt::path("user_id")]);

rt::call!(CreatePspUser -> rt::Value, rt::NoErrorBody);

static CREATE_PSP_USER: rt::Operation = rt::post(
        "createPspUser",
        "/users/{user_id}/psp_accounts",
    )
    .parameters(&[rt::path("user_id")]);

rt::call!(DeletePspUser -> (), rt::NoErrorBody);

static DELETE_PSP_USER: rt::Operation = rt::delete(
        "deletePspUser",
        "/users/{user_id}/psp_accounts/{account_id}",
    )
    .parameters(&[rt::path("user_id"), rt::path("account_id")]);

rt::call!(UpdatePspUser -> (), rt::NoErrorBody);

static UPDATE_PSP_USER: rt::Operation = rt::patch(
        "updatePspUser",
        "/users/{user_id}/psp_accounts/{account_id}",
    )
    .parameters(&[rt::path("user_id"), rt::path("account_id")]);
