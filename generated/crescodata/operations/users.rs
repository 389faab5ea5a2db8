// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

//! Users and their passwords.

use super::super::types::*;
use clientgen_runtime as rt;

impl super::super::Client {
    /// Add a user.
    ///
    /// Adds a user with a temporary password. That it returns the user is inferred (confidence 0.6).
    ///
    /// `POST /users`, crescodata.txt line 1858; method and path printed.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .create_user(
    ///         &types::UserCreate::new(types::UserCreateRequired {
    ///             email: "test@crescodata.com".into(),
    ///             name: "Test User".into(),
    ///             role: types::UserRole::Manager,
    ///             send_email: false,
    ///             temporary_password: "YOUR-TEMPORARY-PASSWORD".into(),
    ///             username: "test@crescodata.com".into(),
    ///         }),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_user(&self, body: &UserCreate) -> CreateUser {
        CreateUser(self.0.call(&CREATE_USER).json(body))
    }

    /// List users.
    ///
    /// Lists users, a page at a time. No table of query parameters is printed. `limit` and `page` hold for all lists; `_sort` and the suffixes of filters are taken from the lists that have a table (inferred, confidence 0.8).
    ///
    /// `GET /users`, crescodata.txt line 1863; method and path printed.
    ///
    /// Optional:
    /// - [`sort`](ListUsers::sort): How the list is sorted: `{field}:asc` or `{field}:desc`.
    /// - [`limit`](ListUsers::limit): How many records to return in one call.
    /// - [`page`](ListUsers::page): The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the…
    /// - [`filters`](ListUsers::filters): Filters on attributes of a record, each sent as a parameter of its own.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.list_users().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_users(&self) -> ListUsers {
        ListUsers(self.0.call(&LIST_USERS))
    }

    /// Get a user.
    ///
    /// Reads one user. That it returns the user is inferred (confidence 0.7).
    ///
    /// `GET /users/{username}`, crescodata.txt line 1868; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `username`: The username.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.get_user("username").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_user(&self, username: &str) -> GetUser {
        GetUser(self.0.call(&GET_USER).path("username", username))
    }

    /// Delete a user.
    ///
    /// Deletes a user. What it returns is not documented.
    ///
    /// `DELETE /users/{username}`, crescodata.txt line 1873; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `username`: The username.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_user("username").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_user(&self, username: &str) -> DeleteUser {
        DeleteUser(self.0.call(&DELETE_USER).path("username", username))
    }

    /// Update a user.
    ///
    /// Changes a user. The body repeats the username of the path. Although the method is PUT, fields left out are taken to stay, since the body cannot hold all of a user (inferred, confidence 0.7). That it returns the user is inferred (confidence 0.6).
    ///
    /// `PUT /users/{username}`, crescodata.txt line 1932; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `username`: The username.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .update_user("username", &types::UserUpdate::new("test@crescodata.com"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn update_user(&self, username: &str, body: &UserUpdate) -> UpdateUser {
        UpdateUser(self.0.call(&UPDATE_USER).path("username", username).json(body))
    }

    /// Force the reset of a password.
    ///
    /// Makes a user reset the password. What it returns is not documented.
    ///
    /// `POST /users/{username}/password/reset`, crescodata.txt line 1937; method and path printed: path of the sample call on the next line; the heading has lost its placeholders.
    /// - `username`: The username.
    ///
    /// ```no_run
    /// # use commerce_clients::crescodata::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.reset_user_password("username").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn reset_user_password(&self, username: &str) -> ResetUserPassword {
        ResetUserPassword(self.0.call(&RESET_USER_PASSWORD).path("username", username))
    }
}

rt::call!(CreateUser -> User, rt::NoErrorBody);

static CREATE_USER: rt::Operation = rt::post("createUser", "/users");

rt::call!(ListUsers -> lenient Vec < User >, rt::NoErrorBody);

impl ListUsers {
    /// How the list is sorted: `{field}:asc` or `{field}:desc`. Pattern: `^.+:(asc|desc)$`.
    pub fn sort(self, value: &str) -> Self {
        Self(self.0.query("_sort", value))
    }

    /// How many records to return in one call. There may be fewer where the response would be larger than 400 KB. From 1 to 9999.
    pub fn limit(self, value: i64) -> Self {
        Self(self.0.query("limit", value))
    }

    /// The page to read: left out on the first call, afterwards the value of the header `x-cresco-page` of the response before. An opaque token: an offset or a base64 text. A response without that header is the last page.
    pub fn page(self, value: &str) -> Self {
        Self(self.0.query("page", value))
    }

    /// Filters on attributes of a record, each sent as a parameter of its own. A name is the path of an attribute, with dots into nested ones: `data.systemOrderNumber` is `systemOrderNumber` inside `data`. A bare name takes records with that very value. A suffix asks for something else: `__not` for another value, `__exists` for whether there is a value (`true` or `false`), `__lt` for less, `__lte` for less or equal, `__gt` for greater, `__gte` for greater or equal. The document says of all lists that most attributes can be queried, nested ones included; names and suffixes are those of other lists (inferred, confidence 0.8).
    pub fn filters(
        self,
        value: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self(self.0.query_map("filters", value))
    }

    /// The items of this page and all that follow, fetched as they are asked for.
    pub fn stream(self) -> rt::Items<User, rt::NoErrorBody> {
        let paging = rt::Paging::header_token("page", "x-cresco-page", false)
            .size("limit", None);
        let read = |page: Vec<User>| { rt::Page::new(page) };
        self.0.items::<rt::LenientResponse<Vec<User>>, _, _>(paging, read)
    }
}

static LIST_USERS: rt::Operation = rt::get("listUsers", "/users")
    .parameters(
        &[
            rt::query("_sort"),
            rt::query("limit"),
            rt::query("page"),
            rt::query("filters"),
        ],
    );

rt::call!(GetUser -> User, rt::NoErrorBody);

static GET_USER: rt::Operation = rt::get("getUser", "/users/{username}")
    .parameters(&[rt::path("username")]);

rt::call!(DeleteUser -> (), rt::NoErrorBody);

static DELETE_USER: rt::Operation = rt::delete("deleteUser", "/users/{username}")
    .parameters(&[rt::path("username")]);

rt::call!(UpdateUser -> User, rt::NoErrorBody);

static UPDATE_USER: rt::Operation = rt::put("updateUser", "/users/{username}")
    .parameters(&[rt::path("username")]);

rt::call!(ResetUserPassword -> (), rt::NoErrorBody);

static RESET_USER_PASSWORD: rt::Operation = rt::post(
        "resetUserPassword",
        "/users/{username}/password/reset",
    )
    .parameters(&[rt::path("username")]);
