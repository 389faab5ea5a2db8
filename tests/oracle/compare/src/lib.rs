//! Two clients for one document, ours and progenitor's -> where their requests differ.
//!
//! Both clients get the same values, and what they put on the wire is compared with each other and with a third reading of the document: the one of
//! [`expected`]. A difference that is known has a kind with a reason ([`known::KINDS`]).

pub mod call;
pub mod compare;
pub mod document;
pub mod expected;
pub mod inputs;
pub mod known;
mod limits;
pub mod network;
pub mod report;
pub mod request;
pub mod run;
mod scalars;
mod schema;
pub mod survey;
pub mod values;
