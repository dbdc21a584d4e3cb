//! The index as it lies in its file: column by column, since alike beside alike packs better.

use serde::{Deserialize, Serialize};

use super::{
    compact::Compact,
    index::{Entry, Index, Standing},
};
use crate::{
    date::Date,
    model::Terrain,
    search::{self, Also, Facets},
    text::fold::{Key, Marks},
};

/// The columns of [`Index`]. A text column has a line an entry.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Columns {
    as_of: Date,
    /// The official and the everyday name in turn: the one predicts the other.
    names: Compact,
    codes: String,
    fields: Vec<u16>,
    life_events: Vec<u64>,
    applicants: Vec<u16>,
    channels: Vec<u8>,
    same_day: Vec<bool>,
    free: Vec<bool>,
    terrain: Vec<Option<Terrain>>,
    standing: Vec<Standing>,
    /// The words of [`Also`] that no name has, a line each, and their marks.
    words: String,
    marks: Vec<Marks>,
    /// How many entries have each word of the names and of [`Also`] beside their names, in the order
    /// of the words.
    counts: Vec<u16>,
    /// How far the entries of a word are apart, the first from the beginning.
    gaps: Vec<u16>,
}

/// A file whose columns do not fit together.
#[derive(Debug, thiserror::Error)]
#[error("the columns of the index do not fit together")]
pub(super) struct Misfit;

