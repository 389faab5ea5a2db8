//! Parameters: the row of each, the argument or setter that takes it, and what the call is told.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    Emitter, docs,
    tokens::{location_name, location_token},
};
use crate::model::{Parameter, ParameterLocation, Type, TypeKind};

impl Emitter<'_> {
    /// What is said of a parameter: what the document says, or its name on the wire and its kind.
    pub(super) fn parameter_docs(&self, parameter: &Parameter) -> String {
        docs::or(docs::described(&parameter.docs), || self.parameter_kind(parameter))
    }

    /// The same in a few words.
    pub(super) fn parameter_brief(&self, parameter: &Parameter) -> String {
        docs::or(docs::brief(&parameter.docs.text), || {
            docs::or(parameter.docs.facts.clone(), || self.parameter_kind(parameter))
        })
    }

    fn parameter_kind(&self, parameter: &Parameter) -> String {
        let (location, name) = (location_name(parameter.location), docs::code(&parameter.name));
        format!("The {location} parameter {name}: {}.", self.kind_of(&parameter.ty))
    }

    /// An argument or the value of a setter, with the type that is easiest to give.
    pub(super) fn typed(&self, parameter: &Parameter, ident: &Ident) -> TokenStream {
        let types = TokenStream::new();
        match &parameter.ty {
            ty if parameter.is_json => {
                let ty = self.ty(ty, &types);
                quote!(#ident: &#ty)
            }
            Type::Text => quote!(#ident: &str),
            Type::DateTime => quote!(#ident: impl Into<rt::DateTime>),
            Type::LenientDateTime => quote!(#ident: impl Into<rt::LenientDateTime>),
            Type::Map(value) if **value == Type::Text && parameter.location == ParameterLocation::Query => {
                quote!(#ident: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>)
            }
            ty if !self.is_plain(ty) => {
                let ty = self.ty(ty, &types);
                quote!(#ident: #ty)
            }
            Type::List(item) if **item == Type::Text => {
                quote!(#ident: impl IntoIterator<Item = impl rt::Parameter>)
            }
            Type::List(item) => {
                let item = self.ty(item, &types);
                quote!(#ident: impl IntoIterator<Item = #item>)
            }
            ty => {
                let ty = self.ty(ty, &types);
                quote!(#ident: #ty)
            }
        }
    }

    /// `.query("page", page)` and the like.
    pub(super) fn set(&self, parameter: &Parameter, value: &Ident) -> TokenStream {
        let name = &parameter.name;
        let is_list = matches!(parameter.ty, Type::List(_));
        let is_map = matches!(&parameter.ty, Type::Map(value) if **value == Type::Text);
        let is_plain = self.is_plain(&parameter.ty);
        let converted = match &parameter.ty {
            Type::DateTime => Some(quote!(rt::DateTime)),
            Type::LenientDateTime => Some(quote!(rt::LenientDateTime)),
            _ => None,
        };
        let location = location_token(parameter.location);
        match (parameter.location, converted) {
            _ if parameter.is_json => quote!(.json_parameter(#location, #name, #value)),
            (ParameterLocation::Query, Some(ty)) => quote!(.query_as::<#ty>(#name, #value)),
            (ParameterLocation::Query, None) if !is_plain => quote!(.query_fields(#name, &#value)),
            (ParameterLocation::Query, None) if is_map => quote!(.query_map(#name, #value)),
            (ParameterLocation::Query, None) if is_list => quote!(.query_list(#name, #value)),
            (ParameterLocation::Query, None) => quote!(.query(#name, #value)),
            (_, None) if !is_plain || matches!(parameter.ty, Type::Map(_)) => {
                quote!(.fields(#location, #name, &#value))
            }
            (location, converted) => {
                let method = match location {
                    ParameterLocation::Header => quote!(header_parameter),
                    ParameterLocation::Cookie => quote!(cookie),
                    _ => quote!(path),
                };
                let value = match converted {
                    Some(ty) => quote!(Into::<#ty>::into(#value)),
                    None if is_list => quote!(#value.into_iter().collect::<Vec<_>>()),
                    None => quote!(#value),
                };
                quote!(.#method(#name, #value))
            }
        }
    }

    /// Whether a value is a text, a number, an enum, or a list or map of those; anything else is written by its fields.
    pub(super) fn is_plain(&self, ty: &Type) -> bool {
        match ty {
            Type::Named(id) => {
                self.api.definition(*id).is_some_and(|def| matches!(def.kind, TypeKind::Enum(_)))
            }
            Type::Map(value) => **value == Type::Text,
            Type::List(item) => {
                !matches!(**item, Type::List(_) | Type::Map(_) | Type::Nullable(_)) && self.is_plain(item)
            }
            Type::Lenient(inner) | Type::Single(inner) => self.is_plain(inner),
            Type::Any | Type::Nullable(_) => false,
            _ => true,
        }
    }
}

/// The row of a parameter in its operation's table.
pub(super) fn row(parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let (constructor, default_style, default_explode) = match parameter.location {
        ParameterLocation::Path => (quote!(path), "simple", false),
        ParameterLocation::Query => (quote!(query), "form", true),
        ParameterLocation::Header => (quote!(header), "simple", false),
        ParameterLocation::Cookie => (quote!(cookie), "form", true),
    };
    let style = if parameter.style == "form"
        && !parameter.explode
        && parameter.location == ParameterLocation::Query
    {
        Some(quote!(.comma()))
    } else if (parameter.style, parameter.explode) != (default_style, default_explode) {
        let style = crate::names::ident(parameter.style, crate::names::Case::Pascal, "Form").token();
        let explode = parameter.explode;
        Some(quote!(.style(rt::Style::#style, #explode)))
    } else {
        None
    };
    let required =
        (parameter.required && parameter.location != ParameterLocation::Path).then(|| quote!(.required()));
    let reserved = parameter.allow_reserved.then(|| quote!(.allow_reserved()));
    quote!(rt::#constructor(#name) #style #required #reserved)
}
