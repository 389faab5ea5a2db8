//! Structs, with their constructors.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Field, Presence, Record, Type, TypeDef, graph::MAX_POSITIONAL};

/// Whether the fields are spelt out by a struct expression elsewhere: the constructor takes these.
pub(super) fn required(record: &Record) -> Vec<&Field> {
    record.fields.iter().filter(|field| field.presence.is_required()).collect()
}

/// Whether `new` makes it. Where everything is required, and that is much, the struct itself names it all.
pub(super) fn has_constructor(record: &Record, required: &[&Field]) -> bool {
    record.required_ident.is_some() || (1..=MAX_POSITIONAL).contains(&required.len())
}

impl Emitter<'_> {
    pub(super) fn record(&self, def: &TypeDef, record: &Record) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let required = required(record);
        let default = required.is_empty().then(|| quote!(Default,));
        let non_exhaustive = (!def.in_request).then(|| quote!(#[non_exhaustive]));
        let deprecated = def.deprecated.then(|| quote!(#[deprecated]));
        let fields = record.fields.iter().map(|field| self.field(field));
        let others = record.others.as_ref().zip(record.others_ident.as_ref()).map(|(ty, ident)| {
            let ident = ident.token();
            let ty = self.ty(ty, &TokenStream::new());
            quote! {
                #[doc = " Keys beyond the documented ones."]
                pub #ident: std::collections::BTreeMap<String, #ty>,
            }
        });
        let constructor = def.in_request && has_constructor(record, &required);
        let constructor = constructor.then(|| self.constructor(def, record, &required));
        quote! {
            #docs
            #[derive(Clone, Debug, #default PartialEq)]
            #deprecated
            #non_exhaustive
            pub struct #ident {
                #(#fields)*
                #others
            }
            #constructor
        }
    }

    fn field(&self, field: &Field) -> TokenStream {
        let docs = docs::doc(&docs::sentence(&field.docs));
        let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
        let (ident, ty) = (field.ident.token(), self.field_type(field));
        quote!(#docs #deprecated pub #ident: #ty,)
    }

    /// Few required fields are told apart by position; more are named.
    fn constructor(&self, def: &TypeDef, record: &Record, required: &[&Field]) -> TokenStream {
        let ident = def.ident.token();
        let deprecated = required.iter().any(|field| field.deprecated).then(|| quote!(#[allow(deprecated)]));
        let names: Vec<_> = required.iter().map(|field| field.ident.token()).collect();
        let is_whole = required.len() == record.fields.len() && record.others.is_none();
        let rest = (!is_whole).then(|| quote!(..rt::codec::Blank::blank()));
        match &record.required_ident {
            Some(required_ident) => {
                let required_ident = required_ident.token();
                let doc = format!(" What [`{}`] cannot do without.", def.ident);
                let fields = required.iter().map(|field| {
                    let (name, ty) = (field.ident.token(), self.field_type(field));
                    let doc = format!(" See [`{}::{}`].", def.ident, field.ident.plain());
                    quote!(#[doc = #doc] pub #name: #ty)
                });
                quote! {
                    #[doc = #doc]
                    #[derive(Clone, Debug, PartialEq)]
                    pub struct #required_ident { #(#fields,)* }
                    #deprecated
                    impl #ident {
                        #[doc = " With its required fields; the others are absent."]
                        pub fn new(required: #required_ident) -> Self {
                            let #required_ident { #(#names),* } = required;
                            Self { #(#names,)* #rest }
                        }
                    }
                }
            }
            None => {
                let arguments = required.iter().map(|field| {
                    let name = field.ident.token();
                    match (&field.ty, field.boxed || field.presence == Presence::RequiredNullable) {
                        (Type::Text, false) => quote!(#name: impl Into<String>),
                        _ => {
                            let ty = self.field_type(field);
                            quote!(#name: #ty)
                        }
                    }
                });
                let values = required.iter().map(|field| {
                    let name = field.ident.token();
                    match (&field.ty, field.boxed || field.presence == Presence::RequiredNullable) {
                        (Type::Text, false) => quote!(#name: #name.into()),
                        _ => quote!(#name),
                    }
                });
                quote! {
                    #deprecated
                    impl #ident {
                        #[doc = " With its required fields; the others are absent."]
                        pub fn new(#(#arguments),*) -> Self {
                            Self { #(#values,)* #rest }
                        }
                    }
                }
            }
        }
    }
}
