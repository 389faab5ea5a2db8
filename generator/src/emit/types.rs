//! `types/<group>.rs`: the types, as people read them; and the two modules that collect types and tables.

use std::path::PathBuf;

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::quote;

use super::{Emitter, Files, docs};
use crate::model::{Docs, EnumDef, ErrorVariant, StatusVariant, Type, TypeDef, TypeId, TypeKind};
use crate::names::RustIdent;

impl<'a> Emitter<'a> {
    pub(super) fn type_files(self, files: &mut Files<'a>) {
        let modules = self.type_modules();
        let names: Vec<RustIdent> = modules.iter().map(|(module, _)| module.clone()).collect();
        let names_again = names.clone();
        for (module, defs) in modules {
            let name = module.plain().to_owned();
            let tables = defs.clone();
            files.insert(PathBuf::from(format!("types/{name}.rs")), Box::new(move || self.type_file(&defs)));
            files.insert(
                PathBuf::from(format!("codec/{name}.rs")),
                Box::new(move || self.table_file(&tables)),
            );
        }
        files.insert(PathBuf::from("types/mod.rs"), Box::new(move || type_modules(&names)));
        files.insert(PathBuf::from("codec/mod.rs"), Box::new(move || table_modules(&names_again)));
    }

    fn type_file(&self, defs: &[&TypeDef]) -> TokenStream {
        let types: TokenStream = defs.iter().map(|def| self.type_def(def)).collect();
        let runtime = names(&types, "rt").then(|| {
            quote!(
                use clientgen_runtime as rt;
            )
        });
        let uses = self.type_uses(defs);
        let mut file = quote!(#uses #runtime);
        file.extend(types);
        file
    }

    fn table_file(&self, defs: &[&TypeDef]) -> TokenStream {
        let tables: TokenStream = defs.iter().map(|def| self.table(def)).collect();
        if tables.is_empty() {
            // Types that are other names of others have no table.
            return tables;
        }
        let mut file = quote!(
            use super::super::types::*;
            use clientgen_runtime as rt;
        );
        file.extend(tables);
        file
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
            TypeKind::Responses(variants) => self.replies(def, variants),
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
        let docs = docs::doc(&docs::or(docs::sentence(&def.docs), || "One of the listed values.".to_owned()));
        let variants = listed.variants.iter().map(|variant| {
            let (ident, value) = (variant.ident.token(), docs::code(&variant.value));
            let value = if variant.value.is_empty() { "An empty text".to_owned() } else { value };
            let doc = docs::doc(&docs::about(&value, &Docs::of(&variant.docs)));
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
            let doc = docs::doc(&self.held_doc(&variant.ty));
            let (name, ty) = (variant.ident.token(), self.ty(&variant.ty, &TokenStream::new()));
            quote!(#doc #name(#ty),)
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

fn type_modules(names: &[RustIdent]) -> TokenStream {
    let names: Vec<_> = names.iter().map(RustIdent::token).collect();
    let docs = docs::inner_doc("What requests and responses hold.");
    quote! {
        #docs
        #(mod #names;)*
        #(pub use #names::*;)*
        pub use clientgen_runtime::{Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value};
    }
}

fn table_modules(names: &[RustIdent]) -> TokenStream {
    let names = names.iter().map(RustIdent::token);
    quote!(#(mod #names;)*)
}

/// Whether a path in the tokens begins with this identifier. A field may have the same name.
pub(super) fn names(tokens: &TokenStream, wanted: &str) -> bool {
    let mut trees = tokens.clone().into_iter().peekable();
    while let Some(tree) = trees.next() {
        let found = match tree {
            TokenTree::Ident(ident) => ident == wanted && trees.next_if(is_joined_colon).is_some(),
            TokenTree::Group(group) => names(&group.stream(), wanted),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        };
        if found {
            return true;
        }
    }
    false
}

/// The first of the two signs in `::`.
fn is_joined_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
}
