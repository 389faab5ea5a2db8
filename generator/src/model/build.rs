//! The parts of an API in order: schemas, operations, then what can only be said of the whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Api, Group, Operation, Server, ServerVariable, Type, TypeDef, TypeId, graph, open::Open, schema::Built,
    security,
};
use crate::{
    convert::Items,
    diagnostic::Diagnostics,
    guard::Guard,
    names::{Case, RustIdent, Scope, ident},
    pointer::Pointer,
};

/// Names that generated files use themselves.
const RESERVED_TYPES: &[&str] = &[
    "Option",
    "Vec",
    "String",
    "Box",
    "Result",
    "Some",
    "None",
    "Ok",
    "Err",
    "BTreeMap",
    "Patch",
    "Self",
    "Default",
    "Clone",
    "Debug",
    "PartialEq",
    "Eq",
    "Hash",
    "Send",
    "Sync",
    "Copy",
    "Drop",
    "Fn",
    "From",
    "Into",
    "Iterator",
    "IntoIterator",
    "ToString",
    "Date",
    "DateTime",
    "Decimal",
    "LenientDateTime",
    "Unknown",
    "Value",
    // Parameters of the functions that the runtime's tables become.
    "D",
    "M",
    "R",
    "S",
];

/// Modules that every client has, and crates with which a module of the same name would be confused.
const RESERVED_MODULES: &[&str] = &["shared", "mod", "std", "core", "alloc", "clientgen_runtime"];

/// Methods that every client and every builder has. Those that take any value are found before one that borrows the client.
const RESERVED_METHODS: &[&str] = &["builder", "base_url", "clone", "into", "try_into"];
pub(super) const RESERVED_BUILDER: &[&str] = &[
    "base_url",
    "transport",
    "reqwest_client",
    "user_agent",
    "proxy",
    "root_certificate",
    "timeout",
    "deadline",
    "header",
    "max_response_bytes",
    "retry",
    "rate_limit",
    "rate_limiter",
    "layer",
    "replace_layer",
    "without_layer",
    "clock",
    "build",
];

/// Builds the model of a document. What cannot be built is a finding; the rest is there.
pub fn build(items: &Items, name: &str, source: &str, diagnostics: &mut Diagnostics) -> Api {
    let mut builder = Builder::new(items, diagnostics);
    builder.name_components();
    let mut groups = Groups::new(items);
    let mut operations: Vec<Operation> = Vec::new();
    builder.name_calls();
    for (index, item) in items.operations.iter().enumerate() {
        let group = groups.of(item.operation.tags.first().map(String::as_str));
        operations.extend(builder.operation(item, index, group));
    }
    let webhooks = builder.webhooks();
    builder.build_unused_components();
    let schemes = builder.schemes(&operations);
    let mut api = Api {
        name: ident(name, Case::Snake, "api"),
        source: source.to_owned(),
        title: items.info.title.clone(),
        version: items.info.version.clone(),
        description: items.info.description.clone().unwrap_or_default().trim().to_owned(),
        servers: servers(items),
        schemes,
        security: items.security.as_deref().map(alternatives).unwrap_or_default(),
        limit: security::rate_limit(&items.extensions),
        groups: groups.list,
        webhooks,
        types: builder.types,
        operations,
        steps: (builder.guard.taken, builder.guard.most),
    };
    graph::finish(&mut api);
    api
}

