//! The modules of each crate form no circles: of two that lie side by side, with all that is in them, at most one names the other.
//!
//! A module and what lies in it may name each other.

#[path = "modules/imports.rs"]
mod imports;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use imports::{Module, modules};

/// Who names whom, beside each other: (the module that holds both, one, the other) and the modules that prove it.
type Uses = BTreeMap<String, BTreeMap<String, BTreeMap<String, (String, String)>>>;

fn uses(modules: &[Module]) -> Uses {
    let known: BTreeSet<&[String]> = modules.iter().map(|module| module.path.as_slice()).collect();
    let mut uses = Uses::new();
    for module in modules {
        for named in &module.named {
            // A name may go on with an item; the module is the longest part of it that is one.
            let target = (0..=named.len()).rev().map(|length| &named[..length]).find(|it| known.contains(it));
            let Some(target) = target else { continue };
            let common = module.path.iter().zip(target).take_while(|(a, b)| a == b).count();
            let (Some(from), Some(to)) = (module.path.get(common), target.get(common)) else { continue };
            let proof = (module.path.join("::"), target.join("::"));
            let holder = uses.entry(module.path[..common].join("::")).or_default();
            holder.entry(from.clone()).or_default().entry(to.clone()).or_insert(proof);
        }
    }
    uses
}

/// Every pair of neighbours that lead to each other, as sentences.
fn circles(modules: &[Module]) -> Vec<String> {
    let mut found = Vec::new();
    for (holder, uses) in uses(modules) {
        for (from, targets) in &uses {
            for (to, (proof, named)) in targets {
                if leads(&uses, to, from) {
                    found.push(format!(
                        "in `{holder}`, {from} and {to} lead to each other: {proof} names {named}"
                    ));
                }
            }
        }
    }
    found
}

fn leads(uses: &BTreeMap<String, BTreeMap<String, (String, String)>>, from: &str, to: &str) -> bool {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        if module == to {
            return true;
        }
        if seen.insert(module) {
            next.extend(uses.get(module).into_iter().flat_map(BTreeMap::keys).map(String::as_str));
        }
    }
    false
}

#[test]
fn no_crate_has_circles() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for krate in CRATES {
        let modules = modules(&root.join(krate).join("src"));
        assert!(modules.len() > 1, "{krate} has modules");
        let circles = circles(&modules);
        assert!(circles.is_empty(), "{krate}:\n{}", circles.join("\n"));
    }
}

/// The crates that are written by hand, but for those of one file.
const CRATES: &[&str] = &[
    "generator",
    "generator/progenitor",
    "runtime",
    "sandbox",
    "cli",
    "tests/oracle/compare",
    "tests/oracle/drive",
];

#[test]
fn circles_are_found() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    };
    put("lib.rs", "mod a; mod b; mod c;");
    put("a.rs", "use crate::{b::{self, deep::Thing}, c};");
    put("b/mod.rs", "pub mod deep; fn f() { deep::g() }");
    put("b/deep.rs", "use super::super::c::Item; pub struct Thing;");
    put("c.rs", "#[cfg(test)] mod tests { use crate::a; } pub struct Item;");
    assert_eq!(circles(&modules(folder.path())), [""; 0]);
    put("c.rs", "pub struct Item; fn f() { crate::a::run() }");
    let found = circles(&modules(folder.path()));
    assert_eq!(
        found,
        [
            "in ``, a and b lead to each other: a names b",
            "in ``, a and c lead to each other: a names c",
            "in ``, b and c lead to each other: b::deep names c",
            "in ``, c and a lead to each other: c names a",
        ]
    );
}
