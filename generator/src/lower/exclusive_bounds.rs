//! `exclusiveMinimum: 3` -> `minimum: 3` and `exclusiveMinimum: true`.

use serde_json::{Map, Value};

use super::Lowering;
use crate::document::{Pointer, walk::Kind};

pub(super) fn rule(kind: Kind, object: &mut Map<String, Value>, at: &Pointer, lowering: &mut Lowering<'_>) {
    if kind != Kind::Schema {
        return;
    }
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        let bound = object.get(inclusive).and_then(Value::as_f64);
        match object.get(exclusive) {
            Some(Value::Number(number)) => {
                let number = number.clone();
                let is_looser = match (bound, number.as_f64()) {
                    (Some(bound), Some(limit)) if inclusive == "minimum" => limit < bound,
                    (Some(bound), Some(limit)) => limit > bound,
                    _ => false,
                };
                if is_looser {
                    object.shift_remove(exclusive);
                    continue;
                }
                object.insert(inclusive.to_owned(), Value::Number(number));
                object.insert(exclusive.to_owned(), Value::Bool(true));
                lowering.moved(&at.join(exclusive), &at.join(inclusive));
            }
            // A flag for a missing limit means nothing.
            Some(Value::Bool(_)) if bound.is_none() => drop(object.shift_remove(exclusive)),
            _ => {}
        }
    }
}
