//! Texts of the command line -> what a registry takes: versions, licences, addresses.

use semver::{Version, VersionReq};
use url::Url;

pub(crate) fn version(text: &str) -> Result<Version, String> {
    Version::parse(text).map_err(|error| format!("{error}; a version has three numbers, such as 1.0.0"))
}

/// What cargo takes for a version in a dependency, as it was written.
pub(crate) fn requirement(text: &str) -> Result<String, String> {
    match VersionReq::parse(text) {
        Ok(_) => Ok(text.to_owned()),
        Err(error) => Err(format!("{error}; name a version such as 0.1.0")),
    }
}

/// As crates.io reads it.
pub(crate) fn license(text: &str) -> Result<String, String> {
    match spdx::Expression::parse_mode(text, spdx::ParseMode::LAX) {
        Ok(_) => Ok(text.trim().to_owned()),
        Err(error) => Err(format!("{}; it is an SPDX expression, such as `MIT OR Apache-2.0`", error.reason)),
    }
}

pub(crate) fn address(text: &str) -> Result<Url, String> {
    let wrong = |why: String| format!("{why}; it is an address such as https://example.com/shop/client");
    let url = Url::parse(text).map_err(|error| wrong(error.to_string()))?;
    match url.scheme() {
        "http" | "https" => Ok(url),
        scheme => Err(wrong(format!("`{scheme}:` is no address of the web"))),
    }
}
