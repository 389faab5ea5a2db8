//! Values of parameters -> the URL, headers and cookies of a request.

use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::{
    error::RequestError,
    parameter::{self, ParameterLocation, ParameterSpec, ParameterValue},
};

/// Characters that a URL must encode. What was encoded before stays unchanged.
const NOT_IN_URLS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The URL of a request before it is sent.
pub(crate) struct Target {
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) cookies: Vec<String>,
}

impl Target {
    pub(crate) fn new(base_url: &str, template: &str) -> Self {
        Self { path: format!("{base_url}{template}"), query: String::new(), cookies: Vec::new() }
    }

    pub(crate) fn write(
        &mut self,
        spec: &ParameterSpec,
        value: &ParameterValue,
        headers: &mut HeaderMap,
    ) -> Result<(), RequestError> {
        match spec.location {
            ParameterLocation::Path => {
                let (text, marker) = (parameter::path_text(spec, value), format!("{{{}}}", spec.name));
                // A segment that consists of dots, or is empty, would name another resource.
                let segments = self.path.split('/').filter(|segment| segment.contains(&marker));
                let filled: Vec<_> = segments.map(|segment| segment.replace(&marker, &text)).collect();
                let mut parts = filled.iter().flat_map(|segment| segment.split('/'));
                if filled.iter().any(String::is_empty) || parts.any(|part| matches!(part, "." | "..")) {
                    let reason = format!("{text:?} cannot stand in a path: it would name another resource");
                    return Err(RequestError::Parameter { name: spec.name.to_owned(), reason });
                }
                self.path = self.path.replace(&marker, &text);
            }
            ParameterLocation::Query => parameter::write_query(spec, value, &mut self.query),
            ParameterLocation::Cookie => self.cookies.push(parameter::cookie_text(spec, value)),
            ParameterLocation::Header => {
                let name = HeaderName::from_bytes(spec.name.as_bytes()).map_err(|_| unsendable(spec.name))?;
                headers.insert(name, header_value(spec.name, &parameter::header_text(spec, value))?);
            }
        }
        Ok(())
    }

    pub(crate) fn into_uri(self) -> Result<http::Uri, RequestError> {
        // Some documents have fixed query pairs in the path.
        let separator = if self.path.contains('?') { '&' } else { '?' };
        let url =
            if self.query.is_empty() { self.path } else { format!("{}{separator}{}", self.path, self.query) };
        // The fixed parts of a document's paths may be any text.
        let url = utf8_percent_encode(&url, NOT_IN_URLS).to_string();
        url.parse().map_err(|error: http::uri::InvalidUri| RequestError::Url(error.to_string()))
    }
}

pub(crate) fn header_value(name: &str, text: &str) -> Result<HeaderValue, RequestError> {
    HeaderValue::from_str(text).map_err(|_| unsendable(name))
}

fn unsendable(name: &str) -> RequestError {
    RequestError::Parameter {
        name: name.to_owned(),
        reason: "the value cannot be sent in a header".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::Target;
    use crate::parameter::{ParameterValue, path};

    fn url(template: &str, value: &str, reserved: bool) -> Result<String, String> {
        let mut target = Target::new("https://a.example", template);
        let spec = if reserved { path("größe").allow_reserved() } else { path("größe") };
        let value = ParameterValue::One(value.to_owned());
        target.write(&spec, &value, &mut HeaderMap::new()).map_err(|error| error.to_string())?;
        target.into_uri().map(|uri| uri.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn whatever_a_document_has_in_a_path_can_be_sent() {
        let odd = url("/with space/ü|\"/{größe}/100%25", "a b/c", false);
        assert_eq!(odd.as_deref(), Ok("https://a.example/with%20space/%C3%BC%7C%22/a%20b%2Fc/100%25"));
        assert_eq!(url("/files/{größe}", "a b/c", true).as_deref(), Ok("https://a.example/files/a%20b/c"));
    }

    #[test]
    fn no_value_leads_out_of_its_place() {
        for (value, reserved) in [("..", false), ("", false), ("../x", true), ("a/../../x", true), ("", true)]
        {
            assert!(url("/files/{größe}", value, reserved).is_err(), "{value}");
        }
        assert_eq!(url("/{größe}.json", "..", false).as_deref(), Ok("https://a.example/...json"));
    }
}
