//! `types/<group>.rs`: the types, as people read them; and the two modules that collect types and tables.

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::{Emitter, docs};
use crate::model::{EnumDef, ErrorVariant, StatusVariant, Type, TypeDef, TypeId, TypeKind};
use crate::names::RustIdent;

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
            files.insert(
                PathBuf::from(format!("types/{}.rs", file_name(module))),
                quote!(#uses #runtime #types),
            );
            let tables: TokenStream = defs.iter().map(|def| self.table(def)).collect();
            // A file of nothing but other names has no tables.
            let uses = (!tables.is_empty()).then(|| {
                quote!(
                    use super::super::types::*;
                    use clientgen_runtime as rt;
                )
            });
            let file = quote!(#uses #tables);
            files.insert(PathBuf::from(format!("codec/{}.rs", file_name(module))), file);
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
            TypeKind::Errors(variants) => self.errors(def, variants),
            TypeKind::Bodies(forms) => self.bodies(def, forms),
            TypeKind::Replies(variants) => self.replies(def, variants),
            TypeKind::Union(union) => self.union(def, union),
            TypeKind::Alias { of, required_ident } => self.alias(def, *of, required_ident.as_ref()),
        }
    }

    fn alias(&self, def: &TypeDef, of: TypeId, required: Option<&RustIdent>) -> TokenStream {
        let alias = |name: &RustIdent, of: &RustIdent| {
            let doc = format!(" The same as [`{of}`].");
            let (name, of) = (name.token(), of.token());
            quote!(#[doc = #doc] pub type #name = #of;)
        };
        let Some(of) = self.api.get(of) else { return TokenStream::new() };
        let named = match &of.kind {
            TypeKind::Record(record) => record.required_ident.as_ref(),
            _ => None,
        };
        let required = required.zip(named).map(|(name, of)| alias(name, of));
        let alias = alias(&def.ident, &of.ident);
        quote!(#alias #required)
    }

    fn enumeration(&self, def: &TypeDef, listed: &EnumDef) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = listed.variants.iter().map(|variant| {
            let (ident, value) = (variant.ident.token(), variant.value.replace('`', "'"));
            let value = if value.is_empty() { "An empty text".to_owned() } else { format!("`{value}`") };
            let about = docs::sentence(&variant.docs);
            let doc = docs::doc(&if about.is_empty() { value } else { format!("{value}: {about}") });
            quote!(#doc #ident,)
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
        let held: Vec<&Type> = variants.iter().filter_map(|variant| variant.ty.as_ref()).collect();
        let variants = variants.iter().map(|variant| {
            let (name, doc) = (variant.ident.token(), format!(" Status {}.", variant.status));
            let held = variant.ty.as_ref().map(|ty| {
                let ty = self.ty(ty, &TokenStream::new());
                quote!((#ty))
            });
            quote!(#[doc = #doc] #name #held,)
        });
        // What arrives bit by bit can be read once.
        let is_whole =
            |ty: &Type| !matches!(ty, Type::Download | Type::Lines(_) | Type::Events(_) | Type::TextEvents);
        let is_whole = held.iter().copied().all(is_whole);
        let derives = if is_whole { quote!(Clone, Debug, PartialEq) } else { quote!(Debug) };
        quote! {
            #docs
            #[derive(#derives)]
            #[non_exhaustive]
            pub enum #ident {
                #(#variants)*
            }
        }
    }

    fn errors(&self, def: &TypeDef, variants: &[ErrorVariant]) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = variants.iter().map(|variant| {
            let doc = format!(" {}", self.held_doc(&variant.ty));
            let (name, ty) = (variant.ident.token(), self.ty(&variant.ty, &TokenStream::new()));
            quote!(#[doc = #doc] #name(#ty),)
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

/// A module's file: keywords are names of files as they are.
fn file_name(module: &proc_macro2::Ident) -> String {
    let name = module.to_string();
    name.strip_prefix("r#").map_or_else(|| name.clone(), str::to_owned)
}

/// Whether an identifier occurs in the tokens.
pub(super) fn names(tokens: &TokenStream, wanted: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == wanted,
        TokenTree::Group(group) => names(&group.stream(), wanted),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
