//! Diagnostics -> the forms that other programs show in their pages: SARIF for code scanning, commands for GitHub Actions.

pub(crate) mod github;
pub(crate) mod sarif;
