//! `securitySchemes`, `x-token-auth` and `x-header-template` -> the builder's methods for credentials. Also reads `x-rate-limit` and `x-retry`.

use indexmap::IndexMap;
use openapiv3::{APIKeyLocation, SecurityScheme as SchemeItem};
use serde_json::Value;

use super::{
    ClientCredentials, ContentKind, Operation, ParameterLocation, RateLimit, RetryRule, SchemeKind,
    SecurityScheme, TokenLogin, Type, TypeKind,
    builder::{Builder, RESERVED_BUILDER},
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
    names::{Case, RustIdent, Scope, ident},
};

/// Alternatives of schemes that are needed together.
pub(super) fn alternatives(declared: &[openapiv3::SecurityRequirement]) -> Vec<Vec<String>> {
    declared.iter().map(|schemes| schemes.keys().cloned().collect()).collect()
}

impl Builder<'_> {
    /// The schemes, in the order of the document. `operations` are those that may issue tokens.
    pub(super) fn schemes(&mut self, operations: &[Operation]) -> Vec<SecurityScheme> {
        let items = self.items;
        let mut scope = Scope::with_reserved(RESERVED_BUILDER);
        let variables = items.servers.first().and_then(|server| server.variables.as_ref());
        for name in variables.into_iter().flat_map(|variables| variables.keys()) {
            scope.take(&ident(name, Case::Snake, "variable"));
        }
        let mut schemes = Vec::new();
        for (name, item) in &items.security_schemes {
            let pointer = Pointer::root().join_all(["components", "securitySchemes", name]);
            let Some((scheme, at)) = self.resolve(item, &pointer, "securitySchemes", &items.security_schemes)
            else {
                continue;
            };
            self.report_challenge(scheme, &at);
            let (kind, method, description) = scheme_kind(scheme, name);
            let wanted = ident(&method, Case::Snake, "auth");
            let method = if scope.take(&wanted) {
                wanted
            } else {
                scope.take_or_suffix(ident(name, Case::Snake, "auth"), "_auth")
            };
            let provider = format!("{}_from", method.plain());
            let provider = scope.take_or_suffix(ident(&provider, Case::Snake, "auth_from"), "_provider");
            let login = self.login(scheme, &at, operations, &mut scope);
            let client_credentials = client_credentials(scheme, &mut scope);
            schemes.push(SecurityScheme {
                name: name.clone(),
                ident: method,
                provider_ident: provider,
                description: description.unwrap_or_default().trim().to_owned(),
                kind,
                login,
                client_credentials,
            });
        }
        schemes
    }

    /// Some schemes must respond to a new challenge of the server each time. A fixed credential cannot do that.
    fn report_challenge(&mut self, scheme: &SchemeItem, at: &Pointer) {
        let SchemeItem::HTTP { scheme, .. } = scheme else { return };
        let known = ["digest", "negotiate", "ntlm", "hoba", "mutual", "scram-sha-1", "scram-sha-256"];
        if known.contains(&scheme.to_ascii_lowercase().as_str()) {
            let message = format!(
                "`{scheme}` needs a challenge from the server; the client sends the given value unchanged"
            );
            let diagnostic = Diagnostic::new(codes::UNSUPPORTED, at.join("scheme"), message).warning();
            let help = "give the client a layer or a transport that handles the challenge";
            self.diagnostics.push(diagnostic.help(help));
        }
    }

    /// The content of `x-token-auth`; `None`, with a diagnostic, if it does not fit the document.
    fn login(
        &mut self,
        scheme: &SchemeItem,
        at: &Pointer,
        operations: &[Operation],
        scope: &mut Scope,
    ) -> Option<TokenLogin> {
        let declared = extensions(scheme)?.get("x-token-auth")?;
        match self.try_login(scheme, declared, operations, scope) {
            Ok(login) => Some(login),
            Err((key, message)) => {
                let pointer = at.join("x-token-auth");
                let pointer = if key.is_empty() { pointer } else { pointer.join(key) };
                self.diagnostics.push(Diagnostic::new(codes::TOKEN_AUTH, pointer, message));
                None
            }
        }
    }

    fn try_login(
        &self,
        scheme: &SchemeItem,
        declared: &Value,
        operations: &[Operation],
        scope: &mut Scope,
    ) -> Result<TokenLogin, (&'static str, String)> {
        let text = |key: &str| declared.get(key).and_then(Value::as_str).map(str::to_owned);
        let find = |key: &'static str| match text(key) {
            None => Ok(None),
            Some(id) => match operations.iter().position(|operation| operation.id == id) {
                Some(index) => Ok(Some(index)),
                None => Err((key, format!("there is no operation `{id}`"))),
            },
        };
        let login = find("login")?.ok_or_else(|| ("", "`login` is missing".to_owned()))?;
        let refresh = find("refresh")?;
        let token = text("token").ok_or_else(|| ("", "`token` is missing".to_owned()))?;
        let body = |index: usize| operations.get(index).and_then(json_body);
        let Some(login_body) = body(login) else {
            return Err(("login", "the operation has no JSON body, and a login needs one".to_owned()));
        };
        let refresh_fields = refresh.and_then(body).map(|ty| self.fields(ty)).unwrap_or_default();
        let mut shared_fields = self.fields(login_body);
        shared_fields.retain(|field| refresh_fields.contains(field));
        let (location, name, usual) = match scheme {
            SchemeItem::APIKey { location, name, .. } => (key_location(location), name.clone(), "{token}"),
            _ => (ParameterLocation::Header, "Authorization".to_owned(), "Bearer {token}"),
        };
        let ident = operations.get(login).map(|operation| operation.ident.clone());
        let ident = ident.unwrap_or_else(|| ident_of("login"));
        Ok(TokenLogin {
            ident: scope.take_or_suffix(ident, "_login"),
            login,
            refresh,
            body: login_body.clone(),
            token,
            refresh_token: text("refresh_token"),
            refresh_field: text("refresh_field"),
            shared_fields,
            expires_in: text("expires_in"),
            lifetime: declared.get("lifetime").and_then(Value::as_f64).map(|seconds| seconds as u64),
            challenge: text("challenge"),
            location,
            name,
            template: text("header").unwrap_or_else(|| usual.to_owned()),
        })
    }

    /// The names of an object's fields.
    fn fields(&self, ty: &Type) -> Vec<String> {
        let kind = match ty {
            Type::Named(id) => self.types.get(id.0).map(|def| &def.kind),
            _ => None,
        };
        match kind {
            Some(TypeKind::Record(record)) => record.fields.iter().map(|field| field.name.clone()).collect(),
            _ => Vec::new(),
        }
    }
}

