//! One document -> its crate, made by this command in a process of its own: what it takes in time and memory is the document's alone, and a
//! crash takes nothing else with it.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use clientgen::{
    package::{Publication, RUNTIME},
    sync::{Mode, sync},
};

use super::figures::{Document, Told};
use crate::runtime;

/// How long a document may take.
const LIMIT: Duration = Duration::from_secs(120);

/// Generates crates into a folder.
pub(super) struct Generator {
    command: PathBuf,
    crates: PathBuf,
    /// What documents may refer to besides their projects.
    allowed: Vec<PathBuf>,
    /// The runtime that all crates share.
    pub(super) runtime: PathBuf,
}

impl Generator {
    /// Makes the folder, with the runtime in it.
    pub(super) fn new(folder: &Path, allowed: &[PathBuf]) -> Result<Self, String> {
        let runtime = folder.join("runtime");
        let mut files = runtime::package().files(RUNTIME, &Publication::default());
        if let Some(manifest) = files.get_mut(Path::new("Cargo.toml")) {
            manifest.push_str("\n[workspace]\n");
        }
        // Brought up to date and not written anew, so that it is compiled only when it has changed.
        let outcome = sync(&files, &runtime, "", Mode::Write);
        if outcome.diagnostics.has_errors() {
            return Err(format!("the runtime cannot be written:\n{}", outcome.diagnostics));
        }
        let command =
            env::current_exe().map_err(|error| format!("this command cannot find itself: {error}"))?;
        Ok(Self { command, crates: folder.join("crates"), allowed: allowed.to_owned(), runtime })
    }

    pub(super) fn generate(&self, path: &Path) -> Document {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = self.crates.join(name.replace('.', "-"));
        // Crates of earlier runs would be measured as updates.
        let _ = fs::remove_dir_all(&folder);
        let started = Instant::now();
        let told = self.run(path, &folder);
        let seconds = started.elapsed().as_secs_f64();
        let (told, crash) = match told {
            Ok(told) => (Some(told), None),
            Err(crash) => (None, Some(crash)),
        };
        Document { name, folder, seconds, told, crash, check: None }
    }

    fn run(&self, path: &Path, folder: &Path) -> Result<Told, String> {
        let child = Command::new(&self.command)
            .arg("generate")
            .arg(path)
            .arg("--out")
            .arg(folder)
            .arg("--runtime-path")
            .arg(&self.runtime)
            .args(["--keep-going", "--format", "json"])
            .args(self.allowed.iter().flat_map(|folder| [OsStr::new("--allow-dir"), folder.as_os_str()]))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = child.map_err(|error| format!("it cannot be started: {error}"))?;
        let (sender, receiver) = mpsc::channel();
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let errors = thread::spawn(move || text(stderr));
        thread::spawn(move || sender.send(text(stdout)));
        let Ok(said) = receiver.recv_timeout(LIMIT) else {
            end(&mut child);
            return Err(format!("takes more than {} s", LIMIT.as_secs()));
        };
        let status = child.wait();
        serde_json::from_str(&said).map_err(|_| {
            let errors = errors.join().unwrap_or_default();
            let last = errors.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
            let status = status.map_or_else(|error| error.to_string(), |status| status.to_string());
            format!("crashed: {status} {last}").trim_end().to_owned()
        })
    }
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn text(from: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut from) = from {
        // What is there when the pipe breaks is what there is.
        let _ = from.read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
