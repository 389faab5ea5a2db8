//! The clientgen command: arguments -> the library -> results on stdout, diagnostics on stderr, and an exit code.

mod args;
mod check;
mod corpus;
mod explain;
mod form;
mod generate;
mod outcome;
mod paths;
mod progenitor;
mod publishing;
mod render;
mod report;
mod runtime;
mod sandbox;
mod sync;
mod usage;
mod workspace;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Arguments, Command};

/// Generating allocates and frees millions of small strings on a thread of its own, where glibc's allocator asks the kernel for one page at a time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Generate(arguments) => generate::generate(&arguments),
        Command::Corpus(arguments) => corpus::corpus(&arguments),
        Command::Check(arguments) => check::check(&arguments),
        Command::Sandbox(arguments) => sandbox::sandbox(&arguments),
        Command::Sync(arguments) => sync::sync(&arguments),
    }
}

/// No errors.
const FINE: u8 = 0;
/// There are errors, or documents that failed.
const DIAGNOSTICS: u8 = 1;
/// Wrong usage of the command. clap uses the same number.
const USAGE: u8 = 2;
