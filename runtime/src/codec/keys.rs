//! The keys of a struct: which there are, which have been there, which are missing.

/// The keys of a struct.
#[derive(Debug)]
pub struct Table {
    /// The type's name, for messages.
    pub(super) name: &'static str,
    /// The keys, in the order in which the document prints them: payloads mostly come in that order.
    keys: &'static [&'static str],
    /// Which of them must be there.
    required: &'static [bool],
    /// The same for the first ones, a bit each.
    required_words: [u64; WORDS],
    /// Whether keys that the table lacks are kept.
    others: Others,
}

/// What becomes of keys that a table lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    /// They are passed over.
    Skipped,
    /// They are kept, because the document says that there are such keys.
    Declared,
    /// They are kept, because another member of a union knows them.
    Strangers,
}

impl Table {
    /// A table of keys, and which of them must be there.
    pub const fn new(
        name: &'static str,
        keys: &'static [&'static str],
        required: &'static [bool],
        others: Others,
    ) -> Self {
        Self { name, keys, required, required_words: required_words(required), others }
    }

    pub(super) fn keeps_others(&self) -> bool {
        self.others != Others::Skipped
    }

    pub(super) fn keeps_strangers(&self) -> bool {
        self.others == Others::Strangers
    }

    /// The keys, each with whether it must be there.
    pub fn keys(&self) -> impl Iterator<Item = (&'static str, bool)> + '_ {
        self.keys.iter().copied().zip(self.required.iter().copied())
    }

    /// The key at an index.
    pub(super) fn key(&self, index: usize) -> &'static str {
        self.keys.get(index).copied().unwrap_or_default()
    }
}

/// Finds keys in a table, and which of them have been there. A key is looked for first where the last hit leads one to expect it, then behind that,
/// then before it.
pub(super) struct Found {
    table: &'static Table,
    keys: &'static [&'static str],
    next: usize,
    seen: Seen,
}

impl Found {
    #[inline]
    pub(super) fn new(table: &'static Table) -> Self {
        Self { table, keys: table.keys, next: 0, seen: Seen::default() }
    }

    /// The index of a key. Inlined, because it is half of what reading a key costs.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "measured by benches/codec")]
    pub(super) fn find(&mut self, key: &str) -> Option<usize> {
        let index = if self.keys.get(self.next) == Some(&key) { self.next } else { self.search(key)? };
        self.seen.insert(index);
        self.next = index + 1;
        Some(index)
    }

    /// The index of a key that is not where the last hit leads one to expect it.
    #[inline]
    fn search(&self, key: &str) -> Option<usize> {
        let (before, after) = self.keys.split_at_checked(self.next).unwrap_or((self.keys, &[]));
        let position = |keys: &[&str]| keys.iter().position(|name| *name == key);
        position(after).map(|index| self.next + index).or_else(|| position(before))
    }

    /// A required key that was not there.
    #[inline]
    pub(super) fn missing(&self) -> Option<&'static str> {
        let table = self.table;
        self.seen.first_missing(table.required, &table.required_words).map(|index| table.key(index))
    }
}

/// The bits of so many words, which is 256 fields, need no allocation.
const WORDS: usize = 4;

/// The bits of the required fields among the first ones.
const fn required_words(required: &[bool]) -> [u64; WORDS] {
    [
        required_word(required, 0),
        required_word(required, 1),
        required_word(required, 2),
        required_word(required, 3),
    ]
}

const fn required_word(mut required: &[bool], word: usize) -> u64 {
    let (mut bits, mut index) = (0, 0);
    while let Some((first, rest)) = required.split_first() {
        if *first && index / 64 == word {
            bits |= 1 << (index % 64);
        }
        (required, index) = (rest, index + 1);
    }
    bits
}

/// Which fields have been read, a bit each.
#[derive(Default)]
struct Seen {
    first: [u64; WORDS],
    more: Vec<u64>,
}

impl Seen {
    #[inline]
    fn insert(&mut self, index: usize) {
        match self.first.get_mut(index / 64) {
            Some(word) => *word |= 1 << (index % 64),
            None => self.insert_more(index),
        }
    }

    #[cold]
    fn insert_more(&mut self, index: usize) {
        let word = index / 64 - WORDS;
        if self.more.len() <= word {
            self.more.resize(word + 1, 0);
        }
        if let Some(slot) = self.more.get_mut(word) {
            *slot |= 1 << (index % 64);
        }
    }

    /// The first required field that has not been read.
    #[inline]
    fn first_missing(&self, required: &[bool], words: &[u64; WORDS]) -> Option<usize> {
        let all = self.first.iter().zip(words).all(|(seen, required)| required & !seen == 0);
        if all && required.len() <= WORDS * 64 { None } else { self.search_missing(required) }
    }

    #[cold]
    fn search_missing(&self, required: &[bool]) -> Option<usize> {
        let seen = self
            .first
            .iter()
            .chain(&self.more)
            .flat_map(|word| (0..64).map(move |bit| word & (1 << bit) != 0));
        let seen = seen.chain(std::iter::repeat(false));
        required.iter().zip(seen).position(|(required, seen)| *required && !seen)
    }
}

#[cfg(test)]
mod tests {
    use super::{Seen, required_words};

    #[test]
    fn the_first_missing_field_is_found_at_any_width() {
        for width in [0, 1, 63, 64, 65, 255, 256, 257, 1_000] {
            let mut required = vec![true; width];
            if let Some(optional) = required.get_mut(width / 3) {
                *optional = false;
            }
            for missing in (0..width).filter(|index| required[*index]) {
                let mut seen = Seen::default();
                (0..width).filter(|index| *index != missing).for_each(|index| seen.insert(index));
                assert_eq!(seen.first_missing(&required, &required_words(&required)), Some(missing));
                seen.insert(missing);
                assert_eq!(seen.first_missing(&required, &required_words(&required)), None);
            }
        }
    }
}
