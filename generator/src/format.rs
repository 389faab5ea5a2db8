//! Tokens -> text: `syn` parses, `prettyplease` prints, and the header is put before it.
//!
//! This is a good third of what generating costs, so files are emitted and formatted side by side.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;

use crate::{
    codes,
    diagnostic::{Diagnostic, Diagnostics},
    emit::{self, Files},
    pointer::Pointer,
    stack,
};

/// The files as text. A file whose tokens are not Rust is a diagnostic that names it.
pub fn format(files: Files<'_>, header: &str, diagnostics: &mut Diagnostics) -> BTreeMap<PathBuf, String> {
    // From the end, because the file of shared types is often the largest, and is to be begun first.
    let files: Vec<_> = files.into_iter().rev().collect();
    let formatted = stack::side_by_side(&files, |(path, part)| file(path, part(), header));
    let mut texts = BTreeMap::new();
    for ((path, _), formatted) in files.into_iter().zip(formatted).rev() {
        match formatted {
            Ok(text) => drop(texts.insert(path, text)),
            Err(message) => {
                diagnostics.push(Diagnostic::new(codes::UNPRINTABLE, Pointer::root(), message));
            }
        }
    }
    texts
}

fn file(path: &Path, tokens: TokenStream, header: &str) -> Result<String, String> {
    let file = syn::parse2::<syn::File>(tokens)
        .map_err(|error| format!("{} does not parse: {error}", path.display()))?;
    let text = if path.starts_with("codec") { tables(file) } else { spaced(&prettyplease::unparse(&file)) };
    Ok(format!("{header}\n{text}"))
}

/// A file of tables: what stands above them, and each table.
fn tables(file: syn::File) -> String {
    let is_table = |item: &syn::Item| matches!(item, syn::Item::Macro(_));
    let (tables, above): (Vec<_>, Vec<_>) = file.items.into_iter().partition(is_table);
    let above = prettyplease::unparse(&syn::File { items: above, ..file });
    let tables = tables.iter().map(|item| match item {
        syn::Item::Macro(table) => emit::table(&table.mac),
        _ => String::new(),
    });
    std::iter::once(above).chain(tables).collect()
}

/// One statement as text, for examples in documentation.
pub(crate) fn statement(tokens: &TokenStream) -> String {
    let wrapped = quote::quote!(async fn example() { #tokens });
    match syn::parse2::<syn::File>(wrapped) {
        Ok(file) => {
            let text = prettyplease::unparse(&file);
            let body = text.lines().filter_map(|line| line.strip_prefix("    "));
            body.collect::<Vec<_>>().join("\n")
        }
        Err(_) => tokens.to_string(),
    }
}

/// What stands above everything: the document, and the command that makes the file anew.
pub fn header(source: &str, command: &str) -> String {
    format!(
        "// @generated from {source} by clientgen. Do not edit: change the document and run `{command}`.\n"
    )
}

/// An empty line before each item at the top level, which `prettyplease` does not print.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40);
    let mut ended = false;
    for line in text.lines() {
        if ended && !line.is_empty() {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        ended = line == "}";
    }
    out
}
