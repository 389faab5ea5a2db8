//! Clients -> what rustc says against each. All of them are modules of one crate, and the calls that their documentation shows are
//! another: so the runtime is compiled once, and a client costs the compiler some milliseconds.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use super::outcome::{Client, LETTERS};

/// What the crate is called in which all of them are compiled.
pub(crate) const CRATE: &str = "accepted";

const MANIFEST: &str = r#"[package]
name = "arbitrary"
version = "0.0.0"
edition = "2024"

[dependencies]
clientgen-runtime = { path = "RUNTIME", default-features = false, features = ["uuid"] }

[workspace]
"#;

/// The calls in the documentation may show what is deprecated, and make no use of the response.
const EXAMPLES: &str =
    "#![deny(warnings)]\n#![allow(dead_code, deprecated, unused_imports, unused_variables)]\n";

/// A compiler with what clients depend on.
pub(crate) struct Compiler {
    folder: PathBuf,
    runtime: PathBuf,
}

impl Compiler {
    /// Compiles what clients depend on. `name` tells folders of runs at the same time apart.
    pub(crate) fn new(name: &str) -> Self {
        // Tests and examples lie two folders below the target folder's `debug`.
        let program = env::current_exe().expect("it runs");
        let target = program.ancestors().nth(3).expect("it lies in the target folder");
        let folder = target.join("tmp/arbitrary").join(name);
        let package = Path::new(env!("CARGO_MANIFEST_DIR"));
        let runtime = package.join("../runtime").display().to_string().replace('\\', "/");
        let scratch = folder.join("runtime");
        write(&scratch.join("Cargo.toml"), &MANIFEST.replace("RUNTIME", &runtime));
        write(&scratch.join("src/lib.rs"), "");
        fs::copy(package.join("../Cargo.lock"), scratch.join("Cargo.lock"))
            .expect("the workspace has a lock file");
        let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["check", "--offline", "--quiet", "--message-format", "json", "--manifest-path"])
            .arg(scratch.join("Cargo.toml"))
            .arg("--target-dir")
            .arg(target)
            .output()
            .expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout);
        let artifacts = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let runtime = artifacts
            .filter(|it| it.pointer("/target/name").is_some_and(|name| name == "clientgen_runtime"))
            .find_map(|it| Some(PathBuf::from(it.pointer("/filenames/0")?.as_str()?)))
            .expect("the runtime was compiled");
        Self { folder, runtime }
    }

    /// What is said against each client against which something is said.
    pub(crate) fn check(&self, clients: &[Client]) -> BTreeMap<String, String> {
        let mut against = BTreeMap::new();
        let mut clients: Vec<&Client> = clients.iter().collect();
        // Errors of one kind keep rustc from looking for others: so what has errors is taken out until nothing has.
        while !clients.is_empty() {
            let said = self.compile(&clients);
            if said.is_empty() {
                break;
            }
            clients.retain(|client| !said.contains_key(&client.name));
            against.extend(said);
        }
        against
    }

    fn compile(&self, clients: &[&Client]) -> BTreeMap<String, String> {
        let folder = self.folder.join("clients");
        let _ = fs::remove_dir_all(&folder);
        let lines =
            |line: &dyn Fn(&str) -> String| clients.iter().map(|it| line(&it.name)).collect::<String>();
        let library = lines(&|name| format!("#[rustfmt::skip]\npub mod {name};\n"));
        write(
            &folder.join("lib.rs"),
            &format!("//! Clients.\n#![deny(missing_docs, warnings)]\n{LETTERS}\n{library}"),
        );
        let calls = lines(&|name| format!("#[path = \"examples/{name}.rs\"]\nmod {name};\n"));
        write(&folder.join("examples.rs"), &format!("{EXAMPLES}{LETTERS}\n{calls}"));
        for client in clients {
            for (path, text) in &client.files {
                write(&folder.join(&client.name).join(path), text);
            }
            write(&folder.join("examples").join(format!("{}.rs", client.name)), &examples(client));
        }
        let said = self.rustc("rustc", &["lib.rs", "--crate-name", CRATE, "--emit", "metadata"], clients);
        if !said.is_empty() {
            return said;
        }
        let clients_at = ["examples.rs", "--emit", "metadata", "--extern", "accepted=libaccepted.rmeta"];
        self.rustc("rustc", &clients_at, clients)
    }

    /// What rustdoc says against each client.
    pub(crate) fn document(&self, clients: &[Client]) -> BTreeMap<String, String> {
        let clients: Vec<&Client> = clients.iter().collect();
        let said = self.compile(&clients);
        if !said.is_empty() {
            return said;
        }
        self.rustc("rustdoc", &["lib.rs", "--crate-name", CRATE, "-D", "warnings", "-o", "doc"], &clients)
    }

    /// The tests that rustdoc finds in the clients that were documented last.
    pub(crate) fn doc_tests(&self) -> Vec<String> {
        let output = self
            .command("rustdoc", &["lib.rs", "--crate-name", CRATE, "--test", "--test-args", "--list"])
            .output()
            .expect("rustdoc runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout);
        said.lines().filter(|line| line.ends_with(": test")).map(str::to_owned).collect()
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let dependencies = self.runtime.parent().expect("it lies in a folder");
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.join("clients"))
            .args(arguments)
            .args(["--edition", "2024", "--crate-type", "lib", "--error-format", "short"])
            .arg("-L")
            .arg(format!("dependency={}", dependencies.display()))
            .arg("--extern")
            .arg(format!("clientgen_runtime={}", self.runtime.display()));
        command
    }

    fn rustc(&self, program: &str, arguments: &[&str], clients: &[&Client]) -> BTreeMap<String, String> {
        let output = self
            .command(program, arguments)
            .output()
            .unwrap_or_else(|error| panic!("{program} runs: {error}"));
        if output.status.success() {
            return BTreeMap::new();
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let mut against: BTreeMap<String, String> = BTreeMap::new();
        for line in said.lines() {
            let place = line.strip_prefix("examples/").unwrap_or(line);
            let name = place.split(['/', '.']).next().unwrap_or_default();
            if let Some(client) = clients.iter().find(|client| client.name == name) {
                let said = against.entry(client.name.clone()).or_default();
                said.push_str(&format!("{program}: {line}\n"));
            }
        }
        // A line that names no client is none's and everyone's.
        if against.is_empty() {
            assert!(clients.len() == 1, "rustc names no client:\n{said}");
            against.insert(clients[0].name.clone(), said.into_owned());
        }
        against
    }
}

/// Writes a file.
fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("the folder can be made");
    fs::write(path, text).expect("the file can be written");
}

/// The calls that a client's documentation shows, each in a module of its own.
fn examples(client: &Client) -> String {
    let mut text = String::new();
    let mut add = |body: &str| {
        let number = text.len();
        text.push_str(&format!("mod at_{number} {{\nuse {CRATE}::{};\n{body}\n}}\n", client.name));
    };
    for (path, file) in &client.files {
        if path == Path::new("README.md") {
            let block = file.split("```rust,no_run\n").nth(1).and_then(|rest| rest.split("\n```\n").next());
            add(block.expect("the readme has an example"));
            continue;
        }
        let docs: Vec<&str> = file.lines().map(str::trim_start).collect();
        for block in docs.join("\n").split("/// ```no_run\n").skip(1) {
            let (block, _) = block.split_once("/// ```").expect("a block ends");
            let lines = block.lines().map(|line| line.trim_start_matches("///").trim_start());
            let lines = lines.map(|line| line.strip_prefix("# ").unwrap_or(line));
            add(&lines.collect::<Vec<_>>().join("\n"));
        }
    }
    text
}
