//! `clientgen sandbox`, as a user meets it: what it says, what it serves, and how it ends.

mod common;

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
};

use common::{folder_with, run, told};

const SHOP: &str = r#"
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.invalid/v1"}]
x-sandbox: {resources: {things: {key: id, generate: integer}}}
paths:
  /things:
    get:
      operationId: listThings
      x-sandbox: {resource: things, effect: list, wrapper: ""}
      responses: {"200": {description: All., content: {application/json: {schema: {type: array, items: {type: object}}}}}}
    post:
      operationId: makeThing
      x-sandbox: {resource: things, effect: create, wrapper: ""}
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"201": {description: Made., content: {application/json: {schema: {type: object}}}}}
"#;
const OTHER: &str = "openapi: 3.0.3\ninfo: {title: Other, version: '1'}\nservers: [{url: /v1}]\npaths: {}\n";
const TWICE: &str = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\npaths: {}\npaths: {}\n";

/// A sandbox that runs, with its first lines. It is killed when this is dropped, unless it was asked to stop.
struct Running {
    child: Child,
    address: String,
    lines: Vec<String>,
}

impl Running {
    fn start(dir: &Path, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_clientgen"));
        command.current_dir(dir).args(["sandbox", "--addr", "127.0.0.1:0"]).args(arguments);
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts");
        let output = BufReader::new(child.stdout.take().expect("a pipe"));
        let mut lines: Vec<String> = Vec::new();
        for line in output.lines() {
            lines.push(line.expect("a text"));
            if lines.last().is_some_and(|line| line.starts_with("press Ctrl-C")) {
                break;
            }
        }
        let page = lines.iter().find_map(|line| line.strip_prefix("reference, with calls to try: http://"));
        let address = page.expect("it says where the page is").trim_end_matches('/').to_owned();
        Self { child, address, lines }
    }

    /// Sends a request, and gives back the whole response.
    fn ask(&self, method: &str, path: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        let length = body.len();
        let head = format!("{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        let head = head + &format!("Content-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
        stream.write_all(format!("{head}{body}").as_bytes()).expect("the request is sent");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("the response is text");
        response
    }

    /// What the run told on stdout, with the port, which differs each time, left out.
    fn greeting(&self) -> String {
        self.lines.join("\n").replace(&self.address, "ADDRESS")
    }

    /// Presses Ctrl-C.
    #[cfg(unix)]
    fn stop(mut self) -> Option<i32> {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-INT", &pid]).status().expect("there is such a command");
        assert!(sent.success());
        self.child.wait().expect("it ends").code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn every_document_of_the_workspace_is_served() {
    let folder =
        folder_with(&[("specs/shop.yaml", SHOP), ("specs/other.yaml", OTHER), ("specs/notes.yaml", "a: 1")]);
    let fault = "makeThing:status=503,nth=2";
    let running = Running::start(folder.path(), &["--faults", fault, "--seed", "7"]);
    insta::assert_snapshot!(running.greeting());
    assert!(running.ask("GET", "/shop/v1/things", "").ends_with("\r\n\r\n[]"));
    assert!(running.ask("POST", "/shop/v1/things", "{}").starts_with("HTTP/1.1 201 "));
    assert!(running.ask("POST", "/shop/v1/things", "{}").starts_with("HTTP/1.1 503 "));
    let faults = running.ask("GET", "/_sandbox/faults", "");
    assert!(faults.contains(fault) && faults.contains("\"seed\": 7"), "{faults}");
    assert!(running.ask("GET", "/", "").contains("<title>Sandbox</title>"));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_and_the_state_is_kept() {
    let folder = folder_with(&[("shop.yaml", SHOP)]);
    let arguments = ["shop.yaml", "--state", "state.json"];
    let running = Running::start(folder.path(), &arguments);
    assert!(running.ask("POST", "/v1/things", r#"{"name": "kept"}"#).contains("201 Created"));
    assert_eq!(running.stop(), Some(0));
    let running = Running::start(folder.path(), &arguments);
    assert!(running.ask("GET", "/v1/things", "").ends_with(r#"[{"id":1,"name":"kept"}]"#));
}

#[test]
fn what_keeps_it_from_starting_is_said() {
    let folder = folder_with(&[("specs/shop.yaml", SHOP), ("twice.yaml", TWICE), ("state.json", "[]")]);
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let taken = taken.local_addr().expect("it has one").to_string();
    let told_of = |arguments: &[&str]| {
        let arguments: Vec<&str> = [&["sandbox"], arguments].concat();
        format!("$ clientgen {}\n{}", arguments.join(" "), told(&run(folder.path(), &arguments)))
    };
    let free = ["--addr", "127.0.0.1:0"];
    let all = [
        told_of(&["shp"]),
        told_of(&["elsewhere.yaml"]),
        told_of(&["twice.yaml"]),
        told_of(&["--faults", "listThing:status=503"]),
        told_of(&["--faults", "stauts=503"]),
        told_of(&["--mode", "v2"]),
        told_of(&["--addr", "0.0.0.0:8080"]),
        told_of(&["--addr", "here"]),
        told_of(&[&free[..], &["--state", "state.json"]].concat()),
        told_of(&[&free[..], &["--state", "no/such/folder/state.json"]].concat()),
        told_of(&["--addr", &taken]).replace(&taken, "127.0.0.1:PORT"),
    ];
    insta::assert_snapshot!(all.join("\n"));
    let empty = folder_with(&[]);
    let nothing = run(empty.path(), &["sandbox"]);
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("give a document: clientgen sandbox SPEC..."));
    assert_eq!(fs::read_to_string(folder.path().join("state.json")).expect("it is there"), "[]");
}

#[test]
fn help_teaches() {
    let help = run(Path::new("."), &["sandbox", "--help"]);
    assert_eq!(help.status.code(), Some(0));
    insta::assert_snapshot!(told(&help));
}
