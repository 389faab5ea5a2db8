//! Operations with everything that their methods need.

use indexmap::IndexMap;
use openapiv3::{
    CookieStyle, HeaderStyle, MediaType, Parameter as ParameterItem, ParameterData, ParameterSchemaOrContent,
    PathStyle, QueryStyle,
};
use serde_json::Value;

use super::{
    Answer, Body, Content, Evidence, Operation, Parameter, Place, Reply, StatusVariant, Type, TypeDef,
    TypeKind, build::Builder, docs, security,
};
use crate::{
    codes,
    convert::OperationItem,
    diagnostic::Diagnostic,
    names::{Case, RustIdent, Scope, ident},
    pointer::Pointer,
};

/// What every call has.
const RESERVED_CALL: &[&str] = &[
    "send",
    "send_with_response",
    "send_blocking",
    "timeout",
    "deadline",
    "no_retry",
    "header",
    "idempotency_key",
    "stream",
    "body",
    "clone",
];

impl<'a> Builder<'a> {
    /// The operation; `None`, with a finding, if it has no id (an earlier stage gives it one).
    pub(super) fn operation(
        &mut self,
        item: &'a OperationItem,
        index: usize,
        group: usize,
    ) -> Option<Operation> {
        let Some(id) = item.operation.operation_id.clone() else {
            let finding = Diagnostic::new(
                codes::NO_OPERATION_ID,
                item.pointer.clone(),
                "the operation has no `operationId`",
            );
            self.diagnostics.push(finding.help("give it one: it becomes the name of the client's method"));
            return None;
        };
        let parameters = self.parameters(item, &id);
        let body = self.body(item, &id);
        let (successes, failures) = self.answers(item, &id);
        let reply = self.reply(&successes, &id, &item.pointer);
        let (error, error_statuses) = self.error_type(&failures, &id, &item.pointer);
        let mut operation = Operation {
            ident: self.method_scope.take_or_suffix(ident(&id, Case::Snake, "operation"), "_operation"),
            call_ident: self.call_idents.get(index)?.clone(),
            row_ident: self.row_scope.take_or_suffix(ident(&id, Case::Upper, "OPERATION"), "_OPERATION"),
            id,
            group,
            pointer: item.pointer.clone(),
            method: item.method.to_ascii_uppercase(),
            path: item.path.clone(),
            summary: item.operation.summary.clone().unwrap_or_default().trim().to_owned(),
            description: item.operation.description.clone().unwrap_or_default().trim().to_owned(),
            evidence: item.operation.extensions.get("x-source").map(evidence),
            deprecated: item.operation.deprecated,
            parameters,
            body,
            successes,
            failures,
            reply,
            error,
            error_statuses,
            own_security: item.operation.security.as_deref().map(super::build::alternatives),
            paging: None,
            idempotent: item.operation.extensions.get("x-idempotent") == Some(&Value::Bool(true)),
            retry: security::retry(&item.operation.extensions, &self.items.extensions),
            limit: security::rate_limit(&item.operation.extensions),
        };
        if let Some(declared) = item.operation.extensions.get("x-pagination") {
            operation.paging = self.paging(declared, &operation);
        }
        Some(operation)
    }

