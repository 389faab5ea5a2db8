//! Work -> the same work on a stack that is deep enough for any document.
//!
//! Nesting in a text is bounded when it is read, but references can lead through thousands of schemas, and a test or a build script
//! may start on a thread with two megabytes. Memory is only used as far as the work goes.

use std::{panic, sync::Mutex, thread};

/// How deep, in bytes.
const DEPTH: usize = 512 << 20;

/// Does the work on a thread of its own, or here if there can be none.
pub(crate) fn deep<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let work = Mutex::new(Some(work));
    let run = || {
        let work = work.lock().ok().and_then(|mut work| work.take());
        work.expect("it is taken once")()
    };
    thread::scope(|scope| match thread::Builder::new().stack_size(DEPTH).spawn_scoped(scope, run) {
        Ok(thread) => thread.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked)),
        Err(_) => run(),
    })
}

#[cfg(test)]
mod tests {
    use super::deep;

    #[test]
    fn it_is_deep() {
        fn down(level: usize, above: [usize; 64]) -> usize {
            let mut here = above;
            here.fill(level);
            if level == 0 { here.len() } else { down(level - 1, std::hint::black_box(here)) }
        }
        assert_eq!(deep(|| down(100_000, [0; 64])), 64);
    }
}
