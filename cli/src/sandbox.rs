//! `clientgen sandbox`: documents -> a server on loopback, until it receives a signal to stop.

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clientgen::{diagnostic::codes, files::Disk};
use clientgen_sandbox::{BuildError, Faults, Sandbox, Server, StartError};

use crate::{DIAGNOSTICS, FINE, USAGE, args, render::Renderer};

/// A message for stderr, and the exit code.
struct Failure(String, u8);

pub(crate) fn sandbox(arguments: &args::Sandbox) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&Failure(format!("cannot start threads: {error}"), DIAGNOSTICS)),
    };
    match runtime.block_on(serve(arguments)) {
        Ok(()) => ExitCode::from(FINE),
        Err(failure) => failed(&failure),
    }
}

fn failed(Failure(message, code): &Failure) -> ExitCode {
    if !message.is_empty() {
        eprintln!("error: {message}");
    }
    ExitCode::from(*code)
}

async fn serve(arguments: &args::Sandbox) -> Result<(), Failure> {
    let specs = specs(arguments)?;
    let sandbox = build(arguments, &specs)?;
    // An unwritable file must fail now, and not after an hour's work.
    sandbox.save_state().map_err(|error| Failure(error.to_string(), USAGE))?;
    let server = sandbox.serve_at(arguments.addr).await.map_err(|error| listen(arguments, &error))?;
    println!("{}", greeting(arguments, &server));
    stopped().await.map_err(|error| Failure(format!("cannot wait for Ctrl-C: {error}"), DIAGNOSTICS))?;
    eprintln!("stopping");
    server.stop().await;
    sandbox.save_state().map_err(|error| Failure(error.to_string(), DIAGNOSTICS))
}

/// The documents that the arguments name, as files or as APIs of this workspace. Without arguments, all documents of the workspace.
fn specs(arguments: &args::Sandbox) -> Result<Vec<PathBuf>, Failure> {
    let named = &arguments.specs;
    let known = workspace(&arguments.reach.allowed);
    if named.is_empty() {
        if known.is_empty() {
            let message =
                "there is no folder `specs` with documents here; give a document: clientgen sandbox SPEC...";
            return Err(Failure(message.to_owned(), USAGE));
        }
        return Ok(known);
    }
    named.iter().map(|name| find(name, &known)).collect()
}

fn find(name: &Path, known: &[PathBuf]) -> Result<PathBuf, Failure> {
    // A pipe from the shell is not a regular file.
    if std::fs::metadata(name).is_ok_and(|about| !about.is_dir()) {
        return Ok(name.to_owned());
    }
    let stem =
        |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let wanted = stem(name);
    if name.components().count() == 1
        && let Some(path) = known.iter().find(|path| stem(path) == wanted)
    {
        return Ok(path.clone());
    }
    let mut message = format!("there is no document {}", name.display());
    let distance = |path: &&PathBuf| strsim::damerau_levenshtein(&stem(path), &wanted);
    match known.iter().min_by_key(distance).filter(|path| distance(path) <= 1 + wanted.len() / 4) {
        Some(near) => message.push_str(&format!("; did you mean {}?", near.display())),
        None if known.is_empty() => {}
        None => {
            let names: Vec<String> = known.iter().map(|path| path.display().to_string()).collect();
            message.push_str(&format!("; known documents: {}", names.join(", ")));
        }
    }
    Err(Failure(message, USAGE))
}

/// The documents in `specs/`, in the order of their names.
fn workspace(allowed: &[PathBuf]) -> Vec<PathBuf> {
    let files = Disk::within(Path::new("specs")).allow(allowed);
    let entries = std::fs::read_dir("specs").into_iter().flatten().flatten().map(|entry| entry.path());
    let is_served = |path: &PathBuf| {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        extension.is_some_and(|extension| ["yaml", "yml", "json"].contains(&extension.as_str()))
            && is_document(path, &files)
    };
    let mut found: Vec<PathBuf> = entries.filter(is_served).collect();
    found.sort();
    found
}

