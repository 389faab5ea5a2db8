//! All types -> facts about the whole: which groups use them, which contain themselves, and the consequences for presence and constructors.

use std::collections::BTreeSet;

use super::{
    Api, Content, ContentKind, Presence, Record, ResponseType, Type, TypeDef, TypeId, TypeKind, members,
    share,
};
use crate::names::{Case, Scope, ident};

/// With more required fields than this, fields are named and not positional.
pub const MAX_POSITIONAL: usize = 3;

/// Completes the model.
pub(super) fn finish(api: &mut Api) {
    settle_uploads(api);
    mark_directions(api);
    for def in &mut api.types {
        settle_presence(def);
    }
    box_cycles(api);
    choose_blanks(api);
    share::share(api);
    // What is shared goes where all of its names go.
    mark_directions(api);
    group_types(api);
    settle_paging(api);
    members::finish(api);
    name_required_structs(api);
}

/// The named types that a definition holds.
pub fn parts(def: &TypeDef) -> Vec<TypeId> {
    match &def.kind {
        TypeKind::Record(record) => record
            .fields
            .iter()
            .map(|field| &field.ty)
            .chain(&record.others)
            .filter_map(Type::named)
            .collect(),
        TypeKind::Union(union) => union.variants.iter().filter_map(|variant| variant.ty.named()).collect(),
        TypeKind::Errors(variants) => variants.iter().filter_map(|variant| variant.ty.named()).collect(),
        TypeKind::Bodies(forms) => forms.iter().filter_map(|form| form.content.sent().named()).collect(),
        TypeKind::Responses(variants) => {
            variants.iter().filter_map(|variant| variant.ty.as_ref()).filter_map(Type::named).collect()
        }
        TypeKind::Alias { of, .. } => vec![*of],
        TypeKind::Enum(_) => Vec::new(),
    }
}

/// Everything that can be reached from `roots`.
fn reach(api: &Api, roots: impl IntoIterator<Item = TypeId>) -> BTreeSet<TypeId> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<TypeId> = roots.into_iter().collect();
    while let Some(id) = open.pop() {
        if seen.insert(id)
            && let Some(def) = api.get(id)
        {
            open.extend(parts(def));
        }
    }
    seen
}

fn request_roots(operation: &super::Operation) -> Vec<TypeId> {
    let bodies =
        operation.body.iter().flat_map(|body| &body.contents).filter_map(|content| content.ty.as_ref());
    let variant = operation.body.iter().filter_map(|body| body.union);
    let named =
        operation.parameters.iter().map(|parameter| &parameter.ty).chain(bodies).filter_map(Type::named);
    named.chain(variant).collect()
}

fn response_roots(operation: &super::Operation) -> Vec<TypeId> {
    let responses = operation.successes.iter().chain(&operation.failures);
    let contents =
        responses.flat_map(|response| &response.contents).filter_map(|content| content.ty.as_ref());
    let replies: Vec<&Type> = match &operation.response_type {
        ResponseType::Empty => Vec::new(),
        ResponseType::One(ty) => vec![ty],
    };
    let streamed = operation.streamed.iter().map(|(_, ty)| ty);
    contents.chain(replies).chain(streamed).chain(&operation.error).filter_map(Type::named).collect()
}

fn mark_directions(api: &mut Api) {
    let requests = reach(api, api.operations.iter().flat_map(request_roots).collect::<Vec<_>>());
    let received = api.webhooks.iter().filter_map(|webhook| webhook.ty.named());
    let responses = api.operations.iter().flat_map(response_roots).chain(received);
    let responses = reach(api, responses.collect::<Vec<_>>());
    for (index, def) in api.types.iter_mut().enumerate() {
        def.in_request = requests.contains(&TypeId(index));
        def.in_response = responses.contains(&TypeId(index));
    }
}

