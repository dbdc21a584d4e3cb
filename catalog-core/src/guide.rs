//! From a situation to the exact papers, the money and the time.
//!
//! [`checklist`] is the one answer that the command prints and the widget draws. It asks what
//! still matters, keeps what hangs on an open question in sight, and guesses nothing.

mod answers;
mod checklist;
mod costs;
mod exhaustive;
mod papers;
mod questions;
mod share;
mod situation;
mod times;
pub mod words;

pub use answers::{AnswerError, Answers};
pub use checklist::{
    Checklist, FeeLine, FeeState, FilingLine, Group, Note, OpenQuestion, Paper, Tally, TimeLine,
    Totals, Waiver, Warning, WarningKind, checklist,
};
pub use exhaustive::{Flaw, flaws, situations};
pub use share::{Share, free, same_day};
pub use situation::{MAX_ANSWERS, Situation, Truth, channels};
pub use times::applicable_times;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may panic")]
mod tests;
