//! A path -> a [`Document`](crate::document::Document): reads YAML or JSON and keeps the text for positions.

pub mod positions;
