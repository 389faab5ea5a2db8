//! A document that fails -> a smaller one that fails in the same way.

use serde_json::Value;

use super::mutate::places;

/// How many smaller documents are tried at once.
const AT_ONCE: usize = 24;

/// Leaves out of the document whatever it fails without. `fails` says of several documents which of them do.
pub(crate) fn minimise(mut value: Value, fails: &dyn Fn(&[Value]) -> Vec<bool>) -> Value {
    loop {
        let before = value.to_string().len();
        let mut all = Vec::new();
        places(&value, "", &mut all);
        // What is large goes first: it stands above.
        all.sort_by_key(|at| at.matches('/').count());
        for chunk in all.chunks(AT_ONCE) {
            let smaller: Vec<(&String, Value)> =
                chunk.iter().filter_map(|at| Some((at, without(&value, at)?))).collect();
            let documents: Vec<Value> = smaller.iter().map(|(_, value)| value.clone()).collect();
            let failing: Vec<&String> = smaller
                .iter()
                .zip(fails(&documents))
                .filter_map(|((at, _), fails)| fails.then_some(*at))
                .collect();
            // From the back, so that places in lists stay where they are.
            let both =
                failing.iter().rev().try_fold(value.clone(), |value, at| without(&value, at).or(Some(value)));
            let both = both.filter(|both| *both != value && fails(std::slice::from_ref(both)) == [true]);
            if let Some(both) = both {
                value = both;
            } else if let Some(smaller) = failing.first().and_then(|at| without(&value, at)) {
                value = smaller;
            }
        }
        if value.to_string().len() >= before {
            return value;
        }
    }
}

fn without(value: &Value, at: &str) -> Option<Value> {
    let (parent, key) = at.rsplit_once('/')?;
    let mut value = value.clone();
    match value.pointer_mut(parent)? {
        Value::Object(object) => drop(object.shift_remove(&key.replace("~1", "/").replace("~0", "~"))?),
        Value::Array(items) => {
            let index = key.parse().ok().filter(|index| *index < items.len())?;
            items.remove(index);
        }
        _ => return None,
    }
    Some(value)
}
