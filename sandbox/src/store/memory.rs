//! Items by resource, in memory.

use std::{collections::BTreeMap, ops::ControlFlow};

use indexmap::IndexMap;
use serde_json::{Value, json};

use super::{Item, Row, Store};

/// Items by resource, in memory.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    resources: IndexMap<String, Table>,
    changes: u64,
}

#[derive(Debug, Default)]
struct Table {
    items: BTreeMap<Row, Item>,
    next: Row,
    counter: u64,
}

impl Table {
    fn load(dump: &Value) -> Option<Self> {
        let counter = dump.get("counter")?.as_u64()?;
        let items = dump.get("items")?.as_array()?;
        let items: Option<BTreeMap<Row, Item>> =
            (0..).zip(items).map(|(row, item)| Some((row, item.as_object()?.clone()))).collect();
        let items = items?;
        let next = items.last_key_value().map_or(0, |(row, _)| row + 1);
        Some(Self { items, next, counter })
    }
}

impl Memory {
    /// A table that is to be changed.
    fn table(&mut self, resource: &str) -> &mut Table {
        self.changes += 1;
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
        self.changes += 1;
        self.resources.clear();
    }

    fn changes(&self) -> u64 {
        self.changes
    }

    fn dump(&self) -> Value {
        let table = |table: &Table| {
            let items: Vec<Value> = table.items.values().cloned().map(Value::Object).collect();
            json!({"counter": table.counter, "items": items})
        };
        self.resources.iter().map(|(name, one)| (name.clone(), table(one))).collect()
    }

    fn load(&mut self, dump: &Value) -> Result<(), String> {
        let tables = dump.as_object().ok_or("expected an object: items for each resource")?;
        let mut resources = IndexMap::new();
        for (name, dump) in tables {
            let table = Table::load(dump);
            let table = table.ok_or_else(|| format!("`{name}` is not a counter and a list of items"))?;
            resources.insert(name.clone(), table);
        }
        self.changes += 1;
        self.resources = resources;
        Ok(())
    }
}
