//! A YAML text that libyaml refuses -> the same text with blanks for the characters that it stumbles over: tabs in empty lines and before
//! comments, control characters, the line ends that only YAML 1.1 knew. Every byte keeps its place, so positions stay true.

/// The repaired text; equal to `text` if there is nothing to repair.
pub(crate) fn mend(text: &str) -> String {
    // Without a single `\n`, bare carriage returns are the line ends.
    let returns_end_lines = !text.contains('\n');
    let mut mended = String::with_capacity(text.len());
    // How far the line is indented that a block of text belongs to.
    let mut block = None;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        let indent = line.bytes().take_while(|byte| *byte == b' ').count();
        let in_block = block.is_some_and(|block| content.is_empty() || indent > block);
        if !in_block {
            block = opens_block(content).then_some(indent);
        }
        // In a block of text, a line that starts with a tab and `#` is what it is.
        let mut blank = content.is_empty() || (content.starts_with('#') && !in_block);
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            let stumbles = match character {
                '\t' => blank,
                '\r' => !returns_end_lines && characters.peek() != Some(&'\n'),
                '\n' => false,
                '\u{2028}' | '\u{2029}' => true,
                other => other.is_control(),
            };
            // Tabs in the comment itself are no trouble.
            blank &= character.is_whitespace();
            if stumbles {
                (0..character.len_utf8()).for_each(|_| mended.push(' '));
            } else {
                mended.push(character);
            }
        }
    }
    mended
}

/// Whether a line ends in what starts a block of text: `|` or `>`, perhaps with how it is to be read.
fn opens_block(content: &str) -> bool {
    let content = content.split(" #").next().unwrap_or_default().trim_end();
    let header = content.trim_end_matches(|it: char| it.is_ascii_digit() || it == '+' || it == '-');
    let before = header.strip_suffix(['|', '>']);
    before.is_some_and(|before| before.is_empty() || before.ends_with([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn only_what_stumbles_becomes_blank() {
        assert_eq!(mend("a:\tb\n\t\nc\r\n"), "a:\tb\n \nc\r\n");
        assert_eq!(mend("a: x\ry\u{2028}z\u{1}\n"), "a: x y   z \n");
        assert_eq!(mend("a: 1\rb: 2"), "a: 1\rb: 2");
        assert_eq!(mend("a:\n\t\t# \tb\n  \t# c\n  d: 1\n"), "a:\n  # \tb\n   # c\n  d: 1\n");
    }

    #[test]
    fn a_block_of_text_keeps_its_tabs() {
        let text = "a: |\n  b\n  \t# c\n\nd: >-2 # e\n    \t# f\n";
        assert_eq!(mend(text), text);
    }
}
