//! The fields of an extension -> diagnostics for unknown fields and fields of the wrong type.

use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes::Code, suggest},
    document::Pointer,
    load::version::kind as kind_of,
};

/// The type of a field.
#[derive(Clone, Copy)]
pub(super) enum Holds {
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// The name of a parameter, a JSON pointer and the like, checked elsewhere, or an object of them.
    Texts,
    Flag,
    Count,
    /// A number from 0 to 1.
    Share,
}

impl Holds {
    fn fits(self, value: &Value) -> bool {
        match self {
            Holds::Text => value.is_string(),
            Holds::Word(words) => value.as_str().is_some_and(|word| words.contains(&word)),
            Holds::Texts => value.as_object().is_some_and(|object| object.values().all(Value::is_string)),
            Holds::Flag => value.is_boolean(),
            Holds::Count => value.is_u64(),
            Holds::Share => value.as_f64().is_some_and(|share| (0.0..=1.0).contains(&share)),
        }
    }

    fn words(self) -> String {
        match self {
            Holds::Text => "a string".to_owned(),
            Holds::Word(words) => format!("one of {}", suggest::list(words.iter().copied())),
            Holds::Texts => "an object of strings".to_owned(),
            Holds::Flag => "true or false".to_owned(),
            Holds::Count => "an integer".to_owned(),
            Holds::Share => "a number from 0 to 1".to_owned(),
        }
    }
}

/// The extension as an object with its valid fields. Other fields are reported with `code`.
pub(super) fn checked(
    value: &Value,
    fields: &[(&str, Holds)],
    code: Code,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) -> Option<Map<String, Value>> {
    let name = at.last().unwrap_or_default();
    let Some(object) = value.as_object() else {
        let message = format!("`{name}` is {}, not an object", kind_of(value));
        let known = suggest::list(fields.iter().map(|(name, _)| *name));
        diagnostics.push(Diagnostic::new(code, at.clone(), message).help(format!("its fields are {known}")));
        return None;
    };
    let mut good = Map::new();
    for (key, value) in object {
        let Some((_, holds)) = fields.iter().find(|(name, _)| name == key) else {
            let known = || fields.iter().map(|(name, _)| *name);
            let help =
                suggest::did_you_mean(key, known(), || format!("available: {}", suggest::list(known())));
            let message = format!("`{name}` has no field `{key}` here");
            diagnostics.push(Diagnostic::new(code, at.join(key), message).help(help));
            continue;
        };
        if holds.fits(value) {
            good.insert(key.clone(), value.clone());
        } else {
            let message = format!("`{key}` is {value}, not {}", holds.words());
            diagnostics
                .push(Diagnostic::new(code, at.join(key), message).help(format!("write {}", holds.words())));
        }
    }
    Some(good)
}

/// Reports missing fields, and returns whether there are none.
pub(super) fn has(
    wanted: &[&str],
    object: &Value,
    code: Code,
    at: &Pointer,
    why: &str,
    diagnostics: &mut Diagnostics,
) -> bool {
    let mut complete = true;
    for key in wanted.iter().filter(|key| object.get(**key).is_none()) {
        let name = at.last().unwrap_or_default();
        let message = format!("`{name}` lacks `{key}`{why}");
        diagnostics.push(Diagnostic::new(code, at.clone(), message).help(format!("add `{key}`")));
        complete = false;
    }
    complete
}
