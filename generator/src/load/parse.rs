//! A text -> its tree. JSON is read as JSON, and everything else as YAML.
//!
//! YAML is read with libyaml's grammar (yaml_serde), because it accepts what people publish: JSON pasted into YAML at column 0,
//! quoted strings that continue at column 0, and a tab before a comment. saphyr refuses all three. saphyr finds positions, and checks
//! nesting where libyaml would need quadratic time.

use std::{cell::RefCell, path::Path};

use saphyr_parser::Event;
use serde::de::DeserializeSeed;
use serde_json::Value;

use super::{
    cause, events, nesting,
    visitor::{Node, SHALLOWER, State, TOO_DEEP, TOO_MANY_ALIASES},
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Format, Location, Pointer, lines::Lines, mend::mend},
};

/// The content of a text.
#[derive(Debug)]
pub(super) struct Parsed {
    pub(super) format: Format,
    pub(super) value: Value,
    pub(super) state: State,
    /// What there is to say of a text that was read all the same.
    pub(super) remark: Option<Diagnostic>,
}

/// Reads `text`; `name` is the file as diagnostics name it.
pub(super) fn parse(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let start = text.trim_start();
    let json = if start.starts_with(['{', '[']) {
        match parse_json(name, text) {
            Ok(parsed) => return Ok(parsed),
            Err(diagnostic) if diagnostic.code == codes::LIMIT => return Err(diagnostic),
            Err(diagnostic) => Some(diagnostic),
        }
    } else {
        None
    };
    match (parse_yaml(name, text), json) {
        // Other tools read the file by its name, and refuse it.
        (Ok(parsed), Some(json)) if is_named_json(name) => {
            let remark = Diagnostic { code: codes::NOT_JSON, ..*json }.warning();
            Ok(Parsed { remark: Some(remark), ..parsed })
        }
        // Whoever writes a quoted key right after the brace means JSON and is helped by what the JSON parser says.
        (Err(diagnostic), Some(json)) if meant_as_json(name, start) && diagnostic.code == codes::SYNTAX => {
            Err(json)
        }
        (parsed, _) => parsed,
    }
}

fn is_named_json(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|it| it.eq_ignore_ascii_case("json"))
}

fn meant_as_json(name: &str, start: &str) -> bool {
    let inside = start.get(1..).unwrap_or_default().trim_start();
    inside.starts_with(['"', '}', '{']) || is_named_json(name)
}

