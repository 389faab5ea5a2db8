//! An object -> the parts of a `multipart` body.

use std::{
    collections::VecDeque,
    fmt::Write,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::{BufMut, Bytes, BytesMut};
use futures_core::Stream;
use serde_json::Value;

use super::{
    Payload, Upload, pairs,
    upload::{self, Collected},
};
use crate::{
    codec::Encode,
    error::RequestError,
    transport::{Body, BodyStream, TransportError},
};

/// The media type of a part: its name, and the type.
pub type PartType = (&'static str, &'static str);

/// One piece of the body.
#[derive(Clone)]
enum Piece {
    Bytes(Bytes),
    Payload(Payload),
}

/// The body, and the boundary between its parts.
pub(crate) fn encode<T: Encode + ?Sized>(body: &T, types: &[PartType]) -> Result<(Payload, String), String> {
    let (pairs, uploads) = upload::collect(|| pairs::pairs(body));
    let boundary = format!("clientgen-{:016x}{:016x}", upload::random(), upload::random());
    let mut parts = Parts { boundary: &boundary, pieces: Vec::new(), text: BytesMut::new() };
    for (name, value) in pairs? {
        let media_type = types.iter().find(|(part, _)| *part == name).map(|(_, media_type)| *media_type);
        match &value {
            Value::Null => {}
            // Each item of a list is a part with the same name.
            Value::Array(items) if media_type.is_none_or(|media_type| !is_json(media_type)) => {
                items.iter().for_each(|item| parts.part(&name, item, media_type, &uploads));
            }
            value => parts.part(&name, value, media_type, &uploads),
        }
    }
    Ok((parts.finish(), boundary))
}

fn is_json(media_type: &str) -> bool {
    media_type.ends_with("json")
}

struct Parts<'a> {
    boundary: &'a str,
    pieces: Vec<Piece>,
    /// The text since the last piece.
    text: BytesMut,
}

impl Parts<'_> {
    fn part(&mut self, name: &str, value: &Value, media_type: Option<&str>, uploads: &Collected) {
        let upload = value.as_str().and_then(|text| uploads.get(text));
        match upload {
            Some(upload) => self.file(name, upload, media_type),
            None => {
                let media_type = media_type.or(match value {
                    Value::Object(_) | Value::Array(_) => Some("application/json"),
                    _ => None,
                });
                self.head(name, None, media_type);
                self.text.put(pairs::text(value).as_bytes());
                self.text.put(&b"\r\n"[..]);
            }
        }
    }

    fn file(&mut self, name: &str, upload: &Upload, media_type: Option<&str>) {
        let media_type = upload.content_type.as_deref().or(media_type).unwrap_or("application/octet-stream");
        self.head(name, Some(upload.file_name.as_deref().unwrap_or(name)), Some(media_type));
        match upload.payload.as_bytes() {
            Some(bytes) => self.text.put(bytes.clone()),
            None => {
                self.pieces.push(Piece::Bytes(self.text.split().freeze()));
                self.pieces.push(Piece::Payload(upload.payload.clone()));
            }
        }
        self.text.put(&b"\r\n"[..]);
    }

    fn head(&mut self, name: &str, file_name: Option<&str>, media_type: Option<&str>) {
        let mut head =
            format!("--{}\r\nContent-Disposition: form-data; name=\"{}\"", self.boundary, quoted(name));
        // Writing to a String cannot fail.
        if let Some(file_name) = file_name {
            let _ = write!(head, "; filename=\"{}\"", quoted(file_name));
        }
        if let Some(media_type) = media_type {
            let _ = write!(head, "\r\nContent-Type: {}", media_type.replace(['\r', '\n'], " "));
        }
        head.push_str("\r\n\r\n");
        self.text.put(head.as_bytes());
    }

    fn finish(mut self) -> Payload {
        self.text.put(format!("--{}--\r\n", self.boundary).as_bytes());
        let last = self.text.freeze();
        if self.pieces.is_empty() {
            return last.into();
        }
        self.pieces.push(Piece::Bytes(last));
        let pieces = self.pieces;
        let is_repeatable = pieces.iter().all(|piece| match piece {
            Piece::Bytes(_) => true,
            Piece::Payload(payload) => payload.can_be_repeated(),
        });
        if is_repeatable {
            return Payload::repeated(move || Ok(Box::pin(Chain::new(pieces.clone())) as BodyStream));
        }
        Payload::stream(Chain::new(pieces))
    }
}

/// A name inside quotes, as the URL standard requires of browsers.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// The pieces, one after the other.
struct Chain {
    pieces: VecDeque<Piece>,
    current: Option<BodyStream>,
}

