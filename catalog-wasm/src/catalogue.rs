//! The index as the widget holds it: the entries, and the search over them.

use catalog_core::{
    model::Locality,
    shard::{Entry, Index},
    text::fold::fold,
};

/// The loaded index.
pub(crate) struct Catalogue {
    pub(crate) index: Index,
    folded: Vec<String>,
}

/// What a search found: positions of entries, the best first.
#[derive(Default)]
pub(crate) struct Found {
    pub(crate) hits: Vec<usize>,
    /// Whether the first is likely meant.
    pub(crate) confident: bool,
}

impl Catalogue {
    pub(crate) fn new(index: Index) -> Self {
        let text = |e: &Entry| {
            let mut text = fold(&e.name) + " " + &fold(&e.everyday) + " " + &fold(&e.english);
            for phrase in &e.phrases {
                text = text + " " + &fold(phrase);
            }
            text
        };
        Self { folded: index.entries.iter().map(text).collect(), index }
    }

    /// The entries for a query.
    pub(crate) fn search(&self, query: &str) -> Found {
        let query = fold(query);
        let words: Vec<&str> = query.split(' ').filter(|w| !w.is_empty()).collect();
        let hits: Vec<usize> = (0..self.folded.len())
            .filter(|&at| {
                let text = &self.folded[at];
                !words.is_empty() && words.iter().all(|word| text.contains(word))
            })
            .collect();
        Found { confident: !hits.is_empty(), hits }
    }

    /// The entry with this code.
    pub(crate) fn entry(&self, code: &str) -> Option<&Entry> {
        self.index.entries.iter().find(|entry| entry.code == code)
    }

    /// The locality with this id, or the first there is.
    pub(crate) fn locality(&self, id: Option<&str>) -> Option<&Locality> {
        let localities = &self.index.registry.localities;
        localities.iter().find(|l| Some(l.id.as_str()) == id).or(localities.first())
    }
}
