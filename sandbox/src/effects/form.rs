//! A stored item and a form -> the item as it is returned.

use serde_json::{Map, Value, json};

use super::Context;
use crate::{
    declare::form::Template,
    store::{self, Item},
};

/// Forms lead to forms of other items this deep: items can be each other's parents.
const MAX_DEPTH: usize = 100;

/// What a template is filled from.
struct Filler<'a, 'c> {
    cx: &'a Context<'c>,
    item: &'a Value,
    /// The element at hand, and its key.
    element: Option<(&'a str, &'a Value)>,
    depth: usize,
}

/// The item in a form. A form that makes no object leaves it as it is.
pub(super) fn fill(cx: &Context<'_>, form: &str, item: Item) -> Item {
    match shown(cx, form, &Value::Object(item), 0) {
        Some(Value::Object(shown)) => shown,
        _ => Item::new(),
    }
}

fn shown(cx: &Context<'_>, form: &str, item: &Value, depth: usize) -> Option<Value> {
    let template = cx.spec.declarations.forms.get(form)?.get(&cx.spec.declarations.mode)?;
    Filler { cx, item, element: None, depth }.value(template)
}

impl Filler<'_, '_> {
    fn value(&self, template: &Template) -> Option<Value> {
        match template {
            Template::Literal(value) => Some(value.clone()),
            Template::Field(pointer) => self.item.pointer(pointer.as_str()).cloned(),
            Template::Object(fields) => {
                let field = |(key, template): &(String, Template)| Some((key.clone(), self.value(template)?));
                Some(Value::Object(fields.iter().filter_map(field).collect()))
            }
            Template::List(elements) => {
                Some(elements.iter().filter_map(|element| self.value(element)).collect())
            }
            Template::Key => self.element.map(|(key, _)| json!(key)),
            Template::Value => self.element.map(|(_, value)| value.clone()),
            Template::Type => self.element.map(|(_, value)| json!(type_of(value))),
            Template::Each { of, template, keyed } => {
                self.each(self.item.pointer(of.as_str())?, template, *keyed)
            }
            Template::First(members) => members.iter().find_map(|member| self.value(member)),
            Template::If { parameter, is, template } => {
                let value = self.cx.checked.values.get(parameter)?;
                if store::text(value) == *is { self.value(template) } else { None }
            }
            Template::Has { of, template } => {
                self.item.pointer(of.as_str()).filter(|value| !value.is_null())?;
                self.value(template)
            }
            Template::Below { field, form } => {
                let own = self.key().map(|key| self.related(field, key)).unwrap_or_default();
                Some(own.into_iter().filter_map(|item| self.other(form, item)).collect())
            }
            Template::Above { field, form } => {
                let above = self.item.get(field).zip(self.cx.resource.key.as_deref());
                let above = above.map(|(value, key)| self.related(key, value)).unwrap_or_default();
                let above = above.into_iter().next().and_then(|item| self.other(form, item));
                Some(above.unwrap_or_else(|| json!({})))
            }
        }
    }

    fn each(&self, elements: &Value, template: &Template, keyed: bool) -> Option<Value> {
        let fill = |key: &str, value: &Value| {
            Filler { element: Some((key, value)), cx: self.cx, item: self.item, depth: self.depth }
                .value(template)
        };
        let filled: Map<String, Value> = match elements {
            Value::Object(all) => {
                all.iter().filter_map(|(key, value)| Some((key.clone(), fill(key, value)?))).collect()
            }
            Value::Array(all) => {
                let all = all.iter().enumerate().map(|(index, value)| (index.to_string(), value));
                all.filter_map(|(key, value)| Some((key.clone(), fill(&key, value)?))).collect()
            }
            _ => return None,
        };
        Some(if keyed { Value::Object(filled) } else { filled.into_iter().map(|(_, value)| value).collect() })
    }

    fn key(&self) -> Option<&Value> {
        self.item.get(self.cx.resource.key.as_ref()?)
    }

    /// Items of the resource whose field has a value.
    fn related(&self, field: &str, value: &Value) -> Vec<Item> {
        let (store, name) = (&*self.cx.store, &self.cx.behaviour.resource);
        let rows = store::rows(store, name, |item| store::has(item, field, value));
        rows.into_iter().filter_map(|row| store.get(name, row)).collect()
    }

    fn other(&self, form: &str, item: Item) -> Option<Value> {
        let deeper = self.depth + 1;
        if deeper > MAX_DEPTH { None } else { shown(self.cx, form, &Value::Object(item), deeper) }
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
