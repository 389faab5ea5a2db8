// @generated from specs/crescodata.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// A user to add.
#[derive(Clone, Debug, PartialEq)]
pub struct UserCreate {
    /// The agency of this user. Required if `role` is `agency`. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company of this user. Required if `role` is `company`. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// The e-mail address, which should usually be the same as the username.
    pub email: String,
    /// The URL of a logo for this user.
    pub logo_url: Option<String>,
    /// The full name of this user.
    pub name: String,
    /// After how many seconds, as text, the user needs to reset the password once it is set. "7776000" (90 days) follows good security practices.
    pub password_expires_in: Option<String>,
    /// The role of the user. Only roles lower than one's own can be given: a customer of CrescoData has the role `agency` and can create users with the roles `agency` and `company`. `admin` and `staff` are for employees of CrescoData only.
    pub role: UserRole,
    /// Whether the username and the temporary password are sent to `email`. Otherwise they have to be sent to the user by other means.
    pub send_email: bool,
    /// The sync types that this user has permissions for; CrescoData says which are needed. Required if `role` is `agency`, `company` or `manager`.
    pub syncs: Option<Vec<String>>,
    /// The temporary password, which is changed at the first login attempt.
    pub temporary_password: String,
    /// The username, which should usually be the same as the e-mail address.
    pub username: String,
}

/// What [`UserCreate`] cannot do without.
#[derive(Clone, Debug, PartialEq)]
pub struct UserCreateRequired {
    /// See [`UserCreate::email`].
    pub email: String,
    /// See [`UserCreate::name`].
    pub name: String,
    /// See [`UserCreate::role`].
    pub role: UserRole,
    /// See [`UserCreate::send_email`].
    pub send_email: bool,
    /// See [`UserCreate::temporary_password`].
    pub temporary_password: String,
    /// See [`UserCreate::username`].
    pub username: String,
}

impl UserCreate {
    /// With its required fields; the others are absent.
    pub fn new(required: UserCreateRequired) -> Self {
        Self {
            email: required.email,
            name: required.name,
            role: required.role,
            send_email: required.send_email,
            temporary_password: required.temporary_password,
            username: required.username,
            ..rt::codec::Blank::blank()
        }
    }
}

/// The role of a user.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserRole {
    /// `admin`
    Admin,
    /// `staff`
    Staff,
    /// `company`
    Company,
    /// `manager`
    Manager,
    /// `agency`
    Agency,
    /// A value that the document does not list; it is kept as it is.
    Unknown(rt::Unknown),
}

/// A user as returned. No response is documented. That it has the attributes of the bodies that create and update a user, without the temporary password, is inferred (confidence 0.7), and nothing is required.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// The agency of this user. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company of this user. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// The e-mail address, which should usually be the same as the username.
    pub email: Option<String>,
    /// Whether this user is enabled.
    pub enabled: Option<bool>,
    /// The URL of a logo for this user.
    pub logo_url: Option<String>,
    /// The full name of this user.
    pub name: Option<String>,
    /// After how many seconds, as text, the user needs to reset the password, counted from the last reset. "7776000" (90 days) follows good security practices.
    pub password_expires_in: Option<String>,
    /// When this user's password was last changed. No sample shows its form. Only applicable to the user roles admin and staff.
    pub password_updated_at: Option<String>,
    /// The role of the user.
    pub role: Option<UserRole>,
    /// The sync types that this user has permissions for; CrescoData says which are needed.
    pub syncs: Option<Vec<String>>,
    /// The template to use for e-mails.
    pub template_id: Option<String>,
    /// The username, which should usually be the same as the e-mail address.
    pub username: Option<String>,
}

/// Changes to a user.
#[derive(Clone, Debug, PartialEq)]
pub struct UserUpdate {
    /// The agency of this user. Required if `role` is `agency`. Only applicable to the user roles admin and staff.
    pub agency_id: Option<String>,
    /// The company of this user. Required if `role` is `company`. Only applicable to the user roles admin, staff, agency and manager.
    pub company_id: Option<String>,
    /// Whether this user is enabled.
    pub enabled: Option<bool>,
    /// The URL of a logo for this user.
    pub logo_url: Option<String>,
    /// The full name of this user.
    pub name: Option<String>,
    /// After how many seconds, as text, the user needs to reset the password, counted from the last reset. "7776000" (90 days) follows good security practices.
    pub password_expires_in: Option<String>,
    /// When this user's password was last changed. No sample shows its form. Only applicable to the user roles admin and staff.
    pub password_updated_at: Option<String>,
    /// The role of the user.
    pub role: Option<UserRole>,
    /// The sync types that this user has permissions for; CrescoData says which are needed. Required if `role` is `agency`, `company` or `manager`.
    pub syncs: Option<Vec<String>>,
    /// The template to use for e-mails.
    pub template_id: Option<String>,
    /// The username, which should usually be the same as the e-mail address.
    pub username: String,
}

impl UserUpdate {
    /// With its required fields; the others are absent.
    pub fn new(username: impl Into<String>) -> Self {
        Self {
            username: username.into(),
            ..rt::codec::Blank::blank()
        }
    }
}
