//! Objects, and `allOf` of objects, -> structs, maps, and unions of structs.

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::{AdditionalProperties, ReferenceOr, Schema};

use super::{
    Field, Presence, Record, Type, TypeId, TypeKind, Union, UnionVariant,
    builder::Builder,
    builder::Built,
    compose::{Alternative, Parts},
    docs,
    tags::tell_apart,
    union::is_first_fit,
};
use crate::{
    diagnostic::{Diagnostic, codes, suggest},
    document::Pointer,
    names::{Case, Scope, apart, ident},
};

impl<'a> Builder<'a> {
    /// The type of an object: a struct if it has properties, otherwise a map. With a union beside the properties, it is a union of structs that have
    /// them all.
    pub(super) fn object(&mut self, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Built {
        let before = self.guard.begin();
        let built = self.object_of(schema, pointer, hint);
        self.guard.end(before);
        built
    }

    fn object_of(&mut self, schema: &'a Schema, pointer: &Pointer, hint: &str) -> Built {
        let parts = self.parts(schema, pointer);
        if !self.has_steps(0, pointer) {
            return Type::Any.into();
        }
        let nullable = schema.schema_data.nullable || parts.nullable;
        if parts.properties.is_empty() && parts.others.is_none() && !parts.plain.is_empty() {
            return self.plain_members(&parts, pointer, hint, nullable);
        }
        if let Some((_, at)) = parts.plain.first() {
            let message = "this member of `allOf` is not an object, but the others are; it is left out";
            self.diagnostics.push(Diagnostic::new(codes::ALL_OF_CONFLICT, at.clone(), message));
        }
        if parts.groups.is_empty() {
            return Built { ty: self.structure(&parts, schema, pointer, hint), nullable };
        }
        Built { ty: self.structures(parts, schema, pointer, hint), nullable }
    }

    /// Members of an `allOf` that are strings, numbers or lists. The first gives the type, and the others limit it.
    fn plain_members(&mut self, parts: &Parts<'a>, pointer: &Pointer, hint: &str, nullable: bool) -> Built {
        let mut found: Option<Built> = None;
        // A member that only bounds what the others are has no type of its own.
        let says: Vec<bool> = parts.plain.iter().map(|(member, _)| !self.is_only_bounds(member)).collect();
        let says_type = says.contains(&true);
        for ((member, at), says) in parts.plain.iter().zip(says) {
            if says_type && !says {
                continue;
            }
            let built = self.schema(member, at, hint);
            match &found {
                // An enum says more than the text that it is one of.
                Some(known) if known.ty == Type::Text && matches!(built.ty, Type::Named(_)) => {
                    found = Some(built)
                }
                // What is a number and a whole number is a whole number.
                Some(Built { ty: Type::Float(_), .. }) if matches!(built.ty, Type::Int(_)) => {
                    found = Some(built)
                }
                Some(Built { ty: Type::Int(_), .. }) if matches!(built.ty, Type::Float(_)) => {}
                Some(known) if built.ty != Type::Text && known.ty != built.ty => {
                    let message = "the members of `allOf` have different types; the first type is used";
                    self.diagnostics.push(Diagnostic::new(codes::ALL_OF_CONFLICT, pointer.clone(), message));
                }
                Some(_) => {}
                None => found = Some(built),
            }
        }
        let ty = found.map_or(Type::Any, |built| built.ty);
        Built { ty, nullable }
    }

    pub(super) fn structure(
        &mut self,
        parts: &Parts<'a>,
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Type {
        if parts.properties.is_empty() {
            let Some((AdditionalProperties::Schema(_), values)) = &parts.others else {
                return Type::Map(Box::new(Type::Any));
            };
            return self.map_of(values, |builder| {
                Type::Map(Box::new(builder.others(parts, hint).unwrap_or(Type::Any)))
            });
        }
        let id = self.reserve(schema, pointer, hint);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let others = self.others(parts, hint);
        let mut record = self.record(parts, id, others);
        record.constructors = self.constructors(schema, pointer, &record);
        self.define(id, TypeKind::Record(record));
        Type::Named(id)
    }

    /// A union with a struct for each member, which also has the common properties.
    fn structures(
        &mut self,
        mut parts: Parts<'a>,
        schema: &'a Schema,
        pointer: &Pointer,
        hint: &str,
    ) -> Type {
        let discriminator = parts.groups.iter().find_map(|group| group.discriminator);
        let several =
            parts.groups.iter().any(|group| group.at.keys().last().is_some_and(|key| key == "anyOf"));
        // With several unions beside each other, no property of one tells their combinations apart.
        let pinned = parts.groups.front().filter(|_| parts.groups.len() == 1);
        let pinned = pinned.and_then(|group| Some((group.at.clone(), self.pinned(group.members)?)));
        let Some(alternatives) = self.alternatives(&parts) else {
            if !self.has_steps(0, pointer) {
                return Type::Any;
            }
            let message =
                "the schema has too many combinations of members; only the common properties have types";
            self.diagnostics.push(Diagnostic::new(codes::ALL_OF_CONFLICT, pointer.clone(), message));
            parts.groups.clear();
            return self.structure(&parts, schema, pointer, hint);
        };
        let id = self.reserve(schema, pointer, hint);
        self.register_open(pointer, id, schema.schema_data.nullable);
        let owner = self.types.get(id.0).map(|def| def.ident.plain().to_owned()).unwrap_or_default();
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let mut variants = Vec::new();
        for alternative in alternatives {
            let at = alternative.chosen.first().map(|(_, at)| at.clone());
            let variant = self.alternative(alternative, schema, discriminator, &owner, &mut scope);
            let own = pinned.as_ref().zip(at).and_then(|((group, (_, tags)), at)| {
                let index = (0..tags.len()).find(|index| group.join(index) == at)?;
                tags.get(index).cloned()
            });
            let variant = variant.map(|variant| match own {
                Some(tags) if discriminator.is_none() => UnionVariant { tags, ..variant },
                _ => variant,
            });
            let is_new =
                |variant: &UnionVariant| variants.iter().all(|known: &UnionVariant| known.ty != variant.ty);
            let variant = variant.filter(is_new).filter(|variant| !self.leads_back(&variant.ty, id, pointer));
            variants.extend(variant);
        }
        if variants.is_empty() {
            let message = "no value matches any combination of its members; it is read as any value";
            self.diagnostics.push(Diagnostic::new(codes::ALL_OF_CONFLICT, pointer.clone(), message));
            let ident = ident("Any", Case::Pascal, "Any");
            variants.push(UnionVariant::of(ident, Type::Any));
        }
        let declared = discriminator.map(|discriminator| discriminator.property_name.clone());
        let or_fits = declared.is_none();
        let tag = declared.or_else(|| pinned.map(|(_, (name, _))| name.to_owned()));
        let tag = tag.filter(|_| tell_apart(&variants));
        let first_fit = is_first_fit(schema);
        let or_fits = or_fits && tag.is_some();
        let several = several && !first_fit;
        self.define(id, TypeKind::Union(Union { variants, tag, or_fits, several, first_fit, blank: 0 }));
        Type::Named(id)
    }

    fn alternative(
        &mut self,
        alternative: Alternative<'a>,
        whole: &'a Schema,
        discriminator: Option<&openapiv3::Discriminator>,
        owner: &str,
        scope: &mut Scope,
    ) -> Option<UnionVariant> {
        let parts = &alternative.parts;
        if parts.properties.is_empty() && parts.others.is_none() && !parts.plain.is_empty() {
            return self.value_alternative(parts, owner, scope);
        }
        let (member, at) = alternative.chosen.first()?;
        let names: Vec<String> =
            alternative.chosen.iter().map(|(member, at)| member_name(member, at)).collect();
        let name = names.join(" ");
        let tags = self.tags(member, discriminator);
        let hint = format!("{owner} {name}");
        let place = at.clone();
        let ident = scope.take_or_suffix(ident(&name, Case::Pascal, "Variant"), "Variant");
        let schema = self.shown(member).unwrap_or(whole);
        // The struct has more than the member says: whoever refers to the member itself means another type.
        let own = self.inlined.remove(&place);
        let ty = self.structure(&alternative.parts, schema, &place, &hint);
        match own {
            Some(own) => drop(self.inlined.insert(place, own)),
            None => drop(self.inlined.remove(&place)),
        }
        Some(UnionVariant { tags, ..UnionVariant::of(ident, ty) })
    }

    /// A combination of strings, numbers or lists; `None` if no value can be both, such as a string and a number.
    fn value_alternative(
        &mut self,
        parts: &Parts<'a>,
        owner: &str,
        scope: &mut Scope,
    ) -> Option<UnionVariant> {
        let mut found: Option<Type> = None;
        for (member, at) in &parts.plain {
            let ty = self.schema(member, at, &format!("{owner} {}", member_name(member, at))).ty;
            found = match found {
                Some(known) => Some(self.both(known, ty)?),
                None => Some(ty),
            };
        }
        let ty = found?;
        let ident = scope.take_or_suffix(ident(&self.name_of(&ty), Case::Pascal, "Variant"), "Variant");
        Some(UnionVariant::of(ident, ty))
    }

    /// The type of values of both types, if there are any.
    fn both(&self, one: Type, other: Type) -> Option<Type> {
        let is_enum = |ty: &Type| {
            let def = if let Type::Named(id) = ty { self.types.get(id.0) } else { None };
            matches!(def.map(|def| &def.kind), Some(TypeKind::Enum(_)))
        };
        match (&one, &other) {
            (one_ty, other_ty) if one_ty == other_ty => Some(one),
            (Type::Text, _) if is_enum(&other) => Some(other),
            (_, Type::Text) if is_enum(&one) => Some(one),
            (Type::Int(_), Type::Float(_) | Type::Decimal { text: false }) => Some(one),
            (Type::Float(_) | Type::Decimal { text: false }, Type::Int(_)) => Some(other),
            _ => None,
        }
    }

    fn others(&mut self, parts: &Parts<'a>, hint: &str) -> Option<Type> {
        match &parts.others {
            Some((AdditionalProperties::Schema(values), at)) => {
                let hint = format!("{hint}Value");
                Some(*self.inside(|builder| builder.schema(values, at, &hint)).inside())
            }
            Some((AdditionalProperties::Any(true), _)) => Some(Type::Any),
            Some((AdditionalProperties::Any(false), _)) | None => None,
        }
    }

    fn record(&mut self, parts: &Parts<'a>, id: TypeId, others: Option<Type>) -> Record {
        let owner = self.types.get(id.0).map(|def| def.ident.plain().to_owned()).unwrap_or_default();
        let mut scope = Scope::default();
        let mut fields = Vec::new();
        let names: BTreeSet<&str> = parts.required.iter().map(|(name, _)| *name).collect();
        let keys: Vec<&str> = parts.properties.keys().copied().collect();
        let idents = apart::idents(&keys, Case::Snake, "field", "_", &mut scope);
        for ((name, (property, at)), field_ident) in parts.properties.iter().zip(idents) {
            if !self.has_steps(1, at) {
                break;
            }
            let item = self.shown(property);
            let hint = format!("{owner}{}", ident(name, Case::Pascal, "Field").plain());
            let built = self.inside(|builder| builder.schema(property, at, &hint));
            let required = names.contains(name);
            let presence = match (required, built.nullable) {
                (true, false) => Presence::Required,
                (true, true) => Presence::RequiredNullable,
                (false, false) => Presence::Optional,
                (false, true) => Presence::Patch,
            };
            let default = item.and_then(|item| self.constant(&built.ty, item.schema_data.default.as_ref()?));
            let only = item.and_then(|item| self.only(&built.ty, item));
            fields.push(Field {
                name: (*name).to_owned(),
                ident: field_ident,
                ty: built.ty,
                presence,
                boxed: false,
                only,
                fixed: None,
                default,
                docs: docs::describe(None, item),
                read_only: item.is_some_and(|item| item.schema_data.read_only),
                write_only: item.is_some_and(|item| item.schema_data.write_only),
                deprecated: item.is_some_and(|item| item.schema_data.deprecated),
                pointer: at.clone(),
            });
        }
        self.report_unknown(parts);
        let others_ident = scope.take_or_suffix(ident("other_fields", Case::Snake, "field"), "_");
        Record {
            fields,
            others,
            others_ident: Some(others_ident),
            keeps_strangers: false,
            required_ident: None,
            constructors: Vec::new(),
        }
    }

    /// Names in `required` that are not properties: one diagnostic for each list.
    fn report_unknown(&mut self, parts: &Parts<'a>) {
        let mut unknown: BTreeMap<&Pointer, Vec<&str>> = BTreeMap::new();
        for (name, at) in parts.required.iter().filter(|(name, _)| !parts.properties.contains_key(name)) {
            unknown.entry(at).or_default().push(name);
        }
        for (at, names) in unknown {
            let which = if names.len() == 1 { "which is not one of" } else { "which are not among" };
            let named = suggest::list(names.iter().copied());
            let message = format!("`required` names {named}, {which} the properties");
            let diagnostic = Diagnostic::new(codes::REQUIRED_UNKNOWN, at.clone(), message);
            let known = || parts.properties.keys().copied();
            let otherwise = || "declare the property, or delete its name from `required`".to_owned();
            let help = match names.as_slice() {
                [name] => suggest::did_you_mean(name, known(), otherwise),
                _ => otherwise(),
            };
            self.diagnostics.push(diagnostic.help(help));
        }
    }
}

/// The name of a member, from its component or title, or its number.
fn member_name(member: &ReferenceOr<Schema>, at: &Pointer) -> String {
    let given = match member {
        ReferenceOr::Reference { reference } => super::component::component_name(reference, "schemas"),
        ReferenceOr::Item(item) => item.schema_data.title.clone(),
    };
    given.unwrap_or_else(|| {
        let number = at.keys().last().and_then(|index| index.parse::<usize>().ok());
        format!("Variant{}", number.map_or(1, |number| number + 1))
    })
}
