//! The day of the result: against an independent count for every day of three years, and in
//! examples to read.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

mod examples;
mod fixture;
mod oracle;
