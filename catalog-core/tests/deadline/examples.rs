//! Examples a lawyer can read.

use catalog_core::{
    calendar::Calendar,
    deadline::{self, Due},
    model::{CalendarYear, Clock, Extension, FilingDeadline, Term},
    text::{Lang, Text},
};

use crate::fixture::{due, due_of, nothing, stage, time, years};

/// Received, time limit, last day: `wd` working days, `d` days, `m` months, `h` hours,
/// `wh` working hours, `day` the same day, `day15` the same day with the rule of 15:00.
const EXAMPLES: &str = "
An ordinary week: Monday is not counted, Thursday is the third working day.
2026-10-05T09:00 3wd 2026-10-08
Late in the afternoon changes nothing for a term in working days.
2026-10-05T16:59 3wd 2026-10-08
Over a weekend.
2026-10-08T09:00 3wd 2026-10-13
24/11/2026, a Tuesday, is the Day of Vietnamese Culture.
2026-11-23T16:20 1wd 2026-11-25
2026-11-23T16:20 1d 2026-11-25
2026-11-20T09:00 5wd 2026-11-30
Three days end on a Sunday and run to Monday.
2026-10-08T09:00 3d 2026-10-12
Three days end on a Friday.
2026-10-06T09:00 3d 2026-10-09
Friday 02/01/2026 is off and Saturday 10/01/2026 is worked for it.
2025-12-31T09:00 1wd 2026-01-05
2026-01-09T09:00 1wd 2026-01-10
2026-01-08T09:00 3wd 2026-01-12
2026-01-07T09:00 3d 2026-01-10
2026-01-10T09:00 day 2026-01-10
2026-01-10T15:30 day15 2026-01-12
Saturday 22/8/2026 is worked for Monday 31/8.
2026-08-21T09:00 1wd 2026-08-22
2026-08-28T09:00 1wd 2026-09-03
Tết 2026: Monday 16/02 to Friday 20/02.
2026-02-13T09:00 1wd 2026-02-23
2026-02-13T09:00 3d 2026-02-23
2026-02-11T09:00 5wd 2026-02-25
2026-02-17T09:00 day 2026-02-23
Tết 2027: Thursday 04/02 to Wednesday 10/02.
2027-02-03T09:00 1wd 2027-02-11
2027-02-03T15:01 day15 2027-02-11
2027-01-20T09:00 15d 2027-02-11
10/3 of the lunar year falls on Sunday 26/4/2026: Monday 27/4 is off.
2026-04-24T09:00 1wd 2026-04-28
2026-04-24T09:00 2d 2026-04-28
2026-04-26T09:00 day 2026-04-28
30/4 and 01/5/2026 are a Thursday and a Friday.
2026-04-29T09:00 1wd 2026-05-04
Received on a Sunday: Monday is the first day counted.
2026-10-11T20:00 3wd 2026-10-14
The same day, before and after 15:00.
2026-10-07T14:59 day15 2026-10-07
2026-10-07T15:00 day15 2026-10-07
2026-10-07T15:01 day15 2026-10-08
2026-10-07T16:59 day 2026-10-07
2026-10-09T15:01 day15 2026-10-12
Received on a Saturday evening counts as Monday morning: the rule of 15:00 does not add a day.
2026-10-10T16:00 day15 2026-10-12
Months end on the same date, or on the last day of a shorter month.
2026-08-31T09:00 1m 2026-09-30
2027-01-29T09:00 1m 2027-03-01
2026-10-24T09:00 1m 2026-11-25
Hours run on the clock; what ends on a day off ends on the next working day.
2026-10-07T16:20 24h 2026-10-08
2026-10-09T16:20 24h 2026-10-12
2026-10-07T16:20 2h 2026-10-07
Eight working hours are a working day.
2026-10-07T10:00 8wh 2026-10-08
2026-10-09T10:00 8wh 2026-10-12
2026-10-10T10:00 8wh 2026-10-12
";

#[test]
fn examples() {
    let mut heading = "";
    let mut read = 0;
    for line in EXAMPLES.lines().filter(|line| !line.is_empty()) {
        if !line.starts_with("20") {
            heading = line;
            continue;
        }
        let [received, term, expected] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{line}: three columns");
        };
        let (n, unit) = term.split_at(term.find(char::is_alphabetic).unwrap());
        let n = n.parse().unwrap_or(0);
        let mut time = time(match unit {
            "wd" => Term::WorkingDays(n),
            "d" => Term::Days(n),
            "m" => Term::Months(n),
            "h" => Term::Hours(n),
            "wh" => Term::WorkingHours(n),
            "day" | "day15" => Term::SameDay,
            _ => panic!("{line}: no such unit"),
        });
        time.after_15h = unit == "day15";
        let due = due(&time, received);
        assert_eq!(due.due, Some(expected.parse().unwrap()), "{heading}\n{line}\n{:#?}", due.why);
        assert!(!due.provisional, "{line}");
        read += 1;
    }
    assert_eq!(read, 43, "each example is read");
}

