//! `clientgen generate` as a user meets it: the crate, and what a run does to what is there already.

mod common;

use std::{
    env, fs,
    path::Path,
    process::{Command, Output},
};

use common::{folder_with, listing, run, told};

const SHOP: &str = "\
openapi: 3.0.3
info: {title: Simple Shop, version: '1'}
servers: [{url: https://shop.example/api}]
security: [{key: []}]
paths:
  /orders/{id}:
    get:
      operationId: getOrder
      tags: [orders]
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      responses: {4XX: {description: Refused.}, '200': {description: Fine., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
  /products:
    get:
      operationId: listProducts
      tags: [products]
      responses: {4XX: {description: Refused.}, '200': {description: Fine., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Product'}}}}}}
    post:
      operationId: addProduct
      tags: [products]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Product'}}}}
      responses: {4XX: {description: Refused.}, '204': {description: Fine.}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}, items: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
    Item: {type: object, properties: {name: {type: string}, product: {$ref: '#/components/schemas/Product'}}}
    Product: {type: object, required: [name], properties: {name: {type: string}}}
    Unused: {type: object, properties: {name: {type: string}}}
";

/// The document with an operation that cannot be generated: it refers to a file that is not there.
fn broken() -> String {
    SHOP.replace("operationId: getOrder\n", "operationId: getOrder\n      $ref: gone.yaml\n")
}

fn generate(dir: &Path, more: &[&str]) -> Output {
    run(dir, &[&["generate", "shop.yaml", "--out", "shop", "--runtime-version", "0.1.0"], more].concat())
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_crate_compiles_as_it_is_with_its_runtime_and_its_readme() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let output = run(folder.path(), &["generate", "shop.yaml", "--out", "shop"]);
    let said = "exit 0\n-- stdout\nshop: crate simple-shop, 3 operations and 4 types; ";
    assert!(told(&output).starts_with(said), "{}", told(&output));
    let next = "to use the crate, add this line to [dependencies] in the Cargo.toml of a package beside it: simple-shop = { path = \"../shop\" }";
    let end = format!("0 unchanged, 0 deleted\n{next}\n-- stderr\n");
    assert!(told(&output).ends_with(&end), "{}", told(&output));
    let shop = folder.path().join("shop");
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src");
    let mut copies = listing(&shop.join("runtime/src"));
    let root = copies.get_mut("lib.rs").expect("it has a root");
    let (lints, rest) = root.split_once('\n').expect("it has lines");
    assert!(lints.starts_with("#![allow(warnings, "), "{lints}");
    *root = rest.to_owned();
    assert_eq!(copies, listing(&runtime), "the runtime in the command is the one in the tree");

    let readme = fs::read_to_string(shop.join("README.md")).expect("it is there");
    let (_, example) = readme.split_once("```rust,no_run\n").expect("it has an example");
    let (example, _) = example.split_once("```").expect("the example ends");
    fs::create_dir(shop.join("examples")).expect("it can be made");
    fs::write(
        shop.join("examples/readme.rs"),
        format!("#![allow(dead_code, unused_variables)]\n{example}\nfn main() {{}}\n"),
    )
    .expect("it can be written");
    assert_eq!(check(&shop, &["--lib", "--examples", "--no-default-features"]), "");
}

/// What `cargo check` says about a crate.
fn check(krate: &Path, arguments: &[&str]) -> String {
    // The workspace's versions, so that nothing has to be downloaded and everything is compiled once.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, krate.join("Cargo.lock")).expect("it is there");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in the target folder");
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["check", "--offline", "--quiet", "--color", "never"])
        .args(arguments)
        .arg("--manifest-path")
        .arg(krate.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(target)
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    assert!(output.status.success(), "{said}");
    said
}

/// A document with 201 operations of three tags, one of which is named as a feature that every crate has and one as a keyword. `Two` is used
/// by two of them, `Held` by one and by a component that no operation uses.
fn large() -> String {
    let operation = |number: usize| {
        let (tag, schema) = [("rustls", "One"), ("Return", "Two"), ("Big things", "Held")][number % 3];
        format!(
            "  /things/{number}:\n    get:\n      operationId: getThing{number}\n      tags: [{tag}]\n      responses: {{'200': {{description: A thing., \
             content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}}}\n"
        )
    };
    let operations: String = (0..201).map(operation).collect();
    let schemas = "\
components:
  schemas:
    One: {type: object, properties: {two: {$ref: '#/components/schemas/Two'}, kind: {type: string, enum: [a, b]}}}
    Two: {type: object, properties: {name: {type: string}}}
    Held: {type: object, required: [id], properties: {id: {type: integer}}}
    Unused: {type: object, properties: {held: {$ref: '#/components/schemas/Held'}}}
";
    format!("openapi: 3.0.3\ninfo: {{title: Large, version: '1'}}\npaths:\n{operations}{schemas}")
}

#[test]
fn many_operations_get_a_feature_per_tag_and_each_compiles_alone() {
    let folder = folder_with(&[("shop.yaml", &large())]);
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").display().to_string();
    let output = run(folder.path(), &["generate", "shop.yaml", "--out", "shop", "--runtime-path", &runtime]);
    assert_eq!(code(&output), Some(0), "{}", told(&output));
    let shop = folder.path().join("shop");
    let files = listing(&shop);
    let features =
        files["Cargo.toml"].split("[features]").nth(1).and_then(|rest| rest.split("[dependencies]").next());
    insta::assert_snapshot!(features.expect("it has features"), @r#"
    default = ["full", "rustls"]
    # TLS of the default transport. Without either, give the builder your own transport.
    rustls = ["clientgen-runtime/reqwest", "clientgen-runtime/rustls"]
    native-tls = ["clientgen-runtime/reqwest", "clientgen-runtime/native-tls"]
    # Calls from code that is not async: `send_blocking`.
    blocking = ["clientgen-runtime/blocking"]
    # The operations of each tag with their types. Choose only the tags that you use to compile less.
    full = ["rustls-tag", "return", "big-things"]
    rustls-tag = []
    return = []
    big-things = []
    "#);
    insta::assert_snapshot!(files["src/types/mod.rs"], @r##"
    // @generated from shop.yaml by clientgen. Do not edit: change the document and run `clientgen generate`.

    //! What requests and responses hold.

    #[cfg(feature = "rustls-tag")]
    mod rustls;

    mod shared;

    #[cfg(feature = "rustls-tag")]
    pub use rustls::*;

    pub use shared::*;
    pub use clientgen_runtime::{
        Date, DateTime, Decimal, LenientDateTime, Patch, Unknown, Value,
    };
    "##);
    assert!(files["README.md"].contains("  - `big-things`: Big things\n"));
    for feature in ["rustls-tag", "return", "big-things", "full"] {
        assert_eq!(check(&shop, &["--lib", "--no-default-features", "--features", feature]), "", "{feature}");
    }
    // One operation less, and there is nothing to choose.
    let less = run(
        folder.path(),
        &["generate", "shop.yaml", "--out", "less", "--runtime-path", &runtime, "--exclude", "getThing0"],
    );
    assert_eq!(code(&less), Some(0), "{}", told(&less));
    assert!(!listing(&folder.path().join("less"))["Cargo.toml"].contains("big-things"));
}

#[test]
fn the_crate_says_what_it_is() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let output = generate(folder.path(), &["--name", "my-shop"]);
    assert_eq!(code(&output), Some(0), "{}", told(&output));
    let files = listing(&folder.path().join("shop"));
    insta::assert_snapshot!(files.keys().cloned().collect::<Vec<_>>().join("\n"), @r##"
    .gitignore
    Cargo.toml
    MANIFEST
    README.md
    rustfmt.toml
    src/client.rs
    src/codec/mod.rs
    src/codec/orders.rs
    src/codec/shared.rs
    src/lib.rs
    src/operations/mod.rs
    src/operations/orders.rs
    src/operations/products.rs
    src/types/mod.rs
    src/types/orders.rs
    src/types/shared.rs
    "##);
    insta::assert_snapshot!("manifest", files["Cargo.toml"]);
    insta::assert_snapshot!("readme", files["README.md"]);
    insta::assert_snapshot!("library", files["src/lib.rs"]);
    assert!(files["src/operations/orders.rs"].contains("# use my_shop::*;"));
}

#[test]
fn a_runtime_elsewhere_is_named_relative_to_the_crate() {
    let folder =
        folder_with(&[("shop.yaml", SHOP), ("lib/runtime/Cargo.toml", "[package]\nname = \"mine\"\n")]);
    let output =
        run(folder.path(), &["generate", "shop.yaml", "--out", "out/shop", "--runtime-path", "lib/runtime"]);
    assert_eq!(code(&output), Some(0), "{}", told(&output));
    let manifest = fs::read_to_string(folder.path().join("out/shop/Cargo.toml")).expect("it is there");
    assert!(
        manifest.contains("{ package = \"mine\", path = \"../../lib/runtime\", default-features = false, "),
        "{manifest}"
    );
    assert!(!folder.path().join("out/shop/runtime").exists());
}

#[test]
fn a_crate_is_updated_in_place() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let shop = folder.path().join("shop");
    assert_eq!(code(&generate(folder.path(), &[])), Some(0));
    let first = listing(&shop);
    let again = generate(folder.path(), &[]);
    assert!(told(&again).contains("0 files written, 15 unchanged, 0 deleted"), "{}", told(&again));

    // What belongs to others, and what an owner may edit.
    fs::write(shop.join("src/mine.rs"), "mine").expect("it can be written");
    fs::write(shop.join("Cargo.toml"), first["Cargo.toml"].replace("0.1.0\"\nedition", "7.0.0\"\nedition"))
        .expect("it can be written");
    let changed = SHOP.replace("listProducts\n      tags: [products]", "listProducts\n      tags: [wares]");
    fs::write(folder.path().join("shop.yaml"), changed).expect("it can be written");
    let update = generate(folder.path(), &[]);
    assert_eq!(code(&update), Some(0), "{}", told(&update));
    let second = listing(&shop);
    assert_eq!(second["src/mine.rs"], "mine");
    assert!(second["Cargo.toml"].contains("7.0.0"));
    let differing: Vec<_> = second
        .iter()
        .filter(|(path, text)| first.get(*path) != Some(*text))
        .map(|(path, _)| path.as_str())
        .collect();
    insta::assert_snapshot!(differing.join("\n"), @r##"
    Cargo.toml
    MANIFEST
    src/lib.rs
    src/mine.rs
    src/operations/mod.rs
    src/operations/products.rs
    src/operations/wares.rs
    "##);
    let modified =
        |path: &str| fs::metadata(shop.join(path)).and_then(|it| it.modified()).expect("it has a time");
    assert!(modified("MANIFEST") >= modified("src/lib.rs"), "the manifest comes last");

    fs::write(folder.path().join("shop.yaml"), SHOP).expect("it can be written");
    let back = generate(folder.path(), &[]);
    assert!(told(&back).contains("1 deleted"), "{}", told(&back));
    let only_ours = |mut files: std::collections::BTreeMap<String, String>| {
        files.retain(|path, _| path != "src/mine.rs" && path != "Cargo.toml");
        files
    };
    assert_eq!(only_ours(listing(&shop)), only_ours(first));
}

#[test]
fn check_writes_nothing_and_says_what_differs() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    assert_eq!(code(&generate(folder.path(), &[])), Some(0));
    assert_eq!(code(&generate(folder.path(), &["--check"])), Some(0));
    let before = listing(&folder.path().join("shop"));
    fs::write(folder.path().join("shop.yaml"), SHOP.replace("id: {type: integer}", "id: {type: string}"))
        .expect("it can be written");
    insta::assert_snapshot!(told(&generate(folder.path(), &["--check"])), @r"
    exit 1
    -- stdout
    shop: crate simple-shop, 3 operations and 4 types; 1 files to write, 14 unchanged, 0 to delete
    -- stderr
    shop/src/types/orders.rs:9:1: error[C701]: this file is out of date: the line is `/// `id`: an integer.`, but should be `/// `id`: a string.`; help: run `clientgen generate` and commit what it writes
    ");
    assert_eq!(listing(&folder.path().join("shop")), before);
}

#[test]
fn code_that_was_edited_and_files_in_the_way_are_named_and_left_alone() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let shop = folder.path().join("shop");
    assert_eq!(code(&generate(folder.path(), &["--tags", "orders"])), Some(0));
    fs::write(shop.join("src/client.rs"), "// mine\n").expect("it can be written");
    fs::write(shop.join("src/operations/products.rs"), "// mine\n").expect("it can be written");
    let before = listing(&shop);
    let output = generate(folder.path(), &[]);
    assert_eq!(code(&output), Some(1));
    insta::assert_snapshot!(told(&output), @r##"
    exit 1
    -- stdout
    shop: not changed, because of 2 errors
    -- stderr
    shop/src/client.rs:1:1: error[C702]: this generated file was edited by hand, so it is not overwritten; help: make the change in the spec or in hand-written code; then `git restore` or delete this file, and run `clientgen generate`
    shop/src/operations/products.rs:1:1: error[C705]: clientgen did not write this file, so it does not overwrite it; help: move or delete it, and run `clientgen generate`
    "##);
    assert_eq!(listing(&shop), before);
}

#[test]
fn folders_of_others_are_refused() {
    let folder = folder_with(&[
        ("shop.yaml", SHOP),
        ("shop/notes.txt", "mine"),
        ("file", "mine"),
        ("new/.git/config", "mine"),
    ]);
    let output = generate(folder.path(), &[]);
    assert_eq!(code(&output), Some(1));
    insta::assert_snapshot!(told(&output), @r"
    exit 1
    -- stdout
    shop: not changed, because of an error
    -- stderr
    shop:1:1: error[C705]: the folder is not empty, and clientgen did not write its content: `notes.txt`; help: give a new or an empty folder
    ");
    assert_eq!(listing(&folder.path().join("shop")).len(), 1);
    for (out, expected) in [("file", Some(1)), ("file/shop", Some(1)), ("new", Some(0))] {
        let output = run(folder.path(), &["generate", "shop.yaml", "--out", out, "--runtime-version", "1"]);
        assert_eq!(code(&output), expected, "{}", told(&output));
    }
}

#[test]
fn an_interrupted_run_is_finished_by_the_next() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let shop = folder.path().join("shop");
    assert_eq!(code(&generate(folder.path(), &["--tags", "orders"])), Some(0));
    let half = listing(&shop);
    assert_eq!(code(&generate(folder.path(), &[])), Some(0));
    let whole = listing(&shop);
    // The journal is there, some files are of the new run and some of the old, one was never begun; the manifest is the old one.
    fs::write(shop.join("MANIFEST.next"), &whole["MANIFEST"]).expect("it can be written");
    fs::write(shop.join("MANIFEST"), &half["MANIFEST"]).expect("it can be written");
    fs::write(shop.join("src/lib.rs"), &half["src/lib.rs"]).expect("it can be written");
    fs::remove_file(shop.join("src/operations/products.rs")).expect("it can be deleted");
    let output = generate(folder.path(), &[]);
    assert_eq!(code(&output), Some(0), "{}", told(&output));
    assert_eq!(listing(&shop), whole);

    // Interrupted in the very first run, before any manifest.
    fs::write(shop.join("MANIFEST.next"), &whole["MANIFEST"]).expect("it can be written");
    fs::remove_file(shop.join("MANIFEST")).expect("it can be deleted");
    fs::remove_file(shop.join("src/client.rs")).expect("it can be deleted");
    assert_eq!(code(&generate(folder.path(), &[])), Some(0));
    assert_eq!(listing(&shop), whole);

    fs::write(shop.join("MANIFEST"), "spec").expect("it can be written");
    let damaged = generate(folder.path(), &[]);
    assert_eq!(code(&damaged), Some(1));
    assert!(told(&damaged).contains("error[C707]"), "{}", told(&damaged));
}

#[test]
fn a_part_of_a_document_leaves_out_the_types_that_only_the_rest_needs() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let parts = |name: &str, arguments: &[&str]| {
        let output = run(
            folder.path(),
            &[&["generate", "shop.yaml", "--out", name, "--runtime-version", "1"], arguments].concat(),
        );
        assert_eq!(code(&output), Some(0), "{}", told(&output));
        let files = listing(&folder.path().join(name));
        let all = files
            .iter()
            .filter(|(path, _)| path.starts_with("src/"))
            .map(|(_, text)| text.as_str())
            .collect::<String>();
        let has = |word: &&str| {
            all.contains(&format!("pub fn {word}(")) || all.contains(&format!("pub struct {word} "))
        };
        let words = ["get_order", "list_products", "add_product", "Order", "Item", "Product", "Unused"];
        words.iter().filter(|word| has(word)).copied().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(parts("a", &[]), "get_order list_products add_product Order Item Product Unused");
    assert_eq!(parts("b", &["--tags", "orders"]), "get_order Order Item Product");
    assert_eq!(
        parts("c", &["--tags", "orders,products", "--exclude", "get*"]),
        "list_products add_product Product"
    );
    assert_eq!(parts("d", &["--include", "/products"]), "list_products add_product Product");
    assert_eq!(
        parts("e", &["--include", "POST /**", "--include", "/orders/*"]),
        "get_order add_product Order Item Product"
    );
    let output =
        generate(folder.path(), &["--tags", "order", "--include", "listProduct", "--exclude", "zzz"]);
    assert_eq!(code(&output), Some(1));
    insta::assert_snapshot!(told(&output), @r"
    exit 1
    -- stdout
    shop: nothing written, because of 3 errors
    -- stderr
    shop.yaml:1:1: error[C801]: no operation has the tag `order`; help: did you mean `orders`?
    shop.yaml:1:1: error[C801]: no operation matches `listProduct`; help: did you mean `listProducts`?
    shop.yaml:1:1: error[C801]: no operation matches `zzz`; help: a pattern is an operationId or a path; `*` matches any characters except `/`, and `**` matches any characters; a method may precede it, as in `GET /orders/*`
    ");
}

#[test]
fn errors_write_nothing_unless_the_rest_is_wanted() {
    let folder = folder_with(&[("shop.yaml", &broken())]);
    let shop = folder.path().join("shop");
    let output = generate(folder.path(), &[]);
    assert_eq!(code(&output), Some(1));
    insta::assert_snapshot!(told(&output), @r##"
    exit 1
    -- stdout
    shop: nothing written, because of an error
    -- stderr
    shop.yaml:9:7: error[C102]: `$ref: gone.yaml`: the file does not exist (gone.yaml); help: paths are relative to the file that contains the reference
    "##);
    assert!(!shop.exists());
    let rest = generate(folder.path(), &["--keep-going"]);
    assert_eq!(code(&rest), Some(1));
    insta::assert_snapshot!(told(&rest), @r##"
    exit 1
    -- stdout
    shop: crate simple-shop, 2 operations of 3, 1 left out because of errors, and 4 types; 14 files written, 0 unchanged, 0 deleted
    to use the crate, add this line to [dependencies] in the Cargo.toml of a package beside it: simple-shop = { path = "../shop" }
    -- stderr
    shop.yaml:9:7: error[C102]: `$ref: gone.yaml`: the file does not exist (gone.yaml); help: paths are relative to the file that contains the reference
    "##);
    let files = listing(&shop);
    assert!(
        files.contains_key("src/operations/products.rs") && !files.contains_key("src/operations/orders.rs")
    );
    // What is not selected does not count.
    assert_eq!(code(&generate(folder.path(), &["--tags", "products"])), Some(0));
}

#[test]
fn errors_of_the_whole_document_stop_everything() {
    let overlay = "overlay: 1.0.0\nactions:\n- {target: $.paths.gone, remove: true}\n";
    let folder = folder_with(&[("shop.yaml", SHOP), ("wrong.yaml", overlay)]);
    let output = generate(folder.path(), &["--keep-going", "--overlay", "wrong.yaml"]);
    assert_eq!(code(&output), Some(1));
    assert!(told(&output).contains("nothing written"), "{}", told(&output));
    assert!(!folder.path().join("shop").exists());
}

#[test]
fn overlays_change_the_document_first() {
    let overlay = "overlay: 1.0.0\nactions:\n- {target: \"$.paths['/products'].post\", remove: true}\n";
    let wrong = "overlay: 1.0.0\nactions:\n- {target: $.paths.gone, remove: true}\n";
    let folder = folder_with(&[("shop.yaml", SHOP), ("a.yaml", overlay), ("b.yaml", wrong)]);
    let output = generate(folder.path(), &["--overlay", "a.yaml", "--overlay", "b.yaml"]);
    assert_eq!(code(&output), Some(1));
    assert!(told(&output).contains("b.yaml:3:4: error[C009]"), "{}", told(&output));
    let output = generate(folder.path(), &["--overlay", "a.yaml"]);
    assert!(told(&output).contains("2 operations"), "{}", told(&output));
    let checked = run(folder.path(), &["check", "shop.yaml", "--overlay", "b.yaml"]);
    assert!(told(&checked).contains("b.yaml:3:4: error[C009]"), "{}", told(&checked));
}

#[test]
fn wrong_usage_is_told_from_diagnostics() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    for (arguments, words) in [
        (&["generate", "shop.yaml"][..], "--out"),
        (&["generate", "shop.yaml", "--out", "a", "--name", "fn"], "cannot be the name of a package"),
        (&["generate", "shop.yaml", "--out", "a", "--runtime-path", "b"], "no Cargo.toml in b"),
        (
            &["generate", "shop.yaml", "--out", "a", "--runtime-path", "b", "--runtime-version", "1"],
            "cannot be used with",
        ),
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(code(&output), Some(2), "{}", told(&output));
        assert!(told(&output).contains(words), "{}", told(&output));
    }
    assert_eq!(code(&run(folder.path(), &["generate", "gone.yaml", "--out", "a"])), Some(1));
}

#[test]
fn a_machine_gets_one_object() {
    let folder = folder_with(&[("shop.yaml", &broken())]);
    let output = generate(folder.path(), &["--keep-going", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert!(output.stderr.is_empty());
    assert_eq!(told["operations"], 3);
    assert_eq!(told["census"], serde_json::json!({"methods": 2, "types": 4, "untyped": 0}));
    assert_eq!(told["diagnostics"][0]["code"], "C102");
}
