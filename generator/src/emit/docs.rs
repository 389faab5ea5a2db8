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

fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
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
    for (index, word) in line.split(' ').enumerate() {
        if index > 0 {
            out.push(' ');
        }
        let is_url = |word: &str| word.starts_with("http://") || word.starts_with("https://");
        let bare = word.trim_start_matches('(').trim_end_matches(['.', ',', ')', ';', ':']);
        if !in_code && is_url(bare) {
            out.push_str(&word.replacen(bare, &format!("<{bare}>"), 1));
            continue;
        }
        if !word.contains(['`', '[', ']', '<', '>']) {
            out.push_str(word);
            continue;
        }
        for character in word.chars() {
            match character {
                '`' => {
                    in_code = !in_code;
                    out.push('`');
                }
                '[' | ']' | '<' | '>' if !in_code => {
                    out.push('\\');
                    out.push(character);
                }
                other => out.push(other),
            }
        }
    }
    if in_code {
        // An opening backtick without a partner would swallow what follows.
        out.push('`');
    }
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
    use super::{escape, sentence};

    #[test]
    fn markdown_is_taken_as_it_is_meant() {
        assert_eq!(escape("see [this] and <p>"), r"see \[this\] and \<p\>");
        assert_eq!(escape("`Vec<[u8]>` stays"), "`Vec<[u8]>` stays");
        assert_eq!(escape("at https://a.example/b."), "at <https://a.example/b>.");
        assert_eq!(escape("(https://a.example/b)"), "(<https://a.example/b>)");
        assert_eq!(escape("a\n        let x = 1;"), "a\n   let x = 1;");
        assert_eq!(escape("```\nlet x = [1];\n```"), "```text\nlet x = [1];\n```");
        assert_eq!(escape("```json\n{"), "```text\n{\n```");
        assert_eq!(escape("an `open one"), "an `open one`");
        assert_eq!(escape("a\rb"), "a\nb");
        assert_eq!(sentence("List brands"), "List brands.");
    }
}
