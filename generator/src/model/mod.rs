//! `openapiv3` items -> [`Api`], the model of the client, with every decision made.
//!
//! Names, presence, boxing, error types and pagination are decided here. Emitters only write the code. The model is plain data that can be printed, so
//! it has its own tests.

mod body;
mod build;
mod builder;
mod call_names;
mod calls;
mod circles;
mod component;
mod compose;
mod constant;
mod constructors;
mod content;
mod docs;
mod family;
pub mod graph;
mod groups;
mod members;
mod neutral;
mod object;
mod open;
mod operation;
mod paging;
mod parameter;
mod resolve;
mod response;
mod schema;
mod security;
mod share;
mod tags;
mod type_names;
mod types;
mod union;
mod variants;
mod webhook;

use serde::Serialize;

pub use self::{
    build::build,
    calls::{
        Body, Content, ContentKind, Evidence, Operation, Paging, PagingKind, Parameter, ParameterLocation,
        Response, ResponseType, Step,
    },
    constant::fits,
    docs::Docs,
    types::{
        BodyForm, Constant, Constructor, EnumDef, ErrorVariant, Field, Presence, Record, StatusVariant, Type,
        TypeDef, TypeKind, Union, UnionVariant, Variant,
    },
};
use crate::names::RustIdent;

/// An API as it is generated.
#[derive(Clone, Debug, Serialize)]
pub struct Api {
    /// The module's name.
    pub name: RustIdent,
    /// The document as the user names it.
    pub source: String,
    /// `info.title`.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// `info.description`.
    pub description: String,
    /// The servers.
    pub servers: Vec<Server>,
    /// The security schemes.
    pub schemes: Vec<SecurityScheme>,
    /// Security requirements, for operations without their own.
    pub security: Vec<Vec<String>>,
    /// The rate limit (`x-rate-limit`).
    pub limit: Option<RateLimit>,
    /// Groups of operations, each a file.
    pub groups: Vec<Group>,
    /// Requests that the API makes.
    pub webhooks: Vec<Webhook>,
    /// Every named type. A [`TypeId`] is an index into it.
    pub types: Vec<TypeDef>,
    /// Every operation, in document order.
    pub operations: Vec<Operation>,
    /// How many steps building this used, and how many were allowed.
    #[serde(skip)]
    pub steps: (usize, usize),
}

impl Api {
    /// A type by its ID. IDs come from this model, so each has a type.
    pub fn get(&self, id: TypeId) -> Option<&TypeDef> {
        self.types.get(id.0)
    }

    /// The type of a name: itself, unless it is an alias.
    pub fn resolve(&self, id: TypeId) -> TypeId {
        match self.get(id).map(|def| &def.kind) {
            Some(TypeKind::Alias { of, .. }) => *of,
            _ => id,
        }
    }

    /// What a type is, whatever its name.
    pub fn definition(&self, id: TypeId) -> Option<&TypeDef> {
        self.get(self.resolve(id))
    }

    /// The type with aliases resolved. Two names of one Rust type are equal.
    pub fn resolved(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        if let Some(id) = ty.named_mut() {
            *id = self.resolve(*id);
        }
        ty
    }
}

/// The ID of a type in the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct TypeId(pub usize);

/// Operations of one tag, or of a part of it with the same beginning of their paths.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The tag and the segments of the paths; empty for operations without either.
    pub tag: String,
    /// The module.
    pub module: RustIdent,
    /// What it has in common, and the tag's description.
    pub description: String,
}

/// A request that the API makes: a webhook, or a callback of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct Webhook {
    /// The name in the document.
    pub name: String,
    /// The name of its payload's type.
    pub ident: RustIdent,
    /// The description.
    pub docs: String,
    /// The payload.
    pub ty: Type,
}

/// A server.
#[derive(Clone, Debug, Serialize)]
pub struct Server {
    /// The URL template.
    pub url: String,
    /// Its variables.
    pub variables: Vec<ServerVariable>,
}

/// A variable of a server's URL.
#[derive(Clone, Debug, Serialize)]
pub struct ServerVariable {
    /// The name in braces.
    pub name: String,
    /// The builder's method.
    pub ident: RustIdent,
    /// The default; `None` if a user has to give the value (`x-required`).
    pub default: Option<String>,
    /// The listed values.
    pub values: Vec<String>,
    /// The description.
    pub description: String,
}

/// A security scheme that the generated builder offers.
#[derive(Clone, Debug, Serialize)]
pub struct SecurityScheme {
    /// The name in the document.
    pub name: String,
    /// The builder's method.
    pub ident: RustIdent,
    /// The builder's method that takes a provider.
    pub provider_ident: RustIdent,
    /// The description.
    pub description: String,
    /// The kind of the scheme.
    pub kind: SchemeKind,
    /// The operations that issue its tokens (`x-token-auth`).
    pub login: Option<TokenLogin>,
    /// OAuth2's grant for clients.
    pub client_credentials: Option<ClientCredentials>,
}

/// How an operation issues the token of a security scheme (`x-token-auth`). Locations are JSON pointers.
#[derive(Clone, Debug, Serialize)]
pub struct TokenLogin {
    /// The builder's method.
    pub ident: RustIdent,
    /// The operation, as an index into [`Api::operations`].
    pub login: usize,
    /// The operation that refreshes the token.
    pub refresh: Option<usize>,
    /// The body of the login.
    pub body: Type,
    /// The token in the responses.
    pub token: String,
    /// The refresh token in the responses.
    pub refresh_token: Option<String>,
    /// The refresh token in the body of the refresh.
    pub refresh_field: Option<String>,
    /// The fields that both bodies share.
    pub shared_fields: Vec<String>,
    /// The token's lifetime in seconds, in the responses.
    pub expires_in: Option<String>,
    /// The token's lifetime if the responses do not contain it.
    pub lifetime: Option<u64>,
    /// The name of a challenge in the responses.
    pub challenge: Option<String>,
    /// The location of the token in requests.
    pub location: ParameterLocation,
    /// The name there.
    pub name: String,
    /// The value there, with `{token}` in it.
    pub template: String,
}

/// OAuth2's grant for clients.
#[derive(Clone, Debug, Serialize)]
pub struct ClientCredentials {
    /// The builder's method.
    pub ident: RustIdent,
    /// The token URL; `None` if a user must give it.
    pub token_url: Option<String>,
    /// The scopes that the document lists.
    pub scopes: Vec<String>,
}

/// How many requests the API accepts in a sliding window (`x-rate-limit`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RateLimit {
    /// The number of requests.
    pub requests: u32,
    /// The length of the window.
    pub seconds: u64,
    /// Whether each operation is counted separately.
    pub per_operation: bool,
}

/// How retries differ from the runtime's rules (`x-retry`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetryRule {
    /// The statuses after which a request is retried.
    pub statuses: Option<Vec<u16>>,
    /// The largest number of attempts.
    pub attempts: Option<u32>,
}

/// The kind of a security scheme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A token in `Authorization: Bearer`. OAuth2 and OpenID Connect use this, too, with a token that the user obtained.
    Bearer,
    /// A header from a template and its parts (`x-header-template`).
    Template {
        /// The header.
        name: String,
        /// The template, with parts in braces.
        template: String,
        /// The parts: name and argument.
        parts: Vec<(String, RustIdent)>,
    },
    /// A key with a name.
    ApiKey {
        /// The location.
        location: ParameterLocation,
        /// The name of the header, parameter or cookie.
        name: String,
    },
}
