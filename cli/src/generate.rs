//! `clientgen generate`: a document -> a crate on disk.

use std::{
    collections::BTreeMap,
    env,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::{Diagnostics, Severity},
    load::files::Disk,
    package::{COMMAND, Census, OPEN, Package, Product, Request, produce},
    select::Selection,
    sync::{Crate, Gone, Mode, Origin, Outcome, claim, sync_crate},
};

use crate::{
    DIAGNOSTICS, FINE, USAGE,
    args::{Backend, Format, Generate},
    form::{advice, form, refused},
    paths::absolute,
    progenitor,
    render::Renderer,
    usage,
    workspace::{self, Surroundings},
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
            "error: progenitor's clients have no use for clientgen-runtime: leave out --runtime-path and --runtime-version"
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
    let files = Disk::of(&arguments.spec).and(&arguments.overlays).allow(&arguments.reach.allowed);
    if arguments.backend == Backend::Progenitor {
        return progenitor::generate(&request, &files, arguments, &around);
    }
    let mut product = produce(&request, &files);
    let refused = product.package.as_ref().and_then(|package| refused(&package.name, &form, &around));
    if let Some(message) = refused {
        return wrong(&message);
    }
    let write = |package: &Package| write(&package.files, &product.hash, &product.origin, arguments);
    let outcome = product.package.as_ref().map(write);
    if let Some(outcome) = &outcome {
        product.diagnostics.extend(outcome.diagnostics.clone());
    }
    match arguments.format {
        Format::Json => println!("{}", json(&product, outcome.as_ref(), arguments)),
        Format::Human => human(&product, outcome.as_ref(), arguments),
    }
    if let (Format::Human, Some(package), Some(outcome)) = (arguments.format, &product.package, &outcome) {
        next_step(&package.name, note.as_deref(), outcome, arguments, &around);
    }
    ExitCode::from(if product.diagnostics.has_errors() { DIAGNOSTICS } else { FINE })
}

/// Refuses folders that are nobody's crate, even if there is nothing in them that is seen.
fn folder(out: &Path) -> Result<(), String> {
    let (Some(folder), home) = (absolute(out), env::home_dir().and_then(|home| absolute(&home))) else {
        return Ok(());
    };
    let what = match folder.parent() {
        None => "the root of the file system",
        Some(_) if home.as_ref() == Some(&folder) => "your home folder",
        Some(_) => return Ok(()),
    };
    Err(format!("`--out {}` is {what}: name a folder for the crate in it", out.display()))
}

/// What keeps the command from its work before it has begun.
pub(crate) fn wrong(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(USAGE)
}

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

/// What there is to do with a crate whose manifest is new.
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

fn human(product: &Product, outcome: Option<&Outcome>, arguments: &Generate) {
    let help = "`clientgen check --all` shows them";
    // Notes are for the author of a document.
    let diagnostics = product.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Note);
    Renderer::for_stderr(Path::new("")).show_few(diagnostics, help);
    let out = arguments.out.display();
    let (Some(package), Some(outcome)) = (&product.package, outcome) else {
        println!("{out}: nothing is written, because of {}", errors(&product.diagnostics));
        return;
    };
    if is_refused(outcome, arguments) {
        println!("{out}: left as it is, because of {}", errors(&outcome.diagnostics));
        return;
    }
    let Census { methods, types, .. } = Census::of(&package.api);
    let left_out = match product.operations.saturating_sub(methods) {
        0 => String::new(),
        count => format!(" of {}, {count} left out because of errors,", product.operations),
    };
    let (written, deleted) = if arguments.check { ("to write", "to delete") } else { ("written", "deleted") };
    println!(
        "{out}: crate {}, {methods} operations{left_out} and {types} types; {} files {written}, {} unchanged, {} {deleted}",
        package.name,
        outcome.written.len(),
        outcome.unchanged.len(),
        outcome.deleted.len(),
    );
    say_gone(outcome, arguments);
}

/// Whether nothing is done, and in a check nothing would be, because of errors.
pub(crate) fn is_refused(outcome: &Outcome, arguments: &Generate) -> bool {
    let lists = [&outcome.written, &outcome.unchanged, &outcome.deleted];
    outcome.diagnostics.has_errors() && (!arguments.check || lists.iter().all(|list| list.is_empty()))
}

/// Names what an update takes away, so that nobody learns it from the compiler.
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

pub(crate) fn errors(diagnostics: &Diagnostics) -> String {
    match diagnostics.count(Severity::Error) {
        1 => "an error".to_owned(),
        count => format!("{count} errors"),
    }
}

fn json(product: &Product, outcome: Option<&Outcome>, arguments: &Generate) -> serde_json::Value {
    let code = product.package.as_ref().map(|package| {
        let lines = package.files.iter().filter(|(path, _)| path.starts_with("src"));
        lines.map(|(_, text)| text.lines().count()).sum::<usize>()
    });
    let files = |list: fn(&Outcome) -> &Vec<PathBuf>| outcome.map(list);
    serde_json::json!({
        "spec": arguments.spec,
        "out": arguments.out,
        "name": product.package.as_ref().map(|package| &package.name),
        "operations": product.operations,
        "left_out": product.left_out,
        "census": product.package.as_ref().map(|package| Census::of(&package.api)),
        "lines": code,
        "written": files(|outcome| &outcome.written),
        "deleted": files(|outcome| &outcome.deleted),
        "unchanged": files(|outcome| &outcome.unchanged),
        "gone": outcome.map(|outcome| &outcome.gone),
        "errors": product.diagnostics.count(Severity::Error),
        "warnings": product.diagnostics.count(Severity::Warning),
        "diagnostics": product.diagnostics,
        "peak_memory_bytes": usage::peak(),
        "processor_seconds": usage::processor_seconds(),
    })
}
