//! A position in a list -> text that can be stored, and back.

use std::{fmt, str::FromStr};

/// A position in a list: a page, and how many of its items were already returned. You can store it as text, and parse that text again.
///
/// ```
/// use clientgen_runtime::PageToken;
///
/// let kept = "12@4";
/// let token: PageToken = kept.parse()?;
/// assert_eq!(token.to_string(), kept);
/// # Ok::<(), clientgen_runtime::PageTokenError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PageToken {
    pub(super) taken: usize,
    pub(super) page: Option<String>,
}

/// The text is not a position in a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a position in a list: the text must start with a number and `@`")]
pub struct PageTokenError;

impl fmt::Display for PageToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.taken, self.page.as_deref().unwrap_or_default())
    }
}

/// Links and tokens may contain data that must not appear in logs.
impl fmt::Debug for PageToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageToken").field("taken", &self.taken).finish_non_exhaustive()
    }
}

impl FromStr for PageToken {
    type Err = PageTokenError;

    fn from_str(text: &str) -> Result<Self, PageTokenError> {
        let (taken, page) = text.split_once('@').ok_or(PageTokenError)?;
        let taken = taken.parse().map_err(|_| PageTokenError)?;
        Ok(Self { taken, page: Some(page.to_owned()).filter(|page| !page.is_empty()) })
    }
}
