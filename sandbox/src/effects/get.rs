//! get: the item that the parameters name.

use super::{Context, Outcome, show};
use crate::refusal::Refusal;

pub(super) fn get(cx: &Context<'_>) -> Result<Outcome, Refusal> {
    let (_, item) = cx.find()?;
    Ok(Outcome::Item(show::show(cx, item)))
}
