//! Text, code and addresses -> the Markdown that means just these characters.

use std::borrow::Cow;

/// Where a text stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// In a table, where a bar ends the cell.
    pub(super) in_cell: bool,
    /// In the text of a link, which holds no other.
    pub(super) in_link: bool,
    /// Behind a heading's signs, which may stand at its end, too.
    pub(super) in_heading: bool,
}

/// A character as a comment may have it: without what ends a line, and without what turns the direction of the text, which rustc refuses
/// because it hides code from readers.
pub(super) fn printed(character: char) -> Option<char> {
    match character {
        '\n' | '\t' => Some(character),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        control if control.is_control() => Some(' '),
        other => Some(other),
    }
}

/// A text of characters that can be printed.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| printed(it) == Some(it)) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter_map(printed).collect())
    }
}

/// Whether a character counts as a letter for the signs of emphasis: neither space nor punctuation.
pub(super) fn is_letter(character: char) -> bool {
    character.is_alphanumeric()
}

/// Writes a text. It is a single line; what is in `out` stands before it.
pub(super) fn text(raw: &str, place: Place, out: &mut String) {
    let raw = if out.is_empty() || out.ends_with('\n') { line_start(raw.trim_start(), out) } else { raw };
    let mut rest = raw;
    let mut before = out.chars().next_back().unwrap_or(' ');
    while let Some(character) = rest.chars().next() {
        if let Some(url) = address(rest, before).filter(|_| !place.in_link) {
            automatic_link(url, out);
            before = '>';
            rest = rest.get(url.len()..).unwrap_or_default();
            continue;
        }
        // What stands beside the same sign is one with it.
        let run = match character {
            '_' | '*' | '~' => rest.len() - rest.trim_start_matches(character).len(),
            _ => character.len_utf8(),
        };
        let (taken, behind) = rest.split_at(run);
        let next = behind.chars().next();
        match character {
            '\n' | '\t' => out.push(' '),
            '|' if place.in_cell && before == '\\' => out.push_str("&#124;"),
            '|' if !place.in_cell => out.push('|'),
            // rustdoc warns of an address that is no link.
            ':' if is_scheme(out, behind) && !place.in_link => out.push_str("\\:"),
            _ if is_sign(taken, before, next, behind, place, out) => {
                taken.chars().for_each(|it| out.extend(['\\', it]));
            }
            _ => out.push_str(taken),
        }
        before = character;
        rest = behind;
    }
}

/// Whether what was taken would be read as a sign.
fn is_sign(taken: &str, before: char, next: Option<char>, behind: &str, place: Place, out: &str) -> bool {
    let is_alone = |it: Option<char>| it.is_some_and(char::is_whitespace);
    match taken.chars().next().unwrap_or(' ') {
        '`' | '[' | ']' | '<' | '>' | '|' => true,
        // An address, too, is written behind a sign.
        '\\' => next.is_none_or(|it| it.is_ascii_punctuation()) || behind.starts_with("http"),
        '_' if is_letter(before) && next.is_some_and(is_letter) => false,
        '_' | '*' | '~' => {
            !(before.is_whitespace() && is_alone(next)) || out.is_empty() || out.ends_with('\n')
        }
        '&' => is_entity(behind),
        '#' => place.in_heading,
        // Else the text of a link would be a footnote's name.
        '^' => place.in_link && out.ends_with('['),
        _ => false,
    }
}

/// Whether a colon stands behind the scheme of an address.
fn is_scheme(before: &str, behind: &str) -> bool {
    let host = behind.strip_prefix("//").map(|host| host.chars().next());
    let has_host = host.is_some_and(|first| first.is_none_or(|it| !it.is_whitespace()));
    has_host && (before.ends_with("http") || before.ends_with("https"))
}

/// Whether what stands behind `&` makes an entity of it.
fn is_entity(behind: &str) -> bool {
    let name = behind.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '#').take(40).count();
    name > 0 && behind.get(name..).is_some_and(|rest| rest.starts_with(';'))
}

