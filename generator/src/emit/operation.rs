//! `operations/<group>.rs`: for each operation its row, the client's method, and the call with its setters.

use std::{cell::RefCell, path::PathBuf};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{
    Emitter, Files, body, docs,
    example::Given,
    tokens::{self, optional},
};
use crate::model::{Evidence, Group, Operation, Paging, PagingKind, Parameter, ResponseType, Step, Type};

/// What is said of a body of which the document says nothing.
const BODY: &str = "The body of the request.";

impl<'a> Emitter<'a> {
    pub(super) fn operation_files(self, files: &mut Files<'a>) {
        let mut groups: Vec<Vec<&Operation>> = vec![Vec::new(); self.api.groups.len()];
        for operation in &self.api.operations {
            if let Some(group) = groups.get_mut(operation.group) {
                group.push(operation);
            }
        }
        for (group, operations) in self.api.groups.iter().zip(groups) {
            let path = PathBuf::from(format!("operations/{}.rs", group.module.plain()));
            files.insert(path, Box::new(move || self.operation_file(group, &operations)));
        }
        files.insert(PathBuf::from("operations/mod.rs"), Box::new(move || self.operation_modules()));
    }

    fn operation_file(&self, group: &Group, operations: &[&Operation]) -> TokenStream {
        let docs = docs::inner_doc(&docs::or(docs::sentence(&group.description), || {
            docs::or(docs::ended(&docs::plain(&group.tag)), || "Operations without a tag.".to_owned())
        }));
        let uses_types = operations.iter().any(|operation| self.uses_types(operation));
        let types = uses_types.then(|| {
            quote!(
                use super::super::types::*;
            )
        });
        let mut file = quote!(#docs #types use clientgen_runtime as rt;);
        if !operations.is_empty() {
            // One block for all: rustdoc prints the head of each.
            let methods = operations.iter().map(|operation| self.method(operation));
            file.extend(quote!(impl super::super::Client { #(#methods)* }));
        }
        file.extend(operations.iter().map(|operation| self.operation(operation)));
        file
    }

    fn operation_modules(&self) -> TokenStream {
        let modules = self.api.groups.iter().map(|group| group.module.token());
        let docs = docs::inner_doc("The calls of each operation, grouped as in the document.");
        quote!(#docs #(pub mod #modules;)*)
    }

    fn uses_types(&self, operation: &Operation) -> bool {
        let reply = match &operation.response_type {
            ResponseType::One(ty) => ty.named().is_some(),
            _ => false,
        };
        let body =
            operation.body.iter().flat_map(|body| &body.contents).filter_map(|content| content.ty.as_ref());
        let parameters = operation.parameters.iter().map(|parameter| &parameter.ty);
        let streamed = operation.streamed.iter().map(|(_, ty)| ty);
        let variant = operation.body.as_ref().is_some_and(|body| body.union.is_some());
        reply
            || variant
            || body.chain(parameters).chain(streamed).chain(&operation.error).any(|ty| ty.named().is_some())
    }

    fn operation(&self, operation: &Operation) -> TokenStream {
        let row = self.row(operation);
        let call = operation.call_ident.token();
        let setters: Vec<_> = self.setters(operation);
        let stream = operation.paging.as_ref().map(|paging| self.stream(operation, paging));
        let events = self.send_events(operation);
        let settings = (!setters.is_empty() || stream.is_some() || events.is_some())
            .then(|| quote!(impl #call { #(#setters)* #stream #events }));
        let (reply, error) = (self.reply(operation), self.error(operation));
        let (lenient, reader) = match &operation.response_type {
            ResponseType::One(Type::Lenient(inner)) if !matches!(**inner, Type::Named(_)) => {
                (Some(quote!(lenient)), None)
            }
            ResponseType::One(ty) => (None, self.reader(ty).map(|reader| quote!(=> #reader))),
            ResponseType::Empty => (None, None),
        };
        quote! {
            rt::call!(#call -> #lenient #reply #reader, #error);
            #settings
            #row
        }
    }

    fn row(&self, operation: &Operation) -> TokenStream {
        let (ident, id, method, path) =
            (operation.row_ident.token(), &operation.id, &operation.method, &operation.path);
        let parameters = (!operation.parameters.is_empty()).then(|| {
            let parameters = operation.parameters.iter().map(super::parameter::row);
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
        let media_types = body::media_types(operation);
        let idempotent = operation.idempotent.then(|| quote!(.idempotent()));
        let constructor = match method.as_str() {
            "GET" => quote!(get(#id, #path)),
            "PUT" => quote!(put(#id, #path)),
            "POST" => quote!(post(#id, #path)),
            "PATCH" => quote!(patch(#id, #path)),
            "DELETE" => quote!(delete(#id, #path)),
            other => quote!(Operation::new(#id, #other, #path)),
        };
        let retry = operation.retry.as_ref().map(tokens::retry_row);
        let limit = operation.limit.map(|limit| {
            let limit = tokens::limit_token(limit);
            quote!(.limit(#limit))
        });
        let visibility = self.hands_out_tokens(operation).then(|| quote!(pub(in super::super)));
        let redirects = operation.redirects.then(|| quote!(.redirects()));
        let server = operation.server.as_ref().map(|server| quote!(.server(#server)));
        quote!(#visibility static #ident: rt::Operation = rt::#constructor #server #parameters #security #media_types #redirects #idempotent #retry #limit #errors;)
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
            let (ty, set) = self.body_argument_and_setter(body);
            arguments.push(quote!(body: #ty));
            values.push(set);
        }
        quote! {
            #docs
            #deprecated
            pub fn #ident(&self, #(#arguments),*) -> #call {
                #call(self.0.call(&#row) #(#values)*)
            }
        }
    }

    fn setters(&self, operation: &Operation) -> Vec<TokenStream> {
        let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
        let mut setters: Vec<TokenStream> = optional
            .map(|parameter| {
                let docs = docs::doc(&self.parameter_docs(parameter));
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
            let docs = docs::doc(&docs::or(docs::sentence(&body.docs), || BODY.to_owned()));
            let (ty, set) = self.body_argument_and_setter(body);
            setters.push(quote! {
                #docs
                pub fn body(self, body: #ty) -> Self {
                    Self(self.0 #set)
                }
            });
        }
        setters
    }

    fn reply(&self, operation: &Operation) -> TokenStream {
        match &operation.response_type {
            ResponseType::One(ty) => self.ty(ty, &TokenStream::new()),
            ResponseType::Empty => quote!(()),
        }
    }

    pub(super) fn error(&self, operation: &Operation) -> TokenStream {
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
        let until_empty = paging.until_empty.then(|| quote!(.until_empty()));
        let pairs = paging.also.iter().map(|(name, value)| quote!((#name, #value)));
        let also = (!paging.also.is_empty()).then(|| quote!(.also(&[#(#pairs),*])));
        let sent: Vec<String> =
            paging.also.iter().map(|(name, value)| docs::code(&format!("{name}={value}"))).collect();
        let sent = (!sent.is_empty())
            .then(|| {
                format!(" Every page is asked for with {}, unless the call says otherwise.", sent.join(", "))
            })
            .map(|text| quote!(#[doc = ""] #[doc = #text]));
        let read = page_of(paging);
        let reader = match &operation.response_type {
            ResponseType::One(ty) => self.reader(ty).unwrap_or_else(|| reply.clone()),
            ResponseType::Empty => reply.clone(),
        };
        quote! {
            #[doc = " The items of this page and all that follow, fetched as they are asked for."]
            #sent
            pub fn stream(self) -> rt::Items<#item, #error> {
                let paging = rt::Paging::#constructor #size #until_empty #also;
                let read = |page: #reply| { #read };
                self.0.items::<#reader, _, _>(paging, read)
            }
        }
    }

    fn method_docs(&self, operation: &Operation) -> String {
        let mut text = if operation.summary.trim().is_empty() {
            docs::ended(&docs::plain(&operation.id))
        } else {
            docs::sentence(&operation.summary)
        };
        let description = docs::sentence(&operation.description);
        if !description.is_empty() && operation.description.trim_end_matches('.') != operation.summary {
            text.push_str(&format!("\n\n{description}"));
        }
        text.push_str(&format!("\n\n{}", docs::code(&format!("{} {}", operation.method, operation.path))));
        match &operation.evidence {
            Some(evidence) => text.push_str(&evidence_text(evidence)),
            None => text.push('.'),
        }
        if !operation.error_statuses.is_empty() {
            let all: Vec<String> =
                operation.failures.iter().map(|response| response.status.clone()).collect();
            text.push_str(&format!(" Documented errors: {}.", all.join(", ")));
        }
        for parameter in
            operation.parameters.iter().filter(|parameter| parameter.required && !parameter.docs.is_empty())
        {
            let about = docs::about(&docs::code(parameter.ident.plain()), &parameter.docs);
            text.push_str(&format!("\n{}", docs::point(&about).trim_end()));
        }
        text.push_str(&self.options_docs(operation));
        let (path, (call, given)) = (&self.options.module_path, self.example_call(operation));
        let mut arguments = vec!["client: Client".to_owned()];
        arguments.extend(given.iter().map(ToString::to_string));
        let arguments = arguments.join(", ");
        let given =
            given.iter().map(|it| format!("// `{}` is a `{}`.\n", it.name, it.ty)).collect::<String>();
        text.push_str(&format!(
            "\n\n```no_run\n# use {path}::*; async fn example({arguments}) -> Result<(), Box<dyn std::error::Error>> {{\n{given}{call}\n# Ok(()) }}\n```"
        ));
        text
    }

    /// What the call takes beyond the method's arguments, each with a few words and a link to its setter.
    fn options_docs(&self, operation: &Operation) -> String {
        let call = operation.call_ident.plain();
        let setter = |name: &str, about: &str| docs::point(&format!("[`{name}`]({call}::{name}): {about}"));
        let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
        let mut points: String =
            optional.map(|it| setter(it.ident.plain(), &self.parameter_brief(it))).collect();
        if let Some(body) = operation.body.as_ref().filter(|body| !body.required) {
            points.push_str(&setter("body", &docs::or(docs::brief(&body.docs), || BODY.to_owned())));
        }
        if points.is_empty() { points } else { format!("\n\nOptional:\n{}", points.trim_end()) }
    }

    /// The call of an operation with its required arguments, and what the reader has to bring along for them.
    pub(super) fn example_call(&self, operation: &Operation) -> (String, Vec<Given>) {
        let given = RefCell::default();
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let mut arguments: Vec<TokenStream> =
            required.map(|parameter| self.parameter_example(parameter, &given)).collect();
        if let Some(body) = operation.body.as_ref().filter(|body| body.required) {
            let content = body.contents.first();
            let sample = content.and_then(|content| content.example.as_ref());
            arguments.push(self.body_example(body, content, sample, &given));
        }
        let ident = operation.ident.token();
        let call = quote!(client.#ident(#(#arguments),*).send().await?);
        let text =
            crate::emit::format::statement(&if matches!(operation.response_type, ResponseType::Empty) {
                quote!(#call;)
            } else {
                quote!(let response = #call;)
            });
        (text, given.into_inner())
    }
}

fn evidence_text(evidence: &Evidence) -> String {
    let sure = match (evidence.evidence.as_str(), evidence.percent) {
        ("inferred", Some(percent)) => format!("**inferred, {percent} % sure**"),
        (other, _) => docs::plain(other),
    };
    let note = docs::line(&evidence.note);
    let note = if note.is_empty() { note } else { format!(": {note}") };
    let document = docs::plain(&evidence.document);
    docs::ended(&format!(", {document} line {}; method and path {sure}{note}", evidence.line))
}

/// Alternatives of security schemes as a table has them.
pub(super) fn alternatives_row(alternatives: &[Vec<String>]) -> TokenStream {
    let alternatives = alternatives.iter().map(|schemes| quote!(&[#(#schemes),*]));
    quote!(&[#(#alternatives),*])
}

/// What the response says about its page. Numbers and tokens are read before the items are taken out.
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
