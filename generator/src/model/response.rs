//! Responses -> the type that `send` returns, and the type of error bodies.

use indexmap::IndexMap;
use openapiv3::MediaType;

use super::{
    Content, ContentKind, ErrorVariant, Response, ResponseType, StatusVariant, Type, TypeDef, TypeId,
    TypeKind, builder::Builder, type_names::component_hint,
};
use crate::{
    convert::OperationItem,
    document::Pointer,
    names::{Case, RustIdent, Scope, ident},
};

impl<'a> Builder<'a> {
    /// Successful responses, and other responses.
    pub(super) fn responses(&mut self, item: &'a OperationItem, id: &str) -> (Vec<Response>, Vec<Response>) {
        let items = self.items;
        let responses = &item.operation.responses;
        let listed = responses.responses.iter().map(|(status, response)| (status.to_string(), response));
        let default = responses.default.iter().map(|response| ("default".to_owned(), response));
        let (mut successes, mut failures) = (Vec::new(), Vec::new());
        for (status, response) in listed.chain(default) {
            let pointer = item.pointer.join_all(["responses", &status]);
            let Some((response, at)) = self.resolve(response, &pointer, "responses", &items.responses) else {
                continue;
            };
            let told_apart = match status.as_str() {
                "200" => "",
                "default" if responses.responses.is_empty() => "",
                "default" => "Default",
                other => other,
            };
            let hint = component_hint(&at, "responses")
                .unwrap_or_else(|| format!("{}{told_apart}Response", ident(id, Case::Pascal, "").plain()));
            let contents = self.response_contents(&response.content, &at, &hint);
            let response = Response { docs: response.description.trim().to_owned(), contents, status };
            if response.status.starts_with('2') { successes.push(response) } else { failures.push(response) }
        }
        // Where only a redirect is documented, it is what a call is made for; its `Location` is among the headers.
        if successes.is_empty() {
            successes.extend(failures.extract_if(.., |response| response.status.starts_with('3')));
        }
        // `default` alone speaks for success as well.
        if successes.is_empty() {
            successes.extend(failures.iter().find(|response| response.status == "default").cloned());
        }
        (successes, failures)
    }

