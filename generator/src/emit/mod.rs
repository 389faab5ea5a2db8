//! The model of an [`Api`] -> token streams, one emitter per kind of file.
//!
//! Each file is emitted when it is asked for: the tokens of a large API take more memory than all else, and tokens do not go from one
//! thread to another.
//!
//! Emitters write down what the model has decided; they decide nothing and never see the document.

mod body;
mod client;
mod codec;
mod constructors;
mod docs;
mod example;
pub(crate) mod format;
mod module;
mod operation;
mod parameter;
mod record;
mod security;
mod tables;
mod tokens;
mod types;
mod union;
mod usage;

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::tables::table;
use crate::markdown;
use crate::model::{Api, Field, Presence, Type, TypeDef, TypeId};
use crate::names::{Case, RustIdent, ident};

/// How the generated code is used.
#[derive(Clone, Debug)]
pub struct Options {
    /// The path by which examples in the documentation name the module, such as `commerce_clients::mycashflow`.
    pub module_path: String,
}

/// What emits a file.
pub(crate) type Part<'a> = Box<dyn Fn() -> TokenStream + Send + Sync + 'a>;

/// Files by their path below their folder.
pub(crate) type Files<'a> = BTreeMap<PathBuf, Part<'a>>;

/// The files of an API.
pub fn emit<'a>(api: &'a Api, options: &'a Options) -> Files<'a> {
    let emitter = Emitter { api, options };
    let mut files = Files::new();
    files.insert(PathBuf::from("mod.rs"), Box::new(move || emitter.module()));
    files.insert(PathBuf::from("client.rs"), Box::new(move || emitter.client()));
    emitter.operation_files(&mut files);
    emitter.type_files(&mut files);
    files
}

/// A text of the document, in a line of Markdown.
pub(crate) fn escape(text: &str) -> String {
    markdown::plain(text)
}

/// How a client is put together and used, as a reader writes it: for a readme.
pub(crate) fn example(api: &Api, options: &Options) -> String {
    Emitter { api, options }.usage()
}

#[derive(Clone, Copy)]
struct Emitter<'a> {
    api: &'a Api,
    options: &'a Options,
}

impl<'a> Emitter<'a> {
    /// The type as it stands in a signature. `types` goes before named types.
    fn ty(&self, ty: &Type, types: &TokenStream) -> TokenStream {
        match ty {
            Type::Bool => quote!(bool),
            Type::Int(name) | Type::Float(name) => {
                let name = proc_macro2::Ident::new(name, proc_macro2::Span::call_site());
                quote!(#name)
            }
            Type::Text | Type::PlainText => quote!(String),
            Type::Payload => quote!(rt::Payload),
            Type::Download => quote!(rt::Download),
            Type::Lines(item) => {
                let item = self.ty(item, types);
                quote!(rt::Lines<#item>)
            }
            Type::Events(data) => {
                let data = self.ty(data, types);
                quote!(rt::Events<#data>)
            }
            Type::TextEvents => quote!(rt::Events<String>),
            Type::Upload => quote!(rt::Upload),
            Type::Uuid => quote!(rt::Uuid),
            Type::Time => quote!(rt::Time),
            Type::Base64 => quote!(rt::Base64),
            Type::Base64Url => quote!(rt::Base64Url),
            Type::Decimal { .. } => quote!(rt::Decimal),
            Type::Date => quote!(rt::Date),
            Type::DateTime => quote!(rt::DateTime),
            Type::LenientDateTime => quote!(rt::LenientDateTime),
            Type::Any => quote!(rt::Value),
            Type::List(item) => {
                let item = self.ty(item, types);
                quote!(Vec<#item>)
            }
            Type::Map(value) => {
                let value = self.ty(value, types);
                quote!(std::collections::BTreeMap<String, #value>)
            }
            Type::Nullable(inner) => {
                let inner = self.ty(inner, types);
                quote!(Option<#inner>)
            }
            Type::Lenient(inner) | Type::Single(inner) => self.ty(inner, types),
            Type::Named(id) => {
                let name = self.name(*id);
                quote!(#types #name)
            }
        }
    }

    /// What a value of the type is, in words: for what the document does not describe.
    fn kind_of(&self, ty: &Type) -> String {
        let kind = match ty {
            Type::Bool => "`true` or `false`",
            Type::Int(_) => "an integer",
            Type::Float(_) => "a number",
            Type::Text | Type::PlainText => "a string",
            Type::Payload | Type::Download | Type::Upload => "a file or other bytes",
            Type::Lines(_) => "JSON values, one per line",
            Type::Events(_) | Type::TextEvents => "a stream of events",
            Type::Uuid => "a UUID",
            Type::Time => "a time of day",
            Type::Base64 | Type::Base64Url => "bytes, as Base64",
            Type::Decimal { .. } => "a decimal number",
            Type::Date => "a date",
            Type::DateTime | Type::LenientDateTime => "a date with a time",
            Type::Any => "any JSON value",
            Type::Map(_) => "an object with any keys",
            Type::Lenient(inner) | Type::Single(inner) => return self.kind_of(inner),
            Type::Nullable(inner) => return format!("{} or `null`", self.kind_of(inner)),
            Type::List(item) => match &**item {
                Type::Named(id) => return format!("a list of [`{}`]", self.name(*id)),
                _ => "a list",
            },
            Type::Named(id) => return format!("see [`{}`]", self.name(*id)),
        };
        kind.to_owned()
    }

    /// A text that is equal for what is one type in Rust.
    fn identity(&self, ty: &Type) -> String {
        self.ty(&self.api.resolved(ty), &TokenStream::new()).to_string()
    }

    fn name(&self, id: TypeId) -> TokenStream {
        match self.api.get(id) {
            Some(def) => {
                let ident = def.ident.token();
                quote!(#ident)
            }
            None => quote!(rt::Value),
        }
    }

    /// The type of a field, with what its presence adds.
    fn field_type(&self, field: &Field) -> TokenStream {
        let mut ty = self.ty(&field.ty, &TokenStream::new());
        if field.boxed {
            ty = quote!(Box<#ty>);
        }
        match field.presence {
            Presence::Required => ty,
            Presence::RequiredNullable | Presence::Optional => quote!(Option<#ty>),
            Presence::Patch => quote!(rt::Patch<#ty>),
        }
    }

    /// The files that types stand in: the module of each group, and of those that several share, with its types.
    fn type_modules(&self) -> Vec<(RustIdent, Vec<&'a TypeDef>)> {
        let groups = self.api.groups.iter().map(|group| group.module.clone());
        let shared = ident("shared", Case::Snake, "shared");
        let mut modules: Vec<_> = groups.chain([shared]).map(|module| (module, Vec::new())).collect();
        for def in &self.api.types {
            if let Some((_, defs)) = modules.get_mut(def.group.unwrap_or(self.api.groups.len())) {
                defs.push(def);
            }
        }
        modules.retain(|(_, defs)| !defs.is_empty());
        modules
    }
}
