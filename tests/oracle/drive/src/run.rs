//! A driver -> what it says, compiled and run in processes of their own.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;

/// How long a driver may be compiled, and how long it may run.
const PATIENCE: Duration = Duration::from_secs(1800);

/// How much memory a process may ask for, in KiB.
const MEMORY: u64 = 12 << 20;

/// Compiles and runs the driver of a document.
pub(crate) fn run(out: &Path, name: &str, jobs: &str) -> Result<Value, String> {
    let folder = out.join(name).join("driver");
    let target = out.join("target");
    let program = target.join("debug").join(format!("witness_{name}"));
    let target = target.display().to_string();
    let cargo = ["cargo", "build", "--quiet", "--message-format=short", "-j", jobs, "--target-dir", &target];
    let built = limited(&folder, &cargo, "build")?;
    if !built {
        let said = fs::read_to_string(folder.join("build.stderr")).unwrap_or_default();
        let errors: Vec<&str> = said.lines().filter(|line| line.contains("error")).collect();
        let first = errors.first().copied().unwrap_or("the compiler died");
        return Err(format!("its driver does not compile: {} errors, such as {first}", errors.len()));
    }
    let ran = limited(&folder, &[&program.display().to_string()], "run")?;
    // It is large, and made anew from the crates.
    let _ = fs::remove_file(&program);
    if !ran {
        let said = fs::read_to_string(folder.join("run.stderr")).unwrap_or_default();
        return Err(format!("its driver fails: {}", said.lines().take(3).collect::<Vec<_>>().join(" / ")));
    }
    let said = fs::read_to_string(folder.join("run.stdout")).map_err(|error| error.to_string())?;
    let survey = serde_json::from_str(&said).map_err(|error| format!("its driver says no JSON: {error}"))?;
    let _ = fs::copy(folder.join("run.stdout"), out.join(format!("{name}.json")));
    Ok(survey)
}

/// Runs a command; what it says goes to files in its folder. Whether it succeeded.
fn limited(folder: &Path, words: &[&str], step: &str) -> Result<bool, String> {
    let file =
        |stream: &str| fs::File::create(folder.join(format!("{step}.{stream}"))).map_err(|it| it.to_string());
    let script = format!("ulimit -v {MEMORY}; exec \"$@\"");
    let mut child = Command::new("sh")
        .args(["-c", &script, "sh"])
        .args(words)
        .current_dir(folder)
        .env("RUSTFLAGS", "-Awarnings")
        .env_remove("CARGO_TARGET_DIR")
        .stdin(Stdio::null())
        .stdout(file("stdout")?)
        .stderr(file("stderr")?)
        .spawn()
        .map_err(|error| error.to_string())?;
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(status.success());
        }
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!("{step} takes more than {} s", PATIENCE.as_secs()));
        }
        thread::sleep(Duration::from_millis(50));
    }
}
