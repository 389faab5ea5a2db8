//! Operations -> their groups, each a file: by tag, and by path where there are many without one or of one.
//!
//! A file of a thousand operations cannot be read, and is compiled by whoever needs one of them.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::Group;
use crate::{
    convert::Items,
    names::{Scope, files},
};

/// Modules that every client has, and crates with which a module of the same name would be confused.
const RESERVED: &[&str] = &["shared", "mod", "std", "core", "alloc", "clientgen_runtime"];

/// Up to so many operations without a tag are one group.
const MANY_UNTAGGED: usize = 20;

/// Up to so many operations are one group if they have a tag, or the same beginning of their paths.
const MANY: usize = 100;

/// The groups of a document.
pub(super) struct Groups {
    /// The groups, in the order of tags, then of operations.
    pub(super) list: Vec<Group>,
    /// The group of each operation, by its index.
    pub(super) of: Vec<usize>,
}

impl Groups {
    /// Tags in the document's order, then those that only operations name, then none.
    pub(super) fn new(items: &Items) -> Self {
        let mut tagged: IndexMap<&str, Vec<usize>> = IndexMap::new();
        let tag_of = |index: usize| items.operations.get(index).and_then(|item| item.operation.tags.first());
        let used: BTreeSet<&str> =
            (0..items.operations.len()).filter_map(tag_of).map(String::as_str).collect();
        for tag in items.tags.iter().filter(|tag| used.contains(tag.name.as_str())) {
            tagged.entry(&tag.name).or_default();
        }
        for index in 0..items.operations.len() {
            tagged.entry(tag_of(index).map_or("", String::as_str)).or_default().push(index);
        }
        let scope = Scope::with_reserved(&[RESERVED, files::DEVICES].concat());
        let mut groups = Builder { items, scope, list: Vec::new(), of: vec![0; items.operations.len()] };
        // Tags keep their names, whatever the segments of paths are called.
        let mut divided = Vec::new();
        for (tag, operations) in tagged {
            let most = if tag.is_empty() { MANY_UNTAGGED } else { MANY };
            if operations.len() > most {
                divided.push((tag, operations));
            } else {
                groups.add(tag, None, &operations);
            }
        }
        for (tag, operations) in divided {
            groups.divide(tag, operations);
        }
        Self { list: groups.list, of: groups.of }
    }
}

struct Builder<'a> {
    items: &'a Items,
    scope: Scope,
    list: Vec<Group>,
    of: Vec<usize>,
}

impl<'a> Builder<'a> {
    /// Groups by the first segment in which paths differ; a group that is still large, by the next.
    fn divide(&mut self, tag: &'a str, operations: Vec<usize>) {
        // Each part has its segments so far, and how many segments of its paths were looked at.
        let mut open = vec![(Vec::<&'a str>::new(), 0, operations)];
        while let Some((way, mut depth, operations)) = open.pop() {
            let is_large = operations.len() > if way.is_empty() { 0 } else { MANY };
            let parts = if is_large { self.parts(&operations, &mut depth) } else { IndexMap::new() };
            if parts.len() < 2 {
                self.add(tag, Some(&way), &operations);
                continue;
            }
            // In reverse, because the last is taken first.
            for (segment, operations) in parts.into_iter().rev() {
                let mut way = way.clone();
                way.extend(segment);
                // What ends here has no next segment to be told apart by.
                let depth = if segment.is_some() { depth + 1 } else { usize::MAX };
                open.push((way, depth, operations));
            }
        }
    }

    /// Operations by the first segment from `depth` on in which they differ. `depth` becomes its index.
    fn parts(&self, operations: &[usize], depth: &mut usize) -> IndexMap<Option<&'a str>, Vec<usize>> {
        let items = self.items;
        let paths: Vec<(usize, Vec<&'a str>)> = operations
            .iter()
            .filter_map(|index| items.operations.get(*index).map(|item| (*index, segments(&item.path))))
            .collect();
        let longest = paths.iter().map(|(_, segments)| segments.len()).max().unwrap_or_default();
        while *depth < longest {
            let mut parts: IndexMap<Option<&'a str>, Vec<usize>> = IndexMap::new();
            for (index, segments) in &paths {
                parts.entry(segments.get(*depth).copied()).or_default().push(*index);
            }
            if parts.len() > 1 {
                return parts;
            }
            *depth += 1;
        }
        IndexMap::new()
    }

    /// Adds a group of a tag, or of what has these segments in common.
    fn add(&mut self, tag: &str, way: Option<&[&str]>, operations: &[usize]) {
        let way = way.unwrap_or_default();
        let named = [tag].into_iter().chain(way.iter().copied()).filter(|name| !name.is_empty());
        let name = named.collect::<Vec<_>>().join(" ");
        let described = self.items.tags.iter().find(|item| item.name == tag);
        let mut description =
            described.and_then(|item| item.description.clone()).unwrap_or_default().trim().to_owned();
        if !way.is_empty() {
            let paths = format!("Operations whose path has `{}`.", way.join("/"));
            description = if description.is_empty() { paths } else { format!("{paths}\n\n{description}") };
        }
        let module = self.scope.take_or_suffix(files::module(&name, "untagged"), "_tag");
        for index in operations {
            if let Some(group) = self.of.get_mut(*index) {
                *group = self.list.len();
            }
        }
        self.list.push(Group { tag: name, module, description });
    }
}

/// The segments of a path that say what it is about: no parameters, no versions, and no `api` at its beginning.
fn segments(path: &str) -> Vec<&str> {
    let mut segments: Vec<&str> = path
        .split('/')
        .filter(|segment| !segment.is_empty() && !segment.contains('{') && !is_version(segment))
        .collect();
    if segments.len() > 1 && segments.first().is_some_and(|first| ["api", "rest"].contains(first)) {
        segments.remove(0);
    }
    segments
}

/// `v1`, `v2.1`, `v1beta1`, `2024-01`.
fn is_version(segment: &str) -> bool {
    let is_number = |text: &str| {
        text.starts_with(|it: char| it.is_ascii_digit())
            && text.chars().all(|it| it.is_ascii_digit() || ".-_".contains(it))
    };
    let number = segment.strip_prefix(['v', 'V']).unwrap_or(segment);
    let stable = number.find("alpha").or_else(|| number.find("beta")).and_then(|at| {
        let (number, stage) = number.split_at(at);
        let rest = stage.trim_start_matches(|it: char| it.is_ascii_lowercase());
        (rest.is_empty() || is_number(rest)).then_some(number)
    });
    is_number(stable.unwrap_or(number))
}

#[cfg(test)]
mod tests {
    use super::{is_version, segments};

    #[test]
    fn versions_and_parameters_tell_nothing_apart() {
        assert_eq!(segments("/api/v2/orders/{id}/lines"), ["orders", "lines"]);
        assert_eq!(segments("/v1/api"), ["api"]);
        assert_eq!(segments("/{shop}/2024-01/api/orders"), ["orders"]);
        assert_eq!(segments("/"), Vec::<&str>::new());
    }

    #[test]
    fn a_version_is_a_number() {
        for version in ["v1", "V2", "v1.2", "2024-01", "3", "v1beta1", "v2alpha"] {
            assert!(is_version(version), "{version}");
        }
        for other in ["vat", "v", "orders", "beta", "v1orders", ""] {
            assert!(!is_version(other), "{other}");
        }
    }
}
