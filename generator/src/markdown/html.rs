//! HTML -> its tags, and their meaning. Many documents are written in HTML, above all those of payment APIs.

use super::escape::printed;

/// A longer tag is text. So the cost of text that looks like tags without an end is linear.
const MAX_TAG: usize = 2000;

/// What marks a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Strong,
    Emphasis,
    Strike,
    Code,
}

impl Mark {
    pub(super) fn signs(self) -> &'static str {
        match self {
            Self::Strong => "**",
            Self::Emphasis => "*",
            Self::Strike => "~~",
            Self::Code => "`",
        }
    }
}

/// The meaning of a tag for the text behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// It is marked.
    Mark(Mark),
    /// It leads somewhere.
    Link,
    /// A picture stands before it.
    Image,
    /// It begins a line.
    LineBreak,
    /// It begins a paragraph.
    Paragraph,
    /// A line is drawn before it.
    Rule,
    /// It is a heading of this level.
    Heading(u8),
    /// It is a term, which its explanation follows.
    Term,
    /// It is quoted.
    Quote,
    /// It is a list of points, or of numbers.
    List(bool),
    /// It is a point.
    Item,
    /// It is a table.
    Table,
    /// It is a row of a table.
    Row,
    /// It is a cell of a table; of its head, or not.
    Cell(bool),
    /// It is shown as it was typed.
    Typed,
    /// Nothing that Markdown can express.
    Nothing,
}

/// A tag that is known.
#[derive(Clone, Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) closes: bool,
    pub(super) meaning: Meaning,
    /// The URL of the link or the picture.
    pub(super) url: String,
    /// The alternative text of the picture.
    pub(super) alt: String,
    /// The tag as it was written.
    pub(super) raw: String,
}

impl Tag {
    /// The tag at the start of a text.
    pub(super) fn read(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('<')?;
        let closes = inner.starts_with('/');
        let inner = inner.strip_prefix('/').unwrap_or(inner);
        let length = inner.chars().take_while(char::is_ascii_alphanumeric).count();
        let (name, behind) = inner.split_at(length);
        let name = name.to_ascii_lowercase();
        let meaning = meaning(&name)?;
        let length = end(behind)?;
        let attributes = behind.get(..length)?;
        let begins = |it: char| it.is_whitespace() || it == '/';
        if !attributes.is_empty() && !attributes.starts_with(begins) {
            return None;
        }
        let raw = text.get(..text.len() - behind.len() + length + 1)?.to_owned();
        let mut tag = Self { name, closes, meaning, url: String::new(), alt: String::new(), raw };
        tag.read_attributes(attributes);
        Some(tag)
    }

    fn read_attributes(&mut self, mut rest: &str) {
        while !rest.is_empty() {
            rest = rest.trim_start_matches(|it: char| it.is_whitespace() || it == '/');
            let (name, behind) = split(rest, |it: char| it.is_whitespace() || it == '=' || it == '/');
            let behind = behind.trim_start();
            let Some(value) = behind.strip_prefix('=') else {
                // A sign in the wrong position is ignored.
                rest = if name.is_empty() { behind.get(1..).unwrap_or_default() } else { behind };
                continue;
            };
            let value = value.trim_start();
            let quote = value.chars().next().filter(|it| "\"'".contains(*it));
            let (value, behind) = match quote {
                Some(quote) => split(value.get(1..).unwrap_or_default(), |it| it == quote),
                None => split(value, char::is_whitespace),
            };
            rest = if quote.is_some() { behind.get(1..).unwrap_or_default() } else { behind };
            match name.to_ascii_lowercase().as_str() {
                "href" | "src" => self.url = decoded(value),
                "alt" => self.alt = decoded(value),
                _ => {}
            }
        }
    }

    /// Whether it begins or ends something within a paragraph.
    pub(super) fn is_inline(&self) -> bool {
        matches!(
            self.meaning,
            Meaning::Mark(_) | Meaning::Link | Meaning::Image | Meaning::LineBreak | Meaning::Nothing
        )
    }

    /// Whether it means something only with its other half: one alone is a text about the tag.
    pub(super) fn is_half(&self) -> bool {
        let stands_alone = matches!(
            self.meaning,
            Meaning::Paragraph
                | Meaning::Item
                | Meaning::Row
                | Meaning::Cell(_)
                | Meaning::Term
                | Meaning::LineBreak
                | Meaning::Rule
                | Meaning::Image
        );
        !stands_alone && self.name != "wbr"
    }
}

/// Where a tag ends that goes on with this text. Another tag does not begin in it.
fn end(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in text.char_indices().take_while(|(at, _)| *at < MAX_TAG) {
        match (character, quote) {
            (_, Some(open)) if open == character => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) => quote = Some(character),
            ('>', None) => return Some(at),
            ('<', None) => return None,
            _ => {}
        }
    }
    None
}

fn split(text: &str, is_end: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(is_end).unwrap_or(text.len()))
}

fn meaning(name: &str) -> Option<Meaning> {
    Some(match name {
        "b" | "strong" => Meaning::Mark(Mark::Strong),
        "i" | "em" | "cite" | "dfn" => Meaning::Mark(Mark::Emphasis),
        "s" | "del" | "strike" => Meaning::Mark(Mark::Strike),
        "code" | "tt" | "kbd" | "samp" => Meaning::Mark(Mark::Code),
        "a" => Meaning::Link,
        "img" => Meaning::Image,
        "br" => Meaning::LineBreak,
        "p" | "div" | "dl" | "dd" | "details" | "section" | "article" | "center" | "figure" | "aside" => {
            Meaning::Paragraph
        }
        "hr" => Meaning::Rule,
        "h1" => Meaning::Heading(1),
        "h2" => Meaning::Heading(2),
        "h3" => Meaning::Heading(3),
        "h4" => Meaning::Heading(4),
        "h5" => Meaning::Heading(5),
        "h6" => Meaning::Heading(6),
        "dt" | "summary" | "figcaption" | "caption" => Meaning::Term,
        "blockquote" => Meaning::Quote,
        "ul" => Meaning::List(false),
        "ol" => Meaning::List(true),
        "li" => Meaning::Item,
        "table" => Meaning::Table,
        "tr" => Meaning::Row,
        "td" => Meaning::Cell(false),
        "th" => Meaning::Cell(true),
        "pre" => Meaning::Typed,
        "span" | "font" | "u" | "small" | "big" | "sup" | "sub" | "ins" | "mark" | "abbr" | "wbr"
        | "thead" | "tbody" | "tfoot" | "colgroup" | "col" => Meaning::Nothing,
        _ => return None,
    })
}

/// A text with HTML entities decoded. Only the most frequent names are known here; others stay unchanged.
pub(super) fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let length =
            behind.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '#').take(10).count();
        let (name, after) = behind.split_at(length);
        match named(name).filter(|_| after.starts_with(';')) {
            Some(character) => {
                out.extend(printed(character));
                rest = after.get(1..).unwrap_or_default();
            }
            None => {
                out.push('&');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

fn named(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']).map(|number| u32::from_str_radix(number, 16));
        return char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => return None,
    })
}
