//! Values of every schema of `document.json`, read as the client's type of that schema and written again.
//!
//! Copied beside a client by the example `round_trip`; compiled there, not here.
#![allow(warnings)]

mod document;
mod scalars;
mod schema;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use clientgen_runtime::{chrono::DateTime, codec};
use serde_json::Value;

type Again = fn(&str) -> Result<String, String>;

/// Where the document has the schema, whether requests and whether responses hold the type, and the type.
const TYPES: &[(&str, bool, bool, Again)] = include!("types.rs");

/// What differs and is no loss, each with the reason.
const KINDS: [(&str, &str); 5] = [
    ("instant", "a date-time says the same instant: UTC is written as an offset, and a fraction without zeros behind it"),
    ("time", "a time of day says the same: seconds are written, and a fraction without zeros behind it"),
    ("absent", "in a response null says the same as no key"),
    ("list", "where a list is not null in the document, null is read as the empty list"),
    ("write-only", "a response does not have what the document calls write-only"),
];

fn again<T: for<'de> codec::Decode<'de> + codec::Encode>(json: &str) -> Result<String, String> {
    let value: T = codec::decode(json.as_bytes()).map_err(|error| error.to_string())?;
    let written = codec::encode(&value).map_err(|error| error.to_string())?;
    String::from_utf8(written.to_vec()).map_err(|error| error.to_string())
}

fn main() {
    let sent = document::Document::sampled(include_str!("document.json"));
    // Values for requests lack what is for responses only.
    let mut received = document::Document::sampled(include_str!("document.json"));
    let mut write_only = BTreeSet::new();
    names_of_write_only(&sent.root, &mut write_only);
    without_read_only(&mut received.root);
    let (mut tried, mut differing, mut missing) = (0_usize, 0_usize, 0_usize);
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (pointer, in_request, in_response, again) in TYPES {
        let document = if *in_request && !in_response { &sent } else { &received };
        let decoded = percent_encoding::percent_decode_str(pointer).decode_utf8_lossy();
        let Some(schema) = document.root.pointer(pointer).or_else(|| document.root.pointer(&decoded)) else {
            missing += 1;
            continue;
        };
        let mut values: Vec<Value> =
            document.variants(schema, "body").into_iter().map(|(_, value)| value).filter(|value| !value.is_null()).collect();
        values.truncate(400);
        values.extend(of_two_members(document, schema));
        let mut shown = 0;
        for value in values {
            tried += 1;
            let text = value.to_string();
            let mut found = Vec::new();
            match again(&text) {
                Ok(written) => match serde_json::from_str(&written) {
                    Ok(written) => compare(&value, &written, "", *in_request, &write_only, &mut found),
                    Err(error) => found.push((None, format!("no JSON: {error}"))),
                },
                Err(error) => found.push((None, error)),
            }
            let mut is_fine = true;
            for (kind, what) in found {
                match kind {
                    Some(kind) => *known.entry(kind).or_default() += 1,
                    None => {
                        is_fine = false;
                        shown += 1;
                        if shown <= 3 {
                            let text: String = text.chars().take(400).collect();
                            println!("{pointer}: {what}\n    {text}");
                        }
                    }
                }
            }
            differing += usize::from(!is_fine);
        }
    }
    for (kind, count) in &known {
        let reason = KINDS.iter().find(|(name, _)| name == kind).map_or("", |(_, reason)| reason);
        println!("{count} times {kind}: {reason}");
    }
    let accepted: Vec<String> = known.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    println!(
        "{} types, {tried} values, {differing} differ; accepted: {}; {missing} schemas not found",
        TYPES.len(),
        accepted.join(", ")
    );
    if differing > 0 {
        std::process::exit(1);
    }
}

