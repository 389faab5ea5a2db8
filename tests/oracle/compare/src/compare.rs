//! The expected request and both clients' requests -> the fields in which they differ.

use std::{collections::BTreeSet, fmt};

use serde_json::{Value, json};

use crate::{
    call::{Input, Trouble},
    request::Request,
};

/// Headers that are not compared, each with its reason. One that no request has any more fails the test.
pub const HEADERS_LEFT_OUT: &[(&str, &str)] = &[
    ("host", "the recorder of our client stands above the connection, which adds it"),
    ("content-length", "as `host`"),
    (
        "api-version",
        "progenitor sends `info.version` to every server; no parameter of the document has that name",
    ),
];

/// Whether it counts what a client says about the response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Responses {
    /// It is a documented sample, which both have to read.
    Read,
    /// It is nothing that the document knows.
    Ignored,
}

/// What a client did with a call.
#[derive(Clone, Debug)]
pub struct Side {
    /// What it sent.
    pub request: Option<Request>,
    /// What it said, if it was not content.
    pub trouble: Option<Trouble>,
}

/// What stands in one place of a request.
#[derive(Clone, Debug)]
pub enum Seen {
    /// Nothing.
    Absent,
    /// A value.
    Value(Value),
    /// Instead of a request or a response.
    Trouble(Trouble),
}

impl Seen {
    /// Whether both are the same; numbers by value.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Absent, Self::Absent) => true,
            (Self::Value(one), Self::Value(other)) => is_same(one, other),
            _ => false,
        }
    }

    /// The value, if there is one.
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("nothing"),
            Self::Value(value) => write!(f, "{value}"),
            Self::Trouble(trouble) => write!(f, "{trouble}"),
        }
    }
}

/// A place in which the three do not agree.
#[derive(Clone, Debug)]
pub struct Difference {
    /// `query.expand`, `body/translations/*/title`, `header.accept`, `response`.
    pub field: String,
    /// What the document asks for.
    pub expected: Seen,
    /// What our client sends.
    pub ours: Seen,
    /// What progenitor's client sends.
    pub theirs: Seen,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, expected, ours, theirs } = self;
        write!(f, "{field}\n    expected: {expected}\n    ours:     {ours}\n    theirs:   {theirs}")
    }
}

/// Every place in which the three do not agree.
pub fn compare(
    input: &Input,
    expected: &Request,
    ours: &Side,
    theirs: &Side,
    responses: Responses,
) -> Vec<Difference> {
    let mut differences = Vec::new();
    let (Some(our_request), Some(their_request)) = (&ours.request, &theirs.request) else {
        let field = input.focus.clone();
        let expected = Seen::Value(about(&field, expected));
        let (ours, theirs) = (unsent(&field, ours), unsent(&field, theirs));
        return vec![Difference { field, expected, ours, theirs }];
    };
    if responses == Responses::Read && (ours.trouble.is_some() || theirs.trouble.is_some()) {
        let response = |side: &Side| side.trouble.clone().map_or(Seen::Absent, Seen::Trouble);
        let (ours, theirs) = (response(ours), response(theirs));
        differences.push(Difference { field: "response".to_owned(), expected: Seen::Absent, ours, theirs });
    }
    let mut place = |field: String, values: [Option<Value>; 3]| {
        let [expected, ours, theirs] = values.map(|value| value.map_or(Seen::Absent, Seen::Value));
        if !(expected.is_same(&ours) && expected.is_same(&theirs)) {
            differences.push(Difference { field, expected, ours, theirs });
        }
    };
    let requests = [expected, our_request, their_request];
    place("method".to_owned(), requests.map(|request| Some(json!(request.method))));
    let path = if input.focus.starts_with("path.") { input.focus.clone() } else { "path".to_owned() };
    place(path, requests.map(|request| Some(json!(request.segments))));
    let names: BTreeSet<&String> = requests.iter().flat_map(|request| request.query.keys()).collect();
    for name in names {
        place(
            format!("query.{name}"),
            requests.map(|request| request.query.get(name).map(|texts| json!(texts))),
        );
    }
    let names: BTreeSet<&String> = requests.iter().flat_map(|request| request.headers.keys()).collect();
    for name in names.into_iter().filter(|name| !is_left_out(name)) {
        let mut values = requests.map(|request| request.headers.get(name).map(|text| json!(text)));
        // Where no parameter is a header of this name, the document says nothing about it, and the clients are compared with each other.
        if let [expected @ None, ours, _] = &mut values {
            expected.clone_from(ours);
        }
        place(format!("header.{name}"), values);
    }
    let bodies = [expected.body.as_ref(), our_request.body.as_ref(), their_request.body.as_ref()];
    walk("body", bodies, &mut place);
    differences
}

fn is_left_out(name: &str) -> bool {
    HEADERS_LEFT_OUT.iter().any(|(left_out, _)| *left_out == name)
}

/// Goes down as long as all three have the same shape.
fn walk(field: &str, bodies: [Option<&Value>; 3], place: &mut impl FnMut(String, [Option<Value>; 3])) {
    match bodies {
        [Some(Value::Object(one)), Some(Value::Object(two)), Some(Value::Object(three))] => {
            let keys: BTreeSet<&String> = one.keys().chain(two.keys()).chain(three.keys()).collect();
            for key in keys {
                walk(&format!("{field}/{key}"), [one, two, three].map(|body| body.get(key)), place);
            }
        }
        [Some(Value::Array(one)), Some(Value::Array(two)), Some(Value::Array(three))]
            if one.len() == two.len() && one.len() == three.len() =>
        {
            for ((one, two), three) in one.iter().zip(two).zip(three) {
                walk(&format!("{field}/*"), [Some(one), Some(two), Some(three)], place);
            }
        }
        bodies => place(field.to_owned(), bodies.map(Option::<&Value>::cloned)),
    }
}

fn unsent(field: &str, side: &Side) -> Seen {
    match (&side.request, &side.trouble) {
        (Some(request), _) => Seen::Value(about(field, request)),
        (None, Some(trouble)) => Seen::Trouble(trouble.clone()),
        (None, None) => Seen::Absent,
    }
}

/// The part of a request in which a field stands.
fn about(field: &str, request: &Request) -> Value {
    match field.split(['.', '/']).next() {
        Some("path") => json!(request.segments),
        Some("query") => json!(request.query),
        Some("body") => request.body.clone().unwrap_or_default(),
        _ => json!([request.segments, request.query, request.body]),
    }
}

/// Whether two values are the same, `1` and `1.0` included, also in objects that a form holds as JSON.
fn is_same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::String(one), Value::String(other)) if one.starts_with('{') && other.starts_with('{') => {
            match (serde_json::from_str(one), serde_json::from_str(other)) {
                (Ok(one), Ok(other)) => is_same(&one, &other),
                _ => one == other,
            }
        }
        (Value::Number(one), Value::Number(other)) => {
            one == other || (one.is_f64() || other.is_f64()) && one.as_f64() == other.as_f64()
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one.iter().all(|(key, value)| other.get(key).is_some_and(|other| is_same(value, other)))
        }
        (one, other) => one == other,
    }
}