    /// The path's parameters and the operation's own, which replace those of the same name and place.
    fn parameters(&mut self, item: &'a OperationItem, id: &str) -> Vec<Parameter> {
        let items = self.items;
        let own = item.operation.parameters.iter().enumerate();
        let own = own
            .map(|(index, parameter)| (item.pointer.join_all(["parameters", &index.to_string()]), parameter));
        let of_path = item.path_parameters.iter().map(|(pointer, parameter)| (pointer.clone(), parameter));
        let mut found: Vec<(Pointer, &'a ParameterItem)> = Vec::new();
        for (pointer, parameter) in of_path.chain(own) {
            let Some((parameter, at)) = self.resolve(parameter, &pointer, "parameters", &items.parameters)
            else {
                continue;
            };
            let key = |item: &ParameterItem| (facts(item).0.name.clone(), facts(item).1);
            match found.iter_mut().find(|(_, other)| key(other) == key(parameter)) {
                Some(slot) => *slot = (at, parameter),
                None => found.push((at, parameter)),
            }
        }
        let mut scope = Scope::with_reserved(RESERVED_CALL);
        found.into_iter().map(|(at, parameter)| self.parameter(parameter, &at, id, &mut scope)).collect()
    }

    fn parameter(
        &mut self,
        item: &'a ParameterItem,
        pointer: &Pointer,
        id: &str,
        scope: &mut Scope,
    ) -> Parameter {
        let (data, place, style, allow_reserved) = facts(item);
        let (ty, schema) = match &data.format {
            ParameterSchemaOrContent::Schema(schema) => {
                let hint = format!(
                    "{}{}",
                    ident(id, Case::Pascal, "").plain(),
                    ident(&data.name, Case::Pascal, "Parameter").plain()
                );
                let built = self.schema(schema, &pointer.join("schema"), &hint);
                (built.ty, self.shown(schema))
            }
            ParameterSchemaOrContent::Content(_) => {
                (self.unsupported("a parameter with `content`", pointer), None)
            }
        };
        Parameter {
            name: data.name.clone(),
            ident: scope.take_or_suffix(ident(&data.name, Case::Snake, "parameter"), "_param"),
            place,
            style,
            explode: data.explode.unwrap_or(style == "form" || style == "deepObject"),
            allow_reserved,
            required: data.required || place == Place::Path,
            ty,
            docs: docs::describe(data.description.as_deref(), schema),
            default: schema.and_then(|schema| schema.schema_data.default.clone()),
            example: data
                .example
                .clone()
                .or_else(|| schema.and_then(|schema| schema.schema_data.example.clone())),
            deprecated: data.deprecated.unwrap_or(false),
        }
    }

    fn body(&mut self, item: &'a OperationItem, id: &str) -> Option<Body> {
        let items = self.items;
        let pointer = item.pointer.join("requestBody");
        let (body, at) = self.resolve(
            item.operation.request_body.as_ref()?,
            &pointer,
            "requestBodies",
            &items.request_bodies,
        )?;
        let hint = format!("{}Body", ident(id, Case::Pascal, "").plain());
        let contents = self.contents(&body.content, &at, &hint);
        match contents.as_slice() {
            [only] if only.is_json() && only.ty.is_some() => {}
            _ => drop(self.unsupported("a request body that is not one JSON type", &at)),
        }
        Some(Body {
            required: body.required,
            docs: body.description.clone().unwrap_or_default().trim().to_owned(),
            contents,
        })
    }

    fn contents(
        &mut self,
        content: &'a IndexMap<String, MediaType>,
        pointer: &Pointer,
        hint: &str,
    ) -> Vec<Content> {
        let at = pointer.join("content");
        content
            .iter()
            .map(|(media_type, item)| {
                let schema = item.schema.as_ref();
                let ty = schema
                    .map(|schema| *self.schema(schema, &at.join(media_type).join("schema"), hint).inside());
                Content {
                    media_type: media_type.clone(),
                    ty,
                    example: self.example(item, &at.join(media_type)),
                }
            })
            .collect()
    }

    /// The first example of a body.
    fn example(&mut self, item: &'a MediaType, pointer: &Pointer) -> Option<Value> {
        let items = self.items;
        if let Some(example) = &item.example {
            return Some(example.clone());
        }
        let (name, example) = item.examples.first()?;
        let (example, _) =
            self.resolve(example, &pointer.join_all(["examples", name]), "examples", &items.examples)?;
        example.value.clone()
    }

    /// Successful answers, and the others.
    fn answers(&mut self, item: &'a OperationItem, id: &str) -> (Vec<Answer>, Vec<Answer>) {
        let items = self.items;
        let responses = &item.operation.responses;
        let listed = responses.responses.iter().map(|(status, response)| (status.to_string(), response));
        let default = responses.default.iter().map(|response| ("default".to_owned(), response));
        let (mut successes, mut failures) = (Vec::new(), Vec::new());
        for (status, response) in listed.chain(default) {
            let pointer = item.pointer.join_all(["responses", &status]);
            let Some((response, at)) = self.resolve(response, &pointer, "responses", &items.responses) else {
                continue;
            };
            let hint = format!(
                "{}{}Response",
                ident(id, Case::Pascal, "").plain(),
                if status == "200" { "" } else { &status }
            );
            let contents = self.contents(&response.content, &at, &hint);
            let answer = Answer { docs: response.description.trim().to_owned(), contents, status };
            if answer.status.starts_with('2') { successes.push(answer) } else { failures.push(answer) }
        }
        // `default` alone speaks for success as well.
        if successes.is_empty() {
            successes.extend(failures.iter().find(|answer| answer.status == "default").cloned());
        }
        (successes, failures)
    }

    fn reply(&mut self, successes: &[Answer], id: &str, pointer: &Pointer) -> Reply {
        let mut types: Vec<(String, Option<Type>)> = Vec::new();
        for answer in successes {
            let json = answer.contents.iter().find(|content| content.is_json());
            if json.is_none() && !answer.contents.is_empty() {
                self.unsupported(
                    "an answer that is not JSON",
                    &pointer.join_all(["responses", &answer.status]),
                );
            }
            // JSON without a schema is any JSON.
            let ty = json.map(|content| content.ty.clone().unwrap_or(Type::Any));
            types.push((answer.status.clone(), ty));
        }
        let first = types.first().map(|(_, ty)| ty.clone());
        match first {
            None | Some(None) if types.iter().all(|(_, ty)| ty.is_none()) => Reply::Empty,
            Some(Some(ty)) if types.iter().all(|(_, other)| other.as_ref() == Some(&ty)) => Reply::One(ty),
            _ => Reply::One(self.replies(types, id, pointer)),
        }
    }

    /// An enum with one variant per status.
    fn replies(&mut self, types: Vec<(String, Option<Type>)>, id: &str, pointer: &Pointer) -> Type {
        let ident =
            self.type_scope.take_or_suffix(ident(&format!("{id}_reply"), Case::Pascal, "Reply"), "Type");
        let mut scope = Scope::default();
        let mut variants: Vec<StatusVariant> = types
            .into_iter()
            .map(|(status, ty)| StatusVariant {
                ident: scope.take_or_suffix(status_ident(&status), "Status"),
                status,
                ty,
            })
            .collect();
        // Exact statuses first: a range counts only for what is left.
        variants.sort_by_key(|variant| !variant.status.bytes().all(|digit| digit.is_ascii_digit()));
        self.types.push(TypeDef {
            ident,
            pointer: pointer.join("responses"),
            group: None,
            docs: "The successful answers that the document describes, by status.".to_owned(),
            deprecated: false,
            in_request: false,
            in_response: true,
            kind: TypeKind::Replies(variants),
        });
        Type::Named(super::TypeId(self.types.len() - 1))
    }

    /// One type, or an enum with one variant per type. Its name is made of the types', so that operations with the same errors share it and no
    /// operation added elsewhere changes it.
    fn error_type(
        &mut self,
        failures: &[Answer],
        id: &str,
        pointer: &Pointer,
    ) -> (Option<Type>, Vec<Vec<String>>) {
        let mut groups: Vec<(Type, Vec<String>)> = Vec::new();
        for answer in failures {
            let json = answer.contents.iter().find(|content| content.is_json());
            let Some(ty) = json.and_then(|content| content.ty.clone()) else { continue };
            match groups.iter_mut().find(|(other, _)| *other == ty) {
                Some((_, statuses)) => statuses.push(answer.status.clone()),
                None => groups.push((ty, vec![answer.status.clone()])),
            }
        }
        let statuses = groups.iter().map(|(_, statuses)| statuses.clone()).collect();
        let types: Vec<Type> = groups.into_iter().map(|(ty, _)| ty).collect();
        match types.as_slice() {
            [] => (None, Vec::new()),
            [only] => (Some(only.clone()), statuses),
            several => (Some(self.error_enum(several, id, pointer)), statuses),
        }
    }

    fn error_enum(&mut self, types: &[Type], id: &str, pointer: &Pointer) -> Type {
        let ids: Vec<_> =
            types.iter().filter_map(|ty| if let Type::Named(id) = ty { Some(*id) } else { None }).collect();
        if ids.len() != types.len() {
            return self.unsupported(
                "error bodies without a named type, beside others,",
                &pointer.join("responses"),
            );
        }
        let known =
            self.types.iter().position(|def| matches!(&def.kind, TypeKind::Errors(other) if *other == ids));
        if let Some(index) = known {
            return Type::Named(super::TypeId(index));
        }
        /// Longer names are not made of the types' names.
        const MAX_PARTS: usize = 3;
        let names: Vec<&str> =
            ids.iter().filter_map(|id| self.types.get(id.0)).map(|def| def.ident.plain()).collect();
        let name = if names.len() <= MAX_PARTS { names.join("Or") } else { format!("{id}_error") };
        let ident = self.type_scope.take_or_suffix(ident(&name, Case::Pascal, "Error"), "Error");
        self.types.push(TypeDef {
            ident,
            pointer: pointer.join("responses"),
            group: None,
            docs: "The error bodies that the document describes.".to_owned(),
            deprecated: false,
            in_request: false,
            in_response: true,
            kind: TypeKind::Errors(ids),
        });
        Type::Named(super::TypeId(self.types.len() - 1))
    }
}

/// The variant of a status: the words of HTTP where there are some.
fn status_ident(status: &str) -> RustIdent {
    let words = match status {
        "200" => "Ok",
        "201" => "Created",
        "202" => "Accepted",
        "203" => "NonAuthoritative",
        "204" => "NoContent",
        "205" => "ResetContent",
        "206" => "PartialContent",
        "207" => "MultiStatus",
        other => return ident(&format!("Status {other}"), Case::Pascal, "Status"),
    };
    ident(words, Case::Pascal, "Status")
}

/// The shared part of a parameter, its place, OpenAPI's name of its style, and whether reserved characters stay.
fn facts(item: &ParameterItem) -> (&ParameterData, Place, &'static str, bool) {
    match item {
        ParameterItem::Query { parameter_data, style, allow_reserved, .. } => {
            let style = match style {
                QueryStyle::Form => "form",
                QueryStyle::SpaceDelimited => "spaceDelimited",
                QueryStyle::PipeDelimited => "pipeDelimited",
                QueryStyle::DeepObject => "deepObject",
            };
            (parameter_data, Place::Query, style, *allow_reserved)
        }
        ParameterItem::Header { parameter_data, style: HeaderStyle::Simple } => {
            (parameter_data, Place::Header, "simple", false)
        }
        ParameterItem::Path { parameter_data, style } => {
            let style = match style {
                PathStyle::Matrix => "matrix",
                PathStyle::Label => "label",
                PathStyle::Simple => "simple",
            };
            (parameter_data, Place::Path, style, false)
        }
        ParameterItem::Cookie { parameter_data, style: CookieStyle::Form } => {
            (parameter_data, Place::Cookie, "form", false)
        }
    }
}

fn evidence(value: &Value) -> Evidence {
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    /// A share of one as percent, without the noise of binary fractions.
    fn percent(share: f64) -> Option<u64> {
        format!("{:.0}", share * 100.0).parse().ok()
    }
    Evidence {
        document: text("document"),
        line: value.get("line").and_then(Value::as_u64).unwrap_or_default(),
        evidence: text("evidence"),
        percent: value.get("confidence").and_then(Value::as_f64).and_then(percent),
        note: text("note"),
    }
}
