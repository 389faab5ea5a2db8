//! Every code has a wrong and a right snippet; where a document is what earns the code, the wrong one does and the right one does not.

use std::{collections::BTreeMap, path::PathBuf};

use clientgen::{Reader, diagnostic::codes};

#[test]
fn every_code_has_a_wrong_and_a_right_snippet() {
    let mut faults = Vec::new();
    for code in codes::ALL {
        let Some(example) = code.example() else {
            faults.push(format!("{code} has no entry in generator/src/diagnostic/codes/"));
            continue;
        };
        for (snippet, is_wrong) in [(example.wrong, true), (example.right, false)] {
            if snippet.trim().is_empty() {
                faults.push(format!("{code} has an empty snippet"));
            }
            let Some(document) = example.document(snippet) else {
                if !["shell", "text"].contains(&example.place) {
                    faults.push(format!("{code}: there is no place `{}`", example.place));
                }
                continue;
            };
            let path = PathBuf::from(if example.place == "json" { "a.json" } else { "a.yaml" });
            let files = BTreeMap::from([(path.clone(), document.clone().into_bytes())]);
            let said = Reader::new(&path).files(&files).check();
            if said.iter().any(|diagnostic| diagnostic.code == *code) != is_wrong {
                let what = if is_wrong { "wrong snippet does not earn" } else { "right snippet earns" };
                faults.push(format!("{code}: the {what} it:\n{document}{said}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
