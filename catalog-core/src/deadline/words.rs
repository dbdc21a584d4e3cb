//! The sentences of an answer. All wording is here, all arithmetic in the parent module.

use crate::{
    calendar::Calendar,
    date::{Date, Weekday},
    guide::words,
    model::{Clock, DayKind, Term},
    text::Text,
};

/// A day as people write it; with the hour when there is one.
fn day(date: Date) -> Text {
    const MONTHS: &str = "JanFebMarAprMayJunJulAugSepOctNovDec";
    let (y, m, d) = (date.year(), date.month(), date.day());
    let from = usize::from(m) * 3 - 3;
    Text {
        vi: format!("{d:02}/{m:02}/{y}"),
        en: format!("{d} {} {y}", MONTHS.get(from..from + 3).unwrap_or_default()),
    }
}

fn until(date: Date, clock: Option<Clock>) -> Text {
    match clock {
        Some(clock) => {
            let clock = same(clock.to_string());
            Text::fill("đến {} ngày {}", "until {} on {}", &[&clock, &day(date)])
        }
        None => Text::fill("đến hết ngày {}", "until the end of {}", &[&day(date)]),
    }
}

/// What reads alike in both languages.
fn same(text: String) -> Text {
    Text { vi: text.clone(), en: text }
}

/// Why the offices are closed on `date`.
fn closed(date: Date, calendar: Calendar<'_>) -> Text {
    match (calendar.special(date), date.weekday()) {
        (Some(special), _) => special.name.clone(),
        (None, Weekday::Sunday) => Text::new("Chủ nhật", "Sunday"),
        (None, _) => Text::new("thứ Bảy", "Saturday"),
    }
}

pub(super) fn first_day(date: Date) -> Text {
    Text::fill(
        "Không tính ngày đầu tiên {}, bắt đầu từ ngày tiếp theo (Bộ luật Dân sự 2015, Điều 147).",
        "The first day, {}, is not counted; counting starts on the next day (Civil Code 2015, article 147).",
        &[&day(date)],
    )
}

pub(super) fn term(stage: Option<&Text>, term: &Term, end: Date, clock: Option<Clock>) -> Text {
    let whole = Text::new("Thời hạn", "Time limit");
    let parts = [stage.unwrap_or(&whole), &words::term(term), &until(end, clock)];
    Text::fill("{}: {}, {}.", "{}: {}, {}.", &parts)
}

pub(super) fn off_duty(date: Date, calendar: Calendar<'_>, counted_from: Date) -> Text {
    Text::fill(
        "Ngày {} cơ quan nghỉ – {}; coi như nhận vào ngày làm việc tiếp theo, {}.",
        "The office is closed on {} – {}; what comes in counts as received on the next working day, {}.",
        &[&day(date), &closed(date, calendar), &day(counted_from)],
    )
}

pub(super) fn received_on_day_off(date: Date, calendar: Calendar<'_>) -> Text {
    Text::fill(
        "Ngày {} cơ quan nghỉ – {}; nếu giấy hẹn ghi ngày tiếp nhận muộn hơn thì tính từ ngày đó.",
        "The office is closed on {} – {}; if the slip shows a later day of receipt, that day counts.",
        &[&day(date), &closed(date, calendar)],
    )
}

pub(super) fn late() -> Text {
    Text::new(
        "Hồ sơ nhận sau 15:00 thì trả kết quả vào ngày làm việc tiếp theo, theo quy định của chính thủ tục này.",
        "What is received after 15:00 is answered on the next working day, as this procedure itself says.",
    )
}

pub(super) fn unknown_hour() -> Text {
    Text::new(
        "Chưa biết giờ nhận nên có ngày sớm nhất và ngày muộn nhất.",
        "The hour of receipt is not known, so there is an earliest and a latest day.",
    )
}

pub(super) fn working_hours() -> Text {
    Text::new(
        "Một ngày làm việc tính 8 giờ làm việc; phần lẻ có thể sang ngày làm việc tiếp theo.",
        "Eight working hours make a working day; what is left over may run into the next one.",
    )
}

/// The special days from `first` to `last`: those left out, and those worked on a weekend.
pub(super) fn special_days(calendar: Calendar<'_>, first: Date, last: Date) -> Vec<Text> {
    let off = Text::new("Ngày nghỉ trong thời gian này: ", "Days off in that time: ");
    let worked = Text::new(
        "Ngày làm bù vào cuối tuần, được tính: ",
        "Weekend days that are worked, counted: ",
    );
    let mut found = Vec::new();
    for (lead, swap) in [(off, false), (worked, true)] {
        let mut text = None;
        for special in calendar.between(first, last) {
            if (special.kind == DayKind::WorkedSwap) == swap {
                let parts = text.map_or([lead.clone(), Text::default()], |before: Text| {
                    [before, Text::new("; ", "; ")]
                });
                let [before, mark] = &parts;
                let parts = [before, mark, &day(special.date), &special.name];
                text = Some(Text::fill("{}{}{} – {}", "{}{}{} – {}", &parts));
            }
        }
        found.extend(text.map(|text| Text::fill("{}.", "{}.", &[&text])));
    }
    found
}

pub(super) fn rolled(last: Date, calendar: Calendar<'_>, end: Date) -> Text {
    Text::fill(
        "Ngày cuối {} là ngày nghỉ – {} – nên thời hạn kết thúc vào ngày làm việc tiếp theo, {} (Bộ luật Dân sự 2015, Điều 148).",
        "The last day, {}, is a day off – {} – so the term ends on the next working day, {} (Civil Code 2015, article 148).",
        &[&day(last), &closed(last, calendar), &day(end)],
    )
}

pub(super) fn range(from: &Term, to: &Term) -> Text {
    Text::fill(
        "Cơ quan giải quyết có từ {} đến {}.",
        "The office has from {} to {}.",
        &[&words::term(from), &words::term(to)],
    )
}

pub(super) fn several() -> Text {
    Text::new(
        "Thời hạn còn tùy trường hợp nên có ngày sớm nhất và ngày muộn nhất.",
        "The time depends on the situation, so there is an earliest and a latest day.",
    )
}

pub(super) fn extension(by: &Term, reason: &Text, end: Date) -> Text {
    Text::fill(
        "Có thể kéo dài thêm {}, đến {}: {}",
        "May be extended by {}, to {}: {}",
        &[&words::term(by), &day(end), reason],
    )
}

pub(super) fn not_recorded(first: i16, last: i16) -> Text {
    let mut years = first.to_string();
    if first != last {
        years = years + "–" + &last.to_string();
    }
    Text::fill(
        "Chưa có lịch nghỉ lễ năm {}, mới trừ thứ Bảy và Chủ nhật: ngày tính được là tạm tính.",
        "The holidays of {} are not recorded, only Saturdays and Sundays are left out: the day is provisional.",
        &[&same(years)],
    )
}

pub(super) fn no_term() -> Text {
    Text::new(
        "Nguồn không nêu thời hạn nên không tính được ngày.",
        "The source states no time limit, so no day can be computed.",
    )
}

pub(super) fn event(of: &Text) -> Text {
    Text::fill("Tính từ: {}.", "Counted from: {}.", &[of])
}

pub(super) fn law(number: &str) -> Text {
    Text::fill("Căn cứ: {}.", "Legal basis: {}.", &[&same(number.into())])
}
