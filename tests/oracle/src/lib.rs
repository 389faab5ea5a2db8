//! The project's own documents: our clients and progenitor's -> where their requests differ.
//!
//! progenitor's client is a second opinion: it is made by another generator, from the same document, and writes its requests through reqwest alone. For
//! every operation that it can express, `oracle-compare` puts the same values through both. Differences are known (its `KINDS`, and `known/*.tsv`) or fail
//! the test, and so does a known difference that is gone.
//!
//! A further API is a name in `build/main.rs`, an `api!` below, and a row in `tests/apis.rs` with its list in `known/`.

/// A module per API: progenitor's client, the calls into both clients, and `API`.
macro_rules! api {
    ($name:ident, $authorization:expr, |$builder:ident| $credentials:expr) => {
        #[doc = concat!("The clients of `", stringify!($name), "`.")]
        #[allow(
            missing_docs,
            unreachable_patterns,
            unreachable_pub,
            unused_variables,
            clippy::all,
            rustdoc::all,
            reason = "written by the build script"
        )]
        pub mod $name {
            use oracle_compare::call::{
                Api, Input, Operation, Sent, ours_required, ours_trouble, ours_value,
            };
            use oracle_compare::call::{theirs_required, theirs_trouble, theirs_value};

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
                authorization: Some($authorization),
                ours: |recorder| {
                    let $builder =
                        Ours::builder().base_url(oracle_compare::network::BASE_URL).transport(recorder);
                    $credentials.build().expect("the base URL is one")
                },
                theirs: |base_url, http| client::Client::new_with_client(base_url, http),
            };
        }
    };
}

/// progenitor's clients of documents that it refuses as they are: nobody calls them, but they have to compile.
#[allow(
    missing_docs,
    unreachable_patterns,
    unreachable_pub,
    clippy::all,
    rustdoc::all,
    reason = "written by the build script"
)]
pub mod lowered {
    include!(concat!(env!("OUT_DIR"), "/lowered.rs"));
}

/// `api-user@example.com` and `api-key` as RFC 7617 writes them.
const BASIC: &str = "Basic YXBpLXVzZXJAZXhhbXBsZS5jb206YXBpLWtleQ==";

api!(commerceconnect, "Token token=api-key,email=api-user@example.com", |builder| {
    builder.token_auth("api-key", "api-user@example.com")
});
api!(crescodata, "api-key", |builder| builder.id_token("api-key"));
api!(kreezalid_admin, crate::BASIC, |builder| builder.basic_auth("api-user@example.com", "api-key"));
api!(kreezalid_partners, crate::BASIC, |builder| builder.basic_auth("api-user@example.com", "api-key"));
api!(mycashflow, crate::BASIC, |builder| builder.basic_auth("api-user@example.com", "api-key"));
