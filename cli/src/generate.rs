//! `clientgen generate`: a document -> a crate on disk.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Component, Path, PathBuf},
    process::ExitCode,
};

use clientgen::{
    diagnostic::{Diagnostics, Severity},
    load::files::Disk,
    package::{COMMAND, Census, Form, OPEN, Package, Product, Request, Runtime, is_package_name, produce},
    select::Selection,
    sync::{Crate, Gone, Mode, Origin, Outcome, claim, sync_crate},
};

use crate::{
    FINDINGS, FINE, USAGE,
    args::{Backend, Format, Generate},
    progenitor,
    render::Renderer,
    runtime, usage,
};

pub(crate) fn generate(arguments: &Generate) -> ExitCode {
    let form = match folder(&arguments.out).and_then(|()| form(arguments)) {
        Ok(form) => form,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::from(USAGE);
        }
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
        return progenitor::generate(&request, &files, arguments);
    }
    let mut product = produce(&request, &files);
    let write = |package: &Package| write(&package.files, &product.hash, &product.origin, arguments);
    let outcome = product.package.as_ref().map(write);
    if let Some(outcome) = &outcome {
        product.diagnostics.extend(outcome.diagnostics.clone());
    }
    match arguments.format {
        Format::Json => println!("{}", json(&product, outcome.as_ref(), arguments)),
        Format::Human => human(&product, outcome.as_ref(), arguments),
    }
    ExitCode::from(if product.diagnostics.has_errors() { FINDINGS } else { FINE })
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

fn form(arguments: &Generate) -> Result<Form, String> {
    if let Some(name) = arguments.name.as_deref().filter(|name| !is_package_name(name)) {
        return Err(format!(
            "`{name}` cannot be the name of a package: take up to 64 ASCII letters, digits, `-` and `_`, a letter first, and no keyword of Rust"
        ));
    }
    let runtime = match (&arguments.runtime_path, &arguments.runtime_version) {
        (Some(path), _) if !path.join("Cargo.toml").is_file() => {
            return Err(format!(
                "there is no Cargo.toml in {}: name the folder of clientgen-runtime",
                path.display()
            ));
        }
        (Some(path), _) => Runtime::Path(relative(path, &arguments.out)),
        (None, Some(version)) => Runtime::Version(version.clone()),
        (None, None) => Runtime::Beside(runtime::files()),
    };
    Ok(Form { name: arguments.name.clone(), runtime })
}

pub(crate) fn write(
    files: &BTreeMap<PathBuf, String>,
    hash: &str,
    origin: &Origin,
    arguments: &Generate,
) -> Outcome {
    let dir = arguments.out.as_path();
    if let Err(finding) = claim(dir) {
        return finding.into();
    }
    let mode = if arguments.check { Mode::Check } else { Mode::Write };
    let force = arguments.force;
    sync_crate(&Crate { dir, files, spec: hash, origin, command: COMMAND, open: OPEN, force }, mode)
}

/// `path` as `Cargo.toml` in `from` is to name it: relative, so that both can be moved together, unless they have nothing in common.
fn relative(path: &Path, from: &Path) -> String {
    let (Some(path), Some(from)) = (absolute(path), absolute(from)) else {
        return path.display().to_string();
    };
    let common = path.components().zip(from.components()).take_while(|(a, b)| a == b).count();
    let is_own = |part: &Component<'_>| matches!(part, Component::Normal(_));
    let relative: PathBuf = match path.components().take(common).any(|part| is_own(&part)) {
        true => {
            let up = from.components().skip(common).map(|_| Component::ParentDir);
            up.chain(path.components().skip(common)).collect()
        }
        false => path,
    };
    relative.display().to_string().replace('\\', "/")
}

/// A path from the root, as far as it exists without links, and without `..`.
fn absolute(path: &Path) -> Option<PathBuf> {
    let mut found = PathBuf::new();
    for part in env::current_dir().ok()?.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => _ = found.pop(),
            _ => found.push(part),
        }
        found = fs::canonicalize(&found).unwrap_or(found);
    }
    Some(found)
}

fn human(product: &Product, outcome: Option<&Outcome>, arguments: &Generate) {
    let help = "`clientgen check --all` shows them";
    // Notes are for the author of a document.
    let findings = product.diagnostics.iter().filter(|finding| finding.severity != Severity::Note);
    Renderer::for_stderr(Path::new("")).show_few(findings, help);
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

pub(crate) fn errors(findings: &Diagnostics) -> String {
    match findings.count(Severity::Error) {
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
        "findings": product.diagnostics,
        "peak_memory_bytes": usage::peak(),
        "processor_seconds": usage::processor_seconds(),
    })
}
