//! Operation ids -> what the operations are called: ids that repeat method and path, without what they repeat.
//!
//! FastAPI writes `list_items_api_v1_items_get`, HubSpot `get-/crm/v3/objects/companies_getPage`, NestJS `ItemController.getItems`, Google
//! `shop.catalogs.items.parts.list`. The part that a person chose is the name, where no other operation has it. What is tried depends on the
//! operation alone and the first one keeps what it got, so an operation that is added below changes no name.

use std::collections::BTreeSet;

use crate::{
    convert::{Items, OperationItem},
    names::{Case, ident},
};

/// A name of so many parts says where in the API the operation belongs.
const MANY_PARTS: usize = 4;

/// What each operation is called, in their order.
pub(super) fn call_names(items: &Items) -> Vec<String> {
    let id = |item: &OperationItem| item.operation.operation_id.clone().unwrap_or_default();
    let snake = |name: &str| ident(name, Case::Snake, "operation").plain().to_owned();
    // The ids themselves are taken, whoever comes first.
    let whole: BTreeSet<String> = items.operations.iter().map(|item| snake(&id(item))).collect();
    let mut taken = BTreeSet::new();
    let names = items.operations.iter().map(|item| {
        let id = id(item);
        let full = snake(&id);
        let shorter = candidates(&id, &item.method, &item.path).into_iter().map(|name| snake(&name));
        let is_free =
            |name: &String| name.len() < full.len() && !whole.contains(name) && !taken.contains(name);
        let name = shorter.filter(|name| !name.starts_with(|it: char| it.is_ascii_digit())).find(is_free);
        let Some(name) = name else { return id };
        taken.insert(name.clone());
        name
    });
    names.collect()
}

/// Shorter names for an operation, the best one first.
fn candidates(id: &str, method: &str, path: &str) -> Vec<String> {
    if let Some(chosen) = without_path(id, method, path) {
        return with_resource(&chosen, path);
    }
    let parts: Vec<&str> = id.split(['.', ':', '#', '/']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [first, .., holder, name] if parts.len() >= MANY_PARTS && !is_version(first) => {
            vec![format!("{holder}_{name}")]
        }
        [holder, name] => without_controller(holder, name),
        _ => id.split_once('_').map(|(holder, name)| without_controller(holder, name)).unwrap_or_default(),
    }
}

/// The method of a controller, with what it is about if the method does not say it.
fn without_controller(holder: &str, name: &str) -> Vec<String> {
    match holder.strip_suffix("Controller").filter(|about| !about.is_empty()) {
        Some(about) if repeats(about, name) => vec![name.to_owned(), format!("{about}_{name}")],
        Some(about) => vec![format!("{about}_{name}")],
        None => Vec::new(),
    }
}

/// `v1` or `2024`: what follows is the whole of a version, not of a product.
fn is_version(part: &str) -> bool {
    part.trim_start_matches(['v', 'V']).chars().all(|it| it.is_ascii_digit())
}

/// The words of the id beside those of the path and the method, which stand behind them (`.._items__id__get`) or before (`get-/items/{id}_..`).
fn without_path(id: &str, method: &str, path: &str) -> Option<Vec<String>> {
    let method = method.to_ascii_lowercase();
    let literal: String = path.chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).collect();
    if let Some(chosen) = id.strip_suffix(&format!("{literal}_{method}")).filter(|_| path.len() > 1) {
        return Some(words(chosen)).filter(|words| !words.is_empty());
    }
    if let Some(chosen) = id.strip_prefix(&method).and_then(|rest| rest.get(1..)?.strip_prefix(path)) {
        return Some(words(chosen)).filter(|words| !words.is_empty());
    }
    // The same with capitals. One word of the path may stand there for its own sake.
    let behind = [words(path), vec![method]].concat();
    let words = words(id);
    let chosen =
        words.strip_suffix(behind.as_slice()).filter(|chosen| !chosen.is_empty() && behind.len() > 2)?;
    Some(chosen.to_vec())
}

/// The name alone if it says what it is about, else with the last segments of the path.
fn with_resource(chosen: &[String], path: &str) -> Vec<String> {
    let name = chosen.join("_");
    // Of the segments, `api` and `v1` say nothing.
    let segments = path.split('/').filter(|segment| !segment.is_empty() && !segment.contains('{'));
    let mut about: Vec<String> = segments
        .filter(|segment| *segment != "api" && !is_version(segment))
        .map(|segment| words(segment).join("_"))
        .collect();
    if about.last() == Some(&name) {
        about.pop();
    }
    let longer = (1..=about.len()).map(|count| {
        let last = about.get(about.len() - count..).unwrap_or_default().join("_");
        format!("{name}_{last}")
    });
    let short = (chosen.len() > 1).then_some(name.clone());
    short.into_iter().chain(longer).collect()
}

/// Whether a method says all that it is about: `ItemController.getItems`.
fn repeats(holder: &str, name: &str) -> bool {
    let singular =
        |word: &String| word.trim_end_matches('s').trim_end_matches("ie").trim_end_matches('y').to_owned();
    let said: BTreeSet<String> = words(name).iter().map(singular).collect();
    words(holder).iter().all(|word| said.contains(&singular(word)))
}

fn words(name: &str) -> Vec<String> {
    let snake = ident(name, Case::Snake, "");
    snake.plain().split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::candidates;

    #[test]
    fn what_repeats_method_and_path_is_left_out() {
        for (id, method, path, expected) in [
            ("read_item_items__item_id__get", "get", "/items/{item_id}", Some("read_item")),
            ("list_api_v1_shop_items_get", "get", "/api/v1/shop/items", Some("list_items")),
            ("get-/shop/v3/items/{itemId}_getById", "get", "/shop/v3/items/{itemId}", Some("get_by_id")),
            ("post-/shop/v3/items/batch/read_read", "post", "/shop/v3/items/batch/read", Some("read_batch")),
            ("readItemsApiV1ItemsGet", "get", "/api/v1/items", Some("read_items")),
            ("get_items_parts_first", "get", "/items/parts", None),
            ("ItemController.getAllItems", "get", "/items", Some("getAllItems")),
            ("CategoryController_findCategories", "get", "/categories", Some("findCategories")),
            ("ItemController.deleteById", "delete", "/items/{id}", Some("Item_deleteById")),
            ("v1.shop.items.list", "get", "/v1/items", None),
            ("shopItemsPost", "post", "/items", None),
            ("shop.catalogs.items.parts.list", "get", "/v1/{parent}/parts", Some("parts_list")),
            ("shop.items.list", "get", "/v1/items", None),
            ("items_get", "get", "/items", None),
            ("list_items", "get", "/items", None),
            ("get", "get", "/", None),
        ] {
            assert_eq!(candidates(id, method, path).first().map(String::as_str), expected, "{id}");
        }
    }

    #[test]
    fn a_name_that_is_taken_gets_more_of_the_path() {
        let found = candidates("create_shop_items_parts_post", "post", "/shop/items/{id}/parts");
        assert!(found.is_empty(), "{found:?}");
        let found = candidates("create_shop_items__id__parts_post", "post", "/shop/items/{id}/parts");
        assert_eq!(found, ["create_parts", "create_items_parts", "create_shop_items_parts"]);
    }
}
