//! The old and the new files -> the methods and types that a user of the crate can no longer use.
//!
//! Only files that change are read. An item that moved between files is in a changed file, too.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

use serde::Serialize;
use syn::{Item, Type, Visibility};

use crate::bounds::stack;

/// Methods and types that only an earlier version of a crate had. A renamed item is gone, too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Gone {
    /// Methods of the client.
    pub methods: Vec<String>,
    /// Types.
    pub types: Vec<String>,
}

impl Gone {
    /// Whether nothing is gone.
    pub fn is_empty(&self) -> bool {
        self.methods.is_empty() && self.types.is_empty()
    }
}

/// The items that the files have `before`, and no longer `after`.
pub(super) fn gone(before: &BTreeMap<PathBuf, String>, after: &BTreeMap<PathBuf, String>) -> Gone {
    stack::deep(|| {
        let (before, after) = (Names::of(before), Names::of(after));
        let less = |before: &BTreeSet<String>, after| before.difference(after).cloned().collect();
        Gone { methods: less(&before.methods, &after.methods), types: less(&before.types, &after.types) }
    })
}

/// Whether a file of a crate is code of its API. The runtime in its folder is not.
pub(super) fn is_code(path: &Path) -> bool {
    path.starts_with("src") && path.extension().is_some_and(|extension| extension == "rs")
}

/// The public items of files.
#[derive(Default)]
struct Names {
    methods: BTreeSet<String>,
    types: BTreeSet<String>,
}

impl Names {
    fn of(files: &BTreeMap<PathBuf, String>) -> Self {
        let mut names = Self::default();
        for (path, text) in files.iter().filter(|(path, _)| is_code(path)) {
            // What is no Rust has no names.
            if let Ok(file) = syn::parse_file(text) {
                names.items(&file.items, path.starts_with("src/types"));
            }
        }
        names
    }

    fn items(&mut self, items: &[Item], are_types: bool) {
        for item in items {
            match item {
                Item::Impl(it) if it.trait_.is_none() && is_client(&it.self_ty) => self.methods(&it.items),
                Item::Mod(it) => {
                    let inner = it.content.iter().flat_map(|(_, items)| items);
                    let are_types = are_types || it.ident == "types";
                    inner.for_each(|item| self.items(std::slice::from_ref(item), are_types));
                }
                Item::Struct(it) if are_types => self.named(&it.vis, &it.ident),
                Item::Enum(it) if are_types => self.named(&it.vis, &it.ident),
                Item::Type(it) if are_types => self.named(&it.vis, &it.ident),
                _ => {}
            }
        }
    }

    fn methods(&mut self, items: &[syn::ImplItem]) {
        let methods = items.iter().filter_map(|item| match item {
            syn::ImplItem::Fn(method) if is_public(&method.vis) => Some(plain(&method.sig.ident)),
            _ => None,
        });
        self.methods.extend(methods);
    }

    fn named(&mut self, visibility: &Visibility, name: &syn::Ident) {
        self.types.extend(is_public(visibility).then(|| plain(name)));
    }
}

fn is_client(ty: &Type) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Client"))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

fn plain(name: &syn::Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
        files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
    }

    #[test]
    fn what_moves_stays_and_what_is_renamed_goes() {
        let before = files(&[
            (
                "src/operations/a.rs",
                "pub struct Get; impl super::Client { pub fn get(&self) {} pub fn r#move(&self) {} fn own(&self) {} } impl Get { pub fn by(self) {} }",
            ),
            (
                "src/types/a.rs",
                "pub struct A; pub enum B {} pub type C = A; struct Own; impl Client for A { fn no() {} }",
            ),
            ("runtime/src/lib.rs", "impl Client { pub fn of_the_runtime() {} }"),
        ]);
        let after = files(&[
            ("src/operations/b.rs", "impl super::Client { pub fn r#move(&self) {} pub fn fetch(&self) {} }"),
            ("src/types/shared.rs", "pub struct A;"),
        ]);
        let (methods, types) = (vec!["get".to_owned()], vec!["B".to_owned(), "C".to_owned()]);
        assert_eq!(gone(&before, &after), Gone { methods, types });
        assert!(gone(&before, &before).is_empty());
    }

    #[test]
    fn all_can_stand_in_one_file() {
        let all = |types: &str, methods: &str| {
            files(&[(
                "src/lib.rs",
                &format!(
                    "pub mod types {{ {types} }} pub struct Client; impl Client {{ {methods} }} pub struct Other;"
                ),
            )])
        };
        let before =
            all("pub struct A; pub mod error { pub struct E; }", "pub async fn get<'a>(&'a self) {}");
        let after = all("pub mod error { pub struct E; }", "");
        assert_eq!(gone(&before, &after), Gone { methods: vec!["get".into()], types: vec!["A".into()] });
    }
}
