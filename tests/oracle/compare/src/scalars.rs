//! A schema of a text, a number or a boolean -> values that it allows, an ordinary one first.

use regress::Regex;
use serde_json::{Value, json};

/// Texts that encoders, decoders and URL parsers stumble over.
const TEXTS: &[&str] = &[
    "plain",
    "",
    ".",
    "..",
    " leading and trailing ",
    "/?#&=+%",
    "a/b",
    "a%2Fb",
    "a\\b",
    "a+b c",
    "a,b;c|d",
    "[x]{y}<z>^`~!*'()$@:",
    "\"double\" and 'single'",
    "line\nbreak\r\n\ttab",
    "\u{1}\u{7f}",
    "Ääkköset, 日本語, \u{1f6cd}\u{fe0f}, e\u{301}",
    "\u{feff}\u{202e}\u{a0}",
    "null",
    "<b>&amp;</b>",
];

/// Texts for patterns that none of [`TEXTS`] has.
const PATTERNED: &[&str] = &["name, \u{e4}:desc"];

/// Texts for patterns and lengths that none of the others has.
const COMMON: &[&str] = &[
    "a",
    "A",
    "1",
    "en",
    "EN",
    "abc",
    "ABC",
    "EUR",
    "en-US",
    "en_US",
    "123",
    "1234",
    "0.5",
    "-1",
    "abc-123",
    "abc_123",
    "ABC123",
    "12345678",
    "2024-02-29",
    "2024-02",
    "20:45",
    "20:45:52",
    "2024-02-29T23:59:59Z",
    "#a1b2c3",
    "a1b2c3d4e5f6a7b8c9d0e1f2",
    "a@example.com",
    "example.com",
    "https://example.com/a",
    "+358401234567",
    "123e4567-e89b-42d3-a456-426614174000",
    "0123456789abcdef0123456789abcdef",
    "/path",
    "true",
    "1h",
    "10s",
    "*",
];

const WHOLE: &[i64] = &[1, 0, -1, 42, 9_007_199_254_740_993, i64::MAX, i64::MIN];

/// Numbers within narrow bounds.
const BOUNDED: &[i64] = &[2, 5, 10, 15, 30, 60, 100, 500, 1000, 10_000, 1_000_000, 1_700_000_000];

const DECIMALS: &[&str] =
    &["12.9", "0", "-5.55", "0.1", "0.000001", "19.99", "123456789012.34", "-999999999999999", "1", "100"];

/// As [`DECIMALS`], with no more digits than a number of 32 bits holds.
const SINGLES: &[&str] = &["12.5", "0", "-5.25", "0.125", "1", "100"];

/// With an offset, in UTC, with fractions, before 1970.
const INSTANTS: &[&str] = &[
    "2017-06-14T20:45:52+03:00",
    "2017-06-14T17:45:52Z",
    "2024-02-29T23:59:59.125-11:30",
    "1969-12-31T23:59:59+00:00",
];

const LOCAL_TIMES: &[&str] = &["2017-06-14T20:45:52", "2024-02-29T00:00:00"];

const DATES: &[&str] = &["2017-06-14", "2024-02-29", "1900-01-01"];

/// A text that no document lists.
const UNLISTED: &str = "not listed & \u{e4}";

/// What a schema without a type may hold.
const ANY: &[&str] = &[r#"{"a key, \u00e4": [1, null, "x"]}"#, r#""text""#, "-5.5", "[]"];

/// The values. `unlisted`: also one that an open enum does not list.
pub(crate) fn scalars(schema: &Value, unlisted: bool) -> Vec<Value> {
    if let Some(listed) = schema["enum"].as_array() {
        let is_open = unlisted && schema["type"] == "string" && schema["x-open-enum"] != false;
        let listed = listed.iter().filter(|value| !value.is_null()).cloned();
        return listed.chain(is_open.then(|| json!(UNLISTED))).collect();
    }
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (Some("string"), format) => strings(schema, format),
        (Some("integer"), format) => integers(schema, format),
        (Some("number"), Some("float")) => numbers(schema, SINGLES),
        (Some("number"), _) => numbers(schema, DECIMALS),
        (Some("boolean"), _) => vec![json!(true), json!(false)],
        (None, None) => ANY.iter().filter_map(|text| serde_json::from_str(text).ok()).collect(),
        _ => Vec::new(),
    }
}

