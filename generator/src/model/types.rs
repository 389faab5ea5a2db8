//! The types of the model: what is named, and what fields, parameters and bodies hold.

use serde::Serialize;

use super::{Content, TypeId, docs::Docs};
use crate::{names::RustIdent, pointer::Pointer};

/// A named type.
#[derive(Clone, Debug, Serialize)]
pub struct TypeDef {
    /// The identifier, unique in the API.
    pub ident: RustIdent,
    /// Where the document defines it.
    pub pointer: Pointer,
    /// Which group's file it stands in; `None`: it is used by several.
    pub group: Option<usize>,
    /// Title and description.
    pub docs: String,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
    /// Whether requests hold it.
    pub in_request: bool,
    /// Whether responses hold it.
    pub in_response: bool,
    /// What it is.
    pub kind: TypeKind,
}

/// What a named type is.
#[derive(Clone, Debug, Serialize)]
pub enum TypeKind {
    /// A struct.
    Record(Record),
    /// An enum of texts.
    Enum(EnumDef),
    /// One of several types.
    Union(Union),
    /// The error bodies of an operation: one variant per type.
    Errors(Vec<ErrorVariant>),
    /// The successful responses of an operation: one variant per status.
    Responses(Vec<StatusVariant>),
    /// The forms of a request body: one variant per media type.
    Bodies(Vec<BodyForm>),
    /// Another name of a type that says the same.
    Alias {
        /// The type; no alias itself.
        of: TypeId,
        /// The name here of its [`Record::required_ident`].
        required_ident: Option<RustIdent>,
    },
}

/// A struct.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Record {
    /// In document order.
    pub fields: Vec<Field>,
    /// The type of keys beyond the fields, if they are kept.
    pub others: Option<Type>,
    /// The field that keeps them.
    pub others_ident: Option<RustIdent>,
    /// Whether they are kept only because another member of a union knows them.
    pub keeps_strangers: bool,
    /// The struct that names the required fields of a request, if there are more than can be told apart by position.
    pub required_ident: Option<RustIdent>,
}

/// A field.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The key.
    pub name: String,
    /// The field.
    pub ident: RustIdent,
    /// The type of its value.
    pub ty: Type,
    /// Whether it may be absent or null.
    pub presence: Presence,
    /// Whether the value is boxed, because the type holds itself.
    pub boxed: bool,
    /// The only value that its schema allows.
    pub only: Option<Constant>,
    /// The value that it holds, if it is required of a request and there is no other: nobody needs to say it.
    pub fixed: Option<Constant>,
    /// The value that it holds in a response that lacks it, though it is required.
    pub default: Option<Constant>,
    /// Description and bounds.
    pub docs: Docs,
    /// Whether only responses have it.
    pub read_only: bool,
    /// Whether only requests have it.
    pub write_only: bool,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
    /// Where it stands.
    pub pointer: Pointer,
}

impl Field {
    /// Whether it has to be said when the struct is made.
    pub fn is_argument(&self) -> bool {
        self.presence.is_required() && self.fixed.is_none()
    }
}

/// A value that a document names.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Constant {
    /// A variant of an enum.
    Variant(RustIdent),
    /// A text.
    Text(String),
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Whole(i64),
    /// A float.
    Float(f64),
}

/// Whether a field may be absent or null.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Presence {
    /// Always there: `T`.
    Required,
    /// Always there, possibly null: `Option<T>`, written as null.
    RequiredNullable,
    /// Possibly absent: `Option<T>`.
    Optional,
    /// Possibly absent, possibly null, and in requests that is not the same: `Patch<T>`.
    Patch,
}

impl Presence {
    /// Whether the field has to be there; null may be what it holds.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::RequiredNullable)
    }
}

/// An enum of texts.
#[derive(Clone, Debug, Serialize)]
pub struct EnumDef {
    /// In document order.
    pub variants: Vec<Variant>,
}

/// A value of an enum.
#[derive(Clone, Debug, Serialize)]
pub struct Variant {
    /// The text.
    pub value: String,
    /// The variant.
    pub ident: RustIdent,
    /// What the document says about the value.
    pub docs: String,
}

/// A response with one status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusVariant {
    /// `200`, `2XX` or `default`.
    pub status: String,
    /// The variant.
    pub ident: RustIdent,
    /// What it holds; `None` for a response without a body.
    pub ty: Option<Type>,
}

