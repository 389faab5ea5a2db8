//! What became of each operation.

use serde::Serialize;

/// What became of a document.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Every operation of the document, in its order.
    pub operations: Vec<OperationReport>,
}

/// What became of an operation.
#[derive(Clone, Debug, Serialize)]
pub struct OperationReport {
    /// `GET`.
    pub method: String,
    /// The path template of the document.
    pub path: String,
    /// The `operationId`, which may have been made.
    pub id: String,
    /// The method of the client; `None` if the operation is left out.
    pub function: Option<String>,
    /// Why it is left out.
    pub left_out: Option<String>,
    /// What is expressed otherwise, or not at all.
    pub given_up: Vec<String>,
}

impl Report {
    /// How many operations the client has.
    pub fn kept(&self) -> usize {
        self.operations.iter().filter(|operation| operation.left_out.is_none()).count()
    }
}
