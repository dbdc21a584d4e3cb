//! The commune-level administrative procedures of Vietnam (*thủ tục hành chính cấp xã*) as
//! data one can trust: the model, the checks, the search, the guide, the dates.

pub mod calendar;
pub mod catalog;
#[cfg(feature = "toml")]
pub mod check;
#[cfg(feature = "cli")]
pub mod cli;
pub mod date;
pub mod deadline;
pub mod diff;
pub mod error;
#[cfg(feature = "export")]
pub mod export;
pub mod fees;
pub mod guide;
#[cfg(feature = "cli")]
pub mod import;
pub mod locality;
pub mod model;
#[cfg(feature = "schema")]
pub mod schema;
pub mod search;
pub mod shard;
#[cfg(feature = "toml")]
pub mod source;
pub mod text;
#[cfg(feature = "export")]
mod whole_file;
