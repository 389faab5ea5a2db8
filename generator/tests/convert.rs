//! What convert makes of documents with parts that it cannot read: every operation is there, and only what is to blame is left out.

use std::{collections::BTreeMap, path::PathBuf};

use clientgen::{Reader, diagnostic::Diagnostics, internals::convert::convert};

/// The items of a document, and what convert says about it.
fn converted(text: &str) -> (clientgen::internals::convert::Items, String) {
    let path = PathBuf::from("api.yaml");
    let files = BTreeMap::from([(path.clone(), text.as_bytes().to_vec())]);
    let read = Reader::new(&path)
        .files(&files)
        .lenient()
        .read()
        .unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    let mut diagnostics = Diagnostics::new();
    let items = convert(&read.document, &mut diagnostics);
    (items, diagnostics.located(&read.document).to_string())
}

#[test]
fn only_what_is_to_blame_is_left_out() {
    let (items, diagnostics) = converted(include_str!("convert/unreadable.yaml"));
    insta::assert_snapshot!(diagnostics);
    assert_eq!((items.operations.len(), items.operations_found), (2, 2));
    let operation = &items.operations.first().expect("it is there").operation;
    assert_eq!(
        (operation.tags.len(), operation.parameters.len(), operation.responses.responses.len()),
        (1, 2, 1)
    );
    assert_eq!(items.schemas.keys().collect::<Vec<_>>(), ["Thing"]);
    assert_eq!(items.tags.len(), 1);
}

#[test]
fn webhooks_and_callbacks_are_kept_aside() {
    let (items, diagnostics) = converted(include_str!("convert/webhooks.yaml"));
    assert_eq!(diagnostics, "");
    let names = |operations: &[clientgen::internals::convert::OperationItem]| -> Vec<String> {
        operations.iter().map(|it| format!("{} {} {}", it.method, it.path, it.pointer)).collect()
    };
    assert_eq!(names(&items.operations), ["post /orders /paths/~1orders/post"]);
    assert_eq!(items.operations_found, 1);
    assert_eq!(names(&items.webhooks), ["post orderPaid /x-webhooks/orderPaid/post"]);
    let callbacks = items.operations.first().map(|it| names(&it.callbacks)).unwrap_or_default();
    assert_eq!(
        callbacks,
        [
            "put shipped /paths/~1orders/post/callbacks/shipped/{$request.body#~1url}/put",
            "post returned /components/callbacks/Returned/{$request.body#~1url}/post",
        ]
    );
}
