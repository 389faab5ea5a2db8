//! Texts of a document -> doc attributes. The one place where they are escaped.

use proc_macro2::TokenStream;
use quote::quote;

/// One attribute per line, so that they are printed as `///`.
pub(super) fn doc(text: &str) -> TokenStream {
    let lines = lines(text);
    quote!(#(#[doc = #lines])*)
}

/// As [`doc`], for the module that the attributes stand in.
pub(super) fn inner_doc(text: &str) -> TokenStream {
    let lines = lines(text);
    quote!(#(#![doc = #lines])*)
}

/// A name of the document as code within a line.
pub(super) fn code(name: &str) -> String {
    let name: String = name.chars().filter_map(printed).collect();
    format!("`{}`", name.replace('`', "'").replace(['\n', '\t'], " "))
}

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let text: String = text.chars().filter_map(printed).collect();
    for line in text.trim().lines() {
        let line = line.trim_end();
        // Two empty lines in a row say no more than one.
        if line.is_empty() && lines.last().is_some_and(String::is_empty) {
            continue;
        }
        lines.push(if line.is_empty() { String::new() } else { format!(" {line}") });
    }
    lines
}

/// A character as a comment may have it: without what ends it, and without what turns the direction of the text, which rustc refuses because
/// it hides code from readers.
fn printed(character: char) -> Option<char> {
    match character {
        '\n' | '\t' => Some(character),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        control if control.is_control() => Some(' '),
        other => Some(other),
    }
}

/// A text of the document as Markdown that rustdoc takes as it is meant: no links that lead nowhere, no tags, no code that would be compiled.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut in_fence = false;
    for line in text.replace("\r\n", "\n").replace('\r', "\n").lines() {
        // Four spaces would make a code block, which rustdoc compiles.
        let indent = line.len() - line.trim_start().len();
        let content = line.trim();
        if content.starts_with("```") || content.starts_with("~~~") {
            in_fence = !in_fence;
            out.push_str(if in_fence { "```text" } else { "```" });
        } else if in_fence {
            out.push_str(line);
        } else {
            out.push_str(&" ".repeat(indent.min(3)));
            escape_line(content, &mut out);
        }
        out.push('\n');
    }
    if in_fence {
        out.push_str("```\n");
    }
    out.trim_end().to_owned()
}

fn escape_line(line: &str, out: &mut String) {
    let mut in_code = false;
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        if !in_code && let Some((text, url, length)) = link(rest) {
            out.push('[');
            text.chars().for_each(|character| escape_character(character, out));
            out.push_str(&format!("]({url})"));
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        if !in_code && let Some(url) = url(rest) {
            out.push_str(&format!("<{url}>"));
            rest = rest.get(url.len()..).unwrap_or_default();
            continue;
        }
        if character == '`' {
            in_code = !in_code;
        }
        if in_code {
            out.push(character)
        } else {
            escape_character(character, out)
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    if in_code {
        // An opening backtick without a partner would swallow what follows.
        out.push('`');
    }
}

fn escape_character(character: char, out: &mut String) {
    if matches!(character, '[' | ']' | '<' | '>') {
        out.push('\\');
    }
    out.push(character);
}

/// The address that a text begins with, without the signs that end a sentence.
fn url(text: &str) -> Option<&str> {
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let ends = |it: char| it.is_whitespace() || it.is_control() || "<>[]`\"|\\".contains(it);
    let url = text.split(ends).next()?;
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '\'']);
    // A bracket belongs to the address if it opens there.
    let url = if url.contains('(') { url } else { url.split(')').next()? };
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '\'']);
    (url.len() > scheme.len()).then_some(url)
}

/// The link to an address that a text begins with: its text, the address, and how long it is.
fn link(text: &str) -> Option<(&str, &str, usize)> {
    let (shown, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, _) = rest.split_once(')')?;
    let is_plain = !shown.contains(['[', ']', '`']) && !shown.contains("://") && !shown.trim().is_empty();
    (is_plain && !target.contains('(') && url(target) == Some(target))
        .then(|| (shown, target, shown.len() + target.len() + 4))
}

/// A text as one sentence, with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = escape(text.trim());
    if text.is_empty() || text.ends_with(['.', '!', '?', ':']) || text.ends_with("```") {
        text
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, lines, sentence};

    #[test]
    fn a_comment_has_no_controls() {
        assert_eq!(lines("a\rb\u{0}c\n\u{202e}d\u{202c}"), [" a b c", " d"]);
    }

    #[test]
    fn markdown_is_taken_as_it_is_meant() {
        assert_eq!(escape("see [this] and <p>"), r"see \[this\] and \<p\>");
        assert_eq!(escape("`Vec<[u8]>` stays"), "`Vec<[u8]>` stays");
        assert_eq!(escape("at https://a.example/b."), "at <https://a.example/b>.");
        assert_eq!(escape("(https://a.example/b)"), "(<https://a.example/b>)");
        assert_eq!(escape("see [<this>](https://a.example/b)."), r"see [\<this\>](https://a.example/b).");
        assert_eq!(escape("[a](not one)"), r"\[a\](not one)");
        assert_eq!(
            escape("a|https://a.example/b_(c)|`https://d`"),
            "a|<https://a.example/b_(c)>|`https://d`"
        );
        assert_eq!(escape("https:// and *http://a.example/*"), "https:// and *<http://a.example/>*");
        assert_eq!(escape("a\n        let x = 1;"), "a\n   let x = 1;");
        assert_eq!(escape("```\nlet x = [1];\n```"), "```text\nlet x = [1];\n```");
        assert_eq!(escape("```json\n{"), "```text\n{\n```");
        assert_eq!(escape("an `open one"), "an `open one`");
        assert_eq!(escape("a\rb"), "a\nb");
        assert_eq!(sentence("List brands"), "List brands.");
    }
}
