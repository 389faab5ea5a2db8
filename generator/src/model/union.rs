//! `oneOf` and `anyOf` -> unions.

use openapiv3::{Discriminator, ReferenceOr, Schema};

use super::{Choice, Type, TypeId, TypeKind, Union, build::Builder, resolve::component_name, schema::Built};
use crate::{
    codes,
    diagnostic::Diagnostic,
    names::{Case, RustIdent, Scope, ident},
    pointer::Pointer,
};

impl<'a> Builder<'a> {
    /// The type of a choice between schemas. A choice of one is that one; equal choices are one.
    pub(super) fn union(
        &mut self,
        members: &'a [ReferenceOr<Schema>],
        key: &str,
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Built {
        let at = |index: usize| pointer.join(key).join(index);
        if let [only] = members {
            let built = self.schema(only, &at(0), hint);
            return Built { nullable: built.nullable || schema.schema_data.nullable, ..built };
        }
        let id = self.reserve(schema, pointer, hint);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let mut nullable = schema.schema_data.nullable;
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let mut choices: Vec<Choice> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let built = self.schema(member, &at(index), &format!("{hint}Choice{}", index + 1));
            nullable |= built.nullable;
            // A choice of the union itself says nothing.
            if built.ty == Type::Named(id) || choices.iter().any(|choice| choice.ty == built.ty) {
                continue;
            }
            let wanted = self.choice_ident(member, &built.ty);
            choices.push(Choice {
                ident: scope.take_or_suffix(wanted, "Choice"),
                tags: tags(member, schema.schema_data.discriminator.as_ref()),
                ty: built.ty,
                boxed: false,
            });
        }
        if choices.is_empty() {
            let message = "every choice is the choice itself, so it says nothing";
            self.diagnostics.push(Diagnostic::new(codes::ENDLESS, pointer.clone(), message));
            let ident = ident("other", Case::Pascal, "Other");
            choices.push(Choice { ident, tags: Vec::new(), ty: Type::Any, boxed: false });
        }
        if let Some(ty) = self.only_choice(&choices, id) {
            self.inlined.remove(pointer);
            return Built { ty, nullable };
        }
        let tag = schema
            .schema_data
            .discriminator
            .as_ref()
            .map(|discriminator| discriminator.property_name.clone());
        self.define(id, TypeKind::Union(Union { choices, tag, blank: 0 }));
        Built { ty: Type::Named(id), nullable }
    }

    /// The type of a choice between equals, or between a text and an enum, which takes any text. The union that was begun for it is given up, unless
    /// something refers to it already.
    fn only_choice(&mut self, choices: &[Choice], id: TypeId) -> Option<Type> {
        let is_enum = |ty: &Type| {
            let def = if let Type::Named(id) = ty { self.types.get(id.0) } else { None };
            matches!(def.map(|def| &def.kind), Some(TypeKind::Enum(_)))
        };
        let ty = match choices {
            [only] => only.ty.clone(),
            [text, listed] | [listed, text] if text.ty == Type::Text && is_enum(&listed.ty) => {
                listed.ty.clone()
            }
            _ => return None,
        };
        let built = self.types.len() - id.0 - 1;
        match &ty {
            // What the choice holds was built just now, and takes its place: with its name if it is inline, with its own if it is a component.
            Type::Named(inner) if built == 1 && inner.0 == id.0 + 1 => {
                let inner = self.types.pop()?;
                let slot = self.types.get_mut(id.0)?;
                let moved = Built::from(Type::Named(id));
                match component_name(&format!("#{}", inner.pointer), "schemas") {
                    Some(name) => {
                        *slot = inner;
                        self.components.insert(name, moved);
                    }
                    None => {
                        slot.kind = inner.kind;
                        self.inlined.insert(inner.pointer, moved);
                    }
                }
                Some(Type::Named(id))
            }
            _ if built == 0 && ty != Type::Named(id) => {
                self.types.pop();
                Some(ty)
            }
            _ => None,
        }
    }

    fn choice_ident(&self, member: &ReferenceOr<Schema>, ty: &Type) -> RustIdent {
        let component = match member {
            ReferenceOr::Reference { reference } => component_name(reference, "schemas"),
            ReferenceOr::Item(item) => item.schema_data.title.clone(),
        };
        ident(&component.unwrap_or_else(|| self.name_of(ty)), Case::Pascal, "Choice")
    }

    /// A name for what holds a type: the type's own, or what kind it is.
    pub(super) fn name_of(&self, ty: &Type) -> String {
        match ty {
            Type::Named(id) => {
                self.types.get(id.0).map(|def| def.ident.plain().to_owned()).unwrap_or_default()
            }
            other => plain_name(other).to_owned(),
        }
    }
}

fn plain_name(ty: &Type) -> &'static str {
    match ty {
        Type::Bool => "Bool",
        Type::Int(_) => "Integer",
        Type::Float(_) | Type::Decimal { .. } => "Number",
        Type::Text | Type::PlainText => "Text",
        Type::Uuid => "Uuid",
        Type::Time => "Time",
        Type::Base64 | Type::Payload | Type::Download => "Bytes",
        Type::Upload => "File",
        Type::Lines(_) => "Lines",
        Type::Events(_) | Type::TextEvents => "Events",
        Type::Date => "Date",
        Type::DateTime | Type::LenientDateTime => "DateTime",
        Type::List(_) => "List",
        Type::Map(_) => "Map",
        Type::Lenient(inner) | Type::Nullable(inner) => plain_name(inner),
        Type::Any | Type::Named(_) => "Other",
    }
}

/// The values of the tag that mean a member: those of the mapping, and the component's own name.
pub(super) fn tags(member: &ReferenceOr<Schema>, discriminator: Option<&Discriminator>) -> Vec<String> {
    let (Some(discriminator), ReferenceOr::Reference { reference }) = (discriminator, member) else {
        return Vec::new();
    };
    let name = component_name(reference, "schemas");
    let is_member = |target: &String| target == reference || name.as_ref() == Some(target);
    let mapped =
        discriminator.mapping.iter().filter(|(_, target)| is_member(target)).map(|(tag, _)| tag.clone());
    let mut tags: Vec<String> = mapped.collect();
    tags.extend(name.filter(|name| !tags.contains(name)));
    tags
}
