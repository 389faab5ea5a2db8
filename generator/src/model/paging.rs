//! `x-pagination` -> how the runtime fetches pages.

use serde_json::Value;

use super::{
    Operation, Paging, PagingKind, ParameterLocation, Presence, ResponseType, Step, Type, TypeKind,
    builder::Builder,
};
use crate::{
    diagnostic::{Diagnostic, codes},
    document::Pointer,
};

type Refused = (Vec<&'static str>, String);

/// What names the next page, and the key of the parameter that says so, if there is one.
fn paging_kind(declared: &Value) -> Result<(PagingKind, &'static str), Refused> {
    let kind = declared.get("kind").and_then(Value::as_str).unwrap_or_default();
    Ok(match kind {
        "page-number" => (
            PagingKind::PageNumber { first: declared.get("first").and_then(Value::as_u64).unwrap_or(1) },
            "page",
        ),
        "offset" => (PagingKind::Offset, "offset"),
        "cursor" => (PagingKind::Cursor, "cursor"),
        "header-token" => {
            let header = declared.get("next_header").and_then(Value::as_str);
            let header = header.ok_or_else(|| (vec![], "`next_header` is missing".to_owned()))?.to_owned();
            let repeats = declared.get("repeats").and_then(Value::as_bool).unwrap_or(false);
            (PagingKind::HeaderToken { header, repeats }, "token")
        }
        "link-header" => {
            let relation = declared.get("rel").and_then(Value::as_str).unwrap_or("next").to_owned();
            (PagingKind::Link { relation }, "")
        }
        other => return Err((vec!["kind"], format!("there is no pagination of the kind `{other}`"))),
    })
}

/// The parameters that a stream adds, as texts; each must be declared.
fn also(
    declared: &Value,
    find: impl Fn(&str) -> Result<(), Refused>,
) -> Result<Vec<(String, String)>, Refused> {
    let listed = declared.get("also").and_then(Value::as_object);
    let pairs = listed.into_iter().flatten().map(|(name, value)| {
        find(name).map_err(|(_, message)| (vec!["also"], message))?;
        match value {
            Value::String(text) => Ok((name.clone(), text.clone())),
            Value::Number(_) | Value::Bool(_) => Ok((name.clone(), value.to_string())),
            _ => Err((vec!["also"], format!("`{name}` is neither a text nor a number nor a boolean"))),
        }
    });
    pairs.collect()
}

impl Builder<'_> {
    /// The paging of an operation; `None`, with a diagnostic, if the declaration does not fit it.
    pub(super) fn paging(&mut self, declared: &Value, operation: &Operation) -> Option<Paging> {
        let at = operation.pointer.join("x-pagination");
        match self.try_paging(declared, operation) {
            Ok(paging) => Some(paging),
            // What a declaration lacks is said once, and so is what it lacks only because a reference leads nowhere.
            Err(_) if self.is_told(&at) => None,
            Err((key, message)) => {
                let pointer = at.join_all(key);
                self.diagnostics.push(Diagnostic::new(
                    codes::PAGING,
                    pointer,
                    format!("{}: {message}", operation.id),
                ));
                None
            }
        }
    }

    fn is_told(&self, at: &Pointer) -> bool {
        self.diagnostics
            .iter()
            .any(|diagnostic| diagnostic.pointer.strip(at).is_some() || diagnostic.code.leaves_open())
    }

    fn try_paging(&self, declared: &Value, operation: &Operation) -> Result<Paging, Refused> {
        let (kind, key) = paging_kind(declared)?;
        let parameter =
            |key: &'static str| declared.pointer(&format!("/parameters/{key}")).and_then(Value::as_str);
        let find = |key: &'static str, name: &str| {
            let found = operation
                .parameters
                .iter()
                .find(|parameter| parameter.location == ParameterLocation::Query && parameter.name == name);
            found.ok_or_else(|| {
                (vec!["parameters", key], format!("the operation declares no query parameter `{name}`"))
            })
        };
        // A link needs no parameter: it is the whole URL.
        let name = match (&kind, parameter(key)) {
            (PagingKind::Link { .. }, _) => "",
            (_, Some(name)) => name,
            (_, None) => return Err((vec!["parameters"], format!("`parameters.{key}` is missing"))),
        };
        if !name.is_empty() {
            find(key, name)?;
        }
        let size = parameter("size").map(|name| find("size", name)).transpose()?;
        let ResponseType::One(response) = &operation.response_type else {
            return Err((vec![], "the operation does not return one type".to_owned()));
        };
        let pointer = |key: &str| declared.pointer(key).and_then(Value::as_str);
        let items = pointer("/items").unwrap_or_default();
        let (steps, ty) = self.walk(response, items).map_err(|message| (vec!["items"], message))?;
        let list = match ty {
            Type::Lenient(inner) => *inner,
            other => other,
        };
        let Type::List(item) = list else {
            return Err((vec!["items"], format!("there is no list at `{items}` of the response")));
        };
        let count = |key: &'static str| match pointer(&format!("/response/{key}")) {
            None => Ok(None),
            Some(place) => match self.walk(response, place) {
                Ok((steps, Type::Int(_))) => Ok(Some(steps)),
                Ok(_) => {
                    Err((vec!["response", key], format!("there is no integer at `{place}` of the response")))
                }
                Err(message) => Err((vec!["response", key], message)),
            },
        };
        let total = if kind == PagingKind::Offset { count("total")? } else { None };
        Ok(Paging {
            kind,
            parameter: name.to_owned(),
            size: size.map(|parameter| parameter.name.clone()),
            default_size: size.and_then(|parameter| parameter.default.as_ref()).and_then(Value::as_u64),
            also: also(declared, |name| find("also", name).map(drop))?,
            until_empty: declared.get("until").and_then(Value::as_str) == Some("empty"),
            items: steps,
            item: *item,
            number: count("page")?,
            pages: count("pages")?,
            total,
            next: match pointer("/next") {
                None => None,
                Some(place) => {
                    Some(self.next_token(response, place).map_err(|message| (vec!["next"], message))?)
                }
            },
        })
    }

    /// The way to what names the next page, which is sent as a parameter.
    fn next_token(&self, response: &Type, place: &str) -> Result<Vec<Step>, String> {
        let (steps, ty) = self.walk(response, place)?;
        let ty = if let Type::Lenient(inner) = ty { *inner } else { ty };
        let is_value = match ty {
            Type::Named(id) => self.types.get(id.0).is_some_and(|def| matches!(def.kind, TypeKind::Enum(_))),
            Type::List(_) | Type::Map(_) | Type::Nullable(_) | Type::Any => false,
            _ => true,
        };
        if is_value {
            Ok(steps)
        } else {
            Err(format!("`{place}` of the response is neither a string nor a number"))
        }
    }

    /// The fields on the way from a type to a place in it, and the type there.
    fn walk(&self, from: &Type, place: &str) -> Result<(Vec<Step>, Type), String> {
        let pointer = Pointer::parse(place).ok_or_else(|| format!("`{place}` is not a JSON pointer"))?;
        let mut ty = from.clone();
        let mut steps = Vec::new();
        for key in pointer.keys() {
            let record = match &ty {
                Type::Named(id) => self.types.get(id.0).map(|def| &def.kind),
                _ => None,
            };
            let Some(TypeKind::Record(record)) = record else {
                return Err(format!("`{place}` leads into a value that is not an object with fields"));
            };
            let Some(field) = record.fields.iter().find(|field| field.name == key) else {
                return Err(format!("the response has no `{key}` on the way to `{place}`"));
            };
            steps.push(Step { ident: field.ident.clone(), optional: field.presence != Presence::Required });
            ty = field.ty.clone();
        }
        Ok((steps, ty))
    }
}
