//! Components that require themselves -> a warning: no value of them can exist.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, Pointer},
};

pub(super) fn rule(document: &Document, diagnostics: &mut Diagnostics) {
    let at = Pointer::root().join_all(["components", "schemas"]);
    let mut needs: BTreeMap<String, Vec<Need>> = BTreeMap::new();
    let schemas = document.get(&at).and_then(Value::as_object);
    for (name, schema) in schemas.into_iter().flatten() {
        collect(schema, &at.join(name), needs.entry(name.clone()).or_default());
    }
    // Whatever needs only what can exist can exist.
    loop {
        let possible: Vec<String> = needs
            .iter()
            .filter(|(_, of)| of.iter().all(|need| !needs.contains_key(&need.component)))
            .map(|(name, _)| name.clone())
            .collect();
        if possible.is_empty() {
            break;
        }
        possible.iter().for_each(|name| drop(needs.remove(name)));
    }
    // What is left needs a circle or is part of one; each circle is told once.
    let mut told: BTreeSet<String> = BTreeSet::new();
    for (name, _) in schemas.into_iter().flatten() {
        let Some(need) =
            needs.get(name).and_then(|of| of.iter().find(|need| leads(&needs, &need.component, name)))
        else {
            continue;
        };
        if told.contains(name) {
            continue;
        }
        told.extend(
            needs.keys().filter(|other| leads(&needs, name, other) && leads(&needs, other, name)).cloned(),
        );
        let way = match need.component == *name {
            true => format!("another `{name}`, and so on without end"),
            false => format!("`{}`, which needs another `{name}`, and so on without end", need.component),
        };
        let message = format!("no `{name}` can exist: the required field `{}` needs {way}", need.field);
        let diagnostic = Diagnostic::new(codes::NO_VALUE, need.required.clone(), message)
            .help(format!("take `{}` out of `required`, or let it be null or a list", need.field))
            .related(need.place.clone(), "the field stands here");
        diagnostics.push(diagnostic);
    }
}

/// A component without which there is no value.
struct Need {
    component: String,
    /// The field that holds it, where it stands, and the list that requires it.
    field: String,
    place: Pointer,
    required: Pointer,
}

/// Collects the components that every value has in a required field. A union is left out: it is enough that one member can exist.
fn collect(schema: &Value, at: &Pointer, needs: &mut Vec<Need>) {
    if may_do_without(schema) {
        return;
    }
    let properties = schema.get("properties").and_then(Value::as_object);
    for name in
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
    {
        let Some(property) = properties.and_then(|properties| properties.get(name)) else { continue };
        let place = at.join_all(["properties", name]);
        let required = at.join("required");
        let mut push = |component: String| {
            needs.push(Need {
                component,
                field: name.to_owned(),
                place: place.clone(),
                required: required.clone(),
            });
        };
        targets(property).into_iter().for_each(&mut push);
        collect(property, &place, needs);
    }
    for (index, member) in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
        collect(member, &at.join("allOf").join(index), needs);
    }
}

/// The components that a schema is, by itself or as members of `allOf`.
fn targets(schema: &Value) -> Vec<String> {
    if may_do_without(schema) {
        return Vec::new();
    }
    let own = schema
        .get("$ref")
        .and_then(Value::as_str)
        .and_then(|text| text.strip_prefix("#/components/schemas/"));
    let members = schema.get("allOf").and_then(Value::as_array).into_iter().flatten().flat_map(targets);
    own.map(|name| name.replace("~1", "/").replace("~0", "~")).into_iter().chain(members).collect()
}

/// Whether null or an empty list is a value.
fn may_do_without(schema: &Value) -> bool {
    schema.get("nullable") == Some(&Value::Bool(true))
        || schema.get("type").is_some_and(|ty| ty == "array" || ty.is_array())
        || schema.get("enum").is_some()
}

fn leads(needs: &BTreeMap<String, Vec<Need>>, from: &str, to: &str) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(name) = next.pop() {
        if name == to {
            return true;
        }
        if seen.insert(name) {
            next.extend(needs.get(name).into_iter().flatten().map(|need| need.component.as_str()));
        }
    }
    false
}
