//! The address of a server -> the same without what no client can put before a path, and a warning where its scheme is missing.

use serde_json::{Map, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    let Some(url) = object.get("url").and_then(Value::as_str).filter(|_| kind == Kind::Server) else {
        return;
    };
    let place = at.join("url");
    if let Some(end) = url.find(['?', '#']) {
        let (address, rest) = url.split_at(end);
        let message = format!("paths come behind the address of a server, so `{rest}` is left out");
        let help = match rest.starts_with('?') {
            true => format!("write `{address}`, and declare what follows the `?` as query parameters"),
            false => format!("write `{address}`"),
        };
        let address = address.to_owned();
        shaping.report(Diagnostic::new(codes::SERVER_URL, place, message).help(help).repaired());
        object.insert("url".to_owned(), address.into());
        return;
    }
    if lacks_scheme(url) {
        let message = format!("`{url}` has no scheme, so it is a path beside the document and no host");
        let help = format!("did you mean `https://{url}`?");
        shaping.report(Diagnostic::new(codes::SERVER_URL, place, message).help(help));
    }
}

/// Whether an address starts with what looks like a host.
fn lacks_scheme(url: &str) -> bool {
    let is_other = url.contains("://") || url.starts_with(['/', '.', '{']) || url.is_empty();
    let host = url.split('/').next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let is_host =
        name == "localhost" || (name.contains('.') && name.split('.').all(|label| !label.is_empty()));
    !is_other && is_host
}
