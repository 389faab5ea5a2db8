//! Diagnostics -> one SARIF 2.1.0 log, which code scanning and editors read.

use std::collections::BTreeSet;

use clientgen::{
    diagnostic::{Diagnostic, Severity, codes},
    document::Location,
};
use serde_json::{Value, json};

/// The log of a run. It has the rules of the codes that occur.
pub(crate) fn log<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>) -> Value {
    let diagnostics: Vec<_> = diagnostics.collect();
    let occurring: BTreeSet<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let rules: Vec<_> = codes::ALL.iter().copied().filter(|code| occurring.contains(code)).collect();
    let results: Vec<_> = diagnostics.iter().map(|diagnostic| result(diagnostic, &rules)).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "clientgen",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: codes::Code) -> Value {
    json!({
        "id": code,
        "shortDescription": { "text": code.title() },
        "fullDescription": { "text": code.explanation() },
        "help": { "text": code.explanation() },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn result(diagnostic: &Diagnostic, rules: &[codes::Code]) -> Value {
    let help = diagnostic.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let mut result = json!({
        "ruleId": diagnostic.code,
        "ruleIndex": rules.iter().position(|code| *code == diagnostic.code),
        "level": level(diagnostic.severity),
        "message": { "text": format!("{}{help}", diagnostic.message) },
        "locations": diagnostic.location.iter().map(|at| location(at, None)).collect::<Vec<_>>(),
    });
    if let Some(related) = &diagnostic.related
        && let Some(at) = &related.location
        && let Some(result) = result.as_object_mut()
    {
        result.insert("relatedLocations".to_owned(), json!([location(at, Some(&related.message))]));
    }
    result
}

fn location(at: &Location, message: Option<&str>) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(&at.file) },
            "region": { "startLine": at.line, "startColumn": at.column },
        },
    });
    if let (Some(message), Some(location)) = (message, location.as_object_mut()) {
        location.insert("message".to_owned(), json!({ "text": message }));
    }
    location
}

/// A path as the reference of a URI: relative as it is, absolute as a file.
fn uri(file: &str) -> String {
    let mut text = String::new();
    for byte in file.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                text.push(byte.into())
            }
            byte => text.push_str(&format!("%{byte:02X}")),
        }
    }
    if file.starts_with('/') { format!("file://{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("specs/a b#c.yaml"), "specs/a%20b%23c.yaml");
        assert_eq!(uri("/a/ä"), "file:///a/%C3%A4");
    }
}
