//! The store of items, behind a trait that a database could implement, too.

pub(crate) mod memory;
pub(crate) mod seed;

use std::{fmt, ops::ControlFlow};

use serde_json::Value;

pub(crate) use crate::item::{Item, agree, has, text, values};

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
