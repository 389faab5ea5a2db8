//! `x-constructors` of an object -> named ways to make its struct.
//!
//! A constructor that takes null for a value hides what null means; its name says it.

use std::collections::BTreeSet;

use openapiv3::Schema;
use serde_json::Value;

use super::{Constructor, Field, Presence, Record, Type, TypeKind, builder::Builder};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
    names::{Case, Scope, ident},
};

impl Builder<'_> {
    /// The constructors that a schema declares; those that do not fit its fields are errors.
    pub(super) fn constructors(
        &mut self,
        schema: &Schema,
        pointer: &Pointer,
        record: &Record,
    ) -> Vec<Constructor> {
        let declared = schema.schema_data.extensions.get("x-constructors").and_then(Value::as_object);
        let mut scope = Scope::default();
        scope.take(&ident("new", Case::Snake, "new"));
        // What can hold one value only is filled in; that is marked on fields when all types are known.
        let is_fixed = |field: &&Field| match field.ty {
            Type::Named(id) => self
                .types
                .get(id.0)
                .is_some_and(|def| matches!(&def.kind, TypeKind::Enum(listed) if listed.variants.len() == 1)),
            _ => false,
        };
        let fixed: BTreeSet<&str> =
            record.fields.iter().filter(is_fixed).map(|field| field.name.as_str()).collect();
        let mut found = Vec::new();
        for (name, declared) in declared.into_iter().flatten() {
            let made = constructor(name, declared, record, &fixed).and_then(|constructor| {
                let is_free = scope.take(&constructor.ident);
                if is_free {
                    Ok(constructor)
                } else {
                    Err(format!("there is a `{}` already", constructor.ident))
                }
            });
            match made {
                Ok(constructor) => found.push(constructor),
                Err(message) => self.diagnostics.push(
                    Diagnostic::new(
                        codes::CONSTRUCTORS,
                        pointer.join("x-constructors").join(name),
                        format!("`{name}`: {message}"),
                    )
                    .help("name every required field once, in `arguments` or in `null`"),
                ),
            }
        }
        found
    }
}

fn constructor(
    name: &str,
    declared: &Value,
    record: &Record,
    fixed: &BTreeSet<&str>,
) -> Result<Constructor, String> {
    let arguments = names(declared, "arguments")?;
    let nulls = names(declared, "null")?;
    let mut named = BTreeSet::new();
    for (field, is_null) in
        arguments.iter().map(|field| (field, false)).chain(nulls.iter().map(|field| (field, true)))
    {
        let known = record.fields.iter().find(|known| known.name == *field);
        let known = known.ok_or_else(|| format!("the object has no field `{field}`"))?;
        if !named.insert(field.as_str()) {
            return Err(format!("`{field}` is named twice"));
        }
        if is_null && !matches!(known.presence, Presence::RequiredNullable | Presence::Patch) {
            return Err(format!("`{field}` cannot be null"));
        }
    }
    let missing = record.fields.iter().find(|field| {
        let name = field.name.as_str();
        field.is_argument() && !named.contains(name) && !fixed.contains(name)
    });
    if let Some(field) = missing {
        return Err(format!("`{}` is required, and nothing says what it is", field.name));
    }
    let docs = declared.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(Constructor { ident: ident(name, Case::Snake, "make"), docs, arguments, nulls })
}

/// A list of names; absent is empty.
fn names(declared: &Value, key: &str) -> Result<Vec<String>, String> {
    let Some(value) = declared.get(key) else { return Ok(Vec::new()) };
    let list =
        value.as_array().and_then(|list| list.iter().map(|name| name.as_str().map(str::to_owned)).collect());
    list.ok_or_else(|| format!("`{key}` is not a list of names"))
}
