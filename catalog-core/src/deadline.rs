//! The day of the result (*ngày hẹn trả kết quả*) and the citizen's own last day (*thời hạn nộp*).
//!
//! The rules are those of the Civil Code 91/2015/QH13, articles 145 to 148:
//!
//! - The first day is not counted. A day ends at 24:00.
//! - Working days: only the days count on which the offices work.
//! - Days, months, years: all days count; a month ends on the same date, or on the last day of
//!   a shorter month. A term that ends on a day off ends on the next working day.
//! - Hours run on the clock from the moment of receipt, and then end as days do.
//! - Working hours: eight make a working day. Nothing is assumed about opening hours, so what
//!   is left over may end the same day or the next: an earliest and a latest day.
//! - The same day, or at once: what comes in on a day off counts as received on the next
//!   working day. What comes in after 15:00 is answered on the next working day **only** where
//!   the procedure itself says so; that is no rule of the Code.
//! - Receipt on a day off moves no other term: no text found says so, and the day of receipt is
//!   not counted anyway.
//!
//! What is not known stays open: a term the source does not state gives no day, an unknown hour
//! and an open question give an earliest and a latest day, and a day that the recorded calendar
//! does not reach is provisional.

mod moment;
mod words;

pub use moment::Moment;

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Calendar,
    date::Date,
    model::{Clock, Extension, FilingDeadline, ProcessingTime, Term},
    text::Text,
};

/// Until when, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Due {
    /// The last possible day; `None` when a term is not stated.
    pub due: Option<Date>,
    /// The hour of that day, where the term runs by the hour; else the day counts to its end.
    pub at: Option<Clock>,
    /// The day, if things are as quick as what is still open allows; the same as `due` when
    /// nothing is open. When `due` is `None`, the earliest of the days that are known.
    pub earliest: Option<Date>,
    /// The last day when the office uses the extension the law allows it.
    pub extended: Option<Date>,
    /// Whether the calendar of a needed year is not recorded, so that `due` may still move.
    pub provisional: bool,
    /// The rules that were applied, in plain sentences.
    pub why: Vec<Text>,
}

/// The day of the result of a dossier that is received, complete, at `received`.
///
/// `times` are the processing times that are possible as far as questions are answered: one
/// when all are, several give the earliest and the latest day.
///
/// ```
/// use catalog_core::{calendar::Calendar, deadline, model::{ProcessingTime, Term}};
/// let time = ProcessingTime {
///     term: Some(Term::WorkingDays(3)),
///     up_to: None,
///     stages: vec![],
///     extension: None,
///     after_15h: false,
///     when: Default::default(),
///     note: None,
/// };
/// let due = deadline::due(&[&time], "2026-10-08T16:20".parse()?, Calendar::new(&[]));
/// assert_eq!(due.due, Some("2026-10-13".parse()?));
/// assert!(due.provisional); // no calendar was given
/// # Ok::<(), catalog_core::error::ParseError>(())
/// ```
pub fn due(times: &[&ProcessingTime], received: Moment, calendar: Calendar<'_>) -> Due {
    let mut count = Count::new(calendar, received.time.is_none());
    let [early, late] = [Bound::Earliest, Bound::Latest].map(|bound| {
        let start = At::of(received, bound);
        times.iter().map(|time| count.processing(time, start, bound)).collect::<Vec<_>>()
    });
    // One unknown end makes the latest unknown; for the earliest the known ones are asked.
    let latest = late.iter().copied().collect::<Option<Vec<_>>>();
    let latest = latest.and_then(|ends| ends.into_iter().max());
    let earliest = early.into_iter().flatten().min().map(|end| end.date);
    if times.is_empty() {
        count.say(words::no_term());
    } else if times.len() > 1 && earliest != latest.map(|end| end.date) {
        count.say(words::several());
    }
    let provisional = count.not_recorded.is_some();
    let mut extended = None;
    for (time, end) in times.iter().zip(late) {
        if let (Some(extension), Some(end)) = (&time.extension, end) {
            extended = extended.max(count.extension(extension, end));
        }
    }
    Due {
        due: latest.map(|end| end.date),
        at: latest.and_then(At::clock),
        earliest,
        extended,
        provisional,
        why: count.reasons(),
    }
}

