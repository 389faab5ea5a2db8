//! A YAML text and the place at which its parser stopped -> the mistake that lies behind, if it is one of those that people make.
//!
//! libyaml names the first thing that cannot follow what it has read. With a quote that is not closed that is twenty lines later, and
//! with a key one blank too far left it speaks of "expected key". What is looked for here has one place and one cure.

mod scan;

use self::scan::{Line, Scan, scan};

/// A mistake.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cause {
    /// The byte at which it stands.
    pub(super) at: usize,
    pub(super) message: String,
    pub(super) help: String,
}

/// What a rule looks at.
struct Stop<'a> {
    text: &'a str,
    /// The byte at which the parser stopped.
    at: usize,
    /// What it said.
    words: &'a str,
    scan: Scan,
    /// The byte behind each line's end: rules ask for lines very often.
    ends: Vec<usize>,
}

/// A rule: what it sees behind the parser's words.
type Rule = fn(&Stop<'_>) -> Option<Cause>;

/// In this order: the first that sees something is believed.
const RULES: &[Rule] = &[
    conflict,
    commented,
    unclosed_quote,
    closed_too_early,
    tab,
    colon,
    no_colon,
    indentation,
    unclosed_bracket,
    cut_off,
];

/// The mistake behind what the parser said at a byte of the text.
pub(super) fn find(text: &str, at: usize, words: &str) -> Option<Cause> {
    let ends = text.match_indices('\n').map(|(end, _)| end + 1).collect();
    let stop = Stop { text, at: at.min(text.len()), words, scan: scan(text), ends };
    RULES.iter().find_map(|rule| rule(&stop))
}

impl Stop<'_> {
    fn line_of(&self, at: usize) -> usize {
        self.ends.partition_point(|end| *end <= at) + 1
    }

    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default().lines().next().unwrap_or_default()
    }

    /// The line at `at`, from its start.
    fn whole_line(&self, at: usize) -> (usize, &str) {
        let start = self.text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        (start, self.rest(start))
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.text.trim_end().len()
    }

    /// The line of the scan that holds a byte, and its number among them.
    fn scanned(&self, at: usize) -> Option<(usize, Line)> {
        let behind = self.scan.lines.partition_point(|line| line.start <= at);
        let index = behind.checked_sub(1)?;
        Some((index, *self.scan.lines.get(index)?))
    }
}

fn conflict(stop: &Stop<'_>) -> Option<Cause> {
    let start =
        |text: &str| text.starts_with("<<<<<<< ").then_some(0).or(text.find("\n<<<<<<< ").map(|at| at + 1));
    Some(Cause {
        at: start(stop.text)?,
        message: "a conflict of a merge starts here".to_owned(),
        help: "keep one of the two sides, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`"
            .to_owned(),
    })
}

/// `{$ref: #/a}`, where the comment takes the bracket with it.
fn commented(stop: &Stop<'_>) -> Option<Cause> {
    let at = *stop.scan.commented.iter().rfind(|at| **at <= stop.at)?;
    let pointer = stop.rest(at).split([' ', '}', ',', ']']).next().unwrap_or_default();
    Some(Cause {
        at,
        message: format!("`{pointer}` is a comment, because `#` after a blank starts one"),
        help: format!("quote it: `\"{pointer}\"`"),
    })
}

fn unclosed_quote(stop: &Stop<'_>) -> Option<Cause> {
    let stopped = stop.line_of(stop.at);
    let found = stop.scan.quoted.iter().find(|quoted| match quoted.end {
        None => true,
        Some(end) => {
            let (first, last) = (stop.line_of(quoted.start), stop.line_of(end));
            first < last
                && (last == stopped || (quoted.trailing.is_some() && last <= stopped))
                && quoted.start < stop.at
        }
    })?;
    let message = match found.end {
        Some(end) => format!(
            "the quote that opens here is not closed in its line; YAML reads on to the next one, in line {}",
            stop.line_of(end)
        ),
        None => "the quote that opens here is never closed".to_owned(),
    };
    let quote = stop.rest(found.start).chars().next().unwrap_or('"');
    let help = match found.end {
        None if stop.line_of(found.start) == stop.line_of(stop.text.trim_end().len()) => {
            format!("write {quote} at the end of the text; or the file is cut off: download it again")
        }
        _ => format!("write {quote} at the end of the text"),
    };
    Some(Cause { at: found.start, message, help })
}

fn closed_too_early(stop: &Stop<'_>) -> Option<Cause> {
    let (start, line) = stop.whole_line(stop.at);
    let found = stop.scan.quoted.iter().find(|quoted| {
        quoted.start >= start && quoted.trailing.is_some_and(|at| at <= stop.at.max(start + line.len()))
    })?;
    let at = found.trailing?;
    let help = match stop.rest(found.start).starts_with('\'') {
        true => "write '' for an apostrophe in the text, or put the text in double quotes",
        false => "write \\\" for a quote in the text, or put the text in single quotes",
    };
    Some(Cause { at, message: "the quotes end before this text does".to_owned(), help: help.to_owned() })
}

fn tab(stop: &Stop<'_>) -> Option<Cause> {
    let (start, line) = stop.whole_line(stop.at);
    let blanks = line.get(..line.len() - line.trim_start().len())?;
    Some(Cause {
        at: start + blanks.find('\t')?,
        message: "a tab stands before this line's text, where YAML allows blanks only".to_owned(),
        help: "indent with blanks, not tabs".to_owned(),
    })
}

