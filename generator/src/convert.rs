//! A lowered document -> `openapiv3` items, one component and one operation at a time, so that what cannot be converted has a
//! pointer and takes nothing else with it.

use indexmap::IndexMap;
use openapiv3::ReferenceOr;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    pointer::Pointer,
    shape,
};

/// The parts of a document that the model is built from.
#[derive(Debug, Default)]
pub struct Items {
    /// `info`.
    pub info: openapiv3::Info,
    /// `servers`.
    pub servers: Vec<openapiv3::Server>,
    /// `tags`.
    pub tags: Vec<openapiv3::Tag>,
    /// `security` of the document; `None` if absent.
    pub security: Option<Vec<openapiv3::SecurityRequirement>>,
    /// `components.schemas`.
    pub schemas: IndexMap<String, ReferenceOr<openapiv3::Schema>>,
    /// `components.parameters`.
    pub parameters: IndexMap<String, ReferenceOr<openapiv3::Parameter>>,
    /// `components.responses`.
    pub responses: IndexMap<String, ReferenceOr<openapiv3::Response>>,
    /// `components.requestBodies`.
    pub request_bodies: IndexMap<String, ReferenceOr<openapiv3::RequestBody>>,
    /// `components.headers`.
    pub headers: IndexMap<String, ReferenceOr<openapiv3::Header>>,
    /// `components.examples`.
    pub examples: IndexMap<String, ReferenceOr<openapiv3::Example>>,
    /// `components.securitySchemes`.
    pub security_schemes: IndexMap<String, ReferenceOr<openapiv3::SecurityScheme>>,
    /// Every operation, in document order.
    pub operations: Vec<OperationItem>,
    /// How many operations the document has, converted or not.
    pub operations_found: usize,
    /// `x-` keys at the root.
    pub extensions: IndexMap<String, Value>,
}

/// One operation with what it inherits from its path.
#[derive(Debug)]
pub struct OperationItem {
    /// The path template: the document's key without what does not belong to the address.
    pub path: String,
    /// `get`, `put`, ... as the document has it.
    pub method: String,
    /// Where it stands.
    pub pointer: Pointer,
    /// The operation.
    pub operation: openapiv3::Operation,
    /// Parameters declared for the whole path, each with its place.
    pub path_parameters: Vec<(Pointer, ReferenceOr<openapiv3::Parameter>)>,
    /// Servers declared for the whole path.
    pub path_servers: Vec<openapiv3::Server>,
}

/// The methods that OpenAPI 3.0 knows, as keys of a path item.
pub const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Converts everything that converts; reports the rest.
pub fn convert(document: &Document, diagnostics: &mut Diagnostics) -> Items {
    let mut cx = Converter { document, diagnostics };
    let root = Pointer::root();
    let components = root.join("components");
    let mut items = Items {
        info: cx.item(&root.join("info")).unwrap_or_default(),
        servers: cx.item(&root.join("servers")).unwrap_or_default(),
        tags: cx.item(&root.join("tags")).unwrap_or_default(),
        security: cx.item(&root.join("security")),
        schemas: cx.map(&components.join("schemas")),
        parameters: cx.map(&components.join("parameters")),
        responses: cx.map(&components.join("responses")),
        request_bodies: cx.map(&components.join("requestBodies")),
        headers: cx.map(&components.join("headers")),
        examples: cx.map(&components.join("examples")),
        security_schemes: cx.map(&components.join("securitySchemes")),
        ..Items::default()
    };
    if let Some(object) = document.value.as_object() {
        items.extensions = object
            .iter()
            .filter(|(key, _)| key.starts_with("x-"))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
    }
    cx.operations(&mut items);
    items
}

struct Converter<'a> {
    document: &'a Document,
    diagnostics: &'a mut Diagnostics,
}

impl Converter<'_> {
    /// The node at `pointer` as a `T`; `None` if it is absent or, with a finding, if it does not convert.
    fn item<T: DeserializeOwned>(&mut self, pointer: &Pointer) -> Option<T> {
        let value = self.document.get(pointer)?;
        match T::deserialize(value) {
            Ok(item) => Some(item),
            Err(error) => {
                self.diagnostics.push(
                    Diagnostic::new(codes::NOT_CONVERTED, pointer.clone(), error.to_string())
                        .help("compare this object with the OpenAPI 3.0 specification"),
                );
                None
            }
        }
    }

    fn map<T: DeserializeOwned>(&mut self, pointer: &Pointer) -> IndexMap<String, T> {
        let document = self.document;
        let keys = document.get(pointer).and_then(Value::as_object).into_iter().flatten();
        keys.filter_map(|(key, _)| Some((key.clone(), self.item(&pointer.join(key))?))).collect()
    }

    fn list<T: DeserializeOwned>(&mut self, pointer: &Pointer) -> Vec<(Pointer, T)> {
        let length = self.document.get(pointer).and_then(Value::as_array).map_or(0, Vec::len);
        (0..length)
            .filter_map(|index| {
                let at = pointer.join(index);
                self.item(&at).map(|item| (at, item))
            })
            .collect()
    }

    fn operations(&mut self, items: &mut Items) {
        let paths = Pointer::root().join("paths");
        let document = self.document;
        for (path, path_item) in document.get(&paths).and_then(Value::as_object).into_iter().flatten() {
            let at_path = paths.join(path);
            let Some(object) = path_item.as_object().filter(|_| path.starts_with('/')) else { continue };
            let methods: Vec<&String> = object.keys().filter(|key| METHODS.contains(&key.as_str())).collect();
            if methods.is_empty() {
                continue;
            }
            let path_parameters: Vec<_> = self.list(&at_path.join("parameters"));
            let path_servers: Vec<openapiv3::Server> =
                self.list(&at_path.join("servers")).into_iter().map(|(_, server)| server).collect();
            for method in methods {
                items.operations_found += 1;
                let pointer = at_path.join(method);
                if let Some(operation) = self.item(&pointer) {
                    items.operations.push(OperationItem {
                        path: shape::address(path),
                        method: method.clone(),
                        pointer,
                        operation,
                        path_parameters: path_parameters.clone(),
                        path_servers: path_servers.clone(),
                    });
                }
            }
        }
    }
}
