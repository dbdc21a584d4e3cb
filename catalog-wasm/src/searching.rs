//! The state of the search box.

use catalog_core::{
    model::ChannelKind,
    search::{Filter, channel_bit},
    text::Lang,
};

use crate::catalogue::{Catalogue, Found};

/// At most so many rows are painted at once: painting all costs more than searching.
pub(crate) const ROWS: usize = 20;

/// So many hits are shown: who does not see it among them types another word.
const HITS: usize = 10;

/// What the lists can be narrowed to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Narrow {
    SameDay,
    Free,
    Online,
}

/// What is typed, found and pointed at.
#[derive(Default)]
pub(crate) struct Searching {
    pub(crate) query: String,
    pub(crate) filter: Filter,
    pub(crate) found: Found,
    /// The row that the arrow keys point at.
    pub(crate) active: Option<usize>,
}

impl Searching {
    /// Takes what is in the box now.
    pub(crate) fn typed(&mut self, query: String, catalogue: &mut Catalogue, lang: Lang) {
        self.found = catalogue.search(&query, HITS, &self.filter, lang);
        self.query = query;
        self.active = None;
    }

    /// Whether the lists are narrowed so.
    pub(crate) fn is_narrow(&self, to: Narrow) -> bool {
        match to {
            Narrow::SameDay => self.filter.same_day,
            Narrow::Free => self.filter.free,
            Narrow::Online => self.filter.channels != 0,
        }
    }

    /// Narrows the lists, or widens them again.
    pub(crate) fn narrow(&mut self, to: Narrow) {
        match to {
            Narrow::SameDay => self.filter.same_day ^= true,
            Narrow::Free => self.filter.free ^= true,
            Narrow::Online => self.filter.channels ^= channel_bit(ChannelKind::Online),
        }
    }

    /// Whether something is typed.
    pub(crate) fn is_on(&self) -> bool {
        !self.query.trim_ascii().is_empty()
    }

    /// Points at the next or previous row, round and round.
    pub(crate) fn step(&mut self, forward: bool) {
        let rows = self.found.hits.len();
        if rows == 0 {
            return;
        }
        self.active = Some(match (self.active, forward) {
            (None, true) => 0,
            (None, false) => rows - 1,
            (Some(at), true) => (at + 1) % rows,
            (Some(at), false) => (at + rows - 1) % rows,
        });
    }
}
