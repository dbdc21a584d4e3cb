//! The working calendar (*lịch làm việc*): weekends, public holidays, days off by swap and the
//! Saturdays worked for them.

use crate::{
    date::{Date, Weekday},
    model::{CalendarYear, DayKind, SpecialDay},
};

/// The working days of the public offices, as far as their calendar is recorded.
///
/// Monday to Friday are working days, holidays and swaps of the recorded years excepted. Of a
/// year that is not recorded only the weekends are known: ask [`Calendar::is_recorded`] before
/// calling an answer final.
///
/// ```
/// use catalog_core::{calendar::Calendar, model::{CalendarYear, DayKind, SpecialDay}, text::Text};
/// let culture_day = SpecialDay {
///     date: "2026-11-24".parse()?,
///     name: Text::new("Ngày Văn hóa Việt Nam", "Vietnam Culture Day"),
///     kind: DayKind::Holiday,
///     source: "28/2026/QH16".into(),
/// };
/// let years = [CalendarYear { year: 2026, days: vec![culture_day] }];
/// let calendar = Calendar::new(&years);
/// assert!(!calendar.is_working("2026-11-24".parse()?));
/// assert_eq!(calendar.nth_working("2026-11-23".parse()?, 1).to_string(), "2026-11-25");
/// assert!(!calendar.is_recorded(2027));
/// # Ok::<(), catalog_core::error::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    years: &'a [CalendarYear],
}

impl<'a> Calendar<'a> {
    /// The calendar of these years, in any order.
    pub fn new(years: &'a [CalendarYear]) -> Self {
        Self { years }
    }

    /// Whether the days off of `year` are known.
    pub fn is_recorded(self, year: i16) -> bool {
        self.years.iter().any(|recorded| recorded.year == year)
    }

    /// Why `date` is not what its weekday says, if so.
    pub fn special(self, date: Date) -> Option<&'a SpecialDay> {
        // A few years of some fifteen days each: searching beats keeping a sorted copy.
        self.years.iter().flat_map(|year| &year.days).find(|day| day.date == date)
    }

    /// The special days from `first` to `last`, in the order they are recorded.
    pub fn between(self, first: Date, last: Date) -> impl Iterator<Item = &'a SpecialDay> {
        let days = self.years.iter().flat_map(|year| &year.days);
        days.filter(move |day| (first..=last).contains(&day.date))
    }

    /// Whether the offices work on `date`.
    pub fn is_working(self, date: Date) -> bool {
        match self.special(date) {
            Some(day) => day.kind == DayKind::WorkedSwap,
            None => !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday),
        }
    }

    /// `date` itself when it is a working day, else the next one that is.
    ///
    /// Dates end with the year 2199; there the last day stands for all that follow.
    pub fn on_or_after(self, date: Date) -> Date {
        let mut day = date;
        while !self.is_working(day) {
            let next = day.plus_days(1);
            if next == day {
                break;
            }
            day = next;
        }
        day
    }

    /// The `n`-th working day after `date`, which is not counted itself; with 0 the same as
    /// [`Calendar::on_or_after`].
    pub fn nth_working(self, date: Date, n: u16) -> Date {
        if n == 0 {
            return self.on_or_after(date);
        }
        (0..n).fold(date, |day, _| self.on_or_after(day.plus_days(1)))
    }
}
