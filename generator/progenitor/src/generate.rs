//! A document -> the files of progenitor's client, and what became of each operation.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};

use clientgen::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, Pointer},
};

use crate::{
    backend::Backend,
    culprits, ignored,
    krate::{self, Options},
    lowered::{self, Lowered},
    names,
    operation::Draft,
    report::{Argument, OperationReport, Report},
};

/// The files of progenitor's client by their path below its folder, what there is to say about the document, and what became of each
/// operation.
///
/// Without files there is an error among the diagnostics: progenitor takes no operation of the document.
pub fn generate(
    document: &Document,
    options: &Options<'_>,
) -> (BTreeMap<PathBuf, String>, Diagnostics, Report) {
    let mut lowered = lowered::lower(document);
    let client = client(&mut lowered);
    let (mut report, mut diagnostics) = told(&lowered);
    for (ignored, pointer) in ignored::ignored(document, &lowered) {
        diagnostics.push(Diagnostic::new(codes::PROGENITOR_IGNORES, pointer, ignored::message(&ignored)));
        report.ignored.push(ignored);
    }
    let files = match client {
        Ok(client) if report.kept() > 0 => {
            let source = document.sources.first().map(|source| source.name.as_str()).unwrap_or_default();
            krate::files(options, &client, file_name(source), &report)
        }
        Ok(_) => {
            diagnostics.push(refused("progenitor takes none of the operations"));
            BTreeMap::new()
        }
        Err(reason) => {
            diagnostics.push(refused(&format!("progenitor refuses the document: {reason}")));
            BTreeMap::new()
        }
    };
    (files, diagnostics, report)
}

/// The last part of a path as a document was named by: the same wherever a run starts.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn refused(message: &str) -> Diagnostic {
    Diagnostic::new(codes::PROGENITOR_REFUSES, Pointer::root(), message)
        .help("generate with clientgen's own back end, which has no such limits")
}

/// The client of what progenitor takes; what it does not take is noted.
fn client(lowered: &mut Lowered) -> Result<String, String> {
    let mut kept: Vec<usize> = lowered
        .operations
        .iter()
        .enumerate()
        .filter(|(_, draft)| draft.left_out.is_none())
        .map(|(index, _)| index)
        .collect();
    let backend = Backend::new();
    if let Ok(client) = backend.client(lowered.document(&kept, |_| true)) {
        return Ok(client);
    }
    let unreal = unreal(lowered, &backend);
    let is_real = |name: &str| !unreal.contains(name);
    let mut works = |operations: &[usize]| backend.client(lowered.document(operations, is_real)).map(|_| ());
    let refused = culprits::find(&kept, &mut works);
    for (index, reason) in refused {
        kept.retain(|kept| *kept != index);
        if let Some(draft) = lowered.operations.get_mut(index) {
            draft.left_out = Some(format!("progenitor says: {reason}"));
        }
    }
    backend.client(lowered.document(&kept, is_real))
}

/// The components that progenitor refuses, which become any value.
fn unreal(lowered: &mut Lowered, backend: &Backend) -> BTreeSet<String> {
    let names: Vec<&str> = lowered.components.iter().map(|component| component.name.as_str()).collect();
    let mut works = |real: &[&str]| {
        let real: BTreeSet<&str> = real.iter().copied().collect();
        backend.client(lowered.document(&[], |name| real.contains(name))).map(|_| ())
    };
    let refused: BTreeMap<String, String> = culprits::find(&names, &mut works)
        .into_iter()
        .map(|(name, reason)| (name.to_owned(), reason))
        .collect();
    for component in &mut lowered.components {
        if let Some(reason) = refused.get(&component.name) {
            component.notes.push(format!("it is any value, because progenitor says: {reason}"));
        }
    }
    refused.into_keys().collect()
}

/// What is given up, by operation and as diagnostics.
fn told(lowered: &Lowered) -> (Report, Diagnostics) {
    let mut report = Report::default();
    let mut diagnostics = Diagnostics::new();
    for draft in &lowered.operations {
        let mut given_up = draft.given_up.clone();
        let named = format!("{} {}", draft.method.to_uppercase(), draft.path);
        if let Some(reason) = &draft.left_out {
            let message = format!("{named} is left out: {reason}");
            diagnostics.push(Diagnostic::new(codes::PROGENITOR_LEFT_OUT, draft.pointer.clone(), message));
        } else if !given_up.is_empty() {
            let message = format!("{named}: {}", given_up.join("; "));
            diagnostics.push(Diagnostic::new(codes::PROGENITOR_GIVES_UP, draft.pointer.clone(), message));
        }
        let reached = lowered.reached(draft);
        for component in
            lowered.components.iter().filter(|component| reached.contains(component.name.as_str()))
        {
            given_up.extend(component.notes.iter().map(|note| format!("in {}: {note}", component.name)));
        }
        report.operations.push(OperationReport {
            method: draft.method.to_uppercase(),
            path: draft.path.clone(),
            id: names::restored(&draft.id),
            function: draft.left_out.is_none().then(|| names::snake(&draft.id)),
            arguments: arguments(draft),
            left_out: draft.left_out.clone(),
            given_up,
        });
    }
    for component in lowered.components.iter().filter(|component| !component.notes.is_empty()) {
        let pointer = component.reference.strip_prefix('#').and_then(Pointer::parse).unwrap_or_default();
        let message = format!("schema {}: {}", component.name, component.notes.join("; "));
        diagnostics.push(Diagnostic::new(codes::PROGENITOR_GIVES_UP, pointer, message));
    }
    (report, diagnostics)
}

fn arguments(draft: &Draft) -> Vec<Argument> {
    let parameters =
        draft.lowered.get("parameters").and_then(serde_json::Value::as_array).into_iter().flatten();
    let argument = |parameter: &serde_json::Value| {
        let text = |key: &str| Some(parameter.get(key)?.as_str()?.to_owned());
        let marked = text("name")?;
        Some(Argument {
            name: names::snake(&marked),
            place: text("in")?,
            parameter: names::restored(&marked),
        })
    };
    parameters.filter_map(argument).collect()
}
