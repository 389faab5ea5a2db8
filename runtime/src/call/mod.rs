//! Parameters and a body -> a request, sent through the layers -> a decoded response.
//!
//! The layers of the client are in [`crate::layer`].

mod body;
mod shared;

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

use http::{
    HeaderMap, HeaderName, HeaderValue, Method,
    header::{ACCEPT, CONTENT_TYPE, COOKIE},
};

pub use self::body::RequestBody;
pub(crate) use self::shared::Shared;
use crate::{
    body::Outgoing,
    clock,
    codec::{self, Encode},
    error::{Error, Failure, RawResponse, Report, RequestError},
    layer::{self, Context, Progress, Replay, Request},
    operation::Operation,
    parameter::{self, Parameter, ParameterLocation, ParameterSpec, ParameterValue},
    repeat,
    response::{FromErrorResponse, FromResponse, Response},
    target::{Target, header_value},
};

/// The message for a parameter that the operation does not have.
const NO_PARAMETER: &str = "the operation's table has no such parameter";

/// A call before it is sent. Generated calls wrap it.
#[derive(Clone)]
pub struct Call {
    shared: Arc<Shared>,
    operation: &'static Operation,
    values: Vec<Option<ParameterValue>>,
    body: Result<Outgoing, RequestError>,
    timeout: Duration,
    deadline: Option<Duration>,
    retries: bool,
    headers: HeaderMap,
    /// A URL instead of the operation's: a page that a response links to.
    link: Option<url::Url>,
    /// The error of an invalid header, which is reported when the call is sent.
    refused: Option<RequestError>,
}

/// Shows the operation and the path template only, because values are personal data.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("operation", &self.operation.id)
            .field("method", &self.operation.method)
            .field("path", &self.operation.path)
            .finish_non_exhaustive()
    }
}

impl Call {
    pub(crate) fn new(shared: Arc<Shared>, operation: &'static Operation) -> Self {
        let (timeout, deadline) = (shared.timeout, shared.deadline);
        let values = vec![None; operation.parameters.len()];
        Self {
            shared,
            operation,
            values,
            body: Ok(Outgoing::default()),
            timeout,
            deadline,
            retries: true,
            headers: HeaderMap::new(),
            link: None,
            refused: None,
        }
    }

    /// Sets a path parameter.
    #[must_use]
    pub fn path(self, name: &str, value: impl Parameter) -> Self {
        self.set(ParameterLocation::Path, name, value.to_value())
    }

    /// Sets a query parameter.
    #[must_use]
    pub fn query(self, name: &str, value: impl Parameter) -> Self {
        self.set(ParameterLocation::Query, name, value.to_value())
    }

    /// Sets a query parameter from a value that converts into a `T`.
    #[must_use]
    pub fn query_as<T: Parameter>(self, name: &str, value: impl Into<T>) -> Self {
        self.query(name, value.into())
    }

    /// Sets a query parameter from the items of a list.
    #[must_use]
    pub fn query_list<T: Parameter>(self, name: &str, items: impl IntoIterator<Item = T>) -> Self {
        self.query(name, items.into_iter().collect::<Vec<T>>())
    }

    /// Sets a query parameter from keys with values.
    #[must_use]
    pub fn query_map<K: Into<String>, V: Into<String>>(
        self,
        name: &str,
        pairs: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let pairs = pairs.into_iter().map(|(key, value)| (key.into(), value.into()));
        self.set(ParameterLocation::Query, name, ParameterValue::Fields(pairs.collect()))
    }

    /// Sets a query parameter from the fields of an object.
    #[must_use]
    pub fn query_fields<T: Encode>(self, name: &str, value: &T) -> Self {
        self.fields(ParameterLocation::Query, name, value)
    }

    /// Sets a parameter from a value that can be a string, a list or an object.
    #[must_use]
    pub fn fields<T: Encode>(self, location: ParameterLocation, name: &str, value: &T) -> Self {
        self.encoded(location, name, value, |json, spec| {
            let value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
            Ok(parameter::value_of(&value, spec.style))
        })
    }

    /// Sets a parameter to the JSON of a value.
    #[must_use]
    pub fn json_parameter<T: Encode>(self, location: ParameterLocation, name: &str, value: &T) -> Self {
        self.encoded(location, name, value, |json, _| {
            Ok(ParameterValue::One(String::from_utf8_lossy(json).into_owned()))
        })
    }

