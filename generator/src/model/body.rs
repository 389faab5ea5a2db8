//! Request bodies -> the argument of a call: one media type, or an enum of several.

use openapiv3::{MediaType, ReferenceOr, Schema};

use super::{
    Body, BodyForm, Content, ContentKind, Type, TypeDef, TypeId, TypeKind, builder::Builder,
    type_names::component_hint,
};
use crate::{
    convert::OperationItem,
    document::Pointer,
    names::{Case, Scope, ident},
};

impl<'a> Builder<'a> {
    pub(super) fn body(&mut self, item: &'a OperationItem, id: &str) -> Option<Body> {
        let items = self.items;
        let pointer = item.pointer.join("requestBody");
        let reference = item.operation.request_body.as_ref()?;
        let (body, at) = self.resolve(reference, &pointer, "requestBodies", &items.request_bodies)?;
        let own = format!("{}Body", ident(id, Case::Pascal, "").plain());
        let hint = component_hint(&at, "requestBodies").unwrap_or(own);
        let mut listed: Vec<(&'a String, &'a MediaType)> = body.content.iter().collect();
        // JSON says the most, then what has fields; of equals the first. Only parts can carry files.
        listed.sort_by_key(|(media_type, item)| {
            let kind = ContentKind::of(media_type);
            let has_files = kind == ContentKind::Multipart
                && item.schema.as_ref().is_some_and(|schema| self.has_files(schema));
            (!has_files, kind.rank(), kind == ContentKind::Json && !is_plain_json(media_type))
        });
        let mut schemas: Vec<Option<&'a ReferenceOr<Schema>>> = Vec::new();
        let (mut contents, mut others): (Vec<Content>, Vec<String>) = (Vec::new(), Vec::new());
        for (media_type, item) in listed {
            let schema = item.schema.as_ref();
            let kind = ContentKind::of(media_type);
            // What a form that is there already says too is left out; bytes differ by their media type.
            let is_known = match schema {
                Some(_) => kind != ContentKind::Bytes && schemas.contains(&schema),
                None => kind.has_type() && !contents.is_empty(),
            };
            if is_known {
                others.push(media_type.clone());
                continue;
            }
            schemas.push(schema);
            let at = at.join_all(["content", media_type]);
            let mut content = self.content(media_type, item, &at, &hint);
            if matches!(content.kind, ContentKind::Lines | ContentKind::Events) {
                // Values one by one; where the document has a text, the lines are the caller's.
                content.ty = match content.ty {
                    None | Some(Type::Text) => Some(Type::PlainText),
                    Some(item) => Some(Type::List(Box::new(item))),
                };
            }
            contents.push(content);
        }
        let union = (contents.len() > 1).then(|| self.variant_of_bodies(&contents, &hint, &at));
        if contents.is_empty() {
            return None;
        }
        Some(Body {
            required: body.required,
            docs: body.description.clone().unwrap_or_default().trim().to_owned(),
            contents,
            union,
            others,
        })
    }

    /// An enum with one variant per form.
    fn variant_of_bodies(&mut self, contents: &[Content], hint: &str, pointer: &Pointer) -> TypeId {
        if let Some(Type::Named(id)) = self.inlined.get(pointer).map(|built| &built.ty) {
            return *id;
        }
        let name = ident(hint, Case::Pascal, "Body");
        let ident = self.type_scope.take_or_suffix(name, "Variant");
        let mut scope = Scope::default();
        let forms = contents.iter().map(|content| BodyForm {
            ident: scope.take_or_suffix(form_ident(content), "Form"),
            content: content.clone(),
        });
        let forms = forms.collect();
        self.types.push(TypeDef {
            ident,
            pointer: pointer.clone(),
            group: None,
            docs: "The forms that the body may have, by media type.".to_owned(),
            deprecated: false,
            in_request: true,
            in_response: false,
            kind: TypeKind::Bodies(forms),
        });
        let id = TypeId(self.types.len() - 1);
        self.inlined.insert(pointer.clone(), Type::Named(id).into());
        id
    }
}

impl Content {
    /// The type of the argument; JSON without a schema is any JSON.
    pub fn sent(&self) -> &Type {
        self.ty.as_ref().unwrap_or(&Type::Any)
    }
}

/// Whether it is plain JSON. Some frameworks list every media type that they accept, `application/json-patch+json` first.
fn is_plain_json(media_type: &str) -> bool {
    media_type
        .split(';')
        .next()
        .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
}

fn form_ident(content: &Content) -> crate::names::RustIdent {
    let name = match content.kind {
        ContentKind::Json => "Json",
        ContentKind::Form => "Form",
        ContentKind::Multipart => "Multipart",
        _ => content.media_type.split(';').next().unwrap_or_default().rsplit('/').next().unwrap_or_default(),
    };
    let name = if name == "*" { "Bytes" } else { name };
    ident(name, Case::Pascal, "Bytes")
}
