//! Seeds -> what became of their documents, in numbers, and each failure with a document that is as small as can be.

use std::{collections::BTreeMap, ops::Range};

use serde_json::Value;

use super::{
    Random,
    compile::Compiler,
    document::document,
    minimise::minimise,
    mutate::{mutated, texts},
    outcome::{Client, outcome},
};

/// How many clients are compiled at once.
const AT_ONCE: usize = 30;

/// Where documents come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Made from nothing.
    Random,
    /// Made from the documents of other tests.
    Mutated,
    /// Made from nothing, then changed.
    Both,
}

/// What is tried.
pub(crate) struct Plan {
    pub(crate) kind: Kind,
    pub(crate) seeds: Range<u64>,
    /// Whether rustdoc has to take them too.
    pub(crate) document: bool,
    /// Whether documents that fail are made smaller.
    pub(crate) minimise: bool,
}

/// A document that did not end as it should.
pub(crate) struct Failure {
    pub(crate) seed: u64,
    /// The first word says what kind of failure it is.
    pub(crate) said: String,
    pub(crate) document: Value,
}

/// What became of the documents.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) documents: usize,
    pub(crate) clients: usize,
    pub(crate) operations: usize,
    pub(crate) left_out: usize,
    /// How many documents have errors of each code.
    pub(crate) errors: BTreeMap<String, usize>,
    pub(crate) failures: Vec<Failure>,
}

/// Tries them all.
pub(crate) fn run(plan: &Plan, progress: &mut dyn FnMut(&Report, u64)) -> Report {
    let compiler = Compiler::new(&format!("{:?}-{}", plan.kind, plan.seeds.start));
    let trees: Vec<Value> = texts(&["accept", "lower", "convert"])
        .iter()
        .filter_map(|text| serde_yaml::from_str(text).ok())
        .collect();
    let mut report = Report::default();
    let seeds: Vec<u64> = plan.seeds.clone().collect();
    for seeds in seeds.chunks(AT_ONCE) {
        let mut clients = Vec::new();
        for seed in seeds {
            let value = made(plan.kind, *seed, &trees);
            match outcome(&text(&value), &format!("m{seed}")) {
                Ok(outcome) => {
                    outcome.errors.into_iter().for_each(|code| *report.errors.entry(code).or_default() += 1);
                    report.left_out += outcome.left_out;
                    clients.extend(outcome.client);
                }
                Err(said) => fail(plan, &compiler, &mut report, (*seed, said, value)),
            }
        }
        let mut against = compiler.check(&clients);
        if plan.document && against.is_empty() {
            against = compiler.document(&clients);
        }
        for (name, said) in against {
            let seed = name.trim_start_matches('m').parse().expect("the name is a seed's");
            let value = made(plan.kind, seed, &trees);
            fail(plan, &compiler, &mut report, (seed, said, value));
        }
        report.documents += seeds.len();
        report.clients += clients.len();
        report.operations += clients.iter().map(|client| client.operations).sum::<usize>();
        progress(&report, seeds.last().copied().unwrap_or_default());
    }
    report
}

fn made(kind: Kind, seed: u64, trees: &[Value]) -> Value {
    match kind {
        Kind::Random => document(seed),
        Kind::Mutated => mutated(trees, &mut Random::new(seed)),
        Kind::Both => mutated(&[document(seed)], &mut Random::new(seed)),
    }
}

pub(crate) fn text(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("it can be printed")
}

fn fail(plan: &Plan, compiler: &Compiler, report: &mut Report, failure: (u64, String, Value)) {
    let (seed, said, mut document) = failure;
    let kind = kind_of(&said);
    let is_known = report.failures.iter().any(|other| kind_of(&other.said) == kind);
    // One small document of a kind is enough.
    if plan.minimise && !is_known {
        document = minimise(document, &|values| {
            failures(compiler, values, plan.document)
                .iter()
                .map(|said| said.as_deref().map(kind_of) == Some(kind.clone()))
                .collect()
        });
    }
    report.failures.push(Failure { seed, said, document });
}

/// How each of these documents fails.
pub(crate) fn failures(compiler: &Compiler, values: &[Value], document: bool) -> Vec<Option<String>> {
    let mut clients: Vec<Client> = Vec::new();
    let mut failures: Vec<Option<String>> = Vec::new();
    for (index, value) in values.iter().enumerate() {
        let outcome = outcome(&text(value), &format!("m{index}"));
        failures.push(outcome.as_ref().err().cloned());
        clients.extend(outcome.ok().and_then(|outcome| outcome.client));
    }
    let mut against = compiler.check(&clients);
    if document {
        clients.retain(|client| !against.contains_key(&client.name));
        against.extend(compiler.document(&clients));
    }
    for (name, said) in against {
        let index: usize = name.trim_start_matches('m').parse().expect("the name is an index");
        failures[index] = Some(said);
    }
    failures
}

/// The first complaint without its place and the names in it.
pub(crate) fn kind_of(said: &str) -> String {
    let line = said.lines().next().unwrap_or_default();
    let line = line.split_once(": error").map_or(line, |(_, rest)| rest);
    line.split('`')
        .step_by(2)
        .collect::<Vec<_>>()
        .join("_")
        .chars()
        .filter(|it| !it.is_ascii_digit() || line.starts_with('['))
        .collect()
}