impl Chain {
    fn new(pieces: Vec<Piece>) -> Self {
        Self { pieces: pieces.into(), current: None }
    }

    /// The next piece: bytes, or a stream.
    fn open(&mut self, payload: &Payload) -> Result<Option<Bytes>, RequestError> {
        match payload.to_body()? {
            Body::Empty => Ok(None),
            Body::Bytes(bytes) => Ok(Some(bytes)),
            Body::Stream(stream) => {
                self.current = Some(stream);
                Ok(None)
            }
        }
    }
}

impl Stream for Chain {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(stream) = &mut this.current {
                match stream.as_mut().poll_next(cx) {
                    Poll::Ready(None) => this.current = None,
                    other => return other,
                }
            }
            match this.pieces.pop_front() {
                None => return Poll::Ready(None),
                Some(Piece::Bytes(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                Some(Piece::Payload(payload)) => match this.open(&payload) {
                    Ok(None) => {}
                    Ok(Some(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                    Err(error) => {
                        let kind = crate::transport::TransportErrorKind::Other;
                        return Poll::Ready(Some(Err(TransportError::new(kind, error))));
                    }
                },
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::TryStreamExt;

    use super::encode;
    use crate::{Payload, Upload, transport::Body};

    struct Form {
        name: String,
        tags: Vec<i64>,
        options: std::collections::BTreeMap<String, bool>,
        logo: Option<Upload>,
    }
    crate::record! { Form { name = "name" required, tags = "tags", options = "options", logo = "logo" } }

    fn form(logo: Upload) -> Form {
        let options = [("big".to_owned(), true)].into();
        Form { name: "ä\"b".into(), tags: vec![1, 2], options, logo: Some(logo) }
    }

    fn expected(boundary: &str, content: &str) -> String {
        let part = |head: &str, body: &str| {
            format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
        };
        [
            part("name=\"name\"", "ä\"b"),
            part("name=\"tags\"", "1"),
            part("name=\"tags\"", "2"),
            part("name=\"options\"\r\nContent-Type: application/json", "{\"big\":true}"),
            part("name=\"logo\"; filename=\"l%22.png\"\r\nContent-Type: image/png", content),
            format!("--{boundary}--\r\n"),
        ]
        .concat()
    }

    #[test]
    fn parts_in_memory() {
        let upload = Upload::from("PNG").file_name("l\".png");
        let (payload, boundary) = encode(&form(upload), &[("logo", "image/png")]).unwrap();
        let bytes = payload.as_bytes().unwrap();
        assert_eq!(String::from_utf8_lossy(bytes), expected(&boundary, "PNG"));
    }

    #[tokio::test]
    async fn a_file_is_streamed_and_can_be_sent_again() {
        let folder = std::env::temp_dir().join(format!("clientgen-multipart-{}", std::process::id()));
        std::fs::write(&folder, "from disk").unwrap();
        let upload = Upload::new(Payload::file(&folder)).file_name("l\".png").content_type("image/png");
        let (payload, boundary) = encode(&form(upload), &[]).unwrap();
        assert!(payload.can_be_repeated());
        for _ in 0..2 {
            let Body::Stream(stream) = payload.to_body().unwrap() else { panic!("a stream") };
            let text: Vec<u8> = stream.map_ok(|piece| piece.to_vec()).try_concat().await.unwrap();
            assert_eq!(String::from_utf8(text).unwrap(), expected(&boundary, "from disk"));
        }
        std::fs::remove_file(&folder).unwrap();
        let Body::Stream(stream) = payload.to_body().unwrap() else { panic!("a stream") };
        let error = stream.map_ok(|piece| piece.to_vec()).try_concat().await.unwrap_err();
        assert!(error.to_string().contains("cannot be read"), "{error}");
    }

    #[tokio::test]
    async fn a_reader_is_sent_once() {
        let upload =
            Upload::new(Payload::reader(&b"read"[..])).file_name("l\".png").content_type("image/png");
        let (payload, boundary) = encode(&form(upload), &[]).unwrap();
        assert!(!payload.can_be_repeated());
        let Body::Stream(stream) = payload.to_body().unwrap() else { panic!("a stream") };
        let text: Vec<u8> = stream.map_ok(|piece| piece.to_vec()).try_concat().await.unwrap();
        assert_eq!(String::from_utf8(text).unwrap(), expected(&boundary, "read"));
        assert!(payload.to_body().unwrap_err().to_string().contains("sent before"));
    }
}
