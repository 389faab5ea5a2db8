//! Webhooks and callbacks -> the types of their payloads. The API makes these calls, so there is nothing else to generate.

use super::{ContentKind, Webhook, builder::Builder};
use crate::{
    convert::OperationItem,
    names::{Case, Scope, ident},
};

impl<'a> Builder<'a> {
    /// The payloads of all requests that the API makes.
    pub(super) fn webhooks(&mut self) -> Vec<Webhook> {
        let items = self.items;
        let mut scope = Scope::default();
        let callbacks = items.operations.iter().flat_map(|operation| &operation.callbacks);
        items.webhooks.iter().chain(callbacks).filter_map(|item| self.webhook(item, &mut scope)).collect()
    }

    /// `None` for a request without JSON.
    fn webhook(&mut self, item: &'a OperationItem, scope: &mut Scope) -> Option<Webhook> {
        let items = self.items;
        let pointer = item.pointer.join("requestBody");
        let reference = item.operation.request_body.as_ref()?;
        let (body, at) = self.resolve(reference, &pointer, "requestBodies", &items.request_bodies)?;
        let (media_type, content) =
            body.content.iter().find(|(media_type, _)| ContentKind::of(media_type) == ContentKind::Json)?;
        let hint = format!("{} payload", item.path);
        let ty = self.content(media_type, content, &at.join_all(["content", media_type]), &hint).ty?;
        let docs = item.operation.description.as_ref().or(item.operation.summary.as_ref());
        Some(Webhook {
            name: item.path.clone(),
            ident: scope.take_or_suffix(ident(&item.path, Case::Pascal, "Webhook"), "Webhook"),
            docs: docs.cloned().unwrap_or_default().trim().to_owned(),
            ty,
        })
    }
}
