//! Which files of the disk a document is made of, and which it must not have read.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use clientgen::{
    Reader,
    diagnostic::{
        Diagnostics, Severity,
        codes::{self, Code},
    },
    files::Disk,
    internals::load::MAX_BYTES,
};
use tempfile::TempDir;

/// What no message and no document may have of a file that lies elsewhere; it is no YAML, because parsers like to quote what they do not
/// understand.
const SECRET: &str = "hidden-word: [hidden-word: 'hidden-word\n";

/// A folder with a document in `shop/specs/` that refers to `reference`, and a file that is nobody's business beside `shop`.
struct Case(TempDir);

impl Case {
    fn new(reference: &str) -> Self {
        let case = Self(tempfile::tempdir().expect("a temporary folder"));
        case.put("secret.yaml", SECRET);
        case.put("elsewhere/part.yaml", "{type: string}\n");
        case.put("shop/specs/part.yaml", "{type: string}\n");
        case.put("shop/shared/part.yaml", "{type: string}\n");
        case.put(
            "shop/specs/api.yaml",
            &format!(
                "openapi: 3.0.3\ninfo: {{title: A, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    A:\n      $ref: '{reference}'\n"
            ),
        );
        case
    }

    fn marked(reference: &str, marker: &str) -> Self {
        let case = Self::new(reference);
        case.put(&format!("shop/{marker}"), "");
        case
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }

    fn disk(&self) -> Disk {
        Disk::of(&self.path("shop/specs/api.yaml"))
    }

    /// Errors and warnings of the document, within a minute: what hangs shall fail.
    fn diagnostics(&self, disk: Disk) -> Diagnostics {
        let api = self.path("shop/specs/api.yaml");
        in_time(move || Reader::new(&api).files(&disk).overlays(&[]).check())
    }

    #[track_caller]
    fn is_read(&self, disk: Disk) {
        let diagnostics = self.diagnostics(disk);
        assert!(!diagnostics.has_errors(), "{diagnostics}");
    }

    /// The one diagnostic has the code and these words; the secret is in none.
    #[track_caller]
    fn is_refused(&self, disk: Disk, code: Code, words: &[&str]) {
        let diagnostics = self.diagnostics(disk);
        let text = diagnostics.to_string();
        assert!(!text.contains("hidden-word"), "{text}");
        let errors: Vec<_> = diagnostics.iter().filter(|it| it.severity == Severity::Error).collect();
        let [error] = errors.as_slice() else { panic!("one error is wanted:\n{text}") };
        assert_eq!(error.code, code, "{text}");
        let at = error.location.as_ref().expect("it has a place");
        assert!(at.file.ends_with("api.yaml") && at.line == 7, "{text}");
        for word in words {
            assert!(text.contains(word), "{word} is missing:\n{text}");
        }
    }
}

fn in_time<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, done) = mpsc::channel();
    thread::spawn(move || sender.send(work()));
    done.recv_timeout(Duration::from_secs(60)).expect("it ends")
}

fn real(path: &Path) -> String {
    fs::canonicalize(path).expect("it is there").display().to_string()
}

#[test]
fn a_document_reads_below_the_nearest_mark() {
    for marker in [".git/HEAD", "Cargo.toml", "clientgen.toml"] {
        let case = Case::marked("../shared/part.yaml", marker);
        case.is_read(case.disk());
    }
    // A work tree of git has a file in place of the folder.
    let case = Case::marked("../shared/part.yaml", ".git");
    case.is_read(case.disk());
}

#[test]
fn without_a_mark_it_reads_below_its_own_folder() {
    let case = Case::new("part.yaml");
    case.is_read(case.disk());
    let case = Case::new("../shared/part.yaml");
    let folder = format!("outside the document's folder {}", real(&case.path("shop/specs")));
    case.is_refused(case.disk(), codes::OUTSIDE, &[&folder, "--allow-dir"]);
}

#[test]
fn the_nearest_mark_counts() {
    let case = Case::marked("../shared/part.yaml", "Cargo.toml");
    case.put("shop/specs/clientgen.toml", "");
    case.is_refused(case.disk(), codes::OUTSIDE, &["outside the document's project", "/shop/specs ("]);
}

#[test]
fn what_lies_elsewhere_is_refused_however_it_is_named() {
    let spellings = [
        "../../secret.yaml",
        "./../specs/../../secret.yaml#/a",
        "%2e%2e/%2E%2E/secret.yaml",
        "part.yaml/../../../secret.yaml",
    ];
    for reference in spellings {
        let case = Case::marked(reference, "Cargo.toml");
        let secret = real(&case.path("secret.yaml"));
        let project = format!("outside the document's project {}", real(&case.path("shop")));
        let flag = format!("--allow-dir {}`", real(case.0.path()));
        case.is_refused(case.disk(), codes::OUTSIDE, &[reference, &secret, &project, &flag]);
    }
    let case = Case::marked("part.yaml", "Cargo.toml");
    let text = fs::read_to_string(case.path("shop/specs/api.yaml")).expect("it is a text");
    let absolute = text.replace("part.yaml", &case.path("secret.yaml").display().to_string());
    case.put("shop/specs/api.yaml", &absolute);
    case.is_refused(case.disk(), codes::OUTSIDE, &["secret.yaml"]);
}