    fn encoded<T: Encode>(
        mut self,
        location: ParameterLocation,
        name: &str,
        value: &T,
        read: impl Fn(&[u8], &ParameterSpec) -> Result<ParameterValue, String>,
    ) -> Self {
        let spec =
            self.operation.parameters.iter().find(|spec| spec.location == location && spec.name == name);
        let found = spec.ok_or_else(|| NO_PARAMETER.to_owned()).and_then(|spec| {
            codec::encode(value).map_err(|error| error.to_string()).and_then(|json| read(&json, spec))
        });
        match found {
            Ok(value) => self.set(location, name, value),
            Err(reason) => {
                self.refuse(name, &reason);
                self
            }
        }
    }

    /// Sets a header parameter.
    #[must_use]
    pub fn header_parameter(self, name: &str, value: impl Parameter) -> Self {
        self.set(ParameterLocation::Header, name, value.to_value())
    }

    /// Sets a cookie parameter.
    #[must_use]
    pub fn cookie(self, name: &str, value: impl Parameter) -> Self {
        self.set(ParameterLocation::Cookie, name, value.to_value())
    }

    fn set(mut self, location: ParameterLocation, name: &str, value: ParameterValue) -> Self {
        let index =
            self.operation.parameters.iter().position(|spec| spec.location == location && spec.name == name);
        match index.and_then(|index| self.values.get_mut(index)) {
            Some(slot) => *slot = Some(value),
            None => self.refuse(name, NO_PARAMETER),
        }
        self
    }

    /// The value of a query parameter, if it is set and is one string.
    pub(crate) fn query_text(&self, name: &str) -> Option<&str> {
        let mut pairs = self.operation.parameters.iter().zip(&self.values);
        let (_, value) =
            pairs.find(|(spec, _)| spec.location == ParameterLocation::Query && spec.name == name)?;
        match value {
            Some(ParameterValue::One(text)) => Some(text),
            _ => None,
        }
    }

    /// Uses another URL of the same server: a page that a response links to. Credentials are never sent to another server.
    pub(crate) fn follow(mut self, link: &str) -> Self {
        match self.url().and_then(|own| Ok((own.join(link)?, own))) {
            Ok((link, own)) if link.origin() == own.origin() => self.link = Some(link),
            Ok(_) => {
                let reason = "the link to the next page leads to another server".to_owned();
                self.refused.get_or_insert(RequestError::Url(reason));
            }
            Err(error) => {
                self.refused.get_or_insert(RequestError::Url(format!("the link to the next page: {error}")));
            }
        }
        self
    }

    /// The URL without its query.
    fn url(&self) -> Result<url::Url, url::ParseError> {
        let mut target = Target::new(&self.shared.base_of(self.operation), self.operation.path);
        for (spec, value) in self.operation.parameters.iter().zip(&self.values) {
            if let (ParameterLocation::Path, Some(value)) = (spec.location, value) {
                // A value that cannot be encoded is reported when the call is sent.
                let _ = target.write(spec, value, &mut HeaderMap::new());
            }
        }
        target.path.parse()
    }

