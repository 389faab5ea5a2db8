//! What a document may cost: how deep its schemas may stand in each other, and how many steps they may take.

pub(crate) mod guard;
pub(crate) mod stack;
