//! An API with many operations -> a cargo feature per tag, so that users compile only the tags that they use.
//!
//! Types of one tag are in that tag's files, and types of several tags are in shared files. So each feature compiles alone.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Attribute, Item, UseTree, parse_quote};

use crate::{
    emit::Files,
    model::{Api, TypeId, graph::parts},
    names::RustIdent,
};

/// Up to this many operations, there are no features, because compiling takes a few seconds at most.
const MANY: usize = 200;

/// Features that every crate has.
const TAKEN: &[&str] = &["blocking", "default", "full", "native-tls", "rustls"];

/// The feature for all tags.
pub(super) const FULL: &str = "full";

/// The feature of a tag.
pub(super) struct Feature {
    /// The name in `Cargo.toml`.
    pub(super) name: String,
    /// The tag in the document.
    pub(super) tag: String,
    module: RustIdent,
}

/// The features of an API, one per group of operations. There are none if the API has few operations, or a single group.
pub(super) fn features(api: &Api) -> Vec<Feature> {
    if api.operations.len() <= MANY || api.groups.len() < 2 {
        return Vec::new();
    }
    let mut taken: BTreeSet<String> = TAKEN.iter().map(|name| (*name).to_owned()).collect();
    let feature = |group: &crate::model::Group| {
        let mut name = group.module.plain().replace('_', "-");
        while !taken.insert(name.clone()) {
            name.push_str("-tag");
        }
        Feature { name, tag: group.tag.clone(), module: group.module.clone() }
    };
    api.groups.iter().map(feature).collect()
}

/// Moves types that shared types contain to the shared files. A component that no operation uses may contain a type that only one tag uses.
pub(super) fn share(api: &mut Api) {
    let shared = |(index, def): (usize, &crate::model::TypeDef)| def.group.is_none().then_some(TypeId(index));
    let mut open: Vec<TypeId> = api.types.iter().enumerate().filter_map(shared).collect();
    while let Some(id) = open.pop() {
        for part in api.types.get(id.0).map(parts).unwrap_or_default() {
            if let Some(def) = api.types.get_mut(part.0)
                && def.group.take().is_some()
            {
                open.push(part);
            }
        }
    }
}

/// Puts the modules of tags behind their features.
pub(super) fn gate<'a>(files: &mut Files<'a>, features: &'a [Feature]) {
    if features.is_empty() {
        return;
    }
    for path in ["operations/mod.rs", "types/mod.rs", "codec/mod.rs"].map(Path::new) {
        if let Some(part) = files.remove(path) {
            files.insert(path.to_owned(), Box::new(move || gated(part(), features)));
        }
    }
}

fn gated(tokens: TokenStream, features: &[Feature]) -> TokenStream {
    match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(mut file) => {
            let features = features.iter().map(|feature| (feature.module.to_string(), feature)).collect();
            file.items.iter_mut().for_each(|item| gate_item(item, &features));
            file.into_token_stream()
        }
        // Whoever formats the file finds it out and says it.
        Err(_) => tokens,
    }
}

/// `mod orders;` and `pub use orders::*;`.
fn gate_item(item: &mut Item, features: &BTreeMap<String, &Feature>) {
    let (module, attributes) = match item {
        Item::Mod(item) => (item.ident.clone(), &mut item.attrs),
        Item::Use(item) => match &item.tree {
            UseTree::Path(path) => (path.ident.clone(), &mut item.attrs),
            _ => return,
        },
        _ => return,
    };
    if let Some(feature) = features.get(&module.to_string()) {
        let name = &feature.name;
        let cfg = quote!(feature = #name);
        let attribute: Attribute = parse_quote!(#[cfg(#cfg)]);
        attributes.push(attribute);
    }
}
