//! Tries as many documents as one likes that nobody wrote; see CONTRIBUTING.md.
//!
//!     cargo run -p clientgen --example arbitrary -- --seeds 1..1000 [--mutated | --both] [--doc] [--large] [--out FOLDER]
//!     cargo run -p clientgen --example arbitrary -- --try FILE [--doc]
//!     cargo run -p clientgen --example arbitrary -- --print SEED
//!
//! The exit code is 1 if a document did not end in code that compiles or in diagnostics with a place.

#[allow(dead_code, reason = "every test takes what it needs")]
#[path = "../tests/arbitrary/mod.rs"]
mod arbitrary;

use std::{env, fs, ops::Range, path::PathBuf, process::ExitCode};

use crate::arbitrary::{
    compile::Compiler,
    document::document,
    run::{Kind, Plan, Report, failures, run, text},
};

const USAGE: &str =
    "--seeds A..B [--mutated | --both] [--doc] [--large] [--out FOLDER], --try FILE [--doc], or --print SEED";

struct Arguments(Vec<String>);

impl Arguments {
    fn has(&self, flag: &str) -> bool {
        self.0.iter().any(|argument| argument == flag)
    }

    fn value(&self, flag: &str) -> Option<&str> {
        let at = self.0.iter().position(|argument| argument == flag)?;
        self.0.get(at + 1).map(String::as_str)
    }

    fn kind(&self) -> Kind {
        match (self.has("--mutated"), self.has("--both")) {
            (true, _) => Kind::Mutated,
            (false, true) => Kind::Both,
            (false, false) => Kind::Random,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments(env::args().skip(1).collect());
    if let Some(seed) = arguments.value("--print").and_then(|seed| seed.parse().ok()) {
        println!("{}", text(&document(seed)));
        return ExitCode::SUCCESS;
    }
    if let Some(file) = arguments.value("--try") {
        return try_file(file, arguments.has("--doc"));
    }
    match arguments.value("--seeds").and_then(range) {
        Some(seeds) => try_seeds(seeds, &arguments),
        None => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn range(text: &str) -> Option<Range<u64>> {
    let (first, last) = text.split_once("..")?;
    Some(first.parse().ok()?..last.parse().ok()?)
}

fn try_file(file: &str, documented: bool) -> ExitCode {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let value = serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"));
    let said = failures(&Compiler::new("try"), &[value], documented);
    let said: Vec<&String> = said.iter().flatten().collect();
    said.iter().for_each(|said| println!("{said}"));
    if said.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn try_seeds(seeds: Range<u64>, arguments: &Arguments) -> ExitCode {
    let minimise = !arguments.has("--large");
    let plan = Plan { kind: arguments.kind(), seeds, document: arguments.has("--doc"), minimise };
    let report = run(&plan, &mut |report, seed| {
        eprintln!(
            "up to seed {seed}: {} documents, {} clients, {} failures",
            report.documents,
            report.clients,
            report.failures.len()
        );
    });
    show(&report, arguments.value("--out").map(PathBuf::from));
    if report.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn show(report: &Report, out: Option<PathBuf>) {
    println!(
        "{} documents, {} clients with {} operations, {} operations left out, errors {:?}, {} failures",
        report.documents,
        report.clients,
        report.operations,
        report.left_out,
        report.errors,
        report.failures.len()
    );
    for failure in &report.failures {
        println!("\nseed {}: {}", failure.seed, failure.said);
        match &out {
            Some(folder) => {
                let path = folder.join(format!("{}.json", failure.seed));
                let written =
                    fs::create_dir_all(folder).and_then(|()| fs::write(&path, text(&failure.document)));
                written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                println!("{}", path.display());
            }
            None => println!("{}", text(&failure.document)),
        }
    }
}
