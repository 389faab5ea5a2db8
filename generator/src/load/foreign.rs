//! A file that is no OpenAPI document -> what it is, and what to do about it.
//!
//! People name what a link gave them: a page instead of the file behind it, an archive, a collection of another tool. Whoever reads
//! "not valid YAML" then looks for a mistake in a text that has none.

use serde_json::Value;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Foreign {
    /// The key that gives it away.
    pub(super) key: Option<&'static str>,
    pub(super) message: String,
    pub(super) help: &'static str,
}

const DOWNLOAD: &str =
    "download the document itself: pages about an API often link to it as openapi.json or openapi.yaml";
const EXPORT: &str = "export the API as OpenAPI 3, or ask its owner for such a document";
const ONLY: &str = "only OpenAPI documents can be read; ask the API's owner for one";
const CONVERT: &str = "convert it to OpenAPI 3 first";
const UNPACK: &str = "unpack it, and name the OpenAPI document in it";

fn foreign(message: impl Into<String>, help: &'static str) -> Foreign {
    Foreign { key: None, message: message.into(), help }
}

/// Files whose first bytes say what they are.
const SIGNATURES: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "this is a ZIP archive (or a document of an office program)", UNPACK),
    (b"\x1f\x8b", "this is compressed with gzip", "unpack it with gunzip"),
    (b"BZh", "this is compressed with bzip2", "unpack it with bunzip2"),
    (b"\xfd7zXZ\0", "this is compressed with xz", "unpack it with unxz"),
    (b"7z\xbc\xaf\x27\x1c", "this is a 7z archive", UNPACK),
    (b"(\xb5\x2f\xfd", "this is compressed with zstd", "unpack it with unzstd"),
    (b"%PDF-", "this is a PDF", DOWNLOAD),
    (b"\x89PNG", "this is a picture", DOWNLOAD),
    (b"\xff\xd8\xff", "this is a picture", DOWNLOAD),
    (b"GIF8", "this is a picture", DOWNLOAD),
    (b"\x7fELF", "this is a program", "name an OpenAPI document"),
];

/// What the bytes of a file say, if they are no text in UTF-8.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<Foreign> {
    if let Some((_, message, help)) = SIGNATURES.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Some(foreign(*message, help));
    }
    let is_wide = [[0xff, 0xfe], [0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark));
    let zero = |index| bytes.get(index) == Some(&0);
    // A first character of ASCII has a zero before or behind it.
    let is_bare = bytes.len().is_multiple_of(2) && zero(0) != zero(1) && zero(2) != zero(3);
    (is_wide || is_bare).then(|| foreign("the file is UTF-16, not UTF-8", "save it as UTF-8"))
}

/// What the first line says, where nothing that is YAML or JSON starts so.
pub(super) fn of_start(text: &str) -> Option<Foreign> {
    let text = text.trim_start();
    let first = text.lines().next().unwrap_or_default();
    let lower = first.to_ascii_lowercase();
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return Some(foreign("this is an HTML page", DOWNLOAD));
    }
    if first.starts_with('<') && !first.starts_with("<<") {
        let page = text.get(..2000).unwrap_or(text).to_ascii_lowercase();
        let starts: &[(&str, &str, &str)] = &[
            ("<html", "this is an HTML page", DOWNLOAD),
            ("definitions", "this is a WSDL, which describes a SOAP service", ONLY),
            ("<application", "this is a WADL document", CONVERT),
            (
                "<edmx",
                "this is the metadata of an OData service",
                "convert it to OpenAPI 3 first, for example with odata-openapi",
            ),
        ];
        let found = starts.iter().find(|(sign, ..)| page.contains(sign));
        return Some(
            found.map_or_else(
                || foreign("this is XML", DOWNLOAD),
                |(_, message, help)| foreign(*message, help),
            ),
        );
    }
    let starts: &[(&str, &str, &str)] = &[
        ("#%RAML", "this is a RAML document", CONVERT),
        ("FORMAT: 1A", "this is an API Blueprint", CONVERT),
        (
            "version https://git-lfs.github.com/",
            "this is a pointer of Git LFS, not the file itself",
            "fetch the file with `git lfs pull`",
        ),
        ("HTTP/1.", "this is a response of HTTP with its headers", "save its body only"),
        ("HTTP/2 ", "this is a response of HTTP with its headers", "save its body only"),
        ("diff --git ", "this is a patch", "apply it, and name the document that it changes"),
        (
            "syntax = \"proto",
            "this is a Protocol Buffers file",
            "convert it to OpenAPI 3 first, for example with protoc-gen-openapi",
        ),
    ];
    let found = starts.iter().find(|(start, ..)| first.starts_with(start));
    found.map(|(_, message, help)| foreign(*message, help))
}

