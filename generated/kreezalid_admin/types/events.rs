// @generated from specs/kreezalid-admin.yaml by clientgen. Do not edit: change the document and run `cargo build`.

use clientgen_runtime as rt;

/// Something that happened. The document's sample is collapsed: the ID is named in its words, the other fields are found in kreezalid/algolia, webhooks.php, which reads what webhooks send. That events response them, too, is inferred (confidence 0.6), and fields beyond these are kept.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// The event's unique identifier.
    pub id: Option<i64>,
    /// What happened, such as `user.creation`, `user.update` or `user.delete`.
    pub r#type: Option<String>,
    /// What it happened to. Found, as Event.
    pub data: Option<EventData>,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, rt::Value>,
}

/// What it happened to. Found, as Event.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventData {
    /// The unique identifier of the object.
    pub id: Option<i64>,
    /// Keys beyond the documented ones.
    pub other_fields: std::collections::BTreeMap<String, rt::Value>,
}
