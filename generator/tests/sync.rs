//! What sync does to a folder, in every state in which it can find one.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use clientgen::{
    diagnostic::{Diagnostic, Diagnostics},
    document::Document,
    sync::{Crate, Mode, Origin, Outcome, Report, is_current, sync, sync_crate, sync_workspace},
};

fn files(files: &[(&str, &str)]) -> BTreeMap<PathBuf, String> {
    files.iter().map(|(path, text)| (PathBuf::from(path), (*text).to_owned())).collect()
}

fn said(outcome: &Outcome, dir: &Path) -> Vec<String> {
    let dir = format!("{}/", dir.display());
    outcome.diagnostics.iter().map(|diagnostic| diagnostic.to_string().replace(&dir, "")).collect()
}

fn names(paths: &[PathBuf]) -> Vec<String> {
    paths.iter().map(|path| path.display().to_string()).collect()
}

/// Everything in a folder, with its text.
fn listing(dir: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![dir.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("it can be listed").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(dir).expect("it lies in the folder").display().to_string();
                found.insert(name, fs::read_to_string(&path).expect("it is a text"));
            }
        }
    }
    found
}

#[test]
fn the_first_run_writes_and_the_second_does_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path().join("shop");
    let wanted = files(&[("mod.rs", "mod a;\n"), ("types/a.rs", "struct A;\n")]);
    let first = sync(&wanted, &dir, "abc", Mode::Write);
    assert_eq!(
        (names(&first.written), said(&first, &dir)),
        (vec!["mod.rs".into(), "types/a.rs".into()], vec![])
    );
    insta::assert_snapshot!(listing(&dir)["MANIFEST"], @r#"
    spec abc
    3a87bc510b36c64996160a38d0f650851bea77e4b5ac6ffaa80ec7e0ace0ad24  mod.rs
    b3d1f42e53e6dfa015b7a08dfd973f41f7a201684bd562d13a10ee8b6b38bc4a  types/a.rs
    "#);
    assert_eq!(listing(&dir).len(), 3, "no temporary files are left");
    assert!(is_current("abc", &dir) && !is_current("abd", &dir));

    let before = fs::metadata(dir.join("MANIFEST")).and_then(|it| it.modified()).expect("it has a time");
    let second = sync(&wanted, &dir, "abc", Mode::Write);
    assert_eq!((second.written.len(), second.unchanged.len()), (0, 2));
    let after = fs::metadata(dir.join("MANIFEST")).and_then(|it| it.modified()).expect("it has a time");
    assert_eq!(before, after);
    assert!(sync(&wanted, &dir, "abc", Mode::Check).diagnostics.is_empty());
}

#[test]
fn other_line_ends_are_no_difference() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(&files(&[("a.rs", "a\nb\n")]), dir, "1", Mode::Write);
    fs::write(dir.join("a.rs"), "a\r\nb\r\n").expect("it can be written");
    assert_eq!(sync(&files(&[("a.rs", "a\nb\n")]), dir, "1", Mode::Check).unchanged.len(), 1);
    assert_eq!(names(&sync(&files(&[("a.rs", "a\nc\n")]), dir, "1", Mode::Write).written), ["a.rs"]);
}

#[test]
fn orphans_go_and_strangers_stay() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(&files(&[("mod.rs", "m"), ("types/a.rs", "a")]), dir, "1", Mode::Write);
    fs::write(dir.join("notes.txt"), "mine").expect("it can be written");
    let outcome = sync(&files(&[("mod.rs", "m")]), dir, "2", Mode::Write);
    assert_eq!(names(&outcome.deleted), ["types/a.rs"]);
    assert_eq!(listing(dir).into_keys().collect::<Vec<_>>(), ["MANIFEST", "mod.rs", "notes.txt"]);
    assert!(!dir.join("types").exists(), "an empty folder goes too");

    let outcome = sync(&files(&[("mod.rs", "m"), ("notes.txt", "theirs")]), dir, "3", Mode::Write);
    insta::assert_snapshot!(said(&outcome, dir).join("\n"), @"notes.txt:1:1: error[C705]: clientgen did not write this file, so it does not overwrite it; help: move or delete it, and run `cargo run -p clientgen-cli -- sync`");
    assert_eq!(listing(dir)["notes.txt"], "mine");
}

