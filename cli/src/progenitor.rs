//! `clientgen generate --backend progenitor`: a document -> a crate on disk with progenitor's client.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::{Diagnostics, Severity},
    files::Disk,
    package::{Prepared, Request, prepare},
    sync::{Origin, Outcome},
};
use clientgen_progenitor::{Options, Report};

use crate::{
    DIAGNOSTICS, FINE,
    args::{Format, Generate},
    form::refused,
    outcome::{done, fails, files, next_step, say_gone, write, wrong},
    render::Renderer,
    report::{github, sarif},
    workspace::Surroundings,
};

pub(crate) fn generate(
    request: &Request<'_>,
    disk: &Disk,
    arguments: &Generate,
    around: &Surroundings,
) -> ExitCode {
    let mut made = make(request, disk);
    if let Some(message) = refused(&made.name, request.form, around) {
        return wrong(&message);
    }
    let is_denied = arguments.deny_warnings && made.diagnostics.count(Severity::Warning) > 0;
    let outcome = (!made.files.is_empty() && !is_denied)
        .then(|| write(&made.files, &made.hash, &made.origin, arguments));
    if let Some(outcome) = &outcome {
        made.diagnostics.extend(outcome.diagnostics.clone());
    }
    match arguments.format {
        Format::Json => println!("{}", json(&made, outcome.as_ref(), arguments)),
        Format::Sarif => println!("{}", sarif::log(made.diagnostics.iter())),
        Format::Github => made.diagnostics.iter().for_each(|it| println!("{}", github::command(it))),
        Format::Human => human(&made, outcome.as_ref(), arguments),
    }
    if let (Format::Human, Some(outcome)) = (arguments.format, &outcome) {
        next_step(&made.name, None, outcome, arguments, around);
    }
    ExitCode::from(if fails(&made.diagnostics, arguments.deny_warnings) { DIAGNOSTICS } else { FINE })
}

/// The result for a document.
#[derive(Default)]
struct Made {
    name: String,
    hash: String,
    origin: Origin,
    files: BTreeMap<PathBuf, String>,
    report: Report,
    diagnostics: Diagnostics,
}

fn make(request: &Request<'_>, disk: &Disk) -> Made {
    let Prepared { document, name, diagnostics, hash, origin } = match prepare(request, disk) {
        Ok(prepared) => prepared,
        Err(diagnostics) => return Made { diagnostics, ..Made::default() },
    };
    if diagnostics.has_errors() && !request.keep_going {
        return Made { name, diagnostics, ..Made::default() };
    }
    let options = Options { name: &name, publication: Some(&request.form.publication) };
    let (files, others, report) = clientgen_progenitor::generate(&document, &options);
    let mut diagnostics = diagnostics;
    diagnostics.extend(others.located(&document));
    Made { name, hash, origin, files, report, diagnostics }
}

fn json(made: &Made, outcome: Option<&Outcome>, arguments: &Generate) -> serde_json::Value {
    serde_json::json!({
        "spec": arguments.spec,
        "out": arguments.out,
        "backend": "progenitor",
        "name": made.name,
        "report": made.report,
        "written": outcome.map(|outcome| &outcome.written),
        "deleted": outcome.map(|outcome| &outcome.deleted),
        "unchanged": outcome.map(|outcome| &outcome.unchanged),
        "gone": outcome.map(|outcome| &outcome.gone),
        "errors": made.diagnostics.count(Severity::Error),
        "warnings": made.diagnostics.count(Severity::Warning),
        "diagnostics": made.diagnostics,
    })
}

fn human(made: &Made, outcome: Option<&Outcome>, arguments: &Generate) {
    let help =
        "the crate's README.md lists what the client lacks, and `--format json` prints all diagnostics";
    // Notes are for the author of a document.
    let diagnostics = made.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
    Renderer::for_stderr(Path::new("")).show_few(diagnostics, help);
    let Some(outcome) = done(outcome, &made.diagnostics, arguments) else { return };
    let less = made.report.operations.iter();
    let less =
        less.filter(|operation| operation.left_out.is_none() && !operation.given_up.is_empty()).count();
    println!(
        "{}: crate {} by progenitor, {} of {} operations; for {less} of them the client lacks something, see its README.md; {}",
        arguments.out.display(),
        made.name,
        made.report.kept(),
        made.report.operations.len(),
        files(outcome, arguments),
    );
    say_gone(outcome, arguments);
}
