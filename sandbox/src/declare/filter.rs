//! `filters` of a list -> the parameters that filter it, and how.

use clientgen::document::Pointer;
use serde_json::Value;

use super::{
    reader::Reader,
    resource::Modes,
    surroundings::{Surroundings, no_parameter},
};

/// The filters of a list.
#[derive(Debug, Default)]
pub(crate) struct Filters {
    pub(crate) declared: Vec<Filter>,
    /// Free-form parameters: each of their keys is a filter, by its suffix.
    pub(crate) free: Vec<String>,
}

/// A parameter that filters a list.
#[derive(Debug)]
pub(crate) struct Filter {
    pub(crate) parameter: String,
    /// The stored field; with dots, a field inside others.
    pub(crate) field: String,
    pub(crate) is: Comparison,
    /// The value to use if the parameter is not sent.
    pub(crate) otherwise: Option<Value>,
}

/// How a stored field relates to the parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Not,
    /// The parameter says whether there is a value.
    Exists,
    /// The parameter says whether only items without a value count.
    Absent,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}

/// Each comparison with its name, and the suffix that asks for it. A name without suffix asks for an equal value.
const COMPARISONS: [(&str, &str, Comparison); 8] = [
    ("equal", "", Comparison::Equal),
    ("not", "__not", Comparison::Not),
    ("exists", "__exists", Comparison::Exists),
    ("absent", "", Comparison::Absent),
    ("at-least", "__gte", Comparison::AtLeast),
    ("at-most", "__lte", Comparison::AtMost),
    ("more-than", "__gt", Comparison::MoreThan),
    ("less-than", "__lt", Comparison::LessThan),
];

/// `createdAt__gte` -> the field, and its comparison.
pub(crate) fn suffixed(name: &str) -> (&str, Comparison) {
    let found = COMPARISONS.iter().filter(|(_, suffix, _)| !suffix.is_empty());
    let mut found = found.filter_map(|(_, suffix, is)| Some((name.strip_suffix(suffix)?, *is)));
    found.find(|(field, _)| !field.is_empty()).unwrap_or((name, Comparison::Equal))
}

/// Reads `filters`. `taken` are parameters that the declaration uses otherwise, and `items` is the location of the items in the response.
pub(super) fn filters(
    reader: &mut Reader<'_, '_>,
    around: &Surroundings<'_>,
    taken: &[String],
    items: Option<&Pointer>,
) -> Filters {
    let mut filters = Filters::default();
    let Some((value, at)) = reader.below("filters") else { return filters };
    let diagnostics = reader.diagnostics();
    let Some(object) = value.as_object() else {
        diagnostics.report(at, "expected an object: `{field, is}` for each parameter");
        return filters;
    };
    for (name, value) in object.iter().filter(|(name, _)| *name != "*") {
        if !around.parameters.contains(&name.as_str()) {
            diagnostics.report(at.join(name), no_parameter(name, around));
        }
        let Some(mut reader) = Reader::open(value, at.join(name), diagnostics) else { continue };
        let found = filter(&mut reader, name);
        let modes = Modes { all: around.modes, now: around.mode };
        filters.declared.extend(found.filter(|_| modes.include(&mut reader)));
        reader.finish();
    }
    match object.get("*") {
        None => {}
        Some(Value::String(kind)) if kind == "suffixes" => {
            let free = |name: &str| !object.contains_key(name) && !taken.iter().any(|taken| taken == name);
            by_suffix(&mut filters, around, items, free);
        }
        Some(_) => diagnostics.report(at.join("*"), "expected `suffixes`"),
    }
    filters
}

fn filter(reader: &mut Reader<'_, '_>, parameter: &str) -> Option<Filter> {
    let field = reader.text("field");
    if field.is_none() && !reader.has("field") {
        reader.report("field", "the stored field is missing");
    }
    let name = reader.text("is").unwrap_or_default();
    let is = COMPARISONS.iter().find(|(known, ..)| *known == name).map(|(.., is)| *is);
    if is.is_none() {
        let known = COMPARISONS.map(|(name, ..)| format!("`{name}`"));
        reader.report("is", format!("expected one of {}", known.join(", ")));
    }
    let otherwise = reader.value("else").cloned();
    Some(Filter { parameter: parameter.to_owned(), field: field?, is: is?, otherwise })
}

/// Every other query parameter is a filter, if it is free-form or begins with a field that the response's items have.
fn by_suffix(
    filters: &mut Filters,
    around: &Surroundings<'_>,
    items: Option<&Pointer>,
    is_left: impl Fn(&str) -> bool,
) {
    for (name, is_open) in around.query.iter().filter(|(name, _)| is_left(name)) {
        let (field, is) = suffixed(name);
        let first = field.split('.').next().unwrap_or(field);
        let known = |items: &Pointer| (around.responses_at)(&items.join(0).join(first));
        if *is_open {
            filters.free.push((*name).to_owned());
        } else if items.is_none_or(known) {
            let (parameter, field) = ((*name).to_owned(), field.to_owned());
            filters.declared.push(Filter { parameter, field, is, otherwise: None });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suffixes_are_told_from_names() {
        assert_eq!(suffixed("data.price__lte"), ("data.price", Comparison::AtMost));
        assert_eq!(suffixed("data.price__lt"), ("data.price", Comparison::LessThan));
        assert_eq!(suffixed("name"), ("name", Comparison::Equal));
        assert_eq!(suffixed("name__like"), ("name__like", Comparison::Equal));
        assert_eq!(suffixed("__not"), ("__not", Comparison::Equal));
    }
}
