//! `clientgen generate` into a folder that something is in already: what is refused, what is said, and what a run that failed leaves.

mod common;

use std::{fs, path::Path, process::Command};

use common::{folder_with, listing, run, told};

const SHOP: &str = "\
openapi: 3.0.3
info: {title: Simple Shop, version: '1'}
servers: [{url: https://shop.example/api}]
security: []
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {'200': {description: Fine., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
  /products:
    get: {operationId: listProducts, tags: [products], responses: {'204': {description: Fine.}}}
components:
  schemas:
    Order: {type: object, properties: {state: {$ref: '#/components/schemas/State'}}}
    State: {type: string, enum: [new, old]}
    States: {type: object, properties: {first: {$ref: '#/components/schemas/State'}}}
";

fn generate(dir: &Path, spec: &str, out: &str, more: &[&str]) -> (Option<i32>, String) {
    let output = run(dir, &[&["generate", spec, "--out", out, "--runtime-version", "0.1.0"], more].concat());
    (output.status.code(), told(&output))
}

#[test]
fn another_api_does_not_take_the_place_of_a_crate_unless_it_is_forced() {
    let titled = |title: &str| SHOP.replace("Simple Shop", title);
    let folder = folder_with(&[
        ("shop.yaml", SHOP),
        ("Shop.YAML", &titled("SIMPLE  shop")),
        ("museum.yaml", &titled("Museum")),
        ("store.yaml", SHOP),
        ("elsewhere/shop.yaml", SHOP),
        ("renamed/shop.yaml", &titled("Simple Store")),
    ]);
    let dir = folder.path();
    assert_eq!(generate(dir, "shop.yaml", "shop", &[]).0, Some(0));
    let whole = listing(&dir.join("shop"));
    assert!(whole["MANIFEST"].contains("\ndocument shop.yaml\ntitle Simple Shop\n"), "{}", whole["MANIFEST"]);
    let (_, said) = generate(dir, "museum.yaml", "shop", &[]);
    insta::assert_snapshot!(said, @r"
    exit 1
    -- stdout
    shop: not changed, because of an error
    -- stderr
    shop/MANIFEST:1:1: error[C709]: this folder contains the client of `shop.yaml` (Simple Shop), but the given document is `museum.yaml` (Museum); help: give another folder with `--out`; or use `--force` if it is the same API under another name, or if the new client replaces the old one
    ");
    for spec in ["museum.yaml", "store.yaml", "renamed/shop.yaml"] {
        for more in [&[][..], &["--check"], &["--check", "--format", "json"], &["--backend", "progenitor"]] {
            let runtime =
                if more.contains(&"progenitor") { &[][..] } else { &["--runtime-version", "0.1.0"] };
            let output = run(dir, &[&["generate", spec, "--out", "shop"], runtime, more].concat());
            assert_eq!(output.status.code(), Some(1), "{spec}");
            assert!(told(&output).contains("C709"), "{spec}: {}", told(&output));
        }
    }
    assert_eq!(listing(&dir.join("shop")), whole);
    let (_, said) = generate(dir, "museum.yaml", "shop", &["--check"]);
    assert!(said.contains("\nshop: not changed, because of an error\n"), "{said}");

    // A new version, a mended title, and a checkout elsewhere are the same API.
    for spec in ["Shop.YAML", "elsewhere/shop.yaml"] {
        let (code, said) = generate(dir, spec, "shop", &[]);
        assert_eq!(code, Some(0), "{said}");
    }
    // Earlier versions did not note the API.
    let older = whole["MANIFEST"].replace("document shop.yaml\ntitle Simple Shop\n", "");
    fs::write(dir.join("shop/MANIFEST"), older).expect("it can be written");
    assert_eq!(generate(dir, "shop.yaml", "shop", &["--check"]).0, Some(0));
    assert_eq!(generate(dir, "shop.yaml", "shop", &[]).0, Some(0));
    assert_eq!(listing(&dir.join("shop")), whole);

    // Force is no reason to lose what somebody wrote.
    fs::write(dir.join("shop/src/client.rs"), "// mine\n").expect("it can be written");
    let (code, said) = generate(dir, "museum.yaml", "shop", &["--force"]);
    assert!(code == Some(1) && said.contains("error[C702]"), "{said}");
    fs::write(dir.join("shop/src/client.rs"), &whole["src/client.rs"]).expect("it can be written");
    let (code, said) = generate(dir, "museum.yaml", "shop", &["--force"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(generate(dir, "museum.yaml", "shop", &["--check"]).0, Some(0));
    assert_eq!(generate(dir, "shop.yaml", "shop", &[]).0, Some(1));
}

#[test]
fn an_update_says_what_is_gone() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let dir = folder.path();
    let (_, said) = generate(dir, "shop.yaml", "shop", &[]);
    assert!(!said.contains("gone"), "{said}");
    let changed = SHOP
        .replace("getOrder", "fetchOrder")
        .replace("Order:", "Purchase:")
        .replace("schemas/Order", "schemas/Purchase")
        .replace(
            "    States: {type: object, properties: {first: {$ref: '#/components/schemas/State'}}}\n",
            "",
        )
        .replace("tags: [products]", "tags: [wares]");
    fs::write(dir.join("shop.yaml"), changed).expect("it can be written");
    let (_, said) = generate(dir, "shop.yaml", "shop", &["--check"]);
    assert!(
        said.contains("\nshop: would be gone: 1 method (get_order), 2 types (Order, States)\n"),
        "{said}"
    );
    let (_, said) = generate(dir, "shop.yaml", "shop", &["--check", "--format", "json"]);
    assert!(said.contains(r#""gone":{"methods":["get_order"],"types":["Order","States"]}"#), "{said}");
    let (_, said) = generate(dir, "shop.yaml", "shop", &[]);
    insta::assert_snapshot!(said, @r##"
    exit 0
    -- stdout
    shop: crate simple-shop, 2 operations and 2 types; 8 files written, 5 unchanged, 3 deleted
    shop: gone: 1 method (get_order), 2 types (Order, States)
    -- stderr
    "##);
    let (_, said) = generate(dir, "shop.yaml", "shop", &["--format", "json"]);
    assert!(said.contains(r#""gone":{"methods":[],"types":[]}"#), "{said}");
    // The other back end has all in one file.
    let output = run(dir, &["generate", "shop.yaml", "--out", "shop", "--backend", "progenitor"]);
    assert!(told(&output).contains("gone: 2 methods (base_url, builder)"), "{}", told(&output));
    fs::write(dir.join("shop.yaml"), SHOP).expect("it can be written");
    let output = run(dir, &["generate", "shop.yaml", "--out", "shop", "--backend", "progenitor"]);
    assert!(
        told(&output).contains("\nshop: gone: 1 method (fetch_order), 1 type (Purchase)\n"),
        "{}",
        told(&output)
    );
}

#[test]
fn of_much_that_is_gone_the_first_ten_are_named() {
    let path = |number| {
        format!(
            "  /{number}: {{get: {{operationId: get{number:02}, responses: {{'204': {{description: No.}}}}}}}}\n"
        )
    };
    let paths: String = (0..23).map(path).collect();
    let large = SHOP.replace("paths:\n", &format!("paths:\n{paths}"));
    let folder = folder_with(&[("shop.yaml", &large)]);
    let dir = folder.path();
    generate(dir, "shop.yaml", "shop", &[]);
    fs::write(dir.join("shop.yaml"), SHOP).expect("it can be written");
    let (_, said) = generate(dir, "shop.yaml", "shop", &["--check", "--format", "json"]);
    assert_eq!(said.matches("get22").count(), 1, "a machine gets all: {said}");
    let (_, said) = generate(dir, "shop.yaml", "shop", &[]);
    let first = (0..10).map(|number| format!("get{number:02}")).collect::<Vec<_>>().join(", ");
    assert!(said.contains(&format!("\nshop: gone: 23 methods ({first} and 13 more)\n")), "{said}");
}

#[test]
fn folders_that_are_no_crates_are_refused() {
    let folder = folder_with(&[
        ("shop.yaml", SHOP),
        ("repository/.git/config", ""),
        ("repository/notes.txt", "mine"),
        ("foreign/MANIFEST", "include *.py\n"),
        ("home/.profile", "mine"),
    ]);
    let dir = folder.path();
    for (out, words) in [
        (".", "the folder is not empty, and clientgen did not write its content"),
        ("repository", "clientgen did not write its content: `notes.txt`"),
        ("foreign", "this file has the name of a manifest, but clientgen did not write it"),
    ] {
        let before = listing(dir);
        let (code, said) = generate(dir, "shop.yaml", out, &[]);
        assert!(code == Some(1) && said.contains(words), "{said}");
        assert_eq!(listing(dir), before);
    }
    for (out, words) in
        [("home", "your home folder"), ("/", "the root of the file system"), ("a/../home/", "home")]
    {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clientgen"));
        let command =
            command.current_dir(dir).env("HOME", dir.join("home")).env("USERPROFILE", dir.join("home"));
        let output =
            command.args(["generate", "shop.yaml", "--out", out]).output().expect("the command starts");
        assert!(output.status.code() == Some(2) && told(&output).contains(words), "{}", told(&output));
    }
    assert_eq!(listing(&dir.join("home")).len(), 1);
}

/// A link is followed: what it leads to is what counts.
#[cfg(unix)]
#[test]
fn a_link_is_as_good_as_the_folder_that_it_leads_to() {
    let folder = folder_with(&[("shop.yaml", SHOP), ("full/notes.txt", "mine"), ("empty/.keep", "")]);
    let dir = folder.path();
    for (link, to, expected) in [("a", "full", Some(1)), ("b", "empty", Some(0)), ("c", "gone", Some(1))] {
        std::os::unix::fs::symlink(dir.join(to), dir.join(link)).expect("it can be made");
        let (code, said) = generate(dir, "shop.yaml", link, &[]);
        assert_eq!(code, expected, "{said}");
    }
    assert!(dir.join("empty/src/lib.rs").exists() && !dir.join("gone").exists());
    assert_eq!(generate(dir, "shop.yaml", "empty", &["--check"]).0, Some(0));
}

#[test]
fn what_a_run_that_failed_left_does_not_stop_the_next() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let (dir, shop) = (folder.path(), folder.path().join("shop"));
    assert_eq!(generate(dir, "shop.yaml", "whole", &[]).0, Some(0));
    let whole = listing(&dir.join("whole"));
    // The journal and some files of a run that could not write a file, because of its name.
    let long = format!("src/operations/{}.rs", "x".repeat(300));
    let journal = whole["MANIFEST"].replace("src/operations/orders.rs", &long);
    for (path, text) in [("MANIFEST.next", &journal), ("src/client.rs", &whole["src/client.rs"])] {
        fs::create_dir_all(shop.join("src/operations")).expect("it can be made");
        fs::write(shop.join(path), text).expect("it can be written");
    }
    let (code, said) = generate(dir, "shop.yaml", "shop", &[]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(listing(&shop), whole);

    // A folder lies where a file of the new version belongs: nothing is done until it is gone.
    fs::create_dir_all(shop.join("src/operations/wares.rs")).expect("it can be made");
    fs::write(dir.join("shop.yaml"), SHOP.replace("[products]", "[wares]")).expect("it can be written");
    let (code, said) = generate(dir, "shop.yaml", "shop", &[]);
    assert!(code == Some(1) && said.contains("there is a folder in the place of this file"), "{said}");
    assert_eq!(listing(&shop), whole);
    fs::remove_dir(shop.join("src/operations/wares.rs")).expect("it can be deleted");
    assert_eq!(generate(dir, "shop.yaml", "shop", &[]).0, Some(0));
    assert_eq!(generate(dir, "shop.yaml", "shop", &["--check"]).0, Some(0));
}

#[test]
fn features_of_tags_with_odd_names_differ() {
    let long = "every order of one shop ".repeat(12);
    let tags = ["rustls", "rustls tag", "Rustls", "Aux", &format!("{long}a"), &format!("{long}b"), "订单"];
    let path = |number: usize| {
        let tag = tags[number % tags.len()];
        format!(
            "  /{number}: {{get: {{operationId: get{number}, tags: [{tag}], responses: {{'204': {{description: No.}}}}}}}}\n"
        )
    };
    let paths: String = (0..210).map(path).collect();
    let folder = folder_with(&[("shop.yaml", &SHOP.replace("paths:\n", &format!("paths:\n{paths}")))]);
    let (code, said) = generate(folder.path(), "shop.yaml", "shop", &[]);
    assert_eq!(code, Some(0), "{said}");
    let manifest = &listing(&folder.path().join("shop"))["Cargo.toml"];
    let features: Vec<_> = manifest.lines().filter_map(|line| line.strip_suffix(" = []")).collect();
    insta::assert_snapshot!(features.join("\n"), @r##"
    rustls-tag
    rustls-tag-tag
    rustls-tag2
    aux-tag
    every-order-of-one-shop-every-order-of-one-shop-every-bd9172b9
    every-order-of-one-shop-every-order-of-one-shop-every-6694ff4c
    u8ba2u5355
    orders
    products
    "##);
    let mut once = features.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), features.len());
}
