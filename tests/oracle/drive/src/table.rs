//! What the drivers say -> a table for people.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
};

use serde_json::Value;

use crate::driver::Made;

/// How many differences without a kind are printed of a document.
const FEW: usize = 12;

/// What came of a document.
pub(crate) struct Row {
    name: String,
    result: Result<(Value, Made), String>,
}

impl Row {
    pub(crate) fn new(name: String, result: Result<(Value, Made), String>) -> Self {
        Self { name, result }
    }

    /// Whether our client keeps to the document, as far as it was compared.
    pub(crate) fn is_right(&self) -> bool {
        self.result.as_ref().is_ok_and(|(survey, _)| unexplained(survey).all(|it| it["departs"] == "theirs"))
    }

    /// The row of the table.
    pub(crate) fn line(&self) -> String {
        let (survey, made) = match &self.result {
            Ok(result) => result,
            Err(reason) => return format!("{:24} {reason}", self.name),
        };
        let count = |key: &str| survey[key].as_u64().unwrap_or(0);
        let departs = |side: &str| unexplained(survey).filter(|it| it["departs"] == side).count();
        let wrong = wrong(survey).len() as u64;
        let (compared, agreeing) = (count("compared"), count("agreeing"));
        format!(
            "{:24} {:5} {:5} {:5} {:5} {:5} | {:6} {:6} | {:4} {:4} {:4}",
            self.name,
            made.operations,
            compared,
            agreeing,
            compared.saturating_sub(agreeing + wrong),
            wrong,
            count("inputs"),
            count("inputs_agreeing"),
            departs("theirs"),
            departs("ours"),
            departs("both"),
        )
    }

    /// What was not compared, and differences without a kind.
    fn details(&self) -> String {
        let Ok((survey, made)) = &self.result else { return String::new() };
        let mut text = String::new();
        let mut line = |line: String| text.push_str(&format!("  {line}\n"));
        if made.refused > 0 {
            line(format!("{} operations that one of the clients has not", made.refused));
        }
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, reason) in &made.skipped {
            *reasons.entry(reason).or_default() += 1;
        }
        for (reason, count) in reasons {
            line(format!("{count} operations not compared: {reason}"));
        }
        let without = survey["without_values"].as_array().map_or(0, Vec::len);
        if without > 0 {
            line(format!("{without} operations not compared: no value keeps to what they require"));
        }
        let (mut ours, theirs): (Vec<_>, Vec<_>) =
            unexplained(survey).partition(|it| it["departs"] != "theirs");
        ours.extend(theirs);
        for difference in ours.iter().take(FEW) {
            let text = |key: &str| difference[key].as_str().unwrap_or_default();
            line(format!(
                "{} departs, {} inputs: {} {}",
                text("departs"),
                difference["inputs"],
                text("operation"),
                text("first")
            ));
        }
        if ours.len() > FEW {
            line(format!("... and {} more", ours.len() - FEW));
        }
        if text.is_empty() { text } else { format!("{}\n{text}", self.name) }
    }
}

/// The table, the kinds of differences over all documents, and what has no kind.
pub(crate) fn table(rows: &[Row]) -> String {
    let mut text = String::from(
        "document                 operations: all, compared, agree, differ in what is open, one departs | inputs: all, agree | fields without a kind: theirs, ours, both\n",
    );
    for row in rows {
        text.push_str(&row.line());
        text.push('\n');
    }
    let mut kinds: BTreeMap<(String, String), (usize, usize, u64)> = BTreeMap::new();
    let surveys = rows.iter().filter_map(|row| row.result.as_ref().ok()).map(|(survey, _)| survey);
    for kind in surveys.flat_map(|survey| list(survey, "kinds")) {
        let word = |key: &str| kind[key].as_str().unwrap_or_default().to_owned();
        let (documents, operations, inputs) = kinds.entry((word("departs"), word("kind"))).or_default();
        *documents += 1;
        *operations += kind["operations"].as_array().map_or(0, Vec::len);
        *inputs += kind["inputs"].as_u64().unwrap_or(0);
    }
    text.push_str("\ndeparts  kind                     documents operations inputs\n");
    for ((departs, kind), (documents, operations, inputs)) in kinds {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{departs:8} {kind:24} {documents:9} {operations:10} {inputs:6}");
    }
    text.push('\n');
    text.extend(rows.iter().map(Row::details));
    text
}

/// The operations in which one of the clients departs from the document.
fn wrong(survey: &Value) -> BTreeSet<&str> {
    let kinds = list(survey, "kinds").filter(|kind| kind["departs"] != "Neither");
    let of_kinds = kinds.flat_map(|kind| list(kind, "operations")).filter_map(Value::as_str);
    of_kinds.chain(unexplained(survey).filter_map(|it| it["operation"].as_str())).collect()
}

fn list<'a>(survey: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    survey[key].as_array().into_iter().flatten()
}

fn unexplained(survey: &Value) -> impl Iterator<Item = &Value> {
    list(survey, "unexplained")
}
