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
//! # What an entry is found by
//!
//! Its *names* (official, everyday, English, the code) are kept as sequences of numbers, a long
//! official one only as far as its [`head`]. All other words, those of the search phrases and
//! of the rest of the name, are kept as a set, [`Also`]: without order, and without what the names
//! say already. A set packs to a third of the phrases and finds more, since most people put into
//! one sentence what a name says and what only a phrase says.
//!
//! # How entries are ranked
//!
//! *First look*: the postings of all terms are added up over all entries, a word of a long text
//! counting less. Those that reach half of the best sum, 32 at most, get the *second look*:
//! the name that fits best decides, together with what the entry has beside that name.
//!
//! ```text
//! name   = source · (found + pairs)
//! beside = also · (rest + also_pair · rest_pairs)
//! score  = (name + beside) / possible · (1 − brevity + brevity · covered − turned) − elsewhere
//! ```
//!
//! `found` is the worth of the slots that the name has, each once, and `rest` that of the slots
//! that only other names or the set have; `pairs` rewards neighbours of the query that are
//! neighbours in the name, `rest_pairs` those of which at least one is in the rest; `possible` is
//! what a full match would be worth; `covered` is the share of the name's own worth that the query
//! names; `turned` counts where the name has a word like *lại* or *gia hạn* that the query lacks. So
//! *khai sinh* finds *Đăng ký khai sinh* before *Đăng ký lại khai sinh*: who means the latter
//! says so.
//!
//! A typed word and the words that the lexicon puts in its place count once, the heavier of
//! the two.
//!
//! # Confidence
//!
//! Four shares are added up: how much of the query the first hit answers, how much of its best
//! name the query covers, how many neighbours remain neighbours, and how far the second hit is
//! behind; a matter of another office is a deduction. The weights are near those of a logistic
//! regression that tells what was asked of this catalogue from what was not.
//!
//! # The weights and what they do
//!
//! Measured on the queries in `tests/queries` with known answers: the right procedure first, in per
//! cent, with the weight at nothing, halved and doubled; the usual 705 queries / the hard 1,126,
//! two for each procedure by people who had not seen its phrases. With the weights as they are it
//! is 90.1 / 79.0, and 98.9 / 96.4 among the first five. `cargo test -p catalog-tests --test search --
//! --ignored --nocapture` prints the table anew. The weights were chosen on these queries and on
//! others that are not here; 540 questions that were written afterwards, and on which nothing was
//! tuned, find their procedure first in 88.0, among the first five in 98.9.
//!
//! | weight | 0 | ½ | ×2 |
//! | --- | --- | --- | --- |
//! | [`name`](Weights::name) | 88.2 / 78.3 | 88.5 / 78.4 | 80.3 / 66.3 |
//! | [`everyday`](Weights::everyday) | 80.9 / 70.2 | 83.4 / 73.5 | 84.3 / 71.5 |
//! | [`english`](Weights::english) | 90.1 / 79.0 | 90.1 / 79.0 | 90.1 / 79.1 |
//! | [`also`](Weights::also) | 74.8 / 53.6 | 86.2 / 71.8 | 81.7 / 76.6 |
//! | [`also_pair`](Weights::also_pair) | 88.4 / 76.8 | 89.1 / 77.9 | 89.4 / 78.7 |
//! | [`pair`](Weights::pair) | 89.5 / 77.5 | 89.8 / 78.7 | 89.8 / 77.8 |
//! | [`brevity`](Weights::brevity) | 86.2 / 78.6 | 89.4 / 79.1 | 84.1 / 68.2 |
//! | [`length`](Weights::length) | 90.1 / 79.0 | 90.1 / 79.0 | 90.1 / 78.9 |
//! | [`filler`](Weights::filler) | 90.2 / 78.5 | 90.1 / 78.9 | 89.8 / 78.7 |
//! | [`weak`](Weights::weak) | 86.4 / 75.0 | 88.8 / 77.4 | 89.2 / 77.2 |
//! | [`turn`](Weights::turn) | 83.3 / 75.7 | 89.5 / 78.8 | 88.7 / 77.1 |
//! | [`turned`](Weights::turned) | 89.4 / 79.5 | 89.9 / 79.3 | 89.1 / 77.5 |
//! | [`like`](Weights::like) | 88.5 / 79.0 | 89.8 / 79.3 | 89.5 / 78.5 |
//! | [`like_most`](Weights::like_most) | 88.5 / 79.0 | 89.9 / 79.5 | 89.2 / 78.5 |
//! | [`typo`](Weights::typo) | 89.6 / 78.9 | 90.1 / 79.0 | 89.9 / 78.6 |
//! | [`lone_typo`](Weights::lone_typo) | 89.9 / 79.0 | 89.9 / 78.9 | 90.1 / 79.0 |
//! | [`prefix`](Weights::prefix) | 90.1 / 79.0 | 90.1 / 79.0 | 90.1 / 79.0 |
//! | [`half_marks`](Weights::half_marks) | 90.1 / 78.9 | 90.1 / 78.7 | 89.8 / 78.4 |
//! | [`wrong_marks`](Weights::wrong_marks) | 90.1 / 78.4 | 90.1 / 79.0 | 89.8 / 78.8 |
//! | [`number`](Weights::number) | 89.9 / 77.7 | 90.1 / 78.6 | 89.9 / 79.0 |
//!
//! [`prefix`](Weights::prefix) matters while a word is being typed, [`english`](Weights::english) for
//! English queries; the `sure_…` weights act on confidence alone.
//!
//! Everyday names mistyped by a machine find what the right spelling finds first in 99.5% with one
//! letter wrong, 99.1% with one missing or two swapped, 99.6% with one doubled, 99.3% with two words
//! run together (four words: 91.5%), 99.1% broken off two letters before the end, 100% in raw Telex,
//! 99.6% without marks: `tests/typing.rs`.
//!
//! # Cost
//!
//! Building takes 2 ms for 564 entries, a query of a whole sentence 10 µs, a keystroke 6 µs
//! (medians, native). Everything lies in flat arrays of numbers; a search allocates nothing once its
//! [`Scratch`] has served one query.
//!
//! In the widget, beside JavaScript libraries on the same data, in one run of Chromium on a machine
//! with two cores (`tests/bench/run`; the times are noisy, their ratios hold). *Index* is the time from
//! the files to the first search, the first time / once the code has been compiled well; *first* and
//! *five* are the shares of 600 queries answered rightly. Our bytes are those of the whole guide, 26 kB
//! of them the index.
//!
//! | | keystroke µs, median / p99 | index ms | memory MB | brotli kB | first % | five % |
//! | --- | --- | --- | --- | --- | --- | --- |
//! | this | 15.3 / 40.9 | 36 / 4.8 | 2.3 | 190.8 | 86.3 | 97.5 |
//! | FlexSearch 0.8 | 17.2 / 67.8 | 52 | 1.2 | 63.0 | 68.3 | 86.0 |
//! | Pagefind 1.6 | 455 / 8,995 | 2 | 0.9 | 276.1 | 23.7 | 25.0 |
//! | Orama 3.1 | 570 / 1,685 | 68 | 3.2 | 69.8 | 46.7 | 77.8 |
//! | MiniSearch 7.2 | 820 / 5,550 | 43 | 0.8 | 52.7 | 74.8 | 92.2 |
//! | Fuse.js 7.5 | 155,600 / 440,920 | 13 | 0.3 | 55.7 | 31.8 | 49.0 |

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
