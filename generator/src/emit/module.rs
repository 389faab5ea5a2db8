//! `mod.rs`: what the API is, and what its module offers.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};

impl Emitter<'_> {
    pub(super) fn module(&self) -> TokenStream {
        let docs = docs::inner_doc(&self.module_docs());
        quote! {
            #docs
            mod client;
            mod codec;
            pub mod operations;
            pub mod types;
            pub use self::client::{Client, ClientBuilder};
        }
    }

    fn module_docs(&self) -> String {
        let api = self.api;
        let mut text = format!(
            "{} ({}).\n\n{}\n\n",
            docs::escape(&api.title),
            docs::escape(&api.version),
            docs::escape(&api.description)
        );
        text.push_str("A [`Client`] has a method for each operation:\n\n");
        for group in &api.groups {
            let name = if group.tag.is_empty() { "Operations" } else { &group.tag };
            // Writing to a String cannot fail.
            let _ = writeln!(
                text,
                "- [{}](operations::{}): {}",
                docs::escape(name),
                group.module,
                docs::escape(&group.description).replace('\n', " ")
            );
        }
        let inferred = api
            .operations
            .iter()
            .filter_map(|operation| operation.evidence.as_ref())
            .filter(|source| source.evidence == "inferred");
        let inferred = inferred.count();
        if inferred > 0 {
            let _ = write!(
                text,
                "\nMethod and path of {inferred} of the {} operations are inferred, because the document does not print them: each says so, with the confidence.",
                api.operations.len()
            );
        }
        text
    }
}
