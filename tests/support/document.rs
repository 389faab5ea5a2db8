//! A spec -> what tests ask of it: its operations, with references followed.

use std::{collections::BTreeSet, path::PathBuf};

use serde_json::Value;

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];

pub(crate) struct Spec(Value);

/// An operation as its document declares it.
pub(crate) struct Declared<'a> {
    pub(crate) id: &'a str,
    pub(crate) method: &'static str,
    pub(crate) path: &'a str,
    value: &'a Value,
}

/// Where the document of an API is.
pub(crate) fn path(api: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("specs").join(format!("{api}.yaml"))
}

/// The operations of a path.
fn declared<'a>(path: &'a str, item: &'a Value) -> Vec<Declared<'a>> {
    let methods = METHODS.iter().filter_map(|method| Some((*method, item.get(method)?)));
    let declared = methods.map(|(method, value)| Declared {
        id: value.get("operationId").and_then(Value::as_str).expect("an operation has an ID"),
        method,
        path,
        value,
    });
    declared.collect()
}

impl Spec {
    pub(crate) fn read(api: &str) -> Self {
        let read = clientgen::Reader::new(&path(api))
            .overlay_beside()
            .read()
            .unwrap_or_else(|_| panic!("specs/{api}.yaml cannot be read"));
        Self(read.document.value)
    }

    /// Every operation, in the order of the document.
    pub(crate) fn operations(&self) -> Vec<Declared<'_>> {
        let paths = self.0.get("paths").and_then(Value::as_object).expect("a document has paths");
        paths.iter().flat_map(|(path, item)| declared(path, item)).collect()
    }

    /// A sample of the document.
    pub(crate) fn example(&self, name: &str) -> &Value {
        let example = self.0.pointer(&format!("/components/examples/{name}/value"));
        example.unwrap_or_else(|| panic!("there is no example {name}"))
    }

    /// The names of the query parameters that an operation takes; those of an object with its fields, such as `created[from]`.
    pub(crate) fn query(&self, operation: &Declared<'_>) -> BTreeSet<String> {
        let parameters = operation.value.get("parameters").and_then(Value::as_array);
        let resolved = parameters.into_iter().flatten().map(|parameter| self.follow(parameter));
        let in_query = resolved.filter(|parameter| parameter["in"] == "query");
        in_query.flat_map(|parameter| self.query_names(parameter)).collect()
    }

    fn query_names(&self, parameter: &Value) -> Vec<String> {
        let name = parameter["name"].as_str().expect("a parameter has a name");
        if parameter["style"] != "deepObject" {
            return vec![name.to_owned()];
        }
        let properties = self.follow(&parameter["schema"])["properties"].as_object();
        let fields = properties.expect("an object has properties").keys();
        fields.map(|field| format!("{name}[{field}]")).collect()
    }

    /// The fields of the body that an operation takes, such as `translations[].language`.
    pub(crate) fn body_fields(&self, operation: &Declared<'_>) -> BTreeSet<String> {
        let mut fields = BTreeSet::new();
        if let Some(schema) = operation.value.pointer("/requestBody/content/application~1json/schema") {
            self.collect(schema, "", &mut Vec::new(), &mut fields);
        }
        fields
    }

    /// What a schema holds below itself is left out: `within` are those that hold this one.
    fn collect<'a>(
        &'a self,
        schema: &'a Value,
        place: &str,
        within: &mut Vec<&'a Value>,
        fields: &mut BTreeSet<String>,
    ) {
        let schema = self.follow(schema);
        if within.iter().any(|outer| std::ptr::eq(*outer, schema)) {
            return;
        }
        within.push(schema);
        if let Some(items) = schema.get("items") {
            self.collect(items, &format!("{place}[]"), within, fields);
        }
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let dot = if place.is_empty() { "" } else { "." };
            let place = format!("{place}{dot}{name}");
            self.collect(property, &place, within, fields);
            fields.insert(place);
        }
        within.pop();
    }

    fn follow<'a>(&'a self, value: &'a Value) -> &'a Value {
        let target = value.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        match target {
            Some(pointer) => self.follow(self.0.pointer(pointer).expect("the reference leads somewhere")),
            None => value,
        }
    }
}
