//! What came of a few inputs for each operation of a stranger's document -> counts by kind of difference, as JSON.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
};

use serde_json::{Value, json};

use crate::{
    call::Api,
    compare::{Difference, Responses},
    document::Document,
    known::{self, FURTHER, KINDS},
    run::Compared,
};

/// What came of a document.
#[derive(Debug, Default)]
struct Survey {
    /// Operations with inputs.
    compared: usize,
    /// Those whose inputs all agree.
    agreeing: usize,
    /// Those of which both clients send what the document asks for, or differ only in what it leaves open.
    inputs: usize,
    inputs_agreeing: usize,
    /// Operations for which no value could be made.
    without_values: Vec<String>,
    /// Inputs and operations by kind.
    kinds: BTreeMap<&'static str, (usize, BTreeSet<String>)>,
    /// Differences without a kind, by operation and field, with how many inputs show each.
    unexplained: BTreeMap<(String, String), (&'static str, usize, String)>,
}

impl<O, T> Api<O, T> {
    /// Sends a few inputs of each operation through both clients; the counts.
    pub async fn survey(&self) -> Value {
        let document = Document::sampled(self.document);
        let mut survey = Survey::default();
        self.run(&document, Responses::Ignored, |id, compared| survey.add(id, &compared)).await;
        survey.json()
    }
}

impl Survey {
    fn add(&mut self, id: &str, compared: &[Compared]) {
        if compared.is_empty() {
            self.without_values.push(id.to_owned());
            return;
        }
        self.compared += 1;
        let agreed = compared.iter().filter(|it| it.differences.is_empty()).count();
        self.agreeing += usize::from(agreed == compared.len());
        self.inputs += compared.len();
        self.inputs_agreeing += agreed;
        for Compared { input, differences, .. } in compared {
            let mut kinds = BTreeSet::new();
            for difference in differences {
                match known::kind(difference) {
                    Some(kind) => {
                        kinds.insert(kind.name);
                    }
                    None => {
                        let place = (id.to_owned(), difference.field.clone());
                        let words = || (departs(difference), 0, format!("for {}: {difference}", input.focus));
                        self.unexplained.entry(place).or_insert_with(words).1 += 1;
                    }
                }
            }
            for kind in kinds {
                let (inputs, operations) = self.kinds.entry(kind).or_default();
                *inputs += 1;
                operations.insert(id.to_owned());
            }
        }
    }

    fn json(&self) -> Value {
        let kinds = KINDS.iter().chain(FURTHER).filter_map(|kind| {
            let (inputs, operations) = self.kinds.get(kind.name)?;
            Some(json!({
                "kind": kind.name,
                "departs": format!("{:?}", kind.departs),
                "inputs": inputs,
                "operations": operations,
            }))
        });
        let unexplained = self.unexplained.iter().map(|((operation, field), (departs, inputs, words))| {
            json!({ "operation": operation, "field": field, "departs": departs, "inputs": inputs, "first": words })
        });
        json!({
            "compared": self.compared,
            "agreeing": self.agreeing,
            "inputs": self.inputs,
            "inputs_agreeing": self.inputs_agreeing,
            "without_values": self.without_values,
            "kinds": kinds.collect::<Vec<_>>(),
            "unexplained": unexplained.collect::<Vec<_>>(),
        })
    }
}

/// Which side is not as expected.
fn departs(difference: &Difference) -> &'static str {
    let Difference { expected, ours, theirs, .. } = difference;
    match (expected.is_same(ours), expected.is_same(theirs)) {
        (true, _) => "theirs",
        (false, true) => "ours",
        (false, false) => "both",
    }
}