fn colon(stop: &Stop<'_>) -> Option<Cause> {
    let stopped = stop.line_of(stop.at);
    let (start, colon) = *stop.scan.colons.iter().find(|(_, colon)| stop.line_of(*colon) == stopped)?;
    let (_, line) = stop.whole_line(start);
    let is_bracketed =
        stop.scanned(start).is_some_and(|(_, line)| line.in_brackets) || line.contains(['{', '[']);
    let rest = stop.rest(start);
    let text = match is_bracketed {
        true => rest.split([',', '}', ']']).next().unwrap_or_default(),
        false => rest.split(" #").next().unwrap_or_default(),
    };
    let text = text.trim_end();
    let quoted = match text.contains('"') {
        false => format!("\"{text}\""),
        true => format!("'{}'", text.replace('\'', "''")),
    };
    Some(Cause {
        at: colon,
        message:
            "a colon and a blank stand in a text without quotes, where YAML takes them for the end of a key"
                .to_owned(),
        help: format!("put the text in quotes: {quoted}"),
    })
}

/// `summary Get` between keys.
fn no_colon(stop: &Stop<'_>) -> Option<Cause> {
    if !stop.words.contains("could not find expected ':'") {
        return None;
    }
    let (line, _) = context(stop.words)?;
    let at = stop.text.split_inclusive('\n').take(line - 1).map(str::len).sum::<usize>();
    let text = stop.rest(at);
    let at = at + text.len() - text.trim_start().len();
    let shown: String = text.trim().chars().take(40).collect();
    let help = match stop.is_at_end() && stop.line_of(at) >= stop.line_of(stop.text.trim_end().len()) {
        true => "the file seems to be cut off: download it again",
        false => "write `key: value`, with a blank behind the colon",
    };
    Some(Cause { at, message: format!("`{shown}` is no key with a value"), help: help.to_owned() })
}

/// A key that does not stand below its neighbours.
fn indentation(stop: &Stop<'_>) -> Option<Cause> {
    let (index, line) = stop.scanned(stop.at)?;
    if line.in_brackets || (line.key.is_none() && !line.is_item) {
        return None;
    }
    let before = stop.scan.lines.get(..index)?;
    let above = before.last()?;
    // The columns at which something is open.
    let mut open: Vec<usize> = Vec::new();
    for line in before.iter().filter(|line| !line.in_brackets) {
        open.retain(|column| *column < line.indent);
        open.push(line.indent);
        open.extend(line.key.filter(|column| *column > line.indent));
    }
    let column = line.indent;
    let below = stop.scan.lines.get(index + 1).map(|line| line.indent).filter(|it| open.contains(it));
    let is_too_deep = above.has_value && !above.in_brackets && column > above.indent;
    let neighbours = match (open.contains(&column), is_too_deep) {
        (_, true) => above.key.unwrap_or(above.indent),
        (true, false) => return None,
        (false, false) => {
            let sibling =
                Some(above.key.unwrap_or(above.indent)).filter(|_| above.has_value && !above.in_brackets);
            let near = sibling.into_iter().chain(below).filter(|it| it.abs_diff(column) <= 2);
            // Of two that are as near, the one above is meant.
            near.min_by_key(|it| it.abs_diff(column))
                .or_else(|| open.iter().copied().min_by_key(|it| (it.abs_diff(column), usize::MAX - it)))?
        }
    };
    if neighbours == column {
        return None;
    }
    let start = line.start + line.indent;
    let word = match line.is_item {
        true => "this item".to_owned(),
        false => format!("`{}`", stop.rest(start).split(':').next().unwrap_or_default()),
    };
    let (more, way) = (neighbours.abs_diff(column), if neighbours > column { "right" } else { "left" });
    let blanks = if more == 1 { "one blank".to_owned() } else { format!("{more} blanks") };
    Some(Cause {
        at: start,
        message: format!(
            "{word} stands at column {}, and its neighbours at column {}",
            column + 1,
            neighbours + 1
        ),
        help: format!("move it {blanks} to the {way}"),
    })
}

fn unclosed_bracket(stop: &Stop<'_>) -> Option<Cause> {
    if !stop.words.contains("did not find expected ',' or") && !stop.is_at_end() {
        return None;
    }
    let opened = stop
        .scan
        .open
        .iter()
        .copied()
        .find(|at| *at < stop.at && (stop.is_at_end() || stop.line_of(*at) < stop.line_of(stop.at)))?;
    let bracket = stop.rest(opened).chars().next()?;
    let closing = if bracket == '{' { '}' } else { ']' };
    Some(Cause {
        at: opened,
        message: match stop.is_at_end() {
            true => format!("the `{bracket}` that opens here is never closed"),
            false => format!(
                "the `{bracket}` that opens here is not closed; YAML reads on to line {}",
                stop.line_of(stop.at)
            ),
        },
        help: match stop.is_at_end() {
            true => format!(
                "write `{closing}` behind what belongs to it; or the file is cut off: download it again"
            ),
            false => format!("write `{closing}` behind what belongs to it"),
        },
    })
}

fn cut_off(stop: &Stop<'_>) -> Option<Cause> {
    stop.is_at_end().then(|| Cause {
        at: stop.text.trim_end().len(),
        message: "the text ends in the middle".to_owned(),
        help: "the file seems to be cut off: download it again".to_owned(),
    })
}

/// The second place in the parser's words: where what it was reading had started.
fn context(words: &str) -> Option<(usize, usize)> {
    let (_, place) = words.rsplit_once(" at line ")?;
    let (line, column) = place.split_once(" column ")?;
    Some((line.parse().ok().filter(|line| *line > 0)?, column.parse().ok()?))
}
