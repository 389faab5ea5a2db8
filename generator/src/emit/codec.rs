//! `codec/<group>.rs`: the tables by which types are read and written.

use proc_macro2::TokenStream;
use quote::quote;

use super::Emitter;
use crate::model::{Field, Presence, Type, TypeDef, TypeKind};

impl Emitter<'_> {
    pub(super) fn table(&self, def: &TypeDef) -> TokenStream {
        let ident = def.ident.token();
        match &def.kind {
            TypeKind::Record(record) => {
                let fields = record.fields.iter().map(|field| self.field_row(field));
                let others = record.others.as_ref().and(record.others_ident.as_ref()).map(|ident| {
                    let ident = ident.token();
                    let strangers = record.keeps_strangers.then(|| quote!(strangers));
                    quote!(..#ident #strangers)
                });
                quote!(rt::record! { #ident { #(#fields,)* #others } })
            }
            TypeKind::Enum(listed) => {
                let rows = listed.variants.iter().map(|variant| {
                    let (name, value) = (variant.ident.token(), &variant.value);
                    quote!(#name = #value)
                });
                quote!(rt::open_enum! { #ident { #(#rows),* } })
            }
            TypeKind::Errors(variants) => {
                let names = variants.iter().map(|variant| variant.ident.token());
                quote!(rt::error_bodies! { #ident { #(#names),* } })
            }
            TypeKind::Bodies(forms) => self.bodies_table(def, forms),
            TypeKind::Responses(variants) => {
                let rows = variants.iter().map(|variant| {
                    let name = variant.ident.token();
                    let statuses = statuses(&variant.status);
                    let held = variant.ty.as_ref().map(|ty| {
                        let reader = self.reader(ty).map(|reader| quote!(=> #reader));
                        let ty = self.ty(ty, &TokenStream::new());
                        quote!(= #ty #reader)
                    });
                    quote!(#name(#statuses) #held)
                });
                quote!(rt::responses! { #ident { #(#rows),* } })
            }
            TypeKind::Union(union) => self.union_table(def, union),
            TypeKind::Alias { .. } => TokenStream::new(),
        }
    }
}

impl Emitter<'_> {
    fn field_row(&self, field: &Field) -> TokenStream {
        let (ident, name) = (field.ident.token(), &field.name);
        let required = field.presence.is_required().then(|| match &field.default {
            Some(default) => {
                let default = self.constant(&field.ty, default);
                quote!(or(#default))
            }
            None => quote!(required),
        });
        let codec = codec(&field.ty).map(|codec| match field.presence {
            Presence::Required => quote!([#codec]),
            _ => quote!([rt::codec::Inside<#codec>]),
        });
        quote!(#ident = #name #codec #required)
    }
}

/// A status, or the first and last of a range.
fn statuses(status: &str) -> TokenStream {
    let number = |number: u16| proc_macro2::Literal::u16_unsuffixed(number);
    if let Ok(exact) = status.parse::<u16>() {
        let exact = number(exact);
        return quote!(#exact);
    }
    let hundreds = status
        .chars()
        .next()
        .and_then(|first| first.to_digit(10))
        .and_then(|first| u16::try_from(first).ok());
    let (first, last) = match hundreds {
        Some(hundreds) => (number(hundreds * 100), number(hundreds * 100 + 99)),
        None => (number(100), number(599)),
    };
    quote!(#first, #last)
}

/// The codec of a type that is not written as the type itself would be.
fn codec(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Decimal { text: true } => Some(quote!(rt::codec::Text)),
        Type::Lenient(inner) if matches!(**inner, Type::Named(_)) => Some(quote!(rt::codec::OrEmptyList)),
        Type::Lenient(_) => Some(quote!(rt::codec::Lenient)),
        Type::Single(_) => Some(quote!(rt::codec::Single)),
        Type::List(item) | Type::Map(item) | Type::Nullable(item) => {
            codec(item).map(|codec| quote!(rt::codec::Inside<#codec>))
        }
        _ => None,
    }
}
