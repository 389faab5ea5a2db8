//! The text of progenitor's client -> its methods with their arguments, so that calls can be written without guessing its names.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{FnArg, GenericArgument, ImplItem, Item, Pat, PathArguments, Type};

/// A method of the client.
#[derive(Debug)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// What it takes.
    pub arguments: Vec<Argument>,
    /// Whether an argument is of a type that the caller chooses, such as the bytes of a body.
    pub is_generic: bool,
}

/// An argument of a method.
#[derive(Debug)]
pub struct Argument {
    /// Its name.
    pub name: String,
    /// The type of a value that is kept until the call.
    pub owned: TokenStream,
    /// Whether it is inside an `Option`.
    pub is_optional: bool,
    /// Whether the method borrows it.
    pub is_borrowed: bool,
}

/// The public asynchronous methods of `impl Client`, which are the operations.
pub fn methods(client: &str) -> Result<Vec<Method>, String> {
    let file =
        syn::parse_file(client).map_err(|error| format!("progenitor's client is not Rust: {error}"))?;
    let mut methods = Vec::new();
    for item in file.items {
        let Item::Impl(item) = item else { continue };
        if item.trait_.is_some() {
            continue;
        }
        for member in item.items {
            if let ImplItem::Fn(function) = member
                && function.sig.asyncness.is_some()
            {
                let arguments = function.sig.inputs.iter().filter_map(argument).collect();
                let is_generic = function.sig.generics.type_params().next().is_some();
                methods.push(Method { name: function.sig.ident.to_string(), arguments, is_generic });
            }
        }
    }
    Ok(methods)
}

fn argument(argument: &FnArg) -> Option<Argument> {
    let FnArg::Typed(typed) = argument else { return None };
    let Pat::Ident(name) = &*typed.pat else { return None };
    let (ty, is_optional) = match inside_option(&typed.ty) {
        Some(inner) => (inner, true),
        None => (&*typed.ty, false),
    };
    let (ty, is_borrowed) = match ty {
        Type::Reference(reference) => (&*reference.elem, true),
        ty => (ty, false),
    };
    let owned = match ty {
        Type::Path(path) if path.path.is_ident("str") => quote!(String),
        ty => quote!(#ty),
    };
    Some(Argument { name: name.ident.to_string(), owned, is_optional, is_borrowed })
}

fn inside_option(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(inner)) => Some(inner),
            _ => None,
        },
        _ => None,
    }
}
