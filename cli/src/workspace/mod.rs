//! A crate's folder -> the workspace around it, the packages of that workspace, and their runtime.
//!
//! This follows cargo's rules, but does not run cargo: the crate does not exist yet, and cargo may refuse a workspace that lacks a member.

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
    /// Packages that one program can use together with the crate, with their folders.
    packages: Vec<(String, PathBuf)>,
    /// The package that contains the crate's folder, or else the first hand-written member of the workspace.
    pub(crate) user: Option<PathBuf>,
    /// The runtime of the workspace.
    pub(crate) runtime: Option<Found>,
}

/// A runtime that a workspace has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    /// In a folder.
    Path(PathBuf),
    /// From the registry, with this version requirement.
    Version(String),
    /// From a repository, or from another registry.
    Elsewhere,
}

/// Reads the workspace around a folder. The error says why no crate can be written there.
pub(crate) fn look(out: &Path) -> Result<Surroundings, String> {
    let Some(out) = absolute(out) else { return Ok(Surroundings::default()) };
    let mut around = Surroundings { out: out.clone(), ..Surroundings::default() };
    let (root, enclosing) = root(&out)?;
    for manifest in &enclosing {
        if is_generated(&manifest.folder) {
            return Err(format!(
                "the folder is inside {}, a crate that clientgen wrote: give a folder beside that crate",
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
    /// The folder of a package with this name, outside the crate's own folder.
    pub(crate) fn named(&self, name: &str) -> Option<&Path> {
        let same = |package: &&(String, PathBuf)| package.0 == name && !package.1.starts_with(&self.out);
        self.packages.iter().find(same).map(|(_, folder)| folder.as_path())
    }
}

/// The version of a package, which it may inherit from its workspace.
pub(crate) fn version(manifest: &Manifest) -> Result<Option<String>, String> {
    if let Some(version) = manifest.version() {
        return Ok(Some(version.to_owned()));
    }
    let Some(folder) = absolute(&manifest.folder) else { return Ok(None) };
    let (root, _) = root(&folder)?;
    Ok(root.as_ref().and_then(Manifest::shared_version).map(str::to_owned))
}

/// The root of the workspace that contains a folder, and the manifests on the way there, nearest first.
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

/// Whether the package in a folder is the runtime of a generated crate.
fn is_runtime(folder: &Path) -> bool {
    folder.parent().is_some_and(is_generated)
}
