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

Add this to the `Cargo.toml` of your package. `path` is relative to its folder:

```toml
[dependencies]
{name} = {{ path = "../{name}" }}
tokio = {{ version = "1", features = ["macros", "rt-multi-thread"] }}
```

```rust,no_run
{example}
```

Required parameters are arguments of a method; optional parameters are setters of the call. `send` sends the request. `cargo doc --open` shows all operations by tag, and
all types.

An error (`runtime::Error`) says what went wrong: `error.status()` is the status of the response, and `error.body()` is the body that the document describes.

## Features

- `rustls` (default) or `native-tls`: TLS of the default transport. Without either, give the builder your own transport.
- `blocking`: `send_blocking`, for code that is not async.
{tags}
## Use it with other clients

{runtime}
In a workspace, this crate becomes a member when another member depends on it by its path.

## Update it

Change the document, and run the same `{COMMAND}` again. It writes only the files that differ, and does not touch files that it did not write.
You may edit `Cargo.toml` and this file. If generated code was edited, the command reports that and does not overwrite it.
{publish}"#
        )
    }
}

/// How several clients work together.
fn runtime(name: &str, form: &Form) -> String {
    match form.runtime {
        Runtime::Beside(_) => format!(
            "One program can use any number of clients. Each has its own runtime, here `{}` in `{RUNTIME_FOLDER}/`. The types of two runtimes are different: a transport, a clock \
             or a `Patch` of one client does not fit another. To share these types, generate the other client with this runtime: \
             `{COMMAND} other.yaml --out ../other --runtime-path {RUNTIME_FOLDER}`.\n",
            runtime_name(name)
        ),
        Runtime::Path { .. } | Runtime::Version(_) => {
            "One program can use any number of clients. Clients with the same runtime share its types: a transport, a clock or a `Patch` of one fits the others.\n"
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
            "Publish its runtime first: run `cargo publish` in `{RUNTIME_FOLDER}/`, then here. In a workspace that has both as members, `cargo publish -p {} -p {name}` does both.",
            runtime_name(name)
        ),
        Runtime::Path { .. } => "Publish its runtime first, then run `cargo publish` here.".to_owned(),
        Runtime::Version(_) => "Run `cargo publish`.".to_owned(),
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