/// An error body.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorVariant {
    /// The variant.
    pub ident: RustIdent,
    /// What it holds.
    pub ty: Type,
}

/// A form of a request body.
#[derive(Clone, Debug, Serialize)]
pub struct BodyForm {
    /// The variant.
    pub ident: RustIdent,
    /// Its media type, and what it holds.
    pub content: Content,
}

/// One of several types.
#[derive(Clone, Debug, Serialize)]
pub struct Union {
    /// The members, in document order.
    pub variants: Vec<UnionVariant>,
    /// The key whose value tells them apart, if there is one.
    pub tag: Option<String>,
    /// Whether the tag is one that the members pin, and no discriminator: a value without it is the member that fits best.
    pub or_fits: bool,
    /// Whether a value may be of several members at once.
    pub several: bool,
    /// Whether the first member that fits is meant, however well others do.
    pub first_fit: bool,
    /// The member that a value begins as before it is read; it can be made without another value of the union.
    pub blank: usize,
}

/// One member of a union.
#[derive(Clone, Debug, Serialize)]
pub struct UnionVariant {
    /// The variant.
    pub ident: RustIdent,
    /// What it holds.
    pub ty: Type,
    /// Whether it is boxed, because it holds the union or is large.
    pub boxed: bool,
    /// The tag's values that mean it.
    pub tags: Vec<String>,
    /// Whether the union writes the tag, because the member does not.
    pub adds_tag: bool,
}

/// A type as a field, parameter or body has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Type {
    /// A boolean.
    Bool,
    /// A whole number of this Rust type (`i64`).
    Int(&'static str),
    /// A binary float of this Rust type (`f64`).
    Float(&'static str),
    /// A text.
    Text,
    /// A text that is a whole body, and not JSON.
    PlainText,
    /// Bytes that are a whole body of a request.
    Payload,
    /// Bytes that are a whole response, as they arrive.
    Download,
    /// JSON values of a response, one a line.
    Lines(Box<Type>),
    /// Events of a response.
    Events(Box<Type>),
    /// Events of a response whose data is text.
    TextEvents,
    /// A file among the fields of a form.
    Upload,
    /// A UUID.
    Uuid,
    /// A time of day.
    Time,
    /// Bytes as Base64 text.
    Base64,
    /// Bytes as Base64 text for addresses.
    Base64Url,
    /// A number or list that servers also send in another form (`x-lenient`).
    Lenient(Box<Type>),
    /// A decimal, as a JSON number or as text.
    Decimal {
        /// Whether documents hold it as text.
        text: bool,
    },
    /// A date.
    Date,
    /// A date and time with an offset.
    DateTime,
    /// A date and time with or without one.
    LenientDateTime,
    /// Any JSON.
    Any,
    /// A list.
    List(Box<Type>),
    /// An object with any keys.
    Map(Box<Type>),
    /// A value or null, inside a list or map.
    Nullable(Box<Type>),
    /// A named type.
    Named(TypeId),
}

impl Type {
    /// What a list, a map or the like holds.
    fn item(&self) -> Option<&Self> {
        match self {
            Self::List(item)
            | Self::Map(item)
            | Self::Nullable(item)
            | Self::Lenient(item)
            | Self::Lines(item)
            | Self::Events(item) => Some(item),
            _ => None,
        }
    }

    /// The named type that it is or holds in lists and maps.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            other => other.item()?.named(),
        }
    }

    /// Whether more than so many lists, maps and the like stand in each other.
    pub(super) fn is_deeper_than(&self, most: usize) -> bool {
        self.item().is_some_and(|item| most == 0 || item.is_deeper_than(most - 1))
    }

    /// As [`Type::named`], to be changed.
    pub(super) fn named_mut(&mut self) -> Option<&mut TypeId> {
        match self.innermost() {
            Self::Named(id) => Some(id),
            _ => None,
        }
    }

    /// What lists and maps hold in the end.
    pub(super) fn innermost(&mut self) -> &mut Self {
        match self {
            Self::List(item)
            | Self::Map(item)
            | Self::Nullable(item)
            | Self::Lenient(item)
            | Self::Lines(item)
            | Self::Events(item) => item.innermost(),
            other => other,
        }
    }
}