#[test]
fn a_folder_of_a_similar_name_is_elsewhere() {
    let case = Case::marked("../../shop-b/part.yaml", "Cargo.toml");
    case.put("shop-b/part.yaml", "{type: string}\n");
    case.is_refused(case.disk(), codes::OUTSIDE, &["shop-b"]);
}

#[test]
fn urls_of_files_are_not_fetched() {
    for reference in ["file:///etc/hostname", "FILE:///etc/hostname", "file:part.yaml", "//etc/hostname"] {
        let case = Case::marked(reference, "Cargo.toml");
        case.is_refused(case.disk(), codes::REF_URL, &[reference]);
    }
}

#[test]
fn folders_are_allowed_one_by_one() {
    let case = Case::marked("../../elsewhere/part.yaml", "Cargo.toml");
    case.is_refused(case.disk(), codes::OUTSIDE, &[]);
    case.is_refused(case.disk().allow(&[case.path("none")]), codes::OUTSIDE, &[]);
    case.is_read(case.disk().allow(&[case.path("none"), case.path("shop/../elsewhere")]));
}

#[test]
fn every_reference_to_such_a_file_is_reported() {
    let case = Case::marked("part.yaml", "Cargo.toml");
    let api = "openapi: 3.0.3
info: {title: A, version: '1', description: {$ref: ../../notes.md}}
paths:
  /a: {$ref: ../../secret.yaml}
  /b:
    get:
      operationId: b
      parameters: [{$ref: ../../secret.yaml}]
      responses:
        '200':
          description: B.
          content:
            application/json:
              schema: {$ref: ../../secret.yaml#/a}
              example: {$ref: ../../secret.yaml}
components:
  schemas:
    C: {type: object, discriminator: {propertyName: a, mapping: {a: ../../secret.yaml}}}
    D: {$ref: nested.yaml}
  parameters: {$ref: ../../secret.yaml}
";
    case.put("notes.md", SECRET);
    case.put("shop/specs/api.yaml", api);
    case.put("shop/specs/nested.yaml", "properties: {a: {$ref: ../../secret.yaml}}\n");
    let text = case.diagnostics(case.disk()).to_string();
    assert!(!text.contains("hidden-word"), "{text}");
    let refused: Vec<_> = text.lines().filter(|line| line.contains("[C010]")).collect();
    let place = |line: &str| {
        let (place, _) = line.split_once(": ").expect("it has a place");
        let mut parts = place.rsplit('/').next().unwrap_or_default().split(':');
        format!("{}:{}", parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
    };
    let mut places: Vec<_> = refused.iter().map(|line| place(line)).collect();
    places.sort();
    let expected = [
        "api.yaml:14",
        "api.yaml:15",
        "api.yaml:18",
        "api.yaml:2",
        "api.yaml:20",
        "api.yaml:4",
        "api.yaml:8",
    ];
    assert_eq!(places, [&expected[..], &["nested.yaml:1"]].concat(), "{text}");
    // An example may look like a reference, so it stays.
    assert_eq!(refused.iter().filter(|line| line.contains("warning[C010]")).count(), 1, "{text}");
}

#[test]
fn directories_and_files_that_are_too_large_are_no_parts() {
    let case = Case::marked("../shared", "Cargo.toml");
    case.is_refused(case.disk(), codes::REF_FILE, &["this is a directory"]);
    let case = Case::marked("huge.yaml", "Cargo.toml");
    let huge = fs::File::create(case.path("shop/specs/huge.yaml")).expect("it can be made");
    // It has holes and takes no room on the disk.
    huge.set_len(MAX_BYTES as u64 + 1).expect("it can be as large");
    case.is_refused(case.disk(), codes::REF_FILE, &["larger than 64 MiB"]);
}

#[test]
fn overlays_that_are_named_lie_anywhere() {
    let case = Case::marked("part.yaml", "Cargo.toml");
    let overlay = case.path("overlay.yaml");
    case.put("overlay.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {title: Changed}}]\n");
    let api = case.path("shop/specs/api.yaml");
    let named = [overlay];
    let read = Reader::new(&api)
        .files(&case.disk().and(&named))
        .overlays(&named)
        .read()
        .unwrap_or_else(|said| panic!("{said}"));
    assert_eq!(read.document.value["info"]["title"], "Changed");
    let refused = Reader::new(&api)
        .files(&case.disk())
        .overlays(&named)
        .read()
        .expect_err("nobody named it")
        .to_string();
    assert!(refused.contains("overlay.yaml:1:1: error[C010]"), "{refused}");
}

#[cfg(unix)]
mod unix {
    use std::{
        os::unix::{fs::symlink, net::UnixListener},
        process::Command,
    };

    use clientgen::{Mode, sync_workspace};

    use super::*;

    fn pipe(path: &Path) {
        let made = Command::new("mkfifo").arg(path).status().expect("there is a command for it");
        assert!(made.success());
    }

    #[test]
    fn links_are_followed_within_the_project_only() {
        let case = Case::marked("link.yaml", "Cargo.toml");
        symlink(case.path("shop/shared/part.yaml"), case.path("shop/specs/link.yaml")).expect("a link");
        case.is_read(case.disk());
        let case = Case::marked("link.yaml", "Cargo.toml");
        symlink("../../secret.yaml", case.path("shop/specs/link.yaml")).expect("a link");
        let secret = format!("the file is {}", real(&case.path("secret.yaml")));
        case.is_refused(case.disk(), codes::OUTSIDE, &[&secret]);
        let case = Case::marked("folder/part.yaml", "Cargo.toml");
        symlink(case.path("elsewhere"), case.path("shop/specs/folder")).expect("a link");
        case.is_refused(case.disk(), codes::OUTSIDE, &["elsewhere/part.yaml"]);
        case.is_read(case.disk().allow(&[case.path("elsewhere")]));
    }

    #[test]
    fn a_document_that_is_reached_by_a_link_has_its_project() {
        let case = Case::marked("../shared/part.yaml", "Cargo.toml");
        symlink(case.path("shop"), case.path("link")).expect("a link");
        let diagnostics = Reader::new(&case.path("link/specs/api.yaml")).check();
        assert!(!diagnostics.has_errors(), "{diagnostics}");
    }

    #[test]
    fn pipes_sockets_and_devices_are_no_parts() {
        let case = Case::marked("pipe.yaml", "Cargo.toml");
        pipe(&case.path("shop/specs/pipe.yaml"));
        case.is_refused(case.disk(), codes::REF_FILE, &["this is a pipe, not a regular file"]);
        let case = Case::marked("socket.yaml", "Cargo.toml");
        let _socket = UnixListener::bind(case.path("shop/specs/socket.yaml")).expect("a socket");
        case.is_refused(case.disk(), codes::REF_FILE, &["this is a socket"]);
        let case = Case::marked("/dev/zero", "Cargo.toml");
        case.is_refused(case.disk(), codes::OUTSIDE, &["/dev/zero"]);
        case.is_refused(case.disk().allow(&["/dev".into()]), codes::REF_FILE, &["this is a device"]);
        let case = Case::marked("link.yaml", "Cargo.toml");
        symlink("/dev/zero", case.path("shop/specs/link.yaml")).expect("a link");
        case.is_refused(case.disk(), codes::OUTSIDE, &["/dev/zero"]);
    }

    #[test]
    fn a_document_that_the_user_names_is_a_regular_file_too() {
        let case = Case::new("part.yaml");
        pipe(&case.path("pipe.yaml"));
        for (name, what) in [(case.path("pipe.yaml"), "a pipe"), ("/dev/zero".into(), "a device")] {
            let text = in_time(move || Reader::new(&name).check().to_string());
            assert!(text.contains(&format!("error[C001]: this is {what}, not a regular file")), "{text}");
        }
        // It may lie behind a link, as the user sees fit.
        symlink(case.path("shop/specs/api.yaml"), case.path("link.yaml")).expect("a link");
        case.put("part.yaml", "{type: string}\n");
        let diagnostics = Reader::new(&case.path("link.yaml")).check();
        assert!(!diagnostics.has_errors(), "{diagnostics}");
    }

    #[test]
    fn an_overlay_beside_a_document_lies_in_its_project() {
        let case = Case::marked("part.yaml", "Cargo.toml");
        let api = case.path("shop/specs/api.yaml");
        fs::create_dir(case.path("shop/specs/overlays")).expect("a folder");
        symlink(case.path("secret.yaml"), case.path("shop/specs/overlays/api.yaml")).expect("a link");
        let text = Reader::new(&api).overlay_beside().read().expect_err("it is refused").to_string();
        assert!(
            text.contains("overlays/api.yaml:1:1: error[C010]") && !text.contains("hidden-word"),
            "{text}"
        );
    }

    #[test]
    fn specs_of_a_workspace_are_files_of_its_project() {
        let case = Case::marked("../shared/part.yaml", "Cargo.toml");
        case.put("private.yaml", "openapi: 3.0.3\ninfo: {title: Private, version: '1'}\npaths: {}\n");
        symlink(case.path("private.yaml"), case.path("shop/specs/link.yaml")).expect("a link");
        pipe(&case.path("shop/specs/pipe.yaml"));
        let (specs, generated) = (case.path("shop/specs"), case.path("shop/generated"));
        let report = in_time(move || {
            sync_workspace(&specs, &generated, Mode::Write, |_, document| {
                let title = document.value["info"]["title"].to_string();
                ([(PathBuf::from("mod.rs"), title)].into(), Diagnostics::new())
            })
        });
        let lines: Vec<String> = report.diagnostics().map(ToString::to_string).collect();
        assert_eq!(lines.len(), 2, "{lines:#?}");
        assert!(lines[0].starts_with("specs/link.yaml:1:1: error[C010]"), "{lines:#?}");
        assert!(lines[1].starts_with("specs/pipe.yaml:1:1: error[C001]: this is a pipe"), "{lines:#?}");
        assert!(case.path("shop/generated/api/mod.rs").is_file());
        assert!(!case.path("shop/generated/link").exists());
    }
}
