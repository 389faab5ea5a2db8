//! An API -> `README.md` of its crate: what it is, how it is used, how it is made anew.

use super::{
    COMMAND,
    features::{FULL, Feature},
};
use crate::{
    emit::{self, Options},
    model::Api,
};

pub(super) fn readme(name: &str, api: &Api, options: &Options, features: &[Feature]) -> String {
    let tags = tags(features);
    let title = emit::escape(api.title.trim());
    let example = emit::example(api, options);
    let (version, source) = (emit::escape(api.version.trim()), &api.source);
    let operations = match api.operations.len() {
        1 => "one operation".to_owned(),
        count => format!("{count} operations"),
    };
    format!(
        r#"# {name}

A Rust client of the {title} ({version}), with {operations}. [clientgen](https://crates.io/crates/clientgen-cli) generates it from `{source}`.

## Use

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

An error (`runtime::Error`) says what went wrong: `error.status()` is the answer's status, `error.body()` the body that the document describes for it.

## Features

- `rustls` (default) or `native-tls`: TLS of the default transport. With neither, give the builder a transport of your own.
- `blocking`: `send_blocking`, for code that is not async.
{tags}
## Make it anew

Change the document, and run the same `{COMMAND}` as before: only files that differ are written, and files that it did not write are left alone.
`Cargo.toml` and this file are yours to edit; generated code that was edited is not overwritten but reported.
"#
    )
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
