//! `openapiv3` items -> [`Api`]: what is generated, with every decision made.
//!
//! Names, presence, boxing, error types and paging are decided here; emitters only write them down. The model is plain data that can be printed, so
//! it is tested on its own.

mod body;
mod build;
mod calls;
mod compose;
mod constant;
mod content;
mod docs;
mod family;
pub mod graph;
mod members;
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
mod types;
mod union;
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
        BodyForm, Constant, EnumDef, ErrorVariant, Field, Presence, Record, StatusVariant, Type, TypeDef,
        TypeKind, Union, UnionVariant, Variant,
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
    /// Where it is served.
    pub servers: Vec<Server>,
    /// How a client proves who it is.
    pub schemes: Vec<SecurityScheme>,
    /// Alternatives of schemes that are needed together, for operations without their own.
    pub security: Vec<Vec<String>>,
    /// How many requests the API takes (`x-rate-limit`).
    pub limit: Option<RateLimit>,
    /// Groups of operations, each a file.
    pub groups: Vec<Group>,
    /// Requests that the API makes.
    pub webhooks: Vec<Webhook>,
    /// Every named type. A [`TypeId`] is an index into it.
    pub types: Vec<TypeDef>,
    /// Every operation, in document order.
    pub operations: Vec<Operation>,
    /// How many steps it took to build this, and how many it might have taken.
    #[serde(skip)]
    pub steps: (usize, usize),
}

impl Api {
    /// A type by its id. Ids come from this model, so each has a type.
    pub fn get(&self, id: TypeId) -> Option<&TypeDef> {
        self.types.get(id.0)
    }

    /// The type that a name stands for: itself, unless it is an alias.
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

    /// The type with what its name stands for in place of the name: equal for what is one type in Rust.
    pub fn resolved(&self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        if let Some(id) = ty.named_mut() {
            *id = self.resolve(*id);
        }
        ty
    }
}

/// Names a type of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct TypeId(pub usize);

/// Operations of one tag.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The tag; empty for operations without one.
    pub tag: String,
    /// The module.
    pub module: RustIdent,
    /// The tag's description.
    pub description: String,
}

/// A request that the API makes: a webhook, or a callback of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct Webhook {
    /// The name in the document.
    pub name: String,
    /// The name of its payload's type.
    pub ident: RustIdent,
    /// What it is for.
    pub docs: String,
    /// What it carries.
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
    /// What it is.
    pub kind: SchemeKind,
    /// The operations that hand out its tokens (`x-token-auth`).
    pub login: Option<TokenLogin>,
    /// OAuth2's grant for clients.
    pub client_credentials: Option<ClientCredentials>,
}

/// How an operation hands out the token of a security scheme (`x-token-auth`). Places are JSON pointers.
#[derive(Clone, Debug, Serialize)]
pub struct TokenLogin {
    /// The builder's method.
    pub ident: RustIdent,
    /// The operation, as an index into [`Api::operations`].
    pub login: usize,
    /// The operation that renews the token.
    pub refresh: Option<usize>,
    /// The body of the login.
    pub body: Type,
    /// The token in the responses.
    pub token: String,
    /// The token to refresh with, in the responses.
    pub refresh_token: Option<String>,
    /// The same in the body of the refresh.
    pub refresh_field: Option<String>,
    /// The fields that the bodies of both have.
    pub shared_fields: Vec<String>,
    /// In how many seconds the token expires, in the responses.
    pub expires_in: Option<String>,
    /// The same where the responses do not say it.
    pub lifetime: Option<u64>,
    /// The name of a challenge, in the responses.
    pub challenge: Option<String>,
    /// Where the token stands in requests.
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
    /// Where tokens are handed out; `None` if a user has to say it.
    pub token_url: Option<String>,
    /// The scopes that the document lists.
    pub scopes: Vec<String>,
}

/// How many requests are taken in a sliding window (`x-rate-limit`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct RateLimit {
    /// How many.
    pub requests: u32,
    /// The length of the window.
    pub seconds: u64,
    /// Whether each operation is counted by itself.
    pub per_operation: bool,
}

/// How repeating a request differs from the runtime's rules (`x-retry`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetryRule {
    /// The statuses after which it is repeated.
    pub statuses: Option<Vec<u16>>,
    /// How often it is sent at most.
    pub attempts: Option<u32>,
}

/// What a security scheme is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum SchemeKind {
    /// HTTP Basic.
    Basic,
    /// A token in `Authorization: Bearer`; OAuth2 and OpenID Connect end here too, with a token that the user obtained.
    Bearer,
    /// A header made of a template and its parts (`x-header-template`).
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
        /// Where.
        location: ParameterLocation,
        /// Its name there.
        name: String,
    },
}
