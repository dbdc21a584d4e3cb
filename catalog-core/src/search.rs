//! Search that understands how people type.

mod build;
mod correct;
mod explain;
mod facet;
mod lexicon;
mod query;
mod rank;
mod weights;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use build::{Index, Source};
pub use explain::{Explanation, Reason};
pub use facet::{Facets, Filter, applicant_bit, channel_bit};
pub use weights::Weights;

use crate::text::fold::syllables;
use query::Query;
use rank::SHORTLIST;

/// What is searched of one procedure, borrowed from wherever it lives.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The national code.
    pub code: &'a str,
    /// The official name.
    pub name: &'a str,
    /// What people call it.
    pub everyday: &'a str,
    /// The English name.
    pub english: &'a str,
    /// What people type.
    pub phrases: &'a [String],
    /// What it can be filtered by.
    pub facets: Facets,
}

impl<'a> Entry<'a> {
    /// Hands out every text with where it comes from.
    fn texts(&self, mut take: impl FnMut(Source, &'a str)) {
        take(Source::Name, self.name);
        take(Source::Everyday, self.everyday);
        for phrase in self.phrases {
            take(Source::Phrase, phrase);
        }
        take(Source::English, self.english);
        take(Source::Code, self.code);
    }
}

/// What is asked about a procedure, whichever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// What it costs.
    Fee,
    /// How long it takes.
    Time,
    /// Where to go.
    Place,
    /// What to bring.
    Papers,
    /// Whether it can be done online.
    Online,
}

/// The intents of one query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Intents(u8);

impl Intents {
    /// Whether this is asked.
    pub fn has(self, intent: Intent) -> bool {
        self.0 >> intent as u8 & 1 == 1
    }

    fn add(&mut self, intent: Intent) {
        self.0 |= 1 << intent as u8;
    }
}

/// One entry that was found.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Hit {
    /// Its place in the list that the index was built from.
    pub entry: usize,
    /// How well it fits: 1 and more is a full match.
    pub score: f32,
}

/// How well a term fits a slot of the query.
#[derive(Debug, Clone, Copy, Default)]
struct TermHit {
    slot: u8,
    /// From 0 (not meant) to [`FIT`].
    fit: u8,
}

/// A full fit, as a byte.
const FIT: f32 = 200.0;

/// The memory of a search, to be kept from one query to the next: after the first nothing is
/// allocated any more.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    query: Query,
    terms: Vec<TermHit>,
    touched: Vec<u16>,
    sums: Vec<f32>,
    list: [u16; SHORTLIST],
    hits: [Hit; SHORTLIST],
    hit_count: usize,
}

impl Scratch {
    fn reset(&mut self, index: &Index) {
        if self.terms.len() != index.marks.len() || self.sums.len() != index.len() {
            *self = Self {
                terms: vec![TermHit::default(); index.marks.len()],
                touched: Vec::with_capacity(index.marks.len()),
                sums: vec![0.0; index.len()],
                ..Self::default()
            };
        }
        for term in self.touched.drain(..) {
            self.terms[term as usize].fit = 0;
        }
        self.hit_count = 0;
    }

    /// Notes that `term` stands for `slot`.
    fn register(&mut self, term: usize, slot: usize, fit: f32) {
        let fit = (fit * FIT) as u8;
        let held = &mut self.terms[term];
        if held.fit == 0 {
            self.touched.push(term as u16);
        }
        if fit > held.fit {
            *held = TermHit { slot: slot as u8, fit };
        }
    }
}

/// What a search answers.
#[derive(Debug, Clone, Copy)]
pub struct Answer<'a> {
    /// Whether the first hit is likely to be what was meant; otherwise the guide asks back.
    pub confident: bool,
    /// How sure that is, from 0 to 1; from 0.5 on the answer is confident.
    pub confidence: f32,
    /// The hits, best first.
    pub hits: &'a [Hit],
    /// What was asked about the matter.
    pub intents: Intents,
    index: &'a Index,
    scratch: &'a Scratch,
}

impl<'a> Answer<'a> {
    /// The parts of `text` that the query names, in bytes, for highlighting.
    pub fn matched<'t>(&self, text: &'t str) -> impl Iterator<Item = Range<usize>> + use<'a, 't> {
        let (index, scratch) = (self.index, self.scratch);
        syllables(text).filter_map(move |found| {
            let key = index.find(found.key)?;
            let hit = index
                .variants(key)
                .find(|&term| index.marks[term] == found.marks)
                .map(|term| scratch.terms[term])?;
            let slot = &scratch.query.slots[hit.slot as usize];
            (hit.fit >= 100 && slot.weight > 0.1)
                .then_some(found.start as usize..found.end as usize)
        })
    }
}

impl Index {
    /// Searches for `text` and returns at most `limit` hits.
    pub fn search<'a>(
        &'a self,
        text: &str,
        limit: usize,
        filter: &Filter,
        scratch: &'a mut Scratch,
    ) -> Answer<'a> {
        scratch.reset(self);
        self.read(text, scratch);
        self.sum(scratch);
        let count = self.shortlist(filter, scratch);
        self.order(count, scratch);
        let scratch = &*scratch;
        let confidence = self.confidence(scratch);
        Answer {
            confident: confidence >= 0.5,
            confidence,
            hits: &scratch.hits[..scratch.hit_count.min(limit)],
            intents: scratch.query.intents,
            index: self,
            scratch,
        }
    }

    /// How sure the first hit is, from 0 to 1: a sum of four shares, measured to tell what is
    /// asked of this catalogue from what is not.
    fn confidence(&self, scratch: &Scratch) -> f32 {
        let hits = &scratch.hits[..scratch.hit_count];
        let Some(first) = hits.first() else { return 0.0 };
        let rank = self.rank(first.entry, scratch);
        let weights = &self.weights;
        let behind = first.score - hits.get(1).map_or(0.0, |second| second.score);
        let sum = weights.sure_answered * rank.answered
            + weights.sure_covered * rank.covered
            + weights.sure_joined * rank.joined
            + weights.sure_margin * behind;
        (sum / (2.0 * weights.confident)).min(1.0)
    }
}
