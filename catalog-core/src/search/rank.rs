//! The two looks at the entries: all of them by their words, the best of them by their names.

use super::{FIT, Filter, Hit, Index, Scratch, TermHit, query::Bits, vocabulary::Class};

/// How many entries get the second look.
pub(super) const SHORTLIST: usize = 32;

/// What reaches less than this share of the best sum does not get it.
const FAR: f32 = 0.5;

/// How many names an entry has at most: official, everyday, English, code.
const MOST_NAMES: usize = 4;

/// What the second look found in one entry.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rank {
    pub(super) score: f32,
    /// The name that fits best, a number of a passage.
    pub(super) passage: usize,
    /// The slots that the entry surely has, as bits.
    pub(super) seen: u64,
    /// How much of that name the query covers, from 0 to 1.
    pub(super) covered: f32,
    /// How much of the query the entry covers, from 0 to 1.
    pub(super) answered: f32,
    /// How many of the query's pairs of neighbours the entry has, from 0 to 1.
    pub(super) joined: f32,
}

/// What one name has of the query.
#[derive(Debug, Clone, Copy, Default)]
struct Named {
    /// Slots, as bits.
    seen: u64,
    found: f32,
    pairs: f32,
    /// What the words of the name that the query names are worth.
    held: f32,
    /// Whether it turns the matter into another one that the query does not name.
    turned: bool,
}

/// What an entry has of the query, wherever.
struct Held {
    /// Slots, as bits.
    seen: u64,
    /// Those of them that fit well.
    sure: u64,
    /// How well each of them fits, from 0 to 1.
    fit: [f32; 64],
}

impl Default for Held {
    fn default() -> Self {
        Self { seen: 0, sure: 0, fit: [0.0; 64] }
    }
}

impl Held {
    /// Adds what fits a slot and returns how well it does.
    fn take(&mut self, hit: TermHit) -> f32 {
        let fit = hit.fit as f32 / FIT;
        if hit.fit > 0 {
            let (slot, bit) = (hit.slot as usize & 63, 1u64 << (hit.slot & 63));
            self.seen |= bit;
            self.fit[slot] = self.fit[slot].max(fit);
            if fit >= 0.5 {
                self.sure |= bit;
            }
        }
        fit
    }
}

impl Index {
    /// First look: adds up the postings of all terms of the query.
    pub(super) fn sum(&self, scratch: &mut Scratch) {
        let Scratch { sums, touched, terms, query, .. } = scratch;
        sums.fill(0.0);
        for &term in touched.iter() {
            let hit = terms[term as usize];
            let gain = query.slots[hit.slot as usize].weight * hit.fit as f32 / (FIT * 255.0);
            for (entry, strength) in self.postings_of(term as usize) {
                sums[entry as usize] += gain * strength as f32;
            }
        }
    }

    /// The best entries of the first look that pass the filter, in their own order.
    ///
    /// They are sorted into steps of their sum, and the highest steps taken that fill the list:
    /// cheaper than a heap, and exact enough for a first look.
    pub(super) fn shortlist(&self, filter: &Filter, scratch: &mut Scratch) -> usize {
        const STEPS: usize = 64;
        let Scratch { sums, list, .. } = scratch;
        if *filter != Filter::default() {
            for (sum, facets) in sums.iter_mut().zip(&self.facets) {
                if !filter.admits(facets) {
                    *sum = 0.0;
                }
            }
        }
        let most = sums.iter().fold(0f32, |most, &sum| if sum > most { sum } else { most });
        if most == 0.0 {
            return 0;
        }
        let scale = (STEPS - 1) as f32 / most;
        let far = most * FAR;
        let mut steps = [0u16; STEPS];
        for &sum in sums.iter() {
            if sum >= far {
                steps[(sum * scale) as usize & (STEPS - 1)] += 1;
            }
        }
        let mut lowest = STEPS - 1;
        let mut count = steps[lowest] as usize;
        while lowest > 0 && count + steps[lowest - 1] as usize <= SHORTLIST {
            lowest -= 1;
            count += steps[lowest] as usize;
        }
        let least = (lowest as f32 / scale).max(far);
        let mut count = 0;
        for (entry, &sum) in sums.iter().enumerate() {
            if sum >= least && count < SHORTLIST {
                list[count] = entry as u16;
                count += 1;
            }
        }
        count
    }

