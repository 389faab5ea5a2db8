//! The files of a crate, from either back end -> the files on disk, and the report about them.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::{Diagnostics, Severity},
    package::{COMMAND, OPEN},
    sync::{Crate, Gone, Mode, Origin, Outcome, claim, sync_crate},
};

use crate::{USAGE, args::Generate, form::advice, workspace::Surroundings};

/// Reports an error that stops the command before it starts.
pub(crate) fn wrong(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(USAGE)
}

/// Whether diagnostics are a reason to fail.
pub(crate) fn fails(diagnostics: &Diagnostics, deny_warnings: bool) -> bool {
    diagnostics.has_errors() || (deny_warnings && diagnostics.count(Severity::Warning) > 0)
}

/// Writes the files of a crate, or with `--check` finds out what there is to write.
pub(crate) fn write(
    files: &BTreeMap<PathBuf, String>,
    hash: &str,
    origin: &Origin,
    arguments: &Generate,
) -> Outcome {
    let dir = arguments.out.as_path();
    if let Err(diagnostic) = claim(dir) {
        return diagnostic.into();
    }
    let mode = if arguments.check { Mode::Check } else { Mode::Write };
    let force = arguments.force;
    sync_crate(&Crate { dir, files, spec: hash, origin, command: COMMAND, open: OPEN, force }, mode)
}

/// Tells the user how to use a crate whose manifest is new.
pub(crate) fn next_step(
    name: &str,
    note: Option<&str>,
    outcome: &Outcome,
    arguments: &Generate,
    around: &Surroundings,
) {
    let is_new = outcome.written.iter().any(|path| path == Path::new("Cargo.toml"));
    if is_new && !arguments.check && !outcome.diagnostics.has_errors() {
        note.into_iter().for_each(|note| println!("{note}"));
        println!("{}", advice(name, &arguments.out, around));
    }
}

/// The outcome, if the command did something. Otherwise prints why not.
pub(crate) fn done<'a>(
    outcome: Option<&'a Outcome>,
    diagnostics: &Diagnostics,
    arguments: &Generate,
) -> Option<&'a Outcome> {
    let out = arguments.out.display();
    match outcome {
        None => println!("{out}: nothing written, because of {}", errors(diagnostics)),
        Some(outcome) if is_refused(outcome, arguments) => {
            println!("{out}: not changed, because of {}", errors(&outcome.diagnostics));
        }
        Some(outcome) => return Some(outcome),
    }
    None
}

/// How many files the command wrote and deleted, or would write and delete.
pub(crate) fn files(outcome: &Outcome, arguments: &Generate) -> String {
    let (written, deleted) = if arguments.check { ("to write", "to delete") } else { ("written", "deleted") };
    let Outcome { written: new, unchanged, deleted: old, .. } = outcome;
    format!("{} files {written}, {} unchanged, {} {deleted}", new.len(), unchanged.len(), old.len())
}

/// Whether errors stopped the command from doing anything. With `--check`: whether they would stop it.
fn is_refused(outcome: &Outcome, arguments: &Generate) -> bool {
    let lists = [&outcome.written, &outcome.unchanged, &outcome.deleted];
    outcome.diagnostics.has_errors() && (!arguments.check || lists.iter().all(|list| list.is_empty()))
}

/// Lists the methods and types that an update removes, so that the user does not learn it from the compiler.
pub(crate) fn say_gone(outcome: &Outcome, arguments: &Generate) {
    let Gone { methods, types } = &outcome.gone;
    let said: Vec<_> = [(methods, "method"), (types, "type")]
        .into_iter()
        .filter(|(names, _)| !names.is_empty())
        .map(|(names, what)| {
            let first = names.iter().take(10).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = match names.len().saturating_sub(10) {
                0 => String::new(),
                more => format!(" and {more} more"),
            };
            let ending = if names.len() == 1 { "" } else { "s" };
            format!("{} {what}{ending} ({first}{more})", names.len())
        })
        .collect();
    if !said.is_empty() {
        let gone = if arguments.check { "would be gone" } else { "gone" };
        println!("{}: {gone}: {}", arguments.out.display(), said.join(", "));
    }
}

fn errors(diagnostics: &Diagnostics) -> String {
    match (diagnostics.count(Severity::Error), diagnostics.count(Severity::Warning)) {
        (0, 1) => "a warning".to_owned(),
        (0, count) => format!("{count} warnings"),
        (1, _) => "an error".to_owned(),
        (count, _) => format!("{count} errors"),
    }
}
