//! The words of all texts, as numbers.

use crate::text::fold::{Key, Marks, syllables};

/// Number of a term: a syllable with its marks. Terms are sorted by key, then marks.
pub(super) type Term = u16;

/// How many different terms an index can hold; further ones are as unknown.
const MOST_TERMS: usize = Term::MAX as usize;

/// Numbers terms in the order in which they come. A table of our own, since the one of the
/// standard library brings a hash function that the widget has no need of.
pub(super) struct Interner {
    list: Vec<(Key, Marks)>,
    /// Number + 1 of the term whose hash points here, 0 where free.
    slots: Vec<u16>,
}

impl Default for Interner {
    fn default() -> Self {
        Self { list: Vec::with_capacity(6000), slots: vec![0; 1 << 14] }
    }
}

impl Interner {
    /// The number of a term, `None` when there are too many.
    pub(super) fn number(&mut self, key: Key, marks: Marks) -> Option<Term> {
        if self.list.len() * 2 > self.slots.len() {
            self.grow();
        }
        let slot = self.slot(key, marks);
        if self.slots[slot] == 0 {
            if self.list.len() == MOST_TERMS {
                return None;
            }
            self.list.push((key, marks));
            self.slots[slot] = self.list.len() as u16;
        }
        Some(self.slots[slot] - 1)
    }

    /// Numbers the words of a text into `words` and returns where they lie.
    pub(super) fn add(&mut self, text: &str, words: &mut Vec<Term>) -> (u16, u16) {
        let start = words.len() as u16;
        for found in syllables(text) {
            words.extend(self.number(found.key, found.marks));
        }
        (start, words.len() as u16)
    }

    fn slot(&self, key: Key, marks: Marks) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = (key.bits() ^ (marks.bits() as u64)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut slot = (mixed >> 40) as usize & mask;
        while self.slots[slot] != 0 && self.list[self.slots[slot] as usize - 1] != (key, marks) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![0; self.slots.len() * 2];
        for at in 0..self.list.len() {
            let (key, marks) = self.list[at];
            let slot = self.slot(key, marks);
            self.slots[slot] = at as u16 + 1;
        }
    }
}

/// The distinct words of a text, sorted.
///
/// ```
/// use catalog_core::search::distinct;
/// let words: Vec<String> = distinct("Nhận cha, mẹ, con; nhận con").iter().map(|w| w.0.to_string()).collect();
/// assert_eq!(words, ["cha", "con", "me", "nhan"]);
/// ```
pub fn distinct(text: &str) -> Vec<(Key, Marks)> {
    let mut interner = Interner::default();
    for found in syllables(text) {
        interner.number(found.key, found.marks);
    }
    let (terms, _) = Terms::sorted(&interner);
    (0..terms.len())
        .map(|term| (terms.keys[terms.key_of(term as Term)], terms.marks[term]))
        .collect()
}

/// All terms, sorted.
#[derive(Debug, Clone, Default)]
pub(super) struct Terms {
    /// The distinct keys, sorted.
    pub(super) keys: Vec<Key>,
    /// The first term of each key, and one beyond the last.
    pub(super) first_term: Vec<Term>,
    /// The number of the key of each term.
    pub(super) term_key: Vec<u16>,
    /// The marks of each term.
    pub(super) marks: Vec<Marks>,
}

impl Terms {
    /// The terms in their order, and the new number of each old one.
    pub(super) fn sorted(interner: &Interner) -> (Self, Vec<Term>) {
        let list = &interner.list;
        let mut sorted: Vec<Term> = (0..list.len() as Term).collect();
        sorted.sort_unstable_by_key(|&at| list[at as usize]);
        let mut order = vec![0; list.len()];
        let mut terms = Self {
            term_key: Vec::with_capacity(list.len()),
            marks: Vec::with_capacity(list.len()),
            ..Self::default()
        };
        for (new, &old) in sorted.iter().enumerate() {
            order[old as usize] = new as Term;
            let (key, marks) = list[old as usize];
            if terms.keys.last() != Some(&key) {
                terms.keys.push(key);
                terms.first_term.push(new as Term);
            }
            terms.term_key.push(terms.keys.len() as u16 - 1);
            terms.marks.push(marks);
        }
        terms.first_term.push(list.len() as Term);
        (terms, order)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.marks.len()
    }

    /// The number of a key, if any text or pattern has it.
    pub(super) fn find(&self, key: Key) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }

    /// The terms of a key: the same letters with different marks.
    pub(super) fn variants(&self, key: usize) -> std::ops::Range<usize> {
        self.first_term[key] as usize..self.first_term[key + 1] as usize
    }

    /// The number of the key of a term.
    pub(super) fn key_of(&self, term: Term) -> usize {
        self.term_key[term as usize] as usize
    }
}
