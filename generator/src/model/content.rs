//! Media types -> how a body is encoded or decoded, and its type.

use indexmap::IndexMap;
use openapiv3::{
    Encoding, MediaType, QueryStyle, ReferenceOr, Schema, SchemaKind, StringFormat, Type as SchemaType,
    VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use super::{Content, ContentKind, Type, builder::Builder};
use crate::document::Pointer;

impl ContentKind {
    /// How bodies of a media type are encoded and decoded.
    pub fn of(media_type: &str) -> Self {
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        let (main, sub) = essence.split_once('/').unwrap_or((&essence, ""));
        match (main, sub) {
            ("application" | "text", "json") | ("*" | "application", "*") => Self::Json,
            ("application", "x-www-form-urlencoded") => Self::Form,
            ("multipart", _) => Self::Multipart,
            ("text", "event-stream") => Self::Events,
            (
                "application",
                "x-ndjson" | "ndjson" | "jsonl" | "x-jsonlines" | "jsonlines" | "json-seq" | "stream+json"
                | "x-json-stream" | "json-lines" | "nd-json" | "x-nd-json",
            ) => Self::Lines,
            (_, sub) if sub.ends_with("+json") => Self::Json,
            ("text", _) => Self::Text,
            (_, sub) if sub.ends_with("+xml") || sub.ends_with("+yaml") => Self::Text,
            (
                "application",
                "xml" | "yaml" | "x-yaml" | "csv" | "javascript" | "graphql" | "sql" | "jwt" | "jose"
                | "x-pem-file" | "toml" | "text" | "plain" | "html" | "x-chess-pgn" | "secevent+jwt",
            ) => Self::Text,
            _ => Self::Bytes,
        }
    }
}

impl<'a> Builder<'a> {
    /// The content of a body in one media type.
    pub(super) fn content(
        &mut self,
        media_type: &str,
        item: &'a MediaType,
        pointer: &Pointer,
        hint: &str,
    ) -> Content {
        let mut kind = ContentKind::of(media_type);
        let schema = item.schema.as_ref();
        if kind == ContentKind::Json
            && media_type.contains('*')
            && schema.and_then(|it| self.shown(it)).is_some_and(is_binary)
        {
            kind = ContentKind::Bytes;
        }
        let ty = match kind {
            ContentKind::Text => Some(Type::PlainText),
            ContentKind::Bytes => Some(Type::Payload),
            _ => schema.map(|schema| *self.schema(schema, &pointer.join("schema"), hint).inside()),
        };
        let ty = match (kind, ty) {
            (ContentKind::Form | ContentKind::Multipart, Some(ty)) if !self.has_fields(&ty) => {
                Some(Type::Map(Box::new(Type::Any)))
            }
            // What streams is read item by item, be it that the schema speaks of the list of them all.
            (ContentKind::Lines | ContentKind::Events, Some(Type::List(item))) => Some(*item),
            (_, ty) => ty,
        };
        Content {
            media_type: media_type.to_owned(),
            kind,
            ty,
            fields: if kind == ContentKind::Form { form_fields(&item.encoding) } else { Vec::new() },
            parts: if kind == ContentKind::Multipart { part_types(&item.encoding) } else { Vec::new() },
            example: self.example(item, pointer),
        }
    }

    /// Whether a type is encoded as an object, so that it can be a form.
    fn has_fields(&self, ty: &Type) -> bool {
        match ty {
            Type::Map(_) | Type::Any => true,
            Type::Named(id) => {
                let kind = self.types.get(id.0).map(|def| &def.kind);
                !matches!(kind, Some(super::TypeKind::Enum(_)))
            }
            _ => false,
        }
    }

    /// Whether a schema is an object with files among its fields.
    pub(super) fn has_files(&self, schema: &'a ReferenceOr<Schema>) -> bool {
        let kind = self.shown(schema).map(|schema| &schema.schema_kind);
        let fields = match kind {
            Some(SchemaKind::Type(SchemaType::Object(object))) => &object.properties,
            Some(SchemaKind::Any(any)) => &any.properties,
            _ => return false,
        };
        fields.values().any(|field| {
            let field = self.shown(field);
            match field.map(|field| &field.schema_kind) {
                Some(SchemaKind::Type(SchemaType::Array(list))) => {
                    list.items.as_ref().and_then(|item| self.shown(item)).is_some_and(is_binary)
                }
                _ => field.is_some_and(is_binary),
            }
        })
    }

    /// The first example of a body.
    fn example(&mut self, item: &'a MediaType, pointer: &Pointer) -> Option<Value> {
        let items = self.items;
        if let Some(example) = &item.example {
            return Some(example.clone());
        }
        let (name, example) = item.examples.first()?;
        let (example, _) =
            self.resolve(example, &pointer.join_all(["examples", name]), "examples", &items.examples)?;
        example.value.clone()
    }
}

fn is_binary(schema: &Schema) -> bool {
    let SchemaKind::Type(SchemaType::String(text)) = &schema.schema_kind else { return false };
    text.format == VariantOrUnknownOrEmpty::Item(StringFormat::Binary)
}

/// The fields of a form with their own style: name, style and `explode`.
fn form_fields(encoding: &IndexMap<String, Encoding>) -> Vec<(String, &'static str, bool)> {
    let styled = encoding.iter().filter(|(_, encoding)| encoding.style.is_some() || encoding.explode);
    let fields = styled.map(|(name, encoding)| {
        let style = match encoding.style {
            Some(QueryStyle::SpaceDelimited) => "spaceDelimited",
            Some(QueryStyle::PipeDelimited) => "pipeDelimited",
            Some(QueryStyle::DeepObject) => "deepObject",
            Some(QueryStyle::Form) | None => "form",
        };
        (name.clone(), style, encoding.explode)
    });
    fields.collect()
}

/// The media types of parts with their own media type. If a part lists several, the caller chooses.
fn part_types(encoding: &IndexMap<String, Encoding>) -> Vec<(String, String)> {
    let single = |media_type: &&String| !media_type.contains([',', '*']);
    let typed = encoding
        .iter()
        .filter_map(|(name, encoding)| Some((name, encoding.content_type.as_ref().filter(single)?)));
    typed.map(|(name, media_type)| (name.clone(), media_type.clone())).collect()
}
