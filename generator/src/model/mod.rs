//! `openapiv3` items -> [`Api`]: what is generated, with every decision made.
//!
//! Names, presence, boxing, error types and paging are decided here; emitters only write them down. The model is plain data that can be printed, so
//! it is tested on its own.

mod answer;
mod body;
mod build;
mod compose;
mod content;
mod docs;
mod family;
pub mod graph;
mod object;
mod operation;
mod paging;
mod parameter;
mod resolve;
mod schema;
mod security;
mod share;
mod types;
mod union;
mod webhook;

use serde::Serialize;
use serde_json::Value;

pub use self::{
    build::build,
    types::{
        BodyForm, Choice, EnumDef, ErrorVariant, Field, Presence, Record, StatusVariant, Type, TypeDef,
        TypeKind, Union, Variant,
    },
};
use crate::{names::RustIdent, pointer::Pointer};

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
    /// The token in the answers.
    pub token: String,
    /// The token to refresh with, in the answers.
    pub refresh_token: Option<String>,
    /// The same in the body of the refresh.
    pub refresh_field: Option<String>,
    /// The fields that the bodies of both have.
    pub shared_fields: Vec<String>,
    /// In how many seconds the token expires, in the answers.
    pub expires_in: Option<String>,
    /// The same where the answers do not say it.
    pub lifetime: Option<u64>,
    /// The name of a challenge, in the answers.
    pub challenge: Option<String>,
    /// Where the token stands in requests.
    pub place: Place,
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
        place: Place,
        /// Its name there.
        name: String,
    },
}

/// An operation.
#[derive(Clone, Debug, Serialize)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
    /// The client's method.
    pub ident: RustIdent,
    /// The call's type.
    pub call_ident: RustIdent,
    /// The row's constant.
    pub row_ident: RustIdent,
    /// Which group it belongs to.
    pub group: usize,
    /// Where it stands.
    pub pointer: Pointer,
    /// `GET`, `POST`, ...
    pub method: String,
    /// The path template.
    pub path: String,
    /// Where it is served, if that is not where the API is.
    pub server: Option<String>,
    /// A few words.
    pub summary: String,
    /// More words.
    pub description: String,
    /// Where the operation is known from.
    pub evidence: Option<Evidence>,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
    /// In document order, those of the path first.
    pub parameters: Vec<Parameter>,
    /// The body of the request.
    pub body: Option<Body>,
    /// Successful answers.
    pub successes: Vec<Answer>,
    /// Error answers.
    pub failures: Vec<Answer>,
    /// Whether the only successes are redirects.
    pub redirects: bool,
    /// What `send` gives.
    pub reply: Reply,
    /// What a call can ask for beside it, bit by bit: media type and type.
    pub streamed: Option<(String, Type)>,
    /// What error answers hold: nothing documented, one type, or a [`TypeKind::Errors`].
    pub error: Option<Type>,
    /// The statuses of each error type, in the order of the variants of `error`.
    pub error_statuses: Vec<Vec<String>>,
    /// Alternatives of schemes that are needed together, where the operation has its own; `None`: those of the API.
    pub own_security: Option<Vec<Vec<String>>>,
    /// How further pages are asked for.
    pub paging: Option<Paging>,
    /// Whether `x-idempotent` says that the request may be repeated.
    pub idempotent: bool,
    /// How repeating it differs from the runtime's rules.
    pub retry: Option<RetryRule>,
    /// A limit of its own.
    pub limit: Option<RateLimit>,
}

/// Where an operation is known from (`x-source`).
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// The document.
    pub document: String,
    /// The line in it.
    pub line: u64,
    /// `printed`, `found` or `inferred`.
    pub evidence: String,
    /// How sure an inference is, in percent.
    pub percent: Option<u64>,
    /// More words.
    pub note: String,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
    /// In a cookie.
    Cookie,
}

/// A parameter.
#[derive(Clone, Debug, Serialize)]
pub struct Parameter {
    /// The name in requests.
    pub name: String,
    /// The argument or setter.
    pub ident: RustIdent,
    /// Where it stands.
    pub place: Place,
    /// OpenAPI's name of the style: `form`, `simple`, ...
    pub style: &'static str,
    /// Whether lists repeat the name.
    pub explode: bool,
    /// Whether reserved characters stay.
    pub allow_reserved: bool,
    /// Whether the value is written as JSON, because it is declared by `content`.
    pub is_json: bool,
    /// Whether it is an argument.
    pub required: bool,
    /// The type of its value.
    pub ty: Type,
    /// Description and bounds.
    pub docs: String,
    /// The schema's default.
    pub default: Option<Value>,
    /// An example value.
    pub example: Option<Value>,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
}

