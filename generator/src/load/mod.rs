//! A path -> a [`Document`]: reads YAML or JSON and keeps the text for positions.

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

/// How large a file may be. The tree of a text takes some thirty times its memory, and no known API comes near.
pub const MAX_BYTES: usize = 64 << 20;

/// Reads an OpenAPI document. Diagnostics that leave a tree to look at, such as a key that stands twice, are added to `diagnostics`;
/// the error is for a file that has none.
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

/// Reads one file, a document or a part of one that others refer to.
pub(crate) fn load_file(
    path: &Path,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> Result<(Source, Value), Box<Diagnostic>> {
    let name = path.display().to_string().replace('\\', "/");
    let bytes = files.read(path).map_err(|error| unreadable(&name, &error))?;
    load_text(&name, bytes, diagnostics)
}

/// Reads a text that the caller already has; `name` is what diagnostics call it.
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
        return Err(start(name, codes::UNREADABLE, "the file holds nothing but comments")
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
            ("the file does not exist".to_owned(), "check the path, and from which directory it is given")
        }
        io::ErrorKind::IsADirectory => {
            ("this is a directory, not a file".to_owned(), "name the OpenAPI document in it")
        }
        io::ErrorKind::PermissionDenied => ("the file may not be read".to_owned(), "check its permissions"),
        io::ErrorKind::FileTooLarge => (
            format!("the file is larger than {} MiB", MAX_BYTES >> 20),
            "split it with `$ref`s to other files",
        ),
        _ => (format!("the file cannot be read: {error}"), "check the path"),
    };
    start(name, codes::UNREADABLE, &message).help(help).into()
}

/// A diagnostic about a file of which no place can be shown but its start.
fn start(name: &str, code: codes::Code, message: &str) -> Diagnostic {
    Diagnostic::new(code, Pointer::root(), message).at(Lines::new("").at_byte(name, 0))
}

/// Diagnostics of the visitor, with their places: the tree keeps only one of two equal keys, so they cannot be looked up later.
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
        let kept = if *both { "both are read as one" } else { "the last one is read" };
        let mut diagnostic = Diagnostic::new(
            codes::DUPLICATE_KEY,
            pointer.clone(),
            format!("the key `{key}` stands twice in this object; {kept}"),
        )
        .help("delete or rename one of the two")
        .related(pointer.clone(), "it stands first here");
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
                .help("leave the key out, or quote the text if a text is meant");
        diagnostic.location = tree.locate(pointer);
        diagnostics.push(diagnostic);
    }
}
