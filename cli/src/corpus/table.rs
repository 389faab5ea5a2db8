//! Figures -> the table that is printed at the end of a run.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use clientgen::diagnostic::codes;

use super::figures::{Diagnostic, Document};

/// A row per document, their sum, and the diagnostics by kind.
pub(super) fn table(documents: &[Document], compile: bool) -> String {
    let mut rows = vec![header(compile)];
    rows.extend(documents.iter().map(|document| row(document, compile)));
    rows.push(sum(documents, compile));
    let mut text = aligned(&rows);
    text.push_str(&faults("Errors", documents, "error"));
    text.push_str(&faults("Warnings", documents, "warning"));
    if compile {
        text.push_str(&compiler_errors(documents));
    }
    let _ = writeln!(text, "\n{}", summary(documents, compile));
    text
}

fn header(compile: bool) -> Vec<String> {
    let mut cells = vec![
        "document",
        "operations",
        "methods",
        "types",
        "untyped",
        "errors",
        "warnings",
        "s",
        "MB",
        "lines",
    ];
    cells.extend(compile.then_some("check s"));
    cells.push("");
    cells.into_iter().map(str::to_owned).collect()
}

fn row(document: &Document, compile: bool) -> Vec<String> {
    let told = document.told.as_ref();
    let census = document.census();
    let figure = |figure: Option<usize>| figure.map_or_else(|| "-".to_owned(), |figure| figure.to_string());
    let mut cells = vec![
        document.name.clone(),
        figure(told.map(|told| told.operations)),
        figure(census.map(|census| census.methods)),
        figure(census.map(|census| census.types)),
        figure(census.map(|census| census.untyped)),
        figure(told.map(|told| told.errors)),
        figure(told.map(|told| told.warnings)),
        format!("{:.2}", document.seconds),
        seconds(told.and_then(|told| told.processor_seconds)),
        figure(megabytes(document)),
        figure(told.and_then(|told| told.lines)),
    ];
    if compile {
        cells.push(
            document.check.as_ref().map_or_else(|| "-".to_owned(), |check| format!("{:.1}", check.seconds)),
        );
    }
    cells.push(document.shortfall().unwrap_or_else(|| "fine".to_owned()));
    cells
}

fn seconds(seconds: Option<f64>) -> String {
    seconds.map_or_else(|| "-".to_owned(), |seconds| format!("{seconds:.2}"))
}

fn megabytes(document: &Document) -> Option<usize> {
    let bytes = document.told.as_ref()?.peak_memory_bytes?;
    usize::try_from(bytes >> 20).ok()
}

fn sum(documents: &[Document], compile: bool) -> Vec<String> {
    let told = || documents.iter().filter_map(|document| document.told.as_ref());
    let census = || documents.iter().filter_map(Document::census);
    let mut cells = vec![
        format!("{} documents", documents.len()),
        told().map(|told| told.operations).sum::<usize>().to_string(),
        census().map(|census| census.methods).sum::<usize>().to_string(),
        census().map(|census| census.types).sum::<usize>().to_string(),
        census().map(|census| census.untyped).sum::<usize>().to_string(),
        told().map(|told| told.errors).sum::<usize>().to_string(),
        told().map(|told| told.warnings).sum::<usize>().to_string(),
        format!("{:.2}", documents.iter().map(|document| document.seconds).sum::<f64>()),
        seconds(Some(told().filter_map(|told| told.processor_seconds).sum())),
        documents.iter().filter_map(megabytes).max().unwrap_or_default().to_string(),
        told().filter_map(|told| told.lines).sum::<usize>().to_string(),
    ];
    if compile {
        let seconds =
            documents.iter().filter_map(|document| document.check.as_ref()).map(|check| check.seconds);
        cells.push(format!("{:.1}", seconds.sum::<f64>()));
    }
    cells
        .push(format!("{} fine", documents.iter().filter(|document| document.shortfall().is_none()).count()));
    cells
}