/// The body of a request.
#[derive(Clone, Debug, Serialize)]
pub struct Body {
    /// Whether it is an argument.
    pub required: bool,
    /// The description.
    pub docs: String,
    /// The forms that it may have, JSON first. Media types that say the same as one of these are left out.
    pub contents: Vec<Content>,
    /// The enum of the forms, if there are several.
    pub choice: Option<TypeId>,
    /// The media types that are left out.
    pub others: Vec<String>,
}

/// What a body holds in one media type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Content {
    /// The media type.
    pub media_type: String,
    /// How it is written and read.
    pub kind: ContentKind,
    /// The type; `None` if the document says nothing about it, or it is not read.
    pub ty: Option<Type>,
    /// Fields of a form that have a style of their own: name, style and `explode`.
    pub fields: Vec<(String, &'static str, bool)>,
    /// Parts that have a media type of their own: name and media type.
    pub parts: Vec<(String, String)>,
    /// The document's first example.
    #[serde(skip)]
    pub example: Option<Value>,
}

/// How a body is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ContentKind {
    /// JSON.
    Json,
    /// The pairs of a form.
    Form,
    /// Parts, some of them files.
    Multipart,
    /// JSON values, one a line.
    Lines,
    /// Events.
    Events,
    /// A text.
    Text,
    /// Bytes as they are.
    Bytes,
}

impl ContentKind {
    /// What is preferred has a lower number.
    fn rank(self) -> u8 {
        match self {
            Self::Json => 0,
            Self::Form => 1,
            Self::Multipart => 2,
            Self::Lines => 3,
            Self::Events => 4,
            Self::Text => 5,
            Self::Bytes => 6,
        }
    }

    /// Whether its schema says what it holds.
    fn has_type(self) -> bool {
        !matches!(self, Self::Text | Self::Bytes)
    }

    /// Whether it is read bit by bit.
    fn is_streamed(self) -> bool {
        matches!(self, Self::Lines | Self::Events)
    }
}

/// An answer.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// `200`, `4XX` or `default`.
    pub status: String,
    /// The description.
    pub docs: String,
    /// What it may hold, one per media type, the one that is asked for first; empty if it has no body.
    pub contents: Vec<Content>,
}

/// What `send` gives.
#[derive(Clone, Debug, Serialize)]
pub enum Reply {
    /// No body.
    Empty,
    /// The one documented type, or a [`TypeKind::Replies`].
    One(Type),
}

/// How further pages are asked for (`x-pagination`).
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    /// What names the next page.
    pub kind: PagingKind,
    /// The query parameter that says so; empty where there is none.
    pub parameter: String,
    /// The query parameter with the number of items on a page.
    pub size: Option<String>,
    /// The size that a page has by default.
    pub default_size: Option<u64>,
    /// The items in the answer.
    pub items: Vec<Step>,
    /// The type of an item.
    pub item: Type,
    /// The page's number in the answer.
    pub number: Option<Vec<Step>>,
    /// The count of pages in the answer.
    pub pages: Option<Vec<Step>>,
    /// The count of items of the whole list in the answer.
    pub total: Option<Vec<Step>>,
    /// The token of the next page in the answer.
    pub next: Option<Vec<Step>>,
}

/// What names the next page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PagingKind {
    /// Its number.
    PageNumber {
        /// The number of the first page.
        first: u64,
    },
    /// The number of items before it.
    Offset,
    /// A token in the body of the answer.
    Cursor,
    /// A token in a header of the answer.
    HeaderToken {
        /// The header.
        header: String,
        /// Whether the same token may come again and still lead on.
        repeats: bool,
    },
    /// The URL of the next page in the header `Link`.
    Link {
        /// The relation of that link.
        relation: String,
    },
}

/// One step from a record to a field of it.
#[derive(Clone, Debug, Serialize)]
pub struct Step {
    /// The field.
    pub ident: RustIdent,
    /// Whether it is an `Option`.
    pub optional: bool,
}
