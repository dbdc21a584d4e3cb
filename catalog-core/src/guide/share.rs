use super::{Situation, costs, times};
use crate::{
    date::Date,
    model::{Edition, Locality},
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

/// Whether a procedure is solved on the day of filing (*ngày không hẹn*). An extension, which the
/// office has to give a reason for, is left aside: the words of the time tell of it.
pub fn same_day(edition: &Edition) -> Share {
    let times = &edition.times;
    let every = !times.is_empty() && times.iter().all(times::is_same_day);
    Share::new(times.iter().any(times::is_same_day), every)
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
