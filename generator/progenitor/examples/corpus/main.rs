//! A folder of documents -> how many of them progenitor makes clients of, as they are and lowered, and how many of those compile.
//!
//! `cargo run --release -p clientgen-progenitor --example corpus -- DIR OUT [--compile] [--times] [NAME...]`
//!
//! `--times` instead measures how long clientgen's own emitter and progenitor take for each document. OUT gets a workspace with a crate for each client. Documents are read by processes of their own: progenitor may take all memory for
//! one that is not lowered.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

mod times;

use clientgen_progenitor::{Options, Report, files, generate, unlowered};

/// How long one document may take.
const PATIENCE: Duration = Duration::from_secs(300);

/// How much memory a process may ask for, in KiB.
const MEMORY: u64 = 6 << 20;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["--one", "times", document, _] => times::one(Path::new(document)),
        ["--one", kind, document, out] => one(kind, Path::new(document), Path::new(out)),
        [documents, out, rest @ ..] => all(Path::new(documents), Path::new(out), rest),
        _ => Err("usage: corpus DIR OUT [--compile] [--times] [NAME...]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// What became of a document.
#[derive(Default)]
struct Row {
    name: String,
    cells: Vec<String>,
}

fn all(documents: &Path, out: &Path, rest: &[&str]) -> Result<(), String> {
    let is_compiled = rest.contains(&"--compile");
    let names: Vec<&str> = rest.iter().copied().filter(|word| !word.starts_with("--")).collect();
    let entries = fs::read_dir(documents).map_err(|error| format!("{}: {error}", documents.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths.retain(|path| names.is_empty() || names.iter().any(|name| path.to_string_lossy().contains(name)));
    fs::create_dir_all(out).map_err(|error| error.to_string())?;
    if rest.contains(&"--times") {
        return times::all(&paths);
    }
    let mut rows: Vec<Row> = Vec::new();
    for path in &paths {
        let name = package(path);
        let mut row = Row { name: name.clone(), cells: Vec::new() };
        for kind in ["plain", "lowered"] {
            let folder = out.join(format!("{kind}_{name}"));
            let _ = fs::remove_dir_all(&folder);
            row.cells.push(child(kind, path, &folder)?);
        }
        eprintln!("{:28} {}", row.name, row.cells.join(" | "));
        rows.push(row);
    }
    if is_compiled {
        compile(out, &mut rows)?;
    }
    println!(
        "{:28} plain | lowered{}",
        "document",
        if is_compiled { " | plain compiles | lowered compiles" } else { "" }
    );
    for row in &rows {
        println!("{:28} {}", row.name, row.cells.join(" | "));
    }
    for column in 0..rows.first().map_or(0, |row| row.cells.len()) {
        let good = rows.iter().filter(|row| row.cells[column].starts_with("yes")).count();
        println!("column {}: {good} of {}", column + 1, rows.len());
    }
    Ok(())
}

/// A name of a package.
fn package(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '_' }).collect()
}

/// Runs [`one`] in a process of its own.
fn child(kind: &str, document: &Path, folder: &Path) -> Result<String, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let script = format!("ulimit -v {MEMORY}; exec \"$@\"");
    let started = Instant::now();
    let mut child = Command::new("sh")
        .args(["-c", &script, "sh"])
        .arg(program)
        .args(["--one", kind])
        .args([document, folder])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    while child.try_wait().map_err(|error| error.to_string())?.is_none() {
        if started.elapsed() > PATIENCE {
            let _ = child.kill();
            let _ = child.wait();
            return Ok(format!("no: not done after {} s", PATIENCE.as_secs()));
        }
        thread::sleep(Duration::from_millis(20));
    }
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    let said = if said.is_empty() { format!("no: the process died ({})", output.status) } else { said };
    Ok(format!("{said} in {:.1} s", started.elapsed().as_secs_f32()))
}

