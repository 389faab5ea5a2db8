//! Two clients for one document, ours and progenitor's -> where their requests differ.
//!
//! progenitor's client is a second opinion: it is made by another generator, from the same document, and writes its requests through reqwest alone. For
//! every operation that it can express, both clients get the same values, and what they put on the wire is compared with each other and
//! with a third reading of the document: the one of [`expected`]. Differences are known ([`known::KINDS`] and `known/*.tsv`) or fail the test, and so
//! does a known difference that is gone.
//!
//! A further API is a name in `build/main.rs`, an `api!` below, a test in `tests/` and a list in `known/`.

pub mod call;
pub mod compare;
pub mod document;
pub mod expected;
pub mod inputs;
pub mod known;
pub mod network;
pub mod report;
pub mod request;
pub mod values;

/// A module per API: progenitor's client, the calls into both clients, and `API`.
macro_rules! api {
    ($name:ident, |$recorder:ident| $ours:expr) => {
        #[doc = concat!("The clients of `", stringify!($name), "`.")]
        #[allow(
            missing_docs,
            unreachable_patterns,
            unreachable_pub,
            clippy::all,
            rustdoc::all,
            reason = "written by the build script"
        )]
        pub mod $name {
            use $crate::call::{Api, Input, Operation, Sent, ours_required, ours_trouble, ours_value};
            use $crate::call::{theirs_required, theirs_trouble, theirs_value};

            /// progenitor's client.
            pub mod client {
                include!(concat!(env!("OUT_DIR"), "/", stringify!($name), "/theirs.rs"));
            }
            include!(concat!(env!("OUT_DIR"), "/", stringify!($name), "/calls.rs"));

            type Ours = commerce_clients::$name::Client;
            type Theirs = client::Client;

            /// What is compared.
            pub static API: Api<Ours, Theirs> = Api {
                name: stringify!($name),
                document: include_str!(concat!(env!("OUT_DIR"), "/", stringify!($name), "/document.json")),
                operations: OPERATIONS,
                refused: REFUSED,
                ours: |$recorder| $ours,
                theirs: |base_url, http| client::Client::new_with_client(base_url, http),
            };
        }
    };
}

api!(mycashflow, |recorder| {
    let builder = commerce_clients::mycashflow::Client::builder().base_url(crate::network::BASE_URL);
    builder
        .basic_auth("api-user@example.com", "api-key")
        .transport(recorder)
        .build()
        .expect("the base URL is one")
});
