//! The catalogue as the widget holds it: the entries, what they have in common, and the search
//! over them.

use std::ops::Range;

use catalog_core::{
    model::{Locality, Registry},
    search::{self, Filter, Scratch},
    shard::{Common, English, Entry, Index},
    text::Lang,
};

/// The loaded catalogue.
pub(crate) struct Catalogue {
    pub(crate) index: Index,
    pub(crate) registry: Registry,
    searchable: search::Index,
    scratch: Scratch,
}

/// A procedure that was found.
pub(crate) struct Hit {
    /// The position of its entry.
    pub(crate) entry: usize,
    /// The parts of its plain name that were typed, in bytes.
    pub(crate) matched: Vec<Range<usize>>,
}

/// What a search found, the best first.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) hits: Vec<Hit>,
    /// Whether the first is likely meant.
    pub(crate) confident: bool,
}

impl Catalogue {
    /// The catalogue as it is searched in a locality. `None` if the two files are not of one day,
    /// as they may be while a server is being updated.
    pub(crate) fn new(index: Index, common: Common, locality: Option<&str>) -> Option<Self> {
        if index.as_of != common.as_of {
            return None;
        }
        let registry = common.registry;
        let searchable = index.searchable(locality_of(&registry, locality));
        Some(Self { index, registry, searchable, scratch: Scratch::default() })
    }

    /// Makes the English names known and searchable, too.
    pub(crate) fn take_in(&mut self, english: &English, locality: Option<&str>) {
        self.index.take_in(english);
        self.searchable = self.index.searchable(locality_of(&self.registry, locality));
    }

    /// At most `limit` procedures for a query, of those that pass the filter.
    pub(crate) fn search(
        &mut self,
        query: &str,
        limit: usize,
        filter: &Filter,
        lang: Lang,
    ) -> Found {
        let answer = self.searchable.search(query, limit, filter, &mut self.scratch);
        let mut hits = Vec::with_capacity(answer.hits.len());
        for hit in answer.hits {
            let name = self.index.entries[hit.entry].plain_name(lang);
            hits.push(Hit { entry: hit.entry, matched: answer.matched(name).collect() });
        }
        Found { hits, confident: answer.confident }
    }

    /// The entry with this code.
    pub(crate) fn entry(&self, code: &str) -> Option<&Entry> {
        self.index.entries.iter().find(|entry| entry.code == code)
    }

    /// The locality with this id, or the first there is.
    pub(crate) fn locality(&self, id: Option<&str>) -> Option<&Locality> {
        locality_of(&self.registry, id)
    }
}

fn locality_of<'a>(registry: &'a Registry, id: Option<&str>) -> Option<&'a Locality> {
    let localities = &registry.localities;
    localities.iter().find(|l| Some(l.id.as_str()) == id).or(localities.first())
}
