//! The retry budget that all calls of a client share, so that retries do not multiply the load on a server in trouble.

use std::sync::atomic::{AtomicU32, Ordering};

/// Retries are counted in parts, so that a call can add a part of one.
const WHOLE: u32 = 100;

/// Every call adds a part of a retry, and every retry takes a whole one. The budget has a maximum.
#[derive(Debug)]
pub(super) struct Budget {
    parts: AtomicU32,
    room: u32,
    share: u32,
}

impl Budget {
    /// Creates a budget with `room` retries, which are available from the start. Each call adds `percent` of one.
    pub(super) fn new(room: u32, percent: u32) -> Self {
        let room = room.saturating_mul(WHOLE);
        Self { parts: AtomicU32::new(room), room, share: percent }
    }

    pub(super) fn pay_in(&self) {
        let more = |parts: u32| (parts < self.room).then(|| parts.saturating_add(self.share).min(self.room));
        // Without room, there is nothing to do.
        let _ = self.parts.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
    }

    /// Takes a retry from the budget, if there is one.
    pub(super) fn take_out(&self) -> bool {
        let less = |parts: u32| parts.checked_sub(WHOLE);
        self.parts.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Budget;

    #[test]
    fn a_tenth_of_the_calls_may_be_repeated_in_the_long_run() {
        let budget = Budget::new(2, 10);
        assert_eq!([(); 3].map(|()| budget.take_out()), [true, true, false]);
        (0..9).for_each(|_| budget.pay_in());
        assert!(!budget.take_out());
        budget.pay_in();
        assert!(budget.take_out());
        (0..1000).for_each(|_| budget.pay_in());
        assert_eq!([(); 3].map(|()| budget.take_out()), [true, true, false], "there is room for two");
    }
}
