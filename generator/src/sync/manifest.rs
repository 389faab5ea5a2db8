//! A folder's MANIFEST <-> the files that clientgen wrote there. It has one line for the spec, two for the API of a crate, and one per file, sorted. It contains nothing
//! that depends on machine or date.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    io,
    path::{Component, Path, PathBuf},
};

use sha2::{Digest, Sha256};

use super::{Origin, diagnostic, refused};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Source,
};

/// The file name of the manifest.
pub(crate) const MANIFEST: &str = "MANIFEST";
/// The journal: the manifests of unfinished runs, one after the other.
pub(super) const JOURNAL: &str = "MANIFEST.next";

/// The files of one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Manifest {
    /// The hash of the spec and its fragments.
    pub(crate) spec: String,
    /// The identity of the API, if this is a crate. Older manifests do not have it.
    pub(crate) origin: Option<Origin>,
    /// Hash of each file, by its path in the folder.
    pub(crate) files: BTreeMap<PathBuf, String>,
}

/// The state of a folder after earlier runs.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// The last finished run.
    pub(crate) last: Manifest,
    /// Whether there are unfinished runs after that one.
    pub(crate) is_interrupted: bool,
    /// The files that unfinished runs may have written: paths with hashes.
    pub(crate) begun: BTreeSet<(PathBuf, String)>,
}

impl Known {
    /// Whether a run wrote this text, and nobody has changed it since.
    pub(crate) fn wrote(&self, path: &Path, hash: &str) -> bool {
        self.last.files.get(path).is_some_and(|known| known == hash)
            || self.begun.contains(&(path.to_owned(), hash.to_owned()))
    }

    /// Whether a run wrote this file at all.
    pub(crate) fn names(&self, path: &Path) -> bool {
        self.paths().any(|known| known == path)
    }

    /// Every file that a run wrote. Some occur twice.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.last.files.keys().chain(self.begun.iter().map(|(path, _)| path)).map(PathBuf::as_path)
    }

    /// The journal of a run that will write the files of `next`, after other unfinished runs.
    pub(super) fn journal(&self, next: &Manifest) -> String {
        let begun = self.begun.iter().map(|(path, hash)| line(path, hash));
        begun.chain([next.print()]).collect()
    }
}

impl Manifest {
    /// The manifest of these files.
    pub(super) fn of(spec: &str, origin: Option<&Origin>, files: &BTreeMap<PathBuf, String>) -> Self {
        let files = files.iter().map(|(path, text)| (path.clone(), hash(text))).collect();
        Self { spec: spec.to_owned(), origin: origin.cloned(), files }
    }

    /// Reads the manifest and the journal of the folder.
    pub(super) fn known(dir: &Path, command: &str) -> Result<Known, Box<Diagnostic>> {
        let path = dir.join(MANIFEST);
        let last = match read(&path)? {
            Some(text) => Self::parse(&text).map_err(|fault| fault.diagnostic(&path, command))?,
            None => Self::default(),
        };
        let journal = read(&dir.join(JOURNAL))?;
        let begun = journal.iter().flat_map(|text| text.lines()).filter_map(entry).collect();
        Ok(Known { last, is_interrupted: journal.is_some(), begun })
    }

    /// Whether the files are those of a separate crate.
    pub(super) fn is_crate(&self) -> bool {
        self.origin.is_some() || self.files.contains_key(Path::new("Cargo.toml"))
    }

    fn parse(text: &str) -> Result<Self, Fault> {
        if let Some(line) = text.lines().position(is_conflict) {
            return Err(Fault::Conflict(line + 1));
        }
        let mut lines = text.lines().enumerate().peekable();
        let spec = match lines.next() {
            Some((_, line)) if line.starts_with("spec ") => line.replacen("spec ", "", 1),
            Some((_, line)) if line != "spec" && !text.lines().any(|line| entry(line).is_some()) => {
                return Err(Fault::Foreign);
            }
            _ => return Err(Fault::Damaged(1)),
        };
        let mut key = |key: &str| {
            let line = lines.peek().and_then(|(_, line)| line.strip_prefix(key));
            // An editor may have taken the blank behind a title that is empty.
            let value = line.filter(|value| value.is_empty() || value.starts_with(' '));
            let value = value.map(|value| value.trim().to_owned());
            if value.is_some() {
                lines.next();
            }
            value
        };
        let origin = match (key("document"), key("title")) {
            (Some(document), Some(title)) => Some(Origin { document, title }),
            (None, None) => None,
            _ => return Err(Fault::Damaged(2)),
        };
        let file = |(index, line)| {
            let fault = if is_of_another_version(line) { Fault::Newer } else { Fault::Damaged };
            entry(line).ok_or(fault(index + 1))
        };
        Ok(Self { spec, origin, files: lines.map(file).collect::<Result<_, _>>()? })
    }

