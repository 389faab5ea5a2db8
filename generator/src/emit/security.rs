//! What `client.rs` says about security schemes: a method for each way to give credentials, and the tables of logins.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::{Emitter, docs, tokens::location_token};
use crate::model::{ClientCredentials, Operation, ParameterLocation, SchemeKind, SecurityScheme, TokenLogin};

impl Emitter<'_> {
    pub(super) fn scheme(&self, scheme: &SecurityScheme) -> TokenStream {
        let text = docs::followed(&scheme.description, &sent_as(scheme));
        let (docs, ident, name) = (docs::doc(&text), scheme.ident.token(), &scheme.name);
        let arguments = scheme_arguments(&scheme.kind);
        let credential = credential(&scheme.kind);
        let provider = self.provider(scheme);
        let login = scheme.login.as_ref().map(|login| self.login(scheme, login));
        let grant = scheme.client_credentials.as_ref().map(|grant| client_credentials(scheme, grant));
        quote! {
            #docs
            pub fn #ident(self, #arguments) -> Self {
                Self(self.0.credential(#name, #credential))
            }
            #provider
            #login
            #grant
        }
    }

    /// The method that takes what gives the secrets.
    fn provider(&self, scheme: &SecurityScheme) -> TokenStream {
        let (ident, name) = (scheme.provider_ident.token(), &scheme.name);
        let text = "The same, from a provider that is asked for every attempt: a closure, or the environment ([`rt::auth::Environment`]).";
        let (docs, row) = (docs::doc(text), scheme_row(&scheme.kind));
        quote! {
            #docs
            pub fn #ident(self, provider: impl rt::auth::CredentialProvider) -> Self {
                Self(self.0.provider(#name, #row, provider))
            }
        }
    }

    /// The method that takes the body of a login.
    fn login(&self, scheme: &SecurityScheme, login: &TokenLogin) -> TokenStream {
        let (ident, name, row) = (login.ident.token(), &scheme.name, login_ident(scheme));
        let body = self.ty(&login.body, &quote!(super::types::));
        let id = self.api.operations.get(login.login).map(|operation| operation.id.as_str());
        let text = format!(
            "Logs in by {} when a token is first needed; the token is renewed before it expires and when the server refuses it.",
            docs::code(id.unwrap_or_default())
        );
        let docs = docs::doc(&text);
        quote! {
            #docs
            pub fn #ident(self, body: &#body) -> Self {
                Self(self.0.login(#name, &#row, body))
            }
        }
    }

    /// The table of a login.
    pub(super) fn login_row(&self, scheme: &SecurityScheme) -> Option<TokenStream> {
        let login = scheme.login.as_ref()?;
        let ident = login_ident(scheme);
        let operation = self.operation_path(login.login)?;
        let refresh = match login.refresh.and_then(|refresh| self.operation_path(refresh)) {
            Some(refresh) => quote!(Some(&#refresh)),
            None => quote!(None),
        };
        let text = |text: &Option<String>| match text {
            Some(text) => quote!(Some(#text)),
            None => quote!(None),
        };
        let (refresh_token, refresh_field) = (text(&login.refresh_token), text(&login.refresh_field));
        let (expires_in, challenge) = (text(&login.expires_in), text(&login.challenge));
        let lifetime = match login.lifetime.map(Literal::u64_unsuffixed) {
            Some(lifetime) => quote!(Some(#lifetime)),
            None => quote!(None),
        };
        let TokenLogin { token, shared_fields, name, template, .. } = login;
        let location = location_token(login.location);
        Some(quote! {
            static #ident: rt::TokenLogin = rt::TokenLogin {
                login: &#operation,
                refresh: #refresh,
                token: #token,
                refresh_token: #refresh_token,
                refresh_field: #refresh_field,
                shared_fields: &[#(#shared_fields),*],
                expires_in: #expires_in,
                lifetime: #lifetime,
                challenge: #challenge,
                location: #location,
                name: #name,
                template: #template,
            };
        })
    }

    /// The row of an operation, as `client.rs` names it.
    fn operation_path(&self, index: usize) -> Option<TokenStream> {
        let operation = self.api.operations.get(index)?;
        let (module, row) =
            (self.api.groups.get(operation.group)?.module.token(), operation.row_ident.token());
        Some(quote!(super::operations::#module::#row))
    }

    /// Whether `client.rs` names the row of this operation.
    pub(super) fn hands_out_tokens(&self, operation: &Operation) -> bool {
        let mut logins = self.api.schemes.iter().filter_map(|scheme| scheme.login.as_ref());
        logins.any(|login| {
            let named = [Some(login.login), login.refresh];
            named
                .into_iter()
                .flatten()
                .filter_map(|index| self.api.operations.get(index))
                .any(|other| other.id == operation.id)
        })
    }
}

/// How a credential is sent, where the document leaves that open.
fn sent_as(scheme: &SecurityScheme) -> String {
    match &scheme.kind {
        SchemeKind::ApiKey { location, name } => match location {
            ParameterLocation::Query => format!("Sent as the query parameter {}.", docs::code(name)),
            ParameterLocation::Cookie => format!("Sent as the cookie {}.", docs::code(name)),
            _ => format!("Sent as the header {}, as it is given.", docs::code(name)),
        },
        _ if !scheme.description.is_empty() => String::new(),
        SchemeKind::Basic => "Sent as HTTP Basic authentication.".to_owned(),
        SchemeKind::Bearer => "Sent as `Authorization: Bearer`.".to_owned(),
        SchemeKind::Template { name, template, .. } => {
            format!("Sent as {}.", docs::code(&format!("{name}: {template}")))
        }
    }
}

/// What a scheme's method takes.
fn scheme_arguments(kind: &SchemeKind) -> TokenStream {
    match kind {
        SchemeKind::Basic => quote!(user: impl Into<String>, password: impl Into<rt::SecretString>),
        SchemeKind::Bearer => quote!(token: impl Into<rt::SecretString>),
        SchemeKind::Template { parts, .. } => {
            let arguments = parts.iter().map(|(_, ident)| {
                let ident = ident.token();
                quote!(#ident: impl Into<rt::SecretString>)
            });
            quote!(#(#arguments),*)
        }
        SchemeKind::ApiKey { .. } => quote!(key: impl Into<rt::SecretString>),
    }
}

/// The credential made of those arguments.
fn credential(kind: &SchemeKind) -> TokenStream {
    match kind {
        SchemeKind::Basic => quote!(rt::Credential::Basic { user: user.into(), password: password.into() }),
        SchemeKind::Bearer => quote!(rt::Credential::Bearer(token.into())),
        SchemeKind::Template { name, template, parts } => {
            let values = parts.iter().map(|(part, ident)| {
                let ident = ident.token();
                quote!((#part, #ident.into()))
            });
            quote!(rt::Credential::template(#name, #template, &[#(#values),*]))
        }
        SchemeKind::ApiKey { location, name } => {
            let location = location_token(*location);
            quote!(rt::Credential::ApiKey { location: #location, name: #name, key: key.into() })
        }
    }
}

/// The scheme itself.
fn scheme_row(kind: &SchemeKind) -> TokenStream {
    match kind {
        SchemeKind::Basic => quote!(rt::Scheme::Basic),
        SchemeKind::Bearer => quote!(rt::Scheme::Bearer),
        SchemeKind::Template { name, template, parts } => {
            let parts = parts.iter().map(|(part, _)| part);
            quote!(rt::Scheme::Template { name: #name, template: #template, parts: &[#(#parts),*] })
        }
        SchemeKind::ApiKey { location, name } => {
            let location = location_token(*location);
            quote!(rt::Scheme::ApiKey { location: #location, name: #name })
        }
    }
}

/// The method that takes OAuth2's client id and secret.
fn client_credentials(scheme: &SecurityScheme, grant: &ClientCredentials) -> TokenStream {
    let (ident, name) = (grant.ident.token(), &scheme.name);
    let mut text = "Gets tokens by OAuth2's client credentials, and new ones before they expire.".to_owned();
    let url = match &grant.token_url {
        Some(url) => {
            text.push_str(&format!(" Unless the credentials say otherwise, from {}.", docs::code(url)));
            quote!(Some(#url))
        }
        None => quote!(None),
    };
    if !grant.scopes.is_empty() {
        let scopes: Vec<String> = grant.scopes.iter().map(|scope| docs::code(scope)).collect();
        text.push_str(&format!(" The document's scopes: {}.", scopes.join(", ")));
    }
    let docs = docs::doc(&text);
    quote! {
        #docs
        pub fn #ident(self, credentials: rt::ClientCredentials) -> Self {
            Self(self.0.client_credentials(#name, credentials, #url))
        }
    }
}

/// The table of a login is named after its scheme.
fn login_ident(scheme: &SecurityScheme) -> Ident {
    Ident::new(&format!("{}_LOGIN", scheme.ident.plain().to_uppercase()), Span::call_site())
}
