//! The data.
