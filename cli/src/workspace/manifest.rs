//! A folder with a package or a workspace -> what its `Cargo.toml` says about both.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, Item, TableLike};

/// A `Cargo.toml`, read.
pub(crate) struct Manifest {
    /// Its folder.
    pub(crate) folder: PathBuf,
    document: DocumentMut,
}

/// The source of a dependency, as a manifest gives it.
pub(super) struct Dependency<'a> {
    /// The name of the package.
    pub(super) package: &'a str,
    /// The folder of the package, as the manifest names it.
    pub(super) path: Option<&'a str>,
    /// The version requirement.
    pub(super) version: Option<&'a str>,
    /// Whether the package comes from a registry other than crates.io or from a repository.
    pub(super) is_elsewhere: bool,
}

impl Manifest {
    /// The manifest of a folder; `None` if there is none.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>, String> {
        let path = folder.join("Cargo.toml");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(None);
            }
            Err(error) => return Err(format!("{} cannot be read: {error}", path.display())),
        };
        let document = text.parse::<DocumentMut>().map_err(|error| {
            format!(
                "{} is not valid TOML, so neither cargo nor clientgen can read the workspace: correct it first; {}",
                path.display(),
                error.to_string().trim_end()
            )
        })?;
        Ok(Some(Self { folder: folder.to_owned(), document }))
    }

    fn text(&self, table: &str, key: &str) -> Option<&str> {
        self.document.get(table)?.as_table_like()?.get(key)?.as_str()
    }

    /// The package's name; `None` if there is only a workspace.
    pub(crate) fn name(&self) -> Option<&str> {
        self.text("package", "name")
    }

    /// The package's version, unless it is the workspace's.
    pub(super) fn version(&self) -> Option<&str> {
        self.text("package", "version")
    }

    /// The version that the workspace gives to packages.
    pub(super) fn shared_version(&self) -> Option<&str> {
        self.workspace()?.get("package")?.as_table_like()?.get("version")?.as_str()
    }

    /// Whether cargo is not to publish the package.
    pub(crate) fn is_private(&self) -> bool {
        let publish = self.document.get("package").and_then(|package| package.get("publish"));
        publish.and_then(Item::as_bool) == Some(false)
    }

    /// The root that the manifest itself names.
    pub(super) fn root(&self) -> Option<PathBuf> {
        self.text("package", "workspace").map(|path| self.folder.join(path))
    }

    pub(super) fn is_root(&self) -> bool {
        self.workspace().is_some()
    }

    fn workspace(&self) -> Option<&dyn TableLike> {
        self.document.get("workspace")?.as_table_like()
    }

    fn list(&self, key: &str) -> Vec<&str> {
        let list = self.workspace().and_then(|workspace| workspace.get(key)).and_then(Item::as_array);
        list.into_iter().flatten().filter_map(|item| item.as_str()).collect()
    }

    /// Patterns of the members' folders.
    pub(super) fn members(&self) -> Vec<&str> {
        self.list("members")
    }

    /// Whether cargo excludes a folder below this root from the workspace.
    pub(super) fn excludes(&self, folder: &Path) -> bool {
        let is_below = |path: &&str| folder.starts_with(self.folder.join(path));
        self.list("exclude").iter().any(is_below) && !self.list("members").iter().any(is_below)
    }

    /// Every dependency whose source the manifest gives, with those of the workspace and of single targets.
    pub(super) fn dependencies(&self) -> Vec<Dependency<'_>> {
        let targets = self.document.get("target").and_then(Item::as_table_like);
        let targets =
            targets.into_iter().flat_map(TableLike::iter).filter_map(|(_, item)| item.as_table_like());
        let tables = targets.chain([self.document.as_table() as &dyn TableLike]).chain(self.workspace());
        let lists = tables.flat_map(|table| {
            ["dependencies", "dev-dependencies", "build-dependencies"].map(|key| table.get(key))
        });
        let entries = lists.flatten().filter_map(Item::as_table_like).flat_map(TableLike::iter);
        entries.filter_map(|(key, item)| dependency(key, item)).collect()
    }
}

fn dependency<'a>(key: &'a str, item: &'a Item) -> Option<Dependency<'a>> {
    if let Some(version) = item.as_str() {
        return Some(Dependency { package: key, path: None, version: Some(version), is_elsewhere: false });
    }
    let table = item.as_table_like()?;
    let text = |key: &str| table.get(key).and_then(Item::as_str);
    // The workspace's own manifest has the source of this one.
    (!table.contains_key("workspace")).then(|| Dependency {
        package: text("package").unwrap_or(key),
        path: text("path"),
        version: text("version"),
        is_elsewhere: ["git", "registry"].iter().any(|key| table.contains_key(key)),
    })
}
