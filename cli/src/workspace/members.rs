//! The root of a workspace -> its members, and the runtime that they depend on.

use std::path::{Component, Path, PathBuf};

use clientgen::package::RUNTIME;

use super::{Found, manifest::Manifest};

/// What a workspace has.
pub(super) struct Members<'a> {
    root: &'a Manifest,
    /// The folder that is about to be written, and so is ignored.
    without: &'a Path,
    /// Names and folders of the packages, and of path dependencies outside the workspace.
    pub(super) packages: Vec<(String, PathBuf)>,
    /// The runtime.
    pub(super) runtime: Option<Found>,
    seen: Vec<PathBuf>,
}

impl<'a> Members<'a> {
    pub(super) fn of(root: &'a Manifest, without: &'a Path) -> Result<Self, String> {
        let mut members = Self { root, without, packages: Vec::new(), runtime: None, seen: Vec::new() };
        members.add(root.folder.clone())?;
        for pattern in root.members() {
            for folder in expanded(&root.folder, pattern)? {
                members.add(folder)?;
            }
        }
        Ok(members)
    }

    /// Adds a member and its path dependencies. Those below the root are members, too.
    fn add(&mut self, folder: PathBuf) -> Result<(), String> {
        let mut open = vec![folder];
        while let Some(folder) = open.pop() {
            let folder = normal(&folder);
            if folder.starts_with(self.without) || self.seen.contains(&folder) {
                continue;
            }
            self.seen.push(folder.clone());
            let is_root = folder == self.root.folder;
            // A pattern may match a folder that is not a package.
            let Some(manifest) = Manifest::read(&folder)? else { continue };
            if let Some(name) = manifest.name() {
                self.packages.push((name.to_owned(), folder.clone()));
            }
            let is_member =
                is_root || (folder.starts_with(&self.root.folder) && !self.root.excludes(&folder));
            if !is_member {
                continue;
            }
            if manifest.name() == Some(RUNTIME) {
                self.found(Found::Path(folder.clone()));
            }
            for dependency in manifest.dependencies() {
                let path = dependency.path.map(|path| folder.join(path));
                if dependency.package == RUNTIME {
                    self.found(match (&path, dependency.version) {
                        (Some(path), _) => Found::Path(normal(path)),
                        (None, Some(version)) if !dependency.is_elsewhere => {
                            Found::Version(version.to_owned())
                        }
                        (None, _) => Found::Elsewhere,
                    });
                }
                open.extend(path);
            }
        }
        Ok(())
    }

    /// If there are several, a folder wins, because it certainly exists.
    fn found(&mut self, found: Found) {
        if self.runtime.is_none() || matches!(found, Found::Path(_)) {
            self.runtime = Some(found);
        }
    }
}

/// The folders that a pattern of `members` matches.
fn expanded(root: &Path, pattern: &str) -> Result<Vec<PathBuf>, String> {
    let wrong = |why: &dyn std::fmt::Display| {
        format!("{}: cannot expand `{pattern}` in `members`: {why}", root.join("Cargo.toml").display())
    };
    let Some(above) = root.to_str() else { return Ok(vec![root.join(pattern)]) };
    let whole = format!("{}/{pattern}", glob::Pattern::escape(above));
    let found = glob::glob(&whole).map_err(|error| wrong(&error))?;
    found.map(|path| path.map_err(|error| wrong(&error))).collect()
}

/// A path without `.` and `..`, as cargo names a package's folder.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(normal.pop()),
            part => normal.push(part),
        }
    }
    normal
}
