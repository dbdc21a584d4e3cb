//! Every day of 2025 to 2027 in every unit, against jiff and a count day by day that shares
//! nothing with the library, the list of days included.

use catalog_core::{
    calendar::Calendar,
    date::Date,
    deadline::{self, Due, Moment},
    model::{CalendarYear, Clock, Term},
};
use jiff::{ToSpan, civil};

use crate::fixture::{time, years};

/// Month and day, by year.
const OFF: [(i16, &str); 3] = [
    (2025, "0101 0127 0128 0129 0130 0131 0407 0430 0501 0502 0901 0902"),
    (2026, "0101 0102 0216 0217 0218 0219 0220 0426 0427 0430 0501 0831 0901 0902 1124"),
    (2027, "0101 0204 0205 0206 0207 0208 0209 0210 0416 0430 0501 0503 0902 0903 1124"),
];
const WORKED: [&str; 3] = ["20250426", "20260110", "20260822"];
const COUNTS: [u16; 13] = [1, 2, 3, 4, 5, 7, 8, 10, 15, 20, 30, 60, 90];

fn working(day: civil::Date) -> bool {
    if WORKED.contains(&day.strftime("%Y%m%d").to_string().as_str()) {
        return true;
    }
    let weekend = matches!(day.weekday(), civil::Weekday::Saturday | civil::Weekday::Sunday);
    let key = day.strftime("%m%d").to_string();
    let off = OFF.iter().any(|(year, days)| *year == day.year() && days.contains(&key));
    !weekend && !off
}

fn roll(mut day: civil::Date) -> civil::Date {
    while !working(day) {
        day = day.tomorrow().unwrap();
    }
    day
}

fn count(mut day: civil::Date, mut n: u16) -> civil::Date {
    while n > 0 {
        day = day.tomorrow().unwrap();
        n -= u16::from(working(day));
    }
    day
}

fn every_day() -> impl Iterator<Item = civil::Date> {
    civil::date(2025, 1, 1).series(1.day()).take_while(|day| day.year() < 2028)
}

fn ours(day: civil::Date) -> Date {
    day.to_string().parse().unwrap()
}

fn at(day: civil::Date, hour: u8, minute: u8) -> Moment {
    Moment { date: ours(day), time: Clock::new(hour, minute) }
}

fn ask(years: &[CalendarYear], term: Term, received: Moment) -> Due {
    deadline::due(&[&time(term)], received, Calendar::new(years))
}

fn agrees(due: &Due, expected: civil::Date, what: &str) {
    assert_eq!(due.due, Some(ours(expected)), "{what}: {due:?}");
    assert_eq!(due.earliest, due.due, "{what}: nothing is open");
    assert_eq!(due.provisional, expected.year() > 2027, "{what}: {due:?}");
    assert!(!due.why.is_empty(), "{what}");
}

#[test]
fn the_calendar_knows_each_day() {
    let years = years();
    let calendar = Calendar::new(&years);
    let mut worked = 0;
    for day in every_day() {
        assert_eq!(calendar.is_working(ours(day)), working(day), "{day}");
        assert_eq!(calendar.on_or_after(ours(day)), ours(roll(day)), "{day}");
        worked += u32::from(working(day));
    }
    // 261 weekdays a year less the weekdays off, and three Saturdays worked.
    assert_eq!(worked, 3 * 261 - 12 - 14 - 12 + 3);
}

#[test]
fn working_days() {
    let years = years();
    for day in every_day() {
        for n in COUNTS {
            let due = ask(&years, Term::WorkingDays(n), at(day, 9, 0));
            agrees(&due, count(day, n), &format!("{n} working days from {day}"));
        }
    }
}

#[test]
fn calendar_days() {
    let years = years();
    for day in every_day() {
        for n in COUNTS {
            let due = ask(&years, Term::Days(n), at(day, 16, 0));
            let last = day.checked_add(i32::from(n).days()).unwrap();
            agrees(&due, roll(last), &format!("{n} days from {day}"));
        }
    }
}

