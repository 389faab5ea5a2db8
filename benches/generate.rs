//! The cost of generating: how it grows with the document, and which stage it belongs to.
//!
//! `cargo bench --bench generate` makes two documents, one four times as large as the other, generates both in turn, and prints for each stage the
//! processor's nanoseconds per byte of the document, as medians over the rounds. Only the last two columns are comparable between machines: the share
//! of a stage, and the ratio of its cost per byte in the large document to that in the small one. A linear stage has 1.00 there,
//! and a quadratic stage 4.00.
//!
//! Files are emitted and formatted in parallel. The bench emits them once more, one after the other, to measure this part alone. `format` is
//! the elapsed time of all processors, and includes `emit`, which is not counted twice in the sum.

use std::{
    collections::BTreeMap,
    env,
    fmt::Write,
    hint::black_box,
    path::{Path, PathBuf},
    time::Instant,
};

use clientgen::{
    Reader,
    diagnostic::Diagnostics,
    files::Files,
    internals::{
        convert,
        emit::{self},
        load, model,
    },
};

/// Resources of the small document.
const RESOURCES: usize = 100;
/// How many times larger the other document is.
const FACTOR: usize = 4;

const STAGES: [&str; 7] = ["load", "bundle, shape, lower", "convert", "model", "emit", "format", "whole"];

fn main() {
    // Without this argument, cargo only wants to know whether the bench runs.
    let (rounds, resources) =
        if env::args().any(|argument| argument == "--bench") { (15, RESOURCES) } else { (1, 2) };
    let documents = [document(resources), document(resources * FACTOR)];
    let mut rows = [const { Vec::new() }; 2];
    for _ in 0..rounds {
        for (text, rows) in documents.iter().zip(&mut rows) {
            rows.push(stages(text));
        }
    }
    let [small, large] = rows.map(|rounds| medians(&rounds));
    let [few, many] = documents.each_ref().map(|text| text.len() as f64);
    println!(
        "{few} and {many} bytes, {rounds} rounds\n{:<22} {:>10} {:>10} {:>7} {:>7}",
        "stage", "ns/byte", "large", "share", "ratio"
    );
    for (index, stage) in STAGES.iter().enumerate() {
        let (a, b) = (small[index] / few, large[index] / many);
        println!("{stage:<22} {a:>10.1} {b:>10.1} {:>6.0}% {:>7.2}", 100.0 * large[index] / large[6], b / a);
    }
}

/// The nanoseconds of each stage.
fn stages(text: &str) -> [f64; 7] {
    let path = Path::new("bench.yaml");
    let files: BTreeMap<PathBuf, Vec<u8>> = BTreeMap::from([(path.to_owned(), text.as_bytes().to_vec())]);
    let mut said = Diagnostics::new();
    let (load, _) = timed(|| load::load(path, &files as &dyn Files, &mut said).expect("it is a document"));
    let (read, document) =
        timed(|| Reader::new(path).files(&files).lenient().read().expect("it has no errors").document);
    let (convert, items) = timed(|| convert::convert(&document, &mut said));
    let (model, api) = timed(|| model::build(&items, "bench", "bench.yaml", &mut said));
    let options = clientgen::Options { module_path: "bench".to_owned() };
    let (emit, _) =
        timed(|| emit::emit(&api, &options).into_values().for_each(|part| drop(black_box(part()))));
    let (format, code) = timed(|| emit::format(emit::emit(&api, &options), "// A bench.", &mut said));
    assert!(!said.has_errors() && code.len() > 4, "{said}");
    [load, (read - load).max(0.0), convert, model, emit, format, read + convert + model + format]
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let started = Instant::now();
    let result = black_box(work());
    (started.elapsed().as_nanos() as f64, result)
}

fn medians(rounds: &[[f64; 7]]) -> [f64; 7] {
    std::array::from_fn(|stage| {
        let mut times: Vec<f64> = rounds.iter().map(|round| round[stage]).collect();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    })
}

/// A document with a number of resources, each with a tag, two calls, a schema with objects in it, an enum and a union.
fn document(resources: usize) -> String {
    let mut paths = String::new();
    let mut schemas = String::new();
    for index in 0..resources {
        // Writing to a String cannot fail.
        let _ = write!(
            paths,
            "
  /things{index}:
    get:
      operationId: listThings{index}
      tags: [tag{tag}]
      summary: Lists the things of kind {index}.
      description: They come in the order in which they were made, unless `sort` says otherwise.
      parameters:
        - {{name: page, in: query, description: Which page., schema: {{type: integer}}}}
        - {{name: sort, in: query, description: The order., schema: {{type: string, enum: [name, made]}}}}
      responses:
        '200': {{description: All of them, content: {{application/json: {{schema: {{type: array, items: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}}}
    post:
      operationId: makeThing{index}
      tags: [tag{tag}]
      requestBody: {{required: true, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}
      responses:
        '201': {{description: The thing, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Thing{index}'}}}}}}}}
        '422': {{description: What is wrong with it, content: {{application/json: {{schema: {{$ref: '#/components/schemas/Refusal'}}}}}}}}",
            tag = index / 10,
        );
        let _ = write!(
            schemas,
            "
    Thing{index}:
      type: object
      description: A thing of kind {index}, as the shop has it.
      required: [id, name]
      properties:
        id: {{type: integer, format: int64, description: Given by the server.}}
        name: {{type: string, description: What people call it.}}
        made_at: {{type: string, format: date-time, nullable: true}}
        state: {{type: string, enum: [new, used, gone], description: What became of it.}}
        size: {{type: object, properties: {{width{index}: {{type: number}}, height{index}: {{type: number}}}}}}
        next: {{$ref: '#/components/schemas/Thing{next}'}}
        owner: {{oneOf: [{{type: string}}, {{$ref: '#/components/schemas/Refusal'}}]}}",
            next = (index + 1) % resources,
        );
    }
    format!(
        "openapi: 3.0.3
info: {{title: Bench, version: '1'}}
servers: [{{url: 'https://bench.example'}}]
paths:{paths}
components:
  schemas:
    Refusal: {{type: object, required: [message], properties: {{message: {{type: string}}}}}}{schemas}
"
    )
}
