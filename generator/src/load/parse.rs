//! A text -> its tree, as JSON if it is JSON and as YAML otherwise.
//!
//! YAML is read with libyaml's grammar (yaml_serde), because it takes what people publish: JSON pasted into YAML at column 0,
//! quoted texts that go on at column 0, a tab before a comment; saphyr refuses all three. saphyr gives the positions, and judges
//! nesting where libyaml would take quadratic time.

use std::{cell::RefCell, path::Path};

use serde::de::DeserializeSeed;
use serde_json::Value;

use super::{
    lines::Lines,
    mend::mend,
    nesting,
    visitor::{MAX_DEPTH, Node, State},
};
use crate::{
    codes,
    diagnostic::{Diagnostic, Location},
    document::Format,
};

/// What a text holds.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) format: Format,
    pub(super) value: Value,
    pub(super) state: State,
}

/// Reads `text`; `name` is the file as diagnostics name it.
pub(super) fn parse(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let start = text.trim_start();
    let json = if start.starts_with(['{', '[']) {
        match parse_json(name, text) {
            Ok(parsed) => return Ok(parsed),
            Err(finding) if finding.code == codes::LIMIT => return Err(finding),
            Err(finding) => Some(finding),
        }
    } else {
        None
    };
    parse_yaml(name, text).map_err(|finding| match json {
        // Whoever writes a quoted key right after the brace means JSON and is helped by what the JSON parser says.
        Some(json) if meant_as_json(name, start) && finding.code == codes::SYNTAX => json,
        _ => finding,
    })
}

fn meant_as_json(name: &str, start: &str) -> bool {
    let inside = start.get(1..).unwrap_or_default().trim_start();
    inside.starts_with(['"', '}', '{']) || Path::new(name).extension().is_some_and(|it| it == "json")
}

fn parse_json(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let state = RefCell::new(State::new(text.len()));
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Node::root(&state, false)
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    let state = state.into_inner();
    match value {
        Ok(value) => Ok(Parsed { format: Format::Json, value, state }),
        Err(error) => {
            let at = Lines::new(text).at_line(name, error.line(), error.column());
            Err(failure(&state, &error.to_string(), Some(at), "JSON"))
        }
    }
}

fn parse_yaml(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    if nesting::is_suspect(text) {
        nesting::check(name, text)?;
    }
    let refused = match read_yaml(name, text) {
        Ok(parsed) => return Ok(parsed),
        Err(finding) => finding,
    };
    let mended = mend(text);
    if refused.code == codes::SYNTAX && mended != text {
        return read_yaml(name, &mended);
    }
    Err(refused)
}

fn read_yaml(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let state = RefCell::new(State::new(text.len()));
    let value = Node::root(&state, true).deserialize(serde_yaml::Deserializer::from_str(text));
    let state = state.into_inner();
    match value {
        Ok(value) => Ok(Parsed { format: Format::Yaml, value, state }),
        Err(error) => {
            let lines = Lines::new(text);
            let at = error.location().map(|at| lines.at_character(name, at.index()));
            Err(failure(&state, &error.to_string(), at, "YAML"))
        }
    }
}

/// The finding for what a parser or the visitor stopped at. The parsers do not tell their own bounds from syntax errors by type.
fn failure(state: &State, error: &str, at: Option<Location>, language: &str) -> Box<Diagnostic> {
    let limit = match state.limit {
        Some(limit) => Some(limit),
        None if error.starts_with("recursion limit exceeded") => Some("it is nested too deeply"),
        None if error.starts_with("repetition limit exceeded") => Some("its aliases repeat too much"),
        None => None,
    };
    let finding = match limit {
        Some(limit) => Diagnostic::new(codes::LIMIT, Default::default(), format!("reading stopped: {limit}"))
            .help(format!(
                "at most {MAX_DEPTH} levels are read, and aliases may not multiply the text without bound; \
                 move inner parts to `components` and refer to them with `$ref`"
            )),
        None if error.contains("more than one document") => {
            Diagnostic::new(codes::SYNTAX, Default::default(), "the file holds several YAML documents")
                .help("keep one API to a file: split the file at its `---` lines")
        }
        None => Diagnostic::new(
            codes::SYNTAX,
            Default::default(),
            format!("not valid {language}: {}", without_place(error)),
        ),
    };
    Box::new(Diagnostic { location: at, ..finding })
}

/// The parser's words without its own ` at line 3 column 4`, which the finding says in front, and without the path that yaml_serde
/// puts before them.
fn without_place(error: &str) -> &str {
    error.split(" at line ").next().unwrap_or(error)
}
