//! Values for the examples in the documentation: the document's own samples where it has some.

use std::{
    cell::{Cell, RefCell},
    fmt::{Display, Formatter},
};

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{Emitter, record};
use crate::model::{
    Body, Content, Field, Parameter, ParameterLocation, Presence, Record, Type, TypeId, TypeKind, fits,
};
use crate::names::{Case, ident};

/// Examples go this deep into types.
const MAX_DEPTH: usize = 3;

/// An example has no more required fields than this: each of them may have as many again.
const MAX_FIELDS: usize = 1_000;

/// A value that an example does not spell out, because it is too deep in another: the reader brings it along.
pub(super) struct Given {
    /// The variable.
    pub(super) name: String,
    /// Its type.
    pub(super) ty: String,
}

impl Display for Given {
    fn fmt(&self, out: &mut Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}: {}", self.name, self.ty)
    }
}

/// How deep an example is, how many fields it may still have, and what it does not spell out.
#[derive(Clone, Copy)]
struct Room<'a> {
    depth: usize,
    left: &'a Cell<usize>,
    given: &'a RefCell<Vec<Given>>,
}

impl Room<'_> {
    fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    fn is_full(self) -> bool {
        self.depth > MAX_DEPTH || self.left.get() == 0
    }

    fn take(self, fields: usize) {
        self.left.set(self.left.get().saturating_sub(fields));
    }
}

