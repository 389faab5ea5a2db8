//! Tokens of a crate -> the same with its root saying that names may have any letters.
//!
//! A document in Greek has names such as `ρ`, which looks like a Latin letter, and rustc warns of that once for a whole crate. What the names
//! are is the document's choice, and code of a user is not in this crate.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

/// Puts the attribute into the root where a name has letters that are not Latin ones.
pub(super) fn allow(files: &mut BTreeMap<PathBuf, TokenStream>) {
    if !files.values().any(|tokens| has_others(tokens.clone())) {
        return;
    }
    if let Some(root) = files.get_mut(Path::new("mod.rs")) {
        let attribute = quote!(#![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)]);
        *root = quote!(#attribute #root);
    }
}

fn has_others(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => !ident.to_string().is_ascii(),
        TokenTree::Group(group) => has_others(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