fn day(text: &str) -> Option<catalog_core::date::Date> {
    Some(text.parse().unwrap())
}

fn why(due: &Due) -> Vec<&str> {
    due.why.iter().map(|text| text.get(Lang::Vi)).collect()
}

#[test]
fn the_reasons_name_the_rule_and_the_days() {
    let due = due(&time(Term::WorkingDays(1)), "2026-11-23T16:20");
    assert_eq!(
        due.why,
        [
            Text::new(
                "Không tính ngày đầu tiên 23/11/2026, bắt đầu từ ngày tiếp theo (Bộ luật Dân sự 2015, Điều 147).",
                "The first day, 23 Nov 2026, is not counted; counting starts on the next day (Civil Code 2015, article 147).",
            ),
            Text::new(
                "Ngày nghỉ trong thời gian này: 24/11/2026 – Ngày Văn hóa Việt Nam.",
                "Days off in that time: 24 Nov 2026 – Vietnam Culture Day.",
            ),
            Text::new(
                "Thời hạn: 1 ngày làm việc, đến hết ngày 25/11/2026.",
                "Time limit: 1 working day, until the end of 25 Nov 2026.",
            ),
        ]
    );
}

#[test]
fn a_term_that_ends_on_a_day_off_says_which() {
    let due = due(&time(Term::Days(3)), "2026-02-13T09:00");
    assert_eq!(
        why(&due)[1..3],
        [
            "Ngày cuối 16/02/2026 là ngày nghỉ – Tết Âm lịch (29 tháng Chạp) – nên thời hạn kết thúc vào ngày làm việc tiếp theo, 23/02/2026 (Bộ luật Dân sự 2015, Điều 148).",
            "Ngày nghỉ trong thời gian này: 17/02/2026 – Tết Âm lịch (mùng 1); 18/02/2026 – Tết Âm lịch (mùng 2); 19/02/2026 – Tết Âm lịch (mùng 3); 20/02/2026 – Tết Âm lịch (mùng 4).",
        ]
    );
}

#[test]
fn the_worked_saturday_is_named() {
    let due = due(&time(Term::WorkingDays(1)), "2026-01-09T09:00");
    assert!(
        why(&due).contains(
            &"Ngày làm bù vào cuối tuần, được tính: 10/01/2026 – Làm bù cho thứ Sáu 02/01."
        )
    );
}

#[test]
fn beyond_the_calendar_the_day_is_provisional() {
    let due = due(&time(Term::WorkingDays(5)), "2027-12-29T09:00");
    assert_eq!((due.due, due.provisional), (day("2028-01-05"), true));
    assert_eq!(
        why(&due).last(),
        Some(
            &"Chưa có lịch nghỉ lễ năm 2028, mới trừ thứ Bảy và Chủ nhật: ngày tính được là tạm tính."
        )
    );
}

#[test]
fn before_the_calendar_too() {
    assert!(due(&time(Term::WorkingDays(5)), "2024-12-27T09:00").provisional);
    // Only the last day of a term in days is looked up, and that one is recorded.
    let due = due(&time(Term::Days(14)), "2024-12-27T09:00");
    assert_eq!((due.due, due.provisional), (day("2025-01-10"), false));
    // Saturday 31/12/2022 might have been worked by swap: nobody has recorded it.
    let only_2023 = [CalendarYear { year: 2023, days: vec![] }];
    let received = "2022-12-30T09:00".parse().unwrap();
    let due = deadline::due(&[&time(Term::Days(1))], received, Calendar::new(&only_2023));
    assert_eq!((due.due, due.provisional), (day("2023-01-02"), true));
}

#[test]
fn an_unstated_term_gives_no_day() {
    let known = Text::new("Theo lịch của trường.", "As the school decides.");
    let due = due(&time(Term::Unspecified(known.clone())), "2026-10-05T09:00");
    assert_eq!((due.due, due.earliest, due.at), (None, None, None));
    assert!(!due.provisional);
    assert!(due.why.contains(&known));
    let none = due_of(&[], "2026-10-05T09:00");
    assert_eq!((none.due, none.why.len()), (None, 1));
    assert_eq!(crate::fixture::due(&nothing(), "2026-10-05T09:00").why, none.why);
}

