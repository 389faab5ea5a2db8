//! `clientgen check`: documents -> diagnostics.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::{Diagnostics, Severity},
    files::Disk,
};

use crate::{
    DIAGNOSTICS, FINE,
    args::{Check, Format},
    explain,
    outcome::fails,
    render::Renderer,
    report::{github, sarif},
};

pub(crate) fn check(arguments: &Check) -> ExitCode {
    if let Some(code) = &arguments.explain {
        return explain::explain(code);
    }
    let check = |spec: &PathBuf| {
        let files = Disk::of(spec).and(&arguments.overlays).allow(&arguments.reach.allowed);
        clientgen::Reader::new(spec).files(&files).overlays(&arguments.overlays).check()
    };
    let checked: Vec<_> =
        arguments.specs.iter().map(|spec| (spec.display().to_string(), check(spec))).collect();
    let all = || checked.iter().flat_map(|(_, diagnostics)| diagnostics.iter());
    match arguments.format {
        Format::Json => println!("{}", json(&checked)),
        Format::Sarif => println!("{}", sarif::log(all())),
        Format::Github => all().for_each(|diagnostic| println!("{}", github::command(diagnostic))),
        Format::Human => human(&checked, arguments.all),
    }
    let failed = checked.iter().any(|(_, diagnostics)| fails(diagnostics, arguments.deny_warnings));
    ExitCode::from(if failed { DIAGNOSTICS } else { FINE })
}

fn human(checked: &[(String, Diagnostics)], all: bool) {
    let mut renderer = Renderer::for_stderr(Path::new(""));
    for (spec, diagnostics) in checked {
        match all {
            true => renderer.show(diagnostics.iter()),
            false => renderer.show_few(diagnostics.iter(), "--all shows them"),
        }
        println!("{spec}: {}", summary(diagnostics));
    }
}

/// How many diagnostics there are, in words.
fn summary(diagnostics: &Diagnostics) -> String {
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let counted: Vec<_> = counts
        .into_iter()
        .map(|(severity, word)| (diagnostics.count(severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    if counted.is_empty() { "no diagnostics".to_owned() } else { counted.join(", ") }
}

fn json(checked: &[(String, Diagnostics)]) -> serde_json::Value {
    let documents: Vec<_> = checked
        .iter()
        .map(|(spec, diagnostics)| {
            serde_json::json!({
                "spec": spec,
                "errors": diagnostics.count(Severity::Error),
                "warnings": diagnostics.count(Severity::Warning),
                "diagnostics": diagnostics,
            })
        })
        .collect();
    serde_json::json!({ "documents": documents })
}