pub(super) struct Builder<'a> {
    pub(super) items: &'a Items,
    pub(super) diagnostics: &'a mut Diagnostics,
    pub(super) types: Vec<TypeDef>,
    /// Components that are built, by name.
    pub(super) components: BTreeMap<String, Built>,
    /// Named types of schemas that are not components themselves, by their place.
    pub(super) inlined: BTreeMap<Pointer, Built>,
    /// What is being built.
    pub(super) open: Open<'a>,
    /// Types that something refers to beside what they were made for.
    pub(super) referred: BTreeSet<TypeId>,
    /// What the document may still cost.
    pub(super) guard: Guard,
    /// The places at which it cost too much.
    pub(super) limited: BTreeSet<Pointer>,
    /// The components whose `allOf` names each component.
    pub(super) children: BTreeMap<String, Vec<&'a str>>,
    /// Identifiers of components, given before any other type is named.
    component_idents: BTreeMap<String, RustIdent>,
    pub(super) type_scope: Scope,
    pub(super) method_scope: Scope,
    /// Identifiers of calls, given after the components' and before any other type is named.
    pub(super) call_idents: Vec<RustIdent>,
    /// Those of them in scripts without capitals, which an argument could have as well.
    pub(super) uncased_calls: Vec<RustIdent>,
    pub(super) row_scope: Scope,
}

impl<'a> Builder<'a> {
    fn new(items: &'a Items, diagnostics: &'a mut Diagnostics) -> Self {
        Self {
            items,
            diagnostics,
            types: Vec::new(),
            components: BTreeMap::new(),
            inlined: BTreeMap::new(),
            open: Open::default(),
            referred: BTreeSet::new(),
            guard: Guard::new(items.nodes),
            limited: BTreeSet::new(),
            children: super::family::children(items),
            component_idents: BTreeMap::new(),
            type_scope: Scope::with_reserved(RESERVED_TYPES),
            method_scope: Scope::with_reserved(RESERVED_METHODS),
            call_idents: Vec::new(),
            uncased_calls: Vec::new(),
            row_scope: Scope::default(),
        }
    }

    /// Components are named first, so that no inline schema takes the name of one.
    fn name_components(&mut self) {
        for name in self.items.schemas.keys() {
            let ident = self
                .type_scope
                .take_or_suffix(ident(&without_assemblies(name), Case::Pascal, "Schema"), "Schema");
            self.component_idents.insert(name.clone(), ident);
        }
    }

    /// Calls and types share a scope, because the files of operations import both.
    fn name_calls(&mut self) {
        for item in &self.items.operations {
            let id = item.operation.operation_id.as_deref().unwrap_or_default();
            let ident = self.type_scope.take_or_suffix(ident(id, Case::Pascal, "Operation"), "Call");
            // Rows stand beside calls, so they may not have their names.
            self.row_scope.take(&ident);
            if !ident.plain().chars().any(char::is_uppercase) {
                self.uncased_calls.push(ident.clone());
            }
            self.call_idents.push(ident);
        }
    }

    /// The identifier of a type at `pointer`: the component's, or one made of `hint`.
    pub(super) fn type_ident(&mut self, pointer: &Pointer, hint: &str) -> RustIdent {
        let component = super::resolve::component_name(&format!("#{pointer}"), "schemas");
        match component.and_then(|name| self.component_idents.get(&name).cloned()) {
            Some(ident) => ident,
            None => self.type_scope.take_or_suffix(ident(hint, Case::Pascal, "Type"), "Inline"),
        }
    }

    /// Calls the type of the only member of a component by the component's name.
    pub(super) fn name_as_component(&mut self, ty: &Type, pointer: &Pointer) {
        let Type::Named(id) = ty else { return };
        let Some(def) = self.types.get_mut(id.0) else { return };
        let rest: Vec<String> =
            def.pointer.strip(pointer).map(|rest| rest.keys().collect()).unwrap_or_default();
        let is_first = |step: &[String]| matches!(step, [key, first] if first == "0" && ["allOf", "oneOf", "anyOf"].contains(&key.as_str()));
        let name = super::resolve::component_name(&format!("#{pointer}"), "schemas");
        if !rest.is_empty()
            && rest.chunks(2).all(is_first)
            && let Some(ident) = name.and_then(|name| self.component_idents.get(&name))
        {
            def.ident = ident.clone();
        }
    }

    fn build_unused_components(&mut self) {
        let items = self.items;
        for name in items.schemas.keys() {
            let pointer = Pointer::root().join_all(["components", "schemas", name]);
            self.component(name, &pointer);
        }
    }
}

