//! The model and progenitor's methods -> a table of calls into both clients, with arguments read from JSON.

use clientgen::model::{Api, ContentKind, Operation, Parameter, Place, Type};
use clientgen_progenitor::{OperationReport, Report};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::signature::{Argument, Method};

/// `pub static OPERATIONS` and `pub const REFUSED`, with a function per operation and client.
pub(crate) fn calls(
    api: &str,
    model: &Api,
    methods: &[Method],
    report: &Report,
) -> Result<TokenStream, String> {
    let mut functions = Vec::new();
    let mut rows = Vec::new();
    let mut refused = Vec::new();
    for operation in &model.operations {
        let id = &operation.id;
        let lowered = report.operations.iter().find(|lowered| lowered.id == *id);
        let lowered = lowered.ok_or_else(|| format!("the report lacks `{id}`"))?;
        let Some(function) = &lowered.function else {
            let reason = lowered.left_out.as_deref().unwrap_or_default();
            refused.push(quote!((#id, #reason),));
            continue;
        };
        let method = methods.iter().find(|method| method.name == *function);
        let method = method.ok_or_else(|| format!("progenitor's client has no method for `{id}`"))?;
        let (our_call, their_call) = (name("ours", operation), name("theirs", operation));
        let (ours, theirs) =
            (ours(model, operation, &our_call)?, theirs(operation, lowered, method, &their_call)?);
        functions.push(quote!(#ours #theirs));
        rows.push(quote!(Operation { id: #id, ours: #our_call, theirs: #their_call },));
    }
    let module = Ident::new(api, Span::call_site());
    Ok(quote! {
        use commerce_clients::#module::types as our_types;
        use self::client::types;
        /// The operations that both clients have.
        pub static OPERATIONS: &[Operation<Ours, Theirs>] = &[#(#rows)*];
        /// The operations that progenitor refuses, with its words.
        pub const REFUSED: &[(&str, &str)] = &[#(#refused)*];
        #(#functions)*
    })
}

fn name(side: &str, operation: &Operation) -> Ident {
    Ident::new(&format!("{side}_{}", operation.ident.plain()), Span::call_site())
}

fn ours(model: &Api, operation: &Operation, call: &Ident) -> Result<TokenStream, String> {
    let method = operation.ident.token();
    let mut arguments = Vec::new();
    let mut setters = Vec::new();
    for parameter in &operation.parameters {
        let (ty, field) = (our_type(model, &parameter.ty)?, field(parameter));
        if parameter.required {
            let borrow = (parameter.ty == Type::Text).then(|| quote!(&));
            arguments.push(quote!(#borrow ours_required::<#ty>(input, #field)?));
        } else {
            let (setter, borrow) = (parameter.ident.token(), (parameter.ty == Type::Text).then(|| quote!(&)));
            setters.push(quote! {
                if let Some(value) = ours_value::<#ty>(input, #field)? { call = call.#setter(#borrow value); }
            });
        }
    }
    if let Some(body) = &operation.body {
        let json = body.contents.first().filter(|content| content.kind == ContentKind::Json);
        let json = json.ok_or_else(|| format!("the body of `{}` is not JSON", operation.id))?;
        let ty = json.ty.as_ref().map_or(Ok(quote!(serde_json::Value)), |ty| our_type(model, ty))?;
        if body.required {
            arguments.push(quote!(&ours_required::<#ty>(input, "body")?));
        } else {
            setters.push(quote! {
                if let Some(value) = ours_value::<#ty>(input, "body")? { call = call.body(&value); }
            });
        }
    }
    let mutable = (!setters.is_empty()).then(|| quote!(mut));
    Ok(quote! {
        fn #call<'a>(client: &'a Ours, input: &'a Input) -> Sent<'a> {
            Box::pin(async move {
                let #mutable call = client.#method(#(#arguments),*);
                #(#setters)*
                match call.send().await {
                    Ok(_) => Ok(()),
                    Err(error) => Err(ours_trouble(error)),
                }
            })
        }
    })
}

/// The field of an argument: of a parameter, or of a part of one, such as `query.filter[name]`.
fn field_of(lowered: &OperationReport, argument: &str) -> Option<String> {
    let argument = lowered.arguments.iter().find(|known| known.name == argument)?;
    Some(format!("{}.{}", argument.place, argument.parameter))
}

fn theirs(
    operation: &Operation,
    lowered: &OperationReport,
    method: &Method,
    call: &Ident,
) -> Result<TokenStream, String> {
    let mut values = Vec::new();
    for Argument { name, owned, is_optional, is_borrowed } in &method.arguments {
        let field = match field_of(lowered, name) {
            Some(field) => field,
            None if name == "body" && operation.body.is_some() => "body".to_owned(),
            None => return Err(format!("`{}` has no parameter `{name}`", operation.id)),
        };
        values.push(match (is_optional, is_borrowed) {
            (true, true) if owned.to_string() == "String" => {
                quote!(theirs_value::<#owned>(input, #field)?.as_deref())
            }
            (true, true) => quote!(theirs_value::<#owned>(input, #field)?.as_ref()),
            (true, false) => quote!(theirs_value::<#owned>(input, #field)?),
            (false, true) => quote!(&theirs_required::<#owned>(input, #field)?),
            (false, false) => quote!(theirs_required::<#owned>(input, #field)?),
        });
    }
    let method = Ident::new(&method.name, Span::call_site());
    Ok(quote! {
        fn #call<'a>(client: &'a Theirs, input: &'a Input) -> Sent<'a> {
            Box::pin(async move {
                match client.#method(#(#values),*).await {
                    Ok(_) => Ok(()),
                    Err(error) => Err(theirs_trouble(error)),
                }
            })
        }
    })
}

/// What the inputs call a parameter.
fn field(parameter: &Parameter) -> String {
    let place = match parameter.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
        Place::Cookie => "cookie",
    };
    format!("{place}.{}", parameter.name)
}

fn our_type(model: &Api, ty: &Type) -> Result<TokenStream, String> {
    Ok(match ty {
        Type::Bool => quote!(bool),
        Type::Int(name) | Type::Float(name) => {
            let name = Ident::new(name, Span::call_site());
            quote!(#name)
        }
        Type::Text => quote!(String),
        Type::Decimal { .. } => quote!(our_types::Decimal),
        Type::Date => quote!(our_types::Date),
        Type::DateTime => quote!(our_types::DateTime),
        Type::LenientDateTime => quote!(our_types::LenientDateTime),
        Type::Any => quote!(serde_json::Value),
        Type::List(item) => {
            let item = our_type(model, item)?;
            quote!(Vec<#item>)
        }
        Type::Map(item) => {
            let item = our_type(model, item)?;
            quote!(std::collections::BTreeMap<String, #item>)
        }
        Type::Nullable(item) => {
            let item = our_type(model, item)?;
            quote!(Option<#item>)
        }
        Type::Lenient(inner) => our_type(model, inner)?,
        // No spec here has any of these; bodies that are not JSON are left to the runtime's own tests.
        Type::PlainText
        | Type::Payload
        | Type::Download
        | Type::Lines(_)
        | Type::Events(_)
        | Type::TextEvents
        | Type::Upload
        | Type::Uuid
        | Type::Time
        | Type::Base64 => return Err(format!("{ty:?} is not compared")),
        Type::Named(id) => {
            let def = model.get(*id).ok_or("the model names a type that it does not have")?;
            let ident = def.ident.token();
            quote!(our_types::#ident)
        }
    })
}
