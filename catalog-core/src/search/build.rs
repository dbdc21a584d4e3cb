//! From the words of all entries to flat arrays: postings for the first look, and for the second
//! the names themselves, as numbers, with the words beside them.

use super::{
    Also, Entry, Weights,
    facet::Facets,
    terms::{Interner, Term},
    texts::Texts,
    vocabulary::{Class, Vocabulary},
};

/// The search index: everything that is known before the first query.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) weights: Weights,
    /// The weight of each source.
    sources: [f32; 4],
    pub(super) vocabulary: Vocabulary,
    /// What a term is worth, from 0 to 1: the rarer, the more.
    pub(super) worth: Vec<f32>,
    pub(super) texts: Texts,
    /// For each passage 1 divided by the worth of its terms together.
    pub(super) inverse: Vec<f32>,
    /// The words of each entry beside its names, one entry after the other.
    also: Vec<Term>,
    /// Where those of each entry begin, and one beyond the last.
    first_also: Vec<u32>,
    /// Where the postings of each term begin, and one beyond the last.
    first_posting: Vec<u32>,
    /// Entries that contain a term.
    postings: Vec<u16>,
    /// How well they do, from 0 to 255.
    strength: Vec<u8>,
    pub(super) facets: Vec<Facets>,
    /// Which keys stand side by side somewhere, fillers aside: a set of hashes as bits, see
    /// [`Index::are_neighbours`].
    neighbours: Vec<u64>,
}

/// Room for the pairs of syllables of the names, about six thousand, at one error in twenty.
const NEIGHBOUR_BITS: usize = 1 << 17;

fn neighbour_bit(key: usize, next: usize) -> (usize, u64) {
    let mixed = ((key as u32) << 16 | next as u32).wrapping_mul(0x9E37_79B1) >> 15;
    ((mixed >> 6) as usize, 1 << (mixed & 63))
}

