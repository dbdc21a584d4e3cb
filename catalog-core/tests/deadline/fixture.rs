//! The calendar of 2025 to 2027 and short ways to write processing times.

use catalog_core::{
    calendar::Calendar,
    deadline::{self, Due, Moment},
    model::{CalendarYear, DayKind, ProcessingTime, SpecialDay, Stage, Term},
    text::Text,
};

/// `-` a holiday, `~` off in its place, `+` worked.
const DAYS: &str = "
- 2025-01-01 Tết Dương lịch
- 2025-01-27 Tết Âm lịch
- 2025-01-28 Tết Âm lịch
- 2025-01-29 Tết Âm lịch
- 2025-01-30 Tết Âm lịch
- 2025-01-31 Tết Âm lịch
- 2025-04-07 Giỗ Tổ Hùng Vương
+ 2025-04-26 Làm bù cho 02/5
- 2025-04-30 Ngày Chiến thắng
- 2025-05-01 Ngày Quốc tế lao động
~ 2025-05-02 Nghỉ hoán đổi
- 2025-09-01 Quốc khánh
- 2025-09-02 Quốc khánh
- 2026-01-01 Tết Dương lịch
~ 2026-01-02 Nghỉ hoán đổi
+ 2026-01-10 Làm bù cho 02/01
- 2026-02-16 Tết Âm lịch
- 2026-02-17 Tết Âm lịch
- 2026-02-18 Tết Âm lịch
- 2026-02-19 Tết Âm lịch
- 2026-02-20 Tết Âm lịch
- 2026-04-26 Giỗ Tổ Hùng Vương
~ 2026-04-27 Nghỉ bù Giỗ Tổ
- 2026-04-30 Ngày Chiến thắng
- 2026-05-01 Ngày Quốc tế lao động
+ 2026-08-22 Làm bù cho 31/8
~ 2026-08-31 Nghỉ hoán đổi
- 2026-09-01 Quốc khánh
- 2026-09-02 Quốc khánh
- 2026-11-24 Ngày Văn hóa Việt Nam
- 2027-01-01 Tết Dương lịch
- 2027-02-04 Tết Âm lịch
- 2027-02-05 Tết Âm lịch
- 2027-02-06 Tết Âm lịch
- 2027-02-07 Tết Âm lịch
- 2027-02-08 Tết Âm lịch
~ 2027-02-09 Nghỉ bù Tết
~ 2027-02-10 Nghỉ bù Tết
- 2027-04-16 Giỗ Tổ Hùng Vương
- 2027-04-30 Ngày Chiến thắng
- 2027-05-01 Ngày Quốc tế lao động
~ 2027-05-03 Nghỉ bù 01/5
- 2027-09-02 Quốc khánh
- 2027-09-03 Quốc khánh
- 2027-11-24 Ngày Văn hóa Việt Nam
";

/// The calendar as the registry would hold it.
pub(crate) fn years() -> Vec<CalendarYear> {
    let mut years: Vec<CalendarYear> =
        (2025..=2027).map(|year| CalendarYear { year, days: vec![] }).collect();
    for line in DAYS.lines().filter(|line| !line.is_empty()) {
        let mut parts = line.splitn(3, ' ');
        let kind = match parts.next().unwrap() {
            "-" => DayKind::Holiday,
            "~" => DayKind::Compensatory,
            _ => DayKind::WorkedSwap,
        };
        let date: catalog_core::date::Date = parts.next().unwrap().parse().unwrap();
        let name = parts.next().unwrap();
        let day = SpecialDay { date, name: Text::new(name, name), kind, source: "test".into() };
        years.iter_mut().find(|y| y.year == date.year()).unwrap().days.push(day);
    }
    years
}

/// A processing time that states nothing.
pub(crate) fn nothing() -> ProcessingTime {
    ProcessingTime {
        term: None,
        up_to: None,
        stages: vec![],
        extension: None,
        after_15h: false,
        when: Default::default(),
        note: None,
    }
}

/// A processing time of one term.
pub(crate) fn time(term: Term) -> ProcessingTime {
    ProcessingTime { term: Some(term), ..nothing() }
}

/// A stage after the one before it.
pub(crate) fn stage(name: &str, term: Term) -> Stage {
    Stage { name: Text::new(name, name), term, parallel: false }
}

/// The answer for one processing time.
pub(crate) fn due(time: &ProcessingTime, received: &str) -> Due {
    due_of(&[time], received)
}

/// The answer for several.
pub(crate) fn due_of(times: &[&ProcessingTime], received: &str) -> Due {
    let years = years();
    deadline::due(times, received.parse::<Moment>().unwrap(), Calendar::new(&years))
}
