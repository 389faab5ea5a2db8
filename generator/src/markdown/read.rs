//! A text -> its parts: the parser's events, with tags for HTML.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag as Start, TagEnd as End};

use super::html::{Mark, Meaning, Tag, decoded};

/// A part of a text.
#[derive(Clone, Debug)]
pub(super) enum Op<'a> {
    /// Any other event of the parser.
    Event(Event<'a>),
    /// A mark begins, with its original signs.
    Open(Mark, &'static str),
    /// A mark ends.
    Close(Mark, &'static str),
    /// A link begins, or a picture.
    Link { url: String, is_image: bool },
    /// A link ends.
    LinkEnd,
    /// A paragraph ends.
    Break,
    /// Preformatted code.
    Typed(String),
    /// A tag with its other half.
    Tag(Tag),
}

/// The options of rustdoc, except those that would not change the result.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// The parts of a text.
pub(super) fn read(source: &str) -> Vec<Op<'static>> {
    let mut ops = Vec::new();
    parts(source, true, &mut ops);
    paired(ops)
}

/// Adds the parts of a text. `is_whole`: it is not a part of another text.
fn parts(source: &str, is_whole: bool, ops: &mut Vec<Op<'static>>) {
    let mut block: Option<String> = None;
    for (event, range) in Parser::new_ext(source, options()).into_offset_iter() {
        let is_underscore = source.as_bytes().get(range.start) == Some(&b'_');
        let op = match (event, &mut block) {
            (Event::Start(Start::HtmlBlock), _) => {
                block = Some(String::new());
                continue;
            }
            (Event::End(End::HtmlBlock), _) => {
                let raw = block.take().unwrap_or_default();
                if is_whole {
                    html_block(&raw, ops)
                } else {
                    html_text(&raw, ops)
                }
                continue;
            }
            (Event::Html(raw) | Event::Text(raw), Some(block)) => {
                block.push_str(&raw);
                continue;
            }
            (Event::InlineHtml(raw) | Event::Html(raw), _) => {
                html_text(&raw, ops);
                continue;
            }
            (Event::Start(Start::Paragraph) | Event::End(End::Paragraph), _) if !is_whole => Op::Break,
            (event, _) => op(event, is_underscore),
        };
        ops.push(op);
    }
}

fn op(event: Event<'_>, is_underscore: bool) -> Op<'static> {
    let one = if is_underscore { "_" } else { "*" };
    let two = if is_underscore { "__" } else { "**" };
    match event {
        Event::Start(Start::Emphasis) => Op::Open(Mark::Emphasis, one),
        Event::End(End::Emphasis) => Op::Close(Mark::Emphasis, one),
        Event::Start(Start::Strong) => Op::Open(Mark::Strong, two),
        Event::End(End::Strong) => Op::Close(Mark::Strong, two),
        Event::Start(Start::Strikethrough) => Op::Open(Mark::Strike, "~~"),
        Event::End(End::Strikethrough) => Op::Close(Mark::Strike, "~~"),
        Event::Start(Start::Link { link_type: LinkType::Email, dest_url, .. }) => {
            Op::Link { url: format!("mailto:{dest_url}"), is_image: false }
        }
        Event::Start(Start::Link { dest_url, .. }) => {
            Op::Link { url: dest_url.into_string(), is_image: false }
        }
        Event::Start(Start::Image { dest_url, .. }) => {
            Op::Link { url: dest_url.into_string(), is_image: true }
        }
        Event::End(End::Link | End::Image) => Op::LinkEnd,
        event => Op::Event(event.into_static()),
    }
}

/// A block of HTML: its tags, and the text between them, which is read as a separate text.
fn html_block(raw: &str, ops: &mut Vec<Op<'static>>) {
    let mut run = String::new();
    let mut pieces = Pieces { rest: raw, has_comments: true };
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Text(text) => run.push_str(text),
            Piece::Tag(tag) if tag.is_inline() => run.push_str(&tag.raw),
            Piece::Tag(tag) => {
                flush(&mut run, ops);
                match pieces.typed(&tag) {
                    Some(typed) => ops.push(Op::Typed(typed)),
                    None => ops.push(Op::Tag(tag)),
                }
            }
        }
    }
    flush(&mut run, ops);
}

