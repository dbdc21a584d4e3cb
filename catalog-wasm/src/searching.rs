//! The state of the search box.

use catalog_core::text::Lang;

use crate::catalogue::{Catalogue, Found};

/// At most so many rows are painted at once: painting all costs more than searching.
pub(crate) const ROWS: usize = 20;

/// So many hits are shown: who does not see it among them types another word.
const HITS: usize = 10;

/// What is typed, found and pointed at.
#[derive(Default)]
pub(crate) struct Searching {
    pub(crate) query: String,
    pub(crate) found: Found,
    /// The row that the arrow keys point at.
    pub(crate) active: Option<usize>,
}

impl Searching {
    /// Takes what is in the box now.
    pub(crate) fn typed(&mut self, query: String, catalogue: &mut Catalogue, lang: Lang) {
        self.found = catalogue.search(&query, HITS, lang);
        self.query = query;
        self.active = None;
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
