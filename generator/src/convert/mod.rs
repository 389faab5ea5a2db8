//! A lowered document -> `openapiv3` items, one component and one operation at a time, so that a part that cannot be converted has a
//! pointer, and does not affect other parts.

mod mend;

use std::borrow::Cow;

use indexmap::IndexMap;
use openapiv3::ReferenceOr;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::{
    bounds::guard::{self, Guard},
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, METHODS, Pointer, walk::Kind},
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
    /// Every operation of every webhook: a request that the API makes, whose bodies a client may have to read. The path is the
    /// webhook's name.
    pub webhooks: Vec<OperationItem>,
    /// How many operations the document has, converted or not.
    pub operations_found: usize,
    /// `x-` keys at the root.
    pub extensions: IndexMap<String, Value>,
    /// How many nodes the document has, which limits the cost of its model.
    pub nodes: usize,
}

/// One operation with what it inherits from its path.
#[derive(Debug)]
pub struct OperationItem {
    /// The path template: the document's key without parts that do not belong to the URL.
    pub path: String,
    /// `get`, `put`, ... as in the document.
    pub method: String,
    /// The location.
    pub pointer: Pointer,
    /// The operation.
    pub operation: openapiv3::Operation,
    /// Parameters declared for the whole path, each with its location.
    pub path_parameters: Vec<(Pointer, ReferenceOr<openapiv3::Parameter>)>,
    /// Servers declared for the whole path.
    pub path_servers: Vec<openapiv3::Server>,
    /// The requests that the operation asks the API to make, in the form of operations. Their path is the callback's name; they have
    /// no callbacks of their own.
    pub callbacks: Vec<OperationItem>,
}

/// Converts everything. Parts that cannot be converted are left out and reported.
pub fn convert(document: &Document, diagnostics: &mut Diagnostics) -> Items {
    let nodes = guard::nodes(&document.value);
    let mut cx = Converter { document, diagnostics, guard: Guard::new(nodes) };
    let root = Pointer::root();
    let components = root.join("components");
    let mut items = Items {
        info: cx.item(Kind::Other, &root.join("info")).unwrap_or_default(),
        servers: cx
            .list(&Kind::Server, &root.join("servers"))
            .into_iter()
            .map(|(_, server)| server)
            .collect(),
        tags: cx.list(&Kind::Other, &root.join("tags")).into_iter().map(|(_, tag)| tag).collect(),
        security: cx.item(Kind::Data, &root.join("security")),
        schemas: cx.map(Kind::Schema, &components),
        parameters: cx.map(Kind::Parameter, &components),
        responses: cx.map(Kind::Response, &components),
        request_bodies: cx.map(Kind::RequestBody, &components),
        headers: cx.map(Kind::Header, &components),
        examples: cx.map(Kind::Example, &components),
        security_schemes: cx.map(Kind::SecurityScheme, &components),
        nodes,
        ..Items::default()
    };
    if let Some(object) = document.value.as_object() {
        items.extensions = object
            .iter()
            .filter(|(key, _)| key.starts_with("x-"))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
    }
    let paths = cx.operations(&root.join("paths"), shape::address);
    (items.operations, items.operations_found) = (paths.converted, paths.found);
    items.webhooks = cx.operations(&root.join("x-webhooks"), str::to_owned).converted;
    items
}

struct Converter<'a> {
    document: &'a Document,
    diagnostics: &'a mut Diagnostics,
    /// The remaining cost for callbacks. A callback that many operations share is converted for each of them.
    guard: Guard,
}

/// The operations of an object of path items.
#[derive(Default)]
struct Operations {
    converted: Vec<OperationItem>,
    found: usize,
}

