//! A folder, a run of the command in it, and what came of it.

use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Output},
};

pub(crate) fn run(dir: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clientgen"));
    command.current_dir(dir).args(arguments).output().expect("the command starts")
}

/// What the run said, with its exit code.
pub(crate) fn told(output: &Output) -> String {
    format!(
        "exit {}\n-- stdout\n{}-- stderr\n{}",
        output.status.code().map_or_else(|| "none".to_owned(), |code| code.to_string()),
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

pub(crate) fn folder_with(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }
    folder
}

/// Every file in a folder, with its text.
#[allow(dead_code, reason = "each test is a crate of its own, and not all list folders")]
pub(crate) fn listing(dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(dir).expect("it lies in the folder").display().to_string();
                found.insert(name.replace('\\', "/"), fs::read_to_string(&path).expect("it is a text"));
            }
        }
    }
    found
}
