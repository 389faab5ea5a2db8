//! Names of a document -> names of files and folders that every system accepts. Only this module knows the names that Windows reserves, and how long a
//! name may be.
//!
//! A generated crate may be checked out on another system, so it is not enough if one system accepts a name.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::names::{Case, RustIdent, ident};

/// Names that are devices on Windows, in any case and with any extension, so that no file can have them.
pub(crate) const DEVICES: &[&str] = &[
    "aux", "con", "conin$", "conout$", "nul", "prn", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
    "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// The longest name of a module. File systems accept at least 143 bytes, of which the temporary name of a file needs some,
/// and Windows accepts 260 for a path. Nobody wants to read more.
const MAX_LENGTH: usize = 64;

/// How many digits of its hash are added to a shortened name.
const DIGITS: usize = 8;

/// Whether Windows reads this name, or the part before its first dot, as a device.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    DEVICES.iter().any(|device| device.eq_ignore_ascii_case(stem))
}

/// The module name for a name of the document. It is in lower case, so that different names are different on every system.
/// The caller's scope must reserve [`DEVICES`].
pub(crate) fn module(name: &str, fallback: &str) -> RustIdent {
    let mut ascii = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_ascii() {
            ascii.push(character);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(ascii, "u{:x}", u32::from(character));
        }
    }
    let module = ident(&ascii, Case::Snake, fallback);
    let Some(start) = module.plain().get(..MAX_LENGTH - DIGITS - 1) else { return module };
    if module.plain().len() <= MAX_LENGTH {
        return module;
    }
    // Names with the same start must not become equal, and no name may depend on other names.
    let words = start.rsplit_once('_').map_or(start, |(words, _)| words);
    let mut short = format!("{words}_");
    for byte in Sha256::digest(name.as_bytes()).iter().take(DIGITS / 2) {
        let _ = write!(short, "{byte:02x}");
    }
    ident(&short, Case::Snake, fallback)
}

#[cfg(test)]
mod tests {
    use super::{MAX_LENGTH, is_device, module};

    #[test]
    fn devices_are_known_in_any_case_and_with_any_extension() {
        for name in ["aux", "CON", "Nul", "prn.txt", "com1", "LPT9.tar.gz", "conin$", "CONOUT$", "aux .x"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["auxiliary", "com", "com10", "console", "null", "my.aux", ""] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn names_that_are_too_long_are_cut_and_stay_apart() {
        let names = |name: &str| module(name, "untagged").to_string();
        assert_eq!(names("Every order"), "every_order");
        assert_eq!(names("a".repeat(MAX_LENGTH).as_str()), "a".repeat(MAX_LENGTH));
        let words = "Everything about the orders of one shop ".repeat(8);
        assert_eq!(names(&words), "everything_about_the_orders_of_one_shop_everything_16be1e1e");
        for name in
            [words.as_str(), &"x".repeat(65), &"订单".repeat(40), &"größe ".repeat(20), &"_9".repeat(90)]
        {
            let (one, other) = (names(&format!("{name}1")), names(&format!("{name}2")));
            assert_ne!(one, other);
            assert!(one.is_ascii() && one.len() <= MAX_LENGTH, "{one}");
            assert_eq!(one, one.to_lowercase());
        }
    }
}
