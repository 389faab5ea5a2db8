//! Operations -> the data that their methods need.

use serde_json::Value;

use super::{Evidence, Operation, builder::Builder, security};
use crate::{
    convert::OperationItem,
    diagnostic::{Diagnostic, codes},
    names::{Case, ident},
};

impl<'a> Builder<'a> {
    /// The operation, which is called `name`; `None`, with a diagnostic, if it has no id (an earlier stage gives it one).
    pub(super) fn operation(
        &mut self,
        item: &'a OperationItem,
        index: usize,
        group: usize,
        name: &str,
    ) -> Option<Operation> {
        let Some(id) = item.operation.operation_id.clone() else {
            let diagnostic = Diagnostic::new(
                codes::NO_OPERATION_ID,
                item.pointer.clone(),
                "the operation has no `operationId`",
            );
            self.diagnostics
                .push(diagnostic.help("add an `operationId`: it becomes the name of the client's method"));
            return None;
        };
        let parameters = self.parameters(item, name);
        let body = self.body(item, name);
        let (successes, failures) = self.responses(item, name);
        let response_type = self.response_type(&successes, name, &item.pointer);
        let redirects =
            !successes.is_empty() && successes.iter().all(|response| response.status.starts_with('3'));
        let streamed = self.streamed(&successes);
        let (error, error_statuses) = self.error_type(&failures, name, &item.pointer);
        let mut operation = Operation {
            ident: self.method_scope.take_or_suffix(ident(name, Case::Snake, "operation"), "_operation"),
            call_ident: self.call_idents.get(index)?.clone(),
            row_ident: self.row_scope.take_or_suffix(ident(name, Case::Upper, "OPERATION"), "_OPERATION"),
            id,
            group,
            pointer: item.pointer.clone(),
            method: item.method.to_ascii_uppercase(),
            path: item.path.clone(),
            server: own_server(item, &self.items.servers),
            summary: item.operation.summary.clone().unwrap_or_default().trim().to_owned(),
            description: item.operation.description.clone().unwrap_or_default().trim().to_owned(),
            evidence: item.operation.extensions.get("x-source").map(evidence),
            deprecated: item.operation.deprecated,
            parameters,
            body,
            successes,
            failures,
            redirects,
            response_type,
            streamed,
            error,
            error_statuses,
            own_security: item.operation.security.as_deref().map(security::alternatives),
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
}

fn evidence(value: &Value) -> Evidence {
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    /// A fraction as percent, without errors of binary fractions.
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

/// The server of an operation or its path, unless the API has the same one. Variables have their defaults.
fn own_server(item: &OperationItem, of_api: &[openapiv3::Server]) -> Option<String> {
    let own = item.operation.servers.first().or(item.path_servers.first())?;
    if of_api.iter().any(|server| server.url == own.url) {
        return None;
    }
    let mut url = own.url.clone();
    for (name, variable) in own.variables.iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), &variable.default);
    }
    Some(url)
}
