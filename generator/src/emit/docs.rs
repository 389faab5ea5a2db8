//! Texts of a document -> doc attributes. What is put into one comes from [`crate::markdown`], or is the generator's own.

use proc_macro2::TokenStream;
use quote::quote;

use crate::markdown::{self, Written};
pub(super) use crate::markdown::{code, first, label, line, plain};
use crate::model::Docs;

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

/// A text, or another if it is empty.
pub(super) fn or(text: String, otherwise: impl FnOnce() -> String) -> String {
    if text.trim().is_empty() { otherwise() } else { text }
}

/// A description, which ends with a full stop.
pub(super) fn sentence(text: &str) -> String {
    followed(text, "")
}

/// A description, and behind it sentences of the generator's.
pub(super) fn followed(text: &str, more: &str) -> String {
    with(markdown::blocks(text), more).text
}

/// What is said of a field or a parameter.
pub(super) fn described(docs: &Docs) -> String {
    followed(&docs.text, &docs.facts)
}

/// The first sentence of a description, in one line and not long.
pub(super) fn brief(text: &str) -> String {
    /// A line of a page.
    const MOST: usize = 110;
    let paragraph = text.trim().split("\n\n").next().unwrap_or_default();
    let mut ends = paragraph.match_indices(". ").map(|(end, _)| end);
    // `e.g. this` and `i.e. that` end no sentence.
    let is_end = |end: &usize| {
        let before = paragraph.get(..*end).unwrap_or_default();
        let after = paragraph.get(end + 2..).and_then(|after| after.chars().next());
        !before.ends_with(['.', '(']) && after.is_some_and(|after| !after.is_lowercase())
    };
    let sentence = ends.find(is_end).and_then(|end| paragraph.get(..=end)).unwrap_or(paragraph);
    let written = first(sentence);
    if written.chars().count() <= MOST {
        return ended(&written);
    }
    // Cut before it is written as Markdown, so that nothing is cut in two.
    let mut cut = String::new();
    for word in sentence.split_whitespace() {
        if cut.chars().count() + word.chars().count() > MOST {
            break;
        }
        cut.extend([word, " "]);
    }
    ended(&first(&format!("{}…", cut.trim_end())))
}

fn with(mut written: Written, more: &str) -> Written {
    if written.ends {
        written.text = ended(&written.text);
    }
    if more.is_empty() {
        return written;
    }
    match (written.text.is_empty(), written.ends) {
        (true, _) => written.opens = true,
        (false, true) => written.text.push(' '),
        (false, false) => written.text.push_str("\n\n"),
    }
    written.text.push_str(more);
    written
}

/// A description behind a word that it is about.
pub(super) fn about(word: &str, docs: &Docs) -> String {
    let written = with(markdown::blocks(&docs.text), &docs.facts);
    match (written.text.is_empty(), written.opens) {
        (true, _) => word.to_owned(),
        (false, true) => format!("{word}: {}", written.text),
        (false, false) => format!("{word}:\n\n{}", written.text),
    }
}

/// A text as a point of a list.
pub(super) fn point(text: &str) -> String {
    let mut lines = text.lines();
    let mut point = format!("- {}\n", lines.next().unwrap_or_default());
    for line in lines {
        point.extend([if line.is_empty() { "" } else { "  " }, line, "\n"]);
    }
    point
}

/// A paragraph with a full stop.
pub(super) fn ended(text: &str) -> String {
    let seen = text.trim_end_matches('*');
    let is_ended = seen.is_empty() || seen.ends_with(['.', '!', '?', ':', '。', '！', '？', '：', '…']);
    if is_ended { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use super::{about, brief, described, lines, point, sentence};
    use crate::model::Docs;

    fn docs(text: &str, facts: &str) -> Docs {
        Docs { text: text.to_owned(), facts: facts.to_owned() }
    }

    #[test]
    fn a_paragraph_ends_with_a_full_stop() {
        assert_eq!(sentence("List brands"), "List brands.");
        assert_eq!(sentence("**Gone.**"), "**Gone.**");
        assert_eq!(sentence("| a |\n|---|\n| b |"), "| a |\n| --- |\n| b |");
    }

    #[test]
    fn facts_stand_behind_a_paragraph_or_below_anything_else() {
        assert_eq!(described(&docs("", "Read-only.")), "Read-only.");
        assert_eq!(described(&docs("A page", "At least 1.")), "A page. At least 1.");
        assert_eq!(described(&docs("```\nx", "At least 1.")), "```text\nx\n```\n\nAt least 1.");
        assert_eq!(described(&docs("- x", "At least 1.")), "- x\n\nAt least 1.");
    }

    #[test]
    fn a_description_of_several_blocks_stays_in_its_point() {
        assert_eq!(
            point(&about("`a`", &docs("One\n\n    two", ""))),
            "- `a`: One\n\n  ```text\n  two\n  ```\n"
        );
        assert_eq!(point(&about("`a`", &docs("- b\n- c", ""))), "- `a`:\n\n  - b\n  - c\n");
        assert_eq!(about("`a`", &docs("", "At least 1.")), "`a`: At least 1.");
    }

    #[test]
    fn a_few_words_are_the_first_sentence() {
        assert_eq!(brief("One. Two."), "One.");
        assert_eq!(brief("Sorts, e.g. by name. Two"), "Sorts, e.g. by name.");
        assert_eq!(brief("Version 1.5 of it\n\nTwo"), "Version 1.5 of it.");
        let long = brief(&"many words ".repeat(20));
        assert!(long.ends_with("words…") && long.chars().count() < 115, "{long}");
        assert_eq!(brief(""), "");
    }

    #[test]
    fn a_comment_has_no_space_at_the_end_of_a_line() {
        assert_eq!(lines("a  \n\n\nb "), [" a", "", " b"]);
    }
}
