//! Work -> the same work on a stack that is large enough for any document.
//!
//! The reader limits the nesting of a text, but references can lead through thousands of schemas, and a test or a build script
//! may run on a thread with two megabytes. Only the part of the stack that the work needs uses memory.

use std::{
    num::NonZero,
    panic,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

/// The size of the stack in bytes.
const DEPTH: usize = 512 << 20;

/// The size of the stack for parallel work. This work follows no references, and each processor reserves this much.
const DEPTH_BESIDE: usize = 64 << 20;

/// Does the work on a separate thread, or on this one if no thread can be started.
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

/// Does the same work for each item, on as many threads as there are processors. The results have the order of
/// the items.
pub(crate) fn side_by_side<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let run = || {
        let mut done = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(index) else { return done };
            done.push((index, work(item)));
        }
    };
    let others = thread::available_parallelism().map_or(1, NonZero::get).min(items.len()).saturating_sub(1);
    let mut done = thread::scope(|scope| {
        let spawn = |_| thread::Builder::new().stack_size(DEPTH_BESIDE).spawn_scoped(scope, run).ok();
        // Where there can be no thread, those that there are do everything.
        let threads: Vec<_> = (0..others).map_while(spawn).collect();
        let mut done = run();
        for thread in threads {
            done.extend(thread.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked)));
        }
        done
    });
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::{deep, side_by_side};

    #[test]
    fn results_stand_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        let results = side_by_side(&items, |item| {
            std::thread::sleep(std::time::Duration::from_micros(if item % 7 == 0 { 100 } else { 0 }));
            item * 2
        });
        assert!(results.iter().enumerate().all(|(index, result)| *result == index * 2));
        assert_eq!(results.len(), 1000);
    }

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
