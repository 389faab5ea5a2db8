//! The command line, as clap reads and explains it.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};
use clientgen::select::Pattern;
use clientgen_sandbox::Fault;
use semver::Version;
use url::Url;

use crate::publishing;

/// Generates, checks and synchronises Rust clients of OpenAPI documents.
///
/// Results go to stdout, diagnostics and progress to stderr. Exit codes: 0 fine (there may be warnings), 1 errors in a document or files that
/// are not up to date, with --deny-warnings also warnings, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "clientgen", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What documents may read.
#[derive(Debug, Args)]
pub(crate) struct Reach {
    /// A folder whose files documents may refer to, besides those of their own project; may be repeated
    ///
    /// A document's project is what lies below the nearest folder above it with .git, Cargo.toml or clientgen.toml, or else below its own folder.
    #[arg(long = "allow-dir", value_name = "DIR", value_parser = folder)]
    pub(crate) allowed: Vec<PathBuf>,
}

fn folder(text: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    if path.is_dir() { Ok(path) } else { Err("there is no such folder".to_owned()) }
}

#[derive(Debug, Subcommand)]
#[allow(clippy::large_enum_variant, reason = "there is one of it, and clap takes no box")]
pub(crate) enum Command {
    Generate(Generate),
    Check(Check),
    Corpus(Corpus),
    Sandbox(Sandbox),
    Sync(Sync),
}

/// Makes a crate of an OpenAPI document: a typed client with a method for every operation.
///
/// The crate compiles as it is. Run again, the command brings it up to date: only files that differ are written, files that it did
/// not write are never touched, and a run that was interrupted is finished by the next. It says which methods and types are gone. A
/// document of another file name or title, but for their case, is taken for another API, whose crate stays as it is unless --force is
/// given. With errors in the document nothing is written, unless --keep-going says otherwise.
///
/// Exit codes: 0 the crate is as it should be, 1 errors (with --keep-going, operations were left out; with --check, files differ), 2 wrong usage.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen generate shop.yaml --out shop-client
  clientgen generate shop.json --out shop --tags orders,products      only operations with these tags
  clientgen generate shop.json --out shop --include 'GET /orders/**'  only operations that are matched
  clientgen generate shop.json --out shop --keep-going                without operations that have errors
  clientgen generate shop.json --out shop --backend progenitor        progenitor's client, of what it can express
  clientgen generate b.yaml --out b --runtime-path a/runtime          shares the types of the runtime with the client in a
  clientgen generate shop.json --out shop --publish --license MIT     may be published, by `cargo publish`")]
pub(crate) struct Generate {
    /// The document: OpenAPI 3.0 or 3.1, YAML or JSON; `$ref`s to files of its project are followed; `-` reads it from stdin
    #[arg(value_name = "SPEC")]
    pub(crate) spec: PathBuf,

    /// The crate's folder: new, empty, or written by an earlier run for the same API
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,

    /// The package's name, of 64 characters at most; unless given, it is made of the document's title
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,

    /// An OpenAPI Overlay 1.0 that changes the document first; may be repeated
    #[arg(long = "overlay", value_name = "FILE")]
    pub(crate) overlays: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// Only operations with one of these tags; may be repeated
    #[arg(long, value_name = "TAG", value_delimiter = ',', help_heading = "Part of a document")]
    pub(crate) tags: Vec<String>,

    /// Only operations that match: an operationId (`list*`), a path (`/orders/**`), or a method and a path; `*` stops at `/`
    #[arg(long, value_name = "PATTERN", help_heading = "Part of a document")]
    pub(crate) include: Vec<Pattern>,

    /// No operations that match
    #[arg(long, value_name = "PATTERN", help_heading = "Part of a document")]
    pub(crate) exclude: Vec<Pattern>,

    /// What writes the client: clientgen itself, or progenitor, whose client has less; what it lacks is said of each operation
    #[arg(long, value_enum, default_value_t = Backend::Native)]
    pub(crate) backend: Backend,

    /// The folder of a runtime to share: clientgen-runtime, or `runtime` in another generated crate. Unless it or a version is given,
    /// the crate has the workspace's clientgen-runtime if there is one, and otherwise brings its own, in DIR/runtime
    #[arg(long, value_name = "DIR", conflicts_with = "runtime_version", help_heading = "Runtime")]
    pub(crate) runtime_path: Option<PathBuf>,

