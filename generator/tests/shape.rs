//! What shape makes of what people get wrong: the document afterwards. What it says about it is in reject/.

use std::{collections::BTreeMap, path::PathBuf};

use clientgen::Reader;

fn shaped(text: &str) -> String {
    let path = PathBuf::from("api.yaml");
    let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
    let read = Reader::new(&path).files(&files).read().unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    serde_yaml::to_string(&read.document.value).expect("it can be printed")
}

#[test]
fn what_can_be_mended_is() {
    insta::assert_snapshot!(shaped(include_str!("reject/shape_values.yaml")));
}
