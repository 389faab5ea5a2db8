//! The settings of a client -> what all its calls share.

use std::{borrow::Cow, time::Duration};

use http::HeaderMap;

use crate::{layer::Stack, operation::Operation};

pub(crate) struct Shared {
    pub(crate) base_url: String,
    /// Whether the user gave the URL, so that all operations go there.
    pub(crate) is_given: bool,
    pub(crate) stack: Stack,
    pub(crate) headers: HeaderMap,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Option<Duration>,
    pub(crate) max_response: u64,
}

impl Shared {
    /// The URL below which an operation's path stands: that of the client, unless the document has another for the operation and the user has none.
    pub(crate) fn base_of(&self, operation: &Operation) -> Cow<'_, str> {
        match operation.server {
            Some(server) if !self.is_given => beside(&self.base_url, server),
            _ => Cow::Borrowed(&self.base_url),
        }
    }
}

/// A server that a document names beside the API's: a whole URL, or a path on the same host.
fn beside<'a>(base_url: &'a str, server: &'static str) -> Cow<'a, str> {
    let server = server.trim_end_matches('/');
    if server.contains("://") {
        return Cow::Borrowed(server);
    }
    let host_at = base_url.find("://").map_or(0, |scheme| scheme + 3);
    let end =
        base_url.get(host_at..).and_then(|rest| rest.find('/')).map_or(base_url.len(), |path| host_at + path);
    let host = base_url.get(..end).unwrap_or(base_url);
    Cow::Owned(format!("{host}/{}", server.trim_start_matches('/')).trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_server_of_its_own_is_a_url_or_a_path_on_the_same_host() {
        let beside = |server| super::beside("https://api.example.com/v1", server).into_owned();
        assert_eq!(beside("https://files.example.com/up/"), "https://files.example.com/up");
        assert_eq!(beside("/v2"), "https://api.example.com/v2");
        assert_eq!(beside("/"), "https://api.example.com");
    }
}
