//! Signs in a name -> the words for them, where a name would say something else without.

use unicode_ident::is_xid_continue;

/// More signs than this in a name of nothing else add nothing that a reader takes in.
const MAX_SIGNS: usize = 8;

/// The longest emoji has this many characters.
const MAX_EMOJI: usize = 10;

/// The name with the words of the signs that belong to it: all signs of a name that has nothing else, the sign in front of `@id` and `-price`,
/// any sign in front of a number, the plus of `GMT+1` and `C++`, and what `size<` ends in. Elsewhere a sign separates words.
pub(super) fn spelt_where_needed(name: &str) -> String {
    if !name.chars().any(is_letter) {
        return spelt_in_full(name.trim_matches(char::is_control), MAX_SIGNS);
    }
    let characters: Vec<char> = name.chars().collect();
    let mut text = String::with_capacity(name.len());
    for (index, character) in characters.iter().copied().enumerate() {
        let before = index.checked_sub(1).and_then(|before| characters.get(before)).copied();
        let after = characters.get(index + 1).copied();
        let is_first = !characters.iter().take(index).copied().any(is_letter);
        let before_letter = after.is_some_and(is_letter);
        let before_digit = after.is_some_and(|after| after.is_ascii_digit());
        let ends = !characters.iter().skip(index).copied().any(is_letter);
        let belongs = match character {
            '@' | '-' | '\u{2212}' => is_first && before_letter,
            '+' => {
                is_first && before_letter
                    || before_digit
                    || ends && before.is_some_and(|it| it == '+' || is_letter(it))
            }
            '<' | '>' if ends => true,
            '=' if ends => before.is_some_and(|it| matches!(it, '<' | '>')),
            '<' | '>' | '=' | '!' | '~' | '≤' | '≥' => is_first && starts_number(&characters, index),
            _ => false,
        };
        match sign(character).filter(|_| belongs) {
            Some(word) => push(&mut text, word),
            None => text.push(character),
        }
    }
    text
}

/// The name with the words of all of its signs, but for those that stand between words everywhere.
pub(super) fn spelt(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let characters: Vec<char> = name.chars().collect();
    for (index, character) in characters.iter().copied().enumerate() {
        let after = characters.get(index + 1).copied();
        let is_minus = character == '-' && after.is_none_or(|after| after.is_ascii_digit());
        match sign(character).filter(|_| character != '-' || is_minus) {
            Some(word) => push(&mut text, word),
            None if is_emoji(character) => push(&mut text, &spelt_in_full(&character.to_string(), 1)),
            None => text.push(character),
        }
    }
    text
}

/// Whether a plus stands in front of a digit.
pub(super) fn has_plus(name: &str) -> bool {
    name.chars().zip(name.chars().skip(1)).any(|(sign, digit)| sign == '+' && digit.is_ascii_digit())
}

/// The name with the word of a `-` in front of a number, if no digit stands before it.
pub(super) fn with_minus(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    let mut before = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        let is_minus = matches!(character, '-' | '\u{2212}')
            && before.is_none_or(|before: char| !before.is_ascii_digit())
            && characters.peek().is_some_and(char::is_ascii_digit);
        if is_minus {
            push(&mut text, "minus")
        } else {
            text.push(character)
        }
        before = Some(character);
    }
    text
}

/// The name with words for whatever is no letter or digit, up to so many of them.
pub(super) fn spelt_in_full(name: &str, most: usize) -> String {
    let mut text = String::new();
    let characters: Vec<char> = name.chars().collect();
    let (mut index, mut count) = (0, 0);
    while let Some(character) = characters.get(index).copied() {
        let rest = characters.get(index..).unwrap_or_default();
        index += 1;
        if is_letter(character) {
            text.push(character);
            continue;
        }
        if matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}') {
            continue;
        }
        count += 1;
        if count > most {
            break;
        }
        let before = index.checked_sub(2).and_then(|before| characters.get(before)).copied();
        let is_dash = character == '-'
            && before.is_some_and(is_letter)
            && characters.get(index).copied().is_some_and(is_letter);
        if let Some(word) =
            is_dash.then_some("dash").or_else(|| sign(character)).or_else(|| separator(character))
        {
            push(&mut text, word);
        } else if let Some((emoji, length)) = emoji(rest) {
            push(&mut text, emoji);
            index += length - 1;
        } else if !character.is_control() && !character.is_whitespace() {
            push(&mut text, &format!("u{:x}", u32::from(character)));
        }
    }
    text
}

fn push(text: &mut String, word: &str) {
    text.push(' ');
    text.push_str(word);
    text.push(' ');
}

fn is_letter(character: char) -> bool {
    is_xid_continue(character) && character != '_' && !matches!(character, '\u{fe0e}' | '\u{fe0f}')
        || character.is_alphanumeric()
}

/// Whether signs from here on stand in front of a digit: `>=10`.
fn starts_number(characters: &[char], index: usize) -> bool {
    let signs = |it: &&char| matches!(it, '<' | '>' | '=' | '!' | '~' | '≤' | '≥' | '-' | '+' | '$' | ' ');
    characters.iter().skip(index).find(|it| !signs(it)).is_some_and(char::is_ascii_digit)
}

fn is_emoji(character: char) -> bool {
    !character.is_ascii() && emojis::get(character.encode_utf8(&mut [0; 4])).is_some()
}

/// The name of the emoji that comes next, and how many characters it has.
fn emoji(rest: &[char]) -> Option<(&'static str, usize)> {
    (1..=rest.len().min(MAX_EMOJI)).rev().find_map(|length| {
        let text: String = rest.iter().take(length).collect();
        emojis::get(&text).map(|emoji| (emoji.name(), length))
    })
}

fn sign(character: char) -> Option<&'static str> {
    Some(match character {
        '<' => "less",
        '>' => "greater",
        '=' => "equal",
        '!' => "not",
        '+' => "plus",
        '-' | '\u{2212}' => "minus",
        '*' => "star",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '~' => "like",
        '^' => "caret",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '?' => "question",
        '€' => "euro",
        '£' => "pound",
        '¥' => "yen",
        '°' => "degree",
        '§' => "section",
        '±' => "plus minus",
        '×' => "times",
        '÷' => "divided by",
        '≠' => "not equal",
        '≤' => "less equal",
        '≥' => "greater equal",
        '≈' => "about",
        '∞' => "infinity",
        '√' => "root",
        '←' => "left",
        '→' => "right",
        '↑' => "up",
        '↓' => "down",
        '★' => "star",
        '☆' => "white star",
        '✓' => "check",
        '✗' => "cross",
        '•' => "bullet",
        _ => return None,
    })
}

/// What stands between words, where nothing else tells two names apart.
fn separator(character: char) -> Option<&'static str> {
    Some(match character {
        '_' => "underscore",
        ' ' => "space",
        '\t' => "tab",
        '\n' => "newline",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '/' => "slash",
        '\\' => "backslash",
        '\'' => "apostrophe",
        '"' => "quote",
        '`' => "backtick",
        '(' => "open parenthesis",
        ')' => "close parenthesis",
        '[' => "open bracket",
        ']' => "close bracket",
        '{' => "open brace",
        '}' => "close brace",
        '\u{2013}' | '\u{2014}' => "dash",
        _ => return None,
    })
}
