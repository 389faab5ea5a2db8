//! A key of `paths` with more than names in its braces -> the key as OpenAPI writes it, and the content of the braces.
//!
//! Routers and URI templates have expressions that OpenAPI does not have: `{proxy+}`, `{path*}`, `{+name}`, `{name=shelves/*}`, `{id:[0-9]+}`,
//! `{?page,size}`, `{.format}`.

/// The meaning of an expression.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Template {
    /// The path, with only names in its braces.
    pub(super) key: String,
    /// Names that are written differently: the text in the braces, and the name.
    pub(super) renamed: Vec<(String, String)>,
    /// Names whose values may contain slashes.
    pub(super) spread: Vec<String>,
    /// Names that belong to the query.
    pub(super) query: Vec<String>,
}

/// Reads a key; `None` if its braces contain only names.
pub(super) fn read(key: &str) -> Option<Template> {
    let mut template = Template::default();
    let mut rest = key;
    while let Some((before, after)) = rest.split_once('{') {
        template.key.push_str(before);
        let Some(end) = closing(after) else {
            template.key.push('{');
            template.key.push_str(after);
            rest = "";
            break;
        };
        let (inner, behind) = after.split_at(end);
        template.expression(inner);
        rest = behind.strip_prefix('}').unwrap_or_default();
    }
    template.key.push_str(rest);
    (template.key != key).then_some(template)
}

impl Template {
    fn expression(&mut self, inner: &str) {
        let trimmed = inner.trim();
        let operator = trimmed.chars().next().filter(|first| "+#./;?&*".contains(*first));
        let name = trimmed.get(operator.map_or(0, char::len_utf8)..).unwrap_or_default();
        match operator {
            Some('?' | '&') => {
                let names = name.split(',').map(|name| name.trim().trim_end_matches('*'));
                self.query.extend(names.filter(|name| !name.is_empty()).map(str::to_owned));
                return;
            }
            // A fragment is never sent.
            Some('#') => return,
            Some('/') => self.key.push('/'),
            Some('.') => self.key.push('.'),
            _ => {}
        }
        let (name, spreads) = plain(name);
        if name.is_empty() {
            self.key.push_str(&format!("{{{inner}}}"));
            return;
        }
        self.key.push_str(&format!("{{{name}}}"));
        if spreads || matches!(operator, Some('+' | '*')) {
            self.spread.push(name.to_owned());
        }
        if name != inner {
            self.renamed.push((inner.to_owned(), name.to_owned()));
        }
    }
}

/// A name without a router's additions, and whether these allow slashes.
fn plain(text: &str) -> (&str, bool) {
    if let Some((name, pattern)) = text.split_once('=') {
        return (name.trim(), pattern.contains('/') || pattern.contains("**"));
    }
    if let Some((name, constraint)) = text.split_once(':') {
        let constraint = constraint.trim();
        return (
            name.trim(),
            constraint == "path" || [".*", ".+"].iter().any(|any| constraint.contains(any)),
        );
    }
    for (sign, spreads) in [("...", true), ("*", true), ("+", true), ("?", false)] {
        if let Some(name) = text.strip_suffix(sign) {
            return (name.trim_end_matches('*').trim(), spreads);
        }
    }
    (text, false)
}

/// Where the brace is closed that was opened before `text`; a pattern in it may have braces of its own.
fn closing(text: &str) -> Option<usize> {
    let mut open = 0usize;
    for (at, character) in text.char_indices() {
        match character {
            '{' => open += 1,
            '}' if open == 0 => return Some(at),
            '}' => open -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn expressions_become_names() {
        for (key, expected, spread, query) in [
            ("/{proxy+}", "/{proxy}", "proxy", ""),
            ("/files/{path*}/raw", "/files/{path}/raw", "path", ""),
            ("/files/{*path}", "/files/{path}", "path", ""),
            ("/files/{path...}", "/files/{path}", "path", ""),
            ("/v1/{+name}:undelete", "/v1/{name}:undelete", "name", ""),
            ("/v1/{name=shelves/*/books/*}", "/v1/{name}", "name", ""),
            ("/v1/{name=*}", "/v1/{name}", "", ""),
            ("/users/{id:[0-9]{3}}/x", "/users/{id}/x", "", ""),
            ("/users/{ id : int }", "/users/{id}", "", ""),
            ("/static/{rest:.*}", "/static/{rest}", "rest", ""),
            ("/optional/{id?}", "/optional/{id}", "", ""),
            ("/books/{id}{.format}", "/books/{id}.{format}", "", ""),
            ("/books{/id}", "/books/{id}", "", ""),
            ("/books{?page,size}", "/books", "", "page,size"),
            ("/books{?page*}{&size}", "/books", "", "page,size"),
        ] {
            let template = read(key).unwrap_or_default();
            let found = (template.key.as_str(), template.spread.join(","), template.query.join(","));
            assert_eq!(found, (expected, spread.to_owned(), query.to_owned()), "{key}");
        }
    }

    #[test]
    fn names_are_left_alone() {
        for key in
            ["/", "/a/{id}.json", "/{from}-{to}", "/{user-id}/{a.b}", "/half/{open", "/users('{id}')", "/{}"]
        {
            assert_eq!(read(key), None, "{key}");
        }
    }
}