fn is_document(path: &Path, files: &Disk) -> bool {
    match clientgen::Reader::new(path).files(files).leave_extensions().read() {
        Ok(read) => read.document.value.get("openapi").is_some(),
        Err(diagnostics) => {
            // Without this, the user may miss the document and not know why.
            let refused = diagnostics.iter().filter(|diagnostic| diagnostic.code == codes::OUTSIDE);
            Renderer::for_stderr(Path::new("")).show(refused);
            false
        }
    }
}

fn build(arguments: &args::Sandbox, specs: &[PathBuf]) -> Result<Sandbox, Failure> {
    let mut builder = Sandbox::builder().rate_limits(!arguments.no_rate_limits);
    for folder in &arguments.reach.allowed {
        builder = builder.allow_dir(folder);
    }
    for spec in specs {
        builder = builder.spec(spec).map_err(refused)?;
    }
    if let Some(file) = &arguments.state {
        builder = builder.state(file);
    }
    if let Some(seconds) = arguments.token_lifetime {
        builder = builder.token_lifetime(std::time::Duration::from_secs(seconds));
    }
    if let Some(mode) = &arguments.mode {
        builder = builder.mode(mode);
    }
    let faults: Faults = arguments.faults.iter().cloned().collect();
    builder.faults(faults.seed(arguments.seed)).build().map_err(refused)
}

fn refused(error: BuildError) -> Failure {
    match error {
        BuildError::Document(diagnostics) => {
            Renderer::for_stderr(Path::new("")).show(diagnostics.iter());
            Failure(String::new(), DIAGNOSTICS)
        }
        error @ BuildError::Mode { .. } => Failure(format!("--mode: {error}"), USAGE),
        BuildError::Fault(error) => Failure(format!("--faults: {error}"), USAGE),
        BuildError::State(error) => Failure(error.to_string(), USAGE),
        other => Failure(other.to_string(), DIAGNOSTICS),
    }
}

fn listen(arguments: &args::Sandbox, error: &StartError) -> Failure {
    let addr = arguments.addr;
    let message = match error {
        StartError::Listen(error) if error.kind() == io::ErrorKind::AddrInUse => format!(
            "another program already listens on {addr}; stop it, or choose another address: --addr {}:0 takes a free port",
            addr.ip()
        ),
        StartError::Listen(error) => format!("cannot listen on {addr}: {error}"),
        StartError::NotLoopback(_) => format!(
            "{addr} is not a loopback address: the credentials of the sandbox are public, so it serves this machine only; \
             try --addr 127.0.0.1:{}",
            addr.port()
        ),
        other => other.to_string(),
    };
    Failure(message, USAGE)
}

/// The URLs of the APIs, and how to call them.
fn greeting(arguments: &args::Sandbox, server: &Server) -> String {
    let apis = server.apis();
    let width = apis.iter().map(|api| api.name.len()).max().unwrap_or_default();
    let mut lines = Vec::new();
    for api in &apis {
        lines.push(format!("{:width$}  {}", api.name, api.base_url));
        let token = api.token_url.iter();
        lines.extend(token.map(|url| format!("{:width$}  {url} (tokens for client credentials)", "")));
    }
    let (user, password) = (clientgen_sandbox::SANDBOX_USER, clientgen_sandbox::SANDBOX_PASSWORD);
    lines.push(String::new());
    lines.push(format!("user {user}, password {password}; the password is valid as a token, too"));
    lines.extend(arguments.faults.iter().map(|fault| format!("fault: {fault}")));
    lines.push(format!("reference, with calls to try: http://{}/", server.address()));
    lines.push("press Ctrl-C to stop".to_owned());
    lines.join("\n")
}

/// Waits for Ctrl-C, or for the signal that ends a service.
async fn stopped() -> io::Result<()> {
    #[cfg(unix)]
    {
        let mut end = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            pressed = tokio::signal::ctrl_c() => pressed,
            _ = end.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
