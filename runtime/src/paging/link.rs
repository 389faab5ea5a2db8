//! The header `Link` (RFC 8288) -> the URL of a relation.

/// The target of the first link with this relation.
pub(super) fn target(value: &str, relation: &str) -> Option<String> {
    let mut rest = value;
    loop {
        let (_, after) = rest.split_once('<')?;
        let (url, after) = after.split_once('>')?;
        let (parameters, next) = parameters(after);
        let is_meant = parameters.iter().any(|(name, value)| {
            name.eq_ignore_ascii_case("rel")
                && value.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case(relation))
        });
        if is_meant {
            return Some(url.trim().to_owned());
        }
        rest = next;
    }
}

/// The parameters of one link, and the text after its comma.
fn parameters(text: &str) -> (Vec<(&str, String)>, &str) {
    let mut parameters = Vec::new();
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix(';') {
        let end = after.find(['=', ';', ',']).unwrap_or(after.len());
        let (name, after) = after.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => value(after.trim_start()),
            None => (String::new(), after),
        };
        parameters.push((name.trim(), value));
        rest = after.trim_start();
    }
    (parameters, rest.strip_prefix(',').unwrap_or(rest))
}

/// A token or a quoted string, and the text after it.
fn value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([';', ',']).unwrap_or(text.len());
        let (value, rest) = text.split_at(end);
        return (value.trim().to_owned(), rest);
    };
    let (mut value, mut characters) = (String::new(), quoted.chars());
    loop {
        match characters.next() {
            Some('"') | None => return (value, characters.as_str()),
            Some('\\') => value.extend(characters.next()),
            Some(character) => value.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::target;

    #[test]
    fn the_relation_is_found_among_others() {
        let header = r#"<https://a.example/?page=1>; rel="first", <https://a.example/?page=3,4>; title="a; b, \"c\"" ; rel="prev next"; x"#;
        assert_eq!(target(header, "next").as_deref(), Some("https://a.example/?page=3,4"));
        assert_eq!(target(header, "first").as_deref(), Some("https://a.example/?page=1"));
        assert_eq!(target(header, "last"), None);
        assert_eq!(target("</b?c=d>; rel=next", "next").as_deref(), Some("/b?c=d"));
        for broken in ["", "next", "<a", "<a>", "<a>;", "<a>;rel", "<a>; rel=\"next", "<a>;;,;=,\"<>"] {
            assert!(target(broken, "first").is_none(), "{broken}");
        }
    }
}
