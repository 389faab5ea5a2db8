//! The model and progenitor's methods -> a table of calls into both clients, with arguments read from JSON.

use clientgen::internals::model::{
    Api, Body, ContentKind, Operation, Parameter, ParameterLocation, Type, TypeKind,
};
use clientgen_progenitor::{OperationReport, Report};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::signature::{Argument, Method};

/// The calls of both clients.
#[derive(Debug)]
pub struct Calls {
    /// `pub static OPERATIONS` and `pub const REFUSED`, with a function per operation and client.
    pub code: TokenStream,
    /// How many operations are compared.
    pub compared: usize,
    /// Operations that both clients have and that are not compared, each with the reason.
    pub skipped: Vec<(String, String)>,
}

/// Writes them. `our_types` and `their_types` are the paths of the modules with each client's types.
pub fn calls(
    our_types: &TokenStream,
    their_types: &TokenStream,
    model: &Api,
    methods: &[Method],
    report: &Report,
) -> Result<Calls, String> {
    let (mut functions, mut rows, mut refused, mut skipped) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for operation in &model.operations {
        let Operation { id, method, path, .. } = operation;
        let lowered = report.operations.iter().find(|it| it.method == *method && it.path == *path);
        let lowered = lowered.ok_or_else(|| format!("the report lacks `{id}`"))?;
        let Some(function) = &lowered.function else {
            let reason = lowered.left_out.as_deref().unwrap_or_default();
            refused.push(quote!((#id, #reason),));
            continue;
        };
        let their_method = methods.iter().find(|method| method.name == *function);
        let their_method =
            their_method.ok_or_else(|| format!("progenitor's client has no method for `{id}`"))?;
        let (our_call, their_call) = (name("ours", operation), name("theirs", operation));
        let written = ours(model, operation, &our_call)
            .and_then(|ours| Ok((ours, theirs(operation, lowered, their_method, &their_call)?)));
        match written {
            Ok((ours, theirs)) => functions.push(quote!(#ours #theirs)),
            Err(reason) => {
                skipped.push((id.clone(), reason));
                continue;
            }
        }
        rows.push(quote!(Operation { id: #id, method: #method, path: #path, ours: #our_call, theirs: #their_call },));
    }
    let code = quote! {
        use #our_types as our_types;
        use #their_types;
        /// The operations that both clients have.
        pub static OPERATIONS: &[Operation<Ours, Theirs>] = &[#(#rows)*];
        /// The operations that progenitor refuses, with its words.
        pub const REFUSED: &[(&str, &str)] = &[#(#refused)*];
        #(#functions)*
    };
    Ok(Calls { code, compared: rows.len(), skipped })
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
        let borrow = (parameter.ty == Type::Text || parameter.is_json).then(|| quote!(&));
        if parameter.required {
            arguments.push(quote!(#borrow ours_required::<#ty>(input, #field)?));
        } else {
            let setter = parameter.ident.token();
            setters.push(quote! {
                if let Some(value) = ours_value::<#ty>(input, #field)? { call = call.#setter(#borrow value); }
            });
        }
    }
    if let Some(body) = &operation.body {
        let (ty, value) = our_body(model, body)?;
        if body.required {
            let given = value(&quote!(ours_required::<#ty>(input, "body")?));
            arguments.push(given);
        } else {
            let given = value(&quote!(value));
            setters.push(quote! {
                if let Some(value) = ours_value::<#ty>(input, "body")? { call = call.body(#given); }
            });
        }
    }
    let mutable = (!setters.is_empty()).then(|| quote!(mut));
    Ok(quote! {
        #[allow(deprecated)]
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

/// Makes the argument of a value.
type Given = Box<dyn Fn(&TokenStream) -> TokenStream>;

/// The type of a body that is JSON or a form, and how a value of it is given to the call.
fn our_body(model: &Api, body: &Body) -> Result<(TokenStream, Given), String> {
    let content = body.contents.first().ok_or("the body has no media type")?;
    if !matches!(content.kind, ContentKind::Json | ContentKind::Form) {
        return Err(format!("the body is {}", content.media_type));
    }
    let ty = our_type(model, content.sent())?;
    let Some(alternative) = body.union.and_then(|alternative| model.get(alternative)) else {
        return Ok((ty, Box::new(|value| quote!(&#value))));
    };
    let TypeKind::Bodies(forms) = &alternative.kind else {
        return Err("the body is an alternative of no forms".to_owned());
    };
    let form = forms.iter().find(|form| form.content == *content).ok_or("the body is none of its forms")?;
    let (alternative, form) = (alternative.ident.token(), form.ident.token());
    Ok((ty, Box::new(move |value| quote!(our_types::#alternative::#form(#value)))))
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
    if method.is_generic {
        return Err("progenitor takes the body as bytes".to_owned());
    }
    let mut values = Vec::new();
    for Argument { name, owned, is_optional, is_borrowed } in &method.arguments {
        let field = match field_of(lowered, name) {
            Some(field) if field == "header.Content-Type" && operation.body.is_none() => {
                return Err("the body has no media type that is one".to_owned());
            }
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
        #[allow(deprecated)]
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
    let place = match parameter.location {
        ParameterLocation::Path => "path",
        ParameterLocation::Query => "query",
        ParameterLocation::Header => "header",
        ParameterLocation::Cookie => "cookie",
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
        Type::Lenient(inner) | Type::Single(inner) => our_type(model, inner)?,
        Type::Uuid => quote!(clientgen_runtime::Uuid),
        Type::Time => quote!(clientgen_runtime::Time),
        Type::Base64 => quote!(clientgen_runtime::Base64),
        Type::Base64Url => quote!(clientgen_runtime::Base64Url),
        // Bodies that are neither JSON nor a form are left to the runtime's own tests.
        Type::PlainText
        | Type::Payload
        | Type::Download
        | Type::Lines(_)
        | Type::Events(_)
        | Type::TextEvents
        | Type::Upload => return Err(format!("{ty:?} is not compared")),
        Type::Named(id) => {
            let def = model.get(*id).ok_or("the model names a type that it does not have")?;
            let ident = def.ident.token();
            quote!(our_types::#ident)
        }
    })
}
