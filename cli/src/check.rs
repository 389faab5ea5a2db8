//! `clientgen check`: documents -> findings.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    codes,
    diagnostic::{Diagnostics, Severity},
    load::files::Disk,
};

use crate::{
    FINDINGS, FINE, USAGE,
    args::{Check, Format},
    render::Renderer,
};

pub(crate) fn check(arguments: &Check) -> ExitCode {
    if let Some(code) = &arguments.explain {
        return explain(code);
    }
    let check = |spec: &PathBuf| {
        let files = Disk::of(spec).and(&arguments.overlays).allow(&arguments.reach.allowed);
        clientgen::check_with(spec, &arguments.overlays, &files)
    };
    let checked: Vec<_> =
        arguments.specs.iter().map(|spec| (spec.display().to_string(), check(spec))).collect();
    match arguments.format {
        Format::Json => println!("{}", json(&checked)),
        Format::Human => human(&checked, arguments.all),
    }
    let failed = checked.iter().any(|(_, findings)| findings.has_errors());
    ExitCode::from(if failed { FINDINGS } else { FINE })
}

fn human(checked: &[(String, Diagnostics)], all: bool) {
    let mut renderer = Renderer::for_stderr(Path::new(""));
    for (spec, findings) in checked {
        match all {
            true => renderer.show(findings.iter()),
            false => renderer.show_few(findings.iter(), "--all shows them"),
        }
        println!("{spec}: {}", summary(findings));
    }
}

/// How many findings there are, in words.
fn summary(findings: &Diagnostics) -> String {
    let counts = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")];
    let counted: Vec<_> = counts
        .into_iter()
        .map(|(severity, word)| (findings.count(severity), word))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect();
    if counted.is_empty() { "fine".to_owned() } else { counted.join(", ") }
}

fn json(checked: &[(String, Diagnostics)]) -> serde_json::Value {
    let documents: Vec<_> = checked
        .iter()
        .map(|(spec, findings)| {
            serde_json::json!({
                "spec": spec,
                "errors": findings.count(Severity::Error),
                "warnings": findings.count(Severity::Warning),
                "findings": findings,
            })
        })
        .collect();
    serde_json::json!({ "documents": documents })
}

fn explain(code: &str) -> ExitCode {
    let wanted = code.trim().to_uppercase();
    if let Some(code) = codes::ALL.iter().find(|code| code.to_string() == wanted) {
        println!("{code}: {}\n\n{}", code.title(), code.explanation());
        return ExitCode::from(FINE);
    }
    eprintln!("error: there is no code `{code}`; the codes are:");
    for code in codes::ALL {
        eprintln!("  {code}  {}", code.title());
    }
    ExitCode::from(USAGE)
}
