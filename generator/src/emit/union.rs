//! Unions, and the tables by which they are read.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Type, TypeDef, Union, UnionVariant};

impl Emitter<'_> {
    pub(super) fn union(&self, def: &TypeDef, union: &Union) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::or(docs::sentence(&def.docs), || "One of several types.".to_owned()));
        let deprecated = def.deprecated.then(|| quote!(#[deprecated]));
        let variants = union.variants.iter().map(|variant| {
            let (name, held) = (variant.ident.token(), self.held(variant));
            let doc = docs::doc(&self.held_doc(&variant.ty));
            quote!(#doc #name(#held),)
        });
        let unknown = union.tag.as_ref().map(|tag| {
            let doc =
                format!("A value whose {} the document does not list; it is kept as it is.", docs::code(tag));
            let doc = docs::doc(&doc);
            quote!(#doc Unknown(rt::Value),)
        });
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #deprecated
            #[non_exhaustive]
            pub enum #ident {
                #(#variants)*
                #unknown
            }
        }
    }

    /// A line about what a variant holds.
    pub(super) fn held_doc(&self, ty: &Type) -> String {
        match ty {
            Type::Named(id) => {
                let docs = self.api.get(*id).map(|def| def.docs.as_str()).unwrap_or_default();
                match docs::first(docs) {
                    text if text.is_empty() => format!("See [`{}`].", self.name(*id)),
                    text => docs::ended(&text),
                }
            }
            Type::List(_) => "A list.".to_owned(),
            Type::Map(_) => "An object with any keys.".to_owned(),
            _ => "A single value.".to_owned(),
        }
    }

    pub(super) fn union_table(&self, def: &TypeDef, union: &Union) -> TokenStream {
        let ident = def.ident.token();
        let table = match &union.tag {
            Some(tag) => {
                let rows = union.variants.iter().map(|variant| {
                    let (name, held, tags) = (variant.ident.token(), self.held(variant), &variant.tags);
                    let adds = variant.adds_tag.then(|| quote!(adds));
                    quote!(#name(#held) = [#(#tags),*] #adds)
                });
                let or = union.or_fits.then(|| quote!(or fits));
                quote!(rt::tagged_union! { #ident by #tag #or { #(#rows),* } })
            }
            None => {
                let rows = union.variants.iter().map(|variant| {
                    let (name, held) = (variant.ident.token(), self.held(variant));
                    quote!(#name(#held))
                });
                let blank = union.variants.get(union.blank).map(|variant| variant.ident.token());
                let first = union.first_fit.then(|| quote!(first));
                quote!(rt::union! { #ident { #(#rows),* } blank #blank #first })
            }
        };
        let from = self.conversions(ident, union);
        quote!(#table #from)
    }

    /// A value becomes the union by `into` where its type says which member is meant.
    fn conversions(&self, ident: proc_macro2::Ident, union: &Union) -> Option<TokenStream> {
        let types: Vec<String> = union.variants.iter().map(|variant| self.identity(&variant.ty)).collect();
        let distinct: BTreeSet<&String> = types.iter().collect();
        if distinct.len() != types.len() || types.is_empty() {
            return None;
        }
        let rows = union.variants.iter().map(|variant| {
            let (name, ty) = (variant.ident.token(), self.ty(&variant.ty, &TokenStream::new()));
            quote!(#name(#ty))
        });
        Some(quote!(rt::from_variants! { #ident { #(#rows),* } }))
    }

    fn held(&self, variant: &UnionVariant) -> TokenStream {
        let ty = self.ty(&variant.ty, &TokenStream::new());
        if variant.boxed { quote!(Box<#ty>) } else { ty }
    }
}
