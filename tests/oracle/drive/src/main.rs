//! A folder of documents -> for each, where our client's requests and those of progenitor's differ.
//!
//! `cargo run --release -p oracle-drive --bin witness -- DIR OUT [--only NAME]... [--jobs N]`
//!
//! OUT gets both clients and a driver for each document, and the results as JSON beside them. Drivers are compiled one after the other with one target folder.
//! Needs crates.io, time and disk, so it is no part of the tests.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

mod driver;
mod run;
mod table;

/// What was asked for.
struct Arguments {
    documents: PathBuf,
    out: PathBuf,
    only: Vec<String>,
    jobs: String,
}

fn main() -> ExitCode {
    match arguments().and_then(|arguments| all(&arguments)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn arguments() -> Result<Arguments, String> {
    let usage = || "usage: witness DIR OUT [--only NAME]... [--jobs N]".to_owned();
    let mut words = env::args().skip(1);
    let (documents, out) = (words.next().ok_or_else(usage)?.into(), words.next().ok_or_else(usage)?.into());
    let mut arguments = Arguments { documents, out, only: Vec::new(), jobs: "2".to_owned() };
    while let Some(word) = words.next() {
        let value = words.next().ok_or_else(usage)?;
        match word.as_str() {
            "--only" => arguments.only.push(value),
            "--jobs" => arguments.jobs = value,
            _ => return Err(usage()),
        }
    }
    Ok(arguments)
}

/// Every document; whether our client kept to each of them.
fn all(arguments: &Arguments) -> Result<bool, String> {
    let told = |error: std::io::Error| format!("{}: {error}", arguments.documents.display());
    let entries = fs::read_dir(&arguments.documents).map_err(told)?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| arguments.only.is_empty() || arguments.only.contains(&name_of(path)));
    paths.sort();
    fs::create_dir_all(&arguments.out).map_err(|error| error.to_string())?;
    let out = fs::canonicalize(&arguments.out).map_err(|error| error.to_string())?;
    let mut rows = Vec::new();
    for path in &paths {
        let name = name_of(path);
        let result = driver::write(path, &out.join(&name), &name)
            .and_then(|made| Ok((run::run(&out, &name, &arguments.jobs)?, made)));
        let row = table::Row::new(name, result);
        eprintln!("{}", row.line());
        rows.push(row);
    }
    print!("{}", table::table(&rows));
    Ok(rows.iter().all(table::Row::is_right))
}

fn name_of(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
