//! Generated crates beside others: in workspaces, in one program, and on the way into a registry.

mod common;

use std::{
    env, fs,
    path::Path,
    process::{Command, Output},
};

use common::{folder_with, listing, run, told};

fn document(title: &str) -> String {
    format!(
        "openapi: 3.0.3\ninfo: {{title: {title}, version: '1'}}\nservers: [{{url: https://shop.example}}]\nsecurity: []\npaths:\n  \
         /items: {{get: {{operationId: getItem, responses: {{'200': {{description: Fine., content: {{application/json: {{schema: {{$ref: '#/components/schemas/Item'}}}}}}}}}}}}}}\n\
         components: {{schemas: {{Item: {{type: object, required: [id], properties: {{id: {{type: integer}}}}}}}}}}\n"
    )
}

const ROOT: &str = "[workspace]\nmembers = [\"app\"]\nresolver = \"3\"\n";

fn package(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n")
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// `generate`, which has to succeed; what it says.
fn generate(folder: &Path, spec: &str, out: &str, more: &[&str]) -> String {
    let output = run(folder, &[&["generate", spec, "--out", out], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", told(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// `generate`, which has to be refused before anything is written; what it says.
fn refused(folder: &Path, spec: &str, out: &str, more: &[&str]) -> String {
    let before = listing(folder);
    let output = run(folder, &[&["generate", spec, "--out", out], more].concat());
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    assert_eq!(listing(folder), before);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    said.replace(&*fs::canonicalize(folder).expect("it is there").to_string_lossy(), "<ws>")
}

/// The line of a crate's manifest that names the runtime.
fn runtime_of(folder: &Path, krate: &str) -> String {
    let manifest = read(folder, &format!("{krate}/Cargo.toml"));
    let line = manifest.lines().find(|line| line.starts_with("clientgen-runtime = ")).expect("it has one");
    line.split(", default-features").next().unwrap_or_default().to_owned()
}

/// Cargo with the versions of this workspace, so that nothing is downloaded, and its target folder.
fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("it is there");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in the target folder");
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_NET_OFFLINE", "true")
        .output()
        .expect("cargo runs")
}

fn passes(output: &Output) -> String {
    assert!(output.status.success(), "{}", told(output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Two clients have one recorder, which shows that they share its type; the others have one each.
const MAIN: &str = "\
use clientgen_runtime::recorder::Recorder;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let shared = first::runtime::recorder::Recorder::new();
    shared.respond(200, r#\"{\"id\": 1}\"#);
    shared.respond(200, r#\"{\"id\": 2}\"#);
    let first = first::Client::builder().transport(shared.clone()).build()?;
    let second = second::Client::builder().transport(shared).build()?;
    let own = third::runtime::recorder::Recorder::new();
    own.respond(200, r#\"{\"id\": 3}\"#);
    let third = third::Client::builder().transport(own).build()?;
    let vendor = Recorder::new();
    let other = commerce_clients::kreezalid_partners::Client::builder().transport(vendor.clone());
    let other = other.base_url(\"https://shop.example\").basic_auth(\"user\", \"key\").build()?;
    // There is no response, but a request.
    assert!(other.get_shipping_rate(4).send().await.is_err());
    print!(\"{} \", first.get_item().send().await?.id);
    print!(\"{} \", second.get_item().send().await?.id);
    println!(\"{} {}\", third.get_item().send().await?.id, vendor.requests()[0].uri.path());
    Ok(())
}
";

#[test]
fn three_generated_crates_and_commerce_clients_are_one_program() {
    let folder = folder_with(&[
        ("first.yaml", &document("First")),
        ("second.yaml", &document("Second")),
        ("third.yaml", &document("Third")),
        ("Cargo.toml", ROOT),
        ("app/Cargo.toml", &package("app")),
        ("app/src/main.rs", MAIN),
    ]);
    let folder = folder.path();
    let lines = [
        generate(folder, "first.yaml", "first", &[]),
        generate(folder, "second.yaml", "parts of it/zwei", &["--runtime-path", "first/runtime"]),
        generate(folder, "third.yaml", "app/third", &[]),
    ];
    let lines = lines.map(|said| {
        let line = said.lines().find_map(|line| line.split_once("/app/Cargo.toml: ")).expect("it says").1;
        line.replace("\" }", "\", default-features = false }")
    });
    assert_eq!(lines[1], "second = { path = \"../parts of it/zwei\", default-features = false }");
    let repository = fs::canonicalize(concat!(env!("CARGO_MANIFEST_DIR"), "/..")).expect("it is there");
    let manifest = format!(
        "{}\n[dependencies]\n{}\nclientgen-runtime = {{ path = '{root}/runtime', default-features = false }}\n\
         commerce-clients = {{ path = '{root}', default-features = false, features = [\"kreezalid-partners\"] }}\n\
         tokio = {{ version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }}\n",
        package("app"),
        lines.join("\n"),
        root = repository.display()
    );
    write(folder, "app/Cargo.toml", &manifest);
    assert_eq!(passes(&cargo(folder, &["run", "--quiet", "--color", "never"])), "1 2 3 /shipping_rates/4\n");
    // Generated code is not what rustfmt makes of it, and `--all` means members, and what they depend on by paths.
    for manifest in ["first", "first/runtime", "parts of it/zwei", "app/third", "app/third/runtime"] {
        passes(&cargo(&folder.join(manifest), &["fmt", "--check"]));
    }
}

#[test]
fn a_crate_and_its_runtime_can_be_packed_together() {
    let folder = folder_with(&[("shop.yaml", &document("Shop")), ("Cargo.toml", ROOT)]);
    let folder = folder.path();
    let publishing = ["--package-version", "1.2.3-beta.1", "--publish"];
    let rest = ["--license", "MIT OR Apache-2.0", "--repository", "https://example.com/shop"];
    let said = generate(folder, "shop.yaml", "shop", &[&publishing[..], &rest].concat());
    assert!(said.contains("{ path = \"../shop\" }"), "{said}");
    write(folder, "Cargo.toml", "[workspace]\nmembers = [\"shop\"]\nresolver = \"3\"\n");
    passes(&cargo(folder, &["package", "--workspace", "--no-verify", "--allow-dirty"]));
    let files = listing(folder);
    let expected = "package]\nname = \"shop\"\ndescription = \"A client of the Shop\"\nversion = \"1.2.3-beta.1\"\nedition = \"2024\"\n\
        rust-version = \"1.90\"\nlicense = \"MIT OR Apache-2.0\"\nrepository = \"https://example.com/shop\"\n";
    assert_eq!(files["shop/Cargo.toml"].split("\n[").nth(1), Some(expected));
    assert!(files["shop/runtime/Cargo.toml"].starts_with(
        "[package]\nname = \"shop-runtime\"\nrepository = \"https://example.com/shop\"\ndescription = "
    ));
    assert!(files["shop/runtime/Cargo.toml"].contains("\nlicense = \"MIT OR Apache-2.0\"\n"));
    assert!(
        files.contains_key("shop/runtime/LICENSE-MIT") && files.contains_key("shop/runtime/LICENSE-APACHE")
    );
    assert!(files["shop/README.md"].contains("`cargo publish -p shop-runtime -p shop`"));
    // The private one says so, and so does its runtime.
    generate(folder, "shop.yaml", "other", &["--name", "other"]);
    for manifest in ["other/Cargo.toml", "other/runtime/Cargo.toml"] {
        assert!(read(folder, manifest).contains("\npublish = false\n"), "{manifest}");
    }
    let said = refused(
        folder,
        "shop.yaml",
        "b",
        &[&["--runtime-path", "other/runtime"], &publishing[..], &rest].concat(),
    );
    assert!(said.contains("has `publish = false`"), "{said}");
}

#[test]
fn what_a_registry_would_refuse_is_refused() {
    let folder = folder_with(&[("shop.yaml", &document("Shop"))]);
    for (arguments, words) in [
        (&["--package-version", "1.2"][..], "a version needs three numbers"),
        (&["--package-version", "1.2.3\""], "a version needs three numbers"),
        (&["--license", ""], "SPDX expression"),
        (&["--license", "MIT\nfoo = 1"], "SPDX expression"),
        (&["--license", "my own \"licence\""], "SPDX expression"),
        (&["--repository", "example.com"], "such as https://"),
        (&["--repository", "file:///shop"], "neither `http:` nor `https:`"),
        (&["--runtime-version", "newest"], "give a version such as"),
        (&["--publish"], "--license <SPDX>"),
        (
            &["--publish", "--license", "MIT", "--name", &"a".repeat(60)],
            "crates.io accepts at most 64 characters",
        ),
    ] {
        let said = refused(folder.path(), "shop.yaml", "shop", arguments);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn what_is_around_does_not_change_the_crate() {
    let alone = folder_with(&[("shop.yaml", &document("Shop"))]);
    generate(alone.path(), "shop.yaml", "shop", &[]);
    let expected = listing(&alone.path().join("shop"));
    assert!(!expected.values().any(|text| text.contains("[workspace]")));
    let member = package("app");
    for (root, out) in [
        (ROOT, "shop"),
        (ROOT, "deep/below/shop"),
        ("[workspace]\nmembers = [\"a*\", \"gone*\"]\nexclude = [\"shop\"]\n", "shop"),
        (&format!("{}[workspace]\n", package("root")), "shop"),
        (&package("root"), "shop"),
    ] {
        let folder = folder_with(&[
            ("shop.yaml", &document("Shop")),
            ("Cargo.toml", root),
            ("app/Cargo.toml", &member),
        ]);
        generate(folder.path(), "shop.yaml", out, &[]);
        assert_eq!(listing(&folder.path().join(out)), expected, "{root}");
        // And when the workspace goes, nothing is to be written.
        fs::remove_file(folder.path().join("Cargo.toml")).expect("it is there");
        assert!(generate(folder.path(), "shop.yaml", out, &["--check"]).contains("0 files to write"));
    }
    // The other back end's has no table either.
    generate(alone.path(), "shop.yaml", "theirs", &["--backend", "progenitor"]);
    assert!(!read(alone.path(), "theirs/Cargo.toml").contains("[workspace]"));
}

#[test]
fn the_runtime_of_a_workspace_is_shared_if_it_fits() {
    let version = env!("CARGO_PKG_VERSION");
    let runtime = |version: &str| package("clientgen-runtime").replace("0.1.0", version);
    let by_path = "[dependencies]\nclientgen-runtime = { path = \"../lib/runtime\" }\n";
    let shared = format!("clientgen-runtime = {{ path = \"../lib/runtime\", version = \"={version}\"");
    let own = format!(
        "clientgen-runtime = {{ package = \"shop-runtime\", path = \"runtime\", version = \"={version}\""
    );
    for (root, app, there, expected) in [
        (ROOT, by_path, version, shared.as_str()),
        ("[workspace]\nmembers = [\"app\", \"lib/*\"]\n", "", version, &shared),
        // An excluded folder, and a pattern that matches no package.
        ("[workspace]\nmembers = [\"app\", \"li*\"]\nexclude = [\"lib\"]\n", "", version, &own),
        (
            ROOT,
            "[target.'cfg(unix)'.dev-dependencies]\nrt = { package = \"clientgen-runtime\", path = \"../lib/runtime\" }\n",
            version,
            &shared,
        ),
        (ROOT, by_path, "99.0.0", &own),
        (
            ROOT,
            "[dependencies]\nclientgen-runtime = \"0.1\"\n",
            version,
            "clientgen-runtime = { version = \"0.1\"",
        ),
        (ROOT, "[dependencies]\nclientgen-runtime = \"99\"\n", version, &own),
        (ROOT, "[dependencies]\nclientgen-runtime = { git = \"https://example.com/it\" }\n", version, &own),
        (
            &format!("{ROOT}[workspace.dependencies]\nclientgen-runtime.path = \"lib/runtime\"\n"),
            "",
            version,
            &shared,
        ),
        (ROOT, "", version, &own),
    ] {
        let folder = folder_with(&[
            ("shop.yaml", &document("Shop")),
            ("Cargo.toml", root),
            ("app/Cargo.toml", &format!("{}{app}", package("app"))),
            ("lib/runtime/Cargo.toml", &runtime(there)),
            ("lib/notes.txt", ""),
        ]);
        let said = generate(folder.path(), "shop.yaml", "shop", &[]);
        assert_eq!(runtime_of(folder.path(), "shop"), expected, "{root}{app}");
        let is_own = expected == own;
        assert_eq!(folder.path().join("shop/runtime").exists(), is_own);
        // Whatever was found is said, and what was not found is not.
        let has_found = said.contains("the workspace's clientgen-runtime");
        assert_eq!(has_found, !(is_own && app.is_empty()), "{said}");
    }
}

#[test]
fn a_crate_keeps_the_runtime_that_it_has() {
    let folder = folder_with(&[
        ("shop.yaml", &document("Shop")),
        ("Cargo.toml", ROOT),
        ("app/Cargo.toml", &package("app")),
    ]);
    generate(folder.path(), "shop.yaml", "shop", &[]);
    write(
        folder.path(),
        "app/Cargo.toml",
        &format!("{}[dependencies]\nclientgen-runtime = \"0.1\"\n", package("app")),
    );
    assert!(generate(folder.path(), "shop.yaml", "shop", &[]).contains(" 0 files written"));
    let said = refused(folder.path(), "shop.yaml", "shop", &["--runtime-path", "shop/runtime"]);
    assert!(said.contains("a part of the crate itself"), "{said}");
}

#[test]
fn what_cargo_would_refuse_is_refused() {
    let folder = folder_with(&[
        ("shop.yaml", &document("Shop")),
        ("app.yaml", &document("App")),
        ("Cargo.toml", ROOT),
        ("broken/Cargo.toml", "[package\n"),
    ]);
    generate(folder.path(), "shop.yaml", "shop", &[]);
    let dependencies = "[dependencies]\nlib = { path = \"../../lib\" }\nshop = { path = \"../shop\" }\n";
    write(folder.path(), "app/Cargo.toml", &format!("{}{dependencies}", package("app")));
    for (spec, out, more) in [
        ("app.yaml", "new", &[][..]),
        ("app.yaml", "new", &["--backend", "progenitor"]),
        ("shop.yaml", "new", &[]),
        ("shop.yaml", "new", &["--name", "app"]),
        ("app.yaml", "app/new", &[]),
        ("app.yaml", "shop/new", &["--name", "new"]),
        ("app.yaml", "shop/src/new", &["--name", "new"]),
        ("app.yaml", "broken/new", &["--name", "new"]),
        ("app.yaml", "new", &["--name", "gen"]),
        ("app.yaml", "new", &["--name", "new", "--runtime-path", "."]),
        ("app.yaml", "new", &["--name", "new", "--runtime-path", "broken"]),
    ] {
        let words = match out {
            _ if more.contains(&"gen") => "no keyword of Rust",
            _ if more.contains(&".") => "has no package with a name",
            "broken/new" => "<ws>/broken/Cargo.toml is not valid TOML",
            _ if more.contains(&"broken") => "broken/Cargo.toml is not valid TOML",
            "shop/new" | "shop/src/new" => "is inside <ws>/shop, a crate that clientgen wrote",
            _ if spec == "shop.yaml" && more.is_empty() => "already a package `shop` in <ws>/shop",
            _ => "already a package `app` in <ws>/app",
        };
        let said = refused(folder.path(), spec, out, more);
        assert!(said.contains(words), "{said}");
    }
    // The root of the workspace is no place for it.
    let output = run(folder.path(), &["generate", "app.yaml", "--out", ".", "--name", "new"]);
    assert!(told(&output).contains("the folder is not empty"), "{}", told(&output));
}

/// A name with capitals is a warning of rustc's, which a workspace may deny.
#[test]
fn lints_are_allowed_where_a_name_needs_it() {
    let folder = folder_with(&[("shop.yaml", &document("Shop"))]);
    generate(folder.path(), "shop.yaml", "shop", &["--name", "MyShop"]);
    let root = read(folder.path(), "shop/src/lib.rs");
    assert!(
        root.contains("#![allow(clippy::all, clippy::pedantic, clippy::nursery, non_snake_case)]"),
        "{root}"
    );
    let root = read(folder.path(), "shop/runtime/src/lib.rs");
    assert!(root.starts_with("#![allow(warnings, "), "{root}");
}