/// ``Page`1[[Shop.Brand, Shop, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]`` -> `Page[[Shop.Brand]]`: how .NET writes a generic type.
fn without_assemblies(name: &str) -> String {
    let mut short = String::with_capacity(name.len());
    let mut rest = name;
    while let Some(character) = rest.chars().next() {
        let inner = rest.split(']').next().unwrap_or_default();
        if character == ',' && inner.contains("Version=") && !inner.contains('[') {
            rest = rest.get(inner.len()..).unwrap_or_default();
            continue;
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
        match character {
            '`' => rest = rest.trim_start_matches(|it: char| it.is_ascii_digit()),
            other => short.push(other),
        }
    }
    short
}

/// Alternatives of schemes that are needed together.
pub(super) fn alternatives(declared: &[openapiv3::SecurityRequirement]) -> Vec<Vec<String>> {
    declared.iter().map(|schemes| schemes.keys().cloned().collect()).collect()
}

fn servers(items: &Items) -> Vec<Server> {
    let variables = |server: &openapiv3::Server| {
        let mut scope = Scope::with_reserved(RESERVED_BUILDER);
        let listed = server.variables.iter().flatten();
        listed
            .map(|(name, variable)| {
                let must_be_given = variable.extensions.get("x-required") == Some(&Value::Bool(true));
                ServerVariable {
                    name: name.clone(),
                    ident: scope.take_or_suffix(ident(name, Case::Snake, "variable"), "_variable"),
                    default: (!must_be_given).then(|| variable.default.clone()),
                    values: variable.enumeration.clone(),
                    description: variable.description.clone().unwrap_or_default().trim().to_owned(),
                }
            })
            .collect()
    };
    items
        .servers
        .iter()
        .map(|server| Server { url: server.url.clone(), variables: variables(server) })
        .collect()
}

/// Tags in the document's order, then those that only operations name, then none.
struct Groups<'a> {
    items: &'a Items,
    scope: Scope,
    list: Vec<Group>,
}

impl<'a> Groups<'a> {
    fn new(items: &'a Items) -> Self {
        let mut groups = Self { items, scope: Scope::with_reserved(RESERVED_MODULES), list: Vec::new() };
        let used: BTreeSet<Option<&str>> =
            items.operations.iter().map(|item| item.operation.tags.first().map(String::as_str)).collect();
        for tag in items.tags.iter().filter(|tag| used.contains(&Some(tag.name.as_str()))) {
            groups.of(Some(&tag.name));
        }
        groups
    }

    fn of(&mut self, tag: Option<&str>) -> usize {
        let tag = tag.unwrap_or_default();
        if let Some(index) = self.list.iter().position(|group| group.tag == tag) {
            return index;
        }
        let described = self.items.tags.iter().find(|item| item.name == tag);
        let description = described.and_then(|item| item.description.clone()).unwrap_or_default();
        // A file's name has to be ASCII.
        let ascii: String = tag
            .chars()
            .map(|character| {
                if character.is_ascii() {
                    character.to_string()
                } else {
                    format!("u{:x}", u32::from(character))
                }
            })
            .collect();
        let module = self.scope.take_or_suffix(ident(&ascii, Case::Snake, "untagged"), "_tag");
        self.list.push(Group { tag: tag.to_owned(), module, description: description.trim().to_owned() });
        self.list.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::without_assemblies;

    #[test]
    fn generics_of_dotnet_are_named_by_their_types() {
        for (name, short) in [
            (
                "Shop.Page`1[[Shop.Brand, Shop, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]",
                "Shop.Page[[Shop.Brand]]",
            ),
            (
                "Map`2[[System.String, mscorlib, Version=4.0.0.0],[Shop.Brand, Shop, Version=1.0.0.0]]",
                "Map[[System.String],[Shop.Brand]]",
            ),
            ("Pair[A,B]", "Pair[A,B]"),
        ] {
            assert_eq!(without_assemblies(name), short);
        }
    }
}