    /// The contents of a response, the preferred one first: JSON before lines, events, text and bytes. Other streamed ones are kept
    /// beside it, so that a call can ask for them.
    fn response_contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        pointer: &Pointer,
        hint: &str,
    ) -> Vec<Content> {
        let mut listed: Vec<(&'a String, &'a MediaType)> = content.iter().collect();
        listed.sort_by_key(|(media_type, _)| ContentKind::of(media_type).rank());
        let is_streamed = |media_type: &str| ContentKind::of(media_type).is_streamed();
        let mut contents = Vec::new();
        for (index, (media_type, item)) in listed.into_iter().enumerate() {
            if index == 0 || is_streamed(media_type) {
                contents.push(self.content(
                    media_type,
                    item,
                    &pointer.join_all(["content", media_type]),
                    hint,
                ));
            } else {
                contents.push(Content::unread(media_type));
            }
        }
        contents
    }

    pub(super) fn response_type(
        &mut self,
        successes: &[Response],
        id: &str,
        pointer: &Pointer,
    ) -> ResponseType {
        let types: Vec<(String, Option<Type>)> = successes
            .iter()
            .map(|response| (response.status.clone(), response.contents.first().map(Content::received)))
            .collect();
        let first = types.first().map(|(_, ty)| ty.clone());
        match first {
            None | Some(None) if types.iter().all(|(_, ty)| ty.is_none()) => ResponseType::Empty,
            Some(Some(ty)) if types.iter().all(|(_, other)| other.as_ref() == Some(&ty)) => {
                ResponseType::One(ty)
            }
            _ => ResponseType::One(self.response_union(types, id, pointer)),
        }
    }

    /// The streamed media types that a call can ask for instead of its response.
    pub(super) fn streamed(&self, successes: &[Response]) -> Option<(String, Type)> {
        let response = successes.iter().find(|response| response.contents.len() > 1)?;
        let content = response.contents.iter().skip(1).find(|content| content.kind.is_streamed())?;
        Some((content.media_type.clone(), content.received()))
    }

    /// An enum with one variant per status.
    fn response_union(&mut self, types: Vec<(String, Option<Type>)>, id: &str, pointer: &Pointer) -> Type {
        let ident = self
            .type_scope
            .take_or_suffix(ident(&format!("{id}_response"), Case::Pascal, "ResponseType"), "Type");
        let mut scope = Scope::default();
        let mut variants: Vec<StatusVariant> = types
            .into_iter()
            .map(|(status, ty)| StatusVariant {
                ident: scope.take_or_suffix(status_ident(&status), "Status"),
                status,
                ty,
            })
            .collect();
        // Exact statuses first: a range counts only for what is left.
        variants.sort_by_key(|variant| !variant.status.bytes().all(|digit| digit.is_ascii_digit()));
        self.types.push(TypeDef {
            ident,
            pointer: pointer.join("responses"),
            group: None,
            docs: "The successful responses that the document describes, by status.".to_owned(),
            deprecated: false,
            in_request: false,
            in_response: true,
            kind: TypeKind::Responses(variants),
        });
        Type::Named(super::TypeId(self.types.len() - 1))
    }

    /// One type, or an enum with one variant per type. Its name consists of the types' names, so that operations with the same errors share it and no
    /// operation added elsewhere changes it.
    pub(super) fn error_type(
        &mut self,
        failures: &[Response],
        id: &str,
        pointer: &Pointer,
    ) -> (Option<Type>, Vec<Vec<String>>) {
        let mut groups: Vec<(Type, Vec<String>)> = Vec::new();
        for response in failures {
            let json = response.contents.first().filter(|content| content.kind == ContentKind::Json);
            let Some(ty) = json.and_then(|content| content.ty.clone()) else { continue };
            match groups.iter_mut().find(|(other, _)| *other == ty) {
                Some((_, statuses)) => statuses.push(response.status.clone()),
                None => groups.push((ty, vec![response.status.clone()])),
            }
        }
        let statuses = groups.iter().map(|(_, statuses)| statuses.clone()).collect();
        let types: Vec<Type> = groups.into_iter().map(|(ty, _)| ty).collect();
        match types.as_slice() {
            [] => (None, Vec::new()),
            [only] => (Some(only.clone()), statuses),
            several => (Some(self.error_enum(several, id, pointer)), statuses),
        }
    }

    fn error_enum(&mut self, types: &[Type], id: &str, pointer: &Pointer) -> Type {
        /// Longer names are not made of the types' names.
        const MAX_PARTS: usize = 3;
        const MAX_LENGTH: usize = 60;
        let mut scope = Scope::default();
        let mut variants = Vec::new();
        for ty in types {
            let name = ident(&self.name_of(ty), Case::Pascal, "Other");
            variants.push(ErrorVariant { ident: scope.take_or_suffix(name, "Body"), ty: ty.clone() });
        }
        let names: Vec<&str> = variants.iter().map(|variant| variant.ident.plain()).collect();
        let joined = names.join("Or");
        let is_joined = names.len() <= MAX_PARTS
            && joined.len() <= MAX_LENGTH
            && types.iter().all(|ty| self.is_neutral(ty));
        let is_known = |def: &TypeDef| matches!(&def.kind, TypeKind::Errors(known) if known.iter().map(|variant| &variant.ty).eq(types));
        let known = self.types.iter().position(is_known).map(TypeId);
        let kind = match known {
            Some(known) if is_joined => return Type::Named(known),
            // An operation's name is its own, whatever it is another name of.
            Some(of) => TypeKind::Alias { of, required_ident: None },
            None => TypeKind::Errors(variants),
        };
        let name = if is_joined { joined } else { format!("{id}_error") };
        let ident = self.type_scope.take_or_suffix(ident(&name, Case::Pascal, "Error"), "Error");
        self.types.push(TypeDef {
            ident,
            pointer: pointer.join("responses"),
            group: None,
            docs: "The error bodies that the document describes.".to_owned(),
            deprecated: false,
            in_request: false,
            in_response: true,
            kind,
        });
        Type::Named(TypeId(self.types.len() - 1))
    }

    /// Whether the name of a type belongs to no operation.
    fn is_neutral(&self, ty: &Type) -> bool {
        let pointer = ty.named().and_then(|id| self.types.get(id.0)).map(|def| &def.pointer);
        pointer.is_none_or(|pointer| pointer.keys().next().is_some_and(|key| key == "components"))
    }
}

impl Content {
    /// A media type that the client does not ask for.
    fn unread(media_type: &str) -> Self {
        let kind = ContentKind::of(media_type);
        Self {
            media_type: media_type.to_owned(),
            kind,
            ty: None,
            fields: Vec::new(),
            parts: Vec::new(),
            example: None,
        }
    }

    /// The type of the response. JSON without a schema is any JSON.
    fn received(&self) -> Type {
        let inner = || Box::new(self.ty.clone().unwrap_or(Type::Any));
        match self.kind {
            ContentKind::Json | ContentKind::Form => *inner(),
            ContentKind::Text => Type::PlainText,
            ContentKind::Bytes | ContentKind::Multipart => Type::Download,
            ContentKind::Lines => Type::Lines(inner()),
            ContentKind::Events if matches!(self.ty, None | Some(Type::Text)) => Type::TextEvents,
            ContentKind::Events => Type::Events(inner()),
        }
    }
}

/// The variant of a status: HTTP's reason phrase if there is one.
fn status_ident(status: &str) -> RustIdent {
    let words = match status {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        other => return ident(&format!("Status {other}"), Case::Pascal, "Status"),
    };
    ident(words, Case::Pascal, "Status")
}