/// Reads the text between tags. Indentation means nothing in HTML, but would make code in Markdown.
fn flush(run: &mut String, ops: &mut Vec<Op<'static>>) {
    let text = std::mem::take(run);
    let mut lines = String::with_capacity(text.len());
    for line in text.trim().lines() {
        lines.push_str(line.trim());
        // A line of tags alone would be a block of HTML again.
        lines.push(if line.trim_start().starts_with('<') && line.trim_end().ends_with('>') {
            ' '
        } else {
            '\n'
        });
    }
    if !lines.trim().is_empty() {
        parts(&lines, false, ops);
    }
}

/// HTML within a line: its tags, and the rest unchanged.
fn html_text(raw: &str, ops: &mut Vec<Op<'static>>) {
    let mut pieces = Pieces { rest: raw, has_comments: true };
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::Tag(tag) => ops.push(Op::Tag(tag)),
            Piece::Text(text) => {
                for (index, line) in text.split('\n').enumerate() {
                    if index > 0 {
                        ops.push(Op::Event(Event::SoftBreak));
                    }
                    ops.push(Op::Event(Event::Text(decoded(line).into())));
                }
            }
        }
    }
}

enum Piece<'a> {
    Tag(Tag),
    Text(&'a str),
}

/// HTML piece by piece, without its comments.
struct Pieces<'a> {
    rest: &'a str,
    /// Whether a comment may end in the rest.
    has_comments: bool,
}

impl<'a> Pieces<'a> {
    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.starts_with("<!--") && self.has_comments {
                match self.rest.split_once("-->") {
                    Some((_, behind)) => {
                        self.rest = behind;
                        continue;
                    }
                    None => self.has_comments = false,
                }
            }
            if self.rest.is_empty() {
                return None;
            }
            if let Some(tag) = Tag::read(self.rest) {
                self.rest = self.rest.get(tag.raw.len()..).unwrap_or_default();
                return Some(Piece::Tag(tag));
            }
            let first = self.rest.chars().next().map_or(0, char::len_utf8);
            let next = self.rest.get(first..).and_then(|rest| rest.find('<'));
            let (text, rest) = self.rest.split_at(next.map_or(self.rest.len(), |next| first + next));
            self.rest = rest;
            return Some(Piece::Text(text));
        }
    }

    /// The text up to the end of `<pre>`, without its tags.
    fn typed(&mut self, tag: &Tag) -> Option<String> {
        if tag.meaning != Meaning::Typed || tag.closes {
            return None;
        }
        let mut inner = Pieces { rest: self.rest, has_comments: self.has_comments };
        let mut text = String::new();
        while let Some(piece) = inner.next() {
            match piece {
                Piece::Text(piece) => text.push_str(&decoded(piece)),
                Piece::Tag(tag) if tag.meaning == Meaning::Typed => {
                    self.rest = inner.rest;
                    return Some(text);
                }
                Piece::Tag(tag) if tag.meaning == Meaning::LineBreak => text.push('\n'),
                Piece::Tag(_) => {}
            }
        }
        None
    }
}

/// The parts. A tag without its required half is text.
fn paired(mut ops: Vec<Op<'static>>) -> Vec<Op<'static>> {
    let mut open: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut alone: Vec<usize> = Vec::new();
    for (index, op) in ops.iter().enumerate() {
        let Op::Tag(tag) = op else { continue };
        if !tag.is_half() {
            continue;
        }
        if !tag.closes {
            open.entry(tag.name.clone()).or_default().push(index);
        } else if open.get_mut(&tag.name).and_then(Vec::pop).is_none() {
            alone.push(index);
        }
    }
    for index in alone.into_iter().chain(open.into_values().flatten()) {
        if let Some(op) = ops.get_mut(index)
            && let Op::Tag(tag) = op
        {
            *op = Op::Event(Event::Text(tag.raw.clone().into()));
        }
    }
    ops
}
