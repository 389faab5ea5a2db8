//! `client.rs`: the client and its builder.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Place, SchemeKind, SecurityScheme, ServerVariable};

impl Emitter<'_> {
    pub(super) fn client(&self) -> TokenStream {
        let api = self.api;
        let title = docs::escape(&api.title);
        let example = self.builder_example();
        let client_doc = docs::doc(&format!(
            "A client of the {title}. Clones share connections and credentials.\n\n{example}"
        ));
        let builder_doc = format!(" Puts a [`Client`] of the {title} together.");
        let row = self.api_row();
        let variables = api
            .servers
            .first()
            .into_iter()
            .flat_map(|server| &server.variables)
            .map(|variable| self.variable(variable));
        let schemes = api.schemes.iter().map(|scheme| self.scheme(scheme));
        let reqwest_client = reqwest_client();
        let common = common_settings();
        quote! {
            use clientgen_runtime as rt;
            #row
            #client_doc
            #[derive(Clone, Debug)]
            pub struct Client(pub(super) rt::Client);
            impl Client {
                #[doc = " Puts a client together."]
                pub fn builder() -> ClientBuilder {
                    ClientBuilder(rt::Builder::new(&API))
                }
                #[doc = " The URL below which all calls go."]
                pub fn base_url(&self) -> &str {
                    self.0.base_url()
                }
            }
            #[doc = #builder_doc]
            #[derive(Debug)]
            #[must_use = "a builder does nothing until `build`"]
            pub struct ClientBuilder(rt::Builder);
            impl ClientBuilder {
                #(#variables)*
                #(#schemes)*
                #reqwest_client
                #common
            }
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
        crate::format::statement(
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
        text.push_str(&format!("\n\nIt stands for `{{{}}}` in `{url}`.", variable.name));
        if let Some(default) = &variable.default {
            text.push_str(&format!(" Default: `{default}`."));
        }
        let (docs, ident, name) = (docs::doc(&text), variable.ident.token(), &variable.name);
        quote! {
            #docs
            pub fn #ident(self, value: impl Into<String>) -> Self {
                Self(self.0.variable(#name, value))
            }
        }
    }

    fn scheme(&self, scheme: &SecurityScheme) -> TokenStream {
        let text = docs::sentence(&scheme.description);
        let (docs, ident, name) = (docs::doc(&text), scheme.ident.token(), &scheme.name);
        let (arguments, credential) = match &scheme.kind {
            SchemeKind::Basic => (
                quote!(user: impl Into<String>, password: impl Into<rt::SecretString>),
                quote!(rt::Credential::Basic { user: user.into(), password: password.into() }),
            ),
            SchemeKind::Bearer => {
                (quote!(token: impl Into<rt::SecretString>), quote!(rt::Credential::Bearer(token.into())))
            }
            SchemeKind::Template { name, template, parts } => {
                let arguments = parts.iter().map(|(_, ident)| {
                    let ident = ident.token();
                    quote!(#ident: impl Into<rt::SecretString>)
                });
                let values = parts.iter().map(|(part, ident)| {
                    let ident = ident.token();
                    quote!((#part, #ident.into()))
                });
                (quote!(#(#arguments),*), quote!(rt::Credential::template(#name, #template, &[#(#values),*])))
            }
            SchemeKind::ApiKey { place, name } => {
                let place = place_token(*place);
                (
                    quote!(key: impl Into<rt::SecretString>),
                    quote!(rt::Credential::ApiKey { place: #place, name: #name, key: key.into() }),
                )
            }
        };
        quote! {
            #docs
            pub fn #ident(self, #arguments) -> Self {
                Self(self.0.credential(#name, #credential))
            }
        }
    }
}

pub(super) fn place_token(place: Place) -> TokenStream {
    match place {
        Place::Path => quote!(rt::Place::Path),
        Place::Query => quote!(rt::Place::Query),
        Place::Header => quote!(rt::Place::Header),
        Place::Cookie => quote!(rt::Place::Cookie),
    }
}

fn reqwest_client() -> TokenStream {
    quote! {
        #[doc = " Something else than the default transport: a wrapped one, a recorder, a sandbox."]
        pub fn transport(self, transport: impl rt::transport::Transport) -> Self {
            Self(self.0.transport(transport))
        }
    }
}

fn common_settings() -> TokenStream {
    quote! {
        #[doc = " The URL below which all calls go, instead of the one that the document names."]
        pub fn base_url(self, url: impl Into<String>) -> Self {
            Self(self.0.base_url(url))
        }
        #[doc = " A header that every request has."]
        pub fn header(self, name: impl Into<String>, value: impl Into<String>) -> Self {
            Self(self.0.header(name, value))
        }
        #[doc = " How long a request may take; 30 seconds unless set."]
        pub fn timeout(self, timeout: std::time::Duration) -> Self {
            Self(self.0.timeout(timeout))
        }
        #[doc = " How many bytes an answer may have; 32 MiB unless set."]
        pub fn max_response_bytes(self, limit: u64) -> Self {
            Self(self.0.max_response_bytes(limit))
        }
        #[doc = " The client."]
        #[doc = ""]
        #[doc = " # Errors"]
        #[doc = ""]
        #[doc = " If a part of the server's URL is missing or unusable, or a header cannot be sent."]
        pub fn build(self) -> Result<Client, rt::BuildError> {
            self.0.build().map(Client)
        }
    }
}
