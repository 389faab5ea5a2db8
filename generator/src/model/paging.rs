//! `x-pagination` -> how the runtime walks through pages.

use serde_json::Value;

use super::{Operation, Paging, Place, Presence, Reply, Step, Type, TypeKind, build::Builder};
use crate::{codes, diagnostic::Diagnostic, pointer::Pointer};

impl Builder<'_> {
    /// The paging of an operation; `None`, with a finding, if the declaration does not fit it.
    pub(super) fn paging(&mut self, declared: &Value, operation: &Operation) -> Option<Paging> {
        let at = operation.pointer.join("x-pagination");
        match self.try_paging(declared, operation) {
            Ok(paging) => Some(paging),
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

    fn try_paging(
        &self,
        declared: &Value,
        operation: &Operation,
    ) -> Result<Paging, (Vec<&'static str>, String)> {
        let kind = declared.get("kind").and_then(Value::as_str).unwrap_or_default();
        if kind != "page-number" {
            return Err((vec!["kind"], format!("paging of the kind `{kind}` cannot be generated yet")));
        }
        let parameter =
            |key: &'static str| declared.pointer(&format!("/parameters/{key}")).and_then(Value::as_str);
        let find = |key: &'static str, name: &str| {
            let found = operation
                .parameters
                .iter()
                .find(|parameter| parameter.place == Place::Query && parameter.name == name);
            found.ok_or_else(|| {
                (vec!["parameters", key], format!("the operation declares no query parameter `{name}`"))
            })
        };
        let page = parameter("page")
            .ok_or_else(|| (vec!["parameters"], "`parameters.page` is missing".to_owned()))?;
        find("page", page)?;
        let size = parameter("size").map(|name| find("size", name)).transpose()?;
        let Reply::One(answer) = &operation.reply else {
            return Err((vec![], "the operation does not answer one type".to_owned()));
        };
        let pointer = |key: &str| declared.pointer(key).and_then(Value::as_str);
        let items = pointer("/items").unwrap_or_default();
        let (steps, ty) = self.walk(answer, items).map_err(|message| (vec!["items"], message))?;
        let Type::List(item) = ty else {
            return Err((vec!["items"], format!("there is no list at `{items}` of the answer")));
        };
        let count = |key: &'static str| match pointer(&format!("/answer/{key}")) {
            None => Ok(None),
            Some(place) => match self.walk(answer, place) {
                Ok((steps, Type::Int(_))) => Ok(Some(steps)),
                Ok(_) => {
                    Err((vec!["answer", key], format!("there is no whole number at `{place}` of the answer")))
                }
                Err(message) => Err((vec!["answer", key], message)),
            },
        };
        Ok(Paging {
            page: page.to_owned(),
            size: size.map(|parameter| parameter.name.clone()),
            first: declared.get("first").and_then(Value::as_u64).unwrap_or(1),
            default_size: size.and_then(|parameter| parameter.default.as_ref()).and_then(Value::as_u64),
            items: steps,
            item: *item,
            number: count("page")?,
            pages: count("pages")?,
        })
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
                return Err(format!("`{place}` leads into something that is not an object with fields"));
            };
            let Some(field) = record.fields.iter().find(|field| field.name == key) else {
                return Err(format!("the answer has no `{key}` on the way to `{place}`"));
            };
            steps.push(Step { ident: field.ident.clone(), optional: field.presence != Presence::Required });
            ty = field.ty.clone();
        }
        Ok((steps, ty))
    }
}
