//! A text -> the same text, in a form that the parser reads in linear time.
//!
//! Two forms need quadratic time, and neither occurs in a text for people: thousands of nested quotations and lists,
//! and a link with a title of thousands of lines.

use std::borrow::Cow;

use super::escape::printed;

/// How many signs of quotations and lists a line may begin with.
const MAX_SIGNS: usize = 100;

/// How many lines without an empty one between them may have links.
const MAX_LINES: usize = 1000;

/// The text in lines that end with `\n`, of characters that can be printed.
pub(super) fn bounded(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text: String = text.chars().filter_map(printed).collect();
    let text: String = text.split_inclusive('\n').map(shallow).collect();
    short(text)
}

/// A line that begins with fewer signs.
fn shallow(line: &str) -> Cow<'_, str> {
    let mut signs = 0;
    let mut ends = line.char_indices().peekable();
    while let Some((at, character)) = ends.next() {
        let is_before_space = ends.peek().is_none_or(|(_, next)| next.is_whitespace());
        match character {
            ' ' | '\t' => {}
            '>' => signs += 1,
            '-' | '+' | '*' | '.' | ')' if is_before_space => signs += 1,
            '0'..='9' => {}
            _ => break,
        }
        if signs > MAX_SIGNS {
            let (kept, rest) = line.split_at(at);
            return Cow::Owned(format!("{kept}\\{rest}"));
        }
    }
    Cow::Borrowed(line)
}

/// A text in which long paragraphs have no links.
fn short(text: String) -> String {
    if text.lines().count() <= MAX_LINES {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut paragraph = (0, 0);
    let mut at = 0;
    let mut take = |(from, lines): (usize, usize), to: usize| {
        let text = text.get(from..to).unwrap_or_default();
        if lines > MAX_LINES { out.push_str(&text.replace("](", "]\\(")) } else { out.push_str(text) }
    };
    for line in text.split_inclusive('\n') {
        at += line.len();
        paragraph.1 += 1;
        if line.trim().is_empty() {
            take(paragraph, at);
            paragraph = (at, 0);
        }
    }
    take(paragraph, at);
    out
}
