//! Members of unions -> what follows for their fields: which value is filled in, which key is written by the union, which keys are kept.

use std::collections::{BTreeMap, BTreeSet};

use super::{Api, Constant, Field, Presence, Record, Type, TypeId, TypeKind};

/// Completes fields and members.
pub(super) fn finish(api: &mut Api) {
    settle_tags(api);
    settle_constants(api);
    keep_strangers(api);
}

/// The struct that a type is.
fn record(api: &Api, id: TypeId) -> Option<&Record> {
    match &api.definition(id)?.kind {
        TypeKind::Record(record) => Some(record),
        _ => None,
    }
}

/// The type behind other names of it.
fn meant(api: &Api, id: TypeId) -> TypeId {
    match api.get(id).map(|def| &def.kind) {
        Some(TypeKind::Alias { of, .. }) => *of,
        _ => id,
    }
}

/// A member that does not always write its tag has it written by the union; one that has it as a free text gets its value from the mapping.
fn settle_tags(api: &mut Api) {
    let mut adds: Vec<(usize, usize)> = Vec::new();
    let mut keeps: BTreeSet<TypeId> = BTreeSet::new();
    let mut texts: BTreeMap<TypeId, Vec<(String, String)>> = BTreeMap::new();
    for (index, def) in api.types.iter().enumerate() {
        let TypeKind::Union(union) = &def.kind else { continue };
        let Some(tag) = union.tag.as_ref().filter(|_| !union.or_fits) else { continue };
        for (place, variant) in union.variants.iter().enumerate() {
            let Some(first) = variant.tags.first() else { continue };
            if !declares(api, &variant.ty, tag, 0) {
                adds.push((index, place));
                // With several values for one member, the one that came is kept. A component's own name is only another word for what the mapping says.
                let own =
                    variant.ty.named().and_then(|id| api.get(id)).and_then(|def| def.pointer.keys().last());
                let is_own = |value: &&String| own.as_ref().is_some_and(|own| value.as_str() == &**own);
                if variant.tags.iter().filter(|value| !is_own(value)).count() > 1
                    && let Type::Named(id) = variant.ty
                {
                    keeps.insert(meant(api, id));
                }
            }
            if let Type::Named(id) = variant.ty {
                texts.entry(meant(api, id)).or_default().push((tag.clone(), first.clone()));
            }
        }
    }
    for (index, place) in adds {
        if let Some(TypeKind::Union(union)) = api.types.get_mut(index).map(|def| &mut def.kind)
            && let Some(variant) = union.variants.get_mut(place)
        {
            variant.adds_tag = true;
        }
    }
    for (id, tags) in texts {
        let Some(TypeKind::Record(record)) = api.types.get_mut(id.0).map(|def| &mut def.kind) else {
            continue;
        };
        for field in &mut record.fields {
            let mut values = tags.iter().filter(|(tag, _)| *tag == field.name).map(|(_, value)| value);
            // A struct that is a member of several unions has one value only if all give it that one.
            if let Some(value) = values.next()
                && values.all(|other| other == value)
                && field.ty == Type::Text
            {
                field.only = Some(Constant::Text(value.clone()));
            }
        }
    }
    keeps.into_iter().for_each(|id| keep(api, id));
}

/// Whether a member always writes a key: it is a struct that requires it, or a union of such.
fn declares(api: &Api, ty: &Type, key: &str, depth: usize) -> bool {
    const MAX_DEPTH: usize = 8;
    let Type::Named(id) = ty else { return false };
    match api.definition(*id).map(|def| &def.kind) {
        Some(TypeKind::Record(record)) => {
            record.fields.iter().any(|field| field.name == key && field.presence == Presence::Required)
        }
        Some(TypeKind::Union(union)) if depth < MAX_DEPTH => union
            .variants
            .iter()
            .all(|variant| variant.adds_tag || declares(api, &variant.ty, key, depth + 1)),
        _ => false,
    }
}

