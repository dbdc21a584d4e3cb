use super::{Situation, costs, times};
use crate::{
    date::Date,
    model::{Edition, Locality, ProcessingTime},
};

/// In how many situations something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// In none.
    None,
    /// In some.
    Some,
    /// In all.
    All,
}

impl Share {
    fn new(some: bool, all: bool) -> Self {
        match (some, all) {
            (_, true) => Self::All,
            (true, false) => Self::Some,
            (false, false) => Self::None,
        }
    }
}

/// Whether a procedure is solved on the day of filing (*ngày không hẹn*). An extension counts as
/// a situation in which it is not.
pub fn same_day(edition: &Edition) -> Share {
    let times = &edition.times;
    let always = |time: &ProcessingTime| times::is_same_day(time) && time.extension.is_none();
    Share::new(times.iter().any(times::is_same_day), !times.is_empty() && times.iter().all(always))
}

/// Whether nothing is paid, and a source says so, on that day and in that place: for the facet
/// "free".
pub fn free(edition: &Edition, date: Date, locality: Option<&Locality>) -> Share {
    let (mut some, mut all) = (false, true);
    for (channel, situation) in Situation::open(edition).by_channel() {
        let outcomes = costs::outcomes(&situation, channel, date, locality);
        some |= outcomes.iter().any(|(_, outcome)| outcome.is_free());
        all &= costs::is_all_free(&situation, &outcomes);
    }
    Share::new(some, all)
}
