//! Where in a payload reading failed. Kept beside serde's error, which has no place for it, and filled in only while an error
//! travels outwards: reading that succeeds pays nothing.

use std::{cell::RefCell, fmt::Write};

/// One step from a container to its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A field of a record.
    Field(&'static str),
    /// A key of a map.
    Key(String),
    /// An index of a list.
    Index(usize),
}

/// Deeper paths are cut: an error message is for people.
const MAX_STEPS: usize = 64;

thread_local! {
    /// Steps of the error on its way, innermost first.
    static STEPS: RefCell<Vec<Step>> = const { RefCell::new(Vec::new()) };
}

/// Notes that the error passed `step`, and hands the error back.
pub(crate) fn passed<E>(error: E, step: impl FnOnce() -> Step) -> E {
    STEPS.with_borrow_mut(|steps| {
        if steps.len() < MAX_STEPS {
            steps.push(step());
        }
    });
    error
}

/// Forgets the steps of earlier errors.
pub(crate) fn clear() {
    STEPS.with_borrow_mut(Vec::clear);
}

/// How many steps there are; what is pushed from here on can be taken by [`take_since`].
pub(crate) fn mark() -> usize {
    STEPS.with_borrow(Vec::len)
}

/// The steps since `mark`, as text, and forgets them.
pub(crate) fn take_since(mark: usize) -> String {
    text(&STEPS.with_borrow_mut(|steps| steps.split_off(mark.min(steps.len()))))
}

/// The steps so far as `data[3].created_at`, and forgets them; empty for the payload itself.
pub(crate) fn take() -> String {
    text(&STEPS.with_borrow_mut(std::mem::take))
}

fn text(steps: &[Step]) -> String {
    let mut text = String::new();
    for step in steps.iter().rev() {
        let dot = if text.is_empty() { "" } else { "." };
        // Writing to a String cannot fail.
        let _ = match step {
            Step::Field(name) if is_plain(name) => write!(text, "{dot}{name}"),
            Step::Field(name) => write!(text, "[{name:?}]"),
            Step::Key(key) if is_plain(key) => write!(text, "{dot}{key}"),
            Step::Key(key) => write!(text, "[{key:?}]"),
            Step::Index(index) => write!(text, "[{index}]"),
        };
    }
    text
}

fn is_plain(key: &str) -> bool {
    !key.is_empty()
        && key.chars().all(|character| character.is_alphanumeric() || character == '_' || character == '-')
}
