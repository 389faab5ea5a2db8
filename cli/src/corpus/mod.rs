//! `clientgen corpus`: a folder of documents -> whether each becomes a crate that compiles, and at what cost.

mod child;
mod compile;
mod figures;
mod table;

use std::{
    env,
    ffi::OsStr,
    fs, io,
    io::IsTerminal,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
        mpsc,
    },
    thread,
};

use clientgen::files::{Disk, Files, is_outside};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use self::{child::Generator, compile::Compiler, figures::Document};
use crate::{DIAGNOSTICS, FINE, USAGE, args::Corpus};

pub(crate) fn corpus(arguments: &Corpus) -> ExitCode {
    let (paths, left_out) = match documents(&arguments.dir, &arguments.reach.allowed) {
        Ok((paths, left_out)) if paths.is_empty() => {
            report(&left_out);
            eprintln!("error: {} has no OpenAPI documents (*.yaml, *.yml, *.json)", arguments.dir.display());
            return ExitCode::from(USAGE);
        }
        Ok(found) => found,
        Err(error) => {
            eprintln!("error: {} cannot be read: {error}", arguments.dir.display());
            return ExitCode::from(USAGE);
        }
    };
    report(&left_out);
    let target = arguments.target_dir.clone().unwrap_or_else(|| env::temp_dir().join("clientgen-corpus"));
    let documents = match run(&paths, &target, arguments) {
        Ok(documents) => documents,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::from(DIAGNOSTICS);
        }
    };
    print!("{}", table::table(&documents, arguments.compile));
    if let Some(file) = &arguments.json {
        let text = serde_json::json!({ "documents": documents }).to_string();
        if let Err(error) = fs::write(file, text) {
            eprintln!("error: {} cannot be written: {error}", file.display());
            return ExitCode::from(DIAGNOSTICS);
        }
    }
    let is_fine = left_out.is_empty() && documents.iter().all(|document| document.shortfall().is_none());
    ExitCode::from(if is_fine { FINE } else { DIAGNOSTICS })
}

/// A file, and why it is not read.
type LeftOut = (PathBuf, io::Error);

/// The documents of a folder, by name, and the links that lead out of its project. A file that does not mention OpenAPI is a part of another
/// document, or something else.
fn documents(dir: &Path, allowed: &[PathBuf]) -> io::Result<(Vec<PathBuf>, Vec<LeftOut>)> {
    let files = Disk::within(dir).allow(allowed);
    let (mut paths, mut left_out) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let is_one = matches!(path.extension().and_then(OsStr::to_str), Some("yaml" | "yml" | "json"));
        let speaks_of_it = |bytes: &[u8]| {
            [&b"openapi"[..], b"swagger"].iter().any(|word| bytes.windows(7).any(|it| it == *word))
        };
        if !is_one || path.is_dir() {
            continue;
        }
        match files.read(&path) {
            Ok(bytes) if !speaks_of_it(&bytes) => {}
            Err(error) if is_outside(&error) => left_out.push((path, error)),
            // A file that cannot be read gets a row in the table that says so.
            _ => paths.push(path),
        }
    }
    paths.sort();
    Ok((paths, left_out))
}

fn report(left_out: &[LeftOut]) {
    for (path, error) in left_out {
        eprintln!("error: {} is left out: {error}; use --allow-dir to allow its folder", path.display());
    }
}

/// Generates crates in parallel. Compiles them one after the other meanwhile, because cargo locks its target folder.
fn run(paths: &[PathBuf], target: &Path, arguments: &Corpus) -> Result<Vec<Document>, String> {
    let bar = progress(paths.len() * if arguments.compile { 2 } else { 1 });
    let memory = arguments.memory_limit.get();
    let generator = Generator::new(&target.join("corpus"), &arguments.reach.allowed, memory)?;
    let compiler = arguments
        .compile
        .then(|| Compiler::new(target, &arguments.cargo, &generator.runtime, &bar))
        .transpose()?;
    let jobs = arguments.jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, usize::from);
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    thread::scope(|scope| {
        let (sender, generated) = mpsc::channel::<Document>();
        for _ in 0..jobs.min(paths.len()) {
            let sender = sender.clone();
            let (next, generator, bar) = (&next, &generator, &bar);
            scope.spawn(move || {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let document = generator.generate(path);
                    bar.inc(1);
                    // The receiver outlives all senders.
                    let _ = sender.send(document);
                }
            });
        }
        drop(sender);
        for mut document in generated {
            if let Some(compiler) = &compiler {
                bar.set_message(format!("cargo check {}", document.name));
                document.check = document.is_generated().then(|| compiler.check(&document.folder));
                bar.inc(1);
            }
            if let Ok(mut done) = done.lock() {
                done.push(document);
            }
        }
    });
    bar.finish_and_clear();
    let mut documents = done.into_inner().unwrap_or_default();
    documents.sort_by(|a: &Document, b| a.name.cmp(&b.name));
    Ok(documents)
}

/// The progress bar, which is visible on a terminal only.
fn progress(steps: usize) -> ProgressBar {
    let bar = ProgressBar::new(u64::try_from(steps).unwrap_or(u64::MAX));
    if !io::stderr().is_terminal() {
        bar.set_draw_target(ProgressDrawTarget::hidden());
    }
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed} {msg}") {
        bar.set_style(style);
    }
    bar
}