/// One document, as it is or lowered; what became of it goes to stdout in one line.
fn one(kind: &str, document: &Path, folder: &Path) -> Result<(), String> {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let result = if kind == "plain" { plain(document, &name) } else { lowered(document, &name, folder) };
    let (said, files) = match result {
        Ok((said, files)) => (format!("yes{said}"), files),
        Err(reason) => (format!("no: {}", reason.replace('\n', " / ")), Vec::new()),
    };
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(|error| error.to_string())?;
        fs::write(path, text).map_err(|error| error.to_string())?;
    }
    println!("{said}");
    Ok(())
}

type Made = (String, Vec<(PathBuf, String)>);

fn plain(document: &Path, name: &str) -> Result<Made, String> {
    let client = plain_client(document)?;
    Ok((String::new(), files(&Options::named(name), &client, "it", &Report::default()).into_iter().collect()))
}

fn plain_client(document: &Path) -> Result<String, String> {
    let text = fs::read_to_string(document).map_err(|error| error.to_string())?;
    let is_json = document.extension().is_some_and(|extension| extension == "json");
    let parsed = if is_json {
        serde_json::from_str(&text).map_err(|error| error.to_string())
    } else {
        serde_yaml::from_str(&text).map_err(|error| error.to_string())
    };
    unlowered(&parsed?)
}

fn lowered(document: &Path, name: &str, folder: &Path) -> Result<Made, String> {
    // What is wrong with a document is lowered too, as far as it can be.
    let (read, diagnostics) = clientgen::Reader::new(document).read_anyway();
    let Some(read) = read else { return Err(diagnostics.to_string()) };
    let options = Options::named(name);
    let (files, diagnostics, report) = generate(&read, &options);
    let mut files: Vec<_> = files.into_iter().collect();
    if files.is_empty() {
        return Err(diagnostics.iter().last().map(ToString::to_string).unwrap_or_default());
    }
    let given_up = report.operations.iter().filter(|operation| !operation.given_up.is_empty()).count();
    let text = serde_json::to_string_pretty(&report).map_err(|error| error.to_string())?;
    files.push((folder.join("report.json"), text));
    Ok((format!(" {} of {} operations, {given_up} with less", report.kept(), report.operations.len()), files))
}

/// Checks every crate in one workspace.
fn compile(out: &Path, rows: &mut [Row]) -> Result<(), String> {
    let made = |row: &Row, kind: &str| out.join(format!("{kind}_{}", row.name)).join("Cargo.toml").exists();
    let members: Vec<String> = ["plain", "lowered"]
        .iter()
        .flat_map(|kind| {
            rows.iter().filter(|row| made(row, kind)).map(move |row| format!("\"{kind}_{}\"", row.name))
        })
        .collect();
    let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", "));
    fs::write(out.join("Cargo.toml"), manifest).map_err(|error| error.to_string())?;
    for kind in ["plain", "lowered"] {
        for row in rows.iter_mut() {
            let cell =
                if made(row, kind) { check(out, &format!("{kind}_{}", row.name))? } else { "no".to_owned() };
            eprintln!("{kind:8} {:28} {cell}", row.name);
            row.cells.push(cell);
        }
    }
    Ok(())
}

fn check(out: &Path, package: &str) -> Result<String, String> {
    let started = Instant::now();
    let output = Command::new("cargo")
        .args(["check", "--quiet", "-j2", "--message-format=short", "-p", package])
        .env("RUSTFLAGS", "-Awarnings")
        .current_dir(out)
        .output()
        .map_err(|error| error.to_string())?;
    let seconds = started.elapsed().as_secs_f32();
    if output.status.success() {
        return Ok(format!("yes in {seconds:.0} s"));
    }
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let errors: Vec<&str> = said.lines().filter(|line| line.contains("error")).collect();
    let _ = fs::write(out.join(format!("{package}.errors")), &said);
    Ok(format!("no: {} errors, such as {}", errors.len(), errors.first().copied().unwrap_or("none")))
}
