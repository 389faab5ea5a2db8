//! The same object written out in several places -> a note. Each place gets its own type, and values of one do not fit another.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::{DefaultHasher, Hash, Hasher},
};

use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{
        Document, Pointer,
        walk::{self, Kind},
    },
};

/// Objects with fewer properties may be equal by chance.
const FEWEST: usize = 4;

pub(super) fn rule(document: &Document, diagnostics: &mut Diagnostics) {
    let mut alike: BTreeMap<u64, Vec<Pointer>> = BTreeMap::new();
    walk::visit(&document.value, &mut |kind, value, at| {
        if kind != Kind::Schema {
            return;
        }
        let properties = value.get("properties").and_then(Value::as_object);
        if let Some(properties) = properties.filter(|properties| properties.len() >= FEWEST) {
            alike.entry(hash(properties)).or_default().push(at.clone());
        }
    });
    let mut found: BTreeMap<Pointer, Diagnostic> = BTreeMap::new();
    for (_, mut places) in alike {
        // What was put in several places by references, or is named by aliases, is written once.
        let mut written = BTreeSet::new();
        places.retain(|at| {
            let origin = document.origin(at);
            written.insert((origin.source, origin.pointer))
        });
        // The others should refer to the component.
        let is_component =
            |at: &Pointer| at.as_str().starts_with("/components/schemas/") && at.keys().count() == 3;
        let named = places.iter().position(is_component).map(|index| places.remove(index));
        let count = places.len();
        let mut places = places.into_iter();
        let (Some(first), second) = (places.next(), places.next()) else { continue };
        let at = first.clone();
        let diagnostic = match (named, second) {
            (Some(component), _) if !is_component(&first) => {
                let name = component.last().unwrap_or_default();
                let message = format!("this object is written out, but `{name}` is the same");
                Diagnostic::new(codes::UNNAMED, first, message)
                    .help(format!("refer to it: `$ref: '#/components/schemas/{name}'`"))
                    .related(component, "the named schema is here")
            }
            (None, Some(second)) => {
                let message =
                    format!("this object is written out in {count} places, and each gets its own type");
                Diagnostic::new(codes::UNNAMED, first, message)
                    .help("move it to `components/schemas` and refer to it with `$ref`")
                    .related(second, "it occurs here too")
            }
            _ => continue,
        };
        found.insert(at, diagnostic);
    }
    // The children of equal objects are equal, too.
    let is_inside = |at: &Pointer| {
        std::iter::successors(at.parent(), Pointer::parent).any(|outer| found.contains_key(&outer))
    };
    found
        .iter()
        .filter(|(at, _)| !is_inside(at))
        .for_each(|(_, diagnostic)| diagnostics.push(diagnostic.clone()));
}

/// The properties, without texts that do not affect types.
fn hash(properties: &Map<String, Value>) -> u64 {
    let mut hasher = DefaultHasher::new();
    for (name, schema) in properties {
        name.hash(&mut hasher);
        look(schema, &mut hasher);
    }
    hasher.finish()
}

fn look(schema: &Value, hasher: &mut DefaultHasher) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                if !matches!(key.as_str(), "description" | "title" | "example" | "default") {
                    key.hash(hasher);
                    look(value, hasher);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| look(item, hasher)),
        other => other.to_string().hash(hasher),
    }
}