impl Index {
    /// The index of these entries, with the default weights.
    pub fn build(entries: &[Entry<'_>]) -> Self {
        Self::with(entries, &Also::of(entries), Weights::default())
    }

    /// The index of these entries whose phrases have been read before, see [`Also::of`].
    pub fn with(entries: &[Entry<'_>], also: &Also, weights: Weights) -> Self {
        let mut interner = Interner::default();
        let texts = Texts::read(entries, false, &mut interner);
        let mut words = Vec::new();
        let mut first_also = vec![0u32; entries.len() + 1];
        for (key, marks, of) in also.words() {
            let Some(term) = interner.number(key, marks) else { continue };
            words.push((term, of));
            for &entry in of {
                if let Some(count) = first_also.get_mut(entry as usize + 1) {
                    *count += 1;
                }
            }
        }
        sum_up(&mut first_also);
        let (vocabulary, order) = Vocabulary::new(interner);
        let texts = texts.rewritten(&vocabulary, &order);
        let mut next = first_also.clone();
        let mut also = vec![0; next[entries.len()] as usize];
        for (term, of) in words {
            for &entry in of.iter().filter(|&&entry| (entry as usize) < entries.len()) {
                also[next[entry as usize] as usize] = order[term as usize];
                next[entry as usize] += 1;
            }
        }
        let mut index = Self {
            weights,
            sources: [weights.name, weights.everyday, weights.english, 1.0],
            vocabulary,
            worth: Vec::new(),
            inverse: vec![0.0; texts.passages.len()],
            texts,
            also,
            first_also,
            first_posting: Vec::new(),
            postings: Vec::new(),
            strength: Vec::new(),
            facets: entries.iter().map(|entry| entry.facets).collect(),
            neighbours: vec![0; NEIGHBOUR_BITS / 64],
        };
        index.weigh_terms();
        index.meet_neighbours();
        index.post();
        index
    }

    /// How many entries it holds.
    pub fn len(&self) -> usize {
        self.facets.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.facets.is_empty()
    }

    /// Whether the two keys stand side by side somewhere, in this order, neither as a filler.
    /// May rarely be true when they do not.
    pub(super) fn are_neighbours(&self, key: usize, next: usize) -> bool {
        let (at, bit) = neighbour_bit(key, next);
        self.neighbours[at] & bit != 0
    }

    /// The words of an entry beside its names.
    pub(super) fn also_of(&self, entry: usize) -> &[Term] {
        &self.also[self.first_also[entry] as usize..self.first_also[entry + 1] as usize]
    }

    /// Whether any entry has the term.
    pub(super) fn is_used(&self, term: usize) -> bool {
        self.first_posting[term] < self.first_posting[term + 1]
    }

    /// How often any of the terms occur.
    pub(super) fn uses(&self, terms: std::ops::Range<usize>) -> u32 {
        self.first_posting[terms.end] - self.first_posting[terms.start]
    }

    /// The entries that have a term, with how well they do.
    pub(super) fn postings_of(&self, term: usize) -> impl Iterator<Item = (u16, u8)> {
        let range = self.first_posting[term] as usize..self.first_posting[term + 1] as usize;
        self.postings[range.clone()].iter().copied().zip(self.strength[range].iter().copied())
    }

    /// Every term of an entry, as often as it stands there.
    fn terms_of(&self, entry: usize) -> impl Iterator<Item = Term> {
        let named = self.texts.of(entry).flat_map(|at| self.texts.tokens(at));
        named.chain(self.also_of(entry)).copied()
    }

    /// A term is worth the more, the fewer entries have its letters, whatever the marks.
    fn weigh_terms(&mut self) {
        let terms = &self.vocabulary.terms;
        let mut last = vec![u32::MAX; terms.keys.len()];
        let mut spread = vec![0u32; terms.keys.len()];
        for entry in 0..self.len() {
            for term in self.terms_of(entry) {
                let key = terms.key_of(term);
                if last[key] != entry as u32 {
                    last[key] = entry as u32;
                    spread[key] += 1;
                }
            }
        }
        let entries = self.len() as f32;
        let most = log2(1.0 + entries);
        let worth = self.vocabulary.class.iter().enumerate().map(|(term, class)| {
            let spread = spread[terms.key_of(term as Term)].max(1) as f32;
            let worth = log2(1.0 + entries / spread) / most;
            match class {
                Class::Content => worth,
                Class::Turn => worth * self.weights.turn,
                Class::Weak => worth * self.weights.weak,
                Class::Filler => worth * self.weights.filler,
            }
        });
        self.worth = worth.collect();
    }

    fn meet_neighbours(&mut self) {
        for at in 0..self.texts.passages.len() {
            let mut before = None;
            for &term in self.texts.tokens(at) {
                let filler = self.vocabulary.class[term as usize] == Class::Filler;
                let key = (!filler).then(|| self.vocabulary.terms.key_of(term));
                if let (Some(key), Some(next)) = (before, key) {
                    let (at, bit) = neighbour_bit(key, next);
                    self.neighbours[at] |= bit;
                }
                before = key;
            }
        }
    }

    /// Postings: which entries have a term, and how well.
    fn post(&mut self) {
        let mut last = vec![u32::MAX; self.worth.len()];
        let mut count = vec![0u32; self.worth.len() + 1];
        for entry in 0..self.len() {
            for term in self.terms_of(entry) {
                if last[term as usize] != entry as u32 {
                    last[term as usize] = entry as u32;
                    count[term as usize + 1] += 1;
                }
            }
        }
        sum_up(&mut count);
        let all = count[self.worth.len()] as usize;
        self.first_posting = count.clone();
        self.postings = vec![0; all];
        self.strength = vec![0; all];
        last.fill(u32::MAX);
        for entry in 0..self.len() {
            for at in self.texts.of(entry) {
                let total = self.total(self.texts.tokens(at));
                self.inverse[at] = if total > 0.0 { 1.0 / total } else { 0.0 };
                let strength = self.strength_of(self.source_weight(at), total);
                for nth in 0..self.texts.tokens(at).len() {
                    let term = self.texts.tokens(at)[nth];
                    self.put(term, entry, strength, &mut last, &mut count);
                }
            }
            let strength = self.strength_of(self.weights.also, self.total(self.also_of(entry)));
            for nth in 0..self.also_of(entry).len() {
                let term = self.also_of(entry)[nth];
                self.put(term, entry, strength, &mut last, &mut count);
            }
        }
    }

    /// Posts one term of an entry. `last` says which entry had it last, `next` where the next
    /// posting of the term goes.
    fn put(&mut self, term: Term, entry: usize, strength: u8, last: &mut [u32], next: &mut [u32]) {
        let (last, next) = (&mut last[term as usize], &mut next[term as usize]);
        if *last != entry as u32 {
            *last = entry as u32;
            self.postings[*next as usize] = entry as u16;
            self.strength[*next as usize] = strength;
            *next += 1;
        } else {
            // Again, or in a better place: a little more, up to a ceiling.
            let held = &mut self.strength[*next as usize - 1];
            *held = (*held).max(strength).saturating_add(strength / 16);
        }
    }

    /// The weight of the source of a passage.
    pub(super) fn source_weight(&self, at: usize) -> f32 {
        self.texts.passages[at].source.map_or(0.0, |source| self.sources[source as usize])
    }

    /// What the terms are worth together.
    fn total(&self, terms: &[Term]) -> f32 {
        terms.iter().fold(0.0, |sum, &term| sum + self.worth[term as usize])
    }

    /// How well an entry has the words of a text of this weight.
    fn strength_of(&self, source: f32, total: f32) -> u8 {
        (200.0 * source / (1.0 + self.weights.length * total)) as u8
    }
}

/// Turns counts, each one place late, into where the counted begin.
fn sum_up(counts: &mut [u32]) {
    for at in 1..counts.len() {
        counts[at] += counts[at - 1];
    }
}

/// The binary logarithm of a number ≥ 1, exact at powers of two and linear between: near
/// enough for weighing words, equal on every machine, and without a table of floats.
pub(super) fn log2(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let mantissa = f32::from_bits(bits & 0x7F_FFFF | 127 << 23) - 1.0;
    exponent + mantissa
}
