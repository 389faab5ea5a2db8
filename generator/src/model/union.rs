//! `oneOf` and `anyOf` -> unions.

use openapiv3::{ReferenceOr, Schema, SchemaKind, Type as SchemaType};

use super::{
    Type, TypeId, TypeKind, Union, UnionVariant, builder::Builder, builder::Built, component::component_name,
    tags::tell_apart,
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
    names::{Case, RustIdent, Scope, ident},
};

impl<'a> Builder<'a> {
    /// The type of a union of schemas. A union with one member is that member; equal members are one.
    pub(super) fn union(
        &mut self,
        members: &'a [ReferenceOr<Schema>],
        key: &str,
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Built {
        let at = |index: usize| pointer.join(key).join(index);
        // The same several times over is a member of one as well.
        if let Some((only @ ReferenceOr::Reference { .. }, others)) = members.split_first()
            && others.iter().all(|other| other == only)
        {
            return self.sole(only, key, schema, pointer, hint);
        }
        if let [only] = members {
            return self.sole(only, key, schema, pointer, hint);
        }
        let id = self.reserve(schema, pointer, hint);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let mut nullable = schema.schema_data.nullable;
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let mut variants: Vec<UnionVariant> = Vec::new();
        let discriminator = schema.schema_data.discriminator.as_ref();
        let pinned = self.pinned(members);
        let property =
            discriminator.map(|it| it.property_name.as_str()).or(pinned.as_ref().map(|(name, _)| *name));
        let mut own: Vec<Vec<String>> = Vec::new();
        for (index, member) in members.iter().enumerate() {
            let named = property.and_then(|property| self.named_by_tag(member, property));
            let part = named.clone().or_else(|| short_title(member)).or_else(|| telling_part(member));
            let part = part.unwrap_or_else(|| format!("Variant{}", index + 1));
            let was_referred = self.referred.contains(&id);
            let built = self.schema(member, &at(index), &format!("{hint} {part}"));
            nullable |= built.nullable;
            // A member that is the union itself says nothing.
            if built.ty == Type::Named(id) && !was_referred && refers_to(member, pointer) {
                self.referred.remove(&id);
            }
            if variants.iter().any(|variant| variant.ty == built.ty)
                || self.leads_back(&built.ty, id, &at(index))
            {
                continue;
            }
            let wanted = match named {
                Some(named) => ident(&named, Case::Pascal, "Variant"),
                None => self.variant_ident(member, &built.ty),
            };
            variants.push(UnionVariant {
                ident: scope.take_or_number(wanted),
                tags: self.tags(member, discriminator),
                ty: built.ty,
                boxed: false,
                adds_tag: false,
            });
            own.push(pinned.as_ref().and_then(|(_, tags)| tags.get(index)).cloned().unwrap_or_default());
        }
        if variants.is_empty() {
            let message = "every member is the union itself, so no value matches it";
            self.diagnostics.push(Diagnostic::new(codes::ENDLESS, pointer.clone(), message));
            let ident = ident("other", Case::Pascal, "Other");
            variants.push(UnionVariant::of(ident, Type::Any));
        }
        if let Some(ty) = self.only_variant(&variants, id) {
            self.inlined.remove(pointer);
            return Built { ty, nullable };
        }
        let declared = discriminator.filter(|_| tell_apart(&variants)).map(|it| it.property_name.as_str());
        let pinned = pinned.map(|(name, _)| name).filter(|_| declared.is_none());
        if pinned.is_some() {
            variants.iter_mut().zip(own).for_each(|(variant, own)| variant.tags = own);
        }
        let union = Union {
            tag: declared.or(pinned).map(str::to_owned),
            or_fits: pinned.is_some(),
            several: key == "anyOf" && !is_first_fit(schema),
            first_fit: is_first_fit(schema),
            variants,
            blank: 0,
        };
        self.define(id, TypeKind::Union(union));
        Built { ty: Type::Named(id), nullable }
    }

    /// Whether a member is the union itself, which adds nothing, or contains the union as a member. Then decoding a value
    /// would never end.
    pub(super) fn leads_back(&mut self, ty: &Type, id: TypeId, at: &Pointer) -> bool {
        if *ty == Type::Named(id) {
            return true;
        }
        if !self.is_around(ty) {
            return false;
        }
        let message =
            format!("this member leads back to its own union `{}`; it is left out", self.name_of(ty));
        let diagnostic = Diagnostic::new(codes::ENDLESS, at.clone(), message);
        self.diagnostics.push(diagnostic.help("list the intended members directly"));
        true
    }

    /// The type of a union of equal types, or of a string and an enum, which accepts any string. The union that was started for it is dropped, unless
    /// another type already refers to it.
    fn only_variant(&mut self, variants: &[UnionVariant], id: TypeId) -> Option<Type> {
        let is_enum = |ty: &Type| {
            let def = if let Type::Named(id) = ty { self.types.get(id.0) } else { None };
            matches!(def.map(|def| &def.kind), Some(TypeKind::Enum(_)))
        };
        let ty = match variants {
            [only] => only.ty.clone(),
            [text, listed] | [listed, text] if text.ty == Type::Text && is_enum(&listed.ty) => {
                listed.ty.clone()
            }
            _ => return None,
        };
        let built = self.types.len() - id.0 - 1;
        if self.referred.contains(&id) || ty.named() == Some(id) {
            return None;
        }
        match &ty {
            // What has a name already keeps it, and this is another.
            Type::Named(inner) if built == 1 && inner.0 == id.0 + 1 && self.referred.contains(inner) => {
                self.define(id, TypeKind::Alias { of: *inner, required_ident: None });
                Some(ty)
            }
            // What the member holds was built just now, and takes its place: with its name if it is inline, with its own if it is a component.
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

    /// A name for a member that has none of its own: the only value of its tag. A number or a boolean says what it is about only with the tag's name.
    fn named_by_tag(&self, member: &'a ReferenceOr<Schema>, property: &str) -> Option<String> {
        let is_nameless = matches!(member, ReferenceOr::Item(item) if item.schema_data.title.is_none());
        let tags = self.listed_tags(member, property);
        match tags.as_slice() {
            [only] if !is_nameless || only.is_empty() => None,
            [only] if only.parse::<f64>().is_ok() || matches!(only.as_str(), "true" | "false") => {
                Some(format!("{property} {only}"))
            }
            [only] => Some(only.clone()),
            _ => None,
        }
    }

    fn variant_ident(&self, member: &ReferenceOr<Schema>, ty: &Type) -> RustIdent {
        let component = match member {
            ReferenceOr::Reference { reference } => component_name(reference, "schemas"),
            ReferenceOr::Item(item) => item.schema_data.title.clone(),
        };
        ident(&component.unwrap_or_else(|| self.name_of(ty)), Case::Pascal, "Variant")
    }

    /// A name for a variant with a type: the type's name, or its kind.
    pub(super) fn name_of(&self, ty: &Type) -> String {
        match ty {
            Type::Named(id) => {
                self.types.get(id.0).map(|def| def.ident.plain().to_owned()).unwrap_or_default()
            }
            other => plain_name(other).to_owned(),
        }
    }
}

impl Union {
    /// One whose members are told apart by what fits.
    pub(super) fn of(variants: Vec<UnionVariant>) -> Self {
        Self { variants, tag: None, or_fits: false, several: false, first_fit: false, blank: 0 }
    }
}

impl UnionVariant {
    /// One without a tag.
    pub(super) fn of(ident: RustIdent, ty: Type) -> Self {
        Self { ident, ty, boxed: false, tags: Vec::new(), adds_tag: false }
    }
}

/// Whether the document says that of several members the first is meant.
pub(super) fn is_first_fit(schema: &Schema) -> bool {
    schema.schema_data.extensions.get("x-first-fit") == Some(&serde_json::Value::Bool(true))
}

/// Whether a member of the member at `pointer` names that member.
fn refers_to(member: &ReferenceOr<Schema>, pointer: &Pointer) -> bool {
    match member {
        ReferenceOr::Reference { reference } => reference.strip_prefix('#') == Some(pointer.as_str()),
        ReferenceOr::Item(_) => false,
    }
}

/// The title of a member without a name, unless it is a sentence.
fn short_title(member: &ReferenceOr<Schema>) -> Option<String> {
    const MAX_LENGTH: usize = 40;
    let title = member.as_item()?.schema_data.title.clone()?;
    (title.len() <= MAX_LENGTH && title.chars().any(char::is_alphanumeric)).then_some(title)
}

/// What a member is called that has no name of its own: after the only text that it can be, or that one of its fields can be, or after its only
/// field.
fn telling_part(member: &ReferenceOr<Schema>) -> Option<String> {
    let schema = member.as_item()?;
    let named = |name: &str| ident(name, Case::Pascal, "Empty").plain().to_owned();
    if let Some(only) = only_value(schema) {
        return Some(named(only));
    }
    let SchemaKind::Type(SchemaType::Object(object)) = &schema.schema_kind else { return None };
    let required = object.properties.iter().filter(|(name, _)| object.required.contains(name));
    let mut fixed = required.clone().filter_map(|(_, field)| only_value(field.as_item()?));
    match (fixed.next(), fixed.next()) {
        (Some(only), None) => Some(named(only)),
        // An enum says more by its value than by the name of its field.
        (None, _) if object.properties.len() == 1 => {
            let telling =
                required.filter(|(_, field)| !field.as_item().is_some_and(|field| lists_texts(field)));
            telling.map(|(name, _)| named(name)).next()
        }
        _ => None,
    }
}

fn lists_texts(schema: &Schema) -> bool {
    matches!(&schema.schema_kind, SchemaKind::Type(SchemaType::String(text)) if !text.enumeration.is_empty())
}

/// The only text that a schema allows.
fn only_value(schema: &Schema) -> Option<&str> {
    let SchemaKind::Type(SchemaType::String(text)) = &schema.schema_kind else { return None };
    match text.enumeration.as_slice() {
        [Some(only)] => Some(only),
        _ => None,
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
        Type::Base64 | Type::Base64Url | Type::Payload | Type::Download => "Bytes",
        Type::Upload => "File",
        Type::Lines(_) => "Lines",
        Type::Events(_) | Type::TextEvents => "Events",
        Type::Date => "Date",
        Type::DateTime | Type::LenientDateTime => "DateTime",
        Type::List(_) => "List",
        Type::Map(_) => "Map",
        Type::Lenient(inner) | Type::Single(inner) | Type::Nullable(inner) => plain_name(inner),
        Type::Any | Type::Named(_) => "Other",
    }
}
