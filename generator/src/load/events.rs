//! A YAML text -> the location of an event, for diagnostics without a location from the parser.

use saphyr_parser::{Event, Parser};

/// The number of the character at which the `nth` such event (from 1) starts.
pub(super) fn find(text: &str, is_wanted: impl Fn(&Event<'_>) -> bool, nth: usize) -> Option<usize> {
    Parser::new_from_str(text)
        .map_while(Result::ok)
        .filter(|(event, _)| is_wanted(event))
        .nth(nth.saturating_sub(1))
        .map(|(_, span)| span.start.index())
}
