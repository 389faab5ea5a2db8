//! A YAML text -> a diagnostic if its brackets are nested too deeply for libyaml, which reads the whole text before anyone can stop it
//! and takes quadratic time on nesting: ten megabytes of `[` would take days.

use saphyr_parser::{Event, Parser};

use super::visitor::{MAX_DEPTH, SHALLOWER, TOO_DEEP};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::{Pointer, lines::Lines},
};

/// With more open brackets than this, the text is checked more closely. libyaml needs a few milliseconds for this many.
const SUSPECT: usize = 1000;

/// Whether, somewhere in the text, far more brackets open than close, counted with and without text in double quotes, or many
/// list items start on one line.
pub(super) fn is_suspect(text: &str) -> bool {
    let (mut all, mut unquoted) = (Depth::default(), Depth::default());
    let mut quoted = false;
    let (mut dashes, mut most_dashes, mut previous) = (0usize, 0usize, 0u8);
    for byte in text.bytes() {
        quoted ^= byte == b'"';
        all.count(byte);
        if !quoted {
            unquoted.count(byte);
        }
        match byte {
            b' ' if b"-?".contains(&previous) => dashes += 1,
            b'-' | b'?' | b' ' => {}
            _ => dashes = 0,
        }
        previous = byte;
        most_dashes = most_dashes.max(dashes);
    }
    all.most > SUSPECT || unquoted.most > SUSPECT || most_dashes > SUSPECT
}

#[derive(Default)]
struct Depth {
    open: usize,
    most: usize,
}

impl Depth {
    fn count(&mut self, byte: u8) {
        match byte {
            b'[' | b'{' => self.open += 1,
            b']' | b'}' => self.open = self.open.saturating_sub(1),
            _ => {}
        }
        self.most = self.most.max(self.open);
    }
}

/// Follows the nesting with saphyr, which reads event by event.
pub(super) fn check(name: &str, text: &str) -> Result<(), Box<Diagnostic>> {
    let mut depth = 0usize;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::SequenceStart(..) | Event::MappingStart(..), span)) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(too_deep(name, text, span.start.index()));
                }
            }
            Ok((Event::SequenceEnd | Event::MappingEnd, _)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            Err(error) if error.info().contains("recursion limit") => {
                return Err(too_deep(name, text, error.marker().index()));
            }
            Err(error) => {
                let at = Lines::new(text).at_character(name, error.marker().index());
                let message = format!("not valid YAML: {}", error.info());
                return Err(Diagnostic::new(codes::SYNTAX, Pointer::root(), message).at(at).into());
            }
        }
    }
    Ok(())
}

fn too_deep(name: &str, text: &str, index: usize) -> Box<Diagnostic> {
    let at = Lines::new(text).at_character(name, index);
    Diagnostic::new(codes::LIMIT, Pointer::root(), format!("reading stopped: {TOO_DEEP}"))
        .help(SHALLOWER)
        .at(at)
        .into()
}
