//! Documents that nobody wrote end in code that rustc takes without a warning, or in diagnostics with a place. This tries a few;
//! `cargo run -p clientgen --example arbitrary` tries as many as one likes.

#[allow(dead_code, reason = "every test takes what it needs")]
mod arbitrary;

use crate::arbitrary::run::{Kind, Plan, Report, run, text};

fn tried(kind: Kind) -> Report {
    let plan = Plan { kind, seeds: 1..25, document: false, minimise: false };
    let report = run(&plan, &mut |_, _| {});
    let failures: Vec<String> = report
        .failures
        .iter()
        .map(|failure| format!("seed {}: {}\n{}", failure.seed, failure.said, text(&failure.document)))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    report
}

#[test]
fn random_documents_end_in_code_that_compiles() {
    let report = tried(Kind::Random);
    assert!(
        report.clients * 10 > report.documents * 9,
        "of {} only {} are taken",
        report.documents,
        report.clients
    );
}

#[test]
fn mutated_documents_end_in_code_that_compiles_or_in_diagnostics() {
    let report = tried(Kind::Mutated);
    assert!(
        report.clients * 2 > report.documents,
        "of {} only {} are taken",
        report.documents,
        report.clients
    );
}
