//! An API -> `README.md` of its crate: what it is, how to use it, how to update it.

use super::{
    COMMAND, Form, RUNTIME_FOLDER, Runtime,
    features::{FULL, Feature},
    runtime_name,
};
use crate::{
    emit::{self, Options},
    model::Api,
};

/// The input for `README.md`.
pub(super) struct Readme<'a> {
    pub(super) name: &'a str,
    pub(super) api: &'a Api,
    pub(super) options: &'a Options,
    pub(super) features: &'a [Feature],
    pub(super) form: &'a Form,
}

impl Readme<'_> {
    pub(super) fn text(&self) -> String {
        let Self { name, api, options, features, form } = self;
        let tags = tags(features);
        let title = emit::escape(api.title.trim());
        let example = emit::example(api, options);
        let (version, source) = (emit::escape(api.version.trim()), &api.source);
        let operations = match api.operations.len() {
            1 => "one operation".to_owned(),
            count => format!("{count} operations"),
        };
        let (runtime, publish) = (runtime(name, form), publish(name, form));
        format!(
            r#"# {name}

A Rust client of the {title} ({version}), with {operations}. [clientgen](https://crates.io/crates/clientgen-cli) generates it from `{source}`.

## Use

Into the `Cargo.toml` of your package; `path` starts at its folder:

```toml
[dependencies]
{name} = {{ path = "../{name}" }}
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}
```

```rust,no_run
{example}
```

What an operation requires is an argument of its method, what is optional a setter of the call; `send` makes the call. `cargo doc --open` shows all operations by tag, and
every type.

An error (`runtime::Error`) says what went wrong: `error.status()` is the response's status, `error.body()` the body that the document describes for it.

## Features

- `rustls` (default) or `native-tls`: TLS of the default transport. With neither, give the builder a transport of your own.
- `blocking`: `send_blocking`, for code that is not async.
{tags}
## Beside other clients

{runtime}
In a workspace, this crate is a member as soon as another member depends on it by its path.

## Make it anew

Change the document, and run the same `{COMMAND}` as before: only files that differ are written, and files that it did not write are left alone.
`Cargo.toml` and this file are yours to edit; generated code that was edited is not overwritten but reported.
{publish}"#
        )
    }
}

/// How several clients work together.
fn runtime(name: &str, form: &Form) -> String {
    match form.runtime {
        Runtime::Beside(_) => format!(
            "Any number of clients can be in one program. Each brings its own runtime along, here `{}` in `{RUNTIME_FOLDER}/`, and the types of two runtimes are not the same: a \
             transport, a clock or a `Patch` of one client is none of the other's. Clients that have to share them are generated with one runtime: \
             `{COMMAND} other.yaml --out ../other --runtime-path {RUNTIME_FOLDER}`.\n",
            runtime_name(name)
        ),
        Runtime::Path { .. } | Runtime::Version(_) => {
            "Any number of clients can be in one program. Those that have the same runtime share its types: a transport, a clock or a `Patch` of one fits the other.\n"
                .to_owned()
        }
    }
}

/// How to publish the crate.
fn publish(name: &str, form: &Form) -> String {
    if !form.publication.is_allowed {
        return String::new();
    }
    let order = match form.runtime {
        Runtime::Beside(_) => format!(
            "Its runtime has to be there first: `cargo publish` in `{RUNTIME_FOLDER}/`, then here. In a workspace that has both as members, `cargo publish -p {} -p {name}` does both.",
            runtime_name(name)
        ),
        Runtime::Path { .. } => "Its runtime has to be there first, then `cargo publish` here.".to_owned(),
        Runtime::Version(_) => "`cargo publish`.".to_owned(),
    };
    format!("\n## Publish it\n\n{order}\n")
}

/// The features of tags.
fn tags(features: &[Feature]) -> String {
    if features.is_empty() {
        return String::new();
    }
    let row = |feature: &Feature| match feature.tag.trim() {
        "" => format!("  - `{}`: operations without a tag\n", feature.name),
        tag => format!("  - `{}`: {}\n", feature.name, emit::escape(tag)),
    };
    format!(
        "- `{FULL}` (default): all operations. To compile less, name the tags that you use, with `default-features = false`:\n{}",
        features.iter().map(row).collect::<String>()
    )
}
