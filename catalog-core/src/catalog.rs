//! The checked catalogue: a registry and, by code and day, the editions of every procedure.
//!
//! A catalogue comes from [`crate::check`], or from a snapshot baked out of one. There is no other
//! way to make it, so that it never holds an unchecked procedure. Editions stay encoded until one
//! is asked for.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    date::Date,
    model::{Edition, Registry},
};

/// The first bytes of a snapshot; the last of them is the version of its layout.
const MAGIC: &[u8; 8] = b"VNTTHC\0\x01";

/// A snapshot that cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SnapshotError {
    /// It is something else, or written by another version of this library.
    #[error(
        "not a catalogue snapshot of this version; bake it again with this version of the library"
    )]
    Format,
    /// It was cut off or altered.
    #[error(
        "the catalogue snapshot is damaged: its checksum does not fit; bake or download it again"
    )]
    Damaged,
}

/// Where one edition lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    code: String,
    since: Date,
    at: u32,
    length: u32,
}

/// The head of a snapshot: everything but the editions.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Head {
    registry: Registry,
    /// Sorted by code and day.
    entries: Vec<Entry>,
}

/// A checked catalogue; the default one is empty.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    head: Head,
    editions: Cow<'static, [u8]>,
}

/// What a procedure is on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AsOf {
    /// This edition counts. It may itself say that the procedure is stale or abolished.
    Edition(Box<Edition>),
    /// The catalogue starts later; what was before is not recorded.
    NotRecorded {
        /// The first day recorded.
        first: Date,
    },
    /// There is no procedure with this code.
    UnknownCode,
}

impl Catalog {
    #[cfg(feature = "toml")]
    pub(crate) fn new(registry: Registry, mut editions: Vec<Edition>) -> Self {
        editions.sort_by(|a, b| (&a.code, a.since.date()).cmp(&(&b.code, b.since.date())));
        let mut entries = Vec::with_capacity(editions.len());
        let mut bytes = Vec::new();
        for edition in editions {
            let encoded = encode(&edition);
            let (at, length) = (bytes.len() as u32, encoded.len() as u32);
            entries.push(Entry { since: edition.since.date(), code: edition.code, at, length });
            bytes.extend(encoded);
        }
        Self { head: Head { registry, entries }, editions: Cow::Owned(bytes) }
    }

    /// Bakes it into one snapshot; equal catalogues give equal bytes.
    pub fn to_snapshot(&self) -> Vec<u8> {
        let head = encode(&self.head);
        let mut body = Vec::with_capacity(4 + head.len() + self.editions.len());
        body.extend((head.len() as u32).to_le_bytes());
        body.extend(head);
        body.extend(self.editions.iter());
        let mut snapshot = MAGIC.to_vec();
        snapshot.extend(checksum(&body).to_le_bytes());
        snapshot.extend(body);
        snapshot
    }

    /// Opens a snapshot. Only the head is decoded.
    ///
    /// # Errors
    /// When the bytes are no snapshot of this version, or were damaged.
    pub fn from_snapshot(snapshot: &'static [u8]) -> Result<Self, SnapshotError> {
        let rest = snapshot.strip_prefix(MAGIC).ok_or(SnapshotError::Format)?;
        let (sum, body) = rest.split_first_chunk::<8>().ok_or(SnapshotError::Damaged)?;
        if checksum(body) != u64::from_le_bytes(*sum) {
            return Err(SnapshotError::Damaged);
        }
        let (length, rest) = body.split_first_chunk::<4>().ok_or(SnapshotError::Damaged)?;
        let length = u32::from_le_bytes(*length) as usize;
        let (head, editions) = rest.split_at_checked(length).ok_or(SnapshotError::Damaged)?;
        let head = postcard::from_bytes(head).map_err(|_| SnapshotError::Damaged)?;
        Ok(Self { head, editions: Cow::Borrowed(editions) })
    }

    /// What the editions refer to.
    pub fn registry(&self) -> &Registry {
        &self.head.registry
    }

    /// Every code, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.head.entries.chunk_by(|a, b| a.code == b.code).map(|group| group[0].code.as_str())
    }

    /// The number of editions.
    pub fn edition_count(&self) -> usize {
        self.head.entries.len()
    }

    /// The days from which the editions of a procedure count, oldest first; empty for an unknown code.
    pub fn days(&self, code: &str) -> Vec<Date> {
        self.entries(code).iter().map(|entry| entry.since).collect()
    }

    /// What the procedure is on `day`: the edition with the latest start not after it.
    ///
    /// Before the first edition the answer is *not recorded*, never a guess.
    pub fn as_of(&self, code: &str, day: Date) -> AsOf {
        let entries = self.entries(code);
        let started = entries.partition_point(|entry| entry.since <= day);
        match (entries.get(started.wrapping_sub(1)), entries.first()) {
            (Some(entry), _) => match self.decode(entry) {
                Some(edition) => AsOf::Edition(Box::new(edition)),
                None => AsOf::UnknownCode,
            },
            (None, Some(first)) => AsOf::NotRecorded { first: first.since },
            (None, None) => AsOf::UnknownCode,
        }
    }

    /// Every procedure that has an edition on `day`, by code.
    pub fn all_as_of(&self, day: Date) -> impl Iterator<Item = Edition> + '_ {
        self.codes().filter_map(move |code| match self.as_of(code, day) {
            AsOf::Edition(edition) => Some(*edition),
            _ => None,
        })
    }

    /// Every edition, by code and day.
    pub fn editions(&self) -> impl Iterator<Item = Edition> + '_ {
        self.head.entries.iter().filter_map(|entry| self.decode(entry))
    }

    fn entries(&self, code: &str) -> &[Entry] {
        let from = self.head.entries.partition_point(|e| e.code.as_str() < code);
        let to = self.head.entries.partition_point(|e| e.code.as_str() <= code);
        &self.head.entries[from..to]
    }

    fn decode(&self, entry: &Entry) -> Option<Edition> {
        let bytes = self.editions.get(entry.at as usize..)?.get(..entry.length as usize)?;
        postcard::from_bytes(bytes).ok()
    }
}

fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    // Writing plain data to a growing buffer has no way to fail.
    postcard::to_allocvec(value).unwrap_or_default()
}

/// FNV-1a, 64 bits: finds cut-off and altered bytes; it is no protection against an attacker.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
