//! The catalogue for other systems: JSON records of version 1 and their schemas.
//!
//! Version 1 is open: a later release may add keys, never take one away or change its meaning.
//! Equal catalogues give equal bytes.

mod files;
mod record;

pub use files::{ExportError, Format, write};
pub use record::{Index, IndexEntry, Named, Record};

/// The version of the JSON records.
pub const VERSION: u32 = 1;
