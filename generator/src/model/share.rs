//! Types that say the same -> one type, and other names of it.
//!
//! Documents repeat themselves inline: the same union for a filter of every operation, the same address in every body. One definition is kept, the
//! component if there is one, and every other place has its name as an alias, so what a type is called depends on its place alone.

use std::collections::BTreeMap;

use super::{Api, Type, TypeDef, TypeId, TypeKind, Union};
use crate::pointer::Pointer;

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
    for (id, of) in same {
        let Some(def) = api.types.get_mut(id.0).filter(|_| id != of) else { continue };
        let before = std::mem::replace(&mut def.kind, TypeKind::Alias { of, required_ident: None });
        // What one of them says of its values holds for the type that stands for both.
        if let TypeKind::Union(Union { several: true, .. }) = before
            && let Some(TypeKind::Union(union)) = api.types.get_mut(of.0).map(|def| &mut def.kind)
        {
            union.several = true;
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

    /// The type that stands for this one. Components stand for themselves, and so does what holds itself.
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

    /// Names what stands for a type instead of the type.
    fn settle(&mut self, ty: &mut Type) {
        if let Some(id) = ty.named_mut().filter(|id| !self.is_component(**id)) {
            *id = self.representative(*id);
        }
    }
}

/// Whether a schema is a component, whose name the document gives.
fn is_component(pointer: &Pointer) -> bool {
    super::resolve::component_name(&format!("#{pointer}"), "schemas").is_some()
}
