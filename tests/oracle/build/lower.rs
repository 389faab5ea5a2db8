//! A document -> the document as far as progenitor 0.15 takes it: one small step per limit, none of which changes what a request looks like.

use serde_json::Value;

/// A change to a document, and the limit of progenitor that it serves.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    pub(crate) name: &'static str,
    apply: fn(&mut Value),
}

/// In the order in which they are applied.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "one_type_per_class", apply: one_type_per_class },
    Step { name: "lenient_date_times_as_text", apply: lenient_date_times_as_text },
];

/// The lowered document, and the names of the steps that changed it.
pub(crate) fn lower(mut document: Value) -> (Value, Vec<&'static str>) {
    let mut used = Vec::new();
    for step in STEPS {
        let before = document.clone();
        (step.apply)(&mut document);
        if document != before {
            used.push(step.name);
        }
    }
    (document, used)
}

/// Limit: the successful answers of an operation must all have one type, and so must its error answers, or progenitor's `extract_responses` panics; it
/// counts `default` among both. The answers with the type of the first that has one stay. What arrives with another status is an
/// unexpected answer then.
fn one_type_per_class(document: &mut Value) {
    let root = document.clone();
    each_operation(document, |operation| {
        let Some(answers) = operation.get_mut("responses").and_then(Value::as_object_mut) else { return };
        for is_of_class in [is_success, is_error] as [fn(&str) -> bool; 2] {
            let of_class = answers.iter().filter(|(status, _)| is_of_class(status));
            let types: Vec<_> = of_class.map(|(_, answer)| body_of(&root, answer).cloned()).collect();
            let Some(chosen) = types.iter().find(|ty| ty.is_some()).or(types.first()) else { continue };
            answers.retain(|status, answer| {
                let is_concerned = is_of_class(status) || status == "default";
                !is_concerned || body_of(&root, answer) == chosen.as_ref()
            });
        }
    });
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

fn is_error(status: &str) -> bool {
    status.starts_with(['4', '5'])
}

/// Limit: a `date-time` becomes `chrono::DateTime<Utc>`, which has no value for a time without an offset. As plain text it holds both.
fn lenient_date_times_as_text(node: &mut Value) {
    match node {
        Value::Object(fields) => {
            if fields.get("x-lenient") == Some(&Value::Bool(true))
                && fields.get("format").is_some_and(|format| format == "date-time")
            {
                fields.remove("format");
            }
            fields.values_mut().for_each(lenient_date_times_as_text);
        }
        Value::Array(items) => items.iter_mut().for_each(lenient_date_times_as_text),
        _ => {}
    }
}

/// The schema of an answer's first body, if it has one.
fn body_of<'a>(root: &'a Value, answer: &'a Value) -> Option<&'a Value> {
    let answer = match answer.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.strip_prefix('#')?)?,
        None => answer,
    };
    answer.get("content")?.as_object()?.values().next()?.get("schema")
}

fn each_operation(document: &mut Value, mut change: impl FnMut(&mut Value)) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for item in paths.into_iter().flat_map(|paths| paths.values_mut()) {
        let members = item.as_object_mut().into_iter().flatten();
        members
            .filter(|(_, member)| member.get("responses").is_some())
            .for_each(|(_, member)| change(member));
    }
}
