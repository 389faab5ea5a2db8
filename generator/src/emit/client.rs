//! `client.rs`: the client and its builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs, tokens::limit_token};
use crate::model::{SchemeKind, ServerVariable};

impl Emitter<'_> {
    pub(super) fn client(&self) -> TokenStream {
        let api = self.api;
        let title = docs::plain(&api.title);
        let example = self.builder_example();
        let client_doc = docs::doc(&format!(
            "A client of the {title}. Clones share connections and credentials.\n\n{example}"
        ));
        let builder_doc = docs::doc(&format!("Puts a [`Client`] of the {title} together."));
        let row = self.api_row();
        let variables = api
            .servers
            .first()
            .into_iter()
            .flat_map(|server| &server.variables)
            .map(|variable| self.variable(variable));
        let schemes = api.schemes.iter().map(|scheme| self.scheme(scheme));
        let logins = api.schemes.iter().filter_map(|scheme| self.login_row(scheme));
        let limit = api.limit.map(|limit| {
            let limit = limit_token(limit);
            quote!(.rate_limit(#limit))
        });
        quote! {
            use clientgen_runtime as rt;
            #row
            #(#logins)*
            #client_doc
            #[derive(Clone, Debug)]
            pub struct Client(pub(super) rt::Client);
            impl Client {
                #[doc = " Puts a client together."]
                pub fn builder() -> ClientBuilder {
                    ClientBuilder(rt::Builder::new(&API) #limit)
                }
                #[doc = " The URL below which all calls go."]
                pub fn base_url(&self) -> &str {
                    self.0.base_url()
                }
            }
            #builder_doc
            #[derive(Debug)]
            #[must_use = "a builder does nothing until `build`"]
            pub struct ClientBuilder(rt::Builder);
            impl ClientBuilder {
                #(#variables)*
                #(#schemes)*
            }
            rt::client_builder!(Client, ClientBuilder);
        }
    }

    fn builder_example(&self) -> String {
        let (path, build) = (&self.options.module_path, self.build_statement());
        format!(
            "```no_run\n# use {path}::Client;\n# fn example(user: String, password: String) -> Result<(), Box<dyn std::error::Error>> {{\n{build}\n# Ok(()) }}\n```"
        )
    }

    /// How a client is put together: what has to be given, and the first way to prove who one is.
    pub(super) fn build_statement(&self) -> String {
        let variables = self.api.servers.first().into_iter().flat_map(|server| &server.variables);
        let required = variables.filter(|variable| variable.default.is_none()).map(|variable| {
            let (method, value) = (variable.ident.token(), format!("my{}", variable.name));
            quote!(.#method(#value))
        });
        let base_url = self.api.servers.is_empty().then(|| quote!(.base_url("https://api.example.com")));
        let credential = self.api.schemes.first().map(|scheme| {
            let method = scheme.ident.token();
            match &scheme.kind {
                SchemeKind::Template { parts, .. } => {
                    let values = parts.iter().map(|_| quote!(password.clone()));
                    quote!(.#method(#(#values),*))
                }
                SchemeKind::Basic => quote!(.#method(user, password)),
                SchemeKind::Bearer | SchemeKind::ApiKey { .. } => quote!(.#method(password)),
            }
        });
        crate::emit::format::statement(
            &quote!(let client = Client::builder() #(#required)* #base_url #credential.build()?;),
        )
    }

    fn api_row(&self) -> TokenStream {
        let name = self.api.name.plain();
        let servers = self.api.servers.iter().map(|server| {
            let url = &server.url;
            let variables = server.variables.iter().map(|variable| {
                let (name, values) = (&variable.name, &variable.values);
                let default = match &variable.default {
                    Some(default) => quote!(Some(#default)),
                    None => quote!(None),
                };
                quote!(rt::ServerVariable { name: #name, default: #default, values: &[#(#values),*] })
            });
            quote!(rt::Server { url: #url, variables: &[#(#variables),*] })
        });
        let security = super::operation::alternatives_row(&self.api.security);
        quote!(static API: rt::Api = rt::Api { name: #name, servers: &[#(#servers),*], security: #security };)
    }

    fn variable(&self, variable: &ServerVariable) -> TokenStream {
        let url = self.api.servers.first().map(|server| server.url.clone()).unwrap_or_default();
        let mut text = docs::sentence(&variable.description);
        let placeholder = docs::code(&format!("{{{}}}", variable.name));
        text.push_str(&format!("\n\nIt stands for {placeholder} in {}.", docs::code(&url)));
        if let Some(default) = &variable.default {
            text.push_str(&format!(" Default: {}.", docs::code(default)));
        }
        let (docs, ident, name) = (docs::doc(&text), variable.ident.token(), &variable.name);
        quote! {
            #docs
            pub fn #ident(self, value: impl Into<String>) -> Self {
                Self(self.0.variable(#name, value))
            }
        }
    }
}
