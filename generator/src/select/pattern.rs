//! The text of a pattern -> the operations that it matches.

use std::{convert::Infallible, fmt, str::FromStr};

/// Matches operations by operationId (`list*`) or, if it starts with a slash, by path (`/orders/**`), optionally with a method
/// before it (`GET /orders/*`). `*` matches any characters except `/`, `**` matches any characters, and `?` matches one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern(String);

impl Pattern {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(super) fn matches(&self, method: &str, path: &str, id: &str) -> bool {
        let (wanted_method, rest) = match self.0.split_once(' ') {
            Some((method, rest)) if rest.trim_start().starts_with('/') => (Some(method), rest.trim()),
            _ => (None, self.0.as_str()),
        };
        let is_method =
            wanted_method.is_none_or(|wanted| wanted == "*" || wanted.eq_ignore_ascii_case(method));
        // A path without its slash is read as one that has it.
        let path = format!("/{}", path.trim_start_matches('/'));
        is_method && glob(rest, if rest.starts_with('/') { &path } else { id })
    }
}

impl FromStr for Pattern {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.trim().to_owned()))
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether `pattern` matches the whole of `text`. After each piece of the pattern, this keeps the set of offsets that it can have reached.
fn glob(pattern: &str, text: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let mut reached = vec![false; text.len() + 1];
    if let Some(start) = reached.first_mut() {
        *start = true;
    }
    let mut pieces = pattern.chars().peekable();
    while let Some(piece) = pieces.next() {
        let crosses = piece == '*' && pieces.next_if_eq(&'*').is_some();
        let mut next = vec![false; reached.len()];
        let mut running = false;
        for (index, slot) in next.iter_mut().enumerate() {
            let here = reached.get(index).copied().unwrap_or_default();
            let before = index.checked_sub(1).and_then(|before| text.get(before)).copied();
            *slot = if piece == '*' {
                running = here || (running && before.is_some_and(|it| crosses || it != '/'));
                running
            } else {
                let was =
                    index.checked_sub(1).and_then(|before| reached.get(before)).copied().unwrap_or_default();
                was && before.is_some_and(|it| it == piece || (piece == '?' && it != '/'))
            };
        }
        reached = next;
    }
    reached.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stars_stop_at_slashes_unless_doubled() {
        assert!(glob("list*", "listOrders") && !glob("list*", "getOrders"));
        assert!(glob("/orders/*", "/orders/{id}") && !glob("/orders/*", "/orders/{id}/items"));
        assert!(glob("/orders/**", "/orders/{id}/items") && !glob("/orders/**", "/orders"));
        assert!(glob("/orders**", "/orders") && glob("**/items", "/orders/{id}/items"));
        assert!(glob("get?", "getX") && !glob("get?", "get") && glob("", "") && !glob("", "a"));
        assert!(glob("*a*a*b", "xaaab") && !glob("*a*a*b", "xab"));
    }

    #[test]
    fn a_method_narrows_a_path() {
        let pattern = |text: &str| Pattern(text.to_owned());
        assert!(pattern("GET /a").matches("get", "/a", "x") && pattern("/a").matches("get", "a", "x"));
        assert!(!pattern("POST /a").matches("get", "/a", "x"));
        assert!(pattern("x").matches("get", "/a", "x") && !pattern("/x").matches("get", "/a", "x"));
    }
}