    /// Second look at one entry: which of its names fits best, and what it has beside that name.
    pub(super) fn rank(&self, entry: usize, scratch: &Scratch) -> Rank {
        let query = &scratch.query;
        let weights = &self.weights;
        let mut anywhere = Held::default();
        for &term in self.also_of(entry) {
            anywhere.take(scratch.terms[term as usize]);
        }
        let mut named = [Named::default(); MOST_NAMES];
        let names = self.texts.of(entry).take(MOST_NAMES);
        for (at, named) in names.clone().zip(&mut named) {
            *named = self.named(at, scratch, &mut anywhere);
        }
        let mut rank = Rank { seen: anywhere.sure, ..Rank::default() };
        let mut best = -1f32;
        for (at, named) in names.zip(&named) {
            let (rest, rest_pairs) = self.beside(named.seen, &anywhere, scratch);
            let covered = (named.held * self.inverse[at]).min(1.0);
            let turned = if named.turned { weights.turned } else { 0.0 };
            let fit = (self.source_weight(at) * (named.found + named.pairs)
                + weights.also * (rest + rest_pairs))
                * (1.0 - weights.brevity + weights.brevity * covered - turned);
            if fit > best {
                best = fit;
                rank = Rank { passage: at, covered, joined: named.pairs + rest_pairs, ..rank };
            }
        }
        rank.answered =
            (self.once(rank.seen, scratch) / query.total.max(f32::MIN_POSITIVE)).min(1.0);
        rank.joined /= query.pairs.max(f32::MIN_POSITIVE);
        let possible = (query.total - query.unknown + query.pairs).max(f32::MIN_POSITIVE);
        rank.score = best.max(0.0) / possible
            - if self.facets[entry].elsewhere { weights.elsewhere } else { 0.0 };
        rank
    }

    /// What one name has of the query; adds it to what the entry has anywhere.
    fn named(&self, at: usize, scratch: &Scratch, anywhere: &mut Held) -> Named {
        let Scratch { terms, query, .. } = scratch;
        let mut named = Named::default();
        let mut paired = 0u64;
        let mut before = usize::MAX;
        for &token in self.texts.tokens(at) {
            let hit = terms[token as usize];
            if hit.fit == 0 {
                named.turned |= self.vocabulary.class[token as usize] == Class::Turn;
                before = usize::MAX;
                continue;
            }
            let fit = anywhere.take(hit);
            let slot = hit.slot as usize;
            let weight = query.slots[slot].weight;
            named.held += self.worth[token as usize] * fit;
            if named.seen >> slot & 1 == 0 {
                named.seen |= 1 << slot;
                named.found += weight * fit;
            }
            if before < 64 && query.slots[before].follow >> slot & 1 == 1 && paired >> slot & 1 == 0
            {
                paired |= 1 << slot;
                named.pairs += self.weights.pair * weight.min(query.slots[before].weight) * fit;
            }
            before = slot;
        }
        named.found -= self.twice(named.seen, scratch);
        named
    }

    /// What an entry has of the query beside the slots of one of its names, and the neighbours of
    /// which at least one is beside them.
    fn beside(&self, named: u64, anywhere: &Held, scratch: &Scratch) -> (f32, f32) {
        let slots = &scratch.query.slots;
        let rest = anywhere.seen & !named;
        let mut found = self.once(anywhere.seen, scratch) - self.once(named, scratch);
        for slot in Bits(rest) {
            // What fits half counts half.
            found -= slots[slot].weight * (1.0 - anywhere.fit[slot]);
        }
        let mut pairs = 0f32;
        for slot in Bits(anywhere.seen) {
            let next = if rest >> slot & 1 == 1 { anywhere.seen } else { rest };
            for next in Bits(slots[slot].follow & next) {
                pairs += slots[slot].weight.min(slots[next].weight);
            }
        }
        (found, self.weights.also_pair * self.weights.pair * pairs)
    }

    /// What the slots of a set weigh together, a typed word and what stands for it once.
    fn once(&self, slots: u64, scratch: &Scratch) -> f32 {
        self.weigh(slots, scratch) - self.twice(slots, scratch)
    }

    /// What is counted twice in a set: of a typed word and what stands for it, the lesser.
    fn twice(&self, slots: u64, scratch: &Scratch) -> f32 {
        let query = &scratch.query;
        query.groups[..query.group_count].iter().fold(0.0, |sum, group| {
            let typed = self.weigh(group.typed & slots, scratch);
            sum + typed.min(self.weigh(group.like & slots, scratch))
        })
    }

    /// What the slots of a set weigh together.
    fn weigh(&self, slots: u64, scratch: &Scratch) -> f32 {
        Bits(slots).fold(0.0, |sum, slot| sum + scratch.query.slots[slot].weight)
    }

    /// Ranks the first `count` of the shortlist into the hits, best first.
    pub(super) fn order(&self, count: usize, scratch: &mut Scratch) {
        scratch.hit_count = count;
        for at in 0..count {
            let entry = scratch.list[at] as usize;
            scratch.hits[at] = Hit { entry, score: self.rank(entry, scratch).score };
        }
        // Equal scores keep the order of the entries, so that equal input gives equal output.
        let hits = &mut scratch.hits[..count];
        hits.sort_unstable_by(|a, b| b.score.total_cmp(&a.score).then(a.entry.cmp(&b.entry)));
    }
}
