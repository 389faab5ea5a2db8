//! A path -> bytes. All documents, overlays and referenced files are read here. So tests can use files in
//! memory, and no document can read files that it must not read.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    fs::{self, File, FileType, Metadata},
    io::{self, Read},
    path::{Component, Path, PathBuf, Prefix},
    sync::{Mutex, PoisonError},
};

/// The files that mark the folder of a project.
pub(crate) const MARKERS: [&str; 3] = [".git", "Cargo.toml", "clientgen.toml"];

/// A source of files, for any thread.
pub trait Files: Sync {
    /// Returns the whole content of the file at `path`.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
}

/// The part of the file system that one document may read: the files that the user names, and the regular files of its project. Somebody
/// else may have written the document, and the content of referenced files appears in a client, on a page and in messages.
///
/// The project is the nearest parent folder of the document with `.git`, `Cargo.toml` or `clientgen.toml`. Without one, it is the
/// document's own folder. Links are resolved before paths are compared.
#[derive(Clone, Debug)]
pub struct Disk {
    named: BTreeSet<PathBuf>,
    bound: Bound,
    /// Further allowed folders, with links resolved.
    allowed: Vec<PathBuf>,
    /// The same folders, as the user gave them.
    given: Vec<PathBuf>,
}

/// The folder that contains a document's files.
#[derive(Clone, Debug)]
pub(crate) struct Bound {
    /// The path with links resolved, if the folder exists.
    folder: PathBuf,
    /// Whether the folder is marked as a project.
    is_marked: bool,
}

impl Disk {
    /// Creates the access for a document that the user named.
    pub fn of(document: &Path) -> Self {
        let mut disk = Self::within(document.parent().unwrap_or(Path::new("")));
        disk.named.insert(document.to_owned());
        disk
    }

    /// Creates the access for documents in a folder. The documents themselves must be inside its project.
    pub fn within(folder: &Path) -> Self {
        Self {
            named: BTreeSet::new(),
            bound: Bound::of(folder),
            allowed: Vec::new(),
            given: vec![folder.to_owned()],
        }
    }

    /// Allows files that the user named, wherever they are.
    #[must_use]
    pub fn and(mut self, named: &[PathBuf]) -> Self {
        self.named.extend(named.iter().cloned());
        self
    }

    /// Allows the files of further folders. A folder that does not exist is ignored.
    #[must_use]
    pub fn allow(mut self, folders: &[PathBuf]) -> Self {
        self.allowed.extend(folders.iter().filter_map(|folder| fs::canonicalize(folder).ok()));
        self.given.extend(folders.iter().cloned());
        self
    }

    /// The path with links resolved, if the document may read it.
    fn within_bounds(&self, path: &Path) -> io::Result<PathBuf> {
        if self.is_elsewhere(path) {
            return Err(self.outside(path.to_owned()));
        }
        let real = fs::canonicalize(path)?;
        let mut folders = self.allowed.iter().chain([&self.bound.folder]);
        if folders.any(|folder| real.starts_with(folder)) { Ok(real) } else { Err(self.outside(real)) }
    }

    fn outside(&self, real: PathBuf) -> io::Error {
        Refusal::Outside { real, bound: self.bound.clone() }.into()
    }

    /// Whether a path names a share or a device on Windows. Such a path must not even be queried, because the query goes to another machine.
    fn is_elsewhere(&self, path: &Path) -> bool {
        let share = share(path);
        share.is_some() && !self.given.iter().any(|given| self::share(given) == share)
    }
}

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if self.named.contains(path) {
            return read_named(path);
        }
        read_regular(&self.within_bounds(path)?, false)
    }
}

impl Bound {
    fn of(folder: &Path) -> Self {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        // What cannot be found has no files.
        let Ok(folder) = fs::canonicalize(folder) else {
            return Self { folder: folder.to_owned(), is_marked: false };
        };
        // The root of the file system is nobody's project.
        let mut projects = folder.ancestors().filter(|it| it.parent().is_some());
        match projects.find(|it| MARKERS.iter().any(|marker| it.join(marker).exists())) {
            Some(marked) => Self { folder: marked.to_owned(), is_marked: true },
            None => Self { folder, is_marked: false },
        }
    }
}

/// The path that stands for what is piped into the command.
const STDIN: &str = "-";

/// What was piped into the command: it can be read only once, and whoever draws an excerpt asks again.
static PIPED: Mutex<Option<Vec<u8>>> = Mutex::new(None);

