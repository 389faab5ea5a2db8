//! The package of the runtime -> a table of its files in the command, so that `generate` can write them into a crate's folder.
//!
//! In the repository, the files come from `runtime/` beside this package. The published package has copies in its own `runtime/`, where
//! the repository has links.

use std::{
    env,
    error::Error,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use toml_edit::{DocumentMut, InlineTable, Item, Table, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let package = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let beside = package.join("../runtime");
    let (runtime, manifest, workspace) = match beside.join("Cargo.toml").is_file() {
        true => (beside.clone(), beside.join("Cargo.toml"), package.join("../Cargo.toml")),
        false => {
            let copies = package.join("runtime");
            (copies.clone(), copies.join("manifest.toml"), copies.join("workspace.toml"))
        }
    };
    let licences = if beside.join("Cargo.toml").is_file() { package.join("..") } else { runtime.clone() };
    let manifest = standalone(&manifest, &workspace)?;
    let version = manifest.get("package").and_then(|package| package.get("version")).and_then(Item::as_str);
    println!("cargo::rustc-env=RUNTIME_VERSION={}", version.ok_or("the runtime has no version")?);
    let manifest = manifest.to_string().trim().to_owned() + "\n";
    println!("cargo::rerun-if-changed={}", runtime.display());
    let mut sources = Vec::new();
    collect(&runtime.join("src"), &mut sources)?;
    sources.sort();
    let mut table = String::from("&[\n");
    writeln!(table, "    (\"Cargo.toml\", {manifest:?}),")?;
    for source in sources {
        let name = source.strip_prefix(&runtime)?.to_string_lossy().replace('\\', "/");
        writeln!(table, "    ({name:?}, include_str!({:?})),", source.canonicalize()?)?;
    }
    // Whoever distributes the sources must distribute the licence with them.
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let text = licences.join(licence).canonicalize()?;
        println!("cargo::rerun-if-changed={}", text.display());
        writeln!(table, "    ({licence:?}, include_str!({text:?})),")?;
    }
    table.push_str("]\n");
    fs::write(out.join("runtime.rs"), table)?;
    Ok(())
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

/// The runtime's manifest. Inherited values are written out, and entries that only the workspace needs are removed.
fn standalone(manifest: &Path, workspace: &Path) -> Result<DocumentMut, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", workspace.display());
    let mut manifest: DocumentMut = fs::read_to_string(manifest)?.parse()?;
    let workspace: DocumentMut = fs::read_to_string(workspace)?.parse()?;
    let inherited =
        workspace.get("workspace").and_then(Item::as_table_like).ok_or("it is the workspace's")?;
    let shared = |section: &str, name: &str| {
        let section = inherited.get(section).and_then(Item::as_table_like);
        section.and_then(|section| section.get(name)).and_then(Item::as_value).cloned()
    };
    for unneeded in ["dev-dependencies", "lints", "bench", "test"] {
        manifest.remove(unneeded);
    }
    let shared_dependency = |name: &str| shared("dependencies", name);
    if let Some(package) = manifest.get_mut("package").and_then(Item::as_table_mut) {
        resolve(package, |name| shared("package", name))?;
    }
    if let Some(dependencies) = manifest.get_mut("dependencies").and_then(Item::as_table_mut) {
        resolve(dependencies, shared_dependency)?;
    }
    // `[target.'cfg(...)'.dependencies]`.
    let targets =
        manifest.get_mut("target").and_then(Item::as_table_mut).into_iter().flat_map(Table::iter_mut);
    for (_, target) in targets {
        let Some(target) = target.as_table_mut() else { continue };
        target.remove("dev-dependencies");
        if let Some(dependencies) = target.get_mut("dependencies").and_then(Item::as_table_mut) {
            resolve(dependencies, shared_dependency)?;
        }
    }
    // A copy has no tests: they lack their dependencies, and examples in docs lack the crate's name.
    let mut library = Table::new();
    library.extend(["test", "doctest", "bench"].map(|key| (key, false)));
    manifest.insert("lib", Item::Table(library));
    Ok(manifest)
}

/// Replaces each `workspace = true` of a section.
fn resolve(entries: &mut Table, shared: impl Fn(&str) -> Option<Value>) -> Result<(), Box<dyn Error>> {
    let names: Vec<String> = entries.iter().map(|(name, _)| name.to_owned()).collect();
    for name in names {
        let Some(own) = entries.get(&name).and_then(Item::as_table_like) else { continue };
        if own.get("workspace").and_then(Item::as_bool) != Some(true) {
            continue;
        }
        let value = shared(&name).ok_or_else(|| format!("the workspace has no `{name}` to inherit"))?;
        let own: Vec<(String, Value)> = own
            .iter()
            .filter(|(key, _)| *key != "workspace")
            .filter_map(|(key, item)| Some((key.to_owned(), item.as_value()?.clone())))
            .collect();
        set(entries, &name, merged(value, own));
    }
    Ok(())
}

/// The workspace's entry with the package's additions. The features of both are joined.
fn merged(shared: Value, own: Vec<(String, Value)>) -> Value {
    if own.is_empty() {
        return shared;
    }
    let mut table = match shared {
        Value::InlineTable(table) => table,
        version => InlineTable::from_iter([("version", version)]),
    };
    for (key, value) in own {
        match (table.get_mut(&key).and_then(Value::as_array_mut), value) {
            (Some(features), Value::Array(more)) => features.extend(more),
            (_, value) => drop(table.insert(&key, value)),
        }
    }
    table.fmt();
    Value::InlineTable(table)
}

fn set(entries: &mut Table, name: &str, mut value: Value) {
    *value.decor_mut() = toml_edit::Decor::new(" ", "");
    // A dotted key (`name.workspace`) would stay dotted.
    let mut entry = Item::Value(value);
    entries.remove(name);
    entries.insert(name, std::mem::take(&mut entry));
}
