//! `mod.rs`: what the API is, and what its module offers.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::TypeKind;

impl Emitter<'_> {
    pub(super) fn module(&self) -> TokenStream {
        let docs = docs::inner_doc(&self.module_docs());
        let deprecated = self
            .has_deprecated()
            .then(|| quote!(#![allow(deprecated, reason = "the tables name deprecated fields too")]));
        quote! {
            #docs
            #deprecated
            mod client;
            mod codec;
            pub mod operations;
            pub mod types;
            pub use self::client::{Client, ClientBuilder};
        }
    }

    fn has_deprecated(&self) -> bool {
        self.api.types.iter().any(|def| {
            let fields =
                if let TypeKind::Record(record) = &def.kind { record.fields.as_slice() } else { &[] };
            def.deprecated || fields.iter().any(|field| field.deprecated)
        })
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
            let description = docs::escape(&group.description).replace('\n', " ");
            let separator = if description.is_empty() { "" } else { ": " };
            // Writing to a String cannot fail.
            let _ = writeln!(
                text,
                "- [{}](operations::{}){separator}{description}",
                docs::escape(name),
                group.module
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
