//! The command line, as clap reads and explains it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Generates, checks and synchronises Rust clients of OpenAPI documents.
///
/// Results go to stdout, findings and progress to stderr. Exit codes: 0 fine, 1 findings, 2 wrong usage.
#[derive(Debug, Parser)]
#[command(name = "clientgen", version, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Sync(Sync),
}

/// Says everything that is wrong with OpenAPI documents, each finding with its place and what to do about it.
///
/// Errors keep a client from being generated; warnings do not. YAML and JSON, OpenAPI 3.0 and 3.1; `$ref`s to other files are
/// followed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  clientgen check specs/shop.yaml                 one document
  clientgen check specs/*.yaml --format json      for a machine
  clientgen check --explain C201                  what a code means and how it is mended")]
pub(crate) struct Check {
    /// The documents
    #[arg(value_name = "SPEC", required_unless_present = "explain")]
    pub(crate) specs: Vec<PathBuf>,

    /// How findings are printed: for people on stderr, or as one JSON object on stdout
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,

    /// Explains a code such as C201 and checks nothing
    #[arg(long, value_name = "CODE", conflicts_with_all = ["specs", "format"])]
    pub(crate) explain: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Human,
    Json,
}

/// Brings generated/ up to date with specs/.
///
/// Every document in specs/ with an `openapi` key becomes a folder in generated/. Only files that differ are written; files that
/// are no longer produced are deleted; a file that was edited by hand is reported and left alone. `cargo build` does the same for
/// specs that changed; run this after a change of the generator.
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

    /// The folder with specs/ and generated/
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(crate) root: PathBuf,

    /// The crate's name in the examples of the generated documentation
    #[arg(long = "crate", value_name = "NAME", default_value = "commerce-clients")]
    pub(crate) krate: String,
}