#[test]
fn a_range_is_left_to_the_office() {
    let mut time = time(Term::WorkingDays(1));
    time.up_to = Some(Term::WorkingDays(3));
    let due = due(&time, "2026-10-05T09:00");
    assert_eq!((due.earliest, due.due), (day("2026-10-06"), day("2026-10-08")));
    assert_eq!(
        why(&due),
        [
            "Cơ quan giải quyết có từ 1 ngày làm việc đến 3 ngày làm việc.",
            "Không tính ngày đầu tiên 05/10/2026, bắt đầu từ ngày tiếp theo (Bộ luật Dân sự 2015, Điều 147).",
            "Thời hạn: 1 ngày làm việc, đến hết ngày 06/10/2026.",
            "Thời hạn: 3 ngày làm việc, đến hết ngày 08/10/2026.",
        ]
    );
}

#[test]
fn an_open_question_leaves_the_latest_and_the_earliest() {
    let (short, long) = (time(Term::WorkingDays(3)), time(Term::Days(10)));
    for times in [[&short, &long], [&long, &short]] {
        let due = due_of(&times, "2026-10-05T09:00");
        assert_eq!((due.earliest, due.due), (day("2026-10-08"), day("2026-10-15")));
        assert!(why(&due).iter().any(|sentence| sentence.starts_with("Thời hạn còn tùy")));
    }
    // One of them is not stated: the latest is not known.
    let unknown = time(Term::Unspecified(Text::default()));
    let due = due_of(&[&short, &unknown], "2026-10-05T09:00");
    assert_eq!((due.earliest, due.due), (day("2026-10-08"), None));
}

#[test]
fn an_unknown_hour_matters_only_where_the_hour_decides() {
    let mut time = time(Term::SameDay);
    time.after_15h = true;
    let open = due(&time, "2026-10-09");
    assert_eq!((open.earliest, open.due), (day("2026-10-09"), day("2026-10-12")));
    let hours = due(&crate::fixture::time(Term::Hours(2)), "2026-10-07");
    assert_eq!((hours.earliest, hours.due), (day("2026-10-07"), day("2026-10-08")));
    assert_eq!(hours.at, Clock::new(2, 0));
    let of_the_hour =
        |answer: &Due| why(answer).iter().any(|s| s.starts_with("Chưa biết giờ nhận"));
    assert!(of_the_hour(&open) && of_the_hour(&hours));
    assert!(!of_the_hour(&due(&time, "2026-10-09T16:00")));
    assert!(!of_the_hour(&due(&crate::fixture::time(Term::Hours(2)), "2026-10-07T09:00")));
    time.after_15h = false;
    let shut = due(&time, "2026-10-09");
    assert_eq!(shut.earliest, shut.due);
}

#[test]
fn stages_follow_one_another() {
    let mut time = nothing();
    time.stages =
        vec![stage("Xã kiểm tra", Term::Days(5)), stage("Tỉnh quyết định", Term::WorkingDays(3))];
    // Five days from Monday 5 end on Saturday 10, so on Monday 12; three working days more.
    let due = due(&time, "2026-10-05T16:00");
    assert_eq!(due.due, day("2026-10-15"));
    assert!(why(&due).contains(&"Xã kiểm tra: 5 ngày, đến hết ngày 12/10/2026."));
    assert!(why(&due).contains(&"Tỉnh quyết định: 3 ngày làm việc, đến hết ngày 15/10/2026."));
}

#[test]
fn parallel_stages_start_together() {
    let mut time = nothing();
    time.stages = vec![
        stage("a", Term::WorkingDays(2)),
        stage("b", Term::WorkingDays(5)),
        stage("c", Term::WorkingDays(3)),
        stage("d", Term::WorkingDays(1)),
    ];
    time.stages[2].parallel = true;
    // 2, then 5 beside 3, then 1: eight working days.
    assert_eq!(due(&time, "2026-10-05T09:00").due, day("2026-10-15"));
    time.stages[2].term = Term::WorkingDays(6);
    assert_eq!(due(&time, "2026-10-05T09:00").due, day("2026-10-16"));
}

#[test]
fn after_15h_moves_only_the_first_stage() {
    let mut time = nothing();
    time.after_15h = true;
    time.stages = vec![stage("a", Term::SameDay), stage("b", Term::WorkingDays(1))];
    assert_eq!(due(&time, "2026-10-05T15:01").due, day("2026-10-07"));
    time.stages = vec![stage("b", Term::WorkingDays(1)), stage("a", Term::SameDay)];
    assert_eq!(due(&time, "2026-10-05T15:01").due, day("2026-10-06"));
}

