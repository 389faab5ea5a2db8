//! Where a schema stands -> the name of its type.
//!
//! A component's name is its own, and so is that of a schema that is all of a component. Any other schema is named by what holds it; where another has that
//! name, by what it is there as well: a field, a parameter, a response.

use openapiv3::{MediaType, ReferenceOr};

use super::{ContentKind, Type, builder::Builder, component::component_name};
use crate::{
    convert::OperationItem,
    document::Pointer,
    names::{Case, RustIdent, ident},
};

impl Builder<'_> {
    /// The identifier of a type at `pointer`: the component's, or one made of `hint`.
    pub(super) fn type_ident(&mut self, pointer: &Pointer, hint: &str) -> RustIdent {
        if let Some(ident) = self.component_ident(pointer, hint) {
            return ident;
        }
        let wanted = ident(hint, Case::Pascal, "Type");
        let role = role(pointer, &wanted);
        let is_kept = self.kept_names.contains(wanted.plain()) && !is_whole(pointer);
        if !is_kept && self.type_scope.take(&wanted) {
            return wanted;
        }
        let wanted = ident(&format!("{}{role}", wanted.plain()), Case::Pascal, "Type");
        self.type_scope.take_or_number(wanted)
    }

    /// The identifier of the component that the schema at `pointer` is, or is all of: `allOf` of one object is that object.
    fn component_ident(&mut self, pointer: &Pointer, hint: &str) -> Option<RustIdent> {
        let keys: Vec<String> = pointer.keys().collect();
        let [components, schemas, name, rest @ ..] = keys.as_slice() else { return None };
        let is_member =
            |step: &[String]| matches!(step, [key, _] if ["allOf", "oneOf", "anyOf"].contains(&key.as_str()));
        let is_all = rest.is_empty() || hint == name && rest.chunks(2).all(is_member);
        if components != "components" || schemas != "schemas" || !is_all {
            return None;
        }
        let ident = self.component_idents.get(name).cloned()?;
        self.named_components.insert(name.clone()).then_some(ident)
    }

    /// Calls the type of the only member of a component by the component's name.
    pub(super) fn name_as_component(&mut self, ty: &Type, pointer: &Pointer) {
        let Type::Named(id) = ty else { return };
        let Some(def) = self.types.get(id.0) else { return };
        let rest: Vec<String> =
            def.pointer.strip(pointer).map(|rest| rest.keys().collect()).unwrap_or_default();
        let is_first = |step: &[String]| matches!(step, [key, first] if first == "0" && ["allOf", "oneOf", "anyOf"].contains(&key.as_str()));
        let name = component_name(&format!("#{pointer}"), "schemas");
        if !rest.is_empty()
            && rest.chunks(2).all(is_first)
            && let Some(ident) = name.and_then(|name| self.component_idents.get(&name)).cloned()
            && self.types.iter().all(|def| def.ident != ident)
            && let Some(def) = self.types.get_mut(id.0)
        {
            def.ident = ident;
        }
    }

    /// Keeps the names of an operation's body and response for them, if they need any.
    pub(super) fn keep_names(&mut self, item: &OperationItem, name: &str) {
        let is_inline = |(_, item): (&String, &MediaType)| matches!(item.schema, Some(ReferenceOr::Item(_)));
        let responses = &item.operation.responses;
        let own = responses.responses.values().chain(&responses.default).filter_map(ReferenceOr::as_item);
        let count = responses.responses.keys().filter(|status| status.to_string().starts_with('2')).count();
        if count > 1 || own.flat_map(|response| &response.content).any(is_inline) {
            self.kept_names
                .insert(ident(&format!("{name}_response"), Case::Pascal, "Type").plain().to_owned());
        }
        let body = item.operation.request_body.as_ref().and_then(ReferenceOr::as_item);
        if body.is_some_and(|body| body.content.len() > 1 || body.content.iter().any(is_inline)) {
            self.kept_names.insert(ident(&format!("{name}_body"), Case::Pascal, "Type").plain().to_owned());
        }
    }
}

/// The name of what stands at `pointer` if that is a component of a section.
pub(super) fn component_hint(pointer: &Pointer, section: &str) -> Option<String> {
    let name = component_name(&format!("#{pointer}"), section)?;
    let ident = ident(&name, Case::Pascal, "");
    Some(ident.plain().to_owned()).filter(|name| !name.is_empty())
}

/// What is said of a path's parameter, which belongs to no one of the path's operations: the last word of the path.
pub(super) fn path_hint(pointer: &Pointer) -> Option<String> {
    let keys: Vec<String> = pointer.keys().collect();
    let [paths, path, parameters, _] = keys.as_slice() else { return None };
    let segment = path.rsplit('/').find(|segment| !segment.is_empty() && !segment.contains('{'))?;
    (paths == "paths" && parameters == "parameters")
        .then(|| ident(segment, Case::Pascal, "Path").plain().to_owned())
}

/// Whether a schema is that of a body or a response.
fn is_whole(pointer: &Pointer) -> bool {
    let keys: Vec<String> = pointer.keys().collect();
    matches!(keys.as_slice(), [.., content, _, schema] if content == "content" && schema == "schema")
        && !keys.iter().any(|key| key == "parameters")
}

/// What a schema is where it stands, unless its name says so already.
fn role(pointer: &Pointer, name: &RustIdent) -> &'static str {
    let keys: Vec<String> = pointer.keys().collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    let says = |role: &str| name.plain().ends_with(role);
    match keys.as_slice() {
        [.., "properties", _] => "Field",
        [.., "parameters", _, "schema"] | [.., "parameters", _, "content", _, "schema"] => "Param",
        [.., "responses", _, "content", _, "schema"] if says("Response") => "Body",
        [.., "responses", _, "content", _, "schema"] => "Response",
        [.., "content", media_type, "schema"] if says("Body") => match ContentKind::of(media_type) {
            ContentKind::Json => "Json",
            ContentKind::Form => "Form",
            ContentKind::Multipart => "Multipart",
            _ => "",
        },
        [.., "content", _, "schema"] => "Body",
        _ => "",
    }
}
