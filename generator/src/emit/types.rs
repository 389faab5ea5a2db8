//! `types/<group>.rs`: the types, as people read them; and the two modules that collect types and tables.

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{Emitter, docs};
use crate::model::{EnumDef, StatusVariant, TypeDef, TypeId, TypeKind};

impl Emitter<'_> {
    pub(super) fn type_files(&self, files: &mut BTreeMap<PathBuf, TokenStream>) {
        let modules = self.type_modules();
        for (module, group) in &modules {
            let defs = self.types_of(*group);
            let types: TokenStream = defs.iter().map(|def| self.type_def(def)).collect();
            let runtime = names(&types, "rt").then(|| {
                quote!(
                    use clientgen_runtime as rt;
                )
            });
            let uses = self.type_uses(&defs);
            let file_name = module.to_string().trim_start_matches("r#").to_owned();
            files.insert(PathBuf::from(format!("types/{file_name}.rs")), quote!(#uses #runtime #types));
            let tables = defs.iter().map(|def| self.table(def));
            let file = quote!(use super::super::types::*; use clientgen_runtime as rt; #(#tables)*);
            files.insert(PathBuf::from(format!("codec/{file_name}.rs")), file);
        }
        let names: Vec<_> = modules.iter().map(|(module, _)| module).collect();
        let docs = docs::inner_doc("What requests and answers hold.");
        let types = quote! {
            #docs
            #(mod #names;)*
            #(pub use #names::*;)*
            pub use clientgen_runtime::{Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value};
        };
        files.insert(PathBuf::from("types/mod.rs"), types);
        files.insert(PathBuf::from("codec/mod.rs"), quote!(#(mod #names;)*));
    }

    /// Imports only what the file needs, so that nothing has to be allowed.
    fn type_uses(&self, defs: &[&TypeDef]) -> TokenStream {
        let group = defs.first().and_then(|def| def.group);
        let foreign = defs.iter().any(|def| {
            let parts = crate::model::graph::parts(def);
            parts.iter().any(|id| self.api.get(*id).is_some_and(|part| part.group != group))
        });
        if foreign {
            quote!(
                use super::*;
            )
        } else {
            TokenStream::new()
        }
    }

    fn type_def(&self, def: &TypeDef) -> TokenStream {
        match &def.kind {
            TypeKind::Record(record) => self.record(def, record),
            TypeKind::Enum(listed) => self.enumeration(def, listed),
            TypeKind::Errors(ids) => self.errors(def, ids),
            TypeKind::Replies(variants) => self.replies(def, variants),
            TypeKind::Union(union) => self.union(def, union),
        }
    }

    fn enumeration(&self, def: &TypeDef, listed: &EnumDef) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = listed.variants.iter().map(|variant| {
            let (ident, doc) = (variant.ident.token(), format!(" `{}`", variant.value.replace('`', "'")));
            quote!(#[doc = #doc] #ident,)
        });
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants)*
                #[doc = " A value that the document does not list; it is kept as it is."]
                Unknown(rt::Unknown),
            }
        }
    }

    fn replies(&self, def: &TypeDef, variants: &[StatusVariant]) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = variants.iter().map(|variant| {
            let (name, doc) = (variant.ident.token(), format!(" Status {}.", variant.status));
            let held = variant.ty.as_ref().map(|ty| {
                let ty = self.ty(ty, &TokenStream::new());
                quote!((#ty))
            });
            quote!(#[doc = #doc] #name #held,)
        });
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants)*
            }
        }
    }

    fn errors(&self, def: &TypeDef, ids: &[TypeId]) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = ids.iter().filter_map(|id| self.api.get(*id)).map(|def| {
            let doc = format!(" {}", docs::sentence(def.docs.split("\n").next().unwrap_or_default()));
            let name = def.ident.token();
            quote!(#[doc = #doc] #name(#name),)
        });
        quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants)*
            }
        }
    }
}

/// Whether an identifier occurs in the tokens.
fn names(tokens: &TokenStream, wanted: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == wanted,
        TokenTree::Group(group) => names(&group.stream(), wanted),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