fn ident_of(name: &str) -> RustIdent {
    ident(name, Case::Snake, "login")
}

/// The type of an operation's JSON body.
fn json_body(operation: &Operation) -> Option<&Type> {
    let contents = &operation.body.as_ref()?.contents;
    contents.iter().find(|content| content.kind == ContentKind::Json)?.ty.as_ref()
}

fn extensions(scheme: &SchemeItem) -> Option<&IndexMap<String, Value>> {
    match scheme {
        SchemeItem::APIKey { extensions, .. } | SchemeItem::HTTP { extensions, .. } => Some(extensions),
        SchemeItem::OAuth2 { .. } | SchemeItem::OpenIDConnect { .. } => None,
    }
}

fn key_location(location: &APIKeyLocation) -> ParameterLocation {
    match location {
        APIKeyLocation::Query => ParameterLocation::Query,
        APIKeyLocation::Header => ParameterLocation::Header,
        APIKeyLocation::Cookie => ParameterLocation::Cookie,
    }
}

/// The kind of the scheme, the wanted name of the builder's method, and the description.
fn scheme_kind(scheme: &SchemeItem, name: &str) -> (SchemeKind, String, Option<String>) {
    match scheme {
        SchemeItem::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("basic") => {
            (SchemeKind::Basic, "basic_auth".to_owned(), description.clone())
        }
        SchemeItem::HTTP { scheme, description, .. } if scheme.eq_ignore_ascii_case("bearer") => {
            (SchemeKind::Bearer, "bearer_auth".to_owned(), description.clone())
        }
        SchemeItem::HTTP { scheme, description, .. } => {
            let parts = vec![("credentials".to_owned(), ident("credentials", Case::Snake, "credentials"))];
            let template = format!("{scheme} {{credentials}}");
            let kind = SchemeKind::Template { name: "Authorization".to_owned(), template, parts };
            (kind, name.to_owned(), description.clone())
        }
        SchemeItem::APIKey { name: key, description, extensions, .. }
            if extensions.contains_key("x-header-template") =>
        {
            let template =
                extensions.get("x-header-template").and_then(Value::as_str).unwrap_or_default().to_owned();
            let parts = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
            let mut scope = Scope::with_reserved(&["self"]);
            let parts = parts.map(|(part, _)| {
                (part.to_owned(), scope.take_or_suffix(ident(part, Case::Snake, "part"), "_part"))
            });
            let parts = parts.collect();
            (
                SchemeKind::Template { name: key.clone(), template, parts },
                name.to_owned(),
                description.clone(),
            )
        }
        SchemeItem::APIKey { location, name: key, description, .. } => (
            SchemeKind::ApiKey { location: key_location(location), name: key.clone() },
            name.to_owned(),
            description.clone(),
        ),
        SchemeItem::OAuth2 { description, .. } | SchemeItem::OpenIDConnect { description, .. } => {
            (SchemeKind::Bearer, "bearer_auth".to_owned(), description.clone())
        }
    }
}

