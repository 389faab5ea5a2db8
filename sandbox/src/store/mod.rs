//! The store of items, behind a trait that a database could implement, too.

pub(crate) mod memory;
pub(crate) mod seed;

use std::{fmt, ops::ControlFlow};

use serde_json::{Map, Value};

/// One stored item: a JSON object.
pub(crate) type Item = Map<String, Value>;

/// The position of an item among those of its resource. Later items have higher positions.
pub(crate) type Row = u64;

/// Items of several resources, each in the order of their creation.
pub(crate) trait Store: fmt::Debug + Send {
    /// Passes every item to `visit`, until that breaks.
    fn scan(&self, resource: &str, visit: &mut dyn FnMut(Row, &Item) -> ControlFlow<()>);

    /// One item.
    fn get(&self, resource: &str, row: Row) -> Option<Item>;

    /// Adds an item at the end.
    fn insert(&mut self, resource: &str, item: Item) -> Row;

    /// Replaces an item, at the same position.
    fn put(&mut self, resource: &str, row: Row, item: Item);

    /// Removes an item.
    fn remove(&mut self, resource: &str, row: Row);

    /// Increments the resource's counter, at least beyond `beyond`, and returns it. No number is used twice, even if
    /// its item was deleted.
    fn count_up(&mut self, resource: &str, beyond: u64) -> u64;

    /// Removes everything, counters too.
    fn clear(&mut self);

    /// The number of changes so far.
    fn changes(&self) -> u64;

    /// The whole content, for a file.
    fn dump(&self) -> Value;

    /// Replaces everything with the result of [`Store::dump`]. The error says what is wrong with it.
    fn load(&mut self, dump: &Value) -> Result<(), String>;
}

/// Rows of the items that `wanted` takes.
pub(crate) fn rows(store: &dyn Store, resource: &str, mut wanted: impl FnMut(&Item) -> bool) -> Vec<Row> {
    let mut rows = Vec::new();
    store.scan(resource, &mut |row, item| {
        if wanted(item) {
            rows.push(row);
        }
        ControlFlow::Continue(())
    });
    rows
}

/// The first item that `wanted` takes.
pub(crate) fn first(
    store: &dyn Store,
    resource: &str,
    mut wanted: impl FnMut(&Item) -> bool,
) -> Option<(Row, Item)> {
    let mut found = None;
    store.scan(resource, &mut |row, item| {
        if wanted(item) {
            found = Some((row, item.clone()));
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    found
}

/// A value as text, as parameters are compared with stored fields.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// Whether a field has this value, compared as text. An absent field and null have no value.
pub(crate) fn has(item: &Item, field: &str, wanted: &Value) -> bool {
    match item.get(field) {
        None | Some(Value::Null) => false,
        Some(value) => value == wanted || text(value) == text(wanted),
    }
}

/// The values of a field, or of `field.below` inside objects and in every element of lists. Null is no value.
pub(crate) fn values<'a>(item: &'a Item, path: &str) -> Vec<&'a Value> {
    let mut found = Vec::new();
    if let Some(value) = item.get(path) {
        collect(value, None, &mut found);
    } else if let Some((field, below)) = path.split_once('.')
        && let Some(value) = item.get(field)
    {
        collect(value, Some(below), &mut found);
    }
    found
}

fn collect<'a>(value: &'a Value, below: Option<&str>, found: &mut Vec<&'a Value>) {
    match (value, below) {
        (Value::Null, _) => {}
        (Value::Array(elements), _) => elements.iter().for_each(|element| collect(element, below, found)),
        (Value::Object(object), Some(path)) => found.extend(values(object, path)),
        (_, Some(_)) => {}
        (value, None) => found.push(value),
    }
}

/// Whether two items agree in a field, where absent, null and absent are the same.
pub(crate) fn agree(a: &Item, b: &Item, field: &str) -> bool {
    let value = |item: &Item| item.get(field).filter(|value| !value.is_null()).map(text);
    value(a) == value(b)
}
