//! Values that several tables have, as the runtime writes them.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::model::{ParameterLocation, RateLimit, RetryRule};

pub(super) fn optional<T: quote::ToTokens>(value: Option<&T>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// A limit, as the runtime has it.
pub(super) fn limit_token(limit: RateLimit) -> TokenStream {
    let (requests, seconds) =
        (Literal::u32_unsuffixed(limit.requests), Literal::u64_unsuffixed(limit.seconds));
    match limit.per_operation {
        true => quote!(rt::RateLimit::per_operation(#requests, #seconds)),
        false => quote!(rt::RateLimit::per_account(#requests, #seconds)),
    }
}

/// A parameter location.
pub(super) fn location_token(location: ParameterLocation) -> TokenStream {
    match location {
        ParameterLocation::Path => quote!(rt::ParameterLocation::Path),
        ParameterLocation::Query => quote!(rt::ParameterLocation::Query),
        ParameterLocation::Header => quote!(rt::ParameterLocation::Header),
        ParameterLocation::Cookie => quote!(rt::ParameterLocation::Cookie),
    }
}

/// A parameter location in words.
pub(super) fn location_name(location: ParameterLocation) -> &'static str {
    match location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
        ParameterLocation::Cookie => "cookie",
    }
}

/// How repeating the request differs from the runtime's rules.
pub(super) fn retry_row(rule: &RetryRule) -> TokenStream {
    let statuses = rule.statuses.as_ref().map(|statuses| {
        let statuses = statuses.iter().copied().map(Literal::u16_unsuffixed);
        quote!(&[#(#statuses),*])
    });
    let statuses = optional(statuses.as_ref());
    let attempts = optional(rule.attempts.map(Literal::u32_unsuffixed).as_ref());
    quote!(.retry(rt::RetryRule { statuses: #statuses, attempts: #attempts }))
}
