//! A folder's MANIFEST <-> what clientgen wrote into it: one line for the spec, one per file, sorted, nothing that changes from one
//! machine or day to the next.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io,
    path::{Component, Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{finding, refused};
use crate::{codes, diagnostic::Diagnostic, document::Source};

/// The manifest's name in its folder.
pub(crate) const MANIFEST: &str = "MANIFEST";
/// The journal: the manifests of runs that have not ended, one after the other.
pub(super) const JOURNAL: &str = "MANIFEST.next";

/// What one run wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// Hash of the spec and its fragments.
    pub(crate) spec: String,
    /// Hash of each file, by its path in the folder.
    pub(crate) files: BTreeMap<PathBuf, String>,
}

/// What earlier runs left in a folder.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// The last run that ended.
    pub(crate) last: Manifest,
    /// Whether runs after that one did not end.
    pub(crate) is_interrupted: bool,
    /// What the runs that did not end may have written: paths with hashes.
    pub(crate) begun: BTreeSet<(PathBuf, String)>,
}

impl Known {
    /// Whether a run wrote this text, and nobody changed it since.
    pub(crate) fn wrote(&self, path: &Path, hash: &str) -> bool {
        self.last.files.get(path).is_some_and(|known| known == hash)
            || self.begun.contains(&(path.to_owned(), hash.to_owned()))
    }

    /// Whether a run wrote this file at all.
    pub(crate) fn names(&self, path: &Path) -> bool {
        self.paths().any(|known| known == path)
    }

    /// Every file that a run wrote, some of them twice.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.last.files.keys().chain(self.begun.iter().map(|(path, _)| path)).map(PathBuf::as_path)
    }

    /// The journal of a run that will write the files of `next`, on top of what others began.
    pub(super) fn journal(&self, next: &Manifest) -> String {
        let begun = self.begun.iter().map(|(path, hash)| line(path, hash));
        begun.chain([next.print()]).collect()
    }
}

impl Manifest {
    /// The manifest of these files.
    pub(super) fn of(spec: &str, files: &BTreeMap<PathBuf, String>) -> Self {
        let files = files.iter().map(|(path, text)| (path.clone(), hash(text))).collect();
        Self { spec: spec.to_owned(), files }
    }

    /// What the folder's manifest and journal say.
    pub(super) fn known(dir: &Path, command: &str) -> Result<Known, Box<Diagnostic>> {
        let path = dir.join(MANIFEST);
        let last = match read(&path)? {
            Some(text) => Self::parse(&text).ok_or_else(|| damaged(&path, command))?,
            None => Self::default(),
        };
        let journal = read(&dir.join(JOURNAL))?;
        let begun = journal.iter().flat_map(|text| text.lines()).filter_map(entry).collect();
        Ok(Known { last, is_interrupted: journal.is_some(), begun })
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let spec = lines.next()?.strip_prefix("spec ")?.to_owned();
        Some(Self { spec, files: lines.map(entry).collect::<Option<_>>()? })
    }

    pub(super) fn print(&self) -> String {
        let files = self.files.iter().map(|(path, hash)| line(path, hash));
        std::iter::once(format!("spec {}\n", self.spec)).chain(files).collect()
    }
}

/// A line of a manifest.
fn line(path: &Path, hash: &str) -> String {
    format!("{hash}  {}\n", path.display().to_string().replace('\\', "/"))
}

fn entry(line: &str) -> Option<(PathBuf, String)> {
    let (hash, path) = line.split_once("  ")?;
    let path = PathBuf::from(path);
    is_inside(&path).then(|| (path, hash.to_owned()))
}

fn read(path: &Path) -> Result<Option<String>, Box<Diagnostic>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refused(path, "read", &error)),
    }
}

fn damaged(path: &Path, command: &str) -> Box<Diagnostic> {
    finding(
        codes::BAD_MANIFEST,
        path,
        1,
        "the manifest is damaged, so nobody knows which files were generated",
    )
    .help(format!("restore it from version control, or delete the folder and run `{command}`"))
    .into()
}

/// Whether a path stays in the folder that it is relative to.
pub(super) fn is_inside(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_))) && path.components().next().is_some()
}

/// The hash of a text, the same for both kinds of line ends.
pub(super) fn hash(text: &str) -> String {
    hex(Sha256::digest(normal(text).as_bytes()).as_slice())
}

/// The hash of a document's files, with their names: what generated code was made from.
pub fn hash_sources(sources: &[Source]) -> String {
    let mut hasher = Sha256::new();
    for source in sources {
        for part in [source.name.as_str(), &normal(&source.text)] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hex(hasher.finalize().as_slice())
}

/// A text with `\n` for `\r\n`, as a checkout on another system may have it.
pub(super) fn normal(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
