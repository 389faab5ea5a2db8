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

/// Generating makes and drops millions of small texts on a thread of its own, where glibc's allocator asks the kernel for a page at a time.
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

/// Nothing to complain about.
const FINE: u8 = 0;
/// Diagnostics, or documents that failed.
const DIAGNOSTICS: u8 = 1;
/// The command was not used as it is meant to be; clap uses the same number.
const USAGE: u8 = 2;
