//! The operations of the model: parameters, bodies, responses, paging.

use serde::Serialize;
use serde_json::Value;

use super::{RateLimit, RetryRule, Type, TypeId, docs::Docs};
use crate::{document::Pointer, names::RustIdent};

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
    /// The location.
    pub pointer: Pointer,
    /// `GET`, `POST`, ...
    pub method: String,
    /// The path template.
    pub path: String,
    /// The operation's own server, if it differs from the API's.
    pub server: Option<String>,
    /// The summary.
    pub summary: String,
    /// More words.
    pub description: String,
    /// The source of the operation.
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
    /// The type that `send` returns.
    pub response_type: ResponseType,
    /// Further streamed media types that a call can ask for, with their types.
    pub streamed: Option<(String, Type)>,
    /// The type of error bodies: nothing documented, one type, or a [`TypeKind::Errors`](super::TypeKind::Errors).
    pub error: Option<Type>,
    /// The statuses of each error type, in the order of the variants of `error`.
    pub error_statuses: Vec<Vec<String>>,
    /// The operation's own security requirements; `None` means those of the API.
    pub own_security: Option<Vec<Vec<String>>>,
    /// The pagination.
    pub paging: Option<Paging>,
    /// Whether `x-idempotent` says that the request may be repeated.
    pub idempotent: bool,
    /// How retries differ from the runtime's rules.
    pub retry: Option<RetryRule>,
    /// The operation's own rate limit.
    pub limit: Option<RateLimit>,
}

/// The source of an operation (`x-source`).
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// The document.
    pub document: String,
    /// The line in it.
    pub line: u64,
    /// `printed`, `found` or `inferred`.
    pub evidence: String,
    /// The confidence of an inference, in percent.
    pub percent: Option<u64>,
    /// More words.
    pub note: String,
}

/// The location of a parameter.
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
    /// The location.
    pub location: ParameterLocation,
    /// OpenAPI's name of the style: `form`, `simple`, ...
    pub style: &'static str,
    /// Whether lists repeat the name.
    pub explode: bool,
    /// Whether reserved characters are not encoded.
    pub allow_reserved: bool,
    /// Whether the value is written as JSON, because it is declared by `content`.
    pub is_json: bool,
    /// Whether it is a required argument.
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
    /// Whether it is a required argument.
    pub required: bool,
    /// The description.
    pub docs: String,
    /// The media types of the body, JSON first. Media types with the same content as one of these are left out.
    pub contents: Vec<Content>,
    /// The enum of the media types, if there are several.
    pub union: Option<TypeId>,
    /// The media types that are left out.
    pub others: Vec<String>,
}

/// The content of a body in one media type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Content {
    /// The media type.
    pub media_type: String,
    /// How it is encoded and decoded.
    pub kind: ContentKind,
    /// The type; `None` if the document does not describe it, or the client does not decode it.
    pub ty: Option<Type>,
    /// Fields of a form with their own style: name, style and `explode`.
    pub fields: Vec<(String, &'static str, bool)>,
    /// Parts with their own media type: name and media type.
    pub parts: Vec<(String, String)>,
    /// The document's first example.
    #[serde(skip)]
    pub example: Option<Value>,
}

/// How a body is encoded and decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum ContentKind {
    /// JSON.
    Json,
    /// The pairs of a form.
    Form,
    /// Multipart, possibly with files.
    Multipart,
    /// JSON values, one per line.
    Lines,
    /// Events.
    Events,
    /// A text.
    Text,
    /// Raw bytes.
    Bytes,
}

impl ContentKind {
    /// The preferred media type has a lower number.
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

    /// Whether a schema describes its content.
    pub(super) fn has_type(self) -> bool {
        !matches!(self, Self::Text | Self::Bytes)
    }

    /// Whether it is streamed.
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
    /// The content for each media type, the preferred one first. Empty if the response has no body.
    pub contents: Vec<Content>,
}

/// The type that `send` returns.
#[derive(Clone, Debug, Serialize)]
pub enum ResponseType {
    /// No body.
    Empty,
    /// The one documented type, or a [`TypeKind::Responses`](super::TypeKind::Responses).
    One(Type),
}

/// The pagination (`x-pagination`).
#[derive(Clone, Debug, Serialize)]
pub struct Paging {
    /// How the next page is addressed.
    pub kind: PagingKind,
    /// The query parameter for the page; empty if there is none.
    pub parameter: String,
    /// The query parameter for the page size.
    pub size: Option<String>,
    /// The default page size.
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

/// How the next page is addressed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum PagingKind {
    /// By page number.
    PageNumber {
        /// The number of the first page.
        first: u64,
    },
    /// By the number of items before it.
    Offset,
    /// By a token in the body of the response.
    Cursor,
    /// By a token in a header of the response.
    HeaderToken {
        /// The header.
        header: String,
        /// Whether the server may return the same token again, and it still leads to the next page.
        repeats: bool,
    },
    /// By the URL of the next page in the header `Link`.
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
