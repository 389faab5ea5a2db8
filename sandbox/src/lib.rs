//! A local server for any OpenAPI document.
