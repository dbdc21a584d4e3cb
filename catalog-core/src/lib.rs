//! The commune-level administrative procedures of Vietnam (*thủ tục hành chính cấp xã*) as
//! data one can trust: the model, the checks, the search, the guide, the dates.

pub mod date;
pub mod error;
pub mod model;
pub mod search;
pub mod text;
