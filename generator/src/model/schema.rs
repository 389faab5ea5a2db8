//! Schemas -> types.

use std::{borrow::Borrow, collections::BTreeSet};

use openapiv3::{
    AnySchema, IntegerFormat, ReferenceOr, Schema, SchemaKind, StringFormat, Type as SchemaType,
    VariantOrUnknownOrEmpty as Format,
};
use serde_json::Value;

use super::{
    EnumDef, Record, Type, TypeDef, TypeId, TypeKind, Variant,
    builder::{Builder, Built},
    component::{MAX_CHAIN, component_name},
    docs::{self, Described},
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
    names::{Case, RustIdent, Scope, apart, ident},
};

impl<'a> Builder<'a> {
    /// The type of a schema. `hint` names it if it needs a name and has none.
    pub(super) fn schema<S: Borrow<Schema>>(
        &mut self,
        schema: &'a ReferenceOr<S>,
        pointer: &Pointer,
        hint: &str,
    ) -> Built {
        match schema {
            ReferenceOr::Item(item) => self.inline(item.borrow(), pointer, hint),
            ReferenceOr::Reference { reference } => match component_name(reference, "schemas") {
                Some(name) => self.component(&name, pointer),
                None => {
                    let message = format!("`$ref: {reference}` is not one of `#/components/schemas`");
                    self.diagnostics.push(Diagnostic::new(codes::UNRESOLVED, pointer.clone(), message));
                    Type::Any.into()
                }
            },
        }
    }

    /// The type of a component; built once.
    pub(super) fn component(&mut self, name: &str, used_at: &Pointer) -> Built {
        if let Some(built) = self.components.get(name).cloned() {
            self.referred(&built.ty);
            return built;
        }
        let pointer = Pointer::root().join_all(["components", "schemas", name]);
        let Some(schema) = self.items.schemas.get(name) else {
            let message = format!("`#/components/schemas/{name}` does not exist");
            self.diagnostics.push(Diagnostic::new(codes::UNRESOLVED, used_at.clone(), message));
            return Type::Any.into();
        };
        if !self.has_steps(1, &pointer) {
            return Type::Any.into();
        }
        let item = schema.as_item();
        let built =
            self.opened(&pointer, item, name, |builder| match builder.family(name, schema, &pointer) {
                Some(ty) => Built { ty, nullable: item.is_some_and(|item| item.schema_data.nullable) },
                None => match item {
                    Some(item) => builder.build_inline(item, &pointer, name),
                    None => builder.schema(schema, &pointer, name),
                },
            });
        if self.open.is_open(&pointer) {
            // It is being built, and this is a part of it that leads back.
            return built;
        }
        self.components.insert(name.to_owned(), built.clone());
        built
    }

