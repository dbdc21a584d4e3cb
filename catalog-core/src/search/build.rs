//! From the words of all entries to flat arrays: a dictionary of syllables, postings for the
//! first look and the texts themselves, as numbers, for the second.

use super::{
    Entry, Weights,
    facet::Facets,
    lexicon::{LEXICON, Meaning, OLD_AGE},
};
use crate::text::fold::{Key, Marks, syllables};

/// Number of a term: a syllable with its marks. Terms are sorted by key, then marks.
pub(super) type Term = u16;

/// Where a text of an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The official name.
    Name,
    /// The everyday name.
    Everyday,
    /// A search phrase.
    Phrase,
    /// The English name.
    English,
    /// The code.
    Code,
}

/// One text of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    /// Its first token; it ends where the next one begins.
    pub(super) start: u32,
    pub(super) source: Source,
    /// Where what is said by the way begins: after a bracket, a semicolon, or
    /// [`LONGEST_HEAD`] words.
    pub(super) aside: u32,
    /// 1 divided by the worth of its terms together, those by the way as a share.
    pub(super) inverse: f32,
}

/// A pattern of the lexicon, in numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// Its words in [`Index::words`].
    pub(super) words: (u16, u16),
    /// The words it stands for, also there.
    pub(super) expansion: (u16, u16),
    pub(super) meaning: Meaning,
}

/// The search index: everything that is known before the first query.
#[derive(Debug, Clone)]
pub struct Index {
    pub(super) weights: Weights,
    /// The weight of each source.
    pub(super) sources: [f32; 5],
    /// The distinct keys, sorted.
    pub(super) keys: Vec<Key>,
    /// The first term of each key, and one beyond the last.
    pub(super) first_term: Vec<Term>,
    /// The number of the key of each term.
    pub(super) term_key: Vec<u16>,
    /// The marks of each term.
    pub(super) marks: Vec<Marks>,
    /// What a term is worth, from 0 to 1: the rarer, the more.
    pub(super) worth: Vec<f32>,
    /// How the lexicon classes a term that stands alone.
    pub(super) class: Vec<Class>,
    /// Where the postings of each term begin, and one beyond the last.
    pub(super) first_posting: Vec<u32>,
    /// Entries that contain a term.
    pub(super) postings: Vec<u16>,
    /// How well they do, from 0 to 255.
    pub(super) strength: Vec<u8>,
    pub(super) passages: Vec<Passage>,
    /// The first passage of each entry, and one beyond the last.
    pub(super) first_passage: Vec<u32>,
    pub(super) tokens: Vec<Term>,
    pub(super) facets: Vec<Facets>,
    /// Which keys stand side by side somewhere, fillers aside: a set of hashes as bits, see
    /// [`Index::are_neighbours`].
    pub(super) neighbours: Vec<u64>,
    /// Patterns, sorted by the key of their first word.
    pub(super) patterns: Vec<Pattern>,
    /// The first pattern of each key, and one beyond the last.
    pub(super) first_pattern: Vec<u16>,
    /// The words of patterns and of their expansions.
    pub(super) words: Vec<Term>,
}

/// What a term is when it stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Content,
    Turn,
    Weak,
    Filler,
}

/// How many words of a text say what it is about; what follows are its circumstances.
const LONGEST_HEAD: u32 = 14;

/// How many different terms an index can hold; further ones are as unknown.
const MOST_TERMS: usize = Term::MAX as usize;

/// Room for the pairs of syllables of the catalogue, about ten thousand, at one error in ten.
const NEIGHBOUR_BITS: usize = 1 << 17;

fn neighbour_bit(key: usize, next: usize) -> (usize, u64) {
    let mixed = ((key as u32) << 16 | next as u32).wrapping_mul(0x9E37_79B1) >> 15;
    ((mixed >> 6) as usize, 1 << (mixed & 63))
}