#[test]
fn edits_by_hand_are_reported_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(&files(&[("a.rs", "a\n"), ("b.rs", "b\n"), ("c.rs", "c\n")]), dir, "1", Mode::Write);
    fs::write(dir.join("a.rs"), "edited\n").expect("it can be written");
    fs::write(dir.join("c.rs"), b"\xff").expect("it can be written");
    let before = fs::read(dir.join("MANIFEST")).expect("it is there");
    let outcome = sync(&files(&[("a.rs", "a2\n"), ("b.rs", "b2\n")]), dir, "2", Mode::Write);
    insta::assert_snapshot!(said(&outcome, dir).join("\n"), @r#"
    a.rs:1:1: error[C702]: this generated file was edited by hand, so it is not overwritten; help: make the change in the spec or in hand-written code; then `git restore` or delete this file, and run `cargo run -p clientgen-cli -- sync`
    c.rs:1:1: error[C702]: this generated file was edited by hand, so it is not overwritten; help: make the change in the spec or in hand-written code; then `git restore` or delete this file, and run `cargo run -p clientgen-cli -- sync`
    "#);
    assert_eq!(fs::read_to_string(dir.join("b.rs")).expect("it is there"), "b\n");
    assert_eq!(fs::read(dir.join("MANIFEST")).expect("it is there"), before);
}

#[test]
fn check_names_everything_and_writes_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(
        &files(&[("a.rs", "a\n"), ("b.rs", "b\n"), ("c.rs", "c\nx\n"), ("d.rs", "d")]),
        dir,
        "1",
        Mode::Write,
    );
    fs::write(dir.join("a.rs"), "edited\n").expect("it can be written");
    fs::remove_file(dir.join("b.rs")).expect("it can be deleted");
    let before = listing(dir);
    let wanted = files(&[("a.rs", "a\n"), ("b.rs", "b\n"), ("c.rs", "c\ny\n")]);
    let outcome = sync(&wanted, dir, "1", Mode::Check);
    insta::assert_snapshot!(said(&outcome, dir).join("\n"), @r"
    a.rs:1:1: error[C702]: this generated file was edited by hand, so it is not overwritten; help: make the change in the spec or in hand-written code; then `git restore` or delete this file, and run `cargo run -p clientgen-cli -- sync`
    b.rs:1:1: error[C703]: this generated file is missing; help: run `cargo run -p clientgen-cli -- sync` and commit what it writes
    c.rs:2:1: error[C701]: this file is out of date: the line is `x`, but should be `y`; help: run `cargo run -p clientgen-cli -- sync` and commit what it writes
    d.rs:1:1: error[C704]: this file is no longer generated; help: run `cargo run -p clientgen-cli -- sync` and commit what it writes
    ");
    assert_eq!(listing(dir), before);
}

#[test]
fn a_manifest_of_another_spec_is_stale_even_if_the_files_are_the_same() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    let wanted = files(&[("a.rs", "a\n")]);
    sync(&wanted, dir, "1", Mode::Write);
    let outcome = sync(&wanted, dir, "2", Mode::Check);
    insta::assert_snapshot!(said(&outcome, dir).join("\n"), @"MANIFEST:1:1: error[C701]: the manifest belongs to another version of the spec; help: run `cargo run -p clientgen-cli -- sync` and commit what it writes");
    sync(&wanted, dir, "2", Mode::Write);
    assert!(is_current("2", dir));
}

#[test]
fn an_interrupted_run_is_finished_by_the_next() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(&files(&[("a.rs", "a1\n"), ("b.rs", "b1\n")]), dir, "1", Mode::Write);
    // The second run had written its journal and one file, the third only its journal.
    for (spec, text) in [("2", "a2\n"), ("3", "a3\n")] {
        let other = tempfile::tempdir().expect("a temporary folder");
        sync(&files(&[("a.rs", text), ("new.rs", text)]), other.path(), spec, Mode::Write);
        let manifest = fs::read_to_string(other.path().join("MANIFEST")).expect("it is there");
        let journal = fs::read_to_string(dir.join("MANIFEST.next")).unwrap_or_default();
        fs::write(dir.join("MANIFEST.next"), journal + &manifest).expect("it can be written");
    }
    fs::write(dir.join("a.rs"), "a2\n").expect("it can be written");
    fs::write(dir.join("new.rs"), "a2\n").expect("it can be written");
    assert!(!is_current("1", dir));
    let outcome = sync(&files(&[("a.rs", "a4\n")]), dir, "4", Mode::Write);
    assert_eq!(said(&outcome, dir), [""; 0]);
    assert_eq!(listing(dir).into_keys().collect::<Vec<_>>(), ["MANIFEST", "a.rs"]);
}

