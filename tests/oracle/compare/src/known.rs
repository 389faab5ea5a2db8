//! A difference -> the kind of known difference that it is, if it is one.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{
    call::Trouble,
    compare::{Difference, Seen},
};

/// A kind of difference with its reason. It explains only differences of exactly its form.
#[derive(Debug)]
pub struct Kind {
    /// What `known/*.tsv` calls it.
    pub name: &'static str,
    /// Which side departs from the document.
    pub departs: Departs,
    /// Why, with the clause that says so.
    pub reason: &'static str,
    explains: fn(&Difference) -> bool,
}

/// Which side departs from what the document and its standards ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Departs {
    /// Our client.
    Ours,
    /// progenitor's client.
    Theirs,
    /// Neither: the document leaves it open.
    Neither,
}

/// The kinds that this project's own documents show.
pub const KINDS: &[Kind] = &[
    Kind {
        name: "null-absent",
        departs: Departs::Theirs,
        reason: "progenitor leaves out a field whose value is null; OpenAPI 3.0.3, Schema Object: `nullable` allows null beside absence, and RFC 7396, section 2, gives null a meaning of its own in updates",
        explains: |it| {
            it.expected.value() == Some(&Value::Null) && ours_is_right(it) && is_absent(&it.theirs)
        },
    },
    Kind {
        name: "empty-list-absent",
        departs: Departs::Theirs,
        reason: "progenitor leaves out an optional list without items; RFC 8259, section 5: an array may be empty, which is not the absence of its field",
        explains: |it| {
            it.field.starts_with("body")
                && is_empty_list(&it.expected)
                && ours_is_right(it)
                && is_absent(&it.theirs)
        },
    },
    Kind {
        name: "empty-object-absent",
        departs: Departs::Theirs,
        reason: "progenitor leaves out an optional map without members; RFC 8259, section 4: an object may be empty, which is not the absence of its field",
        explains: |it| {
            it.field.starts_with("body")
                && it.expected.value() == Some(&Value::Object(serde_json::Map::new()))
                && ours_is_right(it)
                && is_absent(&it.theirs)
        },
    },
    Kind {
        name: "accept",
        departs: Departs::Neither,
        reason: "where no body is documented, progenitor asks for anything, our client for JSON, as for the errors that such an operation may have; RFC 9110, section 12.5.1, leaves it to the client",
        explains: |it| {
            // Our client also asks for the JSON of errors beside what is not JSON.
            let with_errors = |theirs: &str| text_of(&it.ours).is_some_and(|ours| ours.starts_with(theirs));
            it.field == "header.accept"
                && ours_is_right(it)
                && text_of(&it.theirs).is_some_and(|theirs| theirs == "*/*" || with_errors(theirs))
        },
    },
    Kind {
        name: "utc",
        departs: Departs::Theirs,
        reason: "progenitor holds a date-time as `DateTime<Utc>`: the instant stays, the offset that was given (RFC 3339, section 4) is lost",
        explains: |it| {
            let instant = |seen: &Seen| chrono::DateTime::parse_from_rfc3339(text_of(seen)?).ok();
            ours_is_right(it)
                && instant(&it.expected).is_some()
                && instant(&it.expected) == instant(&it.theirs)
        },
    },
    Kind {
        name: "closed-enum",
        departs: Departs::Neither,
        reason: "progenitor has no value beyond those listed; our enums keep others, because servers add values before their documents do",
        explains: |it| {
            let unknown =
                |reason: &str| reason.contains("unknown variant") || reason.contains("invalid value");
            ours_is_right(it)
                && matches!(&it.theirs, Seen::Trouble(Trouble::Value(reason)) if unknown(reason))
        },
    },
    Kind {
        name: "dot-segment",
        departs: Departs::Theirs,
        reason: "progenitor sends a path parameter that is `.`, `..` or empty as it is, and the request names another resource; RFC 3986, section 5.2.4. Our client refuses it",
        explains: |it| is_refused(&it.ours) && !theirs_is_right(it),
    },
    Kind {
        name: "empty-segment",
        departs: Departs::Neither,
        reason: "our client refuses an empty text that would be a whole segment: RFC 3986, section 3.3, allows it, but servers take the request for one to the list above it",
        explains: |it| is_refused(&it.ours) && theirs_is_right(it) && segments(&it.expected).contains(&""),
    },
    Kind {
        name: "utc-spelling",
        departs: Departs::Neither,
        reason: "our client writes `+00:00` where `Z` was given; RFC 3339, section 5.6, has both for UTC",
        explains: |it| {
            let is_spelling = |text: &str| {
                text.strip_suffix('Z').is_some_and(|local| ours_reads(it, &format!("{local}+00:00")))
            };
            theirs_is_right(it) && text_of(&it.expected).is_some_and(is_spelling)
        },
    },
    Kind {
        name: "default-sent",
        departs: Departs::Theirs,
        reason: "progenitor sends the default of a field that was not given; OpenAPI 3.0.3, Schema Object, `default`: what the receiver assumes where nothing is sent, and RFC 7396, section 2: in an update, what is sent is changed",
        explains: |it| {
            (it.field.starts_with("body") || it.field.starts_with("query."))
                && is_absent(&it.expected)
                && ours_is_right(it)
                && it.theirs.value().is_some()
        },
    },
    Kind {
        name: "lenient-spelling",
        departs: Departs::Neither,
        reason: "a number, or an empty list, that was given as text under `x-lenient`: our client writes it as the type that the document declares, progenitor's as it came",
        explains: |it| {
            let same = |text: &str| match it.ours.value() {
                Some(Value::Number(_)) => {
                    serde_json::from_str(text).is_ok_and(|number| Seen::Value(number).is_same(&it.ours))
                }
                Some(Value::Array(items)) => items.is_empty() && matches!(text, "" | "[]"),
                _ => false,
            };
            theirs_is_right(it) && it.expected.value().and_then(Value::as_str).is_some_and(same)
        },
    },
    Kind {
        name: "backslash",
        departs: Departs::Theirs,
        reason: "progenitor leaves a backslash in a path as it is, and the URL parser makes a slash of it; RFC 3986, section 3.3: a `pchar` is no backslash, so section 2.1 has it percent-encoded",
        explains: |it| {
            let joined = |seen: &Seen| {
                let segments = seen.value().and_then(Value::as_array)?;
                Some(segments.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("/"))
            };
            it.field.starts_with("path.")
                && ours_is_right(it)
                && joined(&it.expected)
                    .is_some_and(|path| joined(&it.theirs) == Some(path.replace('\\', "/")))
        },
    },
];

