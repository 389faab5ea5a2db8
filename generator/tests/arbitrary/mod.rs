//! Documents that nobody wrote: a seed -> a document, what becomes of it, and whether rustc takes that.

pub(crate) mod compile;
pub(crate) mod document;
pub(crate) mod minimise;
pub(crate) mod mutate;
mod names;
mod operation;
pub(crate) mod outcome;
mod paging;
pub(crate) mod run;
mod schema;
mod security;
pub(crate) mod stability;

/// Marsaglia's xorshift: the same numbers from the same seed, everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from((self.0 >> 11) % limit.max(1) as u64).expect("it is below a usize")
    }

    /// Whether something happens that happens so many times of a hundred.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}
