//! Named constructors of structs, beside `new`.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Emitter, docs};
use crate::model::{Constructor, Field, Presence, Record, Type, TypeDef};

impl Emitter<'_> {
    /// An `impl` with the constructors that the document names; nothing where it names none.
    pub(super) fn constructors(&self, def: &TypeDef, record: &Record) -> Option<TokenStream> {
        if !def.in_request || record.constructors.is_empty() {
            return None;
        }
        let ident = def.ident.token();
        let made = record.constructors.iter().map(|constructor| self.named_constructor(record, constructor));
        Some(quote!(impl #ident { #(#made)* }))
    }

    fn named_constructor(&self, record: &Record, constructor: &Constructor) -> TokenStream {
        let find = |name: &String| record.fields.iter().find(|field| field.name == *name);
        let taken: Vec<&Field> = constructor.arguments.iter().filter_map(find).collect();
        let arguments = taken.iter().map(|field| {
            let (name, ty) = (field.ident.token(), self.ty(&field.ty, &TokenStream::new()));
            match field.ty {
                Type::Text => quote!(#name: impl Into<String>),
                _ => quote!(#name: #ty),
            }
        });
        let values = taken.iter().map(|field| {
            let name = field.ident.token();
            let value = if field.ty == Type::Text { quote!(#name.into()) } else { quote!(#name) };
            let value = if field.boxed { quote!(Box::new(#value)) } else { value };
            match field.presence {
                Presence::Required => quote!(#name: #value),
                Presence::RequiredNullable | Presence::Optional => quote!(#name: Some(#value)),
                Presence::Patch => quote!(#name: rt::Patch::Value(#value)),
            }
        });
        let nulls = constructor.nulls.iter().filter_map(find).map(|field| {
            let name = field.ident.token();
            match field.presence {
                Presence::Patch => quote!(#name: rt::Patch::Null),
                _ => quote!(#name: None),
            }
        });
        let fixed = record.fields.iter().filter_map(|field| {
            let is_named =
                constructor.arguments.contains(&field.name) || constructor.nulls.contains(&field.name);
            let variant = field.fixed.as_ref().filter(|_| !is_named)?;
            Some(self.fixed_value(field, variant))
        });
        let fields: Vec<TokenStream> = values.chain(nulls).chain(fixed).collect();
        let is_whole = fields.len() == record.fields.len() && record.others.is_none();
        let rest = (!is_whole).then(|| quote!(..rt::codec::Blank::blank()));
        let (name, docs) = (constructor.ident.token(), docs::doc(&docs::sentence(&constructor.docs)));
        quote! {
            #docs
            pub fn #name(#(#arguments),*) -> Self {
                Self { #(#fields,)* #rest }
            }
        }
    }
}
