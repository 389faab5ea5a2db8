//! A YAML text that no parser takes -> its lines and quoted texts, as their author saw them.
//!
//! A parser stops where it cannot go on; the mistake often stands before that. This reader goes on whatever comes, line by line, so that
//! it can be looked for.

/// What was found in a text.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) lines: Vec<Line>,
    pub(super) quoted: Vec<Quoted>,
    /// Texts without quotes that have a colon and a blank in them: where the text starts, and its colon.
    pub(super) colons: Vec<(usize, usize)>,
    /// Comments that look like pointers, inside of brackets.
    pub(super) commented: Vec<usize>,
    /// The brackets that are open at the end.
    pub(super) open: Vec<usize>,
}

/// A line that has keys, items or texts of its own: no blank one, no comment, none within a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Line {
    pub(super) start: usize,
    /// How many blanks stand before it.
    pub(super) indent: usize,
    /// Whether the last key of the line has a value behind it.
    pub(super) has_value: bool,
    /// Whether it goes on with brackets of a line before.
    pub(super) in_brackets: bool,
    /// The column of the last key, counted from 0: behind `- ` it is not the indentation.
    pub(super) key: Option<usize>,
    pub(super) is_item: bool,
}

/// A text in quotes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quoted {
    pub(super) start: usize,
    /// Just behind the closing quote, if there is one.
    pub(super) end: Option<usize>,
    /// What follows in its line and must not.
    pub(super) trailing: Option<usize>,
}

/// What is known within a line.
struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// The open brackets, each with whether a key of its current entry was seen.
    brackets: Vec<(usize, bool)>,
    scan: Scan,
    line: Line,
    /// A scalar may start here.
    is_fresh: bool,
    /// A block of text follows, which belongs to what is indented so far.
    block: Option<usize>,
}

/// Reads the whole text.
pub(super) fn scan(text: &str) -> Scan {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        brackets: Vec::new(),
        scan: Scan::default(),
        line: Line::default(),
        is_fresh: true,
        block: None,
    };
    while reader.at < text.len() {
        reader.line();
    }
    reader.scan.open = reader.brackets.iter().map(|(at, _)| *at).collect();
    reader.scan
}

