//! A list that is probably paginated, without `x-pagination` -> a note with an overlay that declares it. Only a declared list becomes
//! a stream.

use serde_json::Value;

use super::responses::{Response, response};
use crate::{
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::{Document, Pointer},
};

/// Names of parameters, by their purpose.
const PAGE: [&str; 5] = ["page", "page_number", "pageNumber", "page[number]", "p"];
const OFFSET: [&str; 4] = ["offset", "skip", "start", "from"];
const CURSOR: [&str; 9] = [
    "cursor",
    "page_token",
    "pageToken",
    "next_token",
    "nextToken",
    "page_cursor",
    "after",
    "starting_after",
    "continuation_token",
];
const SIZE: [&str; 11] = [
    "limit",
    "size",
    "per_page",
    "perPage",
    "page_size",
    "pageSize",
    "page[size]",
    "count",
    "max_results",
    "maxResults",
    "results",
];
/// Locations of the next cursor in a response.
const NEXT: [&str; 11] = [
    "next_page",
    "next_cursor",
    "nextCursor",
    "next_page_token",
    "nextPageToken",
    "next_token",
    "nextToken",
    "cursor",
    "next",
    "continuation_token",
    "after",
];
/// Objects in a response that describe its pages.
const AROUND: [&str; 6] = ["meta", "pagination", "paging", "page_info", "pageInfo", "response_metadata"];

pub(super) fn rule(
    document: &Document,
    item: &Value,
    operation: &Value,
    at: &Pointer,
    diagnostics: &mut Diagnostics,
) {
    if at.last().as_deref() != Some("get") || operation.get("x-pagination").is_some() {
        return;
    }
    // One that was left out was declared.
    let is_left_out = |diagnostic: &Diagnostic| {
        [codes::EXTENSION, codes::EXTENSION_SHAPE].contains(&diagnostic.code)
            && diagnostic.pointer.strip(at).is_some()
    };
    if diagnostics.iter().any(is_left_out) {
        return;
    }
    let parameters = parameters(document, item, operation);
    let find = |known: &[&str]| parameters.iter().copied().find(|(name, _)| known.contains(name));
    let named = |known: &[&str]| find(known).map(|(name, _)| name);
    let Some(schema) = response(document, operation).map(Response::new) else { return };
    let Some(items) = items(document, schema) else { return };
    let size = named(&SIZE).map(|size| format!(", size: {}", text(size))).unwrap_or_default();
    // A page that is a string is a cursor of the server.
    let is_cursor = |ty: Option<&str>| ty == Some("string");
    let page = find(&PAGE).filter(|(_, ty)| !is_cursor(*ty));
    let cursor =
        find(&PAGE).filter(|(_, ty)| is_cursor(*ty)).map(|(name, _)| name).or_else(|| named(&CURSOR));
    let declared = if let Some((page, _)) = page {
        format!("kind: page-number, parameters: {{page: {}{size}}}", text(page))
    } else if let Some(offset) = named(&OFFSET).filter(|_| !size.is_empty()) {
        format!("kind: offset, parameters: {{offset: {}{size}}}", text(offset))
    } else if let Some((cursor, next)) = cursor.zip(next(document, schema)) {
        format!("kind: cursor, parameters: {{cursor: {}{size}}}, next: {next}", text(cursor))
    } else {
        return;
    };
    let items =
        if items.is_empty() { String::new() } else { format!(", items: {}", text(&format!("/{items}"))) };
    let keys: Vec<String> = at.keys().collect();
    let [_, path, method] = keys.as_slice() else { return };
    let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
    let message = format!("the response of `{id}` is probably paginated, but `x-pagination` is missing");
    let help = format!(
        "add `x-pagination: {{{declared}{items}}}`, or in an overlay: `- {{target: \"$.paths['{path}'].{method}\", update: {{x-pagination: \
         {{{declared}{items}}}}}}}`"
    );
    diagnostics.push(Diagnostic::new(codes::UNDECLARED_PAGING, at.clone(), message).help(help));
}

/// The names of the query parameters, and their types.
fn parameters<'a>(
    document: &'a Document,
    item: &'a Value,
    operation: &'a Value,
) -> Vec<(&'a str, Option<&'a str>)> {
    let lists = [operation.get("parameters"), item.get("parameters")];
    let all = lists.into_iter().flatten().filter_map(Value::as_array).flatten();
    all.filter_map(|parameter| document.resolved(parameter))
        .filter(|parameter| parameter.get("in").and_then(Value::as_str) == Some("query"))
        .filter_map(|parameter| {
            let schema = parameter.get("schema").and_then(|schema| document.resolved(schema));
            let ty = schema.and_then(|schema| schema.get("type")).and_then(Value::as_str);
            Some((parameter.get("name")?.as_str()?, ty))
        })
        .collect()
}

/// The location of the list: the response itself, or its only property that is a list.
fn items(document: &Document, response: Response<'_>) -> Option<String> {
    if response.ty(document) == Some("array") {
        return Some(String::new());
    }
    let properties = response.properties(document);
    let mut lists = properties.iter().filter(|(_, property)| property.ty(document) == Some("array"));
    match (lists.next(), lists.next()) {
        (Some((only, _)), None) => Some((*only).to_owned()),
        _ => None,
    }
}

/// The location of the next cursor.
fn next(document: &Document, response: Response<'_>) -> Option<String> {
    let of = |response: Response<'_>| {
        let properties = response.properties(document);
        NEXT.into_iter().find(|name| properties.contains_key(name))
    };
    let inner =
        || AROUND.into_iter().find_map(|key| Some(format!("/{key}/{}", of(response.child(document, key)?)?)));
    of(response).map(|name| format!("/{name}")).or_else(inner)
}

/// A string as YAML writes it in a line.
fn text(name: &str) -> String {
    if name.contains(['[', ']', '{', '}', ',', ':']) { format!("\"{name}\"") } else { name.to_owned() }
}
