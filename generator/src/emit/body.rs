//! Request bodies: the argument that takes one, and what the call is told; and how responses that are not JSON are read.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Body, BodyForm, Content, ContentKind, Operation, Type, TypeDef};

impl Emitter<'_> {
    /// The type of the argument for a body, and `.json(body)` or the like.
    pub(super) fn body_argument_and_setter(&self, body: &Body) -> (TokenStream, TokenStream) {
        if let Some(variant) = body.union {
            let name = self.name(variant);
            return (quote!(impl Into<#name>), quote!(.one_of(body.into())));
        }
        let content = body.contents.first();
        let ty = content.map_or(&Type::Any, Content::sent);
        let argument = match ty {
            Type::List(item) => {
                let item = self.ty(item, &TokenStream::new());
                quote!(&[#item])
            }
            Type::Text => quote!(&str),
            Type::PlainText => quote!(impl Into<String>),
            Type::Payload => quote!(impl Into<rt::Payload>),
            ty => {
                let ty = self.ty(ty, &TokenStream::new());
                quote!(&#ty)
            }
        };
        let value = match ty {
            Type::Single(_) => quote!(std::slice::from_ref(body)),
            _ => quote!(body),
        };
        let set = content.map_or_else(|| quote!(.json(body)), |content| set(content, &value, false));
        (argument, set)
    }

    /// An enum with one variant per form.
    pub(super) fn bodies(&self, def: &TypeDef, forms: &[BodyForm]) -> TokenStream {
        let ident = def.ident.token();
        let docs = docs::doc(&docs::sentence(&def.docs));
        let variants = forms.iter().map(|form| {
            let (name, ty) = (form.ident.token(), self.ty(form.content.sent(), &TokenStream::new()));
            let doc = format!(" Sent as {}.", docs::code(&form.content.media_type));
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

    /// How each form is given to a call, and what becomes one by `into`.
    pub(super) fn bodies_table(&self, def: &TypeDef, forms: &[BodyForm]) -> TokenStream {
        let ident = def.ident.token();
        let arms = forms.iter().map(|form| {
            let name = form.ident.token();
            let value = match form.content.sent() {
                Type::PlainText | Type::Payload => quote!(body),
                Type::Single(_) => quote!(std::slice::from_ref(&body)),
                _ => quote!(&body),
            };
            let set = set(&form.content, &value, true);
            quote!(Self::#name(body) => call #set)
        });
        // Types that differ in the document may be one in Rust: a JSON text and a plain one.
        let types: Vec<TokenStream> =
            forms.iter().map(|form| self.ty(form.content.sent(), &TokenStream::new())).collect();
        let names: Vec<String> = forms.iter().map(|form| self.identity(form.content.sent())).collect();
        let is_only = |name: &String| names.iter().filter(|other| *other == name).count() == 1;
        let rows = forms.iter().zip(&types).zip(&names).filter(|(_, name)| is_only(name));
        let rows = rows.map(|((form, ty), _)| {
            let name = form.ident.token();
            quote!(#name(#ty))
        });
        quote! {
            impl rt::RequestBody for #ident {
                fn give(self, call: rt::Call) -> rt::Call {
                    match self { #(#arms,)* }
                }
            }
            rt::from_variants! { #ident { #(#rows),* } }
        }
    }

    /// How the body of a response is read, where that is not the type's own way.
    pub(super) fn reader(&self, ty: &Type) -> Option<TokenStream> {
        match ty {
            Type::Single(inner) => {
                let inner = self.ty(inner, &TokenStream::new());
                Some(quote!(rt::ReadAs<rt::codec::Single, #inner>))
            }
            Type::Lenient(inner) if matches!(**inner, Type::Named(_)) => {
                let inner = self.ty(inner, &TokenStream::new());
                Some(quote!(rt::ReadAs<rt::codec::OrEmptyList, #inner>))
            }
            Type::Lenient(inner) => {
                let inner = self.ty(inner, &TokenStream::new());
                Some(quote!(rt::LenientResponse<#inner>))
            }
            Type::PlainText => Some(quote!(rt::TextResponse)),
            Type::TextEvents => Some(quote!(rt::TextEvents)),
            _ => None,
        }
    }

    /// A second way to send, for a response that can also arrive bit by bit.
    pub(super) fn send_events(&self, operation: &Operation) -> Option<TokenStream> {
        let (media_type, ty) = operation.streamed.as_ref()?;
        let (value, error) = (self.ty(ty, &TokenStream::new()), self.error(operation));
        let reader = self.reader(ty).unwrap_or_else(|| value.clone());
        let doc =
            format!(" Sends the request and asks for {}: the response bit by bit.", docs::code(media_type));
        Some(quote! {
            #[doc = #doc]
            pub fn send_events(self) -> rt::ResponseFuture<#value, #error> {
                self.0.accept(#media_type).send_value::<#reader, #error>()
            }
        })
    }
}

/// `.json(body)` and the like. `is_named`: the media type is not that of the operation's row.
fn set(content: &Content, body: &TokenStream, is_named: bool) -> TokenStream {
    let media_type = &content.media_type;
    match content.kind {
        ContentKind::Json if is_named && media_type.contains('*') => quote!(.json(#body)),
        ContentKind::Json if is_named => quote!(.json_as(#media_type, #body)),
        ContentKind::Json => quote!(.json(#body)),
        ContentKind::Form => {
            let fields = content.fields.iter().map(|(name, style, explode)| {
                let style = crate::names::ident(style, crate::names::Case::Pascal, "Form").token();
                quote!((#name, rt::Style::#style, #explode))
            });
            quote!(.form(#body, &[#(#fields),*]))
        }
        ContentKind::Multipart => {
            let parts = content.parts.iter().map(|(name, media_type)| quote!((#name, #media_type)));
            let media_type = media_type.split(';').next().unwrap_or_default().trim();
            quote!(.multipart(#media_type, #body, &[#(#parts),*]))
        }
        ContentKind::Text => quote!(.text(#media_type, #body)),
        ContentKind::Bytes if media_type.contains('*') => quote!(.bytes("application/octet-stream", #body)),
        ContentKind::Bytes => quote!(.bytes(#media_type, #body)),
        ContentKind::Lines | ContentKind::Events if content.sent() == &Type::PlainText => {
            quote!(.text(#media_type, #body))
        }
        ContentKind::Lines | ContentKind::Events => quote!(.json_lines(#media_type, #body)),
    }
}

/// The media types of body and response, where one of them is not plain JSON.
pub(super) fn media_types(operation: &Operation) -> Option<TokenStream> {
    const JSON: &str = "application/json";
    let is_json = |content: &&Content| content.kind == ContentKind::Json;
    let name = |content: &Content| {
        let is_open = content.kind == ContentKind::Json && content.media_type.contains('*');
        if is_open { JSON.to_owned() } else { content.media_type.clone() }
    };
    let body = operation.body.as_ref().and_then(|body| body.contents.first());
    let sent = body.filter(is_json).map_or_else(|| JSON.to_owned(), name);
    let mut accepted: Vec<String> = Vec::new();
    let firsts = operation.successes.iter().filter_map(|response| response.contents.first());
    for media_type in firsts.map(name) {
        if !accepted.contains(&media_type) {
            accepted.push(media_type);
        }
    }
    // Servers that heed the header have to be allowed to say what went wrong.
    if !accepted.is_empty() && operation.error.is_some() && !accepted.iter().any(|it| it == JSON) {
        accepted.push(format!("{JSON};q=0.9"));
    }
    let accepted = if accepted.is_empty() { JSON.to_owned() } else { accepted.join(", ") };
    (sent != JSON || accepted != JSON).then(|| quote!(.media_types(#sent, #accepted)))
}
