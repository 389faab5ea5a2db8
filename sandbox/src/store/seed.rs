//! Declared seeds -> the initial content of a store. New items get their keys and timestamps here, too.

use std::ops::ControlFlow;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;
use serde_json::{Value, json};

use super::{Item, Store, first, has};
use crate::{
    clock::stamp,
    declare::resource::{Generate, Resource},
    mix::mix,
};

/// Clears the store and puts the declared items in.
pub(crate) fn seed(store: &mut dyn Store, resources: &IndexMap<String, Resource>, now: DateTime<Utc>) {
    store.clear();
    for (name, resource) in resources {
        // Items with a key go first, so that generated keys do not take theirs.
        let has_key = |item: &&Item| {
            resource.key.as_ref().is_none_or(|key| item.get(key).is_some_and(|v| !v.is_null()))
        };
        let (keyed, unkeyed): (Vec<&Item>, Vec<&Item>) = resource.seed.iter().partition(has_key);
        for item in keyed.into_iter().chain(unkeyed) {
            let mut item = item.clone();
            item.retain(|field, _| !resource.derive.iter().any(|derive| derive.field == *field));
            complete(store, name, resource, &mut item, now);
            store.insert(name, item);
        }
    }
}

/// Gives an item its key and timestamps, where they are missing.
pub(crate) fn complete(
    store: &mut dyn Store,
    name: &str,
    resource: &Resource,
    item: &mut Item,
    now: DateTime<Utc>,
) {
    let missing = |item: &Item, field: &str| item.get(field).is_none_or(Value::is_null);
    if let Some(key) = resource.key.as_ref().filter(|key| missing(item, key))
        && let Some(value) = generate(store, name, key, resource.generate)
    {
        // The key stands first, as people expect it.
        item.shift_insert(0, key.clone(), value);
    }
    for field in [&resource.stamps.created, &resource.stamps.updated].into_iter().flatten() {
        if missing(item, field) {
            item.insert(field.clone(), json!(stamp(now)));
        }
    }
}

fn generate(store: &mut dyn Store, name: &str, key: &str, generate: Generate) -> Option<Value> {
    match generate {
        Generate::None => None,
        Generate::Integer => {
            let mut highest = 0;
            store.scan(name, &mut |_, item| {
                highest = highest.max(item.get(key).and_then(Value::as_u64).unwrap_or(0));
                ControlFlow::Continue(())
            });
            Some(json!(store.count_up(name, highest)))
        }
        Generate::Text => loop {
            let code = json!(code(store.count_up(name, 0)));
            if first(store, name, |item| has(item, key, &code)).is_none() {
                return Some(code);
            }
        },
    }
}

/// A pseudo-random ID in the form of a UUID, made from a number.
pub(crate) fn uuid(number: u64) -> String {
    let text = format!("{:016x}{:016x}", mix(number), mix(number ^ u64::MAX));
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// Sixteen pseudo-random letters and digits, made from a number.
fn code(number: u64) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let (high, low) = (mix(number), mix(number ^ u64::MAX));
    let mut bits = (u128::from(high) << 64) | u128::from(low);
    let mut code = String::with_capacity(16);
    for _ in 0..16 {
        let index = usize::try_from(bits % 32).unwrap_or_default();
        code.push(ALPHABET.get(index).copied().map_or('A', char::from));
        bits /= 32;
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_deterministic_and_differ() {
        let codes: std::collections::BTreeSet<String> = (0..1000).map(code).collect();
        assert_eq!(codes.len(), 1000);
        assert!(codes.iter().all(|code| code.len() == 16));
        assert_eq!(code(7), code(7));
    }
}