    /// The operation of the call.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    pub(crate) fn with_body(mut self, body: Result<Outgoing, RequestError>) -> Self {
        self.body = body;
        self
    }

    /// Sets how long an attempt may take, instead of the client's timeout.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets how long the call may take, with all its attempts and delays, from the moment when it is sent.
    #[must_use]
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Sends the request only once, even if it fails.
    #[must_use]
    pub fn no_retry(mut self) -> Self {
        self.retries = false;
        self
    }

    /// Adds a header. It replaces a header that the client would send.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(value)) => drop(self.headers.insert(name, value)),
            _ => self.refuse(name, "the name or value cannot be sent in a header"),
        }
        self
    }

    /// Sets an idempotency key. The server carries out requests with the same key only once.
    #[must_use]
    pub fn idempotency_key(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    fn refuse(&mut self, name: &str, reason: &str) {
        let error = RequestError::Parameter { name: name.to_owned(), reason: reason.to_owned() };
        self.refused.get_or_insert(error);
    }

    /// Asks for a response with another media type than the operation's.
    #[must_use]
    pub fn accept(mut self, media_type: &'static str) -> Self {
        self.headers.insert(ACCEPT, HeaderValue::from_static(media_type));
        self
    }

    /// Sends the request and reads the response.
    pub async fn send<R: FromResponse, E: FromErrorResponse>(self) -> Result<Response<R::Value>, Error<E>> {
        let (operation, shared) = (self.operation, Arc::clone(&self.shared));
        let clock = shared.stack.clock();
        let (begun, progress) = (clock.now(), Progress::default());
        let outcome = match self.into_request(begun, R::STREAMS) {
            Ok(request) => exchange::<R>(&shared, request, &progress).await,
            Err(error) => Err(error.into()),
        };
        let result = match outcome {
            Ok(Arrived::Streamed(response)) => return Ok(response),
            Ok(Arrived::Whole(raw)) => read_response::<R, E>(operation, raw),
            Err(failure) => Err(Error::failed(operation, failure)),
        };
        result.map_err(|error| {
            let now = clock.now();
            let retry_after = error.headers().and_then(|headers| repeat::retry_after(headers, now));
            let elapsed = clock::until(begun, now);
            error.observed(Report { attempts: progress.attempts(), elapsed, retry_after })
        })
    }

    fn into_request(self, now: SystemTime, streams: bool) -> Result<Request, RequestError> {
        if let Some(refused) = self.refused {
            return Err(refused);
        }
        let body = self.body?;
        let mut target = Target::new(&self.shared.base_of(self.operation), self.operation.path);
        let mut headers = self.shared.headers.clone();
        if let Ok(accept) = HeaderValue::from_str(self.operation.accept) {
            headers.insert(ACCEPT, accept);
        }
        for (spec, value) in self.operation.parameters.iter().zip(&self.values) {
            match value {
                // An empty list sends nothing, and a request without its filter would be about everything.
                Some(ParameterValue::Many(items)) if spec.required && items.is_empty() => {
                    return Err(refused(spec, "it is required, and the list is empty"));
                }
                Some(value) => target.write(spec, value, &mut headers)?,
                None if spec.required => return Err(refused(spec, "it is required and was not given")),
                None => {}
            }
        }
        if !target.cookies.is_empty() {
            headers.insert(COOKIE, header_value("Cookie", &target.cookies.join("; "))?);
        }
        let kept_headers = self.headers.keys().cloned().collect();
        headers.extend(self.headers);
        if body.payload.is_some() && !headers.contains_key(CONTENT_TYPE) {
            let media_type = body.media_type.as_deref().unwrap_or(self.operation.content_type);
            headers.insert(CONTENT_TYPE, header_value("Content-Type", media_type)?);
        }
        let method = Method::from_bytes(self.operation.method.as_bytes())
            .map_err(|error| RequestError::Url(error.to_string()))?;
        let mut message = http::Request::new(body.to_body()?);
        let context = Context {
            operation: self.operation,
            attempt: 1,
            repeatable: repeat::is_repeatable(self.operation, &method, &headers),
            retries: self.retries,
            timeout: self.timeout,
            deadline: self.deadline.and_then(|deadline| now.checked_add(deadline)),
            max_response: self.shared.max_response,
            streams,
            kept_headers,
            replay: Replay::of(body),
        };
        *message.method_mut() = method;
        *message.uri_mut() = match self.link {
            Some(link) => link
                .as_str()
                .parse()
                .map_err(|_| RequestError::Url("the link to the next page".to_owned()))?,
            None => target.into_uri()?,
        };
        *message.headers_mut() = headers;
        Ok(Request { context, message })
    }
}

fn refused(spec: &ParameterSpec, reason: &str) -> RequestError {
    RequestError::Parameter { name: spec.name.to_owned(), reason: reason.to_owned() }
}

/// A response: a stream, or a complete body.
enum Arrived<T> {
    Streamed(Response<T>),
    Whole(RawResponse),
}

/// Sends the request through all layers.
async fn exchange<R: FromResponse>(
    shared: &Shared,
    request: Request,
    progress: &Progress,
) -> Result<Arrived<R::Value>, Failure> {
    let limit = request.context.max_response;
    let (head, mut body) = shared.stack.run(request, progress).await?.into_parts();
    let (status, headers) = (head.status, head.headers);
    if R::STREAMS && status.is_success() {
        match R::read_stream(status, &headers, body, limit) {
            Ok(value) => return Ok(Arrived::Streamed(Response { status, headers, value })),
            Err(unread) => body = unread,
        }
    }
    let body = layer::read_body(status, body, limit).await?;
    Ok(Arrived::Whole(RawResponse { status, headers, body }))
}

fn read_response<R: FromResponse, E: FromErrorResponse>(
    operation: &'static Operation,
    raw: RawResponse,
) -> Result<Response<R::Value>, Error<E>> {
    if operation.succeeds(raw.status) {
        return match R::read(raw.status, &raw.headers, &raw.body) {
            Ok(value) => Ok(Response { status: raw.status, headers: raw.headers, value }),
            Err(error) => Err(Error::decode(operation, raw, error)),
        };
    }
    let is_error = raw.status.is_client_error() || raw.status.is_server_error();
    let group = operation.error_type(raw.status.as_u16()).filter(|_| is_error);
    match group.map(|group| E::read(group, &raw.body)) {
        Some(Ok(body)) => Err(Error::documented(operation, raw, body)),
        Some(Err(error)) => Err(Error::unexpected(operation, raw, Some(error))),
        None => Err(Error::unexpected(operation, raw, None)),
    }
}
