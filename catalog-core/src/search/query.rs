//! From what was typed to weighted slots: which words count, what each may stand for, and
//! what is asked about the matter rather than named.

use super::{
    Index, Intents, Scratch,
    pattern::MOST_GROUPS,
    vocabulary::{Class, Pattern},
    words::Word,
};
use crate::text::fold::{Key, Marks};

/// What weighs less is not looked up.
const LEAST_WEIGHT: f32 = 0.03;
/// How many slots a query has at most, those of the lexicon's own words included.
pub(super) const MOST_SLOTS: usize = 63;
/// A word that counts, with all its readings.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    /// What it is worth in ranking.
    pub(super) weight: f32,
    /// The slots that follow it in the query, as bits.
    pub(super) follow: u64,
    /// Whether any text of the catalogue has it.
    pub(super) known: bool,
    pub(super) key: Key,
}

/// Typed words and the words of the lexicon that may stand in their place, as bits of slots.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    pub(super) typed: u64,
    pub(super) like: u64,
}

/// A query that has been read.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) slots: [Slot; MOST_SLOTS],
    pub(super) count: usize,
    pub(super) groups: [Group; MOST_GROUPS],
    pub(super) group_count: usize,
    pub(super) intents: Intents,
    /// Whether it names a matter that is settled elsewhere.
    pub(super) away: bool,
    /// The worth of all that was typed, what no text has included.
    pub(super) total: f32,
    /// The part of it that no text has.
    pub(super) unknown: f32,
    /// The worth of the pairs of neighbours.
    pub(super) pairs: f32,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            slots: [Slot::default(); MOST_SLOTS],
            count: 0,
            groups: [Group::default(); MOST_GROUPS],
            group_count: 0,
            intents: Intents::default(),
            away: false,
            total: 0.0,
            unknown: 0.0,
            pairs: 0.0,
        }
    }
}

impl Query {
    /// Empties it; the slots beyond the count are never looked at.
    fn clear(&mut self) {
        self.count = 0;
        self.group_count = 0;
        self.intents = Intents::default();
        self.away = false;
        self.total = 0.0;
        self.unknown = 0.0;
        self.pairs = 0.0;
    }
}

impl Index {
    /// Reads `text` into `scratch`.
    pub(super) fn read(&self, text: &str, scratch: &mut Scratch) {
        let query = &mut scratch.query;
        query.clear();
        let mut words = self.words_of(text);
        let likes = self.understand(&mut words, query);
        let mut typed = [0u64; MOST_GROUPS];
        let mut before: Option<usize> = None;
        for (word, like) in words.list[..words.count].iter().zip(likes.of) {
            if word.factor == 0.0 {
                continue;
            }
            let Some(slot) = self.add_slot(word, words.marked, scratch) else { continue };
            if let Some(before) = before.filter(|&before| before != slot) {
                link(&mut scratch.query, before, slot, self.weights.pair);
            }
            // A filler does not part its neighbours.
            if word.factor > self.weights.filler {
                before = Some(slot);
            }
            if let Some(typed) = typed.get_mut(like as usize) {
                *typed |= 1 << slot;
            }
        }
        for (pattern, typed) in likes.list.iter().zip(typed) {
            if let Some(pattern) = pattern {
                self.add_like(pattern, typed, scratch);
            }
        }
    }

    /// Gives a word its slot and registers all terms that may match it. `None` if there is no
    /// room or nothing to it.
    fn add_slot(&self, word: &Word, marked: bool, scratch: &mut Scratch) -> Option<usize> {
        let query = &mut scratch.query;
        // A word that comes again is the same slot.
        if let Some(slot) = (0..query.count).find(|&at| query.slots[at].key == word.key) {
            return Some(slot);
        }
        if query.count == MOST_SLOTS {
            return None;
        }
        let slot = query.count;
        let (worth, known) = self.worth_of(word, marked);
        let weight = worth * word.factor;
        let query = &mut scratch.query;
        query.slots[slot] = Slot { weight, follow: 0, known, key: word.key };
        query.total += weight;
        if !known {
            query.unknown += weight;
        }
        query.count += 1;
        // What hardly counts need not be looked up.
        if known && weight >= LEAST_WEIGHT {
            self.readings(word, marked, |term, fit| scratch.register(term, slot, fit));
        }
        Some(slot)
    }

    /// Hands out every term that a word may mean and that some entry has, with how well it
    /// fits.
    fn readings(&self, word: &Word, marked: bool, mut take: impl FnMut(usize, f32)) {
        let terms = &self.vocabulary.terms;
        let mut each = |key: usize, likely: f32| {
            for term in terms.variants(key) {
                if self.is_used(term) {
                    take(term, likely * self.fit(word.marks, terms.marks[term], marked));
                }
            }
        };
        for &(key, likely) in &word.guesses[..word.count as usize] {
            each(key as usize, likely);
        }
        if word.head.is_empty() {
            return;
        }
        let from = terms.keys.partition_point(|&key| key < word.head);
        for key in from..terms.keys.len() {
            if !terms.keys[key].starts_with(word.head) {
                break;
            }
            if word.count == 0 || terms.keys[key] != word.head {
                let follows =
                    word.before != u16::MAX && self.are_neighbours(word.before as usize, key);
                let lone = if follows { 1.0 } else { self.weights.lone_prefix };
                each(key, self.weights.prefix * lone);
            }
        }
    }

