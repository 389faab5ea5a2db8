//! The types of the model: named types, and the types of fields, parameters and bodies.

use serde::Serialize;

use super::{Content, TypeId, docs::Docs};
use crate::{document::Pointer, names::RustIdent};

/// A named type.
#[derive(Clone, Debug, Serialize)]
pub struct TypeDef {
    /// The identifier, unique in the API.
    pub ident: RustIdent,
    /// Where the document defines it.
    pub pointer: Pointer,
    /// The group whose file contains it; `None` if several groups use it.
    pub group: Option<usize>,
    /// Title and description.
    pub docs: String,
    /// Whether the document calls it deprecated.
    pub deprecated: bool,
    /// Whether requests contain it.
    pub in_request: bool,
    /// Whether responses contain it.
    pub in_response: bool,
    /// The kind of the type.
    pub kind: TypeKind,
}

/// The kind of a named type.
#[derive(Clone, Debug, Serialize)]
pub enum TypeKind {
    /// A struct.
    Record(Record),
    /// An enum of strings.
    Enum(EnumDef),
    /// One of several types.
    Union(Union),
    /// The error bodies of an operation: one variant per type.
    Errors(Vec<ErrorVariant>),
    /// The successful responses of an operation: one variant per status.
    Responses(Vec<StatusVariant>),
    /// The media types of a request body: one variant per media type.
    Bodies(Vec<BodyForm>),
    /// Another name of an equal type.
    Alias {
        /// The type, which is not an alias itself.
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
    /// The type of further keys, if they are kept.
    pub others: Option<Type>,
    /// The field for further keys.
    pub others_ident: Option<RustIdent>,
    /// Whether they are kept only because another member of a union knows them.
    pub keeps_strangers: bool,
    /// The struct that names the required fields of a request, if there are more than can be told apart by position.
    pub required_ident: Option<RustIdent>,
    /// Named ways to make it (`x-constructors`).
    pub constructors: Vec<Constructor>,
}

/// A named way to make a struct.
#[derive(Clone, Debug, Serialize)]
pub struct Constructor {
    /// Its name.
    pub ident: RustIdent,
    /// What it is for.
    pub docs: String,
    /// The fields whose values it takes.
    pub arguments: Vec<String>,
    /// The fields that it sets to null.
    pub nulls: Vec<String>,
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
    /// Whether the value is boxed, because the type contains itself.
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
    /// The location in the document.
    pub pointer: Pointer,
}

impl Field {
    /// Whether the constructor needs it.
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
    /// Always present: `T`.
    Required,
    /// Always present, possibly null: `Option<T>`, encoded as null.
    RequiredNullable,
    /// Possibly absent: `Option<T>`.
    Optional,
    /// Possibly absent, possibly null, and in requests these differ: `Patch<T>`.
    Patch,
}

impl Presence {
    /// Whether the field must be present. Its value may be null.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::RequiredNullable)
    }
}

/// An enum of strings.
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
    /// The type; `None` for a response without a body.
    pub ty: Option<Type>,
}

/// An error body.
#[derive(Clone, Debug, Serialize)]
pub struct ErrorVariant {
    /// The variant.
    pub ident: RustIdent,
    /// The type of the value.
    pub ty: Type,
}

/// A media type of a request body.
#[derive(Clone, Debug, Serialize)]
pub struct BodyForm {
    /// The variant.
    pub ident: RustIdent,
    /// The media type, and the content.
    pub content: Content,
}

/// One of several types.
#[derive(Clone, Debug, Serialize)]
pub struct Union {
    /// The members, in document order.
    pub variants: Vec<UnionVariant>,
    /// The discriminator, if there is one.
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
    /// The type of the value.
    pub ty: Type,
    /// Whether it is boxed, because it contains the union or is large.
    pub boxed: bool,
    /// The values of the discriminator for this member.
    pub tags: Vec<String>,
    /// Whether the union writes the tag, because the member does not.
    pub adds_tag: bool,
}

/// A type as a field, parameter or body has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Type {
    /// A boolean.
    Bool,
    /// An integer of this Rust type (`i64`).
    Int(&'static str),
    /// A binary float of this Rust type (`f64`).
    Float(&'static str),
    /// A string.
    Text,
    /// A whole body as text, not JSON.
    PlainText,
    /// A whole request body as bytes.
    Payload,
    /// A whole response as a stream of bytes.
    Download,
    /// JSON values of a response, one per line.
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
    /// Bytes as a Base64 string.
    Base64,
    /// Bytes as Base64 text for addresses.
    Base64Url,
    /// A number or list that servers also send in another form (`x-lenient`).
    Lenient(Box<Type>),
    /// What the only item of a list is (`x-single`).
    Single(Box<Type>),
    /// A decimal, as a JSON number or as text.
    Decimal {
        /// Whether it is encoded as a string.
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
    /// The type inside a list, a map or a similar type.
    fn item(&self) -> Option<&Self> {
        match self {
            Self::List(item)
            | Self::Map(item)
            | Self::Nullable(item)
            | Self::Lenient(item)
            | Self::Single(item)
            | Self::Lines(item)
            | Self::Events(item) => Some(item),
            _ => None,
        }
    }

    /// The named type that this is, or that its lists and maps contain.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            other => other.item()?.named(),
        }
    }

    /// The named type that a value of this type contains without a list or a map between them.
    pub(super) fn by_value(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::Nullable(inner) | Self::Lenient(inner) | Self::Single(inner) => inner.by_value(),
            _ => None,
        }
    }

    /// Whether lists, maps and similar types are nested deeper than this.
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

    /// The innermost type of lists and maps.
    pub(super) fn innermost(&mut self) -> &mut Self {
        match self {
            Self::List(item)
            | Self::Map(item)
            | Self::Nullable(item)
            | Self::Lenient(item)
            | Self::Single(item)
            | Self::Lines(item)
            | Self::Events(item) => item.innermost(),
            other => other,
        }
    }
}
