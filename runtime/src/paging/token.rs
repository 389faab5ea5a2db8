//! A place in a list, to be kept and gone on from.

use std::{fmt, str::FromStr};

/// A place in a list: a page, and how many of its items have been taken. As a text it can be kept, and read again.
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

/// A text is no place in a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list: it begins with a number and `@`")]
pub struct PageTokenError;

impl fmt::Display for PageToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.taken, self.page.as_deref().unwrap_or_default())
    }
}

/// Links and tokens may hold what is not for logs.
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
