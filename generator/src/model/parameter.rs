//! Parameters, with the type and style of each.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use openapiv3::{
    CookieStyle, HeaderStyle, Parameter as ParameterItem, ParameterData, ParameterSchemaOrContent, PathStyle,
    QueryStyle,
};
use serde_json::Value;

use super::{
    ContentKind, Parameter, ParameterLocation, Type,
    builder::Builder,
    docs,
    type_names::{component_hint, path_hint},
};
use crate::{
    convert::OperationItem,
    document::Pointer,
    names::{Case, RustIdent, Scope, apart, ident},
    shape::KEEPS_RESERVED,
};

/// Methods that every call has.
const RESERVED_CALL: &[&str] = &[
    "send",
    "send_with_response",
    "send_as",
    "send_events",
    "send_blocking",
    "timeout",
    "deadline",
    "no_retry",
    "header",
    "idempotency_key",
    "stream",
    "body",
    "clone",
];

impl<'a> Builder<'a> {
    /// The path's parameters and the operation's own, which replace those with the same name and location.
    pub(super) fn parameters(&mut self, item: &'a OperationItem, id: &str) -> Vec<Parameter> {
        let items = self.items;
        let own = item.operation.parameters.iter().enumerate();
        let own = own
            .map(|(index, parameter)| (item.pointer.join_all(["parameters", &index.to_string()]), parameter));
        let of_path = item.path_parameters.iter().map(|(pointer, parameter)| (pointer.clone(), parameter));
        let mut found: IndexMap<(&str, ParameterLocation), (Pointer, &'a ParameterItem)> = IndexMap::new();
        for (pointer, parameter) in of_path.chain(own) {
            let Some((parameter, at)) = self.resolve(parameter, &pointer, "parameters", &items.parameters)
            else {
                continue;
            };
            let (data, location, ..) = facts(parameter);
            found.insert((&data.name, location), (at, parameter));
        }
        found.retain(|_, (_, parameter)| !self.is_ignored(facts(parameter), item));
        let mut scope = Scope::with_reserved(RESERVED_CALL);
        // A call is in the same file as an argument, which would hide it.
        for call in &self.uncased_calls {
            scope.take(call);
        }
        // Of parameters of one name in several places, the others say where they stand.
        let mut seen = BTreeSet::new();
        let names = found.values().map(|(_, parameter)| {
            let (data, location, ..) = facts(parameter);
            let name = name_in_rust(data);
            if seen.insert(name) { name.to_owned() } else { format!("{name} {location:?}") }
        });
        let names: Vec<String> = names.collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let idents = apart::idents(&names, Case::Snake, "parameter", "_param", &mut scope);
        let found = found.into_values().zip(idents);
        found.map(|((at, parameter), ident)| self.parameter(parameter, &at, id, ident)).collect()
    }

    /// In OpenAPI, media types and security define these headers, and parameters with their names are ignored. An `Authorization` without a
    /// security scheme is kept, because there would be no other way to send it.
    fn is_ignored(&self, (data, location, ..): Facts<'_>, item: &OperationItem) -> bool {
        let security = item.operation.security.as_ref().or(self.items.security.as_ref());
        location == ParameterLocation::Header
            && match data.name.to_ascii_lowercase().as_str() {
                "accept" | "content-type" => true,
                "authorization" => security.is_some_and(|schemes| !schemes.is_empty()),
                _ => false,
            }
    }

    fn parameter(
        &mut self,
        item: &'a ParameterItem,
        pointer: &Pointer,
        id: &str,
        parameter_ident: RustIdent,
    ) -> Parameter {
        let (data, location, style, allow_reserved) = facts(item);
        let hint = component_hint(pointer, "parameters").unwrap_or_else(|| {
            let holder = path_hint(pointer).unwrap_or_else(|| ident(id, Case::Pascal, "").plain().to_owned());
            format!("{holder}{}", ident(&data.name, Case::Pascal, "Parameter").plain())
        });
        let (schema, at, media_type) = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => (Some(schema), pointer.join("schema"), None),
            ParameterSchemaOrContent::Content(content) => match content.first() {
                Some((media_type, item)) => (
                    item.schema.as_ref(),
                    pointer.join_all(["content", media_type, "schema"]),
                    Some(media_type.as_str()),
                ),
                None => (None, pointer.join("content"), None),
            },
        };
        let is_json = media_type.is_some_and(|it| ContentKind::of(it) == ContentKind::Json);
        // Of other media types the text is the caller's to write.
        let other = media_type.filter(|_| !is_json);
        let ty = match (schema, other) {
            (Some(schema), None) => self.schema(schema, &at, &hint).ty,
            _ => Type::Text,
        };
        let schema = schema.and_then(|schema| self.shown(schema));
        Parameter {
            name: data.name.clone(),
            ident: parameter_ident,
            location,
            style,
            explode: data.explode.unwrap_or(style == "form" || style == "deepObject"),
            allow_reserved,
            is_json,
            required: data.required || location == ParameterLocation::Path,
            ty,
            docs: docs::in_media_type(docs::describe(data.description.as_deref(), schema), other),
            default: schema.and_then(|schema| schema.schema_data.default.clone()),
            example: data
                .example
                .clone()
                .or_else(|| schema.and_then(|schema| schema.schema_data.example.clone()))
                .or_else(|| schema.and_then(docs::first_number)),
            deprecated: data.deprecated.unwrap_or(false),
        }
    }
}

/// What a parameter is called: what the document says, or its name in requests.
fn name_in_rust(data: &ParameterData) -> &str {
    data.extensions.get("x-rust-name").and_then(Value::as_str).unwrap_or(&data.name)
}

type Facts<'a> = (&'a ParameterData, ParameterLocation, &'static str, bool);

/// The shared part of a parameter, its location, OpenAPI's name of its style, and whether reserved characters are kept.
fn facts(item: &ParameterItem) -> Facts<'_> {
    match item {
        ParameterItem::Query { parameter_data, style, allow_reserved, .. } => {
            let style = match style {
                QueryStyle::Form => "form",
                QueryStyle::SpaceDelimited => "spaceDelimited",
                QueryStyle::PipeDelimited => "pipeDelimited",
                QueryStyle::DeepObject => "deepObject",
            };
            (parameter_data, ParameterLocation::Query, style, *allow_reserved)
        }
        ParameterItem::Header { parameter_data, style: HeaderStyle::Simple } => {
            (parameter_data, ParameterLocation::Header, "simple", false)
        }
        ParameterItem::Path { parameter_data, style } => {
            let style = match style {
                PathStyle::Matrix => "matrix",
                PathStyle::Label => "label",
                PathStyle::Simple => "simple",
            };
            let keeps_reserved = parameter_data.extensions.get(KEEPS_RESERVED) == Some(&Value::Bool(true));
            (parameter_data, ParameterLocation::Path, style, keeps_reserved)
        }
        ParameterItem::Cookie { parameter_data, style: CookieStyle::Form } => {
            (parameter_data, ParameterLocation::Cookie, "form", false)
        }
    }
}
