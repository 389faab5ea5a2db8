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
                let fields = record.fields.iter().map(row);
                let others = record.others.as_ref().and(record.others_ident.as_ref()).map(|ident| {
                    let ident = ident.token();
                    quote!(..#ident)
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
            TypeKind::Errors(ids) => {
                let names = ids.iter().map(|id| self.name(*id));
                quote!(rt::error_bodies! { #ident { #(#names),* } })
            }
            TypeKind::Union(union) => self.union_table(def, union),
        }
    }
}

fn row(field: &Field) -> TokenStream {
    let (ident, name) = (field.ident.token(), &field.name);
    let required =
        matches!(field.presence, Presence::Required | Presence::RequiredNullable).then(|| quote!(required));
    let codec = codec(&field.ty).map(|codec| match field.presence {
        Presence::Required => quote!([#codec]),
        _ => quote!([rt::codec::Inside<#codec>]),
    });
    quote!(#ident = #name #codec #required)
}

/// The codec of a type that is not written as the type itself would be.
fn codec(ty: &Type) -> Option<TokenStream> {
    match ty {
        Type::Decimal { text: true } => Some(quote!(rt::codec::Text)),
        Type::Lenient(_) => Some(quote!(rt::codec::Lenient)),
        Type::List(item) | Type::Map(item) | Type::Nullable(item) => {
            codec(item).map(|codec| quote!(rt::codec::Inside<#codec>))
        }
        _ => None,
    }
}
