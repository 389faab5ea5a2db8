//! `clientgen sync`: specs/ -> generated/.

use std::process::ExitCode;

use clientgen::{
    diagnostic::Severity,
    sync::{Api, Mode, sync_clients_allowing},
};

use crate::{DIAGNOSTICS, FINE, USAGE, args::Sync, render::Renderer};

pub(crate) fn sync(arguments: &Sync) -> ExitCode {
    let root = &arguments.root;
    if !root.join("specs").is_dir() {
        eprintln!(
            "error: there is no folder `specs` in {}; use --root to give the folder that has one",
            root.display()
        );
        return ExitCode::from(USAGE);
    }
    let mode = if arguments.check { Mode::Check } else { Mode::Write };
    if arguments.deny_warnings && is_denied(arguments) {
        return ExitCode::from(DIAGNOSTICS);
    }
    let report = sync_clients_allowing(root, &arguments.krate, mode, &arguments.reach.allowed);
    // Notes are for `clientgen check`.
    let diagnostics = report.diagnostics().filter(|diagnostic| diagnostic.severity != Severity::Note);
    Renderer::for_stderr(root).show(diagnostics);
    for api in &report.apis {
        println!("{}: {}", api.name, summary(api, mode));
    }
    ExitCode::from(if report.has_errors() { DIAGNOSTICS } else { FINE })
}

/// Whether there are warnings, which are shown then. So that nothing is written in spite of them, it is asked before.
fn is_denied(arguments: &Sync) -> bool {
    let Sync { root, krate, reach, .. } = arguments;
    let report = sync_clients_allowing(root, krate, Mode::Check, &reach.allowed);
    let warnings: Vec<_> = report.diagnostics().filter(|it| it.severity == Severity::Warning).collect();
    Renderer::for_stderr(root).show(warnings.iter().copied());
    match warnings.len() {
        0 => return false,
        1 => println!("nothing is written, because of a warning"),
        count => println!("nothing is written, because of {count} warnings"),
    }
    true
}

fn summary(api: &Api, mode: Mode) -> String {
    let outcome = &api.outcome;
    let (written, deleted) = match mode {
        Mode::Check => ("to write", "to delete"),
        _ => ("written", "deleted"),
    };
    let counts = [
        (outcome.written.len(), written),
        (outcome.deleted.len(), deleted),
        (outcome.unchanged.len(), "unchanged"),
    ];
    let mut counts: Vec<_> = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    let errors = outcome.diagnostics.count(Severity::Error);
    if errors > 0 && mode != Mode::Check {
        return "not changed, because of errors".to_owned();
    }
    if errors > 0 {
        counts.push(format!("{errors} error{}", if errors == 1 { "" } else { "s" }));
    }
    if counts.is_empty() { "nothing to do".to_owned() } else { counts.join(", ") }
}
