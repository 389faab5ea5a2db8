//! How many keys were met that no table has, at any depth: what tells the variants of a union apart.
//!
//! They are counted while a value is read, because only then is known which types are at work further in. The count is a thread's own; a value is read
//! without waiting for anything.

use std::cell::Cell;

thread_local! {
    static MET: Cell<usize> = const { Cell::new(0) };
}

/// So many keys were skipped.
pub(super) fn met(count: usize) {
    MET.with(|met| met.set(met.get().saturating_add(count)));
}

/// What is read, and how many keys were skipped. They do not count for whoever reads around it.
pub(super) fn counted<T>(read: impl FnOnce() -> T) -> (T, usize) {
    let before = MET.take();
    let value = read();
    (value, MET.replace(before))
}
