//! The search of the widget by itself, to be timed beside others.

use catalog_core::{search::Filter, text::Lang};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{
    catalogue::{Catalogue, Found},
    host,
};

/// The search, as the widget does it for each letter typed.
#[wasm_bindgen]
pub struct Search {
    catalogue: Catalogue,
    found: Found,
}

#[wasm_bindgen]
impl Search {
    /// The search over these data files. The error is a sentence.
    #[wasm_bindgen(constructor)]
    pub fn new(index: &[u8], common: &[u8]) -> Result<Search, String> {
        let (index, common) = (host::open(index)?, host::open(common)?);
        let catalogue = Catalogue::new(index, common, None).ok_or("files of different days")?;
        Ok(Self { catalogue, found: Found::default() })
    }

    /// Searches and returns how many were found.
    pub fn search(&mut self, query: &str, limit: usize) -> usize {
        self.found = self.catalogue.search(query, limit, &Filter::default(), Lang::Vi);
        self.found.hits.len()
    }

    /// The code of a procedure that was found.
    pub fn code(&self, nth: usize) -> Option<String> {
        let entry = self.found.hits.get(nth)?.entry;
        Some(self.catalogue.index.entries[entry].code.clone())
    }
}
