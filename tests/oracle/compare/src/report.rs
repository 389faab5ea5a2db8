//! What came of every input for an API -> a summary, and what contradicts the lists of known differences.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use crate::{
    call::{Api, Input},
    compare::{Difference, HEADERS_LEFT_OUT, Responses},
    document::Document,
    known::{self, KINDS, Row},
    run::Compared,
};

/// What came of an API.
#[derive(Debug, Default)]
pub struct Report {
    name: String,
    documented: usize,
    refused: Vec<(String, String)>,
    /// Per operation: inputs, and how many of them the three agree on.
    operations: Vec<(String, usize, usize)>,
    /// How many inputs showed each known difference.
    known: BTreeMap<Row, usize>,
    /// One for each operation and field.
    unexplained: BTreeMap<(String, String), String>,
    headers: BTreeSet<String>,
}

impl<O, T> Api<O, T> {
    /// Sends every input through both clients.
    pub async fn compare(&self) -> Report {
        let document = Document::new(self.document);
        let refused = self.refused.iter().map(|(id, reason)| ((*id).to_owned(), (*reason).to_owned()));
        let mut report = Report {
            name: self.name.to_owned(),
            documented: document.operations().len(),
            refused: refused.collect(),
            ..Report::default()
        };
        self.run(&document, Responses::Read, |id, compared| {
            let agreed = compared.iter().filter(|it| it.differences.is_empty()).count();
            report.operations.push((id.to_owned(), compared.len(), agreed));
            for Compared { input, headers, differences } in compared {
                report.headers.extend(headers);
                differences.iter().for_each(|difference| report.add(id, &input, difference));
            }
        })
        .await;
        report
    }
}

impl Report {
    fn add(&mut self, operation: &str, input: &Input, difference: &Difference) {
        match known::kind(difference) {
            Some(kind) => {
                let row = (operation.to_owned(), difference.field.clone(), kind.name);
                *self.known.entry(row).or_default() += 1;
            }
            None => {
                let place = (operation.to_owned(), difference.field.clone());
                let words = || format!("{operation}, for {}: {difference}", input.focus);
                self.unexplained.entry(place).or_insert_with(words);
            }
        }
    }

    /// What contradicts the lists of known differences and refusals; empty if all is as expected.
    pub fn contradictions(&self, known: &str, refused: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let (seen, listed): (BTreeSet<&Row>, BTreeSet<Row>) =
            (self.known.keys().collect(), known::rows(known));
        let mut line = |line: String| text.push_str(&(line + "\n"));
        self.unexplained.values().take(20).for_each(|difference| line(format!("differs: {difference}")));
        line_count(&mut line, self.unexplained.len());
        for (operation, field, kind) in seen.iter().filter(|row| !listed.contains(**row)) {
            line(format!("not in the list: {operation}\t{field}\t{kind}"));
        }
        for (operation, field, kind) in listed.iter().filter(|row| !seen.contains(row)) {
            line(format!("gone, remove it from the list: {operation}\t{field}\t{kind}"));
        }
        for (name, _) in HEADERS_LEFT_OUT.iter().filter(|(name, _)| !self.headers.contains(*name)) {
            line(format!("no request has the header `{name}`: compare it again"));
        }
        for (id, reason) in &self.refused {
            if !refused.iter().any(|(listed, words)| listed == id && reason.contains(words)) {
                line(format!("progenitor refuses `{id}`: {reason}"));
            }
        }
        for (id, _) in refused.iter().filter(|(listed, _)| self.refused.iter().all(|(id, _)| id != listed)) {
            line(format!("progenitor takes `{id}` now: remove it from the list"));
        }
        text
    }

    /// Counts, for a snapshot.
    pub fn summary(&self) -> String {
        let (inputs, agreed) = self.operations.iter().fold((0, 0), |sum, it| (sum.0 + it.1, sum.1 + it.2));
        let mut text = format!(
            "{}: {} of {} operations compared, {} refused by progenitor\n{inputs} inputs, {agreed} agree, {} differ as known\n",
            self.name,
            self.operations.len(),
            self.documented,
            self.refused.len(),
            inputs - agreed,
        );
        text.push_str("\nknown differences (departs from the document: fields, inputs)\n");
        for kind in KINDS {
            let rows = self.known.iter().filter(|((_, _, name), _)| *name == kind.name);
            let (fields, count) = rows.fold((0, 0), |sum, (_, count)| (sum.0 + 1, sum.1 + count));
            if fields > 0 {
                // Writing to a String cannot fail.
                let _ = writeln!(
                    text,
                    "{:20} {:8} {fields:4} {count:5}",
                    kind.name,
                    format!("{:?}", kind.departs)
                );
            }
        }
        text.push_str("\noperations (inputs, agree)\n");
        for (id, inputs, agreed) in &self.operations {
            let _ = writeln!(text, "{id:28} {inputs:5} {agreed:5}");
        }
        text
    }
}

fn line_count(line: &mut impl FnMut(String), count: usize) {
    if count > 20 {
        line(format!("... and {} more", count - 20));
    }
}
