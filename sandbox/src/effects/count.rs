//! count: how many items a list would have on all its pages.

use super::{Context, Outcome, select};

pub(super) fn count(cx: &Context<'_>) -> Outcome {
    Outcome::Count(select::select(cx).len())
}