impl Converter<'_> {
    /// The node at `pointer` as a `T`; `None` if it is absent or, with a diagnostic, if no part of it can be converted.
    fn item<T: DeserializeOwned>(&mut self, kind: Kind, pointer: &Pointer) -> Option<T> {
        let value = self.document.get(pointer)?;
        let value = match value.get("callbacks").filter(|_| kind == Kind::Operation) {
            None => Cow::Borrowed(value),
            // They are converted separately, and the type has no field for references to them.
            Some(_) => {
                let mut value = value.clone();
                value.as_object_mut().map(|operation| operation.shift_remove("callbacks"));
                Cow::Owned(value)
            }
        };
        let error = match T::deserialize(value.as_ref()) {
            Ok(item) => return Some(item),
            Err(error) => error,
        };
        let mut mended = value.into_owned();
        if mend::mend(kind, &mut mended, pointer, self.diagnostics)
            && let Ok(item) = T::deserialize(&mended)
        {
            return Some(item);
        }
        let diagnostic = Diagnostic::new(codes::NOT_CONVERTED, pointer.clone(), error.to_string())
            .help("compare this object with the OpenAPI 3.0 specification");
        self.diagnostics.push(if kind == Kind::Operation { diagnostic.fatal() } else { diagnostic });
        None
    }

    /// A section of the components.
    fn map<T: DeserializeOwned>(&mut self, kind: Kind, components: &Pointer) -> IndexMap<String, T> {
        let document = self.document;
        let pointer = components.join(kind.section().unwrap_or_default());
        let keys = document.get(&pointer).and_then(Value::as_object).into_iter().flatten();
        keys.filter_map(|(key, _)| Some((key.clone(), self.item(kind, &pointer.join(key))?))).collect()
    }

    fn list<T: DeserializeOwned>(&mut self, kind: &Kind, pointer: &Pointer) -> Vec<(Pointer, T)> {
        let length = self.document.get(pointer).and_then(Value::as_array).map_or(0, Vec::len);
        (0..length)
            .filter_map(|index| {
                let at = pointer.join(index);
                self.item(*kind, &at).map(|item| (at, item))
            })
            .collect()
    }

    /// The operations of all paths, or of all webhooks.
    fn operations(&mut self, paths: &Pointer, address: fn(&str) -> String) -> Operations {
        let mut operations = Operations::default();
        let document = self.document;
        for (path, _) in document.get(paths).and_then(Value::as_object).into_iter().flatten() {
            if path.starts_with("x-") {
                continue;
            }
            self.path(&address(path), &paths.join(path), &mut operations);
        }
        for operation in &mut operations.converted {
            operation.callbacks = self.callbacks(&operation.pointer);
        }
        operations
    }

    /// The operations of one path item.
    fn path(&mut self, path: &str, at: &Pointer, operations: &mut Operations) {
        let Some(item) = self.document.get(at).and_then(Value::as_object) else { return };
        let methods: Vec<&String> = item.keys().filter(|key| METHODS.contains(&key.as_str())).collect();
        if methods.is_empty() {
            return;
        }
        let path_parameters: Vec<_> = self.list(&Kind::Parameter, &at.join("parameters"));
        let path_servers = self.list(&Kind::Server, &at.join("servers"));
        let path_servers: Vec<openapiv3::Server> =
            path_servers.into_iter().map(|(_, server)| server).collect();
        for method in methods {
            operations.found += 1;
            let pointer = at.join(method);
            if let Some(operation) = self.item(Kind::Operation, &pointer) {
                operations.converted.push(OperationItem {
                    path: path.to_owned(),
                    method: method.clone(),
                    pointer,
                    operation,
                    path_parameters: path_parameters.clone(),
                    path_servers: path_servers.clone(),
                    callbacks: Vec::new(),
                });
            }
        }
    }

    /// The requests that an operation asks the API to make.
    fn callbacks(&mut self, operation: &Pointer) -> Vec<OperationItem> {
        let mut operations = Operations::default();
        let document = self.document;
        let callbacks = operation.join("callbacks");
        for (name, _) in document.get(&callbacks).and_then(Value::as_object).into_iter().flatten() {
            let Some((at, callback)) = document.resolved_at(callbacks.join(name)) else { continue };
            if !self.guard.step(guard::nodes(callback)) {
                let message = "the shared callbacks are too large for this many operations";
                let diagnostic = Diagnostic::new(codes::LIMIT, callbacks.clone(), message);
                self.diagnostics.push(diagnostic.help("declare the requests once, in `webhooks`"));
                break;
            }
            for (expression, _) in callback.as_object().into_iter().flatten() {
                if !expression.starts_with("x-") {
                    self.path(name, &at.join(expression), &mut operations);
                }
            }
        }
        operations.converted
    }
}
