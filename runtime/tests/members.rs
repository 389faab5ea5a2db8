//! What a value of a union is read as, and that it is written as it came.

use std::collections::BTreeMap;

use clientgen_runtime::{
    self as rt,
    codec::{Blank, Decode, Encode, decode, encode},
};

fn read<T: for<'de> Decode<'de>>(json: &str) -> T {
    decode(json.as_bytes()).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn written<T: Encode>(value: &T) -> serde_json::Value {
    serde_json::from_slice(&encode(value).unwrap()).unwrap()
}

/// Reads a value and checks that what is written is the same JSON.
#[track_caller]
fn kept<T: for<'de> Decode<'de> + Encode>(json: &str) -> T {
    let value = read(json);
    assert_eq!(written(&value), serde_json::from_str::<serde_json::Value>(json).unwrap());
    value
}

#[derive(Clone, Debug, PartialEq)]
struct Scalar {
    kind: String,
    value: String,
}
rt::record! { Scalar { kind = "kind" required, value = "value" required } }

#[derive(Clone, Debug, PartialEq)]
struct Versioned {
    version: Option<i64>,
    note: Option<String>,
}
rt::record! { Versioned { version = "version", note = "note" } }

#[derive(Clone, Debug, PartialEq)]
enum Pinned {
    Text(String),
    Scalar(Scalar),
    First(Versioned),
    Second(Versioned),
    Unknown(rt::Value),
}
rt::tagged_union! { Pinned by "kind" or fits { Text(String) = [], Scalar(Scalar) = ["scalar"], First(Versioned) = ["1"], Second(Versioned) = ["true"] } }

#[test]
fn a_pinned_tag_decides_and_what_lacks_it_is_judged() {
    assert!(matches!(kept(r#"{"kind":"scalar","value":"x"}"#), Pinned::Scalar(_)));
    assert!(matches!(read(r#"{"kind":1}"#), Pinned::First(_)));
    assert!(matches!(read(r#"{"kind":1.0}"#), Pinned::First(_)));
    assert!(matches!(read(r#"{"kind":true}"#), Pinned::Second(_)));
    assert!(matches!(kept(r#""a text""#), Pinned::Text(_)));
    assert!(matches!(kept(r#"{"version":2,"note":"n"}"#), Pinned::First(_)));
    // Nobody lists it, or nothing fits.
    assert!(matches!(kept(r#"{"kind":"vector","value":"x"}"#), Pinned::Unknown(_)));
    assert!(matches!(kept("5"), Pinned::Unknown(_)));
    // Once the tag has decided, its member has to fit.
    let error = decode::<Pinned>(br#"{"kind":"scalar","value":1}"#).unwrap_err();
    assert!(error.message().contains("invalid type"), "{error}");
}

#[derive(Clone, Debug, PartialEq)]
struct Sized {
    size: i64,
    others: BTreeMap<String, rt::Value>,
}
rt::record! { Sized { size = "size" required, ..others strangers } }

#[derive(Clone, Debug, PartialEq)]
struct Named {
    name: Option<String>,
    others: BTreeMap<String, rt::Value>,
}
rt::record! { Named { name = "name", ..others strangers } }

#[derive(Clone, Debug, PartialEq)]
enum Part {
    Sized(Sized),
    Named(Named),
}
rt::union! { Part { Sized(Sized), Named(Named) } blank Named }

#[test]
fn a_value_of_several_members_is_kept_and_an_edited_field_wins() {
    let Part::Sized(mut part) = kept(r#"{"size":1,"name":"n","price":0.12345678901234567890}"#) else {
        panic!("it has a size")
    };
    part.size = 2;
    part.others.insert("name".to_owned(), "m".into());
    assert_eq!(written(&part)["size"], 2);
    assert_eq!(written(&part)["name"], "m");
    assert!(encode(&part).unwrap().windows(22).any(|part| part == b"0.12345678901234567890"));
    // The member that knows the most keys, though both keep the others.
    assert!(matches!(kept(r#"{"name":"n"}"#), Part::Named(_)));
}

#[derive(Clone, Debug, PartialEq)]
struct Round {
    r: Option<i64>,
    kind: Option<String>,
}
rt::record! { Round { r = "r", kind = "kind" } }

#[derive(Clone, Debug, PartialEq)]
enum Shape {
    Circle(Box<Round>),
    Map(BTreeMap<String, i64>),
    Part(Part),
    Unknown(rt::Value),
}
rt::tagged_union! { Shape by "kind" { Circle(Box<Round>) = ["circle"] adds, Map(BTreeMap<String, i64>) = ["map"] adds, Part(Part) = ["part"] adds } }

#[test]
fn a_tag_that_the_member_does_not_write_is_written_by_the_union() {
    let shapes = [
        (Shape::Circle(Box::new(Round { r: Some(1), kind: None })), r#"{"r":1,"kind":"circle"}"#),
        (Shape::Circle(Box::new(Round { r: None, kind: Some("circle".to_owned()) })), r#"{"kind":"circle"}"#),
        (Shape::Map(BTreeMap::from([("a".to_owned(), 1)])), r#"{"a":1,"kind":"map"}"#),
        (
            Shape::Part(Part::Named(Named { name: Some("n".to_owned()), others: BTreeMap::new() })),
            r#"{"name":"n","kind":"part"}"#,
        ),
    ];
    for (shape, json) in shapes {
        assert_eq!(written(&shape), serde_json::from_str::<serde_json::Value>(json).unwrap());
    }
    let circle: Shape = kept(r#"{"kind":"circle","r":1}"#);
    assert!(matches!(circle, Shape::Circle(_)));
    // A tag is no number of the map, but the tag decides, and the map says what does not fit.
    assert!(decode::<Shape>(br#"{"kind":"map","a":1}"#).is_err());
}

#[derive(Debug, PartialEq)]
struct Job {
    done: bool,
    tries: i64,
}
rt::record! { Job { done = "done" or(false), tries = "tries" or(3) } }

#[test]
fn a_required_field_with_a_default_may_be_absent_and_is_written() {
    assert_eq!(read::<Job>("{}"), Job { done: false, tries: 3 });
    assert_eq!(read::<Job>(r#"{"done":true}"#), Job { done: true, tries: 3 });
    assert_eq!(encode(&Job::blank()).unwrap(), r#"{"done":false,"tries":3}"#);
}

#[derive(Debug, PartialEq)]
enum Ordered {
    Any(BTreeMap<String, rt::Value>),
    Named(Named),
}
rt::union! { Ordered { Any(BTreeMap<String, rt::Value>), Named(Named) } blank Any first }

#[test]
fn the_first_that_fits_is_taken_where_the_document_says_so() {
    assert!(matches!(kept(r#"{"name":"n"}"#), Ordered::Any(_)));
}

#[derive(Debug, PartialEq)]
struct Amounts {
    price: rt::Decimal,
    rows: Vec<rt::Decimal>,
    by_name: BTreeMap<String, rt::Decimal>,
    any: Option<rt::Value>,
    union: Option<Amount>,
}
rt::record! { Amounts { price = "price" required, rows = "rows" required, by_name = "by_name" required, any = "any", union = "union" } }

#[derive(Debug, PartialEq)]
enum Amount {
    Decimal(rt::Decimal),
    Text(String),
}
rt::union! { Amount { Decimal(rt::Decimal), Text(String) } blank Decimal }

#[test]
fn decimals_keep_twenty_eight_digits_wherever_they_stand() {
    const LONG: &str = "0.1234567890123456789012345678";
    let json = format!(
        r#"{{"price":{LONG},"rows":[{LONG}],"by_name":{{"a":{LONG}}},"any":{{"a":{LONG}}},"union":{LONG}}}"#
    );
    let amounts: Amounts = read(&json);
    assert_eq!(encode(&amounts).unwrap(), json);
    assert!(matches!(amounts.union, Some(Amount::Decimal(_))));
    // By way of serde's traits as well.
    let amounts: Amounts = serde_json::from_reader(json.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&amounts).unwrap(), json);
    // A text stays a text.
    assert!(matches!(kept::<Amount>(r#""12.50""#), Amount::Text(_)));
}
