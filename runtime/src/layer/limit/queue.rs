//! Waiting calls -> their order. A call that leaves the queue, for any reason, leaves no gap.

use std::{
    collections::VecDeque,
    future::poll_fn,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    task::{Poll, Waker},
};

use crate::clock::lock;

/// The waiting calls, in order of arrival.
#[derive(Debug, Default)]
pub(super) struct Queue {
    waiting: Mutex<VecDeque<Waiting>>,
    count: AtomicU64,
    /// How often all calls were woken.
    rests: AtomicU64,
}

#[derive(Debug)]
struct Waiting {
    number: u64,
    waker: Option<Waker>,
}

impl Queue {
    /// Wakes all calls, because the times that they know are wrong.
    pub(super) fn wake_all(&self) {
        self.rests.fetch_add(1, Ordering::SeqCst);
        let wakers: Vec<_> =
            lock(&self.waiting).iter_mut().filter_map(|waiting| waiting.waker.take()).collect();
        wakers.into_iter().for_each(Waker::wake);
    }
}

/// A place in a queue, until it is dropped.
pub(super) struct Ticket {
    queue: Arc<Queue>,
    number: u64,
}

/// What a ticket saw of its queue.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    is_first: bool,
    rests: u64,
}

impl Ticket {
    /// Takes the last place in the queue.
    pub(super) fn take(queue: &Arc<Queue>) -> Self {
        let mut waiting = lock(&queue.waiting);
        let number = queue.count.fetch_add(1, Ordering::Relaxed);
        waiting.push_back(Waiting { number, waker: None });
        drop(waiting);
        Self { queue: Arc::clone(queue), number }
    }

    /// How many calls are before this one.
    pub(super) fn place(&self) -> (usize, Seen) {
        let waiting = lock(&self.queue.waiting);
        let ahead = position(&waiting, self.number);
        (ahead, Seen { is_first: ahead == 0, rests: self.queue.rests.load(Ordering::SeqCst) })
    }

    /// Waits until this call is first, or all calls were woken since `seen`.
    pub(super) async fn changed(&self, seen: Seen) {
        poll_fn(|cx| {
            let mut waiting = lock(&self.queue.waiting);
            let is_first = waiting.front().is_none_or(|first| first.number == self.number);
            if seen != (Seen { is_first, rests: self.queue.rests.load(Ordering::SeqCst) }) {
                return Poll::Ready(());
            }
            let place = position(&waiting, self.number);
            if let Some(own) = waiting.get_mut(place) {
                own.waker = Some(cx.waker().clone());
            }
            Poll::Pending
        })
        .await;
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        let mut waiting = lock(&self.queue.waiting);
        let place = position(&waiting, self.number);
        waiting.remove(place);
        let first = waiting.front_mut().and_then(|first| first.waker.take());
        drop(waiting);
        if let Some(first) = first {
            first.wake();
        }
    }
}

/// Numbers only grow, so the numbers of the waiting calls give their order.
fn position(waiting: &VecDeque<Waiting>, number: u64) -> usize {
    waiting.partition_point(|waiting| waiting.number < number)
}
