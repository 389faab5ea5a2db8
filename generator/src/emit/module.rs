//! `mod.rs`: what the API is, and what its module offers.

use std::fmt::Write;

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::{markdown, model::TypeKind};

impl Emitter<'_> {
    pub(super) fn module(&self) -> TokenStream {
        let docs = docs::inner_doc(&self.module_docs());
        let deprecated = self
            .has_deprecated()
            .then(|| quote!(#![allow(deprecated, reason = "the tables name deprecated fields too")]));
        let webhooks = self.webhooks();
        quote! {
            #docs
            #deprecated
            mod client;
            mod codec;
            pub mod operations;
            pub mod types;
            pub use self::client::{Client, ClientBuilder};
            #[doc(no_inline)]
            pub use clientgen_runtime::{self as runtime, Error};
            #webhooks
        }
    }

    /// A name for the payload of each request that the API makes.
    fn webhooks(&self) -> Option<TokenStream> {
        if self.api.webhooks.is_empty() {
            return None;
        }
        let payloads = self.api.webhooks.iter().map(|webhook| {
            let name = docs::code(&webhook.name);
            let text = format!("What {name} carries.\n\n{}", docs::sentence(&webhook.docs));
            let (docs, ident) = (docs::doc(&text), webhook.ident.token());
            let ty = self.ty(&webhook.ty, &quote!(super::types::));
            quote!(#docs pub type #ident = #ty;)
        });
        let payloads: TokenStream = payloads.collect();
        let runtime = super::types::names(&payloads, "rt").then(|| {
            quote!(
                use clientgen_runtime as rt;
            )
        });
        let docs = docs::inner_doc(
            "What the requests carry that the API makes: its webhooks and callbacks. Read a body with `clientgen_runtime::codec::decode`.",
        );
        Some(quote!(pub mod webhooks { #docs #runtime #payloads }))
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
        let (title, version) = (docs::plain(&api.title), docs::plain(&api.version));
        let description = markdown::page(&api.description);
        let mut text = format!("{title} ({version}).\n\n{}\n\n", description.text);
        if description.has_headings {
            // Else what follows would belong to the document's last part.
            text.push_str("# Operations\n\n");
        }
        text.push_str("A [`Client`] has a method for each operation:\n\n");
        for group in &api.groups {
            let name = docs::label(&group.tag);
            let name = if name.is_empty() { "Operations" } else { &name };
            // The module of the group has all of it.
            let description = docs::first(&group.description);
            let separator = if description.is_empty() { "" } else { ": " };
            // Writing to a String cannot fail.
            let _ =
                writeln!(text, "- [{name}](operations::{}){separator}{description}", group.module.plain());
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