/// A form can contain a file. Anywhere else, `format: binary` is a string.
fn settle_uploads(api: &mut Api) {
    let multipart = |content: &&Content| content.kind == ContentKind::Multipart;
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    let forms = bodies.flat_map(|body| &body.contents).filter(multipart);
    let roots: Vec<TypeId> =
        forms.filter_map(|content| content.ty.as_ref()).filter_map(Type::named).collect();
    let sent = reach(api, roots);
    for (index, def) in api.types.iter_mut().enumerate() {
        if !sent.contains(&TypeId(index)) {
            types_of(def).into_iter().for_each(without_uploads);
        }
    }
    api.webhooks.iter_mut().for_each(|webhook| without_uploads(&mut webhook.ty));
    for operation in &mut api.operations {
        let parameters = operation.parameters.iter_mut().map(|parameter| &mut parameter.ty);
        let bodies = operation.body.iter_mut().flat_map(|body| &mut body.contents);
        let responses = operation.successes.iter_mut().chain(&mut operation.failures);
        let contents = bodies.chain(responses.flat_map(|response| &mut response.contents));
        let contents = contents.filter(|content| content.kind != ContentKind::Multipart);
        let replies = match &mut operation.response_type {
            ResponseType::One(ty) => Some(ty),
            ResponseType::Empty => None,
        };
        let types =
            contents.filter_map(|content| content.ty.as_mut()).chain(replies).chain(&mut operation.error);
        let items = operation.paging.iter_mut().map(|paging| &mut paging.item);
        parameters.chain(types).chain(items).for_each(without_uploads);
    }
}

/// The types that a definition holds.
fn types_of(def: &mut TypeDef) -> Vec<&mut Type> {
    match &mut def.kind {
        TypeKind::Record(record) => {
            record.fields.iter_mut().map(|field| &mut field.ty).chain(&mut record.others).collect()
        }
        TypeKind::Union(union) => union.variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        TypeKind::Errors(variants) => variants.iter_mut().map(|variant| &mut variant.ty).collect(),
        TypeKind::Responses(variants) => {
            variants.iter_mut().filter_map(|variant| variant.ty.as_mut()).collect()
        }
        TypeKind::Bodies(forms) => {
            let other = forms.iter_mut().filter(|form| form.content.kind != ContentKind::Multipart);
            other.filter_map(|form| form.content.ty.as_mut()).collect()
        }
        TypeKind::Enum(_) | TypeKind::Alias { .. } => Vec::new(),
    }
}

fn without_uploads(ty: &mut Type) {
    let ty = ty.innermost();
    if *ty == Type::Upload {
        *ty = Type::Text;
    }
}

/// Which groups use a type.
#[derive(Clone, Copy, PartialEq)]
enum Users {
    Nobody,
    Group(usize),
    Several,
}

/// A type that only one group uses is in that group's file. Other types are in a shared file.
fn group_types(api: &mut Api) {
    let mut users = vec![Users::Nobody; api.types.len()];
    let roots = |operation: &super::Operation| [request_roots(operation), response_roots(operation)].concat();
    let used = |operation| roots(operation).into_iter().map(|id| (id, Users::Group(operation.group)));
    let mut open: Vec<(TypeId, Users)> = api.operations.iter().flat_map(used).collect();
    // What is known of a type changes at most twice, so types that all groups share are not gone through for each of them.
    while let Some((id, user)) = open.pop() {
        let Some(known) = users.get_mut(id.0) else { continue };
        let now = match *known {
            Users::Nobody => user,
            same if same == user => same,
            _ => Users::Several,
        };
        if now != *known {
            *known = now;
            open.extend(api.get(id).map(parts).unwrap_or_default().into_iter().map(|part| (part, now)));
        }
    }
    for (def, users) in api.types.iter_mut().zip(users) {
        def.group = if let Users::Group(group) = users { Some(group) } else { None };
    }
}

/// In responses, null and absent mean the same; only requests distinguish them. A field of responses only cannot be required in a request, and a field of requests only
/// is missing in responses. If a type is used in both, such a field is optional; if it is used in one, only the fields of that direction are kept.
fn settle_presence(def: &mut TypeDef) {
    let (only_returned, only_sent) = (!def.in_request, !def.in_response);
    if let TypeKind::Record(record) = &mut def.kind {
        if def.in_request != def.in_response
            && !record.fields.iter().all(|field| field.read_only || field.write_only)
        {
            record
                .fields
                .retain(|field| !(only_sent && field.read_only || only_returned && field.write_only));
        }
        for field in &mut record.fields {
            if field.read_only && def.in_request || field.write_only && def.in_response {
                field.presence = match field.presence {
                    Presence::Required => Presence::Optional,
                    Presence::RequiredNullable => Presence::Patch,
                    other => other,
                };
            }
            if only_returned && field.presence == Presence::Patch {
                field.presence = Presence::Optional;
            }
        }
    }
}