impl Reader<'_> {
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(b'\n')
    }

    fn line_end(&self) -> usize {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len())
    }

    fn is_blank(&self, at: usize) -> bool {
        matches!(self.byte(at), b' ' | b'\t' | b'\r' | b'\n')
    }

    fn line(&mut self) {
        let (start, end) = (self.at, self.line_end());
        let indent = self.bytes.iter().skip(start).take_while(|byte| **byte == b' ').count();
        let content = self.text.get(start..end).unwrap_or_default().trim();
        if let Some(block) = self.block {
            if content.is_empty() || indent > block {
                self.at = end + 1;
                return;
            }
            self.block = None;
        }
        let is_marker = content == "---" || content == "...";
        if content.is_empty() || content.starts_with('#') || is_marker {
            self.at = end + 1;
            return;
        }
        let in_brackets = !self.brackets.is_empty();
        self.line = Line { start, indent, in_brackets, ..Line::default() };
        self.at = start + indent;
        self.is_fresh = true;
        while self.byte(self.at) != b'\n' {
            self.token();
        }
        self.at += 1;
        self.scan.lines.push(self.line);
    }

    /// Reads one thing; a quoted text may lead into another line.
    fn token(&mut self) {
        let (at, byte) = (self.at, self.byte(self.at));
        let is_flow = !self.brackets.is_empty();
        match byte {
            b' ' | b'\t' | b'\r' => self.at += 1,
            b'#' if at == self.line.start || self.is_blank(at - 1) => {
                if is_flow && self.byte(at + 1) == b'/' {
                    self.scan.commented.push(at);
                }
                self.at = self.line_end();
            }
            b'[' | b'{' if self.is_fresh || is_flow => {
                self.brackets.push((at, false));
                self.value();
                (self.at, self.is_fresh) = (at + 1, true);
            }
            b']' | b'}' if is_flow => {
                self.brackets.pop();
                (self.at, self.is_fresh) = (at + 1, false);
            }
            b',' if is_flow => {
                if let Some((_, has_key)) = self.brackets.last_mut() {
                    *has_key = false;
                }
                (self.at, self.is_fresh) = (at + 1, true);
            }
            b':' if !self.is_fresh && (self.is_blank(at + 1) || is_flow) => {
                self.key(at, self.column(at));
                (self.at, self.is_fresh) = (at + 1, true);
            }
            _ if !self.is_fresh => self.skip_trailing(),
            b'"' | b'\'' => self.quoted(),
            b'-' | b'?' if !is_flow && self.is_blank(at + 1) => {
                self.line.is_item |= byte == b'-';
                self.at += 1;
            }
            b'|' | b'>' if !is_flow => {
                let key = self.line.key.filter(|_| !self.line.is_item || self.line.key.is_some());
                self.block = Some(key.unwrap_or(self.line.indent));
                self.value();
                self.at = self.line_end();
            }
            b'&' | b'!' => {
                while !self.is_blank(self.at) {
                    self.at += 1;
                }
            }
            _ => self.plain(),
        }
    }

    fn column(&self, at: usize) -> usize {
        at.saturating_sub(self.line.start)
    }

    fn value(&mut self) {
        self.line.has_value = true;
    }

    /// Notes a key whose colon stands at `colon`; false if its entry has one already.
    fn key(&mut self, _colon: usize, column: usize) -> bool {
        match self.brackets.last_mut() {
            Some((_, has_key)) => !std::mem::replace(has_key, true),
            None => {
                let is_first = self.line.key.is_none();
                self.line.key.get_or_insert(column);
                self.line.has_value = false;
                is_first
            }
        }
    }

    /// What follows a text in quotes and must not.
    fn skip_trailing(&mut self) {
        let at = self.at;
        if let Some(quoted) = self.scan.quoted.last_mut()
            && quoted.trailing.is_none()
            && quoted.end.is_some_and(|end| self.text.get(end..at).is_some_and(|it| it.trim().is_empty()))
        {
            quoted.trailing = Some(at);
        }
        self.plain();
    }

    fn quoted(&mut self) {
        let (start, quote) = (self.at, self.byte(self.at));
        let column = self.column(start);
        self.value();
        let mut at = start + 1;
        let end = loop {
            match self.bytes.get(at) {
                None => break None,
                Some(b'\\') if quote == b'"' => at += 2,
                Some(byte) if *byte == quote => match quote == b'\'' && self.byte(at + 1) == b'\'' {
                    true => at += 2,
                    false => break Some(at + 1),
                },
                Some(_) => at += 1,
            }
        };
        self.scan.quoted.push(Quoted { start, end, trailing: None });
        self.at = end.unwrap_or(self.text.len());
        self.is_fresh = false;
        if self.byte(self.at) == b':' && self.is_blank(self.at + 1) {
            self.key(self.at, column);
            (self.at, self.is_fresh) = (self.at + 1, true);
        }
    }

    fn plain(&mut self) {
        let start = self.at;
        let is_flow = !self.brackets.is_empty();
        self.is_fresh = false;
        loop {
            let byte = self.byte(self.at);
            let is_end = match byte {
                b'\n' => true,
                b':' => self.is_blank(self.at + 1) || (is_flow && b",[]{}".contains(&self.byte(self.at + 1))),
                b'#' => self.at > start && self.is_blank(self.at - 1),
                b',' | b'[' | b']' | b'{' | b'}' => is_flow,
                _ => false,
            };
            if is_end {
                break;
            }
            self.at += 1;
        }
        if self.byte(self.at) != b':' {
            return self.value();
        }
        if !self.key(self.at, self.column(start)) {
            self.scan.colons.push((start, self.at));
        }
        (self.at, self.is_fresh) = (self.at + 1, true);
    }
}

#[cfg(test)]
mod tests {
    use super::scan;

    #[test]
    fn quotes_blocks_and_brackets_are_told_apart() {
        let text = "a: it's \"x\"\nb: 'it''s'\nc: |\n  d: \"e\n  f\ng: {h: \"i, j\", k: [l\n  , m]}\nn: \"o\n  p\" # q\"\n";
        let scan = scan(text);
        let quoted: Vec<_> = scan.quoted.iter().map(|it| &text[it.start..it.end.expect("closed")]).collect();
        assert_eq!(quoted, ["'it''s'", "\"i, j\"", "\"o\n  p\""]);
        assert!(scan.open.is_empty() && scan.colons.is_empty(), "{scan:?}");
        assert_eq!(scan.lines.len(), 6);
    }

    #[test]
    fn a_colon_in_a_text_is_found() {
        let text = "a: b: c\n- d: e\nf: {g: h: i, j: k}\nl: http://m\n";
        let scan = scan(text);
        let starts: Vec<_> = scan.colons.iter().map(|(start, colon)| &text[*start..*colon]).collect();
        assert_eq!(starts, ["b", "h"]);
    }
}
