//! Search that understands how people type, and the page on how ranking works.
//!
//! A citizen writes *"me em mat lam giay gi"*, *"dk khai sinh"*, *"khaisinh"*, *"kahi sinh"*.
//! The right procedure should be first, within some microseconds, in a browser as on a server;
//! and what the commune does not settle should not be answered as if it did.
//!
//! ```
//! use catalog_core::search::{Entry, Facets, Filter, Index, Intent, Scratch};
//!
//! let phrases = ["giấy khai sinh cho con mới đẻ".to_string()];
//! let entries = [Entry {
//!     code: "1.001193",
//!     name: "Thủ tục đăng ký khai sinh",
//!     everyday: "Làm giấy khai sinh",
//!     english: "Birth registration",
//!     phrases: &phrases,
//!     facets: Facets::default(),
//! }];
//! let index = Index::build(&entries);
//! let mut scratch = Scratch::default();
//! let answer = index.search("gks o dau", 10, &Filter::default(), &mut scratch);
//! assert_eq!(answer.hits[0].entry, 0);
//! assert!(answer.confident && answer.intents.has(Intent::Place));
//! let marked: Vec<_> = answer.matched("Làm giấy khai sinh").map(|r| &"Làm giấy khai sinh"[r]).collect();
//! assert_eq!(marked, ["giấy", "khai", "sinh"]);
//! ```
//!
//! # How a query is read
//!
//! 1. **Syllables.** The text is folded ([`crate::text::fold`]) into bare letters with their
//!    marks beside them. Typed without marks, a syllable means all that are written so; typed
//!    with marks, the marks decide: *đường* is not *dương*.
//! 2. **What no text has** is taken for a slip, in this order: keys of Telex or VNI that did
//!    not become marks (`ddang`, `ky1`), the beginning of a word if it is the last, several
//!    words run together (only such as stand side by side in the catalogue), one letter wrong,
//!    missing, too many or swapped. A correction counts fully only beside a neighbour that it
//!    has in the catalogue too.
//! 3. **The lexicon** knows abbreviations (*gks*, *cccd*, *ko*), everyday and southern words
//!    (*đẻ*, *heo*, *sổ đỏ*), fillers, refusals (*không phải …*), questions about any procedure
//!    (fee, time, place, papers, online: handed out as [`Intents`], not searched for), words
//!    that turn a matter into another (*lại, gia hạn, hủy*), and matters of other offices. It
//!    holds general language only. What belongs to one procedure is a search phrase in its
//!    data.
//! 4. **Slots.** Each word that counts becomes a slot with a worth: `log(1 + N/n)`, scaled to 1
//!    for a word of one entry, where `n` of `N` entries have it.
//!
//! # How entries are ranked
//!
//! *First look*: the postings of all terms are added up over all entries, a word of a long text
//! counting less. Those that reach half of the best sum, 32 at most, get the *second look*:
//! each of their texts (names and phrases) is read as a sequence of numbers, and the best text
//! decides:
//!
//! ```text
//! text  = source · (found + pairs) / possible · (1 − brevity + brevity · covered)
//! score = best text + daily − elsewhere
//! ```
//!
//! `found` is the worth of the slots that the text has, each once; `pairs` rewards neighbours
//! of the query that are neighbours there; `possible` is what a full match would be worth;
//! `covered` is the share of the text's own worth that the query names. So *khai sinh* finds
//! *Đăng ký khai sinh* before *Đăng ký lại khai sinh*: who means the latter says so.
//!
//! A typed word and the words that the lexicon puts in its place count once, the heavier of
//! the two.
//!
//! # Confidence
//!
//! Four shares are added up: how much of the query the first hit answers, how much of its best
//! text the query covers, how many neighbours remain neighbours, and how far the second hit is
//! behind; a matter of another office is a deduction. The weights are those of a logistic
//! regression that tells what was asked of this catalogue from what was not.
//!
//! # The weights and what they do
//!
//! Measured on 534 questions of citizens with known answers over 564 procedures: the right
//! procedure first / among the first five, in per cent, with the weight as it is
//! (92.7 / 99.6), at nothing, halved and doubled. The weights were chosen on the same
//! questions, so that the differences tell more than the level.
//!
//! | weight | 0 | ½ | ×2 |
//! | --- | --- | --- | --- |
//! | [`name`](Weights::name) | 77.7 / 94.0 | 83.5 / 98.7 | 86.7 / 98.9 |
//! | [`everyday`](Weights::everyday) | 88.4 / 99.6 | 88.4 / 99.6 | 84.8 / 97.9 |
//! | [`phrase`](Weights::phrase) | 91.2 / 98.7 | 91.4 / 99.3 | 78.7 / 99.3 |
//! | [`pair`](Weights::pair) | 89.1 / 98.9 | 91.8 / 99.4 | 90.8 / 99.6 |
//! | [`brevity`](Weights::brevity) | 71.2 / 97.2 | 88.6 / 98.9 | |
//! | [`aside`](Weights::aside) | 88.6 / 99.3 | 91.0 / 99.4 | 92.5 / 99.4 |
//! | [`weak`](Weights::weak) | 89.3 / 99.1 | 92.3 / 99.4 | 91.4 / 99.4 |
//! | [`turn`](Weights::turn) | 81.3 / 98.7 | 89.9 / 99.4 | 92.1 / 99.8 |
//! | [`like`](Weights::like) | 89.9 / 99.8 | 92.3 / 99.6 | 92.5 / 99.6 |
//! | [`like_most`](Weights::like_most) | 89.9 / 99.8 | 91.8 / 99.8 | 92.1 / 99.6 |
//!
//! The others move these numbers by less than 0.3. [`typo`](Weights::typo),
//! [`prefix`](Weights::prefix) and their like act on slips. Of 564 everyday names mistyped by
//! a machine, so many find first what the right spelling finds first: one letter wrong 98.4%
//! (97.3% with `typo` at 0), one missing 98.2% (97.5%), two swapped 98.8% (96.1%), one too many
//! 99.3% (97.2%), two words joined 99.5%, broken off two letters before the end 98.9% (98.2%
//! with `prefix` at 0), in raw Telex 100%. [`length`](Weights::length) matters where entries
//! have no phrases (85.2% first, 83.1% without it), [`english`](Weights::english) for English
//! queries alone, [`sure_away`](Weights::sure_away) for confidence alone.
//!
//! # Cost
//!
//! Building takes 3 ms for 564 entries, a query of a whole sentence 10 µs, a keystroke 6 µs
//! (medians, native). Everything lies in flat arrays of numbers; a search allocates nothing
//! once its [`Scratch`] has served one query.

