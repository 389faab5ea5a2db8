//! A crate's folder -> what is around it: the workspace that it can become a member of, the packages there, and the runtime that they have.
//!
//! Found as cargo finds it, but without running cargo: the crate is not there yet, and a workspace that lacks it may be one that cargo refuses.

mod manifest;
mod members;

use std::{
    fs,
    path::{Path, PathBuf},
};

pub(crate) use self::manifest::Manifest;
use self::members::Members;
use crate::paths::absolute;

/// What is around a crate.
#[derive(Debug, Default)]
pub(crate) struct Surroundings {
    /// The crate's folder.
    out: PathBuf,
    /// Packages that can be in one program with the crate, with their folders.
    packages: Vec<(String, PathBuf)>,
    /// The package that the crate's folder lies in, or the first member of the workspace that is hand-written.
    pub(crate) user: Option<PathBuf>,
    /// The runtime that they have.
    pub(crate) runtime: Option<Found>,
}

/// A runtime that a workspace has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// In a folder.
    Path(PathBuf),
    /// From the registry, of a version like this.
    Version(String),
    /// From a repository, or from another registry.
    Elsewhere,
}

/// Looks around. The error says what keeps a crate from being put there.
pub(crate) fn look(out: &Path) -> Result<Surroundings, String> {
    let Some(out) = absolute(out) else { return Ok(Surroundings::default()) };
    let mut around = Surroundings { out: out.clone(), ..Surroundings::default() };
    let (root, enclosing) = root(&out)?;
    for manifest in &enclosing {
        if is_generated(&manifest.folder) {
            return Err(format!(
                "the folder lies in {}, a crate that clientgen wrote: name one beside it",
                manifest.folder.display()
            ));
        }
        if let Some(name) = manifest.name() {
            around.user.get_or_insert_with(|| manifest.folder.clone());
            around.packages.push((name.to_owned(), manifest.folder.clone()));
        }
    }
    let Some(root) = root else { return Ok(around) };
    let members = Members::of(&root, &out)?;
    let by_hand = members.packages.iter().find(|(_, folder)| !is_generated(folder) && !is_runtime(folder));
    around.user = around.user.or_else(|| by_hand.map(|(_, folder)| folder.clone()));
    around.packages.extend(members.packages);
    around.runtime = members.runtime;
    Ok(around)
}

impl Surroundings {
    /// A package of this name that lies elsewhere.
    pub(crate) fn named(&self, name: &str) -> Option<&Path> {
        let same = |package: &&(String, PathBuf)| package.0 == name && !package.1.starts_with(&self.out);
        self.packages.iter().find(same).map(|(_, folder)| folder.as_path())
    }
}

/// The version of a package, which may be its workspace's.
pub(crate) fn version(manifest: &Manifest) -> Result<Option<String>, String> {
    if let Some(version) = manifest.version() {
        return Ok(Some(version.to_owned()));
    }
    let Some(folder) = absolute(&manifest.folder) else { return Ok(None) };
    let (root, _) = root(&folder)?;
    Ok(root.as_ref().and_then(Manifest::shared_version).map(str::to_owned))
}

/// The root of the workspace that a folder lies in, and the manifests on the way there, the nearest first.
type Way = (Option<Manifest>, Vec<Manifest>);

fn root(folder: &Path) -> Result<Way, String> {
    let mut enclosing = Vec::new();
    for above in folder.ancestors().skip(1) {
        let Some(manifest) = Manifest::read(above)? else { continue };
        if manifest.is_root() && !manifest.excludes(folder) {
            // Read again, because a root may have a package, which is on the way.
            let root = Manifest::read(above)?;
            enclosing.push(manifest);
            return Ok((root, enclosing));
        }
        let elsewhere = manifest.root();
        enclosing.push(manifest);
        if let Some(elsewhere) = elsewhere {
            return Ok((Manifest::read(&elsewhere)?, enclosing));
        }
    }
    Ok((None, enclosing))
}

/// Whether an earlier run wrote the package in a folder.
fn is_generated(folder: &Path) -> bool {
    fs::read_to_string(folder.join("MANIFEST")).is_ok_and(|text| text.starts_with("spec "))
}

/// Whether the package in a folder is the runtime that a generated crate brings along.
fn is_runtime(folder: &Path) -> bool {
    folder.parent().is_some_and(is_generated)
}
