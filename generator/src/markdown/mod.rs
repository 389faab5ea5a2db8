//! Texts of a document -> Markdown that rustdoc shows as intended. No part of it runs, loads anything, or points into the crate.
//!
//! Descriptions are Markdown, HTML, or both. rustdoc's parser reads them, and this module writes them again: text is
//! escaped, a code block is always `text`, so that it is not a test, and a link leads to the web or becomes text. A part that cannot be written in this
//! form becomes text, too.

mod build;
mod escape;
mod frames;
mod guard;
mod html;
mod inline;
mod read;
mod table;

use self::{
    build::{Builder, Form},
    escape::Place,
};

/// A text as Markdown.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// The blocks, without an empty line around them.
    pub(crate) text: String,
    /// Whether it starts with a paragraph, so that a word can precede it.
    pub(crate) opens: bool,
    /// Whether it ends with a paragraph, to which a sentence can be added.
    pub(crate) ends: bool,
    /// Whether it has headings.
    pub(crate) has_headings: bool,
}

/// The whole text. Headings become bold, because otherwise they would also apply to text that is added later.
pub(crate) fn blocks(source: &str) -> Written {
    written(source, Form::Blocks)
}

/// The whole text, with its headings.
pub(crate) fn page(source: &str) -> Written {
    written(source, Form::Page)
}

/// The whole text in one line.
pub(crate) fn line(source: &str) -> String {
    written(source, Form::Line).text
}

/// The first paragraph of a text, in one line.
pub(crate) fn first(source: &str) -> String {
    written(source, Form::First).text
}

fn written(source: &str, form: Form) -> Written {
    let source = guard::bounded(source);
    let ops = read::read(&source);
    let mut builder = Builder::new(form);
    for op in ops {
        builder.take(op);
    }
    builder.finish()
}

/// A text that is not Markdown, such as a title, in one line.
pub(crate) fn plain(text: &str) -> String {
    one_line(text, Place::default())
}

/// The same, for the brackets of a link.
pub(crate) fn label(text: &str) -> String {
    one_line(text, Place { in_link: true, ..Place::default() })
}

fn one_line(text: &str, place: Place) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out = String::with_capacity(text.len());
    escape::text(&escape::cleaned(&words.join(" ")), place, &mut out);
    out
}

/// A text as code within a line.
pub(crate) fn code(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    escape::code(text, Place::default(), &mut out);
    out
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
