//! A location in a file -> its name as a component.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::Value;

use super::Place;
use crate::document::Pointer;

/// The names of new components, and those of the document.
#[derive(Debug, Default)]
pub(super) struct Names {
    given: BTreeMap<(&'static str, Place), String>,
    taken: BTreeSet<(String, String)>,
}

impl Names {
    /// Adds the components, an object of sections.
    pub(super) fn take_all(&mut self, components: Option<&Value>) {
        for (section, names) in components.and_then(Value::as_object).into_iter().flatten() {
            for (name, _) in names.as_object().into_iter().flatten() {
                self.taken.insert((section.clone(), name.clone()));
            }
        }
    }

    pub(super) fn get(&self, section: &'static str, place: &Place) -> Option<&String> {
        self.given.get(&(section, place.clone()))
    }

    /// Records that the location is the component with this name.
    pub(super) fn set(&mut self, section: &'static str, place: Place, name: String) {
        self.taken.insert((section.to_owned(), name.clone()));
        self.given.insert((section, place), name);
    }

    /// Gives the location a free name: its own, or else with the file's name before it, or else with a number. `file` is the file
    /// of the location, if it is not the document itself.
    pub(super) fn give(&mut self, section: &'static str, place: &Place, file: Option<&Path>) -> String {
        let stem =
            file.and_then(Path::file_stem).map(|stem| clean(&stem.to_string_lossy())).unwrap_or_default();
        let own = telling(&place.pointer);
        let (first, second) = match (own.is_empty(), stem.is_empty()) {
            (false, false) => (own.clone(), format!("{stem}_{own}")),
            (false, true) => (own.clone(), own),
            (true, false) => (stem.clone(), stem),
            (true, true) => ("Part".to_owned(), "Part".to_owned()),
        };
        let numbered = (2usize..).map(|number| format!("{second}_{number}"));
        let name = [first, second.clone()]
            .into_iter()
            .chain(numbered)
            .find(|name| !self.taken.contains(&(section.to_owned(), name.clone())))
            .unwrap_or_default();
        self.set(section, place.clone(), name.clone());
        name
    }

    /// Every place of a tree that has a name, with its section and name.
    pub(super) fn of_tree(&self, tree: usize) -> impl Iterator<Item = (&'static str, &Pointer, &String)> {
        let given = self.given.iter().filter(move |((_, place), _)| place.tree == tree);
        given.map(|((section, place), name)| (*section, &place.pointer, name))
    }
}

/// The meaningful keys of a pointer, joined: names of the API, and not keys of OpenAPI.
fn telling(pointer: &Pointer) -> String {
    const BOXES: [&str; 16] = [
        "components",
        "schemas",
        "parameters",
        "responses",
        "requestBodies",
        "headers",
        "examples",
        "links",
        "callbacks",
        "securitySchemes",
        "properties",
        "paths",
        "content",
        "schema",
        "definitions",
        "$defs",
    ];
    let keys: Vec<String> = pointer.keys().filter(|key| !key.contains("application/")).collect();
    let mut telling: Vec<String> = Vec::new();
    let mut rest = keys.iter();
    while let Some(key) = rest.next() {
        match key.as_str() {
            // All members are one thing.
            "allOf" => drop(rest.next()),
            "oneOf" | "anyOf" => {
                let number = rest.next().and_then(|index| index.parse::<usize>().ok());
                telling.extend(number.map(|index| format!("member{}", index + 1)));
            }
            "items" => telling.push("item".to_owned()),
            key if BOXES.contains(&key) => {}
            key => telling.push(clean(key)),
        }
    }
    telling.retain(|key| !key.is_empty());
    if telling.is_empty() { keys.last().map(|key| clean(key)).unwrap_or_default() } else { telling.join("_") }
}

/// A key with only the characters that a component's name may have.
fn clean(key: &str) -> String {
    let mut cleaned = String::with_capacity(key.len());
    for character in key.chars() {
        if character.is_ascii_alphanumeric() || ".-_".contains(character) {
            cleaned.push(character);
        } else if !cleaned.ends_with('_') {
            cleaned.push('_');
        }
    }
    cleaned.trim_matches('_').to_owned()
}
