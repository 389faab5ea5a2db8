//! Diagnostics -> workflow commands of GitHub Actions, one a line, which show each beside its line in a pull request.

use clientgen::diagnostic::{Diagnostic, Severity};

/// One diagnostic as a command.
pub(crate) fn command(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    if let Some(at) = &diagnostic.location {
        properties.push(format!("file={}", property(&at.file)));
        properties.push(format!("line={},col={}", at.line, at.column));
    }
    properties
        .push(format!("title={}", property(&format!("{}: {}", diagnostic.code, diagnostic.code.title()))));
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!("::{level} {}::{}", properties.join(","), data(&format!("{}{help}", diagnostic.message)))
}

/// A text after the second `::`, where line ends would end the command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A text between commas.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
