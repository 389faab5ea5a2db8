//! A code -> a wrong and a right snippet, as they stand in the text files beside this one, which have one entry a code.

use super::Code;

/// The files, by stage.
const FILES: &[&str] = &[
    include_str!("load.txt"),
    include_str!("bundle.txt"),
    include_str!("shape.txt"),
    include_str!("model.txt"),
    include_str!("lint.txt"),
    include_str!("output.txt"),
];

/// What earns a code, and what does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Example {
    /// What the snippets are: a whole `document`, or keys of a `root`, an `operation` or a `schema`, in YAML; `json`; commands of a `shell`; or `text`.
    pub place: &'static str,
    /// What earns it.
    pub wrong: &'static str,
    /// The same as it should be.
    pub right: &'static str,
}

impl Example {
    /// The language of the snippets, as Markdown names it.
    pub fn language(&self) -> &'static str {
        match self.place {
            "shell" => "sh",
            "json" => "json",
            "text" => "text",
            _ => "yaml",
        }
    }

    /// The document that has one of the snippets in its place; nothing if a document is not what earns the code.
    pub fn document(&self, snippet: &str) -> Option<String> {
        let has = |key: &str| snippet.lines().any(|line| line.starts_with(key));
        let indented: String = snippet.lines().map(|line| format!("      {line}\n")).collect();
        let head = |version: &str| format!("openapi: {version}\ninfo: {{title: Shop, version: \"1\"}}\n");
        Some(match self.place {
            "document" | "json" => snippet.to_owned(),
            "root" | "root-3.1" => {
                let version = if self.place == "root" { "3.0.3" } else { "3.1.0" };
                let paths = if has("paths:") { "" } else { "paths: {}\n" };
                format!("{}{paths}{snippet}", head(version))
            }
            "operation" => {
                let id = if has("operationId:") { "" } else { "      operationId: listOrders\n" };
                let responses = "      responses: {\"204\": {description: Done}}\n";
                let responses = if has("responses:") { "" } else { responses };
                format!("{}paths:\n  /orders:\n    get:\n{id}{indented}{responses}", head("3.0.3"))
            }
            "schema" | "schema-3.1" => {
                let version = if self.place == "schema" { "3.0.3" } else { "3.1.0" };
                format!("{}paths: {{}}\ncomponents:\n  schemas:\n    Order:\n{indented}", head(version))
            }
            _ => return None,
        })
    }
}

/// The entry of a code.
pub(super) fn example(code: Code) -> Option<Example> {
    let name = code.to_string();
    let entries = FILES.iter().flat_map(|file| file.split("==== ").skip(1));
    let entry =
        entries.filter_map(|entry| entry.split_once('\n')).find(|(title, _)| title.starts_with(&name));
    let (title, snippets) = entry?;
    let (wrong, right) = snippets.strip_prefix("---- wrong\n")?.split_once("---- right\n")?;
    Some(Example { place: title.get(name.len()..)?.trim(), wrong, right })
}
