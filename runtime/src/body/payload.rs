//! Bytes, files and streams -> one type that can be sent, and sent again where possible.

use std::{
    fmt, fs, io,
    path::PathBuf,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;

use crate::{
    error::RequestError,
    transport::{Body, BodyStream, TransportError, TransportErrorKind},
};

/// How many bytes of a file are read at a time.
const CHUNK: usize = 64 * 1024;

/// Bytes that are sent unchanged, from memory, from a file or from a stream.
///
/// ```
/// use clientgen_runtime::Payload;
///
/// let from_memory = Payload::from("id;name\n1;Bernard\n");
/// let from_disk = Payload::file("export.csv");
/// assert!(from_memory.can_be_repeated() && from_disk.can_be_repeated());
/// ```
#[derive(Clone)]
pub struct Payload(Source);

#[derive(Clone)]
enum Source {
    Bytes(Bytes),
    /// Makes a new stream for each attempt.
    Repeated(Arc<dyn Fn() -> io::Result<BodyStream> + Send + Sync>),
    /// A stream that can be read only once.
    Once(Arc<Mutex<Option<BodyStream>>>),
}

impl Payload {
    /// A file. It is read in pieces while it is sent, and read again if the request is repeated. The thread that sends also reads.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        Self::repeated(move || {
            let file = fs::File::open(&path).map_err(|error| {
                io::Error::new(error.kind(), format!("{} cannot be read: {error}", path.display()))
            })?;
            Ok(Box::pin(Reading(file)) as BodyStream)
        })
    }

    /// A reader. The thread that sends reads it in pieces. It can be read only once, so the request is not repeated.
    pub fn reader(reader: impl io::Read + Send + Unpin + 'static) -> Self {
        Self::stream(Reading(reader))
    }

    /// A stream. It can be read only once, so the request is not repeated.
    pub fn stream(stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static) -> Self {
        Self(Source::Once(Arc::new(Mutex::new(Some(Box::pin(stream))))))
    }

    /// A stream that is made new for each attempt.
    pub fn repeated(make: impl Fn() -> io::Result<BodyStream> + Send + Sync + 'static) -> Self {
        Self(Source::Repeated(Arc::new(make)))
    }

    /// Whether a request with this payload can be sent again.
    pub fn can_be_repeated(&self) -> bool {
        !matches!(self.0, Source::Once(_))
    }

    /// The bytes, if they are in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Source::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub(crate) fn to_body(&self) -> Result<Body, RequestError> {
        match &self.0 {
            Source::Bytes(bytes) => Ok(Body::Bytes(bytes.clone())),
            Source::Repeated(make) => {
                make().map(Body::Stream).map_err(|error| RequestError::Body(error.to_string()))
            }
            Source::Once(stream) => {
                // The lock is held for one move only, so a panic elsewhere does not damage the data.
                let taken = stream.lock().unwrap_or_else(PoisonError::into_inner).take();
                taken.map(Body::Stream).ok_or_else(|| {
                    RequestError::Body("its stream can be read once, and was sent before".to_owned())
                })
            }
        }
    }
}

impl fmt::Debug for Payload {
    /// Shows the size only, because bodies contain personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Bytes(bytes) => write!(f, "Payload({} bytes)", bytes.len()),
            _ => f.write_str("Payload(stream)"),
        }
    }
}

/// Two payloads are equal if they have the same bytes, or are clones of one stream.
impl PartialEq for Payload {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Source::Bytes(one), Source::Bytes(other)) => one == other,
            (Source::Repeated(one), Source::Repeated(other)) => Arc::ptr_eq(one, other),
            (Source::Once(one), Source::Once(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Default for Payload {
    fn default() -> Self {
        Self(Source::Bytes(Bytes::new()))
    }
}

macro_rules! from_memory {
    ($($type:ty)*) => {
        $(impl From<$type> for Payload {
            fn from(bytes: $type) -> Self {
                Self(Source::Bytes(Bytes::from(bytes)))
            }
        })*
    };
}

from_memory! { Bytes Vec<u8> String &'static str &'static [u8] }

/// The bytes of a reader, piece by piece.
struct Reading<R>(R);

impl<R: io::Read + Unpin> Stream for Reading<R> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut piece = vec![0; CHUNK];
        Poll::Ready(match self.0.read(&mut piece) {
            Ok(0) => None,
            Ok(length) => {
                piece.truncate(length);
                Some(Ok(piece.into()))
            }
            Err(error) => Some(Err(TransportError::new(TransportErrorKind::Other, error))),
        })
    }
}