    /// The version of clientgen-runtime to take from the registry
    #[arg(long, value_name = "VERSION", value_parser = publishing::requirement, help_heading = "Runtime")]
    pub(crate) runtime_version: Option<String>,

    /// Leaves out operations with errors, and what needs them, and writes the rest
    #[arg(long)]
    pub(crate) keep_going: bool,

    /// Writes nothing; says what differs
    #[arg(long)]
    pub(crate) check: bool,

    /// Lets the crate take the place of another API's, or of the same API's under another title or file name
    #[arg(long)]
    pub(crate) force: bool,

    /// Writes nothing if there are warnings, with exit code 1
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// How the result is printed: for people; as one JSON object with all diagnostics and figures, or as a SARIF log, on stdout; or with commands that
    /// show diagnostics in GitHub
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    // Last, because arguments below would be under its heading.
    #[command(flatten)]
    pub(crate) publishing: Publishing,
}

/// What a registry has to know of the crate.
#[derive(Debug, Args)]
#[command(next_help_heading = "Publishing")]
pub(crate) struct Publishing {
    /// The package's version; unless given, 0.1.0
    #[arg(long, value_name = "VERSION", value_parser = publishing::version)]
    pub(crate) package_version: Option<Version>,

    /// The crate's licence, an SPDX expression such as `MIT OR Apache-2.0`; the runtime beside it has its own
    #[arg(long, value_name = "SPDX", value_parser = publishing::license)]
    pub(crate) license: Option<String>,

    /// Where the crate's sources are
    #[arg(long, value_name = "URL", value_parser = publishing::address)]
    pub(crate) repository: Option<Url>,

    /// Lets cargo publish the crate, and the runtime that it brings along
    #[arg(long, requires = "license")]
    pub(crate) publish: bool,
}

/// Makes a crate of every document in a folder, and says how far each came.
///
/// Documents run side by side, each in a process of its own. Operations with errors are left out and counted. Exit code 1 if any
/// document or operation fell short.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen corpus documents                          parsed, generated, how large, how fast
  clientgen corpus documents --compile --json a.json  and whether each crate compiles; all figures to a file")]
pub(crate) struct Corpus {
    /// The folder with the documents (*.yaml, *.yml, *.json)
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// Runs `cargo check` on every crate
    #[arg(long)]
    pub(crate) compile: bool,

    /// Writes all figures and diagnostics to this file
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,

    /// How many documents at a time; unless given, as many as there are processors
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<std::num::NonZero<usize>>,

    /// How much memory a document may take, in MiB; what takes more is ended, and said so. Only where the system's shell has
    /// `ulimit -v`, as on Linux
    #[arg(long, value_name = "MIB", default_value = "4096")]
    pub(crate) memory_limit: std::num::NonZero<u64>,

    /// Where crates are written (in `corpus`) and compiled; unless given, a folder for temporary files
    #[arg(long, value_name = "DIR")]
    pub(crate) target_dir: Option<PathBuf>,

    /// What `cargo check` gets in addition, such as `-- --no-default-features`
    #[arg(last = true, value_name = "CARGO ARGUMENT", requires = "compile")]
    pub(crate) cargo: Vec<String>,
}

