//! Limits that are strings, fractions or too large -> numbers that the conversion accepts, or nothing.

use serde_json::{Map, Number, Value};

use super::Shaping;
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, walk::Kind},
};

const COUNTS: [&str; 6] =
    ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"];
const BOUNDS: [&str; 5] = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, shaping: &mut Shaping<'_>) {
    if kind != Kind::Schema {
        return;
    }
    let is_integer = object.get("type").and_then(Value::as_str) == Some("integer");
    name_unsigned(object, is_integer);
    for key in COUNTS.iter().chain(&BOUNDS) {
        let Some(value) = object.get(*key) else { continue };
        let is_count = COUNTS.contains(key);
        let mended = match value {
            Value::Bool(_) if key.starts_with("exclusive") => continue,
            Value::Number(number) => mend(number, is_count, is_integer),
            Value::String(text) => {
                let number: Option<Number> = serde_json::from_str(text.trim()).ok();
                number.and_then(|number| mend(&number, is_count, is_integer))
            }
            _ => None,
        };
        if mended.as_ref().is_some_and(|mended| value == mended) {
            continue;
        }
        // An integer that is written `1.0`, or a limit beyond all values of the type, is harmless.
        if !value.is_number() {
            let done = match &mended {
                Some(number) => format!("it is read as {number}"),
                None => "it is left out".to_owned(),
            };
            let message = format!("`{key}` is {value}, not a number; {done}");
            shaping.report(
                Diagnostic::new(codes::BOUND, at.join(key), message).help("write a number without quotes"),
            );
        }
        match mended {
            Some(number) => drop(object.insert((*key).to_owned(), number)),
            None => drop(object.shift_remove(*key)),
        }
    }
}

/// A whole number whose largest value is beyond `i64`, and whose smallest is none below zero, has a format that says so.
fn name_unsigned(object: &mut Map<String, Value>, is_integer: bool) {
    let is_beyond = |key: &str| object.get(key).is_some_and(|bound| bound.is_u64() && !bound.is_i64());
    let is_below_zero = |key: &str| object.get(key).and_then(Value::as_f64).is_some_and(|bound| bound < 0.0);
    let is_whole = is_integer
        || object.get("type").and_then(Value::as_array).is_some_and(|types| {
            types.iter().any(|ty| ty == "integer") && types.iter().all(|ty| ty == "integer" || ty == "null")
        });
    let is_unsigned = is_whole
        && (is_beyond("maximum") || is_beyond("exclusiveMaximum"))
        && !is_below_zero("minimum")
        && !is_below_zero("exclusiveMinimum");
    if is_unsigned {
        object.entry("format").or_insert_with(|| Value::from("uint64"));
    }
}

/// The number as the conversion takes it; `None` if it bounds nothing.
fn mend(number: &Number, is_count: bool, is_integer: bool) -> Option<Value> {
    if is_count {
        let float = number.as_f64().unwrap_or_default();
        // `usize` has 32 bits on some systems.
        return (float.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&float))
            .then(|| Value::from(float as u64));
    }
    if !is_integer || number.is_i64() {
        return Some(Value::Number(number.clone()));
    }
    let float = number.as_f64().unwrap_or_default();
    // Beyond this range, a floating-point number no longer stands for a single integer.
    let is_exact = float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0;
    is_exact.then(|| Value::from(float as i64))
}
