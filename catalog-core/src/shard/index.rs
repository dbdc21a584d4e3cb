//! The index of all procedures, and the English names that come after it.

use serde::{Deserialize, Serialize};

use super::columns::Columns;
use crate::{
    date::Date,
    guide::{self, Share},
    model::{Edition, Locality, Registry, Status, Terrain},
    search::{self, Also, Facets},
    text::{Lang, fold::syllables},
};

/// Everything the widget knows of the procedures before one is opened (*mục lục*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(into = "Columns", try_from = "Columns")]
pub struct Index {
    /// The day for which the editions were chosen.
    pub as_of: Date,
    /// One entry a procedure.
    pub entries: Vec<Entry>,
    /// The words by which they are found beside their names.
    pub also: Also,
}

/// The English names, for each entry of the index in its order. They come after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct English {
    /// A name a line: packs better than a list.
    names: String,
}

/// A procedure in the index (*một dòng của mục lục*): what searching and browsing need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its code.
    pub code: String,
    /// Its official name, cut off with an ellipsis where it is long: [`search::head`].
    pub name: String,
    /// What people call it.
    pub everyday: String,
    /// Its English name; empty until [`Index::take_in`].
    pub english: String,
    /// What it can be filtered by, but for the land it needs.
    pub facets: Facets,
    /// The land a place must have for it.
    pub terrain: Option<Terrain>,
    /// Whether it can be used.
    pub standing: Standing,
}

/// [`Status`] without its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// In force.
    InForce,
    /// Known to be out of date.
    Stale,
    /// Abolished.
    Abolished,
}

impl Entry {
    /// The entry of an edition; `date` and `locality` decide what is free.
    fn of(edition: &Edition, registry: &Registry, date: Date, locality: Option<&Locality>) -> Self {
        let field = registry.fields.iter().position(|field| field.id == edition.field);
        let mut facets = Facets {
            field: field.unwrap_or(0) as u16,
            same_day: guide::same_day(edition) == Share::All,
            free: guide::free(edition, date, locality) == Share::All,
            ..Facets::default()
        };
        for event in &edition.life_events {
            let at = registry.life_events.iter().position(|known| known.id == *event);
            facets.life_events |= at.map_or(0, search::life_event_bit);
        }
        for applicant in &edition.applicants {
            facets.applicants |= search::applicant_bit(*applicant);
        }
        for channel in guide::channels(edition) {
            facets.channels |= search::channel_bit(channel);
        }
        Self {
            code: edition.code.clone(),
            name: beginning(&edition.name),
            everyday: edition.everyday.clone(),
            english: edition.english.clone(),
            facets,
            terrain: edition.terrain,
            standing: match edition.status {
                Status::InForce => Standing::InForce,
                Status::Stale(_) => Standing::Stale,
                Status::Abolished(_) => Standing::Abolished,
            },
        }
    }

    /// The name in `lang` as people know it, else the official one.
    pub fn plain_name(&self, lang: Lang) -> &str {
        let known = match lang {
            Lang::Vi => &self.everyday,
            Lang::En => &self.english,
        };
        if known.is_empty() { &self.name } else { known }
    }

    /// Whether it is about land that the locality does not have.
    pub fn is_elsewhere(&self, locality: Option<&Locality>) -> bool {
        let lacks = |terrain| locality.is_some_and(|locality| locality.lacks.contains(&terrain));
        self.terrain.is_some_and(lacks)
    }
}

/// The head of a name, with an ellipsis if words follow.
fn beginning(name: &str) -> String {
    let (head, rest) = name.split_at(search::head(name));
    match syllables(rest).next() {
        Some(_) => format!("{head}…"),
        None => name.to_owned(),
    }
}

impl Index {
    /// The index of `editions`, with what is true on the day `as_of` in `locality`.
    pub fn of(
        editions: &[Edition],
        registry: &Registry,
        as_of: Date,
        locality: Option<&Locality>,
    ) -> Self {
        let entry = |edition| Entry::of(edition, registry, as_of, locality);
        let searched: Vec<search::Entry<'_>> = editions
            .iter()
            .map(|edition| search::Entry {
                code: &edition.code,
                name: &edition.name,
                everyday: &edition.everyday,
                english: &edition.english,
                phrases: &edition.phrases,
                facets: Facets::default(),
            })
            .collect();
        let also = Also::of(&searched);
        Self { as_of, entries: editions.iter().map(entry).collect(), also }
    }

    /// Parts with the English names, for a file of their own.
    pub fn hand_out(&mut self) -> English {
        let mut names = String::new();
        for entry in &mut self.entries {
            super::columns::add_line(&mut names, &std::mem::take(&mut entry.english));
        }
        English { names }
    }

    /// Takes them back. Those of another index, of another length, change nothing.
    pub fn take_in(&mut self, english: &English) {
        if english.names.lines().count() == self.entries.len() {
            for (entry, name) in self.entries.iter_mut().zip(english.names.lines()) {
                entry.english = name.to_owned();
            }
        }
    }

    /// What a search can narrow an entry by.
    pub fn facets(&self, entry: &Entry, locality: Option<&Locality>) -> Facets {
        let elsewhere = entry.is_elsewhere(locality) || entry.standing == Standing::Abolished;
        Facets { elsewhere, ..entry.facets }
    }

    /// An entry as it is searched.
    pub fn searched<'a>(&self, entry: &'a Entry, locality: Option<&Locality>) -> search::Entry<'a> {
        search::Entry {
            code: &entry.code,
            name: &entry.name,
            everyday: &entry.everyday,
            english: &entry.english,
            phrases: &[],
            facets: self.facets(entry, locality),
        }
    }

    /// The search over the entries; the hits are their positions.
    pub fn searchable(&self, locality: Option<&Locality>) -> search::Index {
        let mut entries = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            entries.push(self.searched(entry, locality));
        }
        search::Index::with(&entries, &self.also, search::Weights::default())
    }
}
