//! A path -> bytes: the one door through which load and bundle read, so that everything behind it can be tested in memory.

use std::{
    collections::BTreeMap,
    io,
    path::{Path, PathBuf},
};

/// Where files are read from, by whichever thread.
pub trait Files: Sync {
    /// The whole content of the file at `path`.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
}

/// The file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let about = std::fs::metadata(path)?;
        if about.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        if about.len() > super::MAX_BYTES as u64 {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        std::fs::read(path)
    }
}

/// Files in memory, for tests and for documents that are not on disk.
impl Files for BTreeMap<PathBuf, Vec<u8>> {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}