impl Emitter<'_> {
    /// An expression for the argument of a parameter, of the type that its method takes.
    pub(super) fn parameter_example(
        &self,
        parameter: &Parameter,
        given: &RefCell<Vec<Given>>,
    ) -> TokenStream {
        let left = Cell::new(MAX_FIELDS);
        let room = Room { depth: 0, left: &left, given };
        let (ty, sample, name) = (&parameter.ty, parameter.example.as_ref(), parameter.name.as_str());
        match ty {
            _ if parameter.is_json => {
                let value = self.value(ty, sample, name, room);
                quote!(&#value)
            }
            Type::Map(value) if **value == Type::Text && parameter.location == ParameterLocation::Query => {
                quote!([("key", "value")])
            }
            _ if !self.is_plain(ty) => self.value(ty, sample, name, room),
            Type::List(item) => {
                let item = self.argument(item, first(sample), name, room);
                quote!([#item])
            }
            _ => self.argument(ty, sample, name, room),
        }
    }

    /// An expression for what is taken in another form than its own. `name` stands in for a text that no sample has.
    fn argument(&self, ty: &Type, sample: Option<&Value>, name: &str, room: Room<'_>) -> TokenStream {
        match ty {
            Type::Text | Type::PlainText => {
                let text = sample.and_then(Value::as_str).unwrap_or(name);
                quote!(#text)
            }
            Type::Payload => quote!("bytes"),
            // What is taken by `Into` needs to be told its type.
            Type::DateTime | Type::LenientDateTime => {
                let text = sample.and_then(Value::as_str).unwrap_or("2017-06-14T20:45:52+03:00");
                let ty = self.ty(ty, &TokenStream::new());
                let ty: TokenStream = ty.to_string().replace("rt ::", "types ::").parse().unwrap_or(ty);
                quote!(#text.parse::<#ty>()?)
            }
            _ => self.value(ty, sample, name, room),
        }
    }

    /// An expression for the argument of a body.
    pub(super) fn body_example(
        &self,
        body: &Body,
        content: Option<&Content>,
        sample: Option<&Value>,
        given: &RefCell<Vec<Given>>,
    ) -> TokenStream {
        let left = Cell::new(MAX_FIELDS);
        let room = Room { depth: 0, left: &left, given };
        let ty = content.map_or(&Type::Any, Content::sent);
        if let Some(TypeKind::Bodies(forms)) = body.union.and_then(|id| self.api.get(id)).map(|def| &def.kind)
            && let (Some(variant), Some(form)) = (body.union, forms.first())
        {
            let (name, variant) = (self.name(variant), form.ident.token());
            let value = self.value(ty, sample, "body", room);
            return quote!(types::#name::#variant(#value));
        }
        match ty {
            Type::Text | Type::PlainText | Type::Payload => self.argument(ty, sample, "body", room),
            // Lists hold values and not what becomes one.
            Type::List(item) => {
                let item = self.value(item, first(sample), "body", room);
                quote!(&[#item])
            }
            ty => {
                let value = self.value(ty, sample, "body", room);
                quote!(&#value)
            }
        }
    }

    /// An expression for a value of its own type.
    fn value(&self, ty: &Type, sample: Option<&Value>, name: &str, room: Room<'_>) -> TokenStream {
        match ty {
            Type::Bool => {
                let value = sample.and_then(Value::as_bool).unwrap_or(true);
                quote!(#value)
            }
            Type::Int(name) => {
                let sample = sample.and_then(Value::as_i64).filter(|number| fits(*number, name));
                let number = proc_macro2::Literal::i64_unsuffixed(sample.unwrap_or(42));
                quote!(#number)
            }
            Type::Float(_) => quote!(1.5),
            Type::Text | Type::PlainText => {
                let text = sample.and_then(Value::as_str).unwrap_or(name);
                quote!(#text.into())
            }
            Type::Payload | Type::Upload => quote!("bytes".into()),
            Type::Uuid => parsed(sample.filter(is_uuid), "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
            Type::Time => parsed(None, "10:30:00"),
            Type::Base64 | Type::Base64Url => quote!(b"bytes".to_vec().into()),
            Type::Decimal { .. } => {
                let text = sample
                    .filter(|value| value.is_number())
                    .map_or_else(|| "39.99".to_owned(), Value::to_string);
                quote!(#text.parse()?)
            }
            Type::Date => parsed(sample, "2021-10-20"),
            Type::DateTime | Type::LenientDateTime => parsed(sample, "2017-06-14T20:45:52+03:00"),
            Type::List(item) if self.is_too_deep(item, room.deeper()) => quote!(vec![]),
            Type::List(item) => {
                let item = self.value(item, first(sample), name, room.deeper());
                quote!(vec![#item])
            }
            Type::Lenient(inner) => self.value(inner, sample, name, room),
            Type::Single(inner) => self.value(inner, first(sample), name, room),
            Type::Nullable(inner) if self.is_too_deep(inner, room) => quote!(None),
            Type::Nullable(inner) => {
                let inner = self.value(inner, sample, name, room);
                quote!(Some(#inner))
            }
            Type::Named(id) if self.is_too_deep(ty, room) => self.given(*id, name, room),
            Type::Named(id) => self.named_value(*id, sample, name, room),
            Type::Map(_) | Type::Any => quote!(Default::default()),
            // Only responses hold these.
            Type::Download | Type::Lines(_) | Type::Events(_) | Type::TextEvents => {
                quote!(Default::default())
            }
        }
    }

    /// A variable that the reader brings along.
    fn given(&self, id: TypeId, name: &str, room: Room<'_>) -> TokenStream {
        let mut given = room.given.borrow_mut();
        let base = ident(name, Case::Snake, "value");
        let base = base.plain().trim_end_matches('_');
        let taken =
            |name: &str| given.iter().any(|it| it.name == name) || ["client", "response"].contains(&name);
        // A name with a number is no keyword.
        let first = (!taken(base)).then(|| ident(base, Case::Snake, "value"));
        let mut others = (2..).map(|number| ident(&format!("{base}_{number}"), Case::Snake, "value"));
        let variable = first
            .or_else(|| others.find(|it| !taken(it.plain())))
            .unwrap_or_else(|| ident("value", Case::Snake, "value"));
        let token = variable.token();
        given.push(Given { name: token.to_string(), ty: format!("types::{}", self.name(id)) });
        quote!(#token)
    }

    /// Whether a type has no default, and is not spelt out at this depth.
    fn is_too_deep(&self, ty: &Type, room: Room<'_>) -> bool {
        let Type::Named(id) = ty else { return false };
        match self.api.definition(*id).map(|def| (def, &def.kind)) {
            Some((def, TypeKind::Record(record))) => {
                (room.is_full() || !def.in_request) && !record::required(record).is_empty()
            }
            Some((_, TypeKind::Union(union))) => room.is_full() || union.variants.get(union.blank).is_none(),
            _ => false,
        }
    }

    fn named_value(&self, id: TypeId, sample: Option<&Value>, name: &str, room: Room<'_>) -> TokenStream {
        let Some(def) = self.api.definition(id) else { return quote!(Default::default()) };
        let ident = self.name(id);
        match &def.kind {
            TypeKind::Record(record) if room.depth <= MAX_DEPTH && def.in_request => {
                self.record_value(&ident, record, sample, room)
            }
            TypeKind::Enum(listed) => {
                let sample = sample.and_then(Value::as_str);
                let variant = listed.variants.iter().find(|variant| Some(variant.value.as_str()) == sample);
                match variant.or(listed.variants.first()) {
                    Some(variant) => {
                        let variant = variant.ident.token();
                        quote!(types::#ident::#variant)
                    }
                    None => quote!(types::#ident::from("value")),
                }
            }
            TypeKind::Union(union) => match union.variants.get(union.blank) {
                Some(variant) => {
                    let value = self.value(&variant.ty, None, name, room.deeper());
                    let value = if variant.boxed { quote!(Box::new(#value)) } else { value };
                    let variant = variant.ident.token();
                    quote!(types::#ident::#variant(#value))
                }
                None => self.given(id, name, room),
            },
            _ => quote!(Default::default()),
        }
    }

    fn field_value(&self, field: &Field, sample: Option<&Value>, room: Room<'_>) -> TokenStream {
        let is_nullable = field.presence == Presence::RequiredNullable;
        if is_nullable && self.is_too_deep(&field.ty, room.deeper()) {
            return quote!(None);
        }
        let value = self.value(&field.ty, sample, &field.name, room.deeper());
        let value = if field.boxed { quote!(Box::new(#value)) } else { value };
        if is_nullable { quote!(Some(#value)) } else { value }
    }

    fn record_value(
        &self,
        ident: &TokenStream,
        record: &Record,
        sample: Option<&Value>,
        room: Room<'_>,
    ) -> TokenStream {
        let part = |field: &Field| sample.and_then(|sample| sample.get(&field.name));
        let required = record::required(record);
        room.take(required.len().max(1));
        let fields = required.iter().map(|field| {
            let (name, value) = (field.ident.token(), self.field_value(field, part(field), room));
            quote!(#name: #value)
        });
        if let Some(required_ident) = &record.required_ident {
            let required_ident = required_ident.token();
            return quote!(types::#ident::new(types::#required_ident { #(#fields),* }));
        }
        if !required.is_empty() && !record::has_constructor(record, &required) {
            return quote!(types::#ident { #(#fields),* });
        }
        if record::has_constructor(record, &required) {
            let values = required.iter().map(|field| match field.ty {
                Type::Text if field.presence == Presence::Required => {
                    self.argument(&field.ty, part(field), &field.name, room)
                }
                _ => self.field_value(field, part(field), room),
            });
            return quote!(types::#ident::new(#(#values),*));
        }
        let shown = record.fields.iter().find(|field| {
            part(field).is_some_and(|value| value.is_string() || value.is_number() || value.is_boolean())
        });
        match shown {
            Some(field) => {
                let (name, value) =
                    (field.ident.token(), self.value(&field.ty, part(field), &field.name, room.deeper()));
                let value = match (field.presence, &field.ty) {
                    (Presence::Patch, Type::Text) => value,
                    (Presence::Patch, _) => quote!(types::Patch::Value(#value)),
                    _ => quote!(Some(#value)),
                };
                quote!(types::#ident { #name: #value, ..Default::default() })
            }
            None => quote!(types::#ident::default()),
        }
    }
}

fn first(sample: Option<&Value>) -> Option<&Value> {
    sample.and_then(Value::as_array).and_then(|items| items.first())
}

fn is_uuid(sample: &&Value) -> bool {
    sample
        .as_str()
        .is_some_and(|text| text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4)
}

fn parsed(sample: Option<&Value>, otherwise: &str) -> TokenStream {
    let text = sample.and_then(Value::as_str).unwrap_or(otherwise);
    quote!(#text.parse()?)
}