impl Index {
    /// The index of these entries, with the default weights.
    pub fn build(entries: &[Entry<'_>]) -> Self {
        Self::with_weights(entries, Weights::default())
    }

    /// The index of these entries.
    pub fn with_weights(entries: &[Entry<'_>], weights: Weights) -> Self {
        let mut terms = Interner::default();
        let mut words = Vec::new();
        let mut patterns = Vec::new();
        for &(meaning, list) in LEXICON {
            let expansion = match meaning {
                Meaning::Short(text) | Meaning::Like(text) => terms.add(text, &mut words),
                _ => (0, 0),
            };
            for text in list.split('/') {
                patterns.push(Pattern { words: terms.add(text, &mut words), expansion, meaning });
            }
        }

        // An age says more than its number.
        let mut old = (0, 0);
        if let Meaning::Like(text) = OLD_AGE {
            old = terms.add(text, &mut words);
        }
        for age in 60..=99u8 {
            let start = words.len() as u16;
            let number = Key::default().with(0, b'0' + age / 10).with(1, b'0' + age % 10);
            words.extend(terms.number(number, Marks::NONE));
            terms.add("tuổi", &mut words);
            let words = (start, words.len() as u16);
            patterns.push(Pattern { words, expansion: old, meaning: OLD_AGE });
        }

        let mut raw = Vec::with_capacity(entries.len() * 64);
        let mut passages = Vec::with_capacity(entries.len() * 8);
        let mut first_passage = Vec::with_capacity(entries.len() + 1);
        for entry in entries {
            first_passage.push(passages.len() as u32);
            entry.texts(|source, text| {
                let start = raw.len() as u32;
                let mut aside = None;
                let mut end = 0;
                for found in syllables(text) {
                    let between = &text.as_bytes()[end..found.start as usize];
                    end = found.end as usize;
                    if aside.is_none() && (between.contains(&b'(') || between.contains(&b';')) {
                        aside = Some(raw.len() as u32);
                    }
                    raw.extend(terms.number(found.key, found.marks));
                }
                let end = raw.len() as u32;
                if end > start {
                    // A text that begins with a bracket has no other head.
                    let aside = aside.filter(|&at| at > start).unwrap_or(end);
                    passages.push(Passage { start, source, aside, inverse: 0.0 });
                }
            });
        }
        first_passage.push(passages.len() as u32);

        let mut index = Self {
            weights,
            sources: [weights.name, weights.everyday, weights.phrase, weights.english, 1.0],
            keys: Vec::new(),
            first_term: Vec::new(),
            term_key: Vec::with_capacity(terms.list.len()),
            marks: Vec::with_capacity(terms.list.len()),
            worth: Vec::new(),
            class: Vec::new(),
            first_posting: Vec::new(),
            postings: Vec::new(),
            strength: Vec::new(),
            passages,
            first_passage,
            tokens: Vec::with_capacity(raw.len() + raw.len() / 8),
            facets: entries.iter().map(|entry| entry.facets).collect(),
            neighbours: vec![0; NEIGHBOUR_BITS / 64],
            patterns,
            first_pattern: Vec::new(),
            words,
        };
        let order = index.sort_terms(&terms.list);
        for word in &mut index.words {
            *word = order[*word as usize];
        }
        index.sort_patterns();
        index.classify();
        index.rewrite(&raw, &order);
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

    /// Sorts the terms and returns the new number of each.
    fn sort_terms(&mut self, list: &[(Key, Marks)]) -> Vec<Term> {
        let mut sorted: Vec<Term> = (0..list.len() as Term).collect();
        sorted.sort_unstable_by_key(|&at| list[at as usize]);
        let mut order = vec![0; list.len()];
        for (new, &old) in sorted.iter().enumerate() {
            order[old as usize] = new as Term;
            let (key, marks) = list[old as usize];
            if self.keys.last() != Some(&key) {
                self.keys.push(key);
                self.first_term.push(new as Term);
            }
            self.term_key.push(self.keys.len() as u16 - 1);
            self.marks.push(marks);
        }
        self.first_term.push(list.len() as Term);
        order
    }

    /// The number of a key, if any text or pattern has it.
    pub(super) fn find(&self, key: Key) -> Option<usize> {
        self.keys.binary_search(&key).ok()
    }

    /// Whether the two keys stand side by side somewhere, in this order, neither as a filler.
    /// May rarely be true when they do not.
    pub(super) fn are_neighbours(&self, key: usize, next: usize) -> bool {
        let (at, bit) = neighbour_bit(key, next);
        self.neighbours[at] & bit != 0
    }

    /// The terms of a key: the same letters with different marks.
    pub(super) fn variants(&self, key: usize) -> std::ops::Range<usize> {
        self.first_term[key] as usize..self.first_term[key + 1] as usize
    }

    /// The number of the key of a term.
    pub(super) fn key_of(&self, term: Term) -> usize {
        self.term_key[term as usize] as usize
    }

    fn sort_patterns(&mut self) {
        let first = |p: &Pattern| self.words[p.words.0 as usize];
        let mut order: Vec<(usize, Pattern)> =
            self.patterns.iter().map(|p| (self.key_of(first(p)), *p)).collect();
        // Stable, so that of two equal patterns the first counts; the longest comes first.
        order.sort_by_key(|(key, p)| (*key, p.words.0.wrapping_sub(p.words.1)));
        self.patterns = order.iter().map(|(_, p)| *p).collect();
        self.first_pattern = Vec::with_capacity(self.keys.len() + 1);
        let mut at = 0;
        for key in 0..=self.keys.len() {
            while at < order.len() && order[at].0 < key {
                at += 1;
            }
            self.first_pattern.push(at as u16);
        }
    }

    fn classify(&mut self) {
        self.class = vec![Class::Content; self.marks.len()];
        for pattern in self.patterns.iter().rev() {
            if pattern.words.1 - pattern.words.0 != 1 {
                continue;
            }
            let class = match pattern.meaning {
                Meaning::Filler | Meaning::Asks(_) => Class::Filler,
                Meaning::Weak => Class::Weak,
                Meaning::Turn => Class::Turn,
                _ => continue,
            };
            self.class[self.words[pattern.words.0 as usize] as usize] = class;
        }
    }

    /// The texts in the new numbers, with abbreviations written out and chatter left out.
    fn rewrite(&mut self, raw: &[Term], order: &[Term]) {
        for at in 0..self.passages.len() {
            let start = self.passages[at].start as usize;
            let end = self.passages.get(at + 1).map_or(raw.len(), |next| next.start as usize);
            let aside = self.passages[at].aside as usize;
            self.passages[at].start = self.tokens.len() as u32;
            let mut head = None;
            let vietnamese = self.passages[at].source != Source::English;
            let mut here = start;
            while here < end {
                if here >= aside && head.is_none() {
                    head = Some(self.tokens.len() as u32);
                }
                match self.rewritten(&raw[here..end], order).filter(|_| vietnamese) {
                    Some(pattern) => {
                        // A filler of several words stands for nothing.
                        let (from, to) = pattern.expansion;
                        for word in from..to {
                            self.tokens.push(self.words[word as usize]);
                        }
                        here += (pattern.words.1 - pattern.words.0) as usize;
                    }
                    None => {
                        let term = order[raw[here] as usize];
                        if !vietnamese || self.class[term as usize] != Class::Filler {
                            self.tokens.push(term);
                        }
                        here += 1;
                    }
                }
            }
            self.passages[at].aside = head
                .unwrap_or(self.tokens.len() as u32)
                .min(self.passages[at].start + LONGEST_HEAD);
        }
    }

    fn rewritten(&self, raw: &[Term], order: &[Term]) -> Option<Pattern> {
        let first = order[raw[0] as usize];
        // Only a term that stands in the lexicon can begin a pattern.
        let key = self.key_of(first);
        let (from, to) = (self.first_pattern[key] as usize, self.first_pattern[key + 1] as usize);
        self.patterns[from..to].iter().copied().find(|pattern| {
            let (start, end) = (pattern.words.0 as usize, pattern.words.1 as usize);
            let applies = match pattern.meaning {
                Meaning::Short(_) => true,
                Meaning::Filler => end - start > 1,
                _ => false,
            };
            applies
                && end - start <= raw.len()
                && self.words[start..end]
                    .iter()
                    .zip(raw)
                    .all(|(&word, &token)| word == order[token as usize])
        })
    }

    /// Postings and the worth of terms.
    fn post(&mut self) {
        let (terms, entries) = (self.marks.len(), self.len());
        // How many entries have a term, and how many have its letters, whatever the marks.
        let mut last = vec![u32::MAX; terms];
        let mut count = vec![0u32; terms + 1];
        let mut last_key = vec![u32::MAX; self.keys.len()];
        let mut spread = vec![0u32; self.keys.len()];
        for entry in 0..entries {
            for &token in self.entry_tokens(entry) {
                let term = token as usize;
                if last[term] != entry as u32 {
                    last[term] = entry as u32;
                    count[term + 1] += 1;
                }
                let key = self.term_key[term] as usize;
                if last_key[key] != entry as u32 {
                    last_key[key] = entry as u32;
                    spread[key] += 1;
                }
            }
        }
        let most = log2(1.0 + entries as f32);
        self.worth = (0..terms)
            .map(|term| {
                let spread = spread[self.term_key[term] as usize].max(1) as f32;
                let worth = log2(1.0 + entries as f32 / spread) / most;
                match self.class[term] {
                    Class::Content => worth,
                    Class::Turn => worth * self.weights.turn,
                    Class::Weak => worth * self.weights.weak,
                    Class::Filler => worth * self.weights.filler,
                }
            })
            .collect();

        for term in 0..terms {
            count[term + 1] += count[term];
        }
        self.first_posting = count;
        let all = self.first_posting[terms] as usize;
        self.postings = vec![0; all];
        self.strength = vec![0; all];
        let mut next = self.first_posting.clone();
        last.fill(u32::MAX);
        for entry in 0..entries {
            for at in self.first_passage[entry] as usize..self.first_passage[entry + 1] as usize {
                let (from, to) = self.passage_tokens(at);
                let mut total = 0.0;
                let mut before = None;
                for token in from..to {
                    let term = self.tokens[token] as usize;
                    let aside = token >= self.passages[at].aside as usize;
                    total += self.worth[term] * if aside { self.weights.aside } else { 1.0 };
                    let key = (self.class[term] != Class::Filler).then_some(self.term_key[term]);
                    if let (Some(key), Some(next)) = (before, key) {
                        let (at, bit) = neighbour_bit(key as usize, next as usize);
                        self.neighbours[at] |= bit;
                    }
                    before = key;
                }
                let share = self.sources[self.passages[at].source as usize] / self.weights.name;
                let strength = (200.0 * share / (1.0 + self.weights.length * total)) as u8;
                for token in from..to {
                    let term = self.tokens[token] as usize;
                    if last[term] != entry as u32 {
                        last[term] = entry as u32;
                        self.postings[next[term] as usize] = entry as u16;
                        self.strength[next[term] as usize] = strength;
                        next[term] += 1;
                    } else {
                        // Again, or in a better place: a little more, up to a ceiling.
                        let held = &mut self.strength[next[term] as usize - 1];
                        *held = (*held).max(strength).saturating_add(strength / 16);
                    }
                }
                self.passages[at].inverse = if total > 0.0 { 1.0 / total } else { 0.0 };
            }
        }
    }

    fn entry_tokens(&self, entry: usize) -> &[Term] {
        let start = self.first_passage[entry] as usize;
        let end = self.first_passage[entry + 1] as usize;
        if start == end {
            return &[];
        }
        &self.tokens[self.passage_tokens(start).0..self.passage_tokens(end - 1).1]
    }

    /// Where the tokens of a passage begin and end.
    pub(super) fn passage_tokens(&self, at: usize) -> (usize, usize) {
        let end = self.passages.get(at + 1).map_or(self.tokens.len(), |next| next.start as usize);
        (self.passages[at].start as usize, end)
    }
}

/// Numbers terms in the order in which they come. A table of our own, since the one of the
/// standard library brings a hash function that the widget has no need of.
struct Interner {
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
    fn number(&mut self, key: Key, marks: Marks) -> Option<Term> {
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
    fn add(&mut self, text: &str, words: &mut Vec<Term>) -> (u16, u16) {
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

/// The binary logarithm of a number ≥ 1, exact at powers of two and linear between: near
/// enough for weighing words, equal on every machine, and without a table of floats.
pub(super) fn log2(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23) as f32 - 127.0;
    let mantissa = f32::from_bits(bits & 0x7F_FFFF | 127 << 23) - 1.0;
    exponent + mantissa
}
