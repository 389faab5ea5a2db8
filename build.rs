//! `specs/` -> `generated/`, before the library is compiled.

use std::{env, path::Path};

use clientgen::{Mode, diagnostic::Severity, sync_clients};

fn main() {
    println!("cargo::rerun-if-changed=specs");
    let root = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let report = sync_clients(Path::new(&root), env!("CARGO_PKG_NAME"), Mode::Refresh);
    for diagnostic in report.diagnostics() {
        match diagnostic.severity {
            Severity::Error => println!("cargo::error={diagnostic}"),
            Severity::Warning => println!("cargo::warning={diagnostic}"),
            Severity::Note => {}
        }
    }
}
