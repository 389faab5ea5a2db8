//! Arguments of the command line -> versions, licences and URLs that a registry accepts.

use semver::{Version, VersionReq};
use url::Url;

pub(crate) fn version(text: &str) -> Result<Version, String> {
    Version::parse(text).map_err(|error| format!("{error}; a version needs three numbers, such as 1.0.0"))
}

/// A version requirement that cargo accepts in a dependency, as the user wrote it.
pub(crate) fn requirement(text: &str) -> Result<String, String> {
    match VersionReq::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("{error}; give a version such as 0.1.0")),
    }
}

/// As crates.io reads it.
pub(crate) fn license(text: &str) -> Result<String, String> {
    match spdx::Expression::parse_mode(text, spdx::ParseMode::LAX) {
        Ok(_) => Ok(text.trim().to_owned()),
        Err(error) => Err(format!("{}; give an SPDX expression, such as `MIT OR Apache-2.0`", error.reason)),
    }
}

pub(crate) fn address(text: &str) -> Result<Url, String> {
    let wrong = |why: String| format!("{why}; give a URL such as https://example.com/shop/client");
    let url = Url::parse(text).map_err(|error| wrong(error.to_string()))?;
    match url.scheme() {
        "http" | "https" => Ok(url),
        scheme => Err(wrong(format!("`{scheme}:` is neither `http:` nor `https:`"))),
    }
}
