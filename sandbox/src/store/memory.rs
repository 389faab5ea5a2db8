//! The store that forgets: items in memory.

use std::{collections::BTreeMap, ops::ControlFlow};

use indexmap::IndexMap;

use super::{Item, Row, Store};

/// Items by resource, in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    resources: IndexMap<String, Table>,
}

#[derive(Debug, Default)]
struct Table {
    items: BTreeMap<Row, Item>,
    next: Row,
    counter: u64,
}

impl Memory {
    fn table(&mut self, resource: &str) -> &mut Table {
        self.resources.entry(resource.to_owned()).or_default()
    }
}

impl Store for Memory {
    fn scan(&self, resource: &str, visit: &mut dyn FnMut(Row, &Item) -> ControlFlow<()>) {
        let items = self.resources.get(resource).into_iter().flat_map(|table| &table.items);
        for (row, item) in items {
            if visit(*row, item).is_break() {
                return;
            }
        }
    }

    fn get(&self, resource: &str, row: Row) -> Option<Item> {
        self.resources.get(resource)?.items.get(&row).cloned()
    }

    fn insert(&mut self, resource: &str, item: Item) -> Row {
        let table = self.table(resource);
        let row = table.next;
        table.next += 1;
        table.items.insert(row, item);
        row
    }

    fn put(&mut self, resource: &str, row: Row, item: Item) {
        self.table(resource).items.insert(row, item);
    }

    fn remove(&mut self, resource: &str, row: Row) {
        self.table(resource).items.remove(&row);
    }

    fn count_up(&mut self, resource: &str, beyond: u64) -> u64 {
        let table = self.table(resource);
        table.counter = table.counter.max(beyond).saturating_add(1);
        table.counter
    }

    fn clear(&mut self) {
        self.resources.clear();
    }
}