#[test]
fn a_damaged_manifest_stops_everything() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    let hash = "0".repeat(64);
    let file = format!("{hash}  a.rs\n");
    for (text, said_first) in [
        (String::new(), "1:1: error[C707]: the manifest is damaged"),
        ("spec 1\nnonsense\n".to_owned(), "2:1: error[C707]: the manifest is damaged"),
        (format!("spec 1\n{file}{hash}  ../outside.rs\n"), "3:1: error[C707]: the manifest is damaged"),
        (format!("{file}{file}"), "1:1: error[C707]: the manifest is damaged"),
        (format!("spec 1\ntitle Shop\n{file}"), "2:1: error[C707]: the manifest is damaged"),
        (
            format!("spec 1\ndocument a.yaml\ntitle A\nspec 2\n{file}"),
            "4:1: error[C707]: the manifest is damaged",
        ),
        (
            format!("<<<<<<< ours\nspec 1\n=======\nspec 2\n>>>>>>> theirs\n{file}"),
            "1:1: error[C707]: the manifest contains the markers of a merge conflict",
        ),
        (
            format!("spec 1\n{file}<<<<<<< ours\n{file}=======\n>>>>>>> theirs\n"),
            "3:1: error[C707]: the manifest contains the markers of a merge conflict",
        ),
        (
            format!("spec 1\nversion 7\n{file}"),
            "2:1: error[C707]: the manifest has a line that this version of clientgen does not know",
        ),
        ("include *.py\n".to_owned(), "1:1: error[C705]: this file has the name of a manifest"),
    ] {
        fs::write(dir.join("MANIFEST"), &text).expect("it can be written");
        let outcome = sync(&files(&[("a.rs", "a\n")]), dir, "1", Mode::Write);
        let said = said(&outcome, dir);
        assert!(said[0].starts_with(&format!("MANIFEST:{said_first}")), "{text}: {said:?}");
        assert_eq!(listing(dir), BTreeMap::from([("MANIFEST".to_owned(), text)]));
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let outcome = sync(&files(&[("../a.rs", "a\n")]), folder.path(), "1", Mode::Write);
    assert!(outcome.diagnostics.has_errors() && listing(folder.path()).is_empty());
}

#[test]
fn what_stands_in_the_way_is_named_before_anything_is_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path();
    sync(&files(&[("a.rs", "a\n")]), dir, "1", Mode::Write);
    fs::create_dir(dir.join("b.rs")).expect("it can be made");
    fs::write(dir.join("types"), "mine").expect("it can be written");
    let before = listing(dir);
    let outcome =
        sync(&files(&[("a.rs", "b\n"), ("b.rs", "b\n"), ("types/c.rs", "c\n")]), dir, "2", Mode::Write);
    insta::assert_snapshot!(said(&outcome, dir).join("\n"), @r"
    b.rs:1:1: error[C705]: there is a folder in the place of this file; help: move or delete it, and run `cargo run -p clientgen-cli -- sync`
    types/c.rs:1:1: error[C705]: there is a file in the place of the folder for this file; help: move or delete it, and run `cargo run -p clientgen-cli -- sync`
    ");
    assert_eq!(listing(dir), before);
}

#[test]
fn a_crate_is_no_module_and_a_module_no_crate() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dir = folder.path().join("generated/shop");
    let (wanted, origin) = (files(&[("Cargo.toml", "a\n")]), Origin::new("shop.yaml", "Shop"));
    let krate = Crate {
        dir: &dir,
        files: &wanted,
        spec: "1",
        origin: &origin,
        command: "clientgen generate",
        open: &[],
        force: false,
    };
    sync_crate(&krate, Mode::Write);
    let module = sync(&files(&[("mod.rs", "a\n")]), &dir, "1", Mode::Write);
    insta::assert_snapshot!(said(&module, &dir).join("\n"), @"MANIFEST:1:1: error[C709]: this folder contains a crate that `clientgen generate` wrote, so it cannot become the module of a spec; help: move the crate, or delete it");
    // No spec has this name, and none made the crate.
    spec(folder.path(), "other.yaml", SHOP);
    run(folder.path(), Mode::Write);
    assert!(dir.join("Cargo.toml").exists());
    let other = folder.path().join("generated/other");
    let outcome = sync_crate(&Crate { dir: &other, ..krate }, Mode::Write);
    insta::assert_snapshot!(said(&outcome, &other).join("\n"), @"MANIFEST:1:1: error[C709]: this folder contains a module that `clientgen sync` wrote, so it cannot become the crate of `shop.yaml` (Shop); help: give another folder with `--out`; or use `--force` if it is the same API under another name, or if the new client replaces the old one");
    assert!(other.join("mod.rs").exists() && !other.join("Cargo.toml").exists());
}