/// The last day on which the citizen may still file, counted from `event`.
///
/// Where the hour of the event decides and is not known, the answer is on the safe side.
pub fn last_day(filing: &FilingDeadline, event: Moment, calendar: Calendar<'_>) -> Due {
    let mut count = Count::new(calendar, false);
    count.say(words::event(&filing.of));
    let end = match &filing.within {
        Some(term) => {
            if term.counts_days() {
                count.say(words::first_day(event.date));
            }
            count.part(None, term, At::of(event, Bound::Earliest), Bound::Earliest, false)
        }
        // A mere time of day: the day of the event itself, day off or not.
        None => Some(At { date: event.date, minute: END_OF_DAY }),
    };
    if let Some(law) = &filing.law {
        count.say(words::law(law));
    }
    let date = end.map(|end| end.date);
    Due {
        due: date,
        at: end.and_then(|end| filing.until.or(end.clock())),
        earliest: date,
        extended: None,
        provisional: count.not_recorded.is_some(),
        why: count.reasons(),
    }
}

/// Which end of what is left open is computed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Earliest,
    Latest,
}

const END_OF_DAY: u16 = 24 * 60;
const THREE_PM: u16 = 15 * 60;

/// A point in time; its minute may be [`END_OF_DAY`], where terms in days end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct At {
    date: Date,
    minute: u16,
}

impl At {
    fn of(moment: Moment, bound: Bound) -> Self {
        let minute = match (moment.time, bound) {
            (Some(time), _) => u16::from(time.hour()) * 60 + u16::from(time.minute()),
            (None, Bound::Earliest) => 0,
            (None, Bound::Latest) => END_OF_DAY,
        };
        Self { date: moment.date, minute }
    }

    /// The time of day, unless it is the end of the day.
    fn clock(self) -> Option<Clock> {
        Clock::new((self.minute / 60) as u8, (self.minute % 60) as u8)
    }
}

/// A count in progress: the calendar it asks, and the reasons it gives.
struct Count<'a> {
    calendar: Calendar<'a>,
    /// Whether the hour of receipt is not known.
    hour_open: bool,
    /// The first and the last year that was needed and is not recorded.
    not_recorded: Option<(i16, i16)>,
    why: Vec<Text>,
}

impl<'a> Count<'a> {
    fn new(calendar: Calendar<'a>, hour_open: bool) -> Self {
        Self { calendar, hour_open, not_recorded: None, why: Vec::new() }
    }

    /// The earliest or latest end of a processing time; `None` when it is not stated.
    fn processing(&mut self, time: &ProcessingTime, received: At, bound: Bound) -> Option<At> {
        let (low, high) = (time.term.as_ref(), time.up_to.as_ref());
        if let (Some(low), Some(high)) = (low, high) {
            self.say(words::range(low, high));
        }
        let term = match bound {
            Bound::Earliest => low.or(high),
            Bound::Latest => high.or(low),
        };
        let late = time.after_15h && received.minute > THREE_PM;
        let Some(first) = term.or(time.stages.first().map(|stage| &stage.term)) else {
            self.say(words::no_term());
            return None;
        };
        if first.counts_days() {
            if !self.calendar.is_working(received.date) {
                self.say(words::received_on_day_off(received.date, self.calendar));
            }
            self.say(words::first_day(received.date));
        }
        if let Some(term) = term {
            return self.part(None, term, received, bound, late);
        }
        let (mut begin, mut end) = (received, received);
        for stage in &time.stages {
            if !stage.parallel {
                begin = end;
            }
            let late = late && begin == received;
            end = end.max(self.part(Some(&stage.name), &stage.term, begin, bound, late)?);
        }
        Some(end)
    }

    /// The day to which a dossier may be kept when the office uses the extension.
    fn extension(&mut self, extension: &Extension, end: At) -> Option<Date> {
        let end = self.end(&extension.by, end, Bound::Latest, false)?.date;
        self.say(words::extension(&extension.by, &extension.reason, end));
        Some(end)
    }

