//! Equal types -> one type with aliases.
//!
//! Documents repeat inline schemas: the same union for a filter of every operation, the same address in every body. One definition is kept, the
//! component if there is one, and every other location has an alias. So the name of a type depends only on its location.

use std::collections::BTreeMap;

use super::{Api, Type, TypeDef, TypeId, TypeKind, Union, neutral};
use crate::document::Pointer;

/// Makes inline types aliases of types that are equal to them, in fields and their descriptions.
pub(super) fn share(api: &mut Api) {
    let mut found = Shared::new(&api.types, BTreeMap::new());
    let mut known = BTreeMap::new();
    for id in ids(api) {
        if found.is_component(id)
            && let Some(key) = found.key(id)
        {
            known.entry(key).or_insert(id);
        }
    }
    // Once more, now that the components are known.
    let mut found = Shared::new(&api.types, known);
    let same: Vec<(TypeId, TypeId)> = ids(api).map(|id| (id, found.representative(id))).collect();
    for (id, of) in same.iter().copied() {
        let Some(def) = api.types.get_mut(id.0).filter(|_| id != of) else { continue };
        let before = std::mem::replace(&mut def.kind, TypeKind::Alias { of, required_ident: None });
        // What one of them says of its values holds for the type that stands for both.
        if let TypeKind::Union(Union { several: true, .. }) = before
            && let Some(TypeKind::Union(union)) = api.types.get_mut(of.0).map(|def| &mut def.kind)
        {
            union.several = true;
        }
    }
    neutral::name(api, &same);
    merge_errors(api);
}

/// Error bodies that turned out to be one type are that type.
fn merge_errors(api: &mut Api) {
    let one = |id: TypeId| -> Option<Type> {
        let TypeKind::Errors(variants) = &api.definition(id)?.kind else { return None };
        let (first, others) = variants.split_first()?;
        let is_same = |ty: &Type| api.resolved(ty) == api.resolved(&first.ty);
        others.iter().all(|other| is_same(&other.ty)).then(|| first.ty.clone())
    };
    let merged: BTreeMap<TypeId, Type> = ids(api).filter_map(|id| Some((id, one(id)?))).collect();
    for operation in &mut api.operations {
        let of = operation.error.as_ref().and_then(|error| merged.get(&error.named()?));
        if let Some(ty) = of.cloned() {
            operation.error = Some(ty);
            operation.error_statuses = vec![operation.error_statuses.concat()];
        }
    }
    for (id, ty) in merged {
        let of = ty.named().map(|of| api.resolve(of));
        if let Some((def, of)) = api.types.get_mut(id.0).zip(of).filter(|_| matches!(ty, Type::Named(_))) {
            def.kind = TypeKind::Alias { of, required_ident: None };
        }
    }
}

fn ids(api: &Api) -> impl Iterator<Item = TypeId> + use<> {
    (0..api.types.len()).map(TypeId)
}

struct Shared<'a> {
    types: &'a [TypeDef],
    components: Vec<bool>,
    /// The first type of each shape.
    known: BTreeMap<String, TypeId>,
    representatives: Vec<State>,
}

#[derive(Clone, Copy)]
enum State {
    New,
    Open,
    Done(TypeId),
}

impl<'a> Shared<'a> {
    fn new(types: &'a [TypeDef], known: BTreeMap<String, TypeId>) -> Self {
        let components = types.iter().map(|def| is_component(&def.pointer)).collect();
        Self { types, components, known, representatives: vec![State::New; types.len()] }
    }

    fn is_component(&self, id: TypeId) -> bool {
        self.components.get(id.0).copied().unwrap_or(false)
    }

    /// The type that replaces this one. Components, and types that contain themselves, are not replaced.
    fn representative(&mut self, id: TypeId) -> TypeId {
        match self.representatives.get_mut(id.0) {
            Some(State::Done(found)) => return *found,
            Some(state @ State::New) => *state = State::Open,
            Some(State::Open) | None => return id,
        }
        let found = match self.key(id) {
            Some(key) if !self.is_component(id) => *self.known.entry(key).or_insert(id),
            _ => id,
        };
        if let Some(state) = self.representatives.get_mut(id.0) {
            *state = State::Done(found);
        }
        found
    }

    /// What a type says, in a text that is equal for equal types. Only what schemas define can be shared.
    fn key(&mut self, id: TypeId) -> Option<String> {
        let def = self.types.get(id.0)?;
        let mut kind = def.kind.clone();
        match &mut kind {
            TypeKind::Record(record) => {
                record.fields.iter_mut().for_each(|field| field.pointer = Pointer::root());
                let fields = record.fields.iter_mut().map(|field| &mut field.ty);
                fields.chain(&mut record.others).for_each(|ty| self.settle(ty));
            }
            TypeKind::Union(union) => {
                union.several = false;
                union.variants.iter_mut().for_each(|variant| self.settle(&mut variant.ty));
            }
            TypeKind::Enum(_) => {}
            TypeKind::Errors(_) | TypeKind::Responses(_) | TypeKind::Bodies(_) | TypeKind::Alias { .. } => {
                return None;
            }
        }
        serde_json::to_string(&(def.deprecated, kind)).ok()
    }

    /// Uses the replacement of a type instead of the type.
    fn settle(&mut self, ty: &mut Type) {
        if let Some(id) = ty.named_mut().filter(|id| !self.is_component(**id)) {
            *id = self.representative(*id);
        }
    }
}

/// Whether a schema is a component, whose name the document gives.
fn is_component(pointer: &Pointer) -> bool {
    super::component::component_name(&format!("#{pointer}"), "schemas").is_some()
}