/// What a text that could not be read, or is not an object, looks like.
pub(super) fn of_text(text: &str) -> Option<Foreign> {
    const GRAPHQL: [&str; 11] = [
        "type",
        "schema",
        "input",
        "interface",
        "enum",
        "scalar",
        "union",
        "directive",
        "extend",
        "query",
        "fragment",
    ];
    const CODE: [&str; 9] =
        ["import", "export", "const", "let", "var", "function", "package", "module.exports", "use"];
    let mut is_text = false;
    let first = text.lines().map(str::trim).find(|line| {
        // Descriptions stand before what they describe.
        let quotes = line.matches("\"\"\"").count();
        let was_text = is_text || quotes > 0;
        is_text ^= quotes == 1;
        !was_text && !line.is_empty() && !line.starts_with('#')
    })?;
    let word = first.split([' ', '\t', '{', '(']).next().unwrap_or_default();
    let rest = first.get(word.len()..).unwrap_or_default().trim_start();
    let name = rest.split([' ', '{', '(', '@', '=']).next().unwrap_or_default();
    if first.starts_with("syntax") && first.contains("\"proto") {
        return Some(foreign("this is a Protocol Buffers file", CONVERT));
    }
    if GRAPHQL.contains(&word)
        && !name.contains(':')
        && (rest.contains('{') || !name.is_empty() || first == word)
    {
        return Some(foreign("this is a GraphQL schema", ONLY));
    }
    if CODE.contains(&word) && !rest.is_empty() && !name.ends_with(':') {
        return Some(foreign("this is program code", "name an OpenAPI document in YAML or JSON"));
    }
    None
}

/// Kinds of documents by keys that each has; `a/b` is a key in another.
const KINDS: &[(&[&str], &str, &str)] = &[
    (
        &["overlay"],
        "this is an OpenAPI Overlay, which changes a document",
        "name the document that it extends, and this file with `--overlay`",
    ),
    (&["asyncapi"], "this is an AsyncAPI document", ONLY),
    (
        &["arazzo"],
        "this is an Arazzo document, which describes how calls follow each other",
        "name the OpenAPI document that its `sourceDescriptions` has",
    ),
    (&["openrpc"], "this is an OpenRPC document", ONLY),
    (&["smithy"], "this is a Smithy model", CONVERT),
    (
        &["swaggerVersion"],
        "this is a Swagger 1 document",
        "convert it to OpenAPI 3 first, for example with api-spec-converter",
    ),
    (&["info/_postman_id"], "this is a Postman collection", EXPORT),
    (&["info", "item"], "this is a Postman collection", EXPORT),
    (&["collection/info", "collection/item"], "this is a Postman collection", EXPORT),
    (&["_postman_variable_scope"], "this is an environment of Postman", EXPORT),
    (&["__export_format"], "this is an export of Insomnia", EXPORT),
    (&["log/entries"], "this is a HAR file, the requests that a browser made", ONLY),
    (&["data/__schema"], "this is a GraphQL schema", ONLY),
    (&["__schema"], "this is a GraphQL schema", ONLY),
    (
        &["discoveryVersion"],
        "this is a Google API Discovery document",
        "convert it to OpenAPI 3 first, for example with google-discovery-to-swagger",
    ),
    (&["apiVersion", "kind"], "this is a resource of Kubernetes", "name an OpenAPI document"),
    (&["name", "version", "dependencies"], "this is a package's manifest", "name an OpenAPI document"),
    (&["services", "volumes"], "this is a file of Docker Compose", "name an OpenAPI document"),
    (&["jobs", "on"], "this is a workflow of GitHub Actions", "name an OpenAPI document"),
    (
        &["$schema"],
        "this is a JSON Schema without an API around it",
        "put it under `components/schemas` of an OpenAPI document",
    ),
    (
        &["$defs"],
        "this is a JSON Schema without an API around it",
        "put it under `components/schemas` of an OpenAPI document",
    ),
];

