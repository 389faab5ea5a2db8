//! A lowered document -> the tokens of progenitor's client, with its panics turned into words.

use std::{
    panic::{self, AssertUnwindSafe},
    sync::{Arc, Mutex, PoisonError},
};

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator};
use serde_json::{Map, Value};

/// What progenitor makes of a document.
pub(crate) struct Theirs {
    /// The client.
    pub(crate) client: TokenStream,
    /// Operations that it refuses, by id, with its words.
    pub(crate) refused: Vec<(String, String)>,
}

/// Generates the whole client; where that fails, one without the operations that fail alone.
pub(crate) fn generate(document: Value) -> Result<Theirs, String> {
    let reason = match tokens(&document) {
        Ok(client) => return Ok(Theirs { client, refused: Vec::new() }),
        Err(reason) => reason,
    };
    let mut rest = document.clone();
    let mut refused = Vec::new();
    for (path, method, id) in operations(&document) {
        if let Err(reason) = tokens(&with_only(&document, &path, &method)) {
            refused.push((id, reason));
            if let Some(item) = rest["paths"][&path].as_object_mut() {
                item.remove(&method);
            }
        }
    }
    match tokens(&rest) {
        Ok(client) if operations(&rest).next().is_some() => Ok(Theirs { client, refused }),
        Ok(_) => Err(format!("progenitor refuses every operation: {reason}")),
        Err(reason) => Err(format!("progenitor refuses the document: {reason}")),
    }
}

fn tokens(document: &Value) -> Result<TokenStream, String> {
    let document =
        serde_json::from_value(document.clone()).map_err(|error| format!("not OpenAPI 3.0: {error}"))?;
    let generate = || Generator::new(&GenerationSettings::default()).generate_tokens(&document);
    caught(generate)?.map_err(|error| error.to_string())
}

/// The value of `work`, or the words and the place of its panic.
fn caught<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let words = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&words);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        *heard.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string();
    }));
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    panic::set_hook(usual);
    result.map_err(|_| words.lock().unwrap_or_else(PoisonError::into_inner).clone())
}

/// Path, method and id of each operation.
fn operations(document: &Value) -> impl Iterator<Item = (String, String, String)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let members = item.as_object().into_iter().flatten();
        members.filter_map(move |(method, member)| {
            let id = member.get("operationId")?.as_str()?;
            Some((path.clone(), method.clone(), id.to_owned()))
        })
    })
}

fn with_only(document: &Value, path: &str, method: &str) -> Value {
    let mut document = document.clone();
    let mut item = document["paths"][path].take();
    if let Some(members) = item.as_object_mut() {
        members.retain(|name, member| name == method || member.get("responses").is_none());
    }
    document["paths"] = Value::Object(Map::from_iter([(path.to_owned(), item)]));
    document
}
