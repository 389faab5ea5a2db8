//! What each rule of lower makes of a document (lower/): the schemas before, as they stand in the file, and after; and where the
//! nodes that it made or moved are said to stand.

use std::path::Path;

use clientgen::document::Pointer;
use serde_json::Value;

#[test]
fn documents_of_3_1_become_documents_of_3_0() {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "lower", omit_expression => true }, {
        insta::glob!("lower/*.yaml", |path| {
            let read = clientgen::Reader::new(path).read().unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
            let value = &read.document.value;
            let mut text = serde_yaml::to_string(value).expect("it can be printed");
            text += "\n# places\n";
            let mut positions = read.document.positions();
            for pointer in read.document.origins.keys().filter(|pointer| **pointer != Pointer::root()) {
                if read.document.get(pointer).is_some() {
                    let at = positions.locate(pointer).expect("it has a place");
                    text += &format!("{pointer}: {}:{}\n", at.line, at.column);
                }
            }
            for diagnostic in read.diagnostics.iter() {
                let at = diagnostic.location.as_ref().map_or(0, |at| at.line);
                text += &format!("{at}: {} {}\n", diagnostic.code, diagnostic.message);
            }
            insta::assert_snapshot!(text);
        });
    });
}

/// Lowering what is lowered changes nothing.
#[test]
fn lowering_twice_is_lowering_once() {
    for entry in std::fs::read_dir("tests/lower").expect("the cases are there") {
        let path = entry.expect("it can be listed").path();
        if path.extension().is_none_or(|it| it != "yaml") {
            continue;
        }
        let once = clientgen::Reader::new(&path)
            .read()
            .unwrap_or_else(|diagnostics| panic!("{diagnostics}"))
            .document
            .value;
        let text = serde_json::to_vec(&once).expect("it can be printed");
        let files = std::collections::BTreeMap::from([(Path::new("once.json").to_owned(), text)]);
        let twice = clientgen::Reader::new(Path::new("once.json")).files(&files).read();
        let twice =
            twice.unwrap_or_else(|diagnostics| panic!("{}: {diagnostics}", path.display())).document.value;
        assert_eq!(Value::to_string(&once), Value::to_string(&twice), "{}", path.display());
    }
}