/// What an object without `openapi` is, as far as its keys tell.
pub(super) fn of_keys(value: &Value) -> Option<Foreign> {
    if let Some(version) = value.get("swagger") {
        let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
        let message = format!("this is a Swagger {version} document");
        let help = "convert it to OpenAPI 3 first, for example with swagger2openapi";
        return Some(Foreign { key: Some("swagger"), message, help });
    }
    let has = |path: &str| path.split('/').try_fold(value, |node, key| node.get(key)).is_some();
    if let Some((keys, message, help)) = KINDS.iter().find(|(keys, ..)| keys.iter().all(|key| has(key))) {
        let key = keys.first().filter(|key| keys.len() == 1 && !key.contains('/')).copied();
        return Some(Foreign { key, message: (*message).to_owned(), help });
    }
    let object = value.as_object()?;
    let is_error = |key: &str| {
        [
            "message",
            "error",
            "errors",
            "statusCode",
            "status",
            "code",
            "detail",
            "documentation_url",
            "timestamp",
            "path",
        ]
        .contains(&key)
            || key.parse::<u16>().is_ok_and(|status| (400..600).contains(&status))
    };
    let looks_like_an_error = !object.is_empty() && object.keys().all(|key| is_error(key));
    looks_like_an_error.then(|| foreign("this is what a server says of an error, not a document", DOWNLOAD))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_no_document_is_named() {
        let said = |found: Option<Foreign>| found.map(|it| it.message).unwrap_or_default();
        for (text, expected) in [
            ("\n<!DOCTYPE html><html>", "this is an HTML page"),
            ("<?xml version=\"1.0\"?>\n<wsdl:definitions>", "this is a WSDL, which describes a SOAP service"),
            ("<a/>", "this is XML"),
            ("#%RAML 1.0\ntitle: A", "this is a RAML document"),
            ("syntax = \"proto3\";", "this is a Protocol Buffers file"),
            ("<<<<<<< HEAD\n", ""),
            ("openapi: 3.0.3\n", ""),
        ] {
            assert_eq!(said(of_start(text)), expected, "{text}");
        }
        for (text, expected) in [
            ("# Shop\ntype Query { orders: [Order] }", "this is a GraphQL schema"),
            ("\"\"\"\nA\nshop\n\"\"\"\nschema {\n  query: Query\n}", "this is a GraphQL schema"),
            ("scalar Date", "this is a GraphQL schema"),
            ("import x from 'y'", "this is program code"),
            ("type: object\n", ""),
            ("enum: [a\n", ""),
            ("openapi: 3.0.3\n", ""),
        ] {
            assert_eq!(said(of_text(text)), expected, "{text}");
        }
        for (value, expected) in [
            (
                json!({ "log": { "version": "1.2", "entries": [] } }),
                "this is a HAR file, the requests that a browser made",
            ),
            (json!({ "info": { "_postman_id": "1" }, "item": [] }), "this is a Postman collection"),
            (json!({ "asyncapi": "3.0.0", "info": {} }), "this is an AsyncAPI document"),
            (json!({ "404": "Not Found" }), "this is what a server says of an error, not a document"),
            (
                json!({ "message": "Bad credentials" }),
                "this is what a server says of an error, not a document",
            ),
            (json!({ "info": {}, "paths": {} }), ""),
            (json!({}), ""),
        ] {
            assert_eq!(said(of_keys(&value)), expected, "{value}");
        }
        assert_eq!(
            said(of_bytes(b"PK\x03\x04\x14\0")),
            "this is a ZIP archive (or a document of an office program)"
        );
        for wide in [&b"\xff\xfeo\0p\0"[..], b"\xfe\xff\0o\0p", b"o\0p\0", b"\0o\0p"] {
            assert_eq!(said(of_bytes(wide)), "the file is UTF-16, not UTF-8");
        }
        assert_eq!(of_bytes(b"openapi: \xe9"), None);
    }
}
