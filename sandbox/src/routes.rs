//! Method and path of a request -> the operation, with the values of the path.
//!
//! If several templates match, the one with earlier literal segments wins, as OpenAPI requires.

use http::Method;
use percent_encoding::percent_decode_str;

/// Which operation: index of the document, index of the operation in it.
pub(crate) type OperationIndex = (usize, usize);

/// All paths of all documents.
#[derive(Debug, Default)]
pub(crate) struct Routes {
    routes: Vec<Route>,
}

/// The result of a lookup.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// An operation, and the values of its path parameters, decoded.
    Operation { index: OperationIndex, variables: Vec<(String, String)> },
    /// The path exists, but only with these methods.
    Allow(Vec<Method>),
    /// No template matches.
    Nothing,
}

#[derive(Debug)]
struct Route {
    segments: Vec<Segment>,
    operations: Vec<(Method, OperationIndex)>,
}

/// One segment of a template, such as `code={code}` or `{major}.{minor}`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Segment(Vec<Part>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    Variable(String),
}

impl Routes {
    /// Adds one operation. `base` is the path of the document's server, without a slash at its end.
    pub(crate) fn add(&mut self, base: &str, template: &str, method: Method, index: OperationIndex) {
        let literal = |text: &str| Segment(vec![Part::Literal(text.to_owned())]);
        let mut segments: Vec<Segment> = base.split('/').skip(1).map(literal).collect();
        segments.extend(template.split('/').skip(1).map(Segment::parse));
        match self.routes.iter_mut().find(|route| route.segments == segments) {
            Some(route) => route.operations.push((method, index)),
            None => self.routes.push(Route { segments, operations: vec![(method, index)] }),
        }
    }

    /// Whether any operation has this path.
    pub(crate) fn has(&self, path: &str) -> bool {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        self.routes.iter().any(|route| route.matched(&parts).is_some())
    }

    /// Looks a request up. `path` is the path as sent, still encoded.
    pub(crate) fn find(&self, method: &Method, path: &str) -> Found {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let mut matches: Vec<(&Route, Vec<(String, String)>)> =
            self.routes.iter().filter_map(|route| Some((route, route.matched(&parts)?))).collect();
        matches.sort_by_key(|(route, _)| route.rank());
        let mut allow: Vec<Method> = Vec::new();
        for (route, variables) in matches {
            if let Some((_, index)) = route.operations.iter().find(|(candidate, _)| candidate == method) {
                return Found::Operation { index: *index, variables };
            }
            for (other, _) in &route.operations {
                if !allow.contains(other) {
                    allow.push(other.clone());
                }
            }
        }
        if allow.is_empty() { Found::Nothing } else { Found::Allow(allow) }
    }
}

impl Route {
    fn matched(&self, parts: &[&str]) -> Option<Vec<(String, String)>> {
        if parts.len() != self.segments.len() {
            return None;
        }
        let mut variables = Vec::new();
        for (segment, text) in self.segments.iter().zip(parts) {
            variables.extend(segment.matched(text)?);
        }
        Some(variables)
    }

    /// The smaller, the more literal.
    fn rank(&self) -> Vec<(usize, usize)> {
        self.segments.iter().map(Segment::rank).collect()
    }
}

