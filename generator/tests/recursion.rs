//! Schemas that lead back to themselves, or to the same in a million ways: whatever the document, reading it takes steps and memory in proportion to its
//! size, and ends in types or in diagnostics with a place.
//!
//! The documents are tried in a process of its own with a bound on its memory: a fault of this kind would take all that the machine has.

use std::{
    collections::BTreeMap,
    env,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use clientgen::{
    Reader,
    diagnostic::{Diagnostics, Severity},
    internals::model,
    package::{Form, Publication, Request, Runtime, produce},
    select::Selection,
};
use serde_json::{Map, Value, json};

const KEYS: [&str; 9] = [
    "properties",
    "items",
    "additionalProperties",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "prefixItems",
    "patternProperties",
];

/// What stands beside the schema that leads back, and on which side of it.
const BESIDE: [&str; 6] =
    ["nothing", "an object", "after an object", "any value", "after any value", "a remark"];

/// Runs another test of this file, which is ignored otherwise, with at most 2 GB of addresses.
fn with_little_memory(test: &str) {
    let this = env::current_exe().expect("a test has a file");
    let mut command = match cfg!(unix) {
        true => Command::new("sh"),
        false => Command::new(&this),
    };
    if cfg!(unix) {
        command.args(["-c", "ulimit -v 2000000 2>/dev/null; exec \"$0\" \"$@\""]).arg(&this);
    }
    let output = command.args(["--ignored", "--exact", test]).output().expect("it runs");
    let said =
        [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success() && said.contains("1 passed"), "{}: {said}", output.status);
}

#[test]
fn what_leads_back_to_itself_ends() {
    with_little_memory("shapes");
}

#[test]
fn what_leads_to_the_same_in_a_million_ways_ends() {
    with_little_memory("multitudes");
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn document(version: &str, schemas: Map<String, Value>) -> Value {
    let content = json!({"application/json": {"schema": reference("A")}});
    json!({
        "openapi": version,
        "info": {"title": "Shapes", "version": "1"},
        "servers": [{"url": "https://shapes.example"}],
        "paths": {"/a": {"post": {
            "operationId": "postA",
            "requestBody": {"required": true, "content": content},
            "responses": {"200": {"description": "A.", "content": content}},
        }}},
        "components": {"schemas": schemas},
    })
}

/// A schema that has another under a keyword.
fn holding(key: &str, inner: Value, beside: &str, has_type: bool) -> Value {
    let object = json!({"type": "object", "properties": {"q": {"type": "string"}}});
    let members = match beside {
        "nothing" => json!([inner]),
        "an object" => json!([inner, object]),
        "after an object" => json!([object, inner]),
        "any value" => json!([inner, {}]),
        "after any value" => json!([{}, inner]),
        _ => json!([inner, {"description": "A remark."}]),
    };
    let (ty, held) = match key {
        "properties" => ("object", json!({ "p": inner })),
        "patternProperties" => ("object", json!({ "^p": inner })),
        "additionalProperties" => ("object", inner),
        "items" => ("array", inner),
        "prefixItems" => ("array", members),
        "not" => ("object", inner),
        _ => ("object", members),
    };
    let mut schema = json!({ key: held });
    if has_type {
        schema["type"] = ty.into();
    }
    schema
}

/// Every two keywords through which a schema leads back to itself: at once, by way of a component, and two components through each other.
fn each_shape(mut seen: impl FnMut(&str, Value)) {
    for (outer, inner) in KEYS.into_iter().flat_map(|outer| KEYS.map(|inner| (outer, inner))) {
        for (beside, has_type) in BESIDE.into_iter().flat_map(|beside| [(beside, false), (beside, true)]) {
            let put = |key: &str, schema: Value| holding(key, schema, beside, has_type);
            let ways = [
                vec![("A", put(outer, put(inner, reference("A"))))],
                vec![("A", put(outer, reference("B"))), ("B", put(inner, reference("A")))],
                vec![
                    ("A", put(outer, put(inner, reference("B")))),
                    ("B", put(inner, put(outer, reference("A")))),
                ],
            ];
            for (way, schemas) in ways.into_iter().enumerate() {
                let schemas: Map<String, Value> =
                    schemas.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
                for version in ["3.0.3", "3.1.0"] {
                    let name = format!(
                        "{version}: {inner} in {outer}, beside {beside}, type: {has_type}, way {way}"
                    );
                    seen(&name, document(version, schemas.clone()));
                }
            }
        }
    }
}

fn nodes(value: &Value) -> usize {
    match value {
        Value::Object(object) => 1 + object.values().map(nodes).sum::<usize>(),
        Value::Array(items) => 1 + items.iter().map(nodes).sum::<usize>(),
        _ => 1,
    }
}

/// How many steps the model of a document takes and may take, and what is said about it.
fn steps(document: &Value) -> ((usize, usize), Diagnostics) {
    let text = document.to_string();
    let files = BTreeMap::from([("a.json".into(), text.into_bytes())]);
    let read = Reader::new(Path::new("a.json")).files(&files).lenient().read().expect("it can be read");
    let mut said = Diagnostics::new();
    let api = model(&read.document, "a", &mut said);
    let mut all = read.diagnostics;
    all.extend(said);
    (api.steps, all.located(&read.document))
}

fn assert_placed(name: &str, said: &Diagnostics) {
    assert!(said.iter().all(|diagnostic| diagnostic.location.is_some()), "{name}: {said}");
}

/// Makes the crate; the error is why not.
fn made(document: &Value) -> Result<(), Diagnostics> {
    let files = BTreeMap::from([("a.json".into(), document.to_string().into_bytes())]);
    let form = Form {
        name: Some("a".to_owned()),
        runtime: Runtime::Version("0.1.0".to_owned()),
        publication: Publication::default(),
    };
    let selection = Selection::default();
    let spec = Path::new("a.json");
    let request = Request { spec, overlays: &[], selection: &selection, form: &form, keep_going: false };
    let product = produce(&request, &files);
    assert_placed("made", &product.diagnostics);
    product.package.map(drop).ok_or(product.diagnostics)
}

#[test]
#[ignore = "run by another test, in a process with little memory"]
fn shapes() {
    let (mut count, mut most) = (0, 0);
    each_shape(|name, document| {
        let ((taken, _), said) = steps(&document);
        assert_placed(name, &said);
        let size = nodes(&document);
        assert!(taken <= 2 * size, "{name}: {taken} steps for {size} nodes");
        most = most.max(taken * 100 / size);
        // All that is refused is refused before anything is written down, so that a few are enough here.
        if count % 37 == 0 {
            made(&document).unwrap_or_else(|said| panic!("{name}: {said}"));
        }
        count += 1;
    });
    assert_eq!(count, 81 * 6 * 2 * 3 * 2);
    println!("{count} documents, at most {most} steps for 100 nodes");
}

/// Thirty levels, each made of the next, and a last one.
fn levels(level: impl Fn(usize, Value) -> Value) -> Value {
    const LEVELS: usize = 30;
    let name = |index: usize| if index == 0 { "A".to_owned() } else { format!("A{index}") };
    let mut schemas: Map<String, Value> =
        (0..LEVELS).map(|index| (name(index), level(index, reference(&name(index + 1))))).collect();
    schemas.insert(name(LEVELS), json!({"type": "object", "properties": {"x": {"type": "string"}}}));
    document("3.1.0", schemas)
}

fn object(name: String, schema: Value) -> Value {
    json!({"type": "object", "properties": {name: schema}})
}

/// Documents whose parts lead to the same in more ways than anyone could go.
fn multitudes_of(key: &str) -> Vec<(String, Value)> {
    let text = || json!({"type": "string"});
    vec![
        (format!("{key}: the same twice"), levels(|_, next| json!({key: [next, next]}))),
        (
            format!("{key}: in each other"),
            levels(|index, next| json!({key: [next, {key: [next, object(format!("p{index}"), text())]}]})),
        ),
        (
            format!("{key}: values of maps"),
            levels(|_, next| json!({"additionalProperties": {key: [next, {"allOf": [next, {}]}]}})),
        ),
        (
            format!("{key}: fields"),
            levels(
                |index, next| json!({key: [next, object(format!("p{index}"), json!({key: [next, {"description": "d"}]}))]}),
            ),
        ),
        (format!("{key}: items"), levels(|_, next| json!({"items": {key: [next, {"items": next}]}}))),
    ]
}

#[test]
#[ignore = "run by another test, in a process with little memory"]
fn multitudes() {
    let text = || json!({"type": "string"});
    let mut documents: Vec<_> = ["allOf", "oneOf", "anyOf"].into_iter().flat_map(multitudes_of).collect();
    documents.push((
        "two fields".to_owned(),
        levels(
            |_, next| json!({"type": "object", "required": ["a", "b"], "properties": {"a": next, "b": next}}),
        ),
    ));
    documents.push((
        "two fields that are more".to_owned(),
        levels(|_, next| json!({"properties": {"a": {"allOf": [next, object("z".to_owned(), text())]}, "b": {"allOf": [next, object("y".to_owned(), text())]}}})),
    ));
    let member = |group: usize| json!({"oneOf": (0..8).map(|index| object(format!("p{group}_{index}"), text())).collect::<Vec<_>>()});
    let product =
        Map::from_iter([("A".to_owned(), json!({"allOf": (0..30).map(member).collect::<Vec<_>>()}))]);
    documents.push(("a product of members".to_owned(), document("3.0.3", product)));
    for (name, document) in documents {
        let started = Instant::now();
        let ((taken, most), said) = steps(&document);
        assert_placed(&name, &said);
        assert!(taken <= most, "{name}: {taken} steps of {most}: {said}");
        made(&document).unwrap_or_else(|said| panic!("{name}: {said}"));
        assert!(started.elapsed() < Duration::from_secs(20), "{name} takes {:?}", started.elapsed());
    }
}

#[test]
fn what_is_out_of_proportion_is_refused_where_it_stands() {
    // Four hundred schemas, each with the two thousand fields of another: eight hundred thousand fields of a few thousand.
    let fields: Map<String, Value> =
        (0..2000).map(|index| (format!("p{index}"), json!({"type": "string"}))).collect();
    let mut schemas = Map::from_iter([("A".to_owned(), json!({"type": "object", "properties": fields}))]);
    for index in 0..400 {
        let schema = json!({"allOf": [reference("A"), object("own".to_owned(), json!({"type": "string"}))]});
        schemas.insert(format!("B{index}"), schema);
    }
    let ((taken, most), said) = steps(&document("3.0.3", schemas));
    assert!(taken < most + 10_000, "{taken} steps of {most}");
    let errors: Vec<_> = said.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert!(
        !errors.is_empty()
            && errors.iter().all(|diagnostic| diagnostic.code == clientgen::diagnostic::codes::LIMIT)
    );
    let is_whole =
        |pointer: &str| pointer.strip_prefix("/components/schemas/B").is_some_and(|rest| !rest.contains('/'));
    assert!(errors.iter().all(|diagnostic| is_whole(diagnostic.pointer.as_str())), "{}", errors[0]);
    assert_placed("four hundred", &said);
}

#[test]
fn a_long_row_of_schemas_is_refused_where_it_becomes_too_long() {
    let schemas = (0..12_000).map(|index| {
        let name = if index == 0 { "A".to_owned() } else { format!("A{index}") };
        (name, json!({"type": "array", "items": reference(&format!("A{}", index + 1))}))
    });
    let last = ("A12000".to_owned(), json!({"type": "string"}));
    let (_, said) = steps(&document("3.0.3", schemas.chain([last]).collect()));
    let errors: Vec<_> = said.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert_eq!(errors.len(), 1, "{said}");
    assert_eq!(
        (errors[0].code, errors[0].pointer.as_str()),
        (clientgen::diagnostic::codes::LIMIT, "/components/schemas/A10000")
    );
}