/// Writes what would begin a block at the start of a line, and returns what is behind that.
fn line_start<'a>(line: &'a str, out: &mut String) -> &'a str {
    let Some(first) = line.chars().next() else { return line };
    let behind = line.get(first.len_utf8()..).unwrap_or_default();
    let next = behind.chars().next();
    let ends = next.is_none_or(char::is_whitespace);
    let begins = match first {
        '#' => behind.trim_start_matches('#').chars().next().is_none_or(char::is_whitespace),
        '+' => ends,
        // Points of a list, lines, underlinings of headings, and what is below the head of a table.
        '-' | ':' | '|' => ends || next.is_some_and(|it| "-:|".contains(it)),
        '=' => true,
        _ => false,
    };
    if begins {
        out.extend(['\\', first]);
        return behind;
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, behind) = line.split_at(digits);
    let mut signs = behind.chars();
    if (1..10).contains(&digits)
        && let Some(sign @ ('.' | ')')) = signs.next()
        && signs.next().is_none_or(char::is_whitespace)
    {
        out.push_str(number);
        out.extend(['\\', sign]);
        return behind.get(1..).unwrap_or_default();
    }
    line
}

/// Writes code within a line.
pub(super) fn code(raw: &str, place: Place, out: &mut String) {
    let raw = cleaned(raw).replace(['\n', '\t'], " ");
    if place.in_cell && raw.contains('|') && raw.contains('\\') {
        // Parsers differ in what a backslash before a bar means within code.
        return text(&raw, place, out);
    }
    let raw = if place.in_cell { raw.replace('|', "\\|") } else { raw };
    let raw = if raw.is_empty() { " ".to_owned() } else { raw };
    let fence = "`".repeat(longest_run(&raw) + 1);
    let is_blank = raw.trim().is_empty();
    let needs_space =
        raw.starts_with('`') || raw.ends_with('`') || raw.starts_with(' ') && raw.ends_with(' ');
    let space = if needs_space && !is_blank { " " } else { "" };
    out.extend([&fence, space, &raw, space, &fence]);
}

/// How many backticks stand beside each other.
pub(super) fn longest_run(text: &str) -> usize {
    text.split(|it| it != '`').map(str::len).max().unwrap_or_default()
}

/// The address that a text begins with, without the signs that end a sentence. What stands before it must not be a letter.
fn address(text: &str, before: char) -> Option<&str> {
    if before.is_alphanumeric() {
        return None;
    }
    let scheme = ["https://", "http://"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let host = text.get(scheme.len()..)?;
    // A bracket belongs to the address if it opens there.
    let mut open = 0_usize;
    let is_end = |it: char| {
        match it {
            '(' => open += 1,
            ')' if open == 0 => return true,
            ')' => open -= 1,
            _ => {}
        }
        it.is_whitespace() || it.is_control() || "<>[]`\"|\\".contains(it)
    };
    let end = text.find(is_end).unwrap_or(text.len());
    let url = text.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', '*', '\'']);
    host.starts_with(is_letter).then_some(url)
}

/// Writes an address that is shown as it is.
pub(super) fn automatic_link(url: &str, out: &mut String) {
    out.push('<');
    encode(url, false, out);
    out.push('>');
}

/// Where a link leads, as it stands in the brackets of a link; `None`: it leads nowhere from rustdoc's pages.
pub(super) fn target(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let leads = match scheme.as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| host.starts_with(is_letter)),
        // rustdoc takes a name without a dot for one of Rust's.
        "mailto" => rest.contains('@') && rest.contains('.'),
        _ => false,
    };
    let mut out = format!("{scheme}:");
    encode(rest, true, &mut out);
    leads.then_some(out)
}

/// Writes an address without what would end it, or be read as something else. `in_brackets`: it stands behind the text of a link.
fn encode(url: &str, in_brackets: bool, out: &mut String) {
    let mut rest = url;
    for character in url.chars() {
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        let is_kept = character.is_ascii_graphic()
            && !"<>[]`\"|\\".contains(character)
            && !(in_brackets && "()".contains(character));
        match character {
            '&' if in_brackets && is_entity(rest) => out.push_str("&amp;"),
            _ if is_kept || is_letter(character) => out.push(character),
            _ => {
                let mut bytes = [0; 4];
                let bytes = character.encode_utf8(&mut bytes).bytes();
                bytes.for_each(|byte| out.push_str(&format!("%{byte:02X}")));
            }
        }
    }
}
