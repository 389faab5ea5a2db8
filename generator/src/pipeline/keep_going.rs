//! Errors of a document -> the operations and components that must be left out, so that the rest can be generated.

use std::collections::BTreeSet;

use crate::{
    diagnostic::{Diagnostics, Severity},
    document::{Document, Pointer},
    select::{Reach, operations, owner},
};

/// The parts to leave out: parts with an error, and everything that needs them. Empty if an error belongs to the whole document, because then
/// leaving out a part does not help.
pub(super) fn culprits(document: &Document, diagnostics: &Diagnostics) -> BTreeSet<Pointer> {
    let reach = Reach::new(document);
    let operations: Vec<Pointer> =
        operations(document).into_iter().map(|operation| operation.pointer).collect();
    let mut gone = BTreeSet::new();
    for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        let owner = owner(&diagnostic.pointer);
        if owner == Pointer::root() || document.get(&owner).is_none() {
            return BTreeSet::new();
        }
        if gone.contains(&owner) {
            continue;
        }
        for user in reach.users(&owner) {
            // A path item goes with its operations.
            gone.extend(operations.iter().filter(|operation| operation.strip(&user).is_some()).cloned());
            gone.insert(user);
        }
    }
    if gone.contains(&Pointer::root()) { BTreeSet::new() } else { gone }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;
    use crate::{
        diagnostic::{Diagnostic, codes},
        pipeline::Reader,
    };

    const SHOP: &str = "
openapi: 3.0.3
info: {title: Shop, version: '1'}
security: [{whole: []}]
paths:
  /a:
    parameters: [{$ref: '#/components/parameters/Shared'}]
    get: {responses: {'200': {$ref: '#/components/responses/A'}}}
    put: {security: [{own: []}], responses: {'204': {description: Fine.}}}
  /b:
    get: {responses: {'204': {description: Fine.}}}
components:
  parameters: {Shared: {name: s, in: query, schema: {type: string}}}
  responses: {A: {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
  securitySchemes: {whole: {type: http, scheme: basic}, own: {type: http, scheme: bearer}}
  schemas:
    A: {properties: {b: {$ref: '#/components/schemas/B'}}}
    B: {properties: {a: {$ref: '#/components/schemas/A'}, c: {$ref: '#/components/schemas/C'}}}
    C: {type: string}
    D: {type: string}
";

    fn gone(pointer: &str) -> Vec<String> {
        let path = Path::new("shop.yaml");
        let files = BTreeMap::from([(path.to_owned(), SHOP.as_bytes().to_vec())]);
        let reader = Reader::new(path).files(&files);
        let loaded = reader.load().unwrap_or_else(|said| panic!("{said}"));
        assert!(!loaded.said.has_errors(), "{}", loaded.said);
        let pointer = Pointer::parse(pointer).expect("it is a pointer");
        let diagnostic = Diagnostic::new(codes::UNSUPPORTED, pointer, "it cannot be generated");
        let culprits = culprits(&loaded.document, &diagnostic.into());
        culprits.iter().map(|pointer| pointer.as_str().replace("/components/", "/")).collect()
    }

    #[test]
    fn what_has_an_error_goes_with_all_that_needs_it() {
        assert_eq!(gone("/paths/~1b/get/responses/204"), ["/paths/~1b/get"]);
        assert_eq!(gone("/components/schemas/D/type"), ["/schemas/D"]);
        let users_of_c = ["/responses/A", "/schemas/A", "/schemas/B", "/schemas/C", "/paths/~1a/get"];
        assert_eq!(gone("/components/schemas/C"), users_of_c);
        let users_of_shared = ["/parameters/Shared", "/paths/~1a", "/paths/~1a/get", "/paths/~1a/put"];
        assert_eq!(gone("/components/parameters/Shared/schema"), users_of_shared);
        assert_eq!(gone("/components/securitySchemes/own"), ["/securitySchemes/own", "/paths/~1a/put"]);
    }

    #[test]
    fn nothing_is_left_of_a_document_with_an_error_in_it_as_a_whole() {
        assert!(gone("/info/title").is_empty());
        assert!(gone("/components/securitySchemes/whole").is_empty());
        assert!(gone("/paths/~1gone/get").is_empty());
    }
}