    /// What a word is worth, and whether any entry has it.
    fn worth_of(&self, word: &Word, marked: bool) -> (f32, bool) {
        // As content, and as something less.
        let (mut content, mut lesser) = (0f32, 0f32);
        let mut known = false;
        let terms = &self.vocabulary.terms;
        let exact_marks = !word.marks.is_none()
            && word.guesses[..word.count as usize]
                .iter()
                .any(|&(key, _)| terms.marks[terms.variants(key as usize)].contains(&word.marks));
        // Of a word that stands as it is, its longer sisters say nothing.
        let exact = Word { head: Key::default(), ..*word };
        self.readings(if word.count > 0 { &exact } else { word }, marked, |term, fit| {
            known = true;
            // With its marks a word is what it is; without, it may be several.
            let other = exact_marks && terms.marks[term] != word.marks;
            if fit > 0.3 && !other {
                let worth = match self.vocabulary.class[term] {
                    Class::Content | Class::Turn => &mut content,
                    Class::Weak | Class::Filler => &mut lesser,
                };
                *worth = worth.max(self.worth[term]);
            }
        });
        if word.count > 0 {
            lesser = lesser.max(self.lexicon_worth(word));
        }
        let mut worth = if !known {
            // The lexicon may know what the catalogue does not.
            if lesser > 0.0 { lesser } else { self.weights.unknown }
        } else if lesser == 0.0 || content == 0.0 {
            content.max(lesser)
        } else if word.paired {
            content
        } else {
            (content * self.weights.weak).max(lesser)
        };
        // The less of a word is typed, the less it says.
        if word.count == 0 && !word.head.is_empty() {
            worth *= [0.0, 0.15, 0.4, 0.7].get(word.head.len() as usize).copied().unwrap_or(1.0);
        }
        // A year or an age; the digits of a code are longer.
        if word.key.letter(0).is_ascii_digit() && word.key.len() < 5 {
            worth *= self.weights.number;
        }
        (worth, known)
    }

    /// What a word is worth by the lexicon alone, 0 if it does not list it as little.
    fn lexicon_worth(&self, word: &Word) -> f32 {
        let mut worth = 0f32;
        for &(key, _) in &word.guesses[..word.count as usize] {
            for term in self.vocabulary.terms.variants(key as usize) {
                if self.is_marked(word, term as u16) {
                    worth = worth.max(match self.vocabulary.class[term] {
                        Class::Content | Class::Turn => 0.0,
                        Class::Weak => self.weights.weak,
                        Class::Filler => self.weights.filler,
                    });
                }
            }
        }
        worth
    }

    /// How well a term's marks fit the typed ones.
    fn fit(&self, typed: Marks, held: Marks, marked: bool) -> f32 {
        if typed == held {
            1.0
        } else if typed.is_none() {
            if marked { 0.8 } else { 1.0 }
        } else if typed.within(held) || held.is_none() {
            self.weights.half_marks
        } else {
            self.weights.wrong_marks
        }
    }

    /// Adds the words that may stand in the place of what was typed.
    fn add_like(&self, pattern: &Pattern, typed: u64, scratch: &mut Scratch) {
        let mut like = 0u64;
        let mut fresh = 0f32;
        let mut before: Option<usize> = None;
        let terms = &self.vocabulary.terms;
        for &term in self.vocabulary.expansion_of(pattern) {
            let key = terms.keys[terms.key_of(term)];
            let query = &scratch.query;
            let held = (0..query.count).find(|&at| query.slots[at].key == key);
            let slot = match held {
                Some(slot) => slot,
                None if query.count < MOST_SLOTS => {
                    let slot = query.count;
                    if !self.is_used(term as usize) {
                        continue;
                    }
                    scratch.register(term as usize, slot, 1.0);
                    let weight = self.worth[term as usize] * self.weights.like;
                    let query = &mut scratch.query;
                    query.slots[slot] = Slot { weight, follow: 0, known: true, key };
                    query.count += 1;
                    fresh += weight;
                    like |= 1 << slot;
                    slot
                }
                None => return,
            };
            if let Some(before) = before.filter(|&b| b != slot) {
                link(&mut scratch.query, before, slot, self.weights.pair);
            }
            before = Some(slot);
        }
        let query = &mut scratch.query;
        let mut spoken = 0f32;
        for slot in Bits(typed) {
            if query.slots[slot].known {
                spoken += query.slots[slot].weight;
            } else {
                query.unknown -= query.slots[slot].weight;
                query.total -= query.slots[slot].weight;
            }
        }
        // The other name is meant as much as what was typed; but a long explanation of a short
        // word must not drown the rest of the query.
        if fresh > 0.0 {
            let meant = fresh.max(spoken * self.weights.like).min(self.weights.like_most);
            for slot in Bits(like) {
                query.slots[slot].weight *= meant / fresh;
            }
            fresh = meant;
        }
        // What was typed and what stands for it count once: the greater of the two.
        if fresh > spoken {
            query.total += fresh - spoken;
        }
        query.groups[query.group_count] = Group { typed, like };
        query.group_count += 1;
    }
}

/// Notes that `next` follows `slot` in the query.
fn link(query: &mut Query, slot: usize, next: usize, pair: f32) {
    if query.slots[slot].follow >> next & 1 == 0 {
        query.slots[slot].follow |= 1 << next;
        query.pairs += pair * query.slots[slot].weight.min(query.slots[next].weight);
    }
}

/// The numbers of the bits that are set.
pub(super) struct Bits(pub(super) u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(at)
    }
}
