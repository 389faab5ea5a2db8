//! Values for the examples in the documentation: the document's own samples where it has some.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{Emitter, record};
use crate::model::{Body, Content, Field, Presence, Record, Type, TypeKind};

/// Examples go this deep into types.
const MAX_DEPTH: usize = 3;

impl Emitter<'_> {
    /// An expression for an argument. `name` stands in for a text that no sample has.
    pub(super) fn argument(&self, ty: &Type, sample: Option<&Value>, name: &str) -> TokenStream {
        match ty {
            Type::Text | Type::PlainText => {
                let text = sample.and_then(Value::as_str).unwrap_or(name);
                quote!(#text)
            }
            Type::Payload => quote!("bytes"),
            Type::List(item) => {
                let sample = sample.and_then(Value::as_array).and_then(|items| items.first());
                let item = self.argument(item, sample, name);
                quote!([#item])
            }
            Type::Lenient(inner) => self.argument(inner, sample, name),
            // What is taken by `Into` needs to be told its type.
            Type::DateTime | Type::LenientDateTime => {
                let text = sample.and_then(Value::as_str).unwrap_or("2017-06-14T20:45:52+03:00");
                let ty = self.ty(ty, &TokenStream::new());
                let ty: TokenStream = ty.to_string().replace("rt ::", "types ::").parse().unwrap_or(ty);
                quote!(#text.parse::<#ty>()?)
            }
            _ => self.value(ty, sample, name, 0),
        }
    }

    /// An expression for the argument of a body.
    pub(super) fn body_example(
        &self,
        body: &Body,
        content: Option<&Content>,
        sample: Option<&Value>,
    ) -> TokenStream {
        let ty = content.map_or(&Type::Any, Content::sent);
        if let Some(TypeKind::Bodies(forms)) =
            body.choice.and_then(|id| self.api.get(id)).map(|def| &def.kind)
            && let (Some(choice), Some(form)) = (body.choice, forms.first())
        {
            let (name, variant) = (self.name(choice), form.ident.token());
            let value = self.value(ty, sample, "body", 0);
            return quote!(types::#name::#variant(#value));
        }
        match ty {
            Type::Text | Type::PlainText | Type::Payload => self.argument(ty, sample, "body"),
            ty => {
                let value = self.body_argument(ty, sample);
                quote!(&#value)
            }
        }
    }

    /// An expression for a body, whose lists hold values and not what becomes one.
    fn body_argument(&self, ty: &Type, sample: Option<&Value>) -> TokenStream {
        match ty {
            Type::List(item) => {
                let sample = sample.and_then(Value::as_array).and_then(|items| items.first());
                let item = self.value(item, sample, "body", 0);
                quote!([#item])
            }
            _ => self.argument(ty, sample, "body"),
        }
    }

    /// An expression for a value of its own type.
    fn value(&self, ty: &Type, sample: Option<&Value>, name: &str, depth: usize) -> TokenStream {
        match ty {
            Type::Bool => {
                let value = sample.and_then(Value::as_bool).unwrap_or(true);
                quote!(#value)
            }
            Type::Int(_) => {
                let number =
                    proc_macro2::Literal::i64_unsuffixed(sample.and_then(Value::as_i64).unwrap_or(42));
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
            Type::Base64 => quote!(b"bytes".to_vec().into()),
            Type::Decimal { .. } => {
                let text = sample
                    .filter(|value| value.is_number())
                    .map_or_else(|| "39.99".to_owned(), Value::to_string);
                quote!(#text.parse()?)
            }
            Type::Date => parsed(sample, "2021-10-20"),
            Type::DateTime | Type::LenientDateTime => parsed(sample, "2017-06-14T20:45:52+03:00"),
            Type::List(item) => {
                let sample = sample.and_then(Value::as_array).and_then(|items| items.first());
                let item = self.value(item, sample, name, depth + 1);
                quote!(vec![#item])
            }
            Type::Lenient(inner) => self.value(inner, sample, name, depth),
            Type::Nullable(inner) => {
                let inner = self.value(inner, sample, name, depth);
                quote!(Some(#inner))
            }
            Type::Named(id) => match self.api.definition(*id).map(|def| (def, &def.kind)) {
                Some((def, TypeKind::Record(record))) if depth <= MAX_DEPTH && def.in_request => {
                    self.record_value(&self.name(*id), record, sample, depth)
                }
                Some((_, TypeKind::Enum(listed))) => {
                    let ident = self.name(*id);
                    let sample = sample.and_then(Value::as_str);
                    let variant =
                        listed.variants.iter().find(|variant| Some(variant.value.as_str()) == sample);
                    match variant.or(listed.variants.first()) {
                        Some(variant) => {
                            let variant = variant.ident.token();
                            quote!(types::#ident::#variant)
                        }
                        None => quote!(types::#ident::from("value")),
                    }
                }
                Some((_, TypeKind::Union(union))) if depth <= MAX_DEPTH => {
                    let ident = self.name(*id);
                    match union.choices.get(union.blank) {
                        Some(choice) => {
                            let value = self.value(&choice.ty, None, name, depth + 1);
                            let value = if choice.boxed { quote!(Box::new(#value)) } else { value };
                            let variant = choice.ident.token();
                            quote!(types::#ident::#variant(#value))
                        }
                        None => quote!(Default::default()),
                    }
                }
                _ => quote!(Default::default()),
            },
            Type::Map(_) | Type::Any => quote!(Default::default()),
            // Only answers hold these.
            Type::Download | Type::Lines(_) | Type::Events(_) | Type::TextEvents => {
                quote!(Default::default())
            }
        }
    }

    fn field_value(&self, field: &Field, sample: Option<&Value>, depth: usize) -> TokenStream {
        let value = self.value(&field.ty, sample, &field.name, depth + 1);
        // What is too deep to be spelt out need not have a default; null will do.
        let is_spelt_out = value.to_string() != quote!(Default::default()).to_string();
        if field.presence == Presence::RequiredNullable && !is_spelt_out && matches!(field.ty, Type::Named(_))
        {
            return quote!(None);
        }
        let value = if field.boxed { quote!(Box::new(#value)) } else { value };
        if field.presence == Presence::RequiredNullable { quote!(Some(#value)) } else { value }
    }

    fn record_value(
        &self,
        ident: &TokenStream,
        record: &Record,
        sample: Option<&Value>,
        depth: usize,
    ) -> TokenStream {
        let part = |field: &Field| sample.and_then(|sample| sample.get(&field.name));
        let required = record::required(record);
        let fields = required.iter().map(|field| {
            let (name, value) = (field.ident.token(), self.field_value(field, part(field), depth));
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
                    self.argument(&field.ty, part(field), &field.name)
                }
                _ => self.field_value(field, part(field), depth),
            });
            return quote!(types::#ident::new(#(#values),*));
        }
        let shown = record.fields.iter().find(|field| {
            part(field).is_some_and(|value| value.is_string() || value.is_number() || value.is_boolean())
        });
        match shown {
            Some(field) => {
                let (name, value) =
                    (field.ident.token(), self.value(&field.ty, part(field), &field.name, depth + 1));
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

fn is_uuid(sample: &&Value) -> bool {
    sample
        .as_str()
        .is_some_and(|text| text.len() == 36 && text.bytes().filter(|byte| *byte == b'-').count() == 4)
}

fn parsed(sample: Option<&Value>, otherwise: &str) -> TokenStream {
    let text = sample.and_then(Value::as_str).unwrap_or(otherwise);
    quote!(#text.parse()?)
}