fn strings(schema: &Value, format: Option<&str>) -> Vec<Value> {
    let texts = |texts: &[&str]| texts.iter().map(|text| json!(text)).collect::<Vec<_>>();
    match format {
        Some("date-time") if schema["x-lenient"] == true => texts(&[LOCAL_TIMES, INSTANTS].concat()),
        Some("date-time") => texts(INSTANTS),
        Some("date") => texts(DATES),
        Some("time") => texts(&["20:45:52Z"]),
        Some("uuid") => texts(&["123e4567-e89b-42d3-a456-426614174000"]),
        Some("byte") => texts(&["aGVsbG8=", ""]),
        Some("ip" | "ipv4") => texts(&["127.0.0.1"]),
        Some("ipv6") => texts(&["::1"]),
        Some("decimal") => texts(&["12.90", "0", "-5.55"]),
        Some("int32" | "int64" | "uint64") => texts(&["42", "0"]),
        Some("email" | "idn-email") => fitting(schema, &["a@example.com", "o'neil+ä@example.com"]),
        Some("uri" | "url") => {
            fitting(schema, &["https://example.com/a?b=c&d=%20#e", "https://example.com/"])
        }
        None | Some("password") => {
            let found = fitting(schema, &[TEXTS, PATTERNED].concat());
            found.into_iter().take(TEXTS.len()).collect()
        }
        Some(_) => fitting(schema, TEXTS),
    }
}

/// Those of the texts that keep to length and pattern, or else one of [`COMMON`] that does.
fn fitting(schema: &Value, texts: &[&str]) -> Vec<Value> {
    let bound = |key: &str| schema[key].as_u64().and_then(|bound| usize::try_from(bound).ok());
    let (least, most) = (bound("minLength").unwrap_or(0), bound("maxLength").unwrap_or(usize::MAX));
    let pattern = schema["pattern"].as_str().and_then(|text| Regex::new(text).ok());
    let fits = |text: &str| {
        (least..=most).contains(&text.chars().count())
            && pattern.as_ref().is_none_or(|pattern| pattern.find(text).is_some())
    };
    let found: Vec<Value> = texts.iter().filter(|text| fits(text)).map(|text| json!(text)).collect();
    if !found.is_empty() {
        return found;
    }
    let own = ["example", "default"].into_iter().filter_map(|key| schema[key].as_str().map(str::to_owned));
    let long = ["a".repeat(least.min(10_000)), "1".repeat(least.min(10_000))];
    let common = COMMON.iter().map(|text| (*text).to_owned());
    own.chain(common).chain(long).find(|text| fits(text)).map(|text| json!(text)).into_iter().collect()
}

fn integers(schema: &Value, format: Option<&str>) -> Vec<Value> {
    let within = |number: i64| {
        let fits = match format {
            Some("int32") => i32::try_from(number).is_ok(),
            Some("uint32") => u32::try_from(number).is_ok(),
            Some("uint8") => u8::try_from(number).is_ok(),
            Some("uint16") => u16::try_from(number).is_ok(),
            Some("uint" | "uint64") => number >= 0,
            _ => true,
        };
        fits && is_within(schema, number as f64)
    };
    let found: Vec<Value> = WHOLE.iter().filter(|number| within(**number)).map(|it| json!(it)).collect();
    if !found.is_empty() {
        return found;
    }
    BOUNDED.iter().filter(|number| within(**number)).map(|it| json!(it)).collect()
}

fn numbers(schema: &Value, texts: &[&str]) -> Vec<Value> {
    let numbers = texts.iter().filter_map(|text| serde_json::from_str::<Value>(text).ok());
    let found: Vec<Value> =
        numbers.filter(|it| it.as_f64().is_some_and(|it| is_within(schema, it))).collect();
    if !found.is_empty() {
        return found;
    }
    BOUNDED.iter().filter(|number| is_within(schema, **number as f64)).map(|it| json!(it)).collect()
}

fn is_within(schema: &Value, number: f64) -> bool {
    let bound = |key: &str| schema[key].as_f64();
    let excludes = |key: &str, bound: f64| schema[key] == true && bound == number;
    bound("minimum").is_none_or(|least| number >= least && !excludes("exclusiveMinimum", least))
        && bound("maximum").is_none_or(|most| number <= most && !excludes("exclusiveMaximum", most))
        && bound("multipleOf").is_none_or(|step| step == 0.0 || (number / step).fract() == 0.0)
}
