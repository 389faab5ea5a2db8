//! A crate on disk -> whether it passes `cargo check`, and how long that takes. All crates share one target folder and one runtime.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::Instant,
};

use indicatif::ProgressBar;

use super::figures::Check;

/// How much of the compiler's messages is kept.
const MAX_OUTPUT: usize = 64 << 10;

/// Checks crates.
pub(super) struct Compiler {
    target: PathBuf,
    arguments: Vec<String>,
    /// The versions that the runtime was compiled with.
    lock: Option<PathBuf>,
    offline: bool,
}

impl Compiler {
    /// Compiles the runtime that all crates need: offline if possible, or else with packages from the registry.
    pub(super) fn new(
        target: &Path,
        arguments: &[String],
        runtime: &Path,
        bar: &ProgressBar,
    ) -> Result<Self, String> {
        bar.set_message("cargo check of the runtime");
        let mut compiler =
            Self { target: target.to_owned(), arguments: arguments.to_vec(), lock: None, offline: true };
        let mut output = compiler.cargo(runtime)?;
        if !output.status.success() {
            compiler.offline = false;
            output = compiler.cargo(runtime)?;
        }
        if !output.status.success() {
            return Err(format!("the runtime does not compile:\n{}", said(&output)));
        }
        compiler.lock = Some(runtime.join("Cargo.lock"));
        Ok(compiler)
    }

    pub(super) fn check(&self, folder: &Path) -> Check {
        if let Some(lock) = &self.lock {
            // If the copy fails, cargo resolves the versions itself, which only takes longer.
            let _ = fs::copy(lock, folder.join("Cargo.lock"));
        }
        // The folder may be inside a workspace that does not know the crate.
        let manifest = folder.join("Cargo.toml");
        if let Ok(text) = fs::read_to_string(&manifest) {
            let _ = fs::write(&manifest, text + "\n[workspace]\n");
        }
        let started = Instant::now();
        let output = self.cargo(folder);
        let seconds = started.elapsed().as_secs_f64();
        match output {
            Ok(output) => Check { passes: output.status.success(), seconds, output: said(&output) },
            Err(message) => Check { passes: false, seconds, output: message },
        }
    }

    fn cargo(&self, folder: &Path) -> Result<Output, String> {
        let program = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        Command::new(&program)
            .args(["check", "--quiet", "--lib", "--color", "never"])
            .args(self.offline.then_some("--offline"))
            .arg("--manifest-path")
            .arg(folder.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(&self.target)
            .args(&self.arguments)
            // Each crate is checked once, so incremental data would be wasted.
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .map_err(|error| format!("{} cannot be started: {error}", program.display()))
    }
}

fn said(output: &Output) -> String {
    let mut text = String::from_utf8_lossy(&output.stderr).into_owned();
    if let Some(cut) = (0..=MAX_OUTPUT).rev().find(|cut| text.is_char_boundary(*cut)) {
        text.truncate(cut);
    }
    text
}
