//! A byte offset, or a count of characters -> line and column. Only this module defines a line. It ends with `\n`, because
//! editors and `grep -n` count that way. YAML parsers also count bare `\r` and more, so their line numbers are not used.

use crate::document::Location;

/// How many characters are between two entries of the table from characters to bytes.
const STEP: usize = 1024;

/// The lines of one text.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    /// Byte offset of the start of each line.
    starts: Vec<usize>,
    /// Byte offset of every [`STEP`]th character; empty if every character is one byte.
    marks: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(ends).collect();
        let marks = if text.is_ascii() {
            Vec::new()
        } else {
            text.char_indices().step_by(STEP).map(|(at, _)| at).collect()
        };
        Self { text, starts, marks }
    }

    /// The location of the byte at `offset`, or of the end of the text if `offset` is beyond it.
    pub(crate) fn at_byte(&self, file: &str, offset: usize) -> Location {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let column = self.characters(offset).saturating_sub(self.characters(start)) + 1;
        Location { file: file.to_owned(), line, column, offset }
    }

    /// The location of the character with this number, counted from 0.
    pub(crate) fn at_character(&self, file: &str, index: usize) -> Location {
        self.at_byte(file, self.byte_of(index))
    }

    /// The location from a parser's `line` and `column`, both counted from 1, and the column in bytes, as in serde_json.
    pub(crate) fn at_line(&self, file: &str, line: usize, column: usize) -> Location {
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        self.at_byte(file, start + column.saturating_sub(1))
    }

    /// How many characters stand before a byte. A line may be as long as the text, so it is not walked from its start.
    pub(crate) fn characters(&self, offset: usize) -> usize {
        let marks = self.marks.partition_point(|mark| *mark <= offset);
        let Some(last) = marks.checked_sub(1) else { return offset };
        let mark = self.marks.get(last).copied().unwrap_or_default();
        last * STEP + self.text.get(mark..offset).map_or(0, |rest| rest.chars().count())
    }

    /// The byte at which the character with this number stands.
    pub(crate) fn byte_of(&self, index: usize) -> usize {
        if self.marks.is_empty() {
            return index;
        }
        let Some(mark) = self.marks.get(index / STEP) else { return self.text.len() };
        let rest = self.text.get(*mark..).unwrap_or_default();
        rest.char_indices().nth(index % STEP).map_or(self.text.len(), |(at, _)| mark + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_beyond_ascii_count_once() {
        let text = format!("{}\nä: ö\nb", "é".repeat(3000));
        let lines = Lines::new(&text);
        let at = lines.at_character("f", 3001 + 3);
        assert_eq!((at.line, at.column, &text[at.offset..at.offset + 2]), (2, 4, "ö"));
    }

    #[test]
    fn a_bare_carriage_return_does_not_end_a_line() {
        let lines = Lines::new("a\rb\r\nc");
        assert_eq!((lines.at_byte("f", 2).line, lines.at_byte("f", 5).line), (1, 2));
    }

    #[test]
    fn the_end_and_beyond_have_a_place() {
        let lines = Lines::new("a\n");
        assert_eq!((lines.at_byte("f", 99).line, lines.at_character("f", 99).line), (2, 2));
    }
}