/// One file per API that holds its title.
fn title(module: &str, document: &Document) -> (BTreeMap<PathBuf, String>, Diagnostics) {
    let title = document.value.pointer("/info/title").and_then(|it| it.as_str()).unwrap_or_default();
    (
        files(&[("mod.rs", &format!("// {module} of {}: {title}\n", document.sources[0].name))]),
        Diagnostics::new(),
    )
}

fn spec(root: &Path, name: &str, text: &str) {
    fs::create_dir_all(root.join("specs")).expect("it can be made");
    fs::write(root.join("specs").join(name), text).expect("it can be written");
}

fn run(root: &Path, mode: Mode) -> (Report, String) {
    let report = sync_workspace(&root.join("specs"), &root.join("generated"), mode, title);
    let mut text = String::new();
    for api in &report.apis {
        let outcome = &api.outcome;
        text += &format!(
            "{}: current {}, written {:?}, unchanged {:?}, deleted {:?}\n",
            api.name, api.is_current, outcome.written, outcome.unchanged, outcome.deleted
        );
    }
    for diagnostic in report.diagnostics() {
        text += &format!("{diagnostic}\n");
    }
    (report, text.replace(&format!("{}/", root.display()), ""))
}

const SHOP: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\n";

#[test]
fn a_workspace_keeps_one_folder_per_spec() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    spec(root, "my-shop.yaml", SHOP);
    spec(
        root,
        "other.json",
        r#"{"openapi": "3.0.3", "info": {"title": "Other", "version": "1"}, "paths": {}}"#,
    );
    spec(root, "extensions.schema.json", r#"{"title": "not about openapi documents"}"#);
    spec(root, "README.md", "openapi: no");
    insta::assert_snapshot!(run(root, Mode::Write).1, @r#"
    my_shop: current false, written ["mod.rs"], unchanged [], deleted []
    other: current false, written ["mod.rs"], unchanged [], deleted []
    "#);
    assert_eq!(
        listing(&root.join("generated"))["my_shop/mod.rs"],
        "// my_shop of specs/my-shop.yaml: Shop\n"
    );
    insta::assert_snapshot!(run(root, Mode::Refresh).1, @r#"
    my_shop: current true, written [], unchanged [], deleted []
    other: current true, written [], unchanged [], deleted []
    "#);

    // A broken spec leaves its folder alone and does not stop the other.
    spec(root, "my-shop.yaml", &SHOP.replace("paths: {}", "paths: ["));
    spec(
        root,
        "other.json",
        r#"{"openapi": "3.0.3", "info": {"title": "Changed", "version": "1"}, "paths": {}}"#,
    );
    let (report, text) = run(root, Mode::Refresh);
    insta::assert_snapshot!(text, @r#"
    my_shop: current false, written [], unchanged [], deleted []
    other: current false, written ["mod.rs"], unchanged [], deleted []
    specs/my-shop.yaml:3:8: error[C002]: not valid YAML: the `[` that opens here is never closed; help: write `]` behind what belongs to it; or the file is cut off: download it again
    "#);
    assert!(report.has_errors());
    assert_eq!(
        listing(&root.join("generated"))["my_shop/mod.rs"],
        "// my_shop of specs/my-shop.yaml: Shop\n"
    );

    // A spec that is gone takes what was generated from it along, and nothing else.
    spec(root, "my-shop.yaml", SHOP);
    fs::remove_file(root.join("specs/other.json")).expect("it can be deleted");
    fs::create_dir_all(root.join("generated/by_hand")).expect("it can be made");
    fs::write(root.join("generated/by_hand/mod.rs"), "").expect("it can be written");
    insta::assert_snapshot!(run(root, Mode::Check).1, @r#"
    my_shop: current false, written [], unchanged ["mod.rs"], deleted []
    other: current false, written [], unchanged [], deleted ["mod.rs"]
    generated/other/mod.rs:1:1: error[C704]: this file is no longer generated; help: run `cargo run -p clientgen-cli -- sync` and commit what it writes
    "#);
    run(root, Mode::Write);
    assert_eq!(
        listing(&root.join("generated")).into_keys().collect::<Vec<_>>(),
        ["by_hand/mod.rs", "my_shop/MANIFEST", "my_shop/mod.rs"]
    );
}

#[test]
fn what_belongs_to_no_spec_is_said() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    assert!(run(root, Mode::Write).1.starts_with("specs:1:1: error[C706]"));
    spec(root, "a-b.yaml", SHOP);
    spec(root, "a_b.yaml", SHOP);
    spec(root, "A-B.json", r#"{"openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {}}"#);
    // Windows has devices of these names.
    spec(root, "aux.yaml", SHOP);
    spec(root, "NUL.yaml", SHOP);
    let (_, text) = run(root, Mode::Write);
    insta::assert_snapshot!(text, @r#"
    A_B: current false, written ["mod.rs"], unchanged [], deleted []
    api_NUL: current false, written ["mod.rs"], unchanged [], deleted []
    api_aux: current false, written ["mod.rs"], unchanged [], deleted []
    specs/a-b.yaml:1:1: error[C708]: another spec already has the module name `a_b`; help: rename one of the two files
    specs/a_b.yaml:1:1: error[C708]: another spec already has the module name `a_b`; help: rename one of the two files
    "#);
}

#[test]
fn an_error_of_the_generator_writes_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    spec(root, "shop.yaml", SHOP);
    let report =
        sync_workspace(&root.join("specs"), &root.join("generated"), Mode::Write, |module, document| {
            let info = clientgen::document::Pointer::root().join("info");
            let diagnostic = Diagnostic::new(clientgen::diagnostic::codes::NOT_CONVERTED, info, "no");
            (title(module, document).0, diagnostic.into())
        });
    assert!(!root.join("generated").exists());
    assert_eq!(
        report.diagnostics().next().map(ToString::to_string).as_deref(),
        Some("specs/shop.yaml:2:1: error[C401]: no")
    );
}

#[test]
fn a_changed_fragment_makes_its_spec_stale() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    fs::create_dir_all(root.join("specs/shared")).expect("it can be made");
    let fragment = root.join("specs/shared/info.yaml");
    fs::write(&fragment, "{title: Shop, version: '1'}").expect("it can be written");
    spec(root, "shop.yaml", "openapi: 3.0.3\ninfo: {$ref: shared/info.yaml}\npaths: {}\n");
    run(root, Mode::Write);
    assert!(run(root, Mode::Refresh).0.apis[0].is_current);
    fs::write(&fragment, "{title: Store, version: '1'}").expect("it can be written");
    assert!(!run(root, Mode::Refresh).0.apis[0].is_current);
    assert_eq!(listing(&root.join("generated"))["shop/mod.rs"], "// shop of specs/shop.yaml: Store\n");
}

const OVERLAY: &str = "overlay: 1.0.0\ninfo: {title: Ours, version: '1'}\nactions:\n";

#[test]
fn the_overlay_of_a_spec_is_part_of_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    spec(root, "shop.yaml", SHOP);
    run(root, Mode::Write);
    fs::create_dir_all(root.join("specs/overlays")).expect("it can be made");
    let overlay = root.join("specs/overlays/shop.yaml");
    let renamed = |title: &str| format!("{OVERLAY}  - {{target: $.info, update: {{title: {title}}}}}\n");
    let text = || listing(&root.join("generated"))["shop/mod.rs"].clone();
    for title in ["Store", "Market"] {
        fs::write(&overlay, renamed(title)).expect("it can be written");
        assert!(!run(root, Mode::Refresh).0.apis[0].is_current);
        assert_eq!(text(), format!("// shop of specs/shop.yaml: {title}\n"));
        assert!(run(root, Mode::Refresh).0.apis[0].is_current);
        assert!(!run(root, Mode::Check).0.has_errors());
    }
    fs::write(&overlay, format!("{OVERLAY}  - {{target: $.paths.nothing, remove: true}}\n"))
        .expect("it can be written");
    let (_, said) = run(root, Mode::Refresh);
    assert!(said.contains("specs/overlays/shop.yaml:4:6: error[C009]"), "{said}");
    assert_eq!(text(), "// shop of specs/shop.yaml: Market\n", "what was generated is left alone");
    fs::remove_file(&overlay).expect("it can be removed");
    run(root, Mode::Refresh);
    assert_eq!(text(), "// shop of specs/shop.yaml: Shop\n");
}

#[test]
fn an_overlay_without_a_spec_is_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    spec(root, "shop.yaml", SHOP);
    fs::create_dir_all(root.join("specs/overlays")).expect("it can be made");
    fs::write(root.join("specs/overlays/shpo.yaml"), OVERLAY).expect("it can be written");
    let (report, said) = run(root, Mode::Write);
    assert!(report.has_errors());
    assert!(
        said.contains(
            "specs/overlays/shpo.yaml:1:1: error[C008]: there is no spec `specs/shpo.yaml` for this overlay"
        ),
        "{said}"
    );
}
