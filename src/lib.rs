//! Typed clients for commerce platforms.