    pub(super) fn print(&self) -> String {
        let mut text = format!("spec {}\n", self.spec);
        for (key, value) in
            self.origin.iter().flat_map(|it| [("document", &it.document), ("title", &it.title)])
        {
            text.push_str(format!("{key} {value}").trim_end());
            text.push('\n');
        }
        text.extend(self.files.iter().map(|(path, hash)| line(path, hash)));
        text
    }
}

/// The fault of a manifest, and its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It contains the markers of a merge conflict.
    Conflict(usize),
    /// It is another file with the same name.
    Foreign,
    /// It has a line that this version does not know.
    Newer(usize),
    /// It is damaged in another way.
    Damaged(usize),
}

impl Fault {
    fn diagnostic(self, path: &Path, command: &str) -> Box<Diagnostic> {
        let (code, line, message, help) = match self {
            Self::Conflict(line) => (
                codes::BAD_MANIFEST,
                line,
                "the manifest contains the markers of a merge conflict",
                format!(
                    "resolve the conflict with one side of the merge for the whole folder, then run `{command}`"
                ),
            ),
            Self::Foreign => (
                codes::FOREIGN,
                1,
                "this file has the name of a manifest, but clientgen did not write it",
                "give another folder, or move the file if clientgen wrote the folder".to_owned(),
            ),
            Self::Newer(line) => (
                codes::BAD_MANIFEST,
                line,
                "the manifest has a line that this version of clientgen does not know, so a newer one wrote it",
                "use that version, or delete the folder and generate it again".to_owned(),
            ),
            Self::Damaged(line) => (
                codes::BAD_MANIFEST,
                line,
                "the manifest is damaged, so clientgen cannot know which files it generated",
                format!("restore it from version control, or delete the folder and run `{command}`"),
            ),
        };
        diagnostic(code, path, line, message).help(help).into()
    }
}

fn is_conflict(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].iter().any(|mark| line.starts_with(mark))
}

/// Whether a line is a key with a value, as the lines about all files are.
fn is_of_another_version(line: &str) -> bool {
    let key = line.split(' ').next().unwrap_or_default();
    let is_known = ["spec", "document", "title"].contains(&key);
    let is_word = key.starts_with(|first: char| first.is_ascii_lowercase())
        && key.chars().all(|it| it.is_ascii_lowercase() || it == '-');
    is_word && !is_known && key.len() < line.len() && !line.contains("  ")
}

/// A line of a manifest.
fn line(path: &Path, hash: &str) -> String {
    format!("{hash}  {}\n", path.display().to_string().replace('\\', "/"))
}

fn entry(line: &str) -> Option<(PathBuf, String)> {
    let (hash, path) = line.split_once("  ")?;
    let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    let path = PathBuf::from(path);
    (is_hash && is_inside(&path)).then(|| (path, hash.to_owned()))
}

fn read(path: &Path) -> Result<Option<String>, Box<Diagnostic>> {
    match std::fs::read(path) {
        // What is not UTF-8 is no line of ours.
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(refused(path, "read", &error)),
    }
}

/// Whether a relative path stays inside its folder.
pub(super) fn is_inside(path: &Path) -> bool {
    path.components().all(|part| matches!(part, Component::Normal(_))) && path.components().next().is_some()
}

/// The hash of a text. It is the same for both kinds of line endings.
pub(super) fn hash(text: &str) -> String {
    hex(Sha256::digest(normal(text).as_bytes()).as_slice())
}

/// The hash of a document's files, with their names. It identifies the source of generated code.
pub(crate) fn hash_sources(sources: &[Source]) -> String {
    let mut hasher = Sha256::new();
    for source in sources {
        for part in [source.name.as_str(), &normal(&source.text)] {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hex(hasher.finalize().as_slice())
}

/// A text with `\n` for `\r\n`, because a checkout on another system may change it.
pub(super) fn normal(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