    /// The type of the schema at `pointer`. It is built only once, however many references lead there.
    fn inline(&mut self, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Built {
        if let Some(built) = self.inlined.get(pointer).cloned() {
            self.referred(&built.ty);
            return built;
        }
        if !self.has_steps(1, pointer) {
            return Type::Any.into();
        }
        let built =
            self.opened(pointer, Some(schema), hint, |builder| builder.build_inline(schema, pointer, hint));
        if let Type::Named(_) = built.ty
            && !self.open.is_open(pointer)
        {
            self.inlined.insert(pointer.clone(), built.clone());
        }
        built
    }

    fn build_inline(&mut self, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Built {
        let ty = match &schema.schema_kind {
            SchemaKind::Type(ty) => self.plain(ty, schema, pointer, hint),
            SchemaKind::AllOf { all_of } => match all_of.as_slice() {
                [only] => return self.sole(only, "allOf", schema, pointer, hint),
                _ => return self.object(schema, pointer, hint),
            },
            SchemaKind::OneOf { one_of: members } => {
                return self.union(members, "oneOf", schema, pointer, hint);
            }
            SchemaKind::AnyOf { any_of: members } => {
                return self.union(members, "anyOf", schema, pointer, hint);
            }
            SchemaKind::Any(any) => return self.any(any, schema, pointer, hint),
            SchemaKind::Not { .. } => Type::Any,
        };
        Built { ty, nullable: schema.schema_data.nullable }
    }

    /// A schema that is nothing but its only member.
    pub(super) fn sole(
        &mut self,
        only: &'a ReferenceOr<Schema>,
        key: &str,
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Built {
        let at = pointer.join_all([key, "0"]);
        let built = self.schema(only, &at, hint);
        Built { nullable: built.nullable || schema.schema_data.nullable, ..built }
    }

    /// A schema that says several things at once, or none that has a type.
    fn any(&mut self, any: &'a AnySchema, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Built {
        if let Some(only) = sole_member(any) {
            return self.sole(only, "allOf", schema, pointer, hint);
        }
        let has_parts = !any.properties.is_empty() || !any.all_of.is_empty();
        if has_parts && any.all_of.is_empty() {
            // A common part and a union between those that are built upon it.
            let is_child = self.is_made_of(pointer);
            match (any.one_of.as_slice(), any.any_of.as_slice()) {
                (members @ [_, ..], []) if members.iter().all(&is_child) => {
                    return self.union(members, "oneOf", schema, pointer, hint);
                }
                ([], members @ [_, ..]) if members.iter().all(&is_child) => {
                    return self.union(members, "anyOf", schema, pointer, hint);
                }
                _ => {}
            }
        }
        let ty = match (any.one_of.as_slice(), any.any_of.as_slice()) {
            _ if has_parts => return self.object(schema, pointer, hint),
            ([], []) => self.untyped(any, schema, pointer, hint),
            (members, []) => return self.union(members, "oneOf", schema, pointer, hint),
            ([], members) => return self.union(members, "anyOf", schema, pointer, hint),
            _ => return self.object(schema, pointer, hint),
        };
        Built { ty, nullable: schema.schema_data.nullable }
    }

    /// What a list holds.
    fn item(&mut self, items: &'a ReferenceOr<Box<Schema>>, pointer: &Pointer, hint: &str) -> Box<Type> {
        let hint = format!("{hint}Item");
        self.inside(|builder| builder.schema(items, &pointer.join("items"), &hint)).inside()
    }

    /// A schema whose type has to be guessed from what it says.
    fn untyped(&mut self, any: &'a AnySchema, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Type {
        let texts: Vec<String> =
            any.enumeration.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let is_of_texts = any.enumeration.iter().all(|value| value.is_string() || value.is_null());
        if !texts.is_empty() && is_of_texts {
            return self.enumeration(&texts, schema, pointer, hint);
        }
        if let Some(items) = &any.items {
            let item = self.item(items, pointer, hint);
            return list(item, schema);
        }
        if any.additional_properties.is_some() {
            return self.object(schema, pointer, hint).ty;
        }
        match any.typ.as_deref() {
            Some("string") => lenient(Type::Text, schema),
            Some("integer") => lenient(Type::Int("i64"), schema),
            Some("number") => lenient(Type::Float("f64"), schema),
            Some("boolean") => lenient(Type::Bool, schema),
            Some("array") => lenient(Type::List(Box::new(Type::Any)), schema),
            Some("object") => Type::Map(Box::new(Type::Any)),
            _ => Type::Any,
        }
    }

    fn plain(&mut self, ty: &'a SchemaType, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Type {
        match ty {
            SchemaType::String(string) if !string.enumeration.is_empty() => {
                let values: Vec<String> = string.enumeration.iter().flatten().cloned().collect();
                self.enumeration(&values, schema, pointer, hint)
            }
            SchemaType::String(string) => match text(&string.format, is_lenient(schema)) {
                Type::Text => lenient(Type::Text, schema),
                other => other,
            },
            SchemaType::Number(number) => match &number.format {
                Format::Unknown(format) if format == "decimal" => Type::Decimal { text: false },
                _ => lenient(Type::Float("f64"), schema),
            },
            SchemaType::Integer(integer) => {
                let name = match &integer.format {
                    Format::Item(IntegerFormat::Int32) => "i32",
                    Format::Unknown(format) => match format.as_str() {
                        "int8" => "i8",
                        "int16" => "i16",
                        "uint8" => "u8",
                        "uint16" => "u16",
                        "uint32" => "u32",
                        "uint64" => "u64",
                        _ => "i64",
                    },
                    _ => "i64",
                };
                lenient(Type::Int(name), schema)
            }
            SchemaType::Boolean(_) => lenient(Type::Bool, schema),
            SchemaType::Array(array) => match &array.items {
                Some(items) => {
                    let item = self.item(items, pointer, hint);
                    list(item, schema)
                }
                None => lenient(Type::List(Box::new(Type::Any)), schema),
            },
            SchemaType::Object(_) => match self.object(schema, pointer, hint).ty {
                // Maps take an empty list anyway.
                record @ Type::Named(_) => lenient(record, schema),
                other => other,
            },
        }
    }

    /// The schema whose description and bounds speak for a reference.
    pub(super) fn shown<S: Borrow<Schema>>(&self, schema: &'a ReferenceOr<S>) -> Option<&'a Schema> {
        let mut reference = match schema {
            ReferenceOr::Item(item) => return Some(item.borrow()),
            ReferenceOr::Reference { reference } => reference,
        };
        for _ in 0..MAX_CHAIN {
            match self.items.schemas.get(&component_name(reference, "schemas")?)? {
                ReferenceOr::Item(item) => return Some(item),
                ReferenceOr::Reference { reference: next } => reference = next,
            }
        }
        None
    }

    /// An enum of texts. Values that cannot be told apart as identifiers are an error with the way out.
    pub(super) fn enumeration(
        &mut self,
        values: &[String],
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Type {
        let id = self.reserve(schema, pointer, hint);
        let described = Described::new(schema);
        let mut seen = BTreeSet::new();
        let listed: Vec<(usize, &String)> =
            values.iter().enumerate().filter(|(_, value)| seen.insert(*value)).collect();
        // `Unknown` is the variant for what is not listed.
        let is_unknown = |name: &str| ident(name, Case::Pascal, "Empty").plain() == "Unknown";
        let names = listed.iter().map(|(index, value)| described.name(*index).unwrap_or(value));
        let names: Vec<&str> =
            names.map(|name| if is_unknown(name) { "unknown value" } else { name }).collect();
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let idents = apart::idents(&names, Case::Pascal, "Empty", "", &mut scope);
        let described_as = |(index, value): (usize, &String), ident: &RustIdent| Variant {
            value: value.clone(),
            ident: ident.clone(),
            docs: described.text(index, value).unwrap_or_default().trim().to_owned(),
        };
        let variants: Vec<Variant> =
            listed.iter().zip(&idents).map(|(listed, ident)| described_as(*listed, ident)).collect();
        for ((index, value), (name, found)) in listed.iter().zip(names.iter().zip(&idents)) {
            let taken = ident(name, Case::Pascal, "Empty");
            let first = variants.iter().find(|variant| variant.ident == taken);
            if let Some(first) = first.filter(|_| taken != *found) {
                let at = pointer.join_all(["enum", &index.to_string()]);
                self.report_alike(&at, &first.value, value, [&taken, found]);
            }
        }
        self.define(id, TypeKind::Enum(EnumDef { variants }));
        Type::Named(id)
    }

    /// Says that a value is not called what it would be called alone.
    fn report_alike(&mut self, at: &Pointer, first: &str, value: &str, [taken, found]: [&RustIdent; 2]) {
        let message = format!(
            "the values `{first}` and `{value}` both become the variant `{taken}`; the second is `{found}`"
        );
        let diagnostic = Diagnostic::new(codes::ENUM_COLLISION, at.clone(), message);
        let help = "to name the variants yourself, use `x-enum-varnames`, a list beside `enum`";
        self.diagnostics.push(diagnostic.help(help));
    }

    /// Makes room for a type, so that it can be named while its parts are built.
    pub(super) fn reserve(&mut self, schema: &Schema, pointer: &Pointer, hint: &str) -> TypeId {
        let ident = self.type_ident(pointer, hint);
        let id = TypeId(self.types.len());
        let docs = docs::of_type(schema, ident.plain());
        self.types.push(TypeDef {
            ident,
            pointer: pointer.clone(),
            group: None,
            docs,
            deprecated: schema.schema_data.deprecated,
            in_request: false,
            in_response: false,
            kind: TypeKind::Record(Record::default()),
        });
        id
    }

    pub(super) fn define(&mut self, id: TypeId, kind: TypeKind) {
        if let Some(def) = self.types.get_mut(id.0) {
            def.kind = kind;
        }
    }

    /// Lets a component be named from inside itself.
    pub(super) fn register_open(&mut self, pointer: &Pointer, id: TypeId, nullable: bool) {
        self.named(pointer, id);
        if let Some(name) = component_name(&format!("#{pointer}"), "schemas") {
            self.components.insert(name, Built { ty: Type::Named(id), nullable });
        } else {
            // A composition may lead back to its own location.
            self.inlined.insert(pointer.clone(), Built { ty: Type::Named(id), nullable });
        }
    }
}

/// The only member of an `allOf` beside which nothing stands but a `type`. `nullable` asks for one, and it adds nothing to what the member
/// says.
fn sole_member(any: &AnySchema) -> Option<&ReferenceOr<Schema>> {
    let says_more = !any.properties.is_empty()
        || !any.required.is_empty()
        || !any.one_of.is_empty()
        || !any.any_of.is_empty()
        || !any.enumeration.is_empty()
        || any.additional_properties.is_some()
        || any.items.is_some()
        || any.not.is_some();
    match any.all_of.as_slice() {
        [only] if !says_more => Some(only),
        _ => None,
    }
}

fn is_lenient(schema: &Schema) -> bool {
    schema.schema_data.extensions.get("x-lenient") == Some(&Value::Bool(true))
}

/// A list, or its only item where the document says that it has one.
fn list(item: Box<Type>, schema: &Schema) -> Type {
    if schema.schema_data.extensions.get("x-single") == Some(&Value::Bool(true)) {
        let item = if let Type::Lenient(inner) = *item { inner } else { item };
        return Type::Single(item);
    }
    lenient(Type::List(item), schema)
}

fn lenient(ty: Type, schema: &Schema) -> Type {
    if is_lenient(schema) { Type::Lenient(Box::new(ty)) } else { ty }
}

fn text(format: &Format<StringFormat>, lenient: bool) -> Type {
    match format {
        Format::Item(StringFormat::Date) => Type::Date,
        Format::Item(StringFormat::DateTime) if lenient => Type::LenientDateTime,
        Format::Item(StringFormat::DateTime) => Type::DateTime,
        Format::Item(StringFormat::Byte) => Type::Base64,
        Format::Item(StringFormat::Binary) => Type::Upload,
        Format::Unknown(format) => match format.as_str() {
            "decimal" => Type::Decimal { text: true },
            // .NET's word for it.
            "uuid" | "guid" => Type::Uuid,
            "time" => Type::Time,
            "base64url" => Type::Base64Url,
            _ => Type::Text,
        },
        _ => Type::Text,
    }
}