#[test]
fn a_stage_that_is_not_stated_leaves_the_whole_open() {
    let mut time = nothing();
    let unknown = Term::Unspecified(Text::new("Không nêu", "Not stated"));
    time.stages = vec![stage("a", Term::WorkingDays(2)), stage("b", unknown)];
    assert_eq!(due(&time, "2026-10-05T09:00").due, None);
}

#[test]
fn an_extension_runs_from_the_last_day() {
    let mut time = time(Term::SameDay);
    time.after_15h = true;
    time.extension = Some(Extension {
        by: Term::WorkingDays(2),
        reason: Text::new("Nhiều trang.", "Many pages."),
    });
    let due = due(&time, "2026-10-09T16:00");
    assert_eq!((due.due, due.extended), (day("2026-10-12"), day("2026-10-14")));
    assert!(
        why(&due).contains(&"Có thể kéo dài thêm 2 ngày làm việc, đến 14/10/2026: Nhiều trang.")
    );
    // Of several times the longest extension counts, wherever it stands.
    let short = crate::fixture::time(Term::WorkingDays(1));
    let extended = |times: [&_; 2]| due_of(&times, "2026-10-09T16:00").extended;
    assert_eq!(extended([&time, &short]), day("2026-10-14"));
    assert_eq!(extended([&short, &time]), day("2026-10-14"));
    let mut longer = time.clone();
    longer.term = Some(Term::WorkingDays(5));
    assert_eq!(extended([&longer, &time]), extended([&time, &longer]));
}

#[test]
fn only_the_extension_may_be_beyond_the_calendar() {
    let mut time = time(Term::WorkingDays(1));
    time.extension = Some(Extension {
        by: Term::WorkingDays(2),
        reason: Text::new("Phức tạp.", "Complex."),
    });
    let due = due(&time, "2027-12-30T09:00");
    assert_eq!((due.due, due.provisional), (day("2027-12-31"), false));
    assert_eq!(due.extended, day("2028-01-04"));
    assert!(why(&due).iter().any(|sentence| sentence.contains("2028")));
}

fn file(within: Option<Term>, until: Option<Clock>, event: &str) -> Due {
    let filing = FilingDeadline {
        within,
        until,
        of: Text::new("ngày sinh con", "the day of birth"),
        law: Some("60/2014/QH13".into()),
        when: Default::default(),
        note: None,
    };
    let years = years();
    deadline::last_day(&filing, event.parse().unwrap(), Calendar::new(&years))
}

#[test]
fn birth_is_registered_within_sixty_days() {
    assert_eq!(file(Some(Term::Days(60)), None, "2026-10-05").due, day("2026-12-04"));
    // The sixtieth day, 26/12/2026, is a Saturday.
    let saturday = file(Some(Term::Days(60)), None, "2026-10-27");
    assert_eq!(saturday.due, day("2026-12-28"));
    assert_eq!(why(&saturday)[0], "Tính từ: ngày sinh con.");
    // Tết 2027 lies on it.
    assert_eq!(file(Some(Term::Days(60)), None, "2026-12-08").due, day("2027-02-11"));
}

#[test]
fn an_overnight_guest_is_reported_the_same_evening_day_off_or_not() {
    let sunday = file(None, Clock::new(23, 0), "2026-10-11");
    assert_eq!((sunday.due, sunday.at), (day("2026-10-11"), Clock::new(23, 0)));
}

#[test]
fn a_citizen_whose_hour_is_not_known_is_on_the_safe_side() {
    let unknown = file(Some(Term::Hours(48)), None, "2026-10-05");
    assert_eq!((unknown.due, unknown.at), (day("2026-10-06"), None));
    let known = file(Some(Term::Hours(48)), None, "2026-10-05T10:00");
    assert_eq!((known.due, known.at), (day("2026-10-07"), Clock::new(10, 0)));
}

#[test]
fn bad_data_neither_panics_nor_hangs() {
    for term in [
        Term::Days(u16::MAX),
        Term::WorkingDays(u16::MAX),
        Term::Months(u16::MAX),
        Term::Years(u16::MAX),
        Term::Hours(u16::MAX),
        Term::WorkingHours(0),
        Term::WorkingDays(0),
        Term::Hours(0),
    ] {
        for received in ["1900-01-01T00:00", "2199-12-31", "2026-10-05T09:00"] {
            assert!(due(&time(term.clone()), received).due.is_some());
        }
    }
    for text in ["2026-10-05T24:00", "2026-10-05T+1:00", "2026-10-05T", "T10:00", ""] {
        assert!(text.parse::<catalog_core::deadline::Moment>().is_err(), "{text}");
    }
}