/// Values that two members of an `anyOf` allow at once: objects that say nothing different on the same key.
fn of_two_members(document: &document::Document, schema: &Value) -> Vec<Value> {
    let whole = document.whole(schema);
    let is_tagged = whole.get("discriminator").is_some() || whole["x-first-fit"] == true;
    let Some(_) = whole.get("anyOf").filter(|_| !is_tagged) else { return Vec::new() };
    let members: Vec<Value> = document.alternatives(&whole).unwrap_or_default();
    let members: Vec<&Value> =
        members.iter().filter(|member| member["additionalProperties"].is_null() || member["additionalProperties"] == true).collect();
    let objects: Vec<Value> = members.iter().filter_map(|member| document.plain(member)).filter(Value::is_object).collect();
    let mut both = Vec::new();
    for (index, one) in objects.iter().enumerate() {
        for other in objects.iter().skip(index + 1).take(8) {
            both.extend(merged(one, other));
        }
    }
    both
}

fn merged(one: &Value, other: &Value) -> Option<Value> {
    let (Value::Object(one), Value::Object(other)) = (one, other) else { return (one == other).then(|| one.clone()) };
    let mut both = one.clone();
    for (key, value) in other {
        match both.get_mut(key) {
            Some(known) => *known = merged(known, value)?,
            None => drop(both.insert(key.clone(), value.clone())),
        }
    }
    Some(Value::Object(both))
}

fn names_of_write_only(node: &Value, names: &mut BTreeSet<String>) {
    match node {
        Value::Object(entries) => {
            for (name, value) in entries {
                if value["writeOnly"] == true {
                    names.insert(name.clone());
                }
                names_of_write_only(value, names);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names_of_write_only(item, names)),
        _ => {}
    }
}

fn without_read_only(node: &mut Value) {
    match node {
        Value::Object(entries) => {
            entries.retain(|key, value| key != "readOnly" || !value.is_boolean());
            entries.values_mut().for_each(without_read_only);
        }
        Value::Array(items) => items.iter_mut().for_each(without_read_only),
        _ => {}
    }
}

type Found = Vec<(Option<&'static str>, String)>;

fn compare(sent: &Value, written: &Value, at: &str, in_request: bool, write_only: &BTreeSet<String>, found: &mut Found) {
    match (sent, written) {
        (Value::Object(sent), Value::Object(written)) => {
            for (key, value) in sent {
                match written.get(key) {
                    Some(other) => compare(value, other, &format!("{at}/{key}"), in_request, write_only, found),
                    None if value.is_null() && !in_request => found.push((Some("absent"), String::new())),
                    None if write_only.contains(key) && !in_request => found.push((Some("write-only"), String::new())),
                    None => found.push((None, format!("{at}/{key} is lost"))),
                }
            }
            for key in written.keys().filter(|key| !sent.contains_key(*key)) {
                found.push((None, format!("{at}/{key} is new")));
            }
        }
        (Value::Array(sent), Value::Array(written)) if sent.len() == written.len() => {
            for (index, (sent, written)) in sent.iter().zip(written).enumerate() {
                compare(sent, written, &format!("{at}/{index}"), in_request, write_only, found);
            }
        }
        (Value::Number(sent), Value::Number(written)) => {
            let is_same = match (sent.as_i64(), written.as_i64(), sent.as_u64(), written.as_u64()) {
                (Some(sent), Some(written), _, _) => sent == written,
                (_, _, Some(sent), Some(written)) => sent == written,
                _ => sent.as_f64() == written.as_f64() && sent.as_f64().is_some_and(|number| number.abs() <= 9_007_199_254_740_992.0)
                    || sent.as_f64() == written.as_f64() && sent.is_f64(),
            };
            if !is_same {
                found.push((None, format!("{at}: {sent} is written {written}")));
            }
        }
        (Value::String(sent), Value::String(written)) if sent != written => {
            let instant = |text: &str| DateTime::parse_from_rfc3339(text).ok();
            let kind = if instant(sent).is_some() && instant(sent) == instant(written) {
                Some("instant")
            } else if time(sent).is_some() && time(sent) == time(written) {
                Some("time")
            } else {
                None
            };
            found.push((kind, format!("{at}: {sent:?} is written {written:?}")));
        }
        (Value::Null, Value::Array(items)) if items.is_empty() => found.push((Some("list"), String::new())),
        (sent, written) if sent == written => {}
        (sent, written) => found.push((None, format!("{at}: {sent} is written {written}"))),
    }
}

fn time(text: &str) -> Option<clientgen_runtime::Time> {
    text.parse().ok()
}