impl Segment {
    fn parse(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            let Some((name, behind)) = after.split_once('}') else { break };
            if !before.is_empty() {
                parts.push(Part::Literal(before.to_owned()));
            }
            parts.push(Part::Variable(name.to_owned()));
            rest = behind;
        }
        if !rest.is_empty() || parts.is_empty() {
            parts.push(Part::Literal(rest.to_owned()));
        }
        Self(parts)
    }

    /// Matches the segment as sent first, so that an encoded delimiter inside a value is not taken for one; then decoded.
    fn matched(&self, text: &str) -> Option<Vec<(String, String)>> {
        let mut found = Vec::new();
        if matched(&self.0, text, &mut found) {
            return Some(found.into_iter().map(|(name, value)| (name, decoded(&value))).collect());
        }
        let plain = decoded(text);
        let mut found = Vec::new();
        (plain != text && matched(&self.0, &plain, &mut found)).then_some(found)
    }

    /// Literal, then mixed (the more literal text the better), then a variable alone.
    fn rank(&self) -> (usize, usize) {
        let literal: usize =
            self.0.iter().map(|part| if let Part::Literal(text) = part { text.len() } else { 0 }).sum();
        let variables = self.0.iter().filter(|part| matches!(part, Part::Variable(_))).count();
        let class = match (variables, literal) {
            (0, _) => 0,
            (_, 0) => 2,
            _ => 1,
        };
        (class, usize::MAX - literal)
    }
}

/// Matches parts against text; a variable takes at least one character and as few as possible.
fn matched(parts: &[Part], text: &str, found: &mut Vec<(String, String)>) -> bool {
    match parts {
        [] => text.is_empty(),
        [Part::Literal(literal), rest @ ..] => {
            text.strip_prefix(literal.as_str()).is_some_and(|text| matched(rest, text, found))
        }
        [Part::Variable(name)] => {
            found.push((name.clone(), text.to_owned()));
            !text.is_empty()
        }
        [Part::Variable(name), rest @ ..] => {
            let kept = found.len();
            for (at, _) in text.char_indices().skip(1) {
                let (value, behind) = text.split_at(at);
                found.truncate(kept);
                found.push((name.clone(), value.to_owned()));
                if matched(rest, behind, found) {
                    return true;
                }
            }
            false
        }
    }
}

fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes(templates: &[&str]) -> Routes {
        let mut routes = Routes::default();
        for (index, template) in templates.iter().enumerate() {
            routes.add("/api", template, Method::GET, (0, index));
        }
        routes
    }

    fn found(routes: &Routes, path: &str) -> Option<(usize, Vec<String>)> {
        match routes.find(&Method::GET, path) {
            Found::Operation { index, variables } => {
                Some((index.1, variables.into_iter().map(|(_, value)| value).collect()))
            }
            _ => None,
        }
    }

    #[test]
    fn literal_segments_win_over_templated_ones() {
        let routes = routes(&["/brands/{id}", "/brands/code={code}", "/brands/latest"]);
        assert_eq!(found(&routes, "/api/brands/latest"), Some((2, vec![])));
        assert_eq!(found(&routes, "/api/brands/code=a%2Fb"), Some((1, vec!["a/b".to_owned()])));
        assert_eq!(found(&routes, "/api/brands/code%3Da"), Some((1, vec!["a".to_owned()])));
        assert_eq!(found(&routes, "/api/brands/7"), Some((0, vec!["7".to_owned()])));
    }

    #[test]
    fn several_variables_share_a_segment() {
        let routes = routes(&["/files/{name}.{format}"]);
        let values = vec!["a".to_owned(), "b.c".to_owned()];
        assert_eq!(found(&routes, "/api/files/a.b.c"), Some((0, values)));
        let values = vec!["a.b".to_owned(), "c".to_owned()];
        assert_eq!(found(&routes, "/api/files/a%2Eb.c"), Some((0, values)));
        assert_eq!(found(&routes, "/api/files/.c"), None);
    }

    #[test]
    fn a_slash_at_the_end_is_another_path() {
        let routes = routes(&["/brands", "/brands/{id}"]);
        assert_eq!(found(&routes, "/api/brands/"), None);
        assert_eq!(found(&routes, "/brands"), None);
    }

    #[test]
    fn other_methods_are_listed() {
        let routes = routes(&["/brands"]);
        assert_eq!(routes.find(&Method::PUT, "/api/brands"), Found::Allow(vec![Method::GET]));
        assert_eq!(routes.find(&Method::PUT, "/api/none"), Found::Nothing);
    }
}