/// Further kinds, which only documents of strangers show.
pub const FURTHER: &[Kind] = &[
    Kind {
        name: "number-spelling",
        departs: Departs::Neither,
        reason: "a number in a URL or form is written with or without an exponent or a zero behind the point; OpenAPI 3.0.3, Parameter Object, leaves it open",
        explains: |it| {
            let number = |seen: &Seen| text_of(seen)?.parse::<f64>().ok();
            number(&it.expected).is_some()
                && [&it.ours, &it.theirs].iter().all(|seen| number(seen) == number(&it.expected))
        },
    },
    Kind {
        name: "required-for-responses",
        departs: Departs::Theirs,
        reason: "progenitor requires a field of requests that only responses have, or that `required` names and no property describes; OpenAPI 3.0.3, Schema Object, `readOnly`: `required` takes effect on the response only. For the second our generator has a diagnostic",
        explains: |it| ours_is_right(it) && is_told(&it.theirs, "missing field"),
    },
    Kind {
        name: "credentials-argument",
        departs: Departs::Neither,
        reason: "progenitor knows no security schemes, so a parameter `Authorization` stays an argument; OpenAPI 3.0.3, Parameter Object, `name`: it is ignored, and our client has the scheme, which the witness leaves out",
        explains: |it| {
            it.field == "header.authorization" && is_absent(&it.ours) && it.theirs.value().is_some()
        },
    },
    Kind {
        name: "nested-form",
        departs: Departs::Theirs,
        reason: "progenitor writes no lists and objects into forms; OpenAPI 3.0.4, Encoding Object, has lists repeat their name, and objects as JSON",
        explains: |it| {
            let failed = "failed to serialize body";
            ours_is_right(it)
                && matches!(&it.theirs, Seen::Trouble(Trouble::Call(reason)) if reason.contains(failed))
        },
    },
    Kind {
        name: "websocket",
        departs: Departs::Neither,
        reason: "progenitor heeds `x-dropshot-websocket` and asks for another protocol; the standard knows no such extension",
        explains: |it| {
            let of_websockets = ["header.connection", "header.upgrade"];
            (of_websockets.contains(&it.field.as_str()) || it.field.starts_with("header.sec-websocket-"))
                && is_absent(&it.ours)
        },
    },
    Kind {
        name: "no-alternative",
        departs: Departs::Theirs,
        reason: "no alternative of progenitor's type takes a value that one of the document's does, because each requires or forbids more; OpenAPI 3.0.3, Schema Object, `oneOf`",
        explains: |it| ours_is_right(it) && is_told(&it.theirs, "did not match any variant"),
    },
    Kind {
        name: "first-alternative",
        departs: Departs::Theirs,
        reason: "progenitor takes the first alternative that fits, and what that does not know is not sent; OpenAPI 3.0.3, Discriminator Object, and Schema Object, `anyOf`",
        explains: |it| {
            it.field.starts_with("body")
                && it.expected.value().is_some()
                && ours_is_right(it)
                && is_absent(&it.theirs)
        },
    },
];

