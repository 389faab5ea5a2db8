//! Payloads that nobody should send: each gets a value or a short error that says where, in bounded time and memory.

use std::time::{Duration, Instant};

use clientgen_runtime::{
    self as rt,
    codec::{DecodeError, decode, encode},
};

#[derive(Debug, PartialEq)]
struct Plain {
    id: i64,
    price: Option<rt::Decimal>,
    weight: Option<f64>,
    name: Option<String>,
    next: Option<Box<Plain>>,
    extra: Option<rt::Value>,
    pair: Option<Pair>,
}
rt::record! {
    Plain {
        id = "id" required, price = "price", weight = "weight", name = "name", next = "next", extra = "extra", pair = "pair",
    }
}

#[derive(Debug, PartialEq)]
enum Pair {
    Plain(Box<Plain>),
    Several(Vec<Pair>),
    Number(f64),
}
rt::union! { Pair { Plain(Box<Plain>), Several(Vec<Pair>), Number(f64) } blank Number }

/// Decodes within a bound, and checks that an error is short.
fn read<T: for<'de> rt::codec::Decode<'de>>(json: &[u8]) -> Result<T, DecodeError> {
    let begin = Instant::now();
    let value = decode(json);
    assert!(begin.elapsed() < Duration::from_secs(120), "{:?}", begin.elapsed());
    if let Err(error) = &value {
        assert!(error.message().len() < 4_500, "{} bytes", error.message().len());
        assert!(error.to_string().len() < 1_000, "{} bytes", error.to_string().len());
    }
    value
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    const DEPTH: usize = 100_000;
    let lists = "[".repeat(DEPTH) + &"]".repeat(DEPTH);
    let objects = r#"{"id":1,"next":"#.repeat(DEPTH) + "null" + &"}".repeat(DEPTH);
    assert!(read::<Pair>(lists.as_bytes()).unwrap_err().message().contains("128 deep"));
    assert!(read::<Pair>(objects.as_bytes()).unwrap_err().message().contains("128 deep"));
    assert!(read::<rt::Value>(lists.as_bytes()).unwrap_err().message().contains("128 deep"));
    let error = read::<Plain>(objects.as_bytes()).unwrap_err();
    assert!(error.message().contains("recursion limit"), "{error}");
    assert!(error.path().starts_with("next.next"), "{error}");
    for key in ["extra", "pair"] {
        let inner = format!(r#"{{"id":1,"{key}":{lists}}}"#);
        let error = read::<Plain>(inner.as_bytes()).unwrap_err();
        assert_eq!(error.path(), key);
        assert!(error.message().contains("128 deep"), "{error}");
    }
}

#[test]
fn a_union_of_many_megabytes_is_read() {
    let item = r#"{"id":1,"name":"a pen"},"#;
    let count = 10_000_000 / item.len();
    let json = format!("[{}1.5]", item.repeat(count));
    let Pair::Several(items) = read::<Pair>(json.as_bytes()).unwrap() else { panic!("a list") };
    assert_eq!(items.len(), count + 1);
    // The last item fits nothing.
    let json = format!("[{}true]", item.repeat(count));
    let error = read::<Pair>(json.as_bytes()).unwrap_err();
    assert!(error.message().contains(&format!("Several at [{count}]: no variant of Pair fits")), "{error}");
}

#[test]
fn of_a_key_that_comes_twice_the_last_counts() {
    let json = br#"{"id":1,"id":2,"pair":{"id":3,"id":4},"extra":{"a":1,"a":2}}"#;
    let value: Plain = read(json).unwrap();
    assert_eq!(value.id, 2);
    assert!(matches!(value.pair, Some(Pair::Plain(plain)) if plain.id == 4));
    assert_eq!(value.extra.unwrap()["a"], 2);
}

#[test]
fn numbers_that_are_none_or_too_long_are_refused_where_they_stand() {
    for text in ["NaN", "Infinity", "-", "01", "1.", ".5", "0x1"] {
        for key in ["id", "price", "weight", "extra", "pair"] {
            let json = format!(r#"{{"id":1,"{key}":{text}}}"#);
            let error = read::<Plain>(json.as_bytes()).unwrap_err();
            // What follows a number that is one is found behind it.
            assert!(error.path() == key || error.message().contains("line 1 column"), "{text}: {error}");
        }
    }
    let long = "9".repeat(400);
    for key in ["id", "price", "weight", "pair"] {
        let json = format!(r#"{{"id":1,"{key}":{long}}}"#);
        let error = read::<Plain>(json.as_bytes()).unwrap_err();
        assert_eq!(error.path(), key, "{error}");
    }
    let json = format!(r#"{{"id":1,"extra":{long}}}"#);
    let value: Plain = read(json.as_bytes()).unwrap();
    assert_eq!(encode(&value).unwrap(), json, "an untyped number is kept, however long");
}

#[test]
fn what_is_no_utf8_is_refused_where_it_stands() {
    for key in ["name", "price", "extra", "pair"] {
        let mut json = format!(r#"{{"id":1,"{key}":""#).into_bytes();
        json.extend([0xff, 0xfe]);
        json.extend(br#""}"#);
        let error = read::<Plain>(&json).unwrap_err();
        assert_eq!(error.path(), key, "{error}");
    }
}

macro_rules! wide {
    ($($member:ident)*) => {
        $(
            #[derive(Debug, PartialEq)]
            struct $member {
                kind: String,
                inner: Option<Box<Wide>>,
                count: i64,
            }
            rt::record! { $member { kind = "kind" required, inner = "inner", count = "count" required } }
        )*
        #[derive(Debug, PartialEq)]
        enum Wide { $($member($member)),* }
        rt::union! { Wide { $($member($member)),* } blank M00 }
        const MEMBERS: usize = [$(stringify!($member)),*].len();
    };
}

wide! {
    M00 M01 M02 M03 M04 M05 M06 M07 M08 M09 M10 M11 M12 M13 M14 M15 M16 M17 M18 M19 M20 M21 M22 M23 M24 M25 M26 M27 M28 M29 M30 M31
    M32 M33 M34 M35 M36 M37 M38 M39 M40 M41 M42 M43 M44 M45 M46 M47 M48 M49 M50 M51 M52 M53 M54 M55 M56 M57 M58 M59 M60 M61 M62 M63
}

#[test]
fn sixty_four_members_that_all_fail_are_a_few_kilobytes() {
    assert_eq!(MEMBERS, 64);
    let mut json = r#"{"kind":"x","count":"no number"}"#.to_owned();
    for _ in 0..60 {
        json = format!(r#"{{"kind":"x","count":1,"inner":{json}}}"#);
    }
    let error = read::<Wide>(json.as_bytes()).unwrap_err();
    assert!(
        error
            .message()
            .starts_with("no variant of Wide fits (M00 at inner: no variant of Wide fits; M01 at inner"),
        "{error}"
    );
    let error = read::<Wide>(br#"{"kind":"x","count":"no number"}"#).unwrap_err();
    assert!(error.message().contains("M00 at count: invalid type"), "{error}");
    assert!(error.message().contains(" more"), "{error}");
}
