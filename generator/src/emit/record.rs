//! Structs, with their constructors.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Constant, Field, Presence, Record, Type, TypeDef, graph::MAX_POSITIONAL};

/// Whether the fields are spelt out by a struct expression elsewhere: the constructor takes these.
pub(super) fn required(record: &Record) -> Vec<&Field> {
    record.fields.iter().filter(|field| field.is_argument()).collect()
}

/// The fields that can hold one value, and that value.
fn fixed(record: &Record) -> impl Iterator<Item = (&Field, &Constant)> {
    record.fields.iter().filter_map(|field| field.fixed.as_ref().map(|value| (field, value)))
}

/// Whether `new` makes it. Where everything is required, and that is much, the struct itself names it all.
pub(super) fn has_constructor(record: &Record, required: &[&Field]) -> bool {
    let is_plain = required.is_empty() && fixed(record).next().is_none();
    record.required_ident.is_some() || required.len() <= MAX_POSITIONAL && !is_plain
}

impl Emitter<'_> {
    pub(super) fn record(&self, def: &TypeDef, record: &Record) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::or(docs::sentence(&def.docs), || "An object.".to_owned()));
        let required = required(record);
        let default = record.fields.iter().all(|field| !field.presence.is_required());
        let default = default.then(|| quote!(Default,));
        let non_exhaustive = (!def.in_request).then(|| quote!(#[non_exhaustive]));
        let deprecated = def.deprecated.then(|| quote!(#[deprecated]));
        let fields = record.fields.iter().map(|field| self.field(field));
        let others = record.others.as_ref().zip(record.others_ident.as_ref()).map(|(ty, ident)| {
            let ident = ident.token();
            let ty = self.ty(ty, &TokenStream::new());
            let doc = if record.keeps_strangers {
                " Keys that another member of a union knows, and whatever else came; they are sent back."
            } else {
                " Keys beyond the documented ones."
            };
            quote! {
                #[doc = #doc]
                pub #ident: std::collections::BTreeMap<String, #ty>,
            }
        });
        let constructor = def.in_request && has_constructor(record, &required);
        let constructor = constructor.then(|| self.constructor(def, record, &required));
        let named = self.constructors(def, record);
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
            #named
        }
    }

    fn field(&self, field: &Field) -> TokenStream {
        let docs = docs::doc(&docs::or(docs::described(&field.docs), || {
            format!("{}: {}.", docs::code(&field.name), self.kind_of(&field.ty))
        }));
        let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
        let (ident, ty) = (field.ident.token(), self.field_type(field));
        quote!(#docs #deprecated pub #ident: #ty,)
    }

    /// `new`. Few required fields are told apart by position; more are named.
    fn constructor(&self, def: &TypeDef, record: &Record, required: &[&Field]) -> TokenStream {
        let ident = def.ident.token();
        let is_deprecated = |field: &Field| field.deprecated && field.presence.is_required();
        let deprecated = record.fields.iter().any(is_deprecated).then(|| quote!(#[allow(deprecated)]));
        let fixed: Vec<TokenStream> =
            fixed(record).map(|(field, value)| self.fixed_value(field, value)).collect();
        let is_whole = required.len() + fixed.len() == record.fields.len() && record.others.is_none();
        let rest = (!is_whole).then(|| quote!(..rt::codec::Blank::blank()));
        let (named, arguments, values) = match &record.required_ident {
            Some(name) => self.by_name(def, &name.token(), required),
            None => self.by_position(required),
        };
        let default = required.is_empty().then(|| {
            quote! {
                impl Default for #ident {
                    fn default() -> Self { Self::new() }
                }
            }
        });
        quote! {
            #named
            #deprecated
            impl #ident {
                #[doc = " With its required fields; the others are absent."]
                pub fn new(#arguments) -> Self {
                    Self { #values #(#fixed,)* #rest }
                }
            }
            #default
        }
    }

    pub(super) fn fixed_value(&self, field: &Field, value: &Constant) -> TokenStream {
        let (name, value) = (field.ident.token(), self.constant(&field.ty, value));
        let value = if field.boxed { quote!(Box::new(#value)) } else { value };
        quote!(#name: #value)
    }

    /// A value that the document names.
    pub(super) fn constant(&self, ty: &Type, value: &Constant) -> TokenStream {
        match value {
            Constant::Variant(variant) => {
                let (ty, variant) = (self.ty(ty, &TokenStream::new()), variant.token());
                quote!(#ty::#variant)
            }
            Constant::Text(text) => quote!(#text.to_owned()),
            Constant::Bool(value) => quote!(#value),
            Constant::Whole(number) => {
                let number = proc_macro2::Literal::i64_unsuffixed(*number);
                quote!(#number)
            }
            Constant::Float(number) => {
                let number = proc_macro2::Literal::f64_unsuffixed(*number);
                quote!(#number)
            }
        }
    }

    /// A struct of the required fields, the argument, and the fields that are taken from it.
    fn by_name(
        &self,
        def: &TypeDef,
        name: &Ident,
        required: &[&Field],
    ) -> (Option<TokenStream>, TokenStream, TokenStream) {
        let doc = format!(" What [`{}`] cannot do without.", def.ident);
        let fields = required.iter().map(|field| {
            let (name, ty) = (field.ident.token(), self.field_type(field));
            let doc = format!(" See [`{}::{}`].", def.ident, field.ident.plain());
            quote!(#[doc = #doc] pub #name: #ty)
        });
        let named = quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq)]
            pub struct #name { #(#fields,)* }
        };
        let values = required.iter().map(|field| {
            let name = field.ident.token();
            quote!(#name: required.#name,)
        });
        (Some(named), quote!(required: #name), values.collect())
    }

    /// The arguments, and the fields that are made of them.
    fn by_position(&self, required: &[&Field]) -> (Option<TokenStream>, TokenStream, TokenStream) {
        let is_text = |field: &Field| {
            field.ty == Type::Text && !field.boxed && field.presence != Presence::RequiredNullable
        };
        let arguments = required.iter().map(|field| {
            let (name, ty) = (field.ident.token(), self.field_type(field));
            let ty = if is_text(field) { quote!(impl Into<String>) } else { ty };
            quote!(#name: #ty)
        });
        let values = required.iter().map(|field| {
            let name = field.ident.token();
            if is_text(field) { quote!(#name: #name.into(),) } else { quote!(#name,) }
        });
        (None, quote!(#(#arguments),*), values.collect())
    }
}