/// Reads a file that the user named: a regular file, a pipe that the shell handed over, as for `<(command)`, or for `-` what is piped into
/// the command.
pub fn read_named(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new(STDIN) {
        return read_piped();
    }
    // Such a pipe has its writer already; any other would be waited for.
    let is_handed_over = ["/dev/fd", "/dev/stdin", "/proc/self/fd"].iter().any(|it| path.starts_with(it));
    read_regular(path, is_handed_over)
}

fn read_piped() -> io::Result<Vec<u8>> {
    let mut piped = PIPED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(bytes) = &*piped {
        return Ok(bytes.clone());
    }
    let mut bytes = Vec::new();
    io::stdin().lock().take(super::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > super::MAX_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    *piped = Some(bytes.clone());
    Ok(bytes)
}

fn read_regular(path: &Path, or_pipe: bool) -> io::Result<Vec<u8>> {
    // Opening a pipe waits for whoever writes into it, so what it is comes first.
    readable(&fs::metadata(path)?, or_pipe)?;
    let file = File::open(path)?;
    // Something else may have taken its place.
    readable(&file.metadata()?, or_pipe)?;
    let mut bytes = Vec::new();
    // What a file says of its length need not be true.
    file.take(super::MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    match bytes.len() > super::MAX_BYTES {
        true => Err(io::ErrorKind::FileTooLarge.into()),
        false => Ok(bytes),
    }
}

fn readable(about: &Metadata, or_pipe: bool) -> io::Result<()> {
    let kind = about.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if kind.is_file() && about.len() > super::MAX_BYTES as u64 {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    match special(kind) {
        None => Ok(()),
        Some(PIPE) if or_pipe => Ok(()),
        Some(what) => Err(Refusal::NotRegular(what).into()),
    }
}

const PIPE: &str = "a pipe";

/// The kind of a file that is not a regular file.
fn special(kind: FileType) -> Option<&'static str> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        if kind.is_fifo() {
            return Some(PIPE);
        }
        if kind.is_socket() {
            return Some("a socket");
        }
        if kind.is_char_device() || kind.is_block_device() {
            return Some("a device");
        }
    }
    (!kind.is_file()).then_some("something special")
}

/// The share or device that a path starts with, on Windows.
fn share(path: &Path) -> Option<Prefix<'_>> {
    match path.components().next() {
        Some(Component::Prefix(prefix)) if !matches!(prefix.kind(), Prefix::Disk(_)) => Some(prefix.kind()),
        _ => None,
    }
}

/// Why an existing file is not read. It is inside the [`io::Error`].
#[derive(Clone, Debug)]
pub(crate) enum Refusal {
    /// It is outside the allowed folders.
    Outside {
        /// The path with links resolved.
        real: PathBuf,
        /// The folder that it would have to be in.
        bound: Bound,
    },
    /// It is not a regular file.
    NotRegular(&'static str),
}

impl Refusal {
    /// Returns the refusal inside an error.
    pub(crate) fn of(error: &io::Error) -> Option<&Self> {
        error.get_ref()?.downcast_ref()
    }

    /// What to do about it.
    pub(crate) fn help(&self) -> String {
        match self {
            Self::Outside { real, .. } => format!(
                "a document reads files of its own project only; if this one belongs to it, allow its folder: `--allow-dir {}`",
                shown(real.parent().unwrap_or(real))
            ),
            Self::NotRegular(_) => "give a regular file".to_owned(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside { real, bound } => {
                let what = if bound.is_marked { "project" } else { "folder" };
                let folder = shown(&bound.folder);
                write!(f, "the file is {}, outside the document's {what} {folder}", shown(real))
            }
            Self::NotRegular(what) => write!(f, "this is {what}, not a regular file"),
        }
    }
}

impl std::error::Error for Refusal {}

impl From<Refusal> for io::Error {
    fn from(refusal: Refusal) -> Self {
        Self::new(io::ErrorKind::PermissionDenied, refusal)
    }
}

/// Whether a file was not read because it is outside the allowed folders.
pub fn is_outside(error: &io::Error) -> bool {
    matches!(Refusal::of(error), Some(Refusal::Outside { .. }))
}

/// A resolved path as people write it, without the prefix of Windows.
fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    text.strip_prefix(r"\\?\").map_or(text.clone(), |rest| rest.replace('\\', "/"))
}

/// Files in memory, for tests and for documents that are not on disk.
impl Files for BTreeMap<PathBuf, Vec<u8>> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}