#[test]
fn months_and_years() {
    let years = years();
    for day in every_day() {
        for n in [1, 2, 3, 6, 11, 12, 13] {
            let due = ask(&years, Term::Months(n), at(day, 8, 0));
            let last = day.checked_add(i32::from(n).months()).unwrap();
            agrees(&due, roll(last), &format!("{n} months from {day}"));
        }
        for n in [1, 2, 4] {
            let due = ask(&years, Term::Years(n), at(day, 8, 0));
            let last = day.checked_add(i32::from(n).years()).unwrap();
            agrees(&due, roll(last), &format!("{n} years from {day}"));
        }
    }
}

#[test]
fn hours() {
    let years = years();
    for day in every_day() {
        for (hour, minute) in [(0, 0), (0, 1), (8, 30), (15, 0), (16, 20), (23, 59)] {
            for n in [1, 2, 8, 12, 24, 36, 48, 72] {
                let due = ask(&years, Term::Hours(n), at(day, hour, minute));
                let end = day.at(hour as i8, minute as i8, 0, 0);
                let end = end.checked_add(i64::from(n).hours()).unwrap();
                // Midnight is the end of the day before.
                let midnight = end.time() == civil::Time::midnight();
                let last = if midnight { end.date().yesterday().unwrap() } else { end.date() };
                let what = format!("{n} hours from {day} {hour}:{minute}");
                agrees(&due, roll(last), &what);
                let whole_day = midnight || !working(last);
                let clock = due.at.map(|clock| (clock.hour() as i8, clock.minute() as i8));
                assert_eq!(clock, (!whole_day).then_some((end.hour(), end.minute())), "{what}");
            }
        }
    }
}

#[test]
fn working_hours() {
    let years = years();
    for day in every_day() {
        for n in [1, 2, 4, 8, 12, 16, 20, 24, 80] {
            let due = ask(&years, Term::WorkingHours(n), at(day, 10, 0));
            // Eight hours a working day after the day of receipt, down to the last one.
            let (mut left, mut latest, mut earliest) = (n, day, roll(day));
            while left > 0 {
                latest = count(latest, 1);
                if left >= 8 {
                    earliest = latest;
                }
                left = left.saturating_sub(8);
            }
            assert_eq!(due.due, Some(ours(latest)), "{n} working hours from {day}");
            assert_eq!(due.earliest, Some(ours(earliest)), "{n} working hours from {day}");
        }
    }
}

#[test]
fn the_same_day() {
    let years = years();
    let calendar = Calendar::new(&years);
    for day in every_day() {
        for term in [Term::SameDay, Term::Immediate] {
            for after_15h in [false, true] {
                for (hour, minute) in [(7, 30), (15, 0), (15, 1), (23, 59)] {
                    let mut time = time(term.clone());
                    time.after_15h = after_15h;
                    let due = deadline::due(&[&time], at(day, hour, minute), calendar);
                    let late = after_15h && (hour, minute) > (15, 0) && working(day);
                    let expected = if late { count(day, 1) } else { roll(day) };
                    agrees(&due, expected, &format!("{term:?} {day} {hour}:{minute}"));
                }
            }
        }
    }
}

#[test]
fn the_hour_moves_only_what_says_so() {
    let years = years();
    for day in every_day() {
        for term in [Term::WorkingDays(3), Term::Days(3), Term::Months(1), Term::SameDay] {
            let morning = ask(&years, term.clone(), at(day, 8, 0));
            let evening = ask(&years, term.clone(), at(day, 17, 0));
            let unknown = ask(&years, term.clone(), ours(day).into());
            assert_eq!(morning, evening, "{term:?} from {day}");
            assert_eq!(morning, unknown, "{term:?} from {day}");
        }
    }
}

#[test]
fn dates_agree_with_jiff() {
    let mut day = civil::date(1900, 1, 1);
    while day.year() < 2200 {
        let date = ours(day);
        assert_eq!(Date::from_days_since_epoch(date.days_since_epoch()), date);
        assert_eq!(date.weekday() as i8, day.weekday().to_monday_zero_offset(), "{day}");
        for months in [1i32, 12, 13] {
            let later = day.checked_add(months.months()).unwrap();
            if later.year() < 2200 {
                assert_eq!(date.plus_months(months as u16), ours(later), "{day}");
            }
        }
        day = day.tomorrow().unwrap();
    }
}
