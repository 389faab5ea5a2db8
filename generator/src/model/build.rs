//! The parts of an API -> the model, in this order: schemas, operations, then facts about the whole.

use serde_json::Value;

use super::{
    Api, Operation, Server, ServerVariable,
    builder::{Builder, RESERVED_BUILDER},
    call_names,
    family::children,
    graph,
    groups::Groups,
    security::{self, alternatives},
    variants,
};
use crate::{
    convert::Items,
    diagnostic::Diagnostics,
    document::Pointer,
    names::{Case, Scope, ident},
};

/// Builds the model of a document. What cannot be built is a diagnostic; the rest is there.
pub fn build(items: &Items, name: &str, source: &str, diagnostics: &mut Diagnostics) -> Api {
    let mut builder = Builder::new(items, children(items), diagnostics);
    builder.name_components();
    let groups = Groups::new(items);
    let mut operations: Vec<Operation> = Vec::new();
    let call_names = call_names::call_names(items);
    builder.name_calls(&call_names);
    for (index, ((item, name), group)) in items.operations.iter().zip(&call_names).zip(groups.of).enumerate()
    {
        operations.extend(builder.operation(item, index, group, name));
    }
    let webhooks = builder.webhooks();
    builder.build_unused_components();
    variants::shorten(&mut builder.types);
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

impl Builder<'_> {
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
    fn name_calls(&mut self, names: &[String]) {
        for (item, name) in self.items.operations.iter().zip(names) {
            let ident = self.type_scope.take_or_suffix(ident(name, Case::Pascal, "Operation"), "Call");
            self.keep_names(item, name);
            // Rows stand beside calls, so they may not have their names.
            self.row_scope.take(&ident);
            if !ident.plain().chars().any(char::is_uppercase) {
                self.uncased_calls.push(ident.clone());
            }
            self.call_idents.push(ident);
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