/// Adds a line to a column.
pub(super) fn add_line(column: &mut String, line: &str) {
    column.extend(line.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
    column.push('\n');
}

impl From<Index> for Columns {
    fn from(index: Index) -> Self {
        let entries = &index.entries;
        let mut names = String::new();
        for entry in entries {
            add_line(&mut names, &entry.name);
            add_line(&mut names, &entry.everyday);
        }
        let mut columns = Self {
            as_of: index.as_of,
            names: Compact::new(&names),
            codes: String::new(),
            fields: entries.iter().map(|entry| entry.facets.field).collect(),
            life_events: entries.iter().map(|entry| entry.facets.life_events).collect(),
            applicants: entries.iter().map(|entry| entry.facets.applicants).collect(),
            channels: entries.iter().map(|entry| entry.facets.channels).collect(),
            same_day: entries.iter().map(|entry| entry.facets.same_day).collect(),
            free: entries.iter().map(|entry| entry.facets.free).collect(),
            terrain: entries.iter().map(|entry| entry.terrain).collect(),
            standing: entries.iter().map(|entry| entry.standing).collect(),
            words: String::new(),
            marks: Vec::new(),
            counts: Vec::new(),
            gaps: Vec::new(),
        };
        for entry in entries {
            add_line(&mut columns.codes, &entry.code);
        }
        let known = search::distinct(&names);
        for (key, marks, _) in index.also.words() {
            if known.binary_search(&(key, marks)).is_err() {
                add_line(&mut columns.words, &key.to_string());
                columns.marks.push(marks);
            }
        }
        let vocabulary = columns.vocabulary(&names);
        let mut words = vocabulary.iter();
        for (key, marks, of) in index.also.words() {
            let none = words.by_ref().take_while(|&&word| word != (key, marks));
            columns.counts.extend(none.map(|_| 0));
            columns.counts.push(of.len() as u16);
            let mut before = 0;
            for &entry in of {
                columns.gaps.push(entry.wrapping_sub(before));
                before = entry;
            }
        }
        columns
    }
}

impl TryFrom<Columns> for Index {
    type Error = Misfit;

    fn try_from(columns: Columns) -> Result<Self, Misfit> {
        let names = columns.names.text().ok_or(Misfit)?;
        let also = columns.also(&names)?;
        let mut names = names.lines();
        let mut entries = Vec::with_capacity(columns.fields.len());
        for (at, code) in columns.codes.lines().enumerate() {
            let (Some(name), Some(everyday)) = (names.next(), names.next()) else {
                return Err(Misfit);
            };
            let facets = Facets {
                field: *columns.fields.get(at).ok_or(Misfit)?,
                life_events: *columns.life_events.get(at).ok_or(Misfit)?,
                applicants: *columns.applicants.get(at).ok_or(Misfit)?,
                channels: *columns.channels.get(at).ok_or(Misfit)?,
                same_day: *columns.same_day.get(at).ok_or(Misfit)?,
                free: *columns.free.get(at).ok_or(Misfit)?,
                elsewhere: false,
            };
            entries.push(Entry {
                code: code.to_owned(),
                name: name.to_owned(),
                everyday: everyday.to_owned(),
                english: String::new(),
                facets,
                terrain: *columns.terrain.get(at).ok_or(Misfit)?,
                standing: *columns.standing.get(at).ok_or(Misfit)?,
            });
        }
        Ok(Self { as_of: columns.as_of, entries, also })
    }
}

impl Columns {
    /// The words of the names and those that no name has, sorted.
    fn vocabulary(&self, names: &str) -> Vec<(Key, Marks)> {
        let names = search::distinct(names);
        let mut names = names.into_iter().peekable();
        let mut all = Vec::new();
        for own in self.words.lines().map(Key::of).zip(self.marks.iter().copied()) {
            while let Some(name) = names.next_if(|&name| name < own) {
                all.push(name);
            }
            all.push(own);
        }
        all.extend(names);
        all
    }

    fn also(&self, names: &str) -> Result<Also, Misfit> {
        let mut also = Also::default();
        let mut gaps = self.gaps.as_slice();
        for ((key, marks), &count) in self.vocabulary(names).into_iter().zip(&self.counts) {
            let (own, rest) = gaps.split_at_checked(count as usize).ok_or(Misfit)?;
            gaps = rest;
            if count > 0 {
                let mut entry = 0u16;
                let next = |gap: &u16| {
                    entry = entry.wrapping_add(*gap);
                    entry
                };
                also.push(key, marks, own.iter().map(next));
            }
        }
        Ok(also)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index {
        let entry = |code: &str, name: &str| Entry {
            code: code.into(),
            name: name.into(),
            everyday: format!("{name} ở phường"),
            english: String::new(),
            facets: Facets { field: 3, channels: 1, free: true, ..Facets::default() },
            terrain: Some(Terrain::Sea),
            standing: Standing::Stale,
        };
        let phrases = ["cưới vợ".to_string(), "đám cưới".to_string()];
        let searched = search::Entry {
            code: "1",
            name: "Kết hôn",
            everyday: "",
            english: "",
            phrases: &phrases,
            facets: Facets::default(),
        };
        Index {
            as_of: Date::new(2026, 7, 18).expect("a day"),
            entries: vec![entry("1", "Kết hôn"), entry("2", "Khai\nsinh")],
            also: Also::of(&[searched, search::Entry { phrases: &phrases[1..], ..searched }]),
        }
    }

    #[test]
    fn an_index_comes_out_as_it_went_in() {
        let mut expected = index();
        let broken = &mut expected.entries[1];
        broken.name = "Khai sinh".into();
        broken.everyday = "Khai sinh ở phường".into();
        assert_eq!(Index::try_from(Columns::from(index())).expect("fits"), expected);
    }

    #[test]
    fn columns_that_do_not_fit_are_refused() {
        let spoil: [fn(&mut Columns); 5] = [
            |columns| columns.names = Compact::new("Kết hôn\n"),
            |columns| columns.codes.push_str("3\n"),
            |columns| columns.fields.clear(),
            |columns| columns.standing.truncate(1),
            |columns| columns.counts[0] += 1000,
        ];
        for spoil in spoil {
            let mut columns = Columns::from(index());
            spoil(&mut columns);
            assert!(Index::try_from(columns).is_err());
        }
    }

    #[test]
    fn an_entry_that_is_not_there_is_passed_over() {
        let mut columns = Columns::from(index());
        columns.gaps.fill(u16::MAX);
        let index = Index::try_from(columns).expect("fits");
        assert_eq!(index.searchable(None).len(), 2);
    }
}