    /// The end of one term, with the sentence that says so.
    fn part(
        &mut self,
        stage: Option<&Text>,
        term: &Term,
        from: At,
        bound: Bound,
        late: bool,
    ) -> Option<At> {
        let end = self.end(term, from, bound, late)?;
        self.say(words::term(stage, term, end.date, end.clock()));
        Some(end)
    }

    /// The end of `term`; `late` when what came in after 15:00 is answered a working day later.
    fn end(&mut self, term: &Term, from: At, bound: Bound, late: bool) -> Option<At> {
        let date = match *term {
            Term::SameDay | Term::Immediate => self.same_day(from.date, late),
            Term::Hours(hours) => {
                if self.hour_open {
                    self.say(words::unknown_hour());
                }
                // The last minute of a day is its 24:00, not the next day's 0:00.
                let minutes = (i32::from(from.minute) + i32::from(hours) * 60 - 1).max(0);
                let date = from.date.plus_days(minutes / i32::from(END_OF_DAY));
                let end = self.roll(date);
                if end == date {
                    let minute = (minutes % i32::from(END_OF_DAY)) as u16 + 1;
                    return Some(At { date, minute });
                }
                end
            }
            Term::WorkingHours(hours) => {
                self.say(words::working_hours());
                let days = match bound {
                    Bound::Earliest => hours / 8,
                    Bound::Latest => hours.div_ceil(8),
                };
                self.working_days(from.date, days)
            }
            Term::WorkingDays(days) => self.working_days(from.date, days),
            Term::Days(days) => self.roll(from.date.plus_days(i32::from(days))),
            Term::Months(months) => self.roll(from.date.plus_months(months)),
            Term::Years(years) => self.roll(from.date.plus_months(years.saturating_mul(12))),
            Term::Unspecified(ref known) => {
                self.say(words::no_term());
                self.say(known.clone());
                return None;
            }
        };
        Some(At { date, minute: END_OF_DAY })
    }

    fn same_day(&mut self, date: Date, late: bool) -> Date {
        let day = self.open_day(date, words::off_duty);
        if day == date && late {
            if self.hour_open {
                self.say(words::unknown_hour());
            }
            self.say(words::late());
            return self.working_days(day, 1);
        }
        day
    }

    fn working_days(&mut self, date: Date, days: u16) -> Date {
        let end = self.calendar.nth_working(date, days);
        self.asked(date.plus_days(1), end);
        end
    }

    /// The end of a term whose last day is `last`: that day, or the next working day
    /// (Civil Code, article 148, clause 5).
    fn roll(&mut self, last: Date) -> Date {
        self.open_day(last, words::rolled)
    }

    /// `date`, or the next working day with the sentence that says why.
    fn open_day(&mut self, date: Date, moved: fn(Date, Calendar<'_>, Date) -> Text) -> Date {
        let open = self.calendar.on_or_after(date);
        if open == date {
            self.asked(date, date);
        } else {
            self.needs(date, date);
            self.say(moved(date, self.calendar, open));
            self.asked(date.plus_days(1), open);
        }
        open
    }

    /// Says what the calendar holds from `first` to `last`, and notes the years it lacks.
    fn asked(&mut self, first: Date, last: Date) {
        self.needs(first, last);
        for text in words::special_days(self.calendar, first, last) {
            self.say(text);
        }
    }

    /// Notes which years from `first` to `last` are not recorded.
    fn needs(&mut self, first: Date, last: Date) {
        for year in first.year()..=last.year() {
            if !self.calendar.is_recorded(year) {
                let (from, to) = self.not_recorded.unwrap_or((year, year));
                self.not_recorded = Some((from.min(year), to.max(year)));
            }
        }
    }

    fn say(&mut self, text: Text) {
        if !self.why.contains(&text) {
            self.why.push(text);
        }
    }

    fn reasons(mut self) -> Vec<Text> {
        if let Some((first, last)) = self.not_recorded {
            self.say(words::not_recorded(first, last));
        }
        self.why
    }
}

impl Term {
    /// Whether it is counted in days or longer, so that the first day is left out.
    fn counts_days(&self) -> bool {
        matches!(self, Self::WorkingDays(_) | Self::Days(_) | Self::Months(_) | Self::Years(_))
    }
}
