//! The operations of the model: parameters, bodies, responses, paging.

use serde::Serialize;
use serde_json::Value;

use super::{RateLimit, RetryRule, Type, TypeId, docs::Docs};
use crate::{names::RustIdent, pointer::Pointer};

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
    /// Successful responses.
    pub successes: Vec<Response>,
    /// Error responses.
    pub failures: Vec<Response>,
    /// Whether the only successes are redirects.
    pub redirects: bool,
    /// What `send` gives.
    pub response_type: ResponseType,
    /// What a call can ask for beside it, bit by bit: media type and type.
    pub streamed: Option<(String, Type)>,
    /// What error responses hold: nothing documented, one type, or a [`TypeKind::Errors`](super::TypeKind::Errors).
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
pub enum ParameterLocation {
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
    pub location: ParameterLocation,
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
    pub docs: Docs,
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
    pub union: Option<TypeId>,
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
    pub(super) fn rank(self) -> u8 {
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
    pub(super) fn has_type(self) -> bool {
        !matches!(self, Self::Text | Self::Bytes)
    }

    /// Whether it is read bit by bit.
    pub(super) fn is_streamed(self) -> bool {
        matches!(self, Self::Lines | Self::Events)
    }
}

/// A response.
#[derive(Clone, Debug, Serialize)]
pub struct Response {
    /// `200`, `4XX` or `default`.
    pub status: String,
    /// The description.
    pub docs: String,
    /// What it may hold, one per media type, the one that is asked for first; empty if it has no body.
    pub contents: Vec<Content>,
}

/// What `send` gives.
#[derive(Clone, Debug, Serialize)]
pub enum ResponseType {
    /// No body.
    Empty,
    /// The one documented type, or a [`TypeKind::Responses`](super::TypeKind::Responses).
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
    /// Query parameters that a stream sends unless they are given.
    pub also: Vec<(String, String)>,
    /// Whether the list ends with an empty page only, and not with a short one.
    pub until_empty: bool,
    /// The items in the response.
    pub items: Vec<Step>,
    /// The type of an item.
    pub item: Type,
    /// The page's number in the response.
    pub number: Option<Vec<Step>>,
    /// The count of pages in the response.
    pub pages: Option<Vec<Step>>,
    /// The count of items of the whole list in the response.
    pub total: Option<Vec<Step>>,
    /// The token of the next page in the response.
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
    /// A token in the body of the response.
    Cursor,
    /// A token in a header of the response.
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
