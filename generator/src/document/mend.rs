//! A YAML text that libyaml refuses -> the same text with spaces for the characters that it refuses: tabs in empty lines,
//! control characters, and line endings that only YAML 1.1 has. Every byte keeps its offset, so positions stay correct.

/// The repaired text; equal to `text` if there is nothing to repair.
pub(crate) fn mend(text: &str) -> String {
    // Without a single `\n`, bare carriage returns are the line ends.
    let returns_end_lines = !text.contains('\n');
    let mut mended = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let blank = line.trim().is_empty();
        let mut characters = line.chars().peekable();
        while let Some(character) = characters.next() {
            let stumbles = match character {
                '\t' => blank,
                '\r' => !returns_end_lines && characters.peek() != Some(&'\n'),
                '\n' => false,
                '\u{2028}' | '\u{2029}' => true,
                other => other.is_control(),
            };
            if stumbles {
                (0..character.len_utf8()).for_each(|_| mended.push(' '));
            } else {
                mended.push(character);
            }
        }
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::mend;

    #[test]
    fn only_what_stumbles_becomes_blank() {
        assert_eq!(mend("a:\tb\n\t\nc\r\n"), "a:\tb\n \nc\r\n");
        assert_eq!(mend("a: x\ry\u{2028}z\u{1}\n"), "a: x y   z \n");
        assert_eq!(mend("a: 1\rb: 2"), "a: 1\rb: 2");
    }
}
