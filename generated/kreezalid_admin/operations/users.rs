// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Users of the marketplace.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// List users.
    ///
    /// Lists all users, the most recently created first.
    ///
    /// `GET /users`, kreezalid-admin.txt line 1517; method and path found: kreezalid/php-sdk, src/Repositories/UsersRepository.php, there with .json at its end.
    ///
    /// Optional:
    /// - [`fields`](ListUsers::fields): The fields to return, with commas between them, as in the list of listings.
    /// - [`limit`](ListUsers::limit): How many items a page has.
    /// - [`page`](ListUsers::page): The page to read, counted from 1.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_users().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_users(&self) -> ListUsers {
        ListUsers(self.0.call(&LIST_USERS))
    }

    /// Create a user.
    ///
    /// Creates a user and returns it as stored. No notification is sent.
    ///
    /// `POST /users`, kreezalid-admin.txt line 1535; method and path found: kreezalid/php-sdk, src/Repositories/UsersRepository.php, there with .json at its end.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_user(&types::UserCreate::new("admin@acme.com", 784568))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_user(&self, body: &UserCreate) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(body))
    }

    /// Get a user.
    ///
    /// Reads one user.
    ///
    /// `GET /users/{id}`, kreezalid-admin.txt line 1685; method and path found: kreezalid/php-sdk, src/Repositories/UsersRepository.php, there with .json at its end.
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_user(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_user(&self, id: i64) -> GetUser {
        GetUser(self.0.call(&GET_USER).path("id", id))
    }

    /// Delete a user.
    ///
    /// Deletes a user.
    ///
    /// `DELETE /users/{id}`, kreezalid-admin.txt line 1741; method and path **inferred, 90 % sure**: path as getUser; DELETE from the title "Delete user". kreezalid/php-sdk has the method, but its code ends with "not implemented yet".
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_user(&self, id: i64) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("id", id))
    }

    /// Update a user.
    ///
    /// Changes the given fields of a user (inferred, confidence 0.9, as are all updates: fields left out keep their values).
    ///
    /// `PATCH /users/{id}`, kreezalid-admin.txt line 1754; method and path **inferred, 85 % sure**: path as getUser, where kreezalid/php-sdk sends PUT; PATCH as updateListing.
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_user(
    ///         42,
    ///         &types::UserUpdate {
    ///             account_type: Some(types::AccountType::Individual),
    ///             ..Default::default()
    ///         },
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_user(&self, id: i64, body: &UserUpdate) -> UpdateUser {
        UpdateUser(self.0.call(&UPDATE_USER).path("id", id).json(body))
    }

    /// Get a user's payment account.
    ///
    /// Reads a user's account with the payment service provider (PSP).
    ///
    /// `GET /users/{id}/psp_account`, kreezalid-admin.txt line 1877; method and path **inferred, 45 % sure**: the response stands under psp_account.
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_user_payment_account(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_user_payment_account(&self, id: i64) -> GetUserPaymentAccount {
        GetUserPaymentAccount(self.0.call(&GET_USER_PAYMENT_ACCOUNT).path("id", id))
    }

    /// List a user's metafields.
    ///
    /// Lists the metafields of a user.
    ///
    /// `GET /users/{id}/metafields`, kreezalid-admin.txt line 1899; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'users', there with .json at its end.
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_user_metafields(42).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_user_metafields(&self, id: i64) -> ListUserMetafields {
        ListUserMetafields(self.0.call(&LIST_USER_METAFIELDS).path("id", id))
    }

    /// Create a metafield of a user.
    ///
    /// Adds a metafield to a user. The document shows no body for it, and the response as a list; the created metafield is its only item.
    ///
    /// `POST /users/{id}/metafields`, kreezalid-admin.txt line 1923; method and path found: kreezalid/php-sdk, src/Repositories/MetafieldsRepository.php, for 'users', there with .json at its end.
    /// - `id`: The user's unique identifier.
    ///
    /// ```no_run
    /// # use commerce_clients::kreezalid_admin::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_user_metafield(
    ///         42,
    ///         &types::MetafieldBody::new(types::MetafieldCreate {
    ///             namespace: Some("erp".into()),
    ///             ..Default::default()
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_user_metafield(
        &self,
        id: i64,
        body: &MetafieldBody,
    ) -> CreateUserMetafield {
        CreateUserMetafield(
            self.0.call(&CREATE_USER_METAFIELD).path("id", id).json(body),
        )
    }
}

rt::call!(ListUsers -> Vec < User >, rt::NoErrorBody);

impl ListUsers {
    /// The fields to return, with commas between them, as in the list of listings. Not in the document: found in kreezalid/algolia, index.php.
    pub fn fields(self, value: impl IntoIterator<Item = impl rt::Parameter>) -> Self {
        Self(self.0.query_list("fields", value))
    }

    /// How many items a page has. Not in the document, which does not say that the list is paginated: inferred (confidence 0.7), because it is found for the list of orders.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read, counted from 1. Not in the document, which does not say that the list is paginated: inferred (confidence 0.6), as the natural partner of `limit`.
    pub fn page(self, value: i64) -> Self {
        Self(self.0.query("page", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<User, rt::NoErrorBody> {
        let paging = rt::Paging::page_number("page", 1)
            .size("limit", None)
            .until_empty();
        let read = |page: Vec<User>| { rt::Page::new(page) };
        self.0.items::<Vec<User>, _, _>(paging, read)
    }
}

static LIST_USERS: rt::Operation = rt::get("listUsers", "/users")
    .parameters(&[rt::query("fields").comma(), rt::query("limit"), rt::query("page")]);

rt::call!(CreateUser -> User, rt::NoErrorBody);

static CREATE_USER: rt::Operation = rt::post("createUser", "/users");

rt::call!(GetUser -> User, rt::NoErrorBody);

static GET_USER: rt::Operation = rt::get("getUser", "/users/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(DeleteUser -> (), rt::NoErrorBody);

static DELETE_USER: rt::Operation = rt::delete("deleteUser", "/users/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(UpdateUser -> Success, rt::NoErrorBody);

static UPDATE_USER: rt::Operation = rt::patch("updateUser", "/users/{id}")
    .parameters(&[rt::path("id")]);

rt::call!(GetUserPaymentAccount -> PspAccountResponse, rt::NoErrorBody);

static GET_USER_PAYMENT_ACCOUNT: rt::Operation = rt::get(
        "getUserPaymentAccount",
        "/users/{id}/psp_account",
    )
    .parameters(&[rt::path("id")]);

rt::call!(ListUserMetafields -> Vec < Metafield >, rt::NoErrorBody);

static LIST_USER_METAFIELDS: rt::Operation = rt::get(
        "listUserMetafields",
        "/users/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);

rt::call!(
    CreateUserMetafield -> Metafield => rt::ReadAs < rt::codec::Single, Metafield >,
    rt::NoErrorBody
);

static CREATE_USER_METAFIELD: rt::Operation = rt::post(
        "createUserMetafield",
        "/users/{id}/metafields",
    )
    .parameters(&[rt::path("id")]);
