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
    let day = day(date);
    match clock {
        Some(clock) => Text {
            vi: format!("đến {clock} ngày {}", day.vi),
            en: format!("until {clock} on {}", day.en),
        },
        None => Text {
            vi: format!("đến hết ngày {}", day.vi),
            en: format!("until the end of {}", day.en),
        },
    }
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
    let day = day(date);
    Text {
        vi: format!(
            "Không tính ngày đầu tiên {}, bắt đầu từ ngày tiếp theo (Bộ luật Dân sự 2015, Điều 147).",
            day.vi
        ),
        en: format!(
            "The first day, {}, is not counted; counting starts on the next day (Civil Code 2015, article 147).",
            day.en
        ),
    }
}

pub(super) fn term(stage: Option<&Text>, term: &Term, end: Date, clock: Option<Clock>) -> Text {
    let (length, until) = (words::term(term), until(end, clock));
    let (vi, en) = stage.map_or(("Thời hạn", "Time limit"), |s| (&s.vi, &s.en));
    Text {
        vi: format!("{vi}: {}, {}.", length.vi, until.vi),
        en: format!("{en}: {}, {}.", length.en, until.en),
    }
}

pub(super) fn off_duty(date: Date, calendar: Calendar<'_>, counted_from: Date) -> Text {
    let (date, why, from) = (day(date), closed(date, calendar), day(counted_from));
    Text {
        vi: format!(
            "Ngày {} cơ quan nghỉ – {}; coi như nhận vào ngày làm việc tiếp theo, {}.",
            date.vi, why.vi, from.vi
        ),
        en: format!(
            "The office is closed on {} – {}; what comes in counts as received on the next working day, {}.",
            date.en, why.en, from.en
        ),
    }
}

pub(super) fn received_on_day_off(date: Date, calendar: Calendar<'_>) -> Text {
    let (date, why) = (day(date), closed(date, calendar));
    Text {
        vi: format!(
            "Ngày {} cơ quan nghỉ – {}; nếu giấy hẹn ghi ngày tiếp nhận muộn hơn thì tính từ ngày đó.",
            date.vi, why.vi
        ),
        en: format!(
            "The office is closed on {} – {}; if the slip shows a later day of receipt, that day counts.",
            date.en, why.en
        ),
    }
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
    let off = Text::new("Ngày nghỉ trong thời gian này", "Days off in that time");
    let worked =
        Text::new("Ngày làm bù vào cuối tuần, được tính", "Weekend days that are worked, counted");
    let mut found = Vec::new();
    for (swap, mut text) in [(false, off), (true, worked)] {
        let mut mark = ':';
        for special in calendar.between(first, last) {
            if (special.kind == DayKind::WorkedSwap) == swap {
                let day = day(special.date);
                text.vi += &format!("{mark} {} – {}", day.vi, special.name.vi);
                text.en += &format!("{mark} {} – {}", day.en, special.name.en);
                mark = ';';
            }
        }
        if mark == ';' {
            text.vi.push('.');
            text.en.push('.');
            found.push(text);
        }
    }
    found
}

pub(super) fn rolled(last: Date, calendar: Calendar<'_>, end: Date) -> Text {
    let (last, why, end) = (day(last), closed(last, calendar), day(end));
    Text {
        vi: format!(
            "Ngày cuối {} là ngày nghỉ – {} – nên thời hạn kết thúc vào ngày làm việc tiếp theo, {} (Bộ luật Dân sự 2015, Điều 148).",
            last.vi, why.vi, end.vi
        ),
        en: format!(
            "The last day, {}, is a day off – {} – so the term ends on the next working day, {} (Civil Code 2015, article 148).",
            last.en, why.en, end.en
        ),
    }
}

pub(super) fn range(from: &Term, to: &Term) -> Text {
    let (from, to) = (words::term(from), words::term(to));
    Text {
        vi: format!("Cơ quan giải quyết có từ {} đến {}.", from.vi, to.vi),
        en: format!("The office has from {} to {}.", from.en, to.en),
    }
}

pub(super) fn several() -> Text {
    Text::new(
        "Thời hạn còn tùy trường hợp nên có ngày sớm nhất và ngày muộn nhất.",
        "The time depends on the situation, so there is an earliest and a latest day.",
    )
}

pub(super) fn extension(by: &Term, reason: &Text, end: Date) -> Text {
    let (by, day) = (words::term(by), day(end));
    Text {
        vi: format!("Có thể kéo dài thêm {}, đến {}: {}", by.vi, day.vi, reason.vi),
        en: format!("May be extended by {}, to {}: {}", by.en, day.en, reason.en),
    }
}

pub(super) fn not_recorded(first: i16, last: i16) -> Text {
    let years = if first == last { format!("{first}") } else { format!("{first}–{last}") };
    Text {
        vi: format!(
            "Chưa có lịch nghỉ lễ năm {years}, mới trừ thứ Bảy và Chủ nhật: ngày tính được là tạm tính."
        ),
        en: format!(
            "The holidays of {years} are not recorded, only Saturdays and Sundays are left out: the day is provisional."
        ),
    }
}

pub(super) fn no_term() -> Text {
    Text::new(
        "Nguồn không nêu thời hạn nên không tính được ngày.",
        "The source states no time limit, so no day can be computed.",
    )
}

pub(super) fn event(of: &Text) -> Text {
    Text { vi: format!("Tính từ: {}.", of.vi), en: format!("Counted from: {}.", of.en) }
}

pub(super) fn law(number: &str) -> Text {
    Text { vi: format!("Căn cứ: {number}."), en: format!("Legal basis: {number}.") }
}
