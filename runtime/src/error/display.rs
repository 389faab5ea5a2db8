//! An error -> one line for a log.

use std::{error::Error as StdError, fmt};

use super::{Cause, Error, Failure};
use crate::operation::Operation;

/// How many bytes of a body a message shows.
const SHOWN: usize = 200;

struct Shown<'a>(&'a [u8]);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("(no body)");
        }
        let text = String::from_utf8_lossy(self.0.get(..SHOWN * 4).unwrap_or(self.0));
        // A body must not control the terminal that shows a log.
        let text = text.replace(|character: char| character.is_control(), " ");
        let mut shown = 0;
        for word in text.split_whitespace() {
            if shown > SHOWN {
                return f.write_str(" …");
            }
            if shown > 0 {
                f.write_str(" ")?;
            }
            let word: String = word.chars().take(SHOWN).collect();
            shown += word.len() + 1;
            f.write_str(&word)?;
        }
        Ok(())
    }
}

/// One line for a log: operation, method, path template, and what happened.
impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Operation { id, method, path, .. } = self.0.operation;
        write!(f, "{id} ({method} {path}): ")?;
        match &self.0.cause {
            Cause::Failed(failure) => write!(f, "{failure}"),
            Cause::Api { response, .. } => write!(f, "{}: {}", response.status, Shown(&response.body)),
            Cause::Unexpected { response, decode } => {
                write!(f, "{}", response.status)?;
                if let Some(location) =
                    response.headers.get(http::header::LOCATION).and_then(|value| value.to_str().ok())
                {
                    write!(f, "; redirects are not followed (Location: {location})")?;
                }
                if let Some(decode) = decode {
                    write!(f, ", not in the documented form ({decode})")?;
                }
                write!(f, ": {}", Shown(&response.body))
            }
            Cause::Decode { response, decode } => {
                write!(f, "{}, but the body could not be read: {decode}", response.status)?;
                // An HTML page explains itself, but data must not reach a log.
                match response.body.trim_ascii_start() {
                    [b'<', ..] => write!(f, ": {}", Shown(&response.body)),
                    _ => Ok(()),
                }
            }
            Cause::Paging(message) => f.write_str(message),
        }?;
        if self.is_outcome_unknown() {
            f.write_str("; whether the server acted on the request is unknown")?;
        }
        if self.attempts() > 1 {
            write!(f, " (attempt {})", self.attempts())?;
        }
        Ok(())
    }
}

impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error").field("kind", &self.kind()).field("message", &self.to_string()).finish()
    }
}

impl Failure {
    /// The typed error, or its cause.
    fn shown_source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Request(error) => Some(error),
            Self::Transport(error) => Some(error),
            Self::Login(error) => Some(&**error),
            Self::Layer(error) => Some(&**error),
            Self::TooLarge { .. } | Self::RateLimited { .. } | Self::Deadline => None,
        }
    }
}

impl<E> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match &self.0.cause {
            Cause::Failed(failure) => failure.shown_source(),
            Cause::Decode { decode, .. } => Some(decode),
            _ => None,
        }
    }
}
