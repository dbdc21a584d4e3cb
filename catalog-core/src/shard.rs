//! The files the widget reads: the index of all procedures, their English names, what they have
//! in common, one shard a procedure, and the communes. `catalog-wasm/pack` writes them, the widget
//! opens them; nothing else knows them.
//!
//! A file is a header (magic, format, length of the body) and a postcard body, so that an error
//! page, a cut-off download and a file of another version are told apart from data.

mod columns;
mod compact;
mod index;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

pub use index::{English, Entry, Index, Standing};

use crate::{
    date::Date,
    model::{Commune, Edition, Registry},
};

/// Raised whenever a type that is written to these files changes.
pub const FORMAT: u8 = 3;

const MAGIC: [u8; 3] = *b"TTH";
const HEADER: usize = 8;

/// Why a file of the widget cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ShardError {
    /// Not one of these files: often the error page of a server.
    #[error("this is not a data file of the guide")]
    Foreign,
    /// Written for another version of the widget.
    #[error("the data file is of format {found}, expected {FORMAT}")]
    Format {
        /// The format it is of.
        found: u8,
    },
    /// Fewer or more bytes than the header says.
    #[error("the data file has {found} bytes after its header, expected {expected}")]
    CutOff {
        /// The bytes there are.
        found: usize,
        /// The bytes the header promises.
        expected: usize,
    },
    /// The right length, but not readable.
    #[error("the data file is damaged")]
    Damaged,
}

/// What the procedures have in common (*phần dùng chung*).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Common {
    /// The day of the index it belongs to, see [`Index::as_of`].
    pub as_of: Date,
    /// Fields, life events, calendar, localities and service channels; the rest is empty here.
    pub registry: Registry,
}

/// A procedure with all that its page shows (*tệp của một thủ tục*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shard {
    /// The edition in force when the file was written, and those already known to follow, in order.
    pub editions: Vec<Edition>,
    /// The agencies, databases and legal texts they name.
    pub registry: Registry,
}

impl Shard {
    /// The shard of one procedure: its `editions` in the order of their dates, of which those
    /// that ended before `as_of` are left out.
    pub fn of(editions: &[Edition], registry: &Registry, as_of: Date) -> Self {
        let current = editions.iter().rposition(|e| e.since.date() <= as_of).unwrap_or(0);
        let editions: Vec<Edition> = editions.iter().skip(current).cloned().collect();
        let named = |id: &str, of: fn(&Edition) -> Vec<&str>| {
            editions.iter().any(|edition| of(edition).contains(&id))
        };
        let mut agencies = registry.agencies.clone();
        agencies.retain(|agency| named(&agency.id, agencies_of));
        let mut databases = registry.databases.clone();
        databases.retain(|database| named(&database.id, databases_of));
        let mut legal_texts = registry.legal_texts.clone();
        legal_texts.retain(|text| named(&text.number, laws_of));
        let registry = Registry { agencies, databases, legal_texts, ..Registry::default() };
        Self { editions, registry }
    }

    /// The edition in force on `day`; the first one for a day before it.
    pub fn in_force(&self, day: Date) -> Option<&Edition> {
        self.editions.iter().rev().find(|e| e.since.date() <= day).or(self.editions.first())
    }
}

fn agencies_of(edition: &Edition) -> Vec<&str> {
    let channels = edition.channels.iter().filter_map(|c| c.agency.as_ref());
    edition.received_by.iter().chain(&edition.decided_by).chain(channels).map(|s| &**s).collect()
}

fn databases_of(edition: &Edition) -> Vec<&str> {
    edition.documents.iter().filter_map(|d| Some(&*d.retrieved.as_ref()?.database)).collect()
}

fn laws_of(edition: &Edition) -> Vec<&str> {
    let documents = edition
        .documents
        .iter()
        .flat_map(|d| d.law.as_deref().into_iter().chain(d.retrieved.as_ref().map(|r| &*r.law)));
    let fees = edition.fees.iter().flat_map(|f| {
        let exemptions = f.exemptions.iter().filter_map(|e| e.law.as_deref());
        exemptions.chain([&*f.source])
    });
    let filing = edition.filing.iter().filter_map(|f| f.law.as_deref());
    edition.legal_basis.iter().map(|s| &**s).chain(documents).chain(fees).chain(filing).collect()
}

/// The communes of the localities (*danh bạ xã, phường*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Communes {
    /// The communes of today with the units they were formed from.
    pub communes: Vec<Commune>,
}

/// What can be a file of its own.
pub trait Stored: Serialize + DeserializeOwned {}

impl Stored for Index {}
impl Stored for English {}
impl Stored for Common {}
impl Stored for Shard {}
impl Stored for Communes {}

/// The bytes of a file that holds `value`, or `None` when it is too large for one (4 GiB).
pub fn encode<T: Stored>(value: &T) -> Option<Vec<u8>> {
    let body = postcard::to_allocvec(value).ok()?;
    let length = u32::try_from(body.len()).ok()?;
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend(MAGIC);
    bytes.push(FORMAT);
    bytes.extend(length.to_le_bytes());
    bytes.extend(body);
    Some(bytes)
}

/// What `bytes` hold.
///
/// # Errors
///
/// [`ShardError`] says whether they are something else, of another format, cut off or damaged.
pub fn decode<T: Stored>(bytes: &[u8]) -> Result<T, ShardError> {
    let (header, body) = bytes.split_at_checked(HEADER).ok_or(ShardError::Foreign)?;
    let [m, a, g, found, length @ ..] = header else { return Err(ShardError::Foreign) };
    if [*m, *a, *g] != MAGIC {
        return Err(ShardError::Foreign);
    }
    if *found != FORMAT {
        return Err(ShardError::Format { found: *found });
    }
    let length = length.try_into().map_or(0, u32::from_le_bytes) as usize;
    if length != body.len() {
        return Err(ShardError::CutOff { found: body.len(), expected: length });
    }
    match postcard::take_from_bytes(body) {
        Ok((value, [])) => Ok(value),
        _ => Err(ShardError::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn communes() -> Communes {
        Communes { communes: vec![] }
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = encode(&communes()).expect("small");
        assert_eq!(decode::<Communes>(&bytes), Ok(communes()));
    }

    #[test]
    fn what_is_not_a_data_file_is_told_apart() {
        let bytes = encode(&communes()).expect("small");
        assert_eq!(decode::<Communes>(b"<!doctype html>"), Err(ShardError::Foreign));
        assert_eq!(decode::<Communes>(b""), Err(ShardError::Foreign));
        let cut = &bytes[..bytes.len() - 1];
        assert_eq!(decode::<Communes>(cut), Err(ShardError::CutOff { found: 0, expected: 1 }));
        let mut other = bytes.clone();
        other[3] = FORMAT + 1;
        assert_eq!(decode::<Communes>(&other), Err(ShardError::Format { found: FORMAT + 1 }));
        let mut damaged = bytes;
        damaged[8] = 7;
        assert_eq!(decode::<Communes>(&damaged), Err(ShardError::Damaged));
    }
}
