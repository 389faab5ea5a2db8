//! Servers of a document and values of their variables -> the base URL of all calls.

use super::BuildError;
use crate::operation::{Server, ServerVariable};

pub(super) fn expand(
    server: &'static Server,
    given: &[(&'static str, String)],
) -> Result<String, BuildError> {
    let mut url = server.url.to_owned();
    for variable in server.variables {
        let value =
            given.iter().rev().find(|(name, _)| *name == variable.name).map(|(_, value)| value.as_str());
        let value = match value.or(variable.default) {
            Some(value) => value,
            None => return Err(BuildError::MissingVariable { variable: variable.name, url: server.url }),
        };
        let marker = format!("{{{}}}", variable.name);
        // A variable at the start of the URL is the server itself.
        if !(server.url.starts_with(&marker) && check_url(value).is_ok()) {
            check_variable(variable, value)?;
        }
        let value = if server.url.starts_with(&marker) { value.trim_end_matches('/') } else { value };
        // A default such as `/prod` starts with a slash that the URL already has.
        url = url.replace(&format!("/{marker}"), &format!("/{}", value.trim_start_matches('/')));
        url = url.replace(&marker, value);
    }
    Ok(url)
}

/// A value must not change other parts of the URL. With `evil.example/` as the name of a shop, credentials would go to another host.
fn check_variable(variable: &'static ServerVariable, value: &str) -> Result<(), BuildError> {
    let refuse = |reason: String| {
        Err(BuildError::Variable { variable: variable.name, value: value.to_owned(), reason })
    };
    if !variable.values.is_empty() && !variable.values.contains(&value) {
        return refuse(format!("the document lists {}", variable.values.join(", ")));
    }
    // Values and defaults of the document are trusted. They may be a path or a whole host.
    let is_documented = variable.values.contains(&value) || variable.default == Some(value);
    let is_plain = |character: char| character.is_ascii_alphanumeric() || "-._~".contains(character);
    if !is_documented && (value.is_empty() || !value.chars().all(is_plain)) {
        return refuse(
            "only letters, digits and - . _ ~ are allowed; for anything else give a whole base_url"
                .to_owned(),
        );
    }
    Ok(())
}

/// The token URL. Unlike a base URL, it may have a query.
pub(super) fn check_token_url(url: &str) -> Result<String, BuildError> {
    check_url(url.split('?').next().unwrap_or_default()).map(|_| url.to_owned())
}

pub(super) fn check_url(url: &str) -> Result<String, BuildError> {
    let refuse = |reason: String| BuildError::Url { url: url.to_owned(), reason };
    let parsed = url::Url::parse(url).map_err(|error| refuse(error.to_string()))?;
    if !matches!(parsed.scheme(), "http" | "https") {
        return Err(refuse("it must begin with http:// or https://".to_owned()));
    }
    if parsed.query().is_some() || parsed.fragment().is_some() {
        return Err(refuse("it must have neither a query nor a fragment".to_owned()));
    }
    if !parsed.username().is_empty() || parsed.password().is_some() {
        // Messages show URLs, so one with credentials must not be kept here.
        return Err(BuildError::Url {
            url: "(not shown)".to_owned(),
            reason: "give credentials to the builder, not in the URL".to_owned(),
        });
    }
    Ok(url.to_owned())
}

#[cfg(test)]
mod tests {
    use crate::{
        client::{BuildError, Builder},
        operation::{Api, Server, ServerVariable},
        recorder::Recorder,
    };

    const API: Api = Api {
        name: "shop",
        servers: &[Server {
            url: "https://{store}.shop.example/{version}",
            variables: &[
                ServerVariable { name: "store", default: None, values: &[] },
                ServerVariable { name: "version", default: Some("v1"), values: &["v1", "v2"] },
            ],
        }],
        security: &[],
    };

    fn build(change: impl Fn(Builder) -> Builder) -> Result<String, BuildError> {
        let builder = change(Builder::new(&API).transport(Recorder::new()));
        builder.build().map(|client| client.base_url().to_owned())
    }

    #[test]
    fn a_variable_at_the_start_takes_a_whole_url() {
        const API: Api = Api {
            servers: &[Server {
                url: "{endpoint}/widget",
                variables: &[ServerVariable { name: "endpoint", default: Some(""), values: &[] }],
            }],
            ..super::tests::API
        };
        let build = |value: &str| {
            let builder = Builder::new(&API).transport(Recorder::new()).variable("endpoint", value);
            builder.build().map(|client| client.base_url().to_owned())
        };
        assert_eq!(build("https://mine.example/").unwrap(), "https://mine.example/widget");
        assert!(build("ftp://mine.example").is_err());
    }

    #[test]
    fn a_default_with_a_slash_makes_no_second_one() {
        const API: Api = Api {
            servers: &[Server {
                url: "https://x.example/{basePath}/v1",
                variables: &[ServerVariable { name: "basePath", default: Some("/prod"), values: &[] }],
            }],
            ..super::tests::API
        };
        let client = Builder::new(&API).transport(Recorder::new()).build().unwrap();
        assert_eq!(client.base_url(), "https://x.example/prod/v1");
    }

    #[test]
    fn variables_fill_the_server_url() {
        assert_eq!(build(|b| b.variable("store", "mine")).unwrap(), "https://mine.shop.example/v1");
        assert_eq!(
            build(|b| b.variable("store", "mine").variable("version", "v2")).unwrap(),
            "https://mine.shop.example/v2"
        );
        assert_eq!(
            build(|b| b.base_url("http://127.0.0.1:8080/api/v1/")).unwrap(),
            "http://127.0.0.1:8080/api/v1"
        );
    }

    #[test]
    fn what_cannot_be_a_url_is_refused() {
        let error = build(|b| b).unwrap_err().to_string();
        assert!(error.starts_with("`store` is part of the server's URL"), "{error}");
        for value in ["evil.example/", "a@b", "", "a:1", "a#"] {
            let error = build(|b| b.variable("store", value)).unwrap_err();
            assert!(matches!(error, BuildError::Variable { variable: "store", .. }), "{value}: {error}");
        }
        assert!(matches!(
            build(|b| b.variable("store", "a").variable("version", "v3")),
            Err(BuildError::Variable { .. })
        ));
        for url in [
            "shop.example",
            "ftp://shop.example",
            "https://shop.example/?a=b",
            "https://me:secret@shop.example",
        ] {
            let error = build(|b| b.base_url(url)).unwrap_err();
            assert!(matches!(error, BuildError::Url { .. }), "{url}");
            assert!(!error.to_string().contains("secret"));
        }
        assert!(matches!(
            build(|b| b.variable("store", "a").header("X-A", "a\nb")),
            Err(BuildError::Header(_))
        ));
    }
}