/// Says everything that is wrong with OpenAPI documents, each diagnostic with its place and what to do about it.
///
/// Errors keep a client from being generated; warnings do not. YAML and JSON, OpenAPI 3.0 and 3.1; `$ref`s to other files of a
/// document's project are followed.
///
/// Exit codes: 0 no errors, 1 errors (with --deny-warnings, or warnings), 2 wrong usage.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen check specs/shop.yaml                 one document
  curl https://shop.example/openapi | clientgen check -
  clientgen check specs/*.yaml --format json      for a machine
  clientgen check specs/*.yaml --format sarif     for code scanning
  clientgen check specs/*.yaml --deny-warnings    fails for less
  clientgen check --explain C201                  what a code means and how it is mended")]
pub(crate) struct Check {
    /// The documents; `-` reads one from stdin
    #[arg(value_name = "SPEC", required_unless_present = "explain")]
    pub(crate) specs: Vec<PathBuf>,

    /// An OpenAPI Overlay 1.0 that changes each of them first; may be repeated
    #[arg(long = "overlay", value_name = "FILE")]
    pub(crate) overlays: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// Takes warnings for a reason to fail, with exit code 1
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// How diagnostics are printed: for people on stderr; or on stdout as one JSON object, as a SARIF log, or as commands that show them in GitHub
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// Prints all diagnostics; otherwise, for people, the first few of each code
    #[arg(long)]
    pub(crate) all: bool,

    /// Explains a code such as C201 and checks nothing; `all` prints every code, as Markdown
    #[arg(long, value_name = "CODE", conflicts_with_all = ["specs", "format", "all", "deny_warnings"])]
    pub(crate) explain: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Backend {
    Native,
    Progenitor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
    Sarif,
    Github,
}

/// Brings generated/ up to date with specs/.
///
/// Every document in specs/ with an `openapi` key becomes a folder in generated/. Only files that differ are written; files that
/// are no longer produced are deleted; a file that was edited by hand is reported and left alone. `cargo build` does the same for
/// specs that changed; run this after a change of the generator.
///
/// Exit codes: 0 everything is up to date now, 1 errors (with --check, files differ), 2 wrong usage.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen sync                  writes what differs
  clientgen sync --check          writes nothing; exit code 1 if something differs
  clientgen sync --root ../shop   another workspace")]
pub(crate) struct Sync {
    /// Writes nothing; says what differs
    #[arg(long)]
    pub(crate) check: bool,

    /// Writes nothing if there are warnings, with exit code 1
    #[arg(long)]
    pub(crate) deny_warnings: bool,

    /// The folder with specs/ and generated/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// The crate's name in the examples of the generated documentation
    #[arg(long = "crate", value_name = "NAME", default_value = "commerce-clients")]
    pub(crate) krate: String,
}

/// Serves OpenAPI documents as a local server that keeps what it is sent and checks every request.
///
/// Each document gets its own base URL, which is printed, with credentials for tests. At / is a page with the reference of each
/// document, where calls can be tried. Documents say in `x-sandbox` what is stored; an operation without it returns its example.
/// Rate limits, expiry of tokens and pages are as the documents declare them.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen sandbox                                       every document in specs/
  clientgen sandbox mycashflow                            specs/mycashflow.yaml
  clientgen sandbox shop.yaml --addr 127.0.0.1:0          at a free port
  clientgen sandbox --state shop.json                     goes on where it stopped

Faults are [OPERATION[+OPERATION]...:]KIND[,OPTION]..., without operations for all of them:
  status=503       an error, in the document's form; also with retry-after=2s
  html=502         a page of HTML
  latency=200ms    the response is late
  drip=50ms        the body comes byte by byte
  truncated        the first half of the body
  wrong-type       an object where a text or number belongs; wrong-type=/data/0/id: there
  reset=before     the connection breaks before the response; during: in it; after: behind it
Options:
  nth=3, first=2, every=5 or probability=0.05 of the operation's requests
  retry-after=2s or retry-after-date=2s, with status and html
  carried-out=true, with status, html and reset=before: the request takes effect all the same

  clientgen sandbox --faults listBrands:status=429,retry-after=2s,first=3
  clientgen sandbox --faults latency=1s,probability=0.1 --faults createBrand:truncated --seed 7

While it runs, in place of localhost:8080 at the address that it prints:
  curl -X PUT localhost:8080/_sandbox/faults -d '[\"status=503,every=2\"]'   GET, DELETE
  curl localhost:8080/_sandbox/log                requests and violations; DELETE empties it
  curl -X POST localhost:8080/_sandbox/reset      the first items again
  curl -X DELETE localhost:8080/_sandbox/tokens   all tokens are too old")]
pub(crate) struct Sandbox {
    /// The documents, or names of those in specs/; all of those unless given
    #[arg(value_name = "SPEC")]
    pub(crate) specs: Vec<PathBuf>,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// Where to listen: a loopback address; port 0 takes a free one
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub(crate) addr: SocketAddr,

    /// What goes wrong; may be given several times
    #[arg(long, value_name = "FAULT")]
    pub(crate) faults: Vec<Fault>,

    /// Decides which requests are hit by faults with a probability
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) seed: u64,

    /// Keeps the items in this file, and takes up those that it has
    #[arg(long, value_name = "FILE")]
    pub(crate) state: Option<PathBuf>,

    /// What the sandbox is, of the modes that documents declare in `x-sandbox`, such as a tenant of another version
    #[arg(long, value_name = "MODE")]
    pub(crate) mode: Option<String>,

    /// Lets any number of requests through
    #[arg(long)]
    pub(crate) no_rate_limits: bool,

    /// How long tokens are good, in place of what the documents say
    #[arg(long, value_name = "SECONDS")]
    pub(crate) token_lifetime: Option<u64>,
}
