//! `operations/<group>.rs`: for each operation its row, the client's method, and the call with its setters.

use std::{collections::BTreeMap, path::PathBuf};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{Emitter, docs};
use crate::model::{
    Body, Content, Evidence, Operation, Paging, PagingKind, Parameter, Place, Reply, Step, Type, TypeKind,
};

impl Emitter<'_> {
    pub(super) fn operation_files(&self, files: &mut BTreeMap<PathBuf, TokenStream>) {
        for (index, group) in self.api.groups.iter().enumerate() {
            let operations: Vec<_> =
                self.api.operations.iter().filter(|operation| operation.group == index).collect();
            let docs = docs::inner_doc(&docs::sentence(if group.description.is_empty() {
                &group.tag
            } else {
                &group.description
            }));
            let uses_types = operations.iter().any(|operation| self.uses_types(operation));
            let types = uses_types.then(|| {
                quote!(
                    use super::super::types::*;
                )
            });
            let bodies = operations.iter().map(|operation| self.operation(operation));
            let file = quote!(#docs #types use clientgen_runtime as rt; #(#bodies)*);
            files.insert(PathBuf::from(format!("operations/{}.rs", group.module.plain())), file);
        }
        let modules: Vec<_> = self.api.groups.iter().map(|group| group.module.token()).collect();
        let docs = docs::inner_doc("The calls of each operation, grouped as in the document.");
        files.insert(PathBuf::from("operations/mod.rs"), quote!(#docs #(pub mod #modules;)*));
    }

    fn uses_types(&self, operation: &Operation) -> bool {
        let named = crate::model::graph::named;
        let reply = match &operation.reply {
            Reply::One(ty) => named(ty).is_some(),
            _ => false,
        };
        let body =
            operation.body.iter().flat_map(|body| &body.contents).filter_map(|content| content.ty.as_ref());
        let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
        reply || body.chain(parameters).chain(&operation.error).any(|ty| named(ty).is_some())
    }

    fn operation(&self, operation: &Operation) -> TokenStream {
        let row = self.row(operation);
        let method = self.method(operation);
        let call = operation.call_ident.token();
        let setters: Vec<_> = self.setters(operation);
        let stream = operation.paging.as_ref().map(|paging| self.stream(operation, paging));
        let settings =
            (!setters.is_empty() || stream.is_some()).then(|| quote!(impl #call { #(#setters)* #stream }));
        let (reply, error) = (self.reply(operation), self.error(operation));
        let lenient = is_lenient(operation).then(|| quote!(lenient));
        quote! {
            #row
            #method
            #settings
            rt::call!(#call -> #lenient #reply, #error);
        }
    }

    fn row(&self, operation: &Operation) -> TokenStream {
        let (ident, id, method, path) =
            (operation.row_ident.token(), &operation.id, &operation.method, &operation.path);
        let parameters = (!operation.parameters.is_empty()).then(|| {
            let parameters = operation.parameters.iter().map(parameter_row);
            quote!(.parameters(&[#(#parameters),*]))
        });
        let security = operation.own_security.as_ref().map(|alternatives| {
            let alternatives = alternatives_row(alternatives);
            quote!(.security(#alternatives))
        });
        let errors = (!operation.error_statuses.is_empty()).then(|| {
            let statuses = operation.error_statuses.iter().map(|statuses| statuses.join(" "));
            quote!(.errors(&[#(#statuses),*]))
        });
        let media_types = media_types(operation);
        let idempotent = operation.idempotent.then(|| quote!(.idempotent()));
        let constructor = match method.as_str() {
            "GET" => quote!(get(#id, #path)),
            "PUT" => quote!(put(#id, #path)),
            "POST" => quote!(post(#id, #path)),
            "PATCH" => quote!(patch(#id, #path)),
            "DELETE" => quote!(delete(#id, #path)),
            other => quote!(Operation::new(#id, #other, #path)),
        };
        let retry = operation.retry.as_ref().map(super::security::retry_row);
        let limit = operation.limit.map(|limit| {
            let limit = super::security::limit_token(limit);
            quote!(.limit(#limit))
        });
        let visibility = self.hands_out_tokens(operation).then(|| quote!(pub(in super::super)));
        quote!(#visibility static #ident: rt::Operation = rt::#constructor #parameters #security #media_types #idempotent #retry #limit #errors;)
    }

    fn method(&self, operation: &Operation) -> TokenStream {
        let docs = docs::doc(&self.method_docs(operation));
        let (ident, call, row) =
            (operation.ident.token(), operation.call_ident.token(), operation.row_ident.token());
        let deprecated = operation.deprecated.then(|| quote!(#[deprecated]));
        let required: Vec<&Parameter> =
            operation.parameters.iter().filter(|parameter| parameter.required).collect();
        let mut arguments: Vec<TokenStream> =
            required.iter().map(|parameter| self.typed(parameter, &parameter.ident.token())).collect();
        let mut values: Vec<TokenStream> =
            required.iter().map(|parameter| self.set(parameter, &parameter.ident.token())).collect();
        if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
            let ty = self.body_type(body);
            arguments.push(quote!(body: #ty));
            values.push(quote!(.json(body)));
        }
        quote! {
            impl super::super::Client {
                #docs
                #deprecated
                pub fn #ident(&self, #(#arguments),*) -> #call {
                    #call(self.0.call(&#row) #(#values)*)
                }
            }
        }
    }

    fn body_type(&self, body: &Body) -> TokenStream {
        let types = TokenStream::new();
        match body.contents.first().and_then(|content| content.ty.as_ref()) {
            Some(Type::List(item)) => {
                let item = self.ty(item, &types);
                quote!(&[#item])
            }
            Some(Type::Text) => quote!(&str),
            Some(ty) => {
                let ty = self.ty(ty, &types);
                quote!(&#ty)
            }
            None => quote!(&rt::Value),
        }
    }

    /// An argument or the value of a setter, with the type that is easiest to give.
    fn typed(&self, parameter: &Parameter, ident: &Ident) -> TokenStream {
        let types = TokenStream::new();
        match &parameter.ty {
            Type::Text => quote!(#ident: &str),
            Type::DateTime => quote!(#ident: impl Into<rt::DateTime>),
            Type::LenientDateTime => quote!(#ident: impl Into<rt::LenientDateTime>),
            Type::Map(value) if **value == Type::Text && parameter.place == Place::Query => {
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
    fn set(&self, parameter: &Parameter, value: &Ident) -> TokenStream {
        let name = &parameter.name;
        let is_list = matches!(parameter.ty, Type::List(_));
        let is_map = matches!(&parameter.ty, Type::Map(value) if **value == Type::Text);
        let is_plain = self.is_plain(&parameter.ty);
        let converted = match &parameter.ty {
            Type::DateTime => Some(quote!(rt::DateTime)),
            Type::LenientDateTime => Some(quote!(rt::LenientDateTime)),
            _ => None,
        };
        match (parameter.place, converted) {
            (Place::Query, Some(ty)) => quote!(.query_as::<#ty>(#name, #value)),
            (Place::Query, None) if !is_plain => quote!(.query_fields(#name, &#value)),
            (Place::Query, None) if is_map => quote!(.query_map(#name, #value)),
            (Place::Query, None) if is_list => quote!(.query_list(#name, #value)),
            (Place::Query, None) => quote!(.query(#name, #value)),
            (place, converted) => {
                let method = match place {
                    Place::Header => quote!(header_parameter),
                    Place::Cookie => quote!(cookie),
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
    fn is_plain(&self, ty: &Type) -> bool {
        match ty {
            Type::Named(id) => self.api.get(*id).is_some_and(|def| matches!(def.kind, TypeKind::Enum(_))),
            Type::Map(value) => **value == Type::Text,
            Type::List(item) => {
                !matches!(**item, Type::List(_) | Type::Map(_) | Type::Nullable(_)) && self.is_plain(item)
            }
            Type::Lenient(inner) => self.is_plain(inner),
            Type::Any | Type::Nullable(_) => false,
            _ => true,
        }
    }

    fn setters(&self, operation: &Operation) -> Vec<TokenStream> {
        let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
        let mut setters: Vec<TokenStream> = optional
            .map(|parameter| {
                let docs = docs::doc(&docs::sentence(&parameter.docs));
                let value = Ident::new("value", Span::call_site());
                let (ident, typed, set) =
                    (parameter.ident.token(), self.typed(parameter, &value), self.set(parameter, &value));
                let deprecated = parameter.deprecated.then(|| quote!(#[deprecated]));
                quote! {
                    #docs
                    #deprecated
                    pub fn #ident(self, #typed) -> Self {
                        Self(self.0 #set)
                    }
                }
            })
            .collect();
        if let Some(body) = operation.body.as_ref().filter(|body| !body.required) {
            let (docs, ty) = (docs::doc(&docs::sentence(&body.docs)), self.body_type(body));
            setters.push(quote! {
                #docs
                pub fn body(self, body: #ty) -> Self {
                    Self(self.0.json(body))
                }
            });
        }
        setters
    }

    fn reply(&self, operation: &Operation) -> TokenStream {
        match &operation.reply {
            Reply::One(ty) => self.ty(ty, &TokenStream::new()),
            Reply::Empty => quote!(()),
        }
    }

    fn error(&self, operation: &Operation) -> TokenStream {
        match &operation.error {
            Some(ty) => self.ty(ty, &TokenStream::new()),
            None => quote!(rt::NoErrorBody),
        }
    }

    fn stream(&self, operation: &Operation, paging: &Paging) -> TokenStream {
        let (item, reply, error) =
            (self.ty(&paging.item, &TokenStream::new()), self.reply(operation), self.error(operation));
        let parameter = &paging.parameter;
        let constructor = match &paging.kind {
            PagingKind::PageNumber { first } => {
                let first = proc_macro2::Literal::u64_unsuffixed(*first);
                quote!(page_number(#parameter, #first))
            }
            PagingKind::Offset => quote!(offset(#parameter)),
            PagingKind::Cursor => quote!(cursor(#parameter)),
            PagingKind::Link { relation } => quote!(link(#relation)),
            PagingKind::HeaderToken { header, repeats } => {
                quote!(header_token(#parameter, #header, #repeats))
            }
        };
        let size = paging.size.as_ref().map(|size| {
            let default = paging.default_size.map(proc_macro2::Literal::u64_unsuffixed);
            let default = optional(default.as_ref());
            quote!(.size(#size, #default))
        });
        let read = page_of(paging);
        let read_as = if is_lenient(operation) { quote!(rt::LenientReply<#reply>) } else { quote!(#reply) };
        quote! {
            #[doc = " The items of this page and all that follow, fetched as they are asked for."]
            pub fn stream(self) -> rt::Items<#item, #error> {
                let paging = rt::Paging::#constructor #size;
                let read = |page: #reply| { #read };
                self.0.items::<#read_as, _, _>(paging, read)
            }
        }
    }

    fn method_docs(&self, operation: &Operation) -> String {
        let mut text =
            docs::sentence(if operation.summary.is_empty() { &operation.id } else { &operation.summary });
        let description = docs::sentence(&operation.description);
        if !description.is_empty() && operation.description.trim_end_matches('.') != operation.summary {
            text.push_str(&format!("\n\n{description}"));
        }
        text.push_str(&format!("\n\n`{} {}`", operation.method, operation.path));
        match &operation.evidence {
            Some(evidence) => text.push_str(&evidence_text(evidence)),
            None => text.push('.'),
        }
        if !operation.error_statuses.is_empty() {
            let all: Vec<String> = operation.failures.iter().map(|answer| answer.status.clone()).collect();
            text.push_str(&format!(" Documented errors: {}.", all.join(", ")));
        }
        for parameter in
            operation.parameters.iter().filter(|parameter| parameter.required && !parameter.docs.is_empty())
        {
            let (ident, docs) = (parameter.ident.plain(), docs::sentence(&parameter.docs).replace('\n', " "));
            text.push_str(&format!("\n- `{ident}`: {docs}"));
        }
        let (path, call) = (&self.options.module_path, self.example_call(operation));
        text.push_str(&format!(
            "\n\n```no_run\n# use {path}::*; async fn example(client: Client) -> Result<(), Box<dyn std::error::Error>> {{\n{call}\n# Ok(()) }}\n```"
        ));
        text
    }

    fn example_call(&self, operation: &Operation) -> String {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let mut arguments: Vec<TokenStream> = required
            .map(|parameter| self.argument(&parameter.ty, parameter.example.as_ref(), &parameter.name))
            .collect();
        if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
            let content = body.contents.first();
            let sample = content.and_then(|content| content.example.as_ref());
            if let Some(ty) = content.and_then(|content| content.ty.as_ref()) {
                let body = self.body_argument(ty, sample);
                arguments.push(quote!(&#body));
            }
        }
        let ident = operation.ident.token();
        let call = quote!(client.#ident(#(#arguments),*).send().await?);
        crate::format::statement(&if matches!(operation.reply, Reply::Empty) {
            quote!(#call;)
        } else {
            quote!(let answer = #call;)
        })
    }
}

fn evidence_text(evidence: &Evidence) -> String {
    let sure = match (evidence.evidence.as_str(), evidence.percent) {
        ("inferred", Some(percent)) => format!("**inferred, {percent} % sure**"),
        (other, _) => other.to_owned(),
    };
    let note =
        if evidence.note.is_empty() { String::new() } else { format!(": {}", docs::escape(&evidence.note)) };
    docs_sentence(format!(", {} line {}; method and path {sure}{note}", evidence.document, evidence.line))
}

fn docs_sentence(text: String) -> String {
    if text.ends_with('.') { text } else { format!("{text}.") }
}

/// The media types of body and answer, where one of them is not plain JSON.
fn media_types(operation: &Operation) -> Option<TokenStream> {
    const JSON: &str = "application/json";
    let json = |contents: &[Content]| {
        contents.iter().find(|content| content.is_json()).map(|content| content.media_type.clone())
    };
    let plain =
        |found: Option<String>| found.filter(|found| !found.contains('*')).unwrap_or_else(|| JSON.to_owned());
    let sent = plain(operation.body.as_ref().and_then(|body| json(&body.contents)));
    let accepted = plain(operation.successes.iter().find_map(|answer| json(&answer.contents)));
    (sent != JSON || accepted != JSON).then(|| quote!(.media_types(#sent, #accepted)))
}

/// Alternatives of security schemes as a table has them.
pub(super) fn alternatives_row(alternatives: &[Vec<String>]) -> TokenStream {
    let alternatives = alternatives.iter().map(|schemes| quote!(&[#(#schemes),*]));
    quote!(&[#(#alternatives),*])
}

fn parameter_row(parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let (constructor, default_style, default_explode) = match parameter.place {
        Place::Path => (quote!(path), "simple", false),
        Place::Query => (quote!(query), "form", true),
        Place::Header => (quote!(header), "simple", false),
        Place::Cookie => (quote!(cookie), "form", true),
    };
    let style = if parameter.style == "form" && !parameter.explode && parameter.place == Place::Query {
        Some(quote!(.comma()))
    } else if (parameter.style, parameter.explode) != (default_style, default_explode) {
        let style = crate::names::ident(parameter.style, crate::names::Case::Pascal, "Form").token();
        let explode = parameter.explode;
        Some(quote!(.style(rt::Style::#style, #explode)))
    } else {
        None
    };
    let required = (parameter.required && parameter.place != Place::Path).then(|| quote!(.required()));
    let reserved = parameter.allow_reserved.then(|| quote!(.allow_reserved()));
    quote!(rt::#constructor(#name) #style #required #reserved)
}

pub(super) fn optional<T: quote::ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// Whether the answer itself may come in another form than the documented one.
fn is_lenient(operation: &Operation) -> bool {
    matches!(operation.reply, Reply::One(Type::Lenient(_)))
}

/// What the answer says about its page. Numbers and tokens are read before the items are taken out.
fn page_of(paging: &Paging) -> TokenStream {
    let items = items_of(&paging.items);
    let mut lets = TokenStream::new();
    let mut page = quote!(rt::Page::new(#items));
    if paging.number.is_some() || paging.pages.is_some() {
        let (number, pages) = (count_of(paging.number.as_deref()), count_of(paging.pages.as_deref()));
        lets.extend(quote!(let number = #number; let pages = #pages;));
        page.extend(quote!(.counted(number, pages)));
    }
    if paging.total.is_some() {
        let total = count_of(paging.total.as_deref());
        lets.extend(quote!(let total = #total;));
        page.extend(quote!(.of_total(total)));
    }
    if let Some(next) = &paging.next {
        let next = token_of(next);
        lets.extend(quote!(let next = #next;));
        page.extend(quote!(.followed_by(next)));
    }
    quote!(#lets #page)
}

/// The token at the end of `steps` from `page`, as an option.
fn token_of(steps: &[Step]) -> TokenStream {
    let mut value = quote!(Some(&page));
    for step in steps {
        let ident = step.ident.token();
        value = if step.optional {
            quote!(#value.and_then(|part| part.#ident.as_ref()))
        } else {
            quote!(#value.map(|part| &part.#ident))
        };
    }
    quote!(#value.cloned())
}

/// The list of items, by value, at the end of `steps` from `page`.
fn items_of(steps: &[Step]) -> TokenStream {
    let mut value = quote!(page);
    let mut is_option = false;
    for step in steps {
        let ident = step.ident.token();
        value = match (is_option, step.optional) {
            (false, _) => quote!(#value.#ident),
            (true, true) => quote!(#value.and_then(|part| part.#ident)),
            (true, false) => quote!(#value.map(|part| part.#ident)),
        };
        is_option |= step.optional;
    }
    if is_option { quote!(#value.unwrap_or_default()) } else { value }
}

/// The number at the end of `steps` from `page`, as an option.
fn count_of(steps: Option<&[Step]>) -> TokenStream {
    let Some((last, way)) = steps.and_then(<[Step]>::split_last) else { return quote!(None::<u64>) };
    let mut value = quote!(page);
    let mut is_option = false;
    for step in way {
        let ident = step.ident.token();
        value = match (is_option, step.optional) {
            (false, false) => quote!(#value.#ident),
            (false, true) => quote!(#value.#ident.as_ref()),
            (true, true) => quote!(#value.and_then(|part| part.#ident.as_ref())),
            (true, false) => quote!(#value.map(|part| &part.#ident)),
        };
        is_option |= step.optional;
    }
    let ident = last.ident.token();
    match (is_option, last.optional) {
        (false, true) => quote!(#value.#ident),
        (false, false) => quote!(Some(#value.#ident)),
        (true, true) => quote!(#value.and_then(|part| part.#ident)),
        (true, false) => quote!(#value.map(|part| part.#ident)),
    }
}