/// A required field that allows one value is filled in by those who send; one with a default may be missing in what others send.
fn settle_constants(api: &mut Api) {
    for def in &mut api.types {
        let (in_request, in_response) = (def.in_request, def.in_response);
        let TypeKind::Record(record) = &mut def.kind else { continue };
        for field in &mut record.fields {
            let is_plain = field.presence == Presence::Required && !field.boxed;
            field.fixed = field.only.clone().filter(|_| in_request && field.presence == Presence::Required);
            if !in_response || !is_plain {
                field.default = None;
            }
        }
    }
}

/// What can meet at one node, because a value of an `anyOf` may be of both: two structs of which one lacks keys of the other keep unknown keys.
fn keep_strangers(api: &mut Api) {
    let mut meeting = Meeting { api, seen: BTreeSet::new(), keeps: BTreeSet::new() };
    for def in &meeting.api.types {
        if let TypeKind::Union(union) = &def.kind
            && union.several
            && union.tag.is_none()
        {
            for (index, one) in union.variants.iter().enumerate() {
                for other in union.variants.iter().skip(index + 1) {
                    meeting.types(&one.ty, &other.ty);
                }
            }
        }
    }
    let keeps = meeting.keeps;
    keeps.into_iter().for_each(|id| keep(api, id));
}

fn keep(api: &mut Api, id: TypeId) {
    if let Some(TypeKind::Record(record)) = api.types.get_mut(id.0).map(|def| &mut def.kind)
        && record.others.is_none()
    {
        record.others = Some(Type::Any);
        record.keeps_strangers = true;
    }
}

struct Meeting<'a> {
    api: &'a Api,
    /// Pairs of types that were looked at: each is looked at once.
    seen: BTreeSet<(TypeId, TypeId)>,
    keeps: BTreeSet<TypeId>,
}

impl Meeting<'_> {
    /// Two types of which one value may be. Goes along a list and not the stack, because types may hold each other.
    fn types(&mut self, one: &Type, other: &Type) {
        let mut open = vec![(one.clone(), other.clone())];
        while let Some((one, other)) = open.pop() {
            match (&one, &other) {
                (Type::Nullable(inner) | Type::Lenient(inner), _) => open.push(((**inner).clone(), other)),
                (_, Type::Nullable(inner) | Type::Lenient(inner)) => open.push((one, (**inner).clone())),
                (Type::List(one), Type::List(other)) | (Type::Map(one), Type::Map(other)) => {
                    open.push(((**one).clone(), (**other).clone()));
                }
                (Type::Named(one), Type::Named(other)) => {
                    self.named(meant(self.api, *one), meant(self.api, *other), &mut open)
                }
                _ => {}
            }
        }
    }

    fn named(&mut self, one: TypeId, other: TypeId, open: &mut Vec<(Type, Type)>) {
        let (one, other) = (one.min(other), one.max(other));
        if one == other || !self.seen.insert((one, other)) {
            return;
        }
        for (union, against) in [(one, other), (other, one)] {
            if let Some(TypeKind::Union(union)) = self.api.get(union).map(|def| &def.kind) {
                open.extend(union.variants.iter().map(|variant| (variant.ty.clone(), Type::Named(against))));
                return;
            }
        }
        let (Some(left), Some(right)) = (record(self.api, one), record(self.api, other)) else { return };
        let keys = |record: &Record| -> BTreeSet<String> {
            record.fields.iter().map(|field| field.name.clone()).collect()
        };
        let (left_keys, right_keys) = (keys(left), keys(right));
        if left_keys.difference(&right_keys).next().is_some() {
            self.keeps.insert(other);
        }
        if right_keys.difference(&left_keys).next().is_some() {
            self.keeps.insert(one);
        }
        let by_name: BTreeMap<&str, &Field> =
            right.fields.iter().map(|field| (field.name.as_str(), field)).collect();
        let both = left.fields.iter().filter_map(|field| Some((field, by_name.get(field.name.as_str())?)));
        open.extend(both.map(|(left, right)| (left.ty.clone(), right.ty.clone())));
    }
}
