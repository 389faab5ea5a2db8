//! A model -> its figures.

use serde::Serialize;

use crate::model::{Api, ResponseType, Type, TypeDef, TypeId, TypeKind};

/// The figures of a client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Census {
    /// Methods of the client.
    pub methods: usize,
    /// Named types, without aliases.
    pub types: usize,
    /// Locations whose type is any JSON: fields, parameters, members, responses. Those of a type count once for each of its names.
    pub untyped: usize,
}

impl Census {
    /// Counts.
    pub(super) fn of(api: &Api) -> Self {
        let defined = (0..api.types.len()).filter_map(|id| api.definition(TypeId(id)));
        let in_types: usize = defined.map(|def| untyped_in(&def.kind)).sum();
        let is_alias = |def: &&TypeDef| matches!(def.kind, TypeKind::Alias { .. });
        let types = api.types.iter().filter(|def| !is_alias(def)).count();
        let in_operations: usize = api
            .operations
            .iter()
            .map(|operation| {
                let parameters =
                    operation.parameters.iter().filter(|parameter| is_untyped(&parameter.ty)).count();
                let bodies = operation.body.iter().flat_map(|body| &body.contents);
                let bodies = bodies.filter(|content| content.ty.as_ref().is_some_and(is_untyped)).count();
                let reply = matches!(&operation.response_type, ResponseType::One(ty) if is_untyped(ty));
                parameters + bodies + usize::from(reply)
            })
            .sum();
        Self { methods: api.operations.len(), types, untyped: in_types + in_operations }
    }
}

fn untyped_in(kind: &TypeKind) -> usize {
    match kind {
        TypeKind::Record(record) => {
            let others = record.others.iter().filter(|ty| is_untyped(ty)).count();
            record.fields.iter().filter(|field| is_untyped(&field.ty)).count() + others
        }
        TypeKind::Union(union) => union.variants.iter().filter(|variant| is_untyped(&variant.ty)).count(),
        TypeKind::Responses(variants) => {
            variants.iter().filter(|variant| variant.ty.as_ref().is_some_and(is_untyped)).count()
        }
        _ => 0,
    }
}

fn is_untyped(ty: &Type) -> bool {
    match ty {
        Type::Any => true,
        Type::List(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Lenient(inner)
        | Type::Single(inner) => is_untyped(inner),
        _ => false,
    }
}