/// Only now is it known whether a field on the path to the items of a page is optional.
fn settle_paging(api: &mut Api) {
    let mut operations = std::mem::take(&mut api.operations);
    for operation in &mut operations {
        let ResponseType::One(response) = &operation.response_type else { continue };
        let Some(paging) = &mut operation.paging else { continue };
        let ways =
            [Some(&mut paging.items), paging.number.as_mut(), paging.pages.as_mut(), paging.next.as_mut()];
        for way in ways.into_iter().flatten() {
            let mut ty = response;
            for step in way {
                let kind = ty.named().and_then(|id| api.definition(id)).map(|def| &def.kind);
                let Some(TypeKind::Record(record)) = kind else { break };
                let Some(field) = record.fields.iter().find(|field| field.ident == step.ident) else { break };
                step.optional = field.presence != Presence::Required;
                ty = &field.ty;
            }
        }
    }
    api.operations = operations;
}

/// Structs with more fields than this are boxed in unions, so that the other members stay small.
const MAX_INLINE_FIELDS: usize = 12;

fn is_large(api: &Api, id: TypeId) -> bool {
    match api.get(id).map(|def| &def.kind) {
        Some(TypeKind::Record(record)) => record.fields.len() > MAX_INLINE_FIELDS,
        _ => false,
    }
}

/// Boxes fields through which a struct would contain itself by value.
fn box_cycles(api: &mut Api) {
    let by_value = |def: &TypeDef| -> Vec<TypeId> {
        match &def.kind {
            TypeKind::Record(record) => {
                record.fields.iter().filter_map(|field| field.ty.by_value()).collect()
            }
            TypeKind::Union(union) => {
                union.variants.iter().filter_map(|variant| variant.ty.by_value()).collect()
            }
            // Responses and bodies are held by nothing.
            _ => Vec::new(),
        }
    };
    let large: BTreeSet<TypeId> = (0..api.types.len()).map(TypeId).filter(|id| is_large(api, *id)).collect();
    let edges: Vec<Vec<usize>> =
        api.types.iter().map(|def| by_value(def).into_iter().map(|id| id.0).collect()).collect();
    let component = components(&edges);
    let same = |a: usize, b: usize| component.get(a) == component.get(b);
    for (index, def) in api.types.iter_mut().enumerate() {
        let holds_itself = |ty: &Type| {
            let id = ty.by_value().filter(|_| !matches!(ty, Type::Nullable(_)));
            id.is_some_and(|id| id.0 == index || same(id.0, index))
        };
        match &mut def.kind {
            TypeKind::Record(record) => {
                record.fields.iter_mut().for_each(|field| field.boxed = holds_itself(&field.ty))
            }
            TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| {
                let is_large = matches!(&variant.ty, Type::Named(id) if large.contains(id));
                variant.boxed = is_large || holds_itself(&variant.ty);
            }),
            _ => {}
        }
    }
}

/// Chooses for each union a member that can be made without a value of the union. A required field whose type has no finite value is made
/// optional, because no document can contain it.
fn choose_blanks(api: &mut Api) {
    let finite = finite_types(api);
    for (index, def) in api.types.iter_mut().enumerate() {
        if let TypeKind::Record(record) = &mut def.kind
            && finite.get(index) == Some(&false)
        {
            let endless = record.fields.iter_mut().filter(|field| !is_finite(&field.ty, &finite));
            endless.for_each(|field| field.presence = Presence::Optional);
        }
    }
}

/// Finds the types with a finite value, and records for each union the member that has one.
///
/// This visits the types in rounds, in order, but a round visits only types for which the last round found
/// something. Otherwise a chain of thousands would need as many rounds over all types.
fn finite_types(api: &mut Api) -> Vec<bool> {
    let mut finite = vec![false; api.types.len()];
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); api.types.len()];
    // How many finite types each still needs.
    let mut missing: Vec<usize> = Vec::with_capacity(api.types.len());
    for (index, def) in api.types.iter().enumerate() {
        let (needed, count) = needed(def);
        missing.push(count);
        for id in needed {
            if let Some(users) = users.get_mut(id.0) {
                users.push(index);
            }
        }
    }
    let ready = missing.iter().enumerate().filter(|(_, missing)| **missing == 0);
    let mut open: BTreeSet<(usize, usize)> = ready.map(|(index, _)| (0, index)).collect();
    while let Some((round, index)) = open.pop_first() {
        if let Some(TypeKind::Union(union)) = api.types.get_mut(index).map(|def| &mut def.kind)
            && finite.get(index) == Some(&false)
            && let Some(blank) = union.variants.iter().position(|variant| is_finite(&variant.ty, &finite))
        {
            union.blank = blank;
        }
        let Some(is_new) = finite.get_mut(index).filter(|known| !**known) else { continue };
        *is_new = true;
        for user in users.get(index).into_iter().flatten() {
            let Some(missing) = missing.get_mut(*user) else { continue };
            *missing = missing.saturating_sub(1);
            if *missing == 0 {
                open.insert((round + usize::from(*user <= index), *user));
            }
        }
    }
    finite
}

