//! The tables of `codec/` -> text, a row a line where a table is longer than a line.
//!
//! `prettyplease` wraps the tokens of a macro as running text, in which nobody finds a field, and in which one more field changes all lines behind it.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};

/// A table that is longer than this takes a line for each of its rows.
const WIDTH: usize = 120;

/// The text of a macro's call.
pub(crate) fn table(mac: &syn::Macro) -> String {
    let path: Vec<String> = mac.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
    let path = path.join("::");
    let line = format!("{path}! {{ {} }}\n", line(mac.tokens.clone()));
    if line.len() <= WIDTH {
        return line;
    }
    let mut text = format!("{path}! {{\n    ");
    let mut printer = Printer::default();
    for tree in mac.tokens.clone() {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                printer.space();
                printer.text.push_str(&block(&group));
                printer.last = Last::Word;
            }
            other => printer.tree(&other, None),
        }
    }
    text.push_str(&printer.text);
    text.push_str("\n}\n");
    text
}

/// The rows of a table, a line each.
fn block(group: &Group) -> String {
    let mut text = "{\n".to_owned();
    let mut row = TokenStream::new();
    let mut end = |row: &mut TokenStream, comma: &str| {
        let row = std::mem::take(row);
        if !row.is_empty() {
            text.push_str(&format!("        {}{comma}\n", line(row)));
        }
    };
    // Angle brackets are no groups to Rust's tokens.
    let (mut depth, mut before) = (0_usize, ' ');
    for tree in group.stream() {
        let sign = if let TokenTree::Punct(punct) = &tree { punct.as_char() } else { ' ' };
        match sign {
            '<' => depth += 1,
            '>' if before != '=' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = sign;
        if sign == ',' && depth == 0 {
            end(&mut row, ",");
        } else {
            row.extend([tree]);
        }
    }
    // Nothing may follow the entry for all other keys, a comma neither.
    let is_rest =
        matches!(row.clone().into_iter().next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '.');
    end(&mut row, if is_rest { "" } else { "," });
    text.push_str("    }");
    text
}

/// Tokens as one line.
fn line(tokens: TokenStream) -> String {
    let mut printer = Printer::default();
    printer.stream(tokens);
    printer.text
}

#[derive(Default)]
struct Printer {
    text: String,
    last: Last,
}

/// What a word may not be joined with.
#[derive(Clone, Copy, Default, PartialEq)]
enum Last {
    /// Nothing, or a sign that joins.
    #[default]
    Open,
    /// A word, a literal or a closed group.
    Word,
    /// A sign behind which a space stands.
    Spaced,
}

impl Printer {
    fn stream(&mut self, tokens: TokenStream) {
        let mut trees = tokens.into_iter().peekable();
        while let Some(tree) = trees.next() {
            self.tree(&tree, trees.peek());
        }
    }

    /// A space, unless there is nothing to part.
    fn space(&mut self) {
        if self.last != Last::Open && !self.text.is_empty() {
            self.text.push(' ');
        }
    }

    fn tree(&mut self, tree: &TokenTree, next: Option<&TokenTree>) {
        match tree {
            TokenTree::Ident(ident) => self.word(&ident.to_string()),
            TokenTree::Literal(literal) => self.word(&literal.to_string()),
            TokenTree::Group(group) => self.group(group),
            TokenTree::Punct(punct) => self.sign(punct.as_char(), punct.spacing(), next),
        }
    }

    fn word(&mut self, word: &str) {
        self.space();
        self.text.push_str(word);
        self.last = Last::Word;
    }

    fn group(&mut self, group: &Group) {
        let inner = line(group.stream());
        let inner = inner.strip_suffix(',').unwrap_or(&inner);
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::Brace => ("{ ", " }"),
            Delimiter::None => ("", ""),
        };
        // What is in parentheses belongs to the name before it.
        if !(group.delimiter() == Delimiter::Parenthesis && self.last == Last::Word) {
            self.space();
        }
        self.text.push_str(open);
        self.text.push_str(inner);
        self.text.push_str(close);
        self.last = Last::Word;
    }

    fn sign(&mut self, sign: char, spacing: Spacing, next: Option<&TokenTree>) {
        let joins_next = spacing == Spacing::Joint && matches!(next, Some(TokenTree::Punct(_)));
        match sign {
            ',' => {
                self.text.push(',');
                self.last = Last::Spaced;
            }
            '=' => {
                self.space();
                self.text.push('=');
                self.last = if joins_next { Last::Open } else { Last::Spaced };
            }
            // The second half of `=>`.
            '>' if self.text.ends_with('=') => {
                self.text.push('>');
                self.last = Last::Spaced;
            }
            '>' => {
                self.text.push('>');
                self.last = Last::Word;
            }
            '.' | '&' | '-' => {
                self.space();
                self.text.push(sign);
                self.last = Last::Open;
            }
            // `::` and `<` join what stands on both sides.
            other => {
                self.text.push(other);
                self.last = Last::Open;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::table;

    fn printed(text: &str) -> String {
        table(&syn::parse_str(text).unwrap_or_else(|error| panic!("{error}")))
    }

    #[test]
    fn a_short_table_is_a_line() {
        for line in [
            "rt::record! { Price { amount = \"amount\" [rt::codec::Inside<rt::codec::Text>] required, ..others } }\n",
            "rt::union! { Any { List(Vec<i64>), Map(std::collections::BTreeMap<String, rt::Value>) } blank List first }\n",
            "rt::tagged_union! { Pay by \"kind\" or fits { Card(Box<Card>) = [\"card\", \"c\"] adds } }\n",
            "rt::responses! { Got { Ok(200) = Thing => rt::TextResponse, Other(400, 499) } }\n",
            "rt::record! { A { r#type = \"type\" or(-1), b = \"b\" or(Kind::Some) } }\n",
        ] {
            assert_eq!(printed(line), line);
        }
    }

    #[test]
    fn a_long_one_takes_a_line_for_each_row() {
        let rows: String = (0..9)
            .map(|index| format!("field_number_{index} = \"field-number-{index}\" required, "))
            .collect();
        let text = printed(&format!("rt::record! {{ Wide {{ {rows} ..others strangers }} }}"));
        assert!(
            text.starts_with(
                "rt::record! {\n    Wide {\n        field_number_0 = \"field-number-0\" required,\n"
            ),
            "{text}"
        );
        assert!(text.ends_with("required,\n        ..others strangers\n    }\n}\n"), "{text}");
    }
}
