//! A [`Document`] and OpenAPI Overlays 1.0 -> the changed document.
//!
//! Overlays are applied directly after load. Their targets match the document as it is written, and nodes from an overlay are bundled and checked like the
//! rest. These nodes keep their location in the overlay, so that diagnostics name the overlay's file and line.

mod apply;

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{files::Files, json_path::Query, load_file, version::kind};
use crate::{
    diagnostic::{
        Diagnostic, Diagnostics,
        codes::{self, Code},
        suggest,
    },
    document::{Document, Pointer, Source, positions::Tree},
};

/// Applies overlays, one after the other. An action that cannot be applied, or changes nothing, is an error.
pub(crate) fn apply(
    document: &mut Document,
    overlays: &[PathBuf],
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) {
    for path in overlays {
        if let Err(diagnostic) = overlay(document, path, files, diagnostics) {
            diagnostics.push(*diagnostic);
        }
    }
}

fn overlay(
    document: &mut Document,
    path: &Path,
    files: &dyn Files,
    diagnostics: &mut Diagnostics,
) -> Result<(), Box<Diagnostic>> {
    let (source, value) = load_file(path, files, diagnostics)?;
    let index = document.sources.len();
    document.overlays.insert(document.sources.len());
    document.sources.push(source.clone());
    let overlay = Overlay { index, source };
    let actions = overlay.actions(&value)?;
    for (number, action) in actions.iter().enumerate() {
        let at = Pointer::root().join("actions").join(number);
        if let Err(diagnostic) = overlay.action(document, action, &at) {
            diagnostics.push(*diagnostic);
        }
    }
    Ok(())
}

/// An overlay's file.
struct Overlay {
    /// Among the document's sources.
    index: usize,
    source: Source,
}

impl Overlay {
    /// A diagnostic about a location in the overlay.
    fn diagnostic(
        &self,
        code: Code,
        at: &Pointer,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Box<Diagnostic> {
        let mut diagnostic = Diagnostic::new(code, at.clone(), message).help(help);
        diagnostic.location = Tree::read(&self.source).locate(at);
        // The pointer is one of the overlay, and must not be taken for one of the document.
        diagnostic.pointer = Pointer::root();
        diagnostic.into()
    }

    fn actions<'a>(&self, value: &'a Value) -> Result<&'a [Value], Box<Diagnostic>> {
        let root = Pointer::root();
        let help = "an overlay starts with `overlay: 1.0.0`, `info` and `actions`";
        let wrong = |at: &Pointer, message: String| Err(self.diagnostic(codes::OVERLAY, at, message, help));
        let at = root.join("overlay");
        match value.get("overlay") {
            Some(Value::String(version)) if version.trim().starts_with("1.") => {}
            // `overlay: 1.0` without quotes is a number in YAML.
            Some(Value::Number(version)) if version.as_f64().is_some_and(|it| (1.0..2.0).contains(&it)) => {}
            Some(Value::String(version)) => {
                return wrong(&at, format!("Overlay {version} is not supported, only 1.0"));
            }
            Some(other) => return wrong(&at, format!("`overlay` is {}, not a version", kind(other))),
            None => {
                return wrong(&root, "this is not an OpenAPI Overlay: it has no `overlay` key".to_owned());
            }
        }
        match value.get("actions") {
            Some(Value::Array(actions)) if !actions.is_empty() => Ok(actions),
            Some(Value::Array(_)) | None => {
                wrong(&root.join("actions"), "the overlay has no actions".to_owned())
            }
            Some(other) => wrong(&root.join("actions"), format!("`actions` is {}, not a list", kind(other))),
        }
    }

    fn action(&self, document: &mut Document, action: &Value, at: &Pointer) -> Result<(), Box<Diagnostic>> {
        let target = at.join("target");
        let wrong =
            |at: &Pointer, message: &str, help: &str| self.diagnostic(codes::OVERLAY, at, message, help);
        let Some(text) = action.get("target").and_then(Value::as_str) else {
            let help = "`target` is a JSONPath such as `$.paths['/orders'].get`";
            return Err(wrong(at, "the action has no `target`", help));
        };
        let query = Query::parse(text).map_err(|fault| {
            let message =
                format!("`{text}` is not a JSONPath: character {}: {}", fault.character, fault.message);
            wrong(&target, &message, "see RFC 9535; a key is written as `.key` or `['any key']`")
        })?;
        let matched = query.select(&document.value);
        if matched.is_empty() {
            return Err(self.nothing(&query, text, document, &target));
        }
        let removes = match action.get("remove") {
            None | Some(Value::Bool(false)) => false,
            Some(Value::Bool(true)) => true,
            Some(other) => {
                let message = format!("`remove` is {}, not true or false", kind(other));
                return Err(wrong(&at.join("remove"), &message, "write `remove: true`"));
            }
        };
        let applied = match action.get("update") {
            _ if removes => apply::remove(document, matched),
            Some(update) => apply::update(document, &matched, update, self.index, &at.join("update")),
            None => {
                let help =
                    "add `update` with the keys to merge, or `remove: true`; Overlay 1.0 has no `copy`";
                return Err(wrong(at, "the action does nothing", help));
            }
        };
        applied.map_err(|refusal| wrong(&target, &refusal.message, refusal.help))
    }

    /// The diagnostic for a target that matches nothing. It says how far the target leads, and which keys are there.
    fn nothing(&self, query: &Query, text: &str, document: &Document, at: &Pointer) -> Box<Diagnostic> {
        let (length, place, wanted) = query.reached(&document.value);
        let reached: String = text.chars().take(length).collect();
        let keys = || {
            document.get(&place).and_then(Value::as_object).into_iter().flatten().map(|(key, _)| key.as_str())
        };
        let there = || match document.get(&place) {
            Some(Value::Object(_)) => format!("`{reached}` has the keys {}", suggest::list(keys())),
            Some(Value::Array(items)) => format!("`{reached}` is a list of {}", items.len()),
            _ => format!("`{reached}` is neither an object nor a list"),
        };
        let help = match wanted {
            Some(name) => suggest::did_you_mean(name, keys(), there),
            None => there(),
        };
        self.diagnostic(codes::OVERLAY_TARGET, at, format!("`{text}` matches nothing in the document"), help)
    }
}