fn parse_json(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let state = RefCell::new(State::new(text));
    let mut deserializer = serde_json::Deserializer::from_str(text);
    // The visitor has its own, and may say where.
    deserializer.disable_recursion_limit();
    let value = Node::root(&state, false)
        .deserialize(&mut deserializer)
        .and_then(|value| deserializer.end().map(|()| value));
    let state = state.into_inner();
    match value {
        Ok(value) => Ok(Parsed { format: Format::Json, value, state, remark: None }),
        Err(error) => {
            let lines = Lines::new(text);
            let mut at = lines.at_line(name, error.line(), error.column());
            // The parser stops at what follows the comma.
            if error.to_string().starts_with("trailing comma")
                && let Some(comma) = text.get(..at.offset).and_then(|before| before.rfind(','))
            {
                at = lines.at_byte(name, comma);
            }
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
        Err(diagnostic) => diagnostic,
    };
    let mended = mend(text);
    if refused.code == codes::SYNTAX && mended != text {
        return read_yaml(name, &mended);
    }
    Err(refused)
}

fn read_yaml(name: &str, text: &str) -> Result<Parsed, Box<Diagnostic>> {
    let state = RefCell::new(State::new(text));
    let value = Node::root(&state, true).deserialize(serde_yaml::Deserializer::from_str(text));
    let state = state.into_inner();
    match value {
        Ok(value) => Ok(Parsed { format: Format::Yaml, value, state, remark: None }),
        Err(error) => {
            let error_text = error.to_string();
            if error_text.contains("more than one document") {
                return Err(several(name, text));
            }
            // Too many repetitions are the only error without a location. It gets the location of the first one.
            let index = error.location().map(|at| at.index());
            let index = index.or_else(|| events::find(text, |event| matches!(event, Event::Alias(_)), 1));
            let lines = Lines::new(text);
            let at = lines.at_character(name, index.unwrap_or_default());
            let failure = failure(&state, &error_text, Some(at.clone()), "YAML");
            if failure.code != codes::SYNTAX {
                return Err(failure);
            }
            let Some(cause) = cause::find(text, at.offset, &error_text) else { return Err(failure) };
            Err(Diagnostic::new(codes::SYNTAX, Pointer::root(), format!("not valid YAML: {}", cause.message))
                .help(cause.help)
                .at(lines.at_byte(name, cause.at))
                .into())
        }
    }
}

fn several(name: &str, text: &str) -> Box<Diagnostic> {
    let second = events::find(text, |event| matches!(event, Event::DocumentStart(_)), 2);
    Diagnostic::new(codes::SYNTAX, Pointer::root(), "a second YAML document starts here")
        .help("write one API per file: split the file at its `---` lines")
        .at(Lines::new(text).at_character(name, second.unwrap_or_default()))
        .into()
}

/// The diagnostic for an error of a parser or of the visitor. The error types of the parsers do not distinguish limits from syntax errors.
fn failure(state: &State, error: &str, at: Option<Location>, language: &str) -> Box<Diagnostic> {
    let limit = match state.limit {
        Some(limit) => Some(limit),
        None if error.starts_with("recursion limit exceeded") => Some(TOO_DEEP),
        None if error.starts_with("repetition limit exceeded") => Some(TOO_MANY_ALIASES),
        None => None,
    };
    let diagnostic = match limit {
        Some(limit) => Diagnostic::new(codes::LIMIT, Pointer::root(), format!("reading stopped: {limit}"))
            .help(if limit == TOO_DEEP {
                SHALLOWER
            } else {
                "write out the repeated parts, or refer to them with `$ref`"
            }),
        None => {
            let message = format!("not valid {language}: {}", without_place(error));
            let diagnostic = Diagnostic::new(codes::SYNTAX, Pointer::root(), message);
            match HINTS.iter().find(|(words, _)| error.contains(words)) {
                Some((_, hint)) => diagnostic.help(*hint),
                None => diagnostic,
            }
        }
    };
    Box::new(Diagnostic { location: at, ..diagnostic })
}

/// The usual cause of a parser's message.
const HINTS: &[(&str, &str)] = &[
    (
        "did not find expected key",
        "give the keys of one object the same indentation; quote strings that contain quotes",
    ),
    ("mapping values are not allowed", "quote strings that contain `: `, and indent the content of a key"),
    (
        "cannot start any token",
        "quote strings that start with `@`, a backtick or `%`; indent with blanks, not tabs",
    ),
    ("violates indentation", "indent with blanks, not tabs"),
    ("unexpected end of stream", "a closing quote is missing"),
    ("did not find expected ',' or", "a closing bracket or a comma is missing"),
    ("unknown anchor", "define the anchor with `&` before this line, or quote a string that starts with `*`"),
    (
        "EOF while parsing",
        "a closing bracket, brace or quote is missing, or the file is cut off: download it again then",
    ),
    ("trailing comma", "delete the comma"),
    (
        "expected `,` or",
        "write a comma between two entries; or a closing bracket is missing before this place",
    ),
    ("control character", "close the quote in its line, and write a line end in a text as `\\n`"),
    ("key must be a string", "put the key in double quotes"),
    ("expected value", "write a value; JSON has no comments, and texts stand in double quotes"),
    ("invalid escape", "write `\\\\` for a backslash"),
    ("trailing characters", "the document ends before this location; delete what follows, or join the two"),
];

/// The parser's message without its own ` at line 3 column 4`, which the diagnostic already shows.
fn without_place(error: &str) -> String {
    let Some((before, rest)) = error.split_once(" at line ") else { return error.to_owned() };
    let rest = rest.trim_start_matches(|it: char| it.is_ascii_digit());
    let rest =
        rest.strip_prefix(" column ").unwrap_or(rest).trim_start_matches(|it: char| it.is_ascii_digit());
    format!("{before}{rest}")
}
