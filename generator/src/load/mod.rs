//! A path -> a [`Document`]. This reads YAML or JSON, and keeps the text for positions.

mod cause;
mod commented;
mod duplicates;
mod events;
pub mod files;
mod foreign;
mod json_path;
mod nesting;
pub(crate) mod overlay;
mod parse;
pub(crate) mod spelling;
pub(crate) mod version;
mod visitor;

use std::{io, path::Path};

use serde_json::Value;

use crate::{
    bounds::stack,
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, Pointer, Source, lines::Lines, positions::Tree, walk::Kind},
    load::{
        files::{Files, Refusal, is_outside},
        foreign::Foreign,
        parse::{Parsed, parse},
        visitor::State,
    },
};

/// The size limit of a file. The tree of a text needs about thirty times its memory. No known API is near this limit.
pub const MAX_BYTES: usize = 64 << 20;

/// Reads an OpenAPI document. Diagnostics of a file that has a tree, such as a duplicate key, are added to `diagnostics`.
/// The error is for a file that has no tree.
pub fn load(
    path: &Path,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> Result<Document, Box<Diagnostic>> {
    let (source, value) = load_file(path, files, diagnostics)?;
    let mut document = Document::new(source, value);
    if let Err(diagnostic) = version::check(&mut document.value, diagnostics) {
        let location = document.positions().locate(&diagnostic.pointer);
        return Err(Diagnostic { location, ..*diagnostic }.into());
    }
    Ok(document)
}

/// Reads one file: a document, or a part that documents refer to.
pub(crate) fn load_file(
    path: &Path,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> Result<(Source, Value), Box<Diagnostic>> {
    let name = path.display().to_string().replace('\\', "/");
    let bytes = files.read(path).map_err(|error| unreadable(&name, &error))?;
    load_text(&name, bytes, diagnostics)
}

/// Reads a text that the caller already has. Diagnostics call it `name`.
pub fn load_text(
    name: &str,
    bytes: Vec<u8>,
    diagnostics: &mut Diagnostics,
) -> Result<(Source, Value), Box<Diagnostic>> {
    if bytes.len() > MAX_BYTES {
        return Err(unreadable(name, &io::Error::from(io::ErrorKind::FileTooLarge)));
    }
    let text = decode(name, bytes)?;
    if text.trim().is_empty() {
        return Err(start(name, codes::UNREADABLE, "the file is empty")
            .help("an OpenAPI document starts with `openapi: 3.0.3`")
            .into());
    }
    let named = |foreign: Foreign| start(name, codes::NOT_OPENAPI, &foreign.message).help(foreign.help);
    if let Some(foreign) = foreign::of_start(&text) {
        return Err(named(foreign).into());
    }
    // Whoever calls may have a small stack.
    let parsed = match stack::deep(|| parse(name, &text)) {
        Ok(parsed) if parsed.value.is_string() => match foreign::of_text(&text) {
            Some(foreign) => return Err(named(foreign).into()),
            None => parsed,
        },
        Ok(parsed) => parsed,
        Err(diagnostic) if diagnostic.code == codes::SYNTAX => {
            return Err(foreign::of_text(&text).map_or(diagnostic, |foreign| named(foreign).into()));
        }
        Err(diagnostic) => return Err(diagnostic),
    };
    let Parsed { format, mut value, state, remark } = parsed;
    diagnostics.extend(remark.map(Diagnostics::from).unwrap_or_default());
    let source = Source { name: name.to_owned(), text: text.into(), format };
    if value.is_null() {
        return Err(start(name, codes::UNREADABLE, "the file contains only comments")
            .help("an OpenAPI document starts with `openapi: 3.0.3`")
            .into());
    }
    report(&state, &source, diagnostics);
    commented::mend(&state.pointers_to_nothing, &mut value, &source, diagnostics);
    Ok((source, value))
}

fn decode(name: &str, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    if let Some(foreign) = foreign::of_bytes(&bytes) {
        return Err(start(name, codes::UNREADABLE, &foreign.message).help(foreign.help).into());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let before = String::from_utf8_lossy(bytes.get(..valid).unwrap_or_default()).into_owned();
        let at = Lines::new(&before).at_byte(name, valid);
        Diagnostic::new(codes::UNREADABLE, Pointer::root(), "the file is not UTF-8")
            .help("save the file as UTF-8")
            .at(at)
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn unreadable(name: &str, error: &io::Error) -> Box<Diagnostic> {
    if let Some(refusal) = Refusal::of(error) {
        let code = if is_outside(error) { codes::OUTSIDE } else { codes::UNREADABLE };
        return start(name, code, &refusal.to_string()).help(refusal.help()).into();
    }
    if ["http:/", "https:/", "ftp:/"].iter().any(|scheme| name.to_ascii_lowercase().starts_with(scheme)) {
        return start(name, codes::UNREADABLE, "this is a URL, and nothing is fetched")
            .help(format!("download it, and name the file: `curl --location --output openapi.json '{name}'`"))
            .into();
    }
    if let Some(path) = name.strip_prefix("file://") {
        return start(name, codes::UNREADABLE, "this is a URL, not a path")
            .help(format!("write {path}"))
            .into();
    }
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => {
            ("the file does not exist".to_owned(), "check the path, and the directory that it is relative to")
        }
        io::ErrorKind::IsADirectory => {
            ("this is a directory, not a file".to_owned(), "give the path of the OpenAPI document in it")
        }
        io::ErrorKind::PermissionDenied => {
            ("permission to read the file is missing".to_owned(), "check its permissions")
        }
        io::ErrorKind::FileTooLarge => (
            format!("the file is larger than {} MiB", MAX_BYTES >> 20),
            "split it with `$ref`s to other files",
        ),
        _ => (format!("the file cannot be read: {error}"), "check the path"),
    };
    start(name, codes::UNREADABLE, &message).help(help).into()
}

/// A diagnostic at the start of a file.
fn start(name: &str, code: codes::Code, message: &str) -> Diagnostic {
    Diagnostic::new(code, Pointer::root(), message).at(Lines::new("").at_byte(name, 0))
}

/// Diagnostics of the visitor, with their locations. The tree keeps only one of two equal keys, so locations cannot be looked up later.
fn report(state: &State, source: &Source, diagnostics: &mut Diagnostics) {
    if state.duplicates.is_empty() && state.not_finite.is_empty() {
        return;
    }
    let tree = Tree::read(source);
    let mut reported = Vec::new();
    for (pointer, both) in &state.duplicates {
        let places = tree.occurrences(pointer);
        let repetition = reported.iter().filter(|other| *other == pointer).count() + 1;
        reported.push(pointer.clone());
        let key = pointer.last().unwrap_or_default();
        let kept = if *both { "the two are merged" } else { "the last one is used" };
        let mut diagnostic = Diagnostic::new(
            codes::DUPLICATE_KEY,
            pointer.clone(),
            format!("the key `{key}` occurs twice in this object; {kept}"),
        )
        .help("delete or rename one of the two")
        .related(pointer.clone(), "it occurs first here");
        diagnostic.location = places.get(repetition).cloned().or_else(|| tree.locate(pointer));
        if !both && duplicates::kind(pointer) == Kind::Operation {
            // One of them could only be read if the other were lost.
            diagnostic = diagnostic.fatal();
        }
        if let Some(related) = &mut diagnostic.related {
            related.location = places.first().cloned().or_else(|| tree.locate(pointer));
        }
        diagnostics.push(diagnostic);
    }
    for pointer in &state.not_finite {
        let mut diagnostic =
            Diagnostic::new(codes::NOT_FINITE, pointer.clone(), "this number is infinite or not a number")
                .help("delete the key, or put quotes around the value if it is a string");
        diagnostic.location = tree.locate(pointer);
        diagnostics.push(diagnostic);
    }
}
