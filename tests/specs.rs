//! The rules for every spec, beyond OpenAPI: its extensions, its coverage of the vendor's document, and complete descriptions.

mod document;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use clientgen::document::{METHODS, Pointer};
use document::{Node, Operation, Spec, root, specs};
use serde_json::Value;

/// Checks every spec; `check` adds a line for each fault.
fn each(check: impl Fn(&Spec, &mut Vec<String>)) {
    let mut found = Vec::new();
    for spec in specs() {
        let mut faults = Vec::new();
        check(&spec, &mut faults);
        found.extend(faults.into_iter().map(|fault| format!("{}: {fault}", spec.name)));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn extensions_have_the_form_that_their_schema_gives_them() {
    let schema =
        fs::read_to_string(root().join("specs/extensions.schema.json")).expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("the schema itself: {error}"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    each(|spec, faults| {
        let errors = validator.iter_errors(&spec.written);
        faults.extend(errors.map(|error| format!("{}: {error}", error.instance_path())));
        for (file, tree) in &spec.fragments {
            let errors = validator.iter_errors(tree);
            faults.extend(errors.map(|error| format!("{file}#{}: {error}", error.instance_path())));
        }
    });
}

/// A line of a coverage file.
struct Range {
    first: u64,
    last: u64,
    place: String,
    note: String,
}

/// The lines of a coverage file; what is not one is a fault.
fn coverage(spec: &Spec, faults: &mut Vec<String>) -> Vec<Range> {
    let path = coverage_path(spec);
    let Ok(text) = fs::read_to_string(&path) else {
        faults.push(format!("{} cannot be read", path.display()));
        return Vec::new();
    };
    let mut rows = text.lines();
    if rows.next() != Some("lines\tplace\tnote") {
        faults.push("the coverage file does not start with `lines`, `place`, `note`".to_owned());
    }
    let mut ranges = Vec::new();
    for row in rows {
        match range(row) {
            Some(range) => ranges.push(range),
            None => faults.push(format!("no row of a coverage file: {row:?}")),
        }
    }
    ranges
}

fn coverage_path(spec: &Spec) -> PathBuf {
    let stem = spec.path.file_stem().expect("a file has a name");
    root().join("specs/coverage").join(stem).with_extension("tsv")
}

fn range(row: &str) -> Option<Range> {
    let [lines, place, note] = row.split('\t').collect::<Vec<_>>().try_into().ok()?;
    let (first, last) = lines.split_once('-')?;
    let range = Range {
        first: first.parse().ok()?,
        last: last.parse().ok()?,
        place: place.to_owned(),
        note: note.to_owned(),
    };
    (range.first <= range.last && !range.note.trim().is_empty()).then_some(range)
}

#[test]
fn coverage_runs_from_the_first_line_to_the_last_without_gaps() {
    each(|spec, faults| {
        let mut next = 1;
        for range in coverage(spec, faults) {
            if range.first > next {
                faults.push(format!("nothing says where lines {next}-{} went", range.first - 1));
            } else if range.first < next {
                faults.push(format!("lines {}-{} stand twice", range.first, next - 1));
            }
            next = range.last + 1;
        }
        if next == 1 {
            faults.push("the coverage file covers nothing".to_owned());
        }
    });
}

#[test]
fn coverage_points_into_the_spec() {
    each(|spec, faults| {
        for range in coverage(spec, faults).iter().filter(|range| range.place != "prose") {
            if !spec.has(&range.place) {
                let lines = format!("lines {}-{}", range.first, range.last);
                faults.push(format!("{lines} point to `{}`, which is not there", range.place));
            }
        }
    });
}

#[test]
fn every_coverage_file_belongs_to_a_spec() {
    let known: BTreeSet<PathBuf> = specs().iter().map(coverage_path).collect();
    let found = fs::read_dir(root().join("specs/coverage")).expect("the folder is there");
    let found = found.map(|entry| entry.expect("the folder can be listed").path());
    let strange: Vec<_> = found.filter(|path| !known.contains(path)).collect();
    assert!(strange.is_empty(), "no spec has these coverage files: {strange:?}");
}

/// Where the `$ref`s in a value lead.
fn references<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(object) => {
            let target = object.get("$ref").and_then(Value::as_str);
            found.extend(target.and_then(|target| target.strip_prefix('#')));
            object.values().for_each(|value| references(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| references(value, found)),
        _ => {}
    }
}

/// Whether a place is `ancestor` or lies in it.
fn is_inside(place: &str, ancestor: &str) -> bool {
    place.strip_prefix(ancestor).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// An operation starts with its parameters or with the fields of its body, so its first line belongs to its path or to a component
/// that it refers to.
#[test]
fn every_operation_stands_where_its_document_says() {
    each(|spec, faults| {
        let ranges = coverage(spec, faults);
        let mut documents = BTreeSet::new();
        for operation in spec.operations() {
            let id = operation.id();
            let Some(source) = operation.node.get("x-source") else { continue };
            let line = source.value.get("line").and_then(Value::as_u64).unwrap_or_default();
            documents.insert(source.text("document").to_owned());
            let Some(range) = ranges.iter().find(|range| (range.first..=range.last).contains(&line)) else {
                faults.push(format!("{id} starts at line {line}, which the document does not have"));
                continue;
            };
            let mut targets = Vec::new();
            references(operation.node.value, &mut targets);
            let targets = targets.into_iter().filter_map(Pointer::parse);
            let mut places = targets.chain([operation.path_item.pointer.clone()]);
            if !places.any(|place| is_inside(&range.place, &spec.written_at(&place))) {
                let place = &range.place;
                faults.push(format!("{id} starts at line {line}, which the coverage file puts at {place}"));
            }
        }
        if documents.len() != 1 {
            faults.push(format!("a coverage file is of one document, not of {documents:?}"));
        }
    });
}

#[test]
fn every_operation_says_what_it_does_and_how_it_is_known() {
    each(|spec, faults| {
        for operation in spec.operations() {
            let absent = |key: &&str| operation.node.value.get(key).is_none_or(Value::is_null);
            let silent = |key: &&str| operation.node.text(key).trim().is_empty();
            let missing = ["x-source", "x-sandbox"].into_iter().filter(absent);
            let missing = missing.chain(["operationId", "summary", "description"].into_iter().filter(silent));
            faults.extend(missing.map(|key| format!("{} has no {key}", operation.node.pointer)));
        }
    });
}

/// What the description of a response says where its document shows none.
const NOT_SHOWN: &str = "The document shows no response";

/// Whether every media type of a response has an example.
fn has_examples(response: &Node) -> bool {
    let contents = response.entries("content");
    let shows = |media: &Node| media.value.get("example").is_some() || !media.entries("examples").is_empty();
    !contents.is_empty() && contents.iter().all(|(_, media)| shows(media))
}

#[test]
fn every_operation_shows_its_response() {
    each(|spec, faults| {
        for operation in spec.operations() {
            let responses = operation.node.entries("responses");
            let mut successes = responses.iter().filter(|(status, _)| status.starts_with('2')).peekable();
            if successes.peek().is_none() {
                faults.push(format!("{} has no successful response", operation.id()));
            }
            for (status, response) in successes.filter(|(status, _)| *status != "204") {
                let response = spec.resolve(response.clone());
                if has_examples(&response) == response.text("description").contains(NOT_SHOWN) {
                    let id = operation.id();
                    faults.push(format!("{id} either shows its response {status} or says: {NOT_SHOWN}"));
                }
            }
        }
    });
}

/// Calls `visit` with every schema in a part of a document: components, and those that stand where they are used.
fn visit_schemas<'a>(node: &Node<'a>, visit: &mut impl FnMut(&Node<'a>)) {
    let Some(object) = node.value.as_object() else {
        let length = node.value.as_array().map_or(0, Vec::len);
        for index in 0..length {
            let value = &node.value[index];
            visit_schemas(&Node { pointer: node.pointer.join(index), value }, visit);
        }
        return;
    };
    for (key, value) in object {
        let part = Node { pointer: node.pointer.join(key), value };
        match key.as_str() {
            // What an example or an extension holds looks like a schema at most by chance.
            "example" | "examples" | "default" | "enum" => continue,
            key if key.starts_with("x-") => continue,
            "schema" => visit(&part),
            "schemas" => node.entries("schemas").iter().for_each(|(_, schema)| visit(schema)),
            _ => {}
        }
        visit_schemas(&part, visit);
    }
}

/// The properties of a schema, of the schemas inside it, and so on; not of those it refers to.
fn properties<'a>(schema: &Node<'a>, found: &mut Vec<Node<'a>>) {
    for (_, property) in schema.entries("properties") {
        properties(&property, found);
        found.push(property);
    }
    let inner = ["items", "additionalProperties", "not"].into_iter().filter_map(|key| schema.get(key));
    let parts = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(|key| schema.items(key));
    for part in inner.chain(parts) {
        properties(&part, found);
    }
}

#[test]
fn every_schema_and_every_property_has_a_description() {
    each(|spec, faults| {
        let mut found = Vec::new();
        visit_schemas(&spec.root(), &mut |schema| properties(schema, &mut found));
        let components = spec.root().get("components");
        let schemas = components.iter().flat_map(|components| components.entries("schemas"));
        found.extend(schemas.map(|(_, schema)| schema));
        let described = |node: &Node| !node.text("description").trim().is_empty();
        let places = found.into_iter().filter(|node| {
            let target = spec.resolve(node.clone());
            let mut parts = target.items("allOf").into_iter().map(|part| spec.resolve(part));
            !described(node) && !described(&target) && !parts.any(|part| described(&part))
        });
        let places: BTreeSet<String> = places.map(|node| node.pointer.to_string()).collect();
        faults.extend(places.into_iter().map(|place| format!("{place} has no description")));
    });
}

/// The names in braces, in the order of the template.
fn template(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

/// The parameters of an operation, those of its path among them, resolved.
fn parameters<'a>(spec: &'a Spec, operation: &Operation<'a>) -> Vec<Node<'a>> {
    let items = operation.path_item.items("parameters").into_iter().chain(operation.node.items("parameters"));
    items.map(|parameter| spec.resolve(parameter)).collect()
}

#[test]
fn templates_and_parameters_agree() {
    each(|spec, faults| {
        for operation in spec.operations() {
            let names = template(operation.path);
            let wanted: BTreeSet<&str> = names.iter().copied().collect();
            if wanted.len() != names.len() {
                faults.push(format!("{} names a parameter twice", operation.path));
            }
            let parameters = parameters(spec, &operation);
            let in_path: Vec<&Node> = parameters.iter().filter(|node| node.text("in") == "path").collect();
            let given: BTreeSet<&str> = in_path.iter().map(|node| node.text("name")).collect();
            if wanted != given {
                let id = operation.id();
                faults.push(format!("{id}: the path has {wanted:?}, the parameters have {given:?}"));
            }
            let optional =
                in_path.iter().filter(|node| node.value.get("required") != Some(&Value::Bool(true)));
            faults.extend(optional.map(|node| format!("{} is not required", node.pointer)));
            let silent = parameters.iter().filter(|node| node.text("description").trim().is_empty());
            faults.extend(silent.map(|node| format!("{} has no description", node.pointer)));
        }
    });
}

#[test]
fn operations_and_paths_differ_from_each_other() {
    each(|spec, faults| {
        let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
        let operations = spec.operations();
        for operation in &operations {
            if let Some(path) = ids.insert(operation.id(), operation.path) {
                faults.push(format!("{} stands at {path} and at {}", operation.id(), operation.path));
            }
        }
        let mut shapes: BTreeMap<String, &str> = BTreeMap::new();
        for operation in &operations {
            let mut shape = operation.path.to_owned();
            for name in template(operation.path) {
                shape = shape.replace(&format!("{{{name}}}"), "{}");
            }
            if let Some(other) = shapes.insert(shape, operation.path)
                && other != operation.path
            {
                faults.push(format!("{other} and {} are the same path", operation.path));
            }
        }
    });
}

#[test]
fn paths_start_with_a_slash_and_do_not_end_with_one() {
    each(|spec, faults| {
        for (path, _) in spec.root().entries("paths") {
            if !path.starts_with('/') || path.ends_with('/') || path.contains(['?', '#', ' ']) {
                faults.push(format!("{path} is not a path such as /brands/{{brandID}}"));
            }
        }
        for server in spec.root().items("servers").iter().filter(|server| server.text("url").ends_with('/')) {
            faults.push(format!("{} ends with a slash, and so would every path", server.pointer));
        }
    });
}

/// A misspelt method would be an operation that nobody generates.
#[test]
fn path_items_hold_operations_and_nothing_unknown() {
    const OTHER: [&str; 5] = ["summary", "description", "parameters", "servers", "$ref"];
    each(|spec, faults| {
        for (path, item) in spec.root().entries("paths") {
            let keys = item.value.as_object().into_iter().flatten().map(|(key, _)| key.as_str());
            let is_known = |key: &&str| METHODS.contains(key) || OTHER.contains(key) || key.starts_with("x-");
            let strange = keys.filter(|key| !is_known(key));
            faults.extend(strange.map(|key| format!("{path} has the key `{key}`")));
        }
    });
}
