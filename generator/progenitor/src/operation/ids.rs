//! Operations -> the same with ids that make different methods.

use super::Draft;
use crate::names::{Scope, snake};

/// Methods that progenitor's clients have anyway.
const TAKEN: [&str; 9] =
    ["new", "new_with_client", "api_version", "baseurl", "client", "inner", "pre", "post", "exec"];

/// Gives every operation an id of its own.
pub(crate) fn name(drafts: &mut [Draft]) {
    let mut methods = Scope::of(&TAKEN);
    // Ids that the document has come first, so that a made one does not take the place of one.
    for pass in [true, false] {
        for draft in drafts.iter_mut().filter(|draft| draft.id.is_empty() != pass) {
            if !pass {
                draft.id = snake(&format!("{} {}", draft.method, draft.path.replace(['{', '}'], "")));
            }
            let unique = methods.unique(&draft.id, snake);
            if unique != draft.id && pass {
                draft.give_up(format!("the id `{}` is taken; the method is `{}`", draft.id, snake(&unique)));
            }
            draft.id = unique;
        }
    }
}