/// OAuth2's grant for clients, if the scheme has that flow.
fn client_credentials(scheme: &SchemeItem, scope: &mut Scope) -> Option<ClientCredentials> {
    let SchemeItem::OAuth2 { flows, .. } = scheme else { return None };
    let flow = flows.client_credentials.as_ref()?;
    let is_placeholder = flow.extensions.get("x-required") == Some(&Value::Bool(true));
    // A relative URL cannot be called.
    let is_url = flow.token_url.starts_with("https://") || flow.token_url.starts_with("http://");
    Some(ClientCredentials {
        ident: scope.take_or_suffix(ident("client_credentials", Case::Snake, "client_credentials"), "_grant"),
        token_url: (is_url && !is_placeholder).then(|| flow.token_url.clone()),
        scopes: flow.scopes.keys().cloned().collect(),
    })
}

/// The content of `x-rate-limit`.
pub(super) fn rate_limit(extensions: &IndexMap<String, Value>) -> Option<RateLimit> {
    let declared = extensions.get("x-rate-limit")?;
    let number = |key: &str| declared.get(key).and_then(Value::as_u64);
    Some(RateLimit {
        requests: u32::try_from(number("requests")?).ok()?,
        seconds: number("seconds")?,
        per_operation: declared.get("scope").and_then(Value::as_str) == Some("operation"),
    })
}

/// The content of `x-retry`, from the root if the operation has none.
pub(super) fn retry(
    operation: &IndexMap<String, Value>,
    root: &IndexMap<String, Value>,
) -> Option<RetryRule> {
    let declared = operation.get("x-retry").or_else(|| root.get("x-retry"))?;
    if declared == &Value::Bool(false) {
        return Some(RetryRule { statuses: None, attempts: Some(1) });
    }
    let statuses = declared.get("statuses").and_then(Value::as_array).map(|statuses| {
        let numbers = statuses.iter().filter_map(Value::as_u64);
        numbers.filter_map(|status| u16::try_from(status).ok()).collect()
    });
    let attempts = declared.get("attempts").and_then(Value::as_u64);
    Some(RetryRule { statuses, attempts: attempts.and_then(|attempts| u32::try_from(attempts).ok()) })
}
