//! One document -> its crate. This command generates it in a separate process, so that time and memory are those of this document alone, and a
//! crash ends nothing else.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
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

/// The addresses that the generator reserves for its stacks, in KiB, in all and for each processor. The system counts them, although hardly any
/// are used.
#[cfg(unix)]
const STACK: u64 = 512 << 10;
#[cfg(unix)]
const STACK_OF_PROCESSOR: u64 = 64 << 10;

/// Generates crates into a folder.
pub(super) struct Generator {
    command: PathBuf,
    crates: PathBuf,
    /// Folders that documents may read besides their own projects.
    allowed: Vec<PathBuf>,
    /// How much memory a document may take, in MiB.
    memory: u64,
    /// The runtime that all crates share.
    pub(super) runtime: PathBuf,
}

impl Generator {
    /// Makes the folder, with the runtime in it.
    pub(super) fn new(folder: &Path, allowed: &[PathBuf], memory: u64) -> Result<Self, String> {
        let runtime = folder.join("runtime");
        let mut files = runtime::package().files(RUNTIME, &Publication::default());
        if let Some(manifest) = files.get_mut(Path::new("Cargo.toml")) {
            manifest.push_str("\n[workspace]\n");
        }
        // An update leaves unchanged files alone, so that cargo compiles the runtime only when it has changed.
        let outcome = sync(&files, &runtime, "", Mode::Write);
        if outcome.diagnostics.has_errors() {
            return Err(format!("the runtime cannot be written:\n{}", outcome.diagnostics));
        }
        let command =
            env::current_exe().map_err(|error| format!("this command cannot find itself: {error}"))?;
        Ok(Self { command, crates: folder.join("crates"), allowed: allowed.to_owned(), memory, runtime })
    }

    pub(super) fn generate(&self, path: &Path) -> Document {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = self.crates.join(name.replace('.', "-"));
        // With the crate of an earlier run, the figures would be those of an update.
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
        let child = limited(&self.command, self.memory)
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
        let mut child = child.map_err(|error| format!("cannot start: {error}"))?;
        let (sender, receiver) = mpsc::channel();
        let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
        let errors = thread::spawn(move || text(stderr));
        thread::spawn(move || sender.send(text(stdout)));
        let Ok(said) = receiver.recv_timeout(LIMIT) else {
            end(&mut child);
            return Err(format!("takes longer than {} s", LIMIT.as_secs()));
        };
        let status = child.wait();
        serde_json::from_str(&said).map_err(|_| {
            let errors = errors.join().unwrap_or_default();
            status.map_or_else(|error| format!("crashed: {error}"), |status| self.crash(status, &errors))
        })
    }

    /// How a process ended that printed no result.
    fn crash(&self, status: ExitStatus, errors: &str) -> String {
        let last = errors.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        if errors.contains("memory allocation of") {
            return format!("out of memory: needs more than {} MiB ({status})", self.memory);
        }
        // When no memory is left, the system kills the processes that use most.
        let why = if is_killed(status) {
            "killed, probably because the system has no memory left"
        } else {
            "crashed"
        };
        format!("{why}: {status} {last}").trim_end().to_owned()
    }
}

/// The command with a limit on its memory. The standard library cannot set one, so the shell sets it and then becomes the command. If the
/// shell cannot, there is no limit.
#[cfg(unix)]
fn limited(command: &Path, memory: u64) -> Command {
    let processors = thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let stacks = STACK.saturating_add(processors.saturating_mul(STACK_OF_PROCESSOR));
    let kibibytes = memory.saturating_mul(1024).saturating_add(stacks);
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -v \"$0\" 2>/dev/null; exec \"$@\""]).arg(kibibytes.to_string()).arg(command);
    shell
}

#[cfg(not(unix))]
fn limited(command: &Path, _: u64) -> Command {
    Command::new(command)
}

#[cfg(unix)]
fn is_killed(status: ExitStatus) -> bool {
    const SIGKILL: i32 = 9;
    std::os::unix::process::ExitStatusExt::signal(&status) == Some(SIGKILL)
}

#[cfg(not(unix))]
fn is_killed(_: ExitStatus) -> bool {
    false
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}

fn text(from: Option<impl Read>) -> String {
    let mut bytes = Vec::new();
    if let Some(mut from) = from {
        // If the pipe breaks, the bytes so far are the result.
        let _ = from.read_to_end(&mut bytes);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
