//! `clientgen generate`: a document -> a crate on disk.

use std::{
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::Severity,
    files::Disk,
    package::{Census, Package, Product, Request, produce},
    select::Selection,
    sync::Outcome,
};

use crate::{
    DIAGNOSTICS, FINE, USAGE,
    args::{Backend, Format, Generate},
    form::{form, refused},
    outcome::{done, fails, files, next_step, say_gone, write, wrong},
    paths::absolute,
    progenitor,
    render::Renderer,
    report::{github, sarif},
    usage, workspace,
};

pub(crate) fn generate(arguments: &Generate) -> ExitCode {
    let chosen = folder(&arguments.out).and_then(|()| workspace::look(&arguments.out)).and_then(|around| {
        let (form, note) = form(arguments, &around)?;
        Ok((around, form, note))
    });
    let (around, form, note) = match chosen {
        Ok(chosen) => chosen,
        Err(message) => return wrong(&message),
    };
    if arguments.backend == Backend::Progenitor
        && (arguments.runtime_path.is_some() || arguments.runtime_version.is_some())
    {
        eprintln!(
            "error: progenitor's clients do not use clientgen-runtime: leave out --runtime-path and --runtime-version"
        );
        return ExitCode::from(USAGE);
    }
    let selection = Selection {
        tags: arguments.tags.clone(),
        include: arguments.include.clone(),
        exclude: arguments.exclude.clone(),
    };
    let request = Request {
        spec: &arguments.spec,
        overlays: &arguments.overlays,
        selection: &selection,
        form: &form,
        keep_going: arguments.keep_going,
    };
    let disk = Disk::of(&arguments.spec).and(&arguments.overlays).allow(&arguments.reach.allowed);
    if arguments.backend == Backend::Progenitor {
        return progenitor::generate(&request, &disk, arguments, &around);
    }
    let mut product = produce(&request, &disk);
    let refused = product.package.as_ref().and_then(|package| refused(&package.name, &form, &around));
    if let Some(message) = refused {
        return wrong(&message);
    }
    let write = |package: &Package| write(&package.files, &product.hash, &product.origin, arguments);
    let is_denied = arguments.deny_warnings && product.diagnostics.count(Severity::Warning) > 0;
    let outcome = product.package.as_ref().filter(|_| !is_denied).map(write);
    if let Some(outcome) = &outcome {
        product.diagnostics.extend(outcome.diagnostics.clone());
    }
    match arguments.format {
        Format::Json => println!("{}", json(&product, outcome.as_ref(), arguments)),
        Format::Sarif => println!("{}", sarif::log(product.diagnostics.iter())),
        Format::Github => product.diagnostics.iter().for_each(|it| println!("{}", github::command(it))),
        Format::Human => human(&product, outcome.as_ref(), arguments),
    }
    if let (Format::Human, Some(package), Some(outcome)) = (arguments.format, &product.package, &outcome) {
        next_step(&package.name, note.as_deref(), outcome, arguments, &around);
    }
    ExitCode::from(if fails(&product.diagnostics, arguments.deny_warnings) { DIAGNOSTICS } else { FINE })
}

/// Refuses folders that are never a crate, even if they look empty.
fn folder(out: &Path) -> Result<(), String> {
    let (Some(folder), home) = (absolute(out), env::home_dir().and_then(|home| absolute(&home))) else {
        return Ok(());
    };
    let what = match folder.parent() {
        None => "the root of the file system",
        Some(_) if home.as_ref() == Some(&folder) => "your home folder",
        Some(_) => return Ok(()),
    };
    Err(format!("`--out {}` is {what}: give a folder inside it for the crate", out.display()))
}

fn human(product: &Product, outcome: Option<&Outcome>, arguments: &Generate) {
    let help = "`clientgen check --all` shows them";
    // Notes are for the author of a document.
    let diagnostics = product.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
    Renderer::for_stderr(Path::new("")).show_few(diagnostics, help);
    let (Some(package), Some(outcome)) = (&product.package, done(outcome, &product.diagnostics, arguments))
    else {
        return;
    };
    let Census { methods, types, .. } = package.census;
    let left_out = match product.operations.saturating_sub(methods) {
        0 => String::new(),
        count => format!(" of {}, {count} left out because of errors,", product.operations),
    };
    println!(
        "{}: crate {}, {methods} operations{left_out} and {types} types; {}",
        arguments.out.display(),
        package.name,
        files(outcome, arguments),
    );
    say_gone(outcome, arguments);
}

fn json(product: &Product, outcome: Option<&Outcome>, arguments: &Generate) -> serde_json::Value {
    let code = product.package.as_ref().map(|package| {
        let lines = package.files.iter().filter(|(path, _)| path.starts_with("src"));
        lines.map(|(_, text)| text.lines().count()).sum::<usize>()
    });
    let paths = |list: fn(&Outcome) -> &Vec<PathBuf>| outcome.map(list);
    serde_json::json!({
        "spec": arguments.spec,
        "out": arguments.out,
        "name": product.package.as_ref().map(|package| &package.name),
        "operations": product.operations,
        "left_out": product.left_out,
        "census": product.package.as_ref().map(|package| package.census),
        "lines": code,
        "written": paths(|outcome| &outcome.written),
        "deleted": paths(|outcome| &outcome.deleted),
        "unchanged": paths(|outcome| &outcome.unchanged),
        "gone": outcome.map(|outcome| &outcome.gone),
        "errors": product.diagnostics.count(Severity::Error),
        "warnings": product.diagnostics.count(Severity::Warning),
        "diagnostics": product.diagnostics,
        "peak_memory_bytes": usage::peak(),
        "processor_seconds": usage::processor_seconds(),
    })
}