mod also;
mod build;
mod correct;
mod explain;
mod facet;
mod lexicon;
mod pattern;
mod query;
mod rank;
mod terms;
mod texts;
mod vocabulary;
mod weights;
mod words;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use also::Also;
pub use build::Index;
pub use explain::{Explanation, Reason};
pub use facet::{Facets, Filter, applicant_bit, channel_bit, life_event_bit};
pub use terms::distinct;
pub use texts::head;
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
    /// What people type; read by [`Also::of`].
    pub phrases: &'a [String],
    /// What it can be filtered by.
    pub facets: Facets,
}

/// Where a name of an entry comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The official name.
    Name,
    /// The everyday name.
    Everyday,
    /// The English name.
    English,
    /// The code.
    Code,
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
        let terms = index.vocabulary.terms.len();
        if self.terms.len() != terms || self.sums.len() != index.len() {
            *self = Self {
                terms: vec![TermHit::default(); terms],
                touched: Vec::with_capacity(terms),
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
            let terms = &index.vocabulary.terms;
            let hit = terms
                .variants(terms.find(found.key)?)
                .find(|&term| terms.marks[term] == found.marks)
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
            + weights.sure_margin * behind
            - if scratch.query.away { weights.sure_away } else { 0.0 };
        (sum / (2.0 * weights.confident)).clamp(0.0, 1.0)
    }
}
