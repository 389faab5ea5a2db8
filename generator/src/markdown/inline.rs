//! The pieces of a paragraph -> its Markdown.

use super::escape::{self, Place, is_letter};

/// A piece of a paragraph. Marks and links are properly nested.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(String),
    Code(String),
    /// A mark begins, with its signs.
    Open(&'static str),
    /// The last mark ends.
    Close,
    /// A link begins, or a picture.
    Link {
        target: String,
        is_image: bool,
    },
    /// The last link ends.
    LinkEnd,
    Soft,
    Hard,
}

/// White space before the next piece, if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Soft,
    Hard,
}

/// The open marks and links.
#[derive(Debug)]
enum Begun<'a> {
    Mark(&'static str),
    Link(&'a str, bool),
    /// A mark whose signs would not be read as a mark.
    Unmarked,
}

/// The Markdown of a paragraph. `is_line`: it must be a single line.
pub(super) fn paragraph(pieces: &[Piece], is_line: bool, place: Place) -> String {
    let marks = marks(pieces);
    let mut writer = Writer {
        out: String::new(),
        gap: Gap::None,
        pending: Vec::new(),
        written: Vec::new(),
        is_line,
        place,
    };
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        at += 1;
        match piece {
            Piece::Text(text) => writer.text(text),
            Piece::Code(code) => {
                writer.flush('`');
                if writer.out.ends_with('`') {
                    // Together they would form other signs.
                    writer.out.push(' ');
                }
                escape::code(code, writer.place, &mut writer.out);
            }
            Piece::Soft => writer.gap = writer.gap.max(Gap::Soft),
            Piece::Hard => writer.gap = writer.gap.max(Gap::Hard),
            Piece::Open(signs) => {
                let is_read = marks.get(at - 1).copied().unwrap_or_default();
                writer.pending.push(if is_read { Begun::Mark(signs) } else { Begun::Unmarked });
            }
            Piece::Link { target, is_image } => match address(target, pieces.get(at..).unwrap_or_default()) {
                Some(url) => {
                    writer.flush('<');
                    escape::automatic_link(url, &mut writer.out);
                    at += 2;
                }
                None => writer.pending.push(Begun::Link(target, *is_image)),
            },
            Piece::Close | Piece::LinkEnd => writer.end(),
        }
    }
    writer.out
}

/// The text of a link that shows its target.
fn address<'a>(target: &str, inner: &'a [Piece]) -> Option<&'a str> {
    let [Piece::Text(text), Piece::LinkEnd, ..] = inner else { return None };
    let is_web = text.starts_with("http") && !text.contains(char::is_whitespace);
    (is_web && escape::target(text).is_some_and(|shown| shown == target)).then_some(text)
}

/// For each beginning of a mark whether the signs at its end would be read as its end.
fn marks(pieces: &[Piece]) -> Vec<bool> {
    let mut behind = ' ';
    // The text behind each piece.
    let mut follows: Vec<char> = Vec::with_capacity(pieces.len());
    for piece in pieces.iter().rev() {
        follows.push(behind);
        behind = match piece {
            Piece::Text(text) => text.chars().next().unwrap_or(behind),
            Piece::Soft | Piece::Hard => ' ',
            Piece::Code(_) => '`',
            Piece::Open(_) | Piece::Close | Piece::Link { .. } | Piece::LinkEnd => '*',
        };
    }
    let mut marks = vec![false; pieces.len()];
    let mut open: Vec<usize> = Vec::new();
    // The last sign that is no space, and whether a space is behind it.
    let (mut before, mut is_spaced) = (' ', true);
    for (index, (piece, follows)) in pieces.iter().zip(follows.into_iter().rev()).enumerate() {
        match piece {
            Piece::Text(text) => {
                before = text.trim_end().chars().next_back().unwrap_or(before);
                is_spaced = text.ends_with(char::is_whitespace);
            }
            Piece::Code(_) => (before, is_spaced) = ('`', false),
            Piece::Soft | Piece::Hard => is_spaced = true,
            Piece::LinkEnd => (before, is_spaced) = (')', false),
            Piece::Link { .. } => {}
            Piece::Open(_) => open.push(index),
            Piece::Close => {
                let is_end = is_letter(before) || is_spaced || !is_letter(follows);
                if let Some(mark) = open.pop().and_then(|index| marks.get_mut(index)) {
                    *mark = is_end;
                }
            }
        }
    }
    marks
}

struct Writer<'a> {
    out: String,
    gap: Gap,
    /// Opened marks and links without any text so far.
    pending: Vec<Begun<'a>>,
    /// Opened marks and links that are written.
    written: Vec<Begun<'a>>,
    is_line: bool,
    place: Place,
}

impl Writer<'_> {
    fn text(&mut self, text: &str) {
        if text.starts_with(char::is_whitespace) {
            self.gap = self.gap.max(Gap::Space);
        }
        let content = text.trim();
        let Some(first) = content.chars().next() else { return };
        self.flush(first);
        escape::text(&escape::cleaned(content), self.place, &mut self.out);
        if text.ends_with(char::is_whitespace) {
            self.gap = Gap::Space;
        }
    }

    /// Writes the text that must precede the next sign.
    fn flush(&mut self, first: char) {
        let gap = std::mem::replace(&mut self.gap, Gap::None);
        match gap {
            _ if self.out.is_empty() => {}
            Gap::None => {}
            Gap::Soft if !self.is_line => self.out.push('\n'),
            Gap::Hard if !self.is_line => self.out.push_str("\\\n"),
            _ => self.out.push(' '),
        }
        let pending = std::mem::take(&mut self.pending);
        let mut rest = pending.len();
        for begun in pending {
            rest -= 1;
            let next = if rest > 0 { '*' } else { first };
            self.begin(begun, next);
        }
    }
}

impl<'a> Writer<'a> {
    fn begin(&mut self, begun: Begun<'a>, next: char) {
        let before = self.out.chars().next_back().unwrap_or(' ');
        let begun = match begun {
            Begun::Mark(signs) if is_letter(next) || !is_letter(before) => {
                self.out.push_str(signs);
                begun
            }
            Begun::Mark(_) | Begun::Unmarked => Begun::Unmarked,
            Begun::Link(..) => {
                if before == '!' {
                    // Otherwise the link would be a picture.
                    self.out.pop();
                    self.out.push_str("\\!");
                }
                self.out.push('[');
                self.place.in_link = true;
                begun
            }
        };
        self.written.push(begun);
    }

    fn end(&mut self) {
        match self.pending.pop() {
            // A picture or a link without text must not be lost.
            Some(Begun::Link(target, is_image)) => {
                self.flush('[');
                if is_image {
                    self.out.push_str(&format!("[image]({target})"));
                } else {
                    escape::automatic_link(target, &mut self.out);
                }
                return;
            }
            Some(_) => return,
            None => {}
        }
        match self.written.pop() {
            Some(Begun::Mark(signs)) => self.out.push_str(signs),
            Some(Begun::Link(target, _)) => {
                self.out.push_str(&format!("]({target})"));
                self.place.in_link = false;
            }
            _ => {}
        }
    }
}