/// The types on which it depends whether a type has a finite value, and how many of them have to have one.
fn needed(def: &TypeDef) -> (Vec<TypeId>, usize) {
    let direct = |ty: &Type| if let Type::Named(id) = ty { Some(*id) } else { None };
    match &def.kind {
        TypeKind::Record(record) => {
            let required = record.fields.iter().filter(|field| field.presence == Presence::Required);
            let needed: Vec<_> = required.filter_map(|field| direct(&field.ty)).collect();
            let count = needed.len();
            (needed, count)
        }
        TypeKind::Union(union) => {
            let needed: Vec<_> = union.variants.iter().filter_map(|variant| direct(&variant.ty)).collect();
            // A member of no named type is finite, and so is what an unknown tag makes.
            let is_ready = needed.is_empty() || needed.len() < union.variants.len() || union.tag.is_some();
            (needed, usize::from(!is_ready))
        }
        _ => (Vec::new(), 0),
    }
}

fn is_finite(ty: &Type, finite: &[bool]) -> bool {
    if let Type::Named(id) = ty { finite.get(id.0).copied().unwrap_or_default() } else { true }
}

/// The strongly connected component of each node: Kosaraju's two passes, without recursion.
fn components(edges: &[Vec<usize>]) -> Vec<usize> {
    let count = edges.len();
    let mut order = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for start in 0..count {
        let mut stack = vec![(start, 0)];
        while let Some((node, next)) = stack.pop() {
            if next == 0 {
                match seen.get_mut(node) {
                    Some(seen) if !*seen => *seen = true,
                    _ => continue,
                }
            }
            match edges.get(node).and_then(|targets| targets.get(next)) {
                Some(target) => stack.extend([(node, next + 1), (*target, 0)]),
                None => order.push(node),
            }
        }
    }
    let mut reversed: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (node, targets) in edges.iter().enumerate() {
        for target in targets {
            if let Some(sources) = reversed.get_mut(*target) {
                sources.push(node);
            }
        }
    }
    let mut component = vec![usize::MAX; count];
    for (number, start) in order.into_iter().rev().enumerate() {
        let mut stack = vec![start];
        while let Some(node) = stack.pop() {
            if let Some(slot) = component.get_mut(node).filter(|slot| **slot == usize::MAX) {
                *slot = number;
                stack.extend(reversed.get(node).into_iter().flatten());
            }
        }
    }
    component
}

/// Request structs with many required fields get a struct that names them, and its name goes with every name of the type.
fn name_required_structs(api: &mut Api) {
    let mut scope = Scope::default();
    for def in &api.types {
        scope.take(&def.ident);
    }
    let ids = (0..api.types.len()).map(TypeId);
    let is_needed = |id: TypeId| api.definition(id).is_some_and(|def| def.in_request && needs_struct(def));
    let needed: Vec<bool> = ids.map(is_needed).collect();
    for (def, _) in api.types.iter_mut().zip(needed).filter(|(_, needed)| *needed) {
        let wanted = ident(&format!("{}Required", def.ident.plain()), Case::Pascal, "Required");
        let name = Some(scope.take_or_suffix(wanted, "Fields"));
        match &mut def.kind {
            TypeKind::Record(Record { required_ident, .. }) | TypeKind::Alias { required_ident, .. } => {
                *required_ident = name;
            }
            _ => {}
        }
    }
}

/// Whether there are too many required fields to tell apart by position, and others beside them; if there is nothing else, the struct itself names
/// them.
fn needs_struct(def: &TypeDef) -> bool {
    let TypeKind::Record(record) = &def.kind else { return false };
    let required = record.fields.iter().filter(|field| field.is_argument()).count();
    required > MAX_POSITIONAL && (required < record.fields.len() || record.others.is_some())
}

#[cfg(test)]
mod tests {
    use super::components;

    #[test]
    fn nodes_on_a_common_cycle_share_a_component() {
        let found = components(&[vec![1], vec![2], vec![0], vec![3, 0], vec![]]);
        assert_eq!(found[0], found[1]);
        assert_eq!(found[1], found[2]);
        assert_ne!(found[3], found[0]);
        assert_ne!(found[4], found[0]);
    }
}