/// The first and last column are aligned to the left, the figures between them to the right.
fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let gap = if column == 0 { "" } else { "  " };
            let is_text = column == 0 || column + 1 == columns;
            let _ = match is_text {
                true => write!(line, "{gap}{cell:<width$}"),
                false => write!(line, "{gap}{cell:>width$}"),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// Diagnostics of one severity, by code and message, most documents first.
fn faults(title: &str, documents: &[Document], severity: &str) -> String {
    let mut kinds: BTreeMap<(String, String), (BTreeSet<&str>, usize)> = BTreeMap::new();
    for document in documents {
        let diagnostics = document.told.iter().flat_map(|told| &told.diagnostics);
        for diagnostic in diagnostics.filter(|diagnostic| diagnostic.severity == severity) {
            let (names, count) = kinds.entry((diagnostic.code.clone(), kind(diagnostic))).or_default();
            names.insert(&document.name);
            *count += 1;
        }
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (names, count))| std::cmp::Reverse((names.len(), *count)));
    let rows: Vec<Vec<String>> = kinds
        .into_iter()
        .map(|((code, message), (names, count))| {
            let example = names.first().copied().unwrap_or_default();
            vec![code, names.len().to_string(), count.to_string(), format!("{message}  ({example})")]
        })
        .collect();
    if rows.is_empty() {
        String::new()
    } else {
        format!("\n{title}: code, documents, diagnostics\n{}", aligned(&rows))
    }
}

/// The message of a diagnostic without the names in backticks, which differ between documents.
fn kind(diagnostic: &Diagnostic) -> String {
    let mut kind = String::new();
    let mut parts = diagnostic.message.split('`');
    kind.push_str(parts.next().unwrap_or_default());
    while let Some(_name) = parts.next() {
        kind.push_str("`…`");
        kind.push_str(parts.next().unwrap_or_default());
    }
    if kind.trim().is_empty() {
        let title =
            codes::ALL.iter().find(|code| code.to_string() == diagnostic.code).map(|code| code.title());
        return title.unwrap_or_default().to_owned();
    }
    // A list of names counts as one name, however long it is.
    while kind.contains("`…`, `…`") {
        kind = kind.replace("`…`, `…`", "`…`");
    }
    kind.chars().take(120).collect()
}

/// The compiler's errors by their first line, most frequent first.
fn compiler_errors(documents: &[Document]) -> String {
    let mut kinds: BTreeMap<String, (BTreeSet<&str>, usize)> = BTreeMap::new();
    for document in documents {
        let output = document.check.as_ref().filter(|check| !check.passes).map(|check| check.output.as_str());
        let lines = output.unwrap_or_default().lines().filter(|line| line.starts_with("error"));
        for line in lines.filter(|line| !line.starts_with("error: could not compile")) {
            let code = line.split([':', ']']).next().unwrap_or(line);
            let code = if code.starts_with("error[") { format!("{code}]") } else { line.to_owned() };
            let (names, count) = kinds.entry(code).or_default();
            names.insert(&document.name);
            *count += 1;
        }
    }
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|(_, (names, count))| std::cmp::Reverse((names.len(), *count)));
    let rows: Vec<Vec<String>> = kinds
        .into_iter()
        .map(|(code, (names, count))| {
            let names: Vec<&str> = names.into_iter().collect();
            vec![code, names.len().to_string(), count.to_string(), names.join(" ")]
        })
        .collect();
    if rows.is_empty() {
        String::new()
    } else {
        format!("\nCompiler: error, documents, errors\n{}", aligned(&rows))
    }
}

/// How many documents were generated, and how many compile.
fn summary(documents: &[Document], compile: bool) -> String {
    let generated = documents.iter().filter(|document| document.is_generated());
    let whole = generated.clone().filter(|document| {
        let told = document.told.as_ref();
        document.census().map(|census| census.methods) == told.map(|told| told.operations)
    });
    let mut text = format!(
        "{} of {} documents generated, {} with all operations",
        generated.count(),
        documents.len(),
        whole.count()
    );
    if compile {
        let checks = || documents.iter().filter_map(|document| document.check.as_ref());
        let passes = checks().filter(|check| check.passes).count();
        let silent = checks().filter(|check| check.is_silent()).count();
        let _ = write!(text, ", {passes} compile, {silent} of them without a warning");
    }
    text.push_str(&per_operation(documents, compile));
    text
}

/// The cost of an operation, in lines of code and in compile time.
fn per_operation(documents: &[Document], compile: bool) -> String {
    let methods: usize = documents.iter().filter_map(Document::census).map(|census| census.methods).sum();
    let told = documents.iter().filter_map(|document| document.told.as_ref());
    let lines: usize = told.filter_map(|told| told.lines).sum();
    let Some(lines) = lines.checked_div(methods) else { return String::new() };
    let mut text = format!("\n{lines} lines per operation");
    if compile {
        let checks = documents.iter().filter_map(|document| document.check.as_ref());
        let seconds: f64 = checks.map(|check| check.seconds).sum();
        let hundreds = f64::from(u32::try_from(methods).unwrap_or(u32::MAX)) / 100.0;
        let _ = write!(text, ", {:.1} s of `cargo check` per 100 operations", seconds / hundreds);
    }
    text
}
