//! Texts of a document -> Markdown that rustdoc shows as it was meant, and in which nothing runs, is loaded or points into the crate.
//!
//! Descriptions are Markdown, HTML, or both. They are read by the parser that rustdoc has, and written anew from what it found: text is
//! escaped, a code block is always `text`, so that it is no test, and a link leads to the web or is no link. What a text cannot say in that
//! form it says as text.

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
    /// Whether it begins with a paragraph, before which a word can be put.
    pub(crate) opens: bool,
    /// Whether it ends with a paragraph, to which a sentence can be added.
    pub(crate) ends: bool,
    /// Whether it has headings.
    pub(crate) has_headings: bool,
}

/// All of a text. Headings become bold, because they would go on over what is put behind the text.
pub(crate) fn blocks(source: &str) -> Written {
    written(source, Form::Blocks)
}

/// All of a text, with its headings.
pub(crate) fn page(source: &str) -> Written {
    written(source, Form::Page)
}

/// All of a text in one line.
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

/// The same, to be put between the brackets of a link.
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
