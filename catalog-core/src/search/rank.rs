//! The two looks at the entries: all of them by their words, the best of them by their texts.

use super::{FIT, Filter, Hit, Index, Scratch, query::Bits};

/// How many entries get the second look.
pub(super) const SHORTLIST: usize = 32;

/// What reaches less than this share of the best sum does not get it.
const FAR: f32 = 0.5;

/// What the second look found in one entry.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Rank {
    pub(super) score: f32,
    /// The text that fits best, a number of a passage.
    pub(super) passage: usize,
    /// The slots that any of its texts surely has, as bits.
    pub(super) seen: u64,
    /// How much of that text the query covers, from 0 to 1.
    pub(super) covered: f32,
    /// How much of the query the entry covers, from 0 to 1.
    pub(super) answered: f32,
    /// How many of the query's pairs of neighbours that text has, from 0 to 1.
    pub(super) joined: f32,
}

impl Index {
    /// First look: adds up the postings of all terms of the query.
    pub(super) fn sum(&self, scratch: &mut Scratch) {
        let Scratch { sums, touched, terms, query, .. } = scratch;
        sums.fill(0.0);
        for &term in touched.iter() {
            let term = term as usize;
            let hit = terms[term];
            let gain = query.slots[hit.slot as usize].weight * hit.fit as f32 / (FIT * 255.0);
            let range = self.first_posting[term] as usize..self.first_posting[term + 1] as usize;
            for (&entry, &strength) in
                self.postings[range.clone()].iter().zip(&self.strength[range])
            {
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

    /// Second look at one entry: which of its texts fits best, and how well.
    pub(super) fn rank(&self, entry: usize, scratch: &Scratch) -> Rank {
        let Scratch { terms, query, .. } = scratch;
        let weights = &self.weights;
        let possible = (query.total - query.unknown + query.pairs).max(f32::MIN_POSITIVE);
        let mut rank = Rank::default();
        let mut best = -1f32;
        for at in self.first_passage[entry] as usize..self.first_passage[entry + 1] as usize {
            let (from, to) = self.passage_tokens(at);
            let passage = &self.passages[at];
            let (mut found, mut pairs, mut held) = (0f32, 0f32, 0f32);
            let (mut seen, mut sure) = (0u64, 0u64);
            let mut paired = 0u64;
            let mut before = usize::MAX;
            for &token in &self.tokens[from..to] {
                let hit = terms[token as usize];
                if hit.fit == 0 {
                    before = usize::MAX;
                    continue;
                }
                let slot = hit.slot as usize;
                let weight = query.slots[slot].weight;
                let fit = hit.fit as f32 / FIT;
                held += self.worth[token as usize] * fit;
                if seen >> slot & 1 == 0 {
                    seen |= 1 << slot;
                    found += weight * fit;
                }
                if fit >= 0.5 {
                    sure |= 1 << slot;
                }
                if before < 64
                    && query.slots[before].follow >> slot & 1 == 1
                    && paired >> slot & 1 == 0
                {
                    paired |= 1 << slot;
                    pairs += weights.pair * weight.min(query.slots[before].weight) * fit;
                }
                before = slot;
            }
            rank.seen |= sure;
            if seen == 0 {
                continue;
            }
            for group in &query.groups[..query.group_count] {
                if group.typed & seen != 0 && group.like & seen != 0 {
                    found -= self.lesser(group.typed & seen, group.like & seen, scratch);
                }
            }
            let covered = (held * passage.inverse).min(1.0);
            let fit = self.sources[passage.source as usize]
                * (found + pairs)
                * (1.0 - weights.brevity + weights.brevity * covered);
            if fit > best {
                best = fit;
                rank.passage = at;
                rank.covered = covered;
                rank.joined = pairs;
            }
        }
        let mut any = self.weigh(rank.seen, scratch);
        for group in &query.groups[..query.group_count] {
            any -= self.lesser(group.typed & rank.seen, group.like & rank.seen, scratch);
        }
        rank.answered = (any / query.total.max(f32::MIN_POSITIVE)).min(1.0);
        rank.joined /= query.pairs.max(f32::MIN_POSITIVE);
        let facets = &self.facets[entry];
        rank.score = best.max(0.0) / possible
            + if facets.life_events != 0 { weights.daily } else { 0.0 }
            - if facets.elsewhere { weights.elsewhere } else { 0.0 };
        rank
    }

    /// What the slots of a set weigh together.
    fn weigh(&self, slots: u64, scratch: &Scratch) -> f32 {
        Bits(slots).fold(0.0, |sum, slot| sum + scratch.query.slots[slot].weight)
    }

    /// The lesser of what two sets of slots weigh.
    fn lesser(&self, a: u64, b: u64, scratch: &Scratch) -> f32 {
        self.weigh(a, scratch).min(self.weigh(b, scratch))
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
