//! A mutex -> what it holds, whatever became of those who held it before.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// A panic in one request must not stop the others; nothing is left half done that matters to them.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
