//! From a situation to the exact papers, the money and the time.
//!
//! [`checklist`] is the one answer that the command prints and the widget draws. It asks what
//! still matters, keeps what hangs on an open question in sight, and guesses nothing.
//!
//! ```
//! use catalog_core::{guide::{Answers, FeeState, checklist}, model::Edition};
//! let edition: Edition = toml::from_str(r#"
//!     code = "9.000001"
//!     since = { observed = "2026-07-18" }
//!     field = "chung-thuc"
//!     name = "Chứng thực"
//!     everyday = "Chứng thực"
//!     english = "Certification"
//!     summary = { vi = "Chứng thực.", en = "Certifies." }
//!     received_by = ["ubnd-xa"]
//!     channels = [{ kind = "in-person" }]
//!     questions = [{ id = "pages", text = { vi = "Mấy trang?", en = "How many pages?" },
//!         kind = "number", unit = { vi = "trang", en = "page" } }]
//!     fees = [{ kind = "fee", name = { vi = "Phí", en = "Fee" }, set_by = "ministry-of-finance",
//!         source = "226/2016/TT-BTC", amount = { tiered = { unit = { vi = "trang", en = "page" },
//!         question = "pages", tiers = [{ up_to = 2, each = 2000 }, { each = 1000 }] } } }]
//!     [provenance]
//!     level = "curated"
//!     portal = "https://dichvucong.gov.vn"
//!     snapshot = "2026-07-18"
//!     decision = { number = "1/QĐ-BTP" }
//! "#)?;
//! let today = "2026-07-18".parse()?;
//! let mut answers = Answers::new();
//! assert_eq!(checklist(&edition, &answers, today, None)?.questions[0].id, "pages");
//! answers.add("pages", "12");
//! let fee = &checklist(&edition, &answers, today, None)?.fees[0];
//! assert_eq!((fee.state, fee.amount), (FeeState::Tiered, Some(14_000)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

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
mod tests;
