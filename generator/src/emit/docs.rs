//! Texts of a document -> doc attributes. The one place where they are escaped.

use proc_macro2::TokenStream;
use quote::quote;

use super::html::{is_absolute, to_markdown};

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
    for line in to_markdown(&text.replace("\r\n", "\n").replace('\r', "\n")).lines() {
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
            // A quotation.
            let quoted = content.strip_prefix('>').inspect(|_| out.push('>'));
            escape_line(quoted.unwrap_or(content), &mut out);
        }
        out.push('\n');
    }
    if in_fence {
        out.push_str("```\n");
    }
    out.trim().to_owned()
}

fn escape_line(line: &str, out: &mut String) {
    let mut in_code = false;
    let mut before = ' ';
    let mut rest = line;
    while let Some(character) = rest.chars().next() {
        let taken = match character {
            _ if in_code => None,
            '[' => link(rest, out),
            '<' => automatic_link(rest, out),
            'h' if !before.is_alphanumeric() => bare_link(rest, out),
            _ => None,
        };
        if let Some(taken) = taken {
            before = ')';
            rest = rest.get(taken..).unwrap_or_default();
            continue;
        }
        in_code ^= character == '`';
        if "[]<>".contains(character) && !in_code {
            out.push('\\');
        }
        out.push(character);
        before = character;
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    if in_code {
        // An opening backtick without a partner would swallow what follows.
        out.push('`');
    }
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

/// `[text](url)`: a link if it leads somewhere from rustdoc's pages, too, else its text. How many bytes that was.
fn link(rest: &str, out: &mut String) -> Option<usize> {
    let (text, behind) = rest.strip_prefix('[')?.split_once("](")?;
    let (target, _) = behind.split_once(')')?;
    if text.contains(['[', ']']) {
        return None;
    }
    let mut escaped = String::new();
    escape_line(text, &mut escaped);
    let url = target.split_whitespace().next().unwrap_or_default();
    let is_plain = !url.contains(['<', '>', '(', '\\', '"', '`', '|']) && !url.contains(char::is_control);
    if is_absolute(url) && is_plain {
        out.push_str(&format!("[{escaped}]({url})"));
    } else if url.starts_with(['#', '/', '.']) {
        out.push_str(&escaped);
    } else {
        return None;
    }
    Some(text.len() + target.len() + "[](".len() + 1)
}

/// `<https://a.example>`, which is Markdown already.
fn automatic_link(rest: &str, out: &mut String) -> Option<usize> {
    let (url, _) = rest.strip_prefix('<')?.split_once('>')?;
    is_absolute(url).then(|| {
        out.push_str(&format!("<{url}>"));
        url.len() + 2
    })
}

/// A URL as it is.
fn bare_link(rest: &str, out: &mut String) -> Option<usize> {
    let url = url(rest)?;
    out.push_str(&format!("<{url}>"));
    Some(url.len())
}

/// A text as one sentence, with a full stop.
pub(super) fn sentence(text: &str) -> String {
    ended(&escape(text.trim()))
}

/// A text that is escaped already, with a full stop.
pub(super) fn ended(text: &str) -> String {
    let text = text.to_owned();
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
        assert_eq!(escape("see [this] and <store>"), r"see \[this\] and \<store\>");
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
        assert_eq!(escape("see [`it`](https://a.example/b \"title\")."), "see [`it`](https://a.example/b).");
        assert_eq!(escape("see [it](#section/a) and [x][1]"), r"see it and \[x\]\[1\]");
        assert_eq!(escape("at <https://a.example>, or xhttp://b"), "at <https://a.example>, or xhttp://b");
        assert_eq!(escape("**https://a.example/c**"), "**<https://a.example/c>**");
        assert_eq!(escape("half [of](https://a.example"), r"half \[of\](<https://a.example>");
        assert_eq!(escape("> a > b"), r"> a \> b");
        assert_eq!(escape("<p>It is <b>one</b></p>"), "It is **one**");
        assert_eq!(escape("a\n        let x = 1;"), "a\n   let x = 1;");
        assert_eq!(escape("```\nlet x = [1];\n```"), "```text\nlet x = [1];\n```");
        assert_eq!(escape("```json\n{"), "```text\n{\n```");
        assert_eq!(escape("an `open one"), "an `open one`");
        assert_eq!(escape("a\rb"), "a\nb");
        assert_eq!(sentence("List brands"), "List brands.");
    }
}
