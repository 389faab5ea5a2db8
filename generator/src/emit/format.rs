//! Tokens -> text: `syn` parses, `prettyplease` prints, and the header is put before it.
//!
//! This is a good third of what generating costs, so files are emitted and formatted side by side.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use proc_macro2::TokenStream;
use syn::{File, ImplItem, Item};

use crate::{
    bounds::stack,
    diagnostic::{Diagnostic, Diagnostics, codes},
    document::Pointer,
    emit::{self, Files},
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
    let file =
        syn::parse2::<File>(tokens).map_err(|error| format!("{} does not parse: {error}", path.display()))?;
    let text = if path.starts_with("codec") { tables(file) } else { spaced(file) };
    Ok(format!("{header}\n{text}"))
}

/// A file of tables: what stands above them, and each table.
fn tables(file: File) -> String {
    let is_table = |item: &Item| matches!(item, Item::Macro(_));
    let (tables, above): (Vec<_>, Vec<_>) = file.items.into_iter().partition(is_table);
    let above = prettyplease::unparse(&File { items: above, ..file });
    let tables = tables.iter().map(|item| match item {
        Item::Macro(table) => emit::table(&table.mac),
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

/// The text of a file with an empty line between its items, which `prettyplease` does not print. Each item is printed on its own, so that no
/// text is looked at for where an item ends.
fn spaced(mut file: File) -> String {
    let items = std::mem::take(&mut file.items);
    let head = prettyplease::unparse(&file);
    let parts = items.into_iter().map(|item| (is_import(&item), printed(item)));
    joined(head, "", parts)
}

fn printed(item: Item) -> String {
    match &item {
        Item::Impl(block) if block.items.len() > 1 => held(alone(item), methods, |_| false),
        Item::Mod(module) if module.content.is_some() => held(alone(item), inner_items, is_import),
        _ => prettyplease::unparse(&alone(item)),
    }
}

fn methods(file: &mut File) -> Option<&mut Vec<ImplItem>> {
    match file.items.first_mut() {
        Some(Item::Impl(block)) => Some(&mut block.items),
        _ => None,
    }
}

fn inner_items(file: &mut File) -> Option<&mut Vec<Item>> {
    match file.items.first_mut() {
        Some(Item::Mod(module)) => module.content.as_mut().map(|(_, items)| items),
        _ => None,
    }
}

/// What holds items, each printed in it as its only one: so its indentation is the printer's.
fn held<T>(mut file: File, slot: fn(&mut File) -> Option<&mut Vec<T>>, is_import: fn(&T) -> bool) -> String {
    const END: &str = "}\n";
    let items = slot(&mut file).map(std::mem::take).unwrap_or_default();
    let blank = prettyplease::unparse(&file);
    let start = blank.strip_suffix(END).unwrap_or_default();
    // Without anything in it, it is `{}` on one line.
    let start = start.strip_suffix('{').map_or_else(|| start.to_owned(), |start| format!("{start}{{\n"));
    let (mut parts, mut done) = (Vec::new(), Vec::new());
    for item in items {
        let is_import = is_import(&item);
        let Some(place) = slot(&mut file) else { continue };
        place.push(item);
        let printed = prettyplease::unparse(&file);
        let part = printed.strip_prefix(&start).and_then(|rest| rest.strip_suffix(END));
        parts.extend(part.map(|part| (is_import, part.to_owned())));
        done.extend(slot(&mut file).and_then(Vec::pop));
    }
    if parts.len() == done.len() {
        return joined(start, END, parts.into_iter());
    }
    // Printed as a whole, it is as right, only denser.
    if let Some(place) = slot(&mut file) {
        *place = done;
    }
    prettyplease::unparse(&file)
}

/// Imports stand together, and so do declarations of modules; anything else has an empty line before it.
fn joined(mut text: String, end: &str, parts: impl Iterator<Item = (bool, String)>) -> String {
    let mut last = None;
    for (is_import, part) in parts {
        let is_first_inside = last.is_none() && (text.is_empty() || text.ends_with("{\n"));
        let goes_on = is_import && last == Some(true);
        if !is_first_inside && !goes_on {
            text.push('\n');
        }
        text.push_str(&part);
        last = Some(is_import);
    }
    text.push_str(end);
    text
}

fn is_import(item: &Item) -> bool {
    match item {
        Item::Use(item) => item.attrs.is_empty(),
        Item::Mod(item) => item.content.is_none() && item.attrs.is_empty(),
        _ => false,
    }
}

fn alone(item: Item) -> File {
    File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] }
}

#[cfg(test)]
mod tests {
    use super::file;
    use std::path::Path;

    #[test]
    fn between_items_is_an_empty_line_and_texts_stay_as_they_are() {
        let tokens = quote::quote! {
            #![doc = " What it is."]
            use a::b;
            use c as d;
            static ROW: &str = "one\n}\ntwo";
            impl Client {
                #[doc = " One."]
                pub fn one(&self) { call("a\n    }\n    b"); }
                pub fn two(&self) {}
            }
            d::table!(A { b: "}\n" });
            pub mod inner { #![doc = " Inner."] use e::f; pub type G = f; pub type H = f; }
        };
        let text = file(Path::new("client.rs"), tokens, "// Head.").expect("it parses");
        insta::assert_snapshot!(text);
    }
}