/// The kind of a difference.
pub fn kind(difference: &Difference) -> Option<&'static Kind> {
    KINDS.iter().chain(FURTHER).find(|kind| (kind.explains)(difference))
}

/// A known difference: an operation, a field and a [`Kind`]. In the file, one a line, separated by tabs.
pub type Row = (String, String, &'static str);

/// Reads the rows of a file.
pub fn rows(text: &str) -> BTreeSet<Row> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split('\t').collect();
            let [operation, field, kind] = parts[..] else { panic!("not three columns: {line}") };
            let kind = KINDS.iter().find(|known| known.name == kind);
            let kind = kind.unwrap_or_else(|| panic!("no such kind: {line}"));
            (operation.to_owned(), field.to_owned(), kind.name)
        })
        .collect()
}

fn ours_is_right(difference: &Difference) -> bool {
    difference.ours.is_same(&difference.expected)
}

fn theirs_is_right(difference: &Difference) -> bool {
    difference.theirs.is_same(&difference.expected)
}

/// The segments of a path.
fn segments(seen: &Seen) -> Vec<&str> {
    let segments = seen.value().and_then(Value::as_array).into_iter().flatten();
    segments.filter_map(Value::as_str).collect()
}

/// The text in a body, or the only text of a name in the query.
fn text_of(seen: &Seen) -> Option<&str> {
    match seen.value()? {
        Value::Array(texts) if texts.len() == 1 => texts.first()?.as_str(),
        value => value.as_str(),
    }
}

fn ours_reads(difference: &Difference, text: &str) -> bool {
    text_of(&difference.ours) == Some(text)
}

/// Whether a client says that a value is none of its type's, with these words.
fn is_told(seen: &Seen, words: &str) -> bool {
    matches!(seen, Seen::Trouble(Trouble::Value(reason)) if reason.contains(words))
}

fn is_absent(seen: &Seen) -> bool {
    matches!(seen, Seen::Absent)
}

fn is_empty_list(seen: &Seen) -> bool {
    seen.value().and_then(Value::as_array).is_some_and(Vec::is_empty)
}

/// Whether our client says that a value cannot stand in a path.
fn is_refused(seen: &Seen) -> bool {
    matches!(seen, Seen::Trouble(Trouble::Call(reason)) if reason.contains("cannot stand in a path"))
}
