//! Terms, amounts and kinds in words, in both languages: what the command and the widget say
//! alike.

use super::Tally;
use crate::model::{
    Accepted, Amount, Anywhere, ChannelKind, Currency, FeeKind, FilingDeadline, PerUnit,
    ProcessingTime, Question, Setter, Stage, Term, Terrain, Tiered,
};
use crate::{fees, text::Text};

/// A length of time: "7 ngày làm việc", "7 working days".
///
/// ```
/// use catalog_core::{guide::words, model::Term};
/// let text = words::term(&Term::WorkingDays(7));
/// assert_eq!((text.vi.as_str(), text.en.as_str()), ("7 ngày làm việc", "7 working days"));
/// ```
pub fn term(term: &Term) -> Text {
    match (term, counted(term)) {
        (_, Some((number, vi, en))) => {
            let plural = if number == 1 { "" } else { "s" };
            Text::new(format!("{number} {vi}"), format!("{number} {en}{plural}"))
        }
        (Term::SameDay, _) => Text::new("trong ngày", "the same day"),
        (Term::Unspecified(instead), _) => instead.clone(),
        _ => Text::new("ngay khi tiếp nhận", "while you wait"),
    }
}

/// The number of a term and the name of its unit in the singular.
fn counted(term: &Term) -> Option<(u16, &'static str, &'static str)> {
    Some(match *term {
        Term::Hours(n) => (n, "giờ", "hour"),
        Term::WorkingHours(n) => (n, "giờ làm việc", "working hour"),
        Term::WorkingDays(n) => (n, "ngày làm việc", "working day"),
        Term::Days(n) => (n, "ngày", "day"),
        Term::Months(n) => (n, "tháng", "month"),
        Term::Years(n) => (n, "năm", "year"),
        Term::SameDay | Term::Immediate | Term::Unspecified(_) => return None,
    })
}

/// From one length of time to another: "1 đến 3 ngày làm việc", "1 to 3 working days".
fn range(from: &Term, to: &Term) -> Text {
    match (counted(from), counted(to)) {
        (Some((low, unit, _)), Some((_, other, _))) if unit == other => {
            let to = term(to);
            Text::new(format!("{low} đến {}", to.vi), format!("{low} to {}", to.en))
        }
        _ => {
            let (from, to) = (term(from), term(to));
            Text::new(format!("{} đến {}", from.vi, to.vi), format!("{} to {}", from.en, to.en))
        }
    }
}

/// A processing time in one sentence without its note: the term or range, the stages, the
/// extension, the rule of 15:00.
pub fn time(time: &ProcessingTime) -> Text {
    let mut text = match (&time.term, &time.up_to) {
        (Some(from), Some(to)) => range(from, to),
        (Some(whole), None) => term(whole),
        (None, _) => total(&time.stages).as_ref().map(term).unwrap_or_default(),
    };
    if !time.stages.is_empty() {
        let parts = stages(&time.stages);
        text = if text.vi.is_empty() {
            parts
        } else {
            Text::new(format!("{} ({})", text.vi, parts.vi), format!("{} ({})", text.en, parts.en))
        };
    }
    if text.vi.is_empty() {
        text = no_time();
    }
    if let Some(extension) = &time.extension {
        let by = term(&extension.by);
        text.vi =
            format!("{}; có thể kéo dài thêm tối đa {} ({})", text.vi, by.vi, extension.reason.vi);
        text.en =
            format!("{}; may be extended by up to {} ({})", text.en, by.en, extension.reason.en);
    }
    if time.after_15h {
        text.vi += "; hồ sơ nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo";
        text.en += "; received after 15:00, on the next working day";
    }
    text
}

/// The sum of stages that follow each other, where they are all in working days or all in working
/// hours: only there it is exact.
fn total(stages: &[Stage]) -> Option<Term> {
    if stages.len() < 2 || stages.iter().any(|stage| stage.parallel) {
        return None;
    }
    let sum = |number: fn(&Term) -> Option<u16>| {
        stages.iter().try_fold(0u16, |sum, stage| sum.checked_add(number(&stage.term)?))
    };
    let days = sum(|term| if let Term::WorkingDays(n) = term { Some(*n) } else { None });
    let hours = sum(|term| if let Term::WorkingHours(n) = term { Some(*n) } else { None });
    days.map(Term::WorkingDays).or(hours.map(Term::WorkingHours))
}

fn stages(stages: &[Stage]) -> Text {
    let mut text = Text::default();
    for (position, stage) in stages.iter().enumerate() {
        if position > 0 {
            let (vi, en) = match stage.parallel {
                true => ("; đồng thời ", "; at the same time "),
                false => ("; sau đó ", "; then "),
            };
            text.vi += vi;
            text.en += en;
        }
        let term = term(&stage.term);
        text.vi = text.vi + &stage.name.vi + ": " + &term.vi;
        text.en = text.en + &stage.name.en + ": " + &term.en;
    }
    text
}

/// What is said where the source names no time.
pub(super) fn no_time() -> Text {
    Text::new(
        "nguồn không nêu thời hạn, hãy hỏi nơi tiếp nhận",
        "the source names no time limit, ask the desk",
    )
}

/// The citizen's own deadline without its note: "trong 60 ngày kể từ ngày sinh", "within 60 days
/// of the birth".
pub fn deadline(deadline: &FilingDeadline) -> Text {
    let mut text = Text::default();
    if let Some(within) = &deadline.within {
        let within = match within {
            Term::Unspecified(instead) => instead.clone(),
            Term::SameDay => Text::new("trong ngày", "on the same day"),
            Term::Immediate => Text::new("ngay", "at once"),
            counted => {
                let counted = term(counted);
                Text::new(format!("trong {}", counted.vi), format!("within {}", counted.en))
            }
        };
        text = Text::new(
            format!("{} kể từ {}", within.vi, deadline.of.vi),
            format!("{} of {}", within.en, deadline.of.en),
        );
    }
    if let Some(until) = deadline.until {
        if deadline.within.is_some() {
            text.vi += ", ";
            text.en += ", ";
        } else {
            text.vi = text.vi + &deadline.of.vi + ": ";
            text.en = text.en + &deadline.of.en + ": ";
        }
        text.vi += &format!("trước {} giờ", until.hour());
        if until.minute() > 0 {
            text.vi += &format!(" {} phút", until.minute());
        }
        text.en += &format!("before {until}");
    }
    text
}

/// A sum of money: "135.000 đồng", "135,000 đồng"; "10 USD".
///
/// ```
/// use catalog_core::{guide::words, model::Currency};
/// assert_eq!(words::money(1_250_000, Currency::Vnd).vi, "1.250.000 đồng");
/// ```
pub fn money(amount: u64, currency: Currency) -> Text {
    let name = match currency {
        Currency::Vnd => "đồng",
        Currency::Usd => "USD",
    };
    let grouped = |separator| format!("{} {name}", thousands(amount, separator));
    Text::new(grouped('.'), grouped(','))
}

fn thousands(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// An amount as the rule has it, before anything is counted: "2.000 đồng/trang, từ trang thứ 3:
/// 1.000 đồng/trang, tối đa 200.000 đồng/bản". The questions tell what is counted.
pub fn amount(amount: &Amount, currency: Currency, questions: &[Question]) -> Text {
    match amount {
        Amount::Free => Text::new("miễn phí", "free"),
        Amount::Fixed(sum) => money(u64::from(*sum), currency),
        Amount::PerUnit(PerUnit { each, unit, .. }) => price(u64::from(*each), unit, currency),
        Amount::Tiered(tiered) => tiers(tiered, currency, questions),
        Amount::Unpublished(instead) => instead.clone(),
    }
}

/// The price of one: "2.000 đồng/trang", "2,000 đồng per page".
pub fn price(each: u64, unit: &Text, currency: Currency) -> Text {
    let sum = money(each, currency);
    Text::new(format!("{}/{}", sum.vi, unit.vi), format!("{} per {}", sum.en, unit.en))
}

fn tiers(tiered: &Tiered, currency: Currency, questions: &[Question]) -> Text {
    let mut text = Text::default();
    let mut above = None;
    for tier in &tiered.tiers {
        let price = price(u64::from(tier.each), &tiered.unit, currency);
        match above {
            None => text = price,
            Some(above) => {
                let from = u64::from(above) + 1;
                text.vi += &format!(", từ {} thứ {from}: {}", tiered.unit.vi, price.vi);
                text.en += &format!(", from {} {from} on {}", tiered.unit.en, price.en);
            }
        }
        above = tier.up_to;
    }
    if let Some(max) = tiered.max {
        let of = tiered.times.as_deref().and_then(|times| fees::unit(questions, times));
        let max = match of {
            Some(unit) => price(u64::from(max), unit, currency),
            None => money(u64::from(max), currency),
        };
        text.vi += &format!(", tối đa {}", max.vi);
        text.en += &format!(", at most {}", max.en);
    }
    text
}

/// What is said where the source names no fee. It does not mean that there is none.
pub(super) fn no_fee() -> Text {
    Text::new(
        "nguồn không nêu mức thu, hãy hỏi nơi tiếp nhận",
        "the source names no fee, ask the desk",
    )
}

/// The name of a way of filing.
pub fn channel(channel: ChannelKind) -> Text {
    match channel {
        ChannelKind::InPerson => Text::new("Trực tiếp", "In person"),
        ChannelKind::Online => Text::new("Trực tuyến", "Online"),
        ChannelKind::Post => Text::new("Qua bưu chính", "By post"),
    }
}

/// The name of a kind of payment.
pub fn fee_kind(kind: FeeKind) -> Text {
    match kind {
        FeeKind::Fee => Text::new("Phí", "Fee"),
        FeeKind::Charge => Text::new("Lệ phí", "Charge"),
    }
}

/// Who sets the amount, as the end of "set by …"; `None` when the source does not say.
pub fn setter(setter: Setter) -> Option<Text> {
    Some(match setter {
        Setter::MinistryOfFinance => Text::new("Bộ Tài chính", "the Ministry of Finance"),
        Setter::ProvincialCouncil => {
            Text::new("Hội đồng nhân dân cấp tỉnh", "the provincial people's council")
        }
        Setter::Government => Text::new("Chính phủ", "the Government"),
        Setter::Law => Text::new("luật", "law"),
        Setter::Provider => Text::new("nơi cung cấp dịch vụ", "the provider of the service"),
        Setter::Unstated => return None,
    })
}

/// What is taken in place of the original.
pub fn accepted(accepted: Accepted) -> Text {
    match accepted {
        Accepted::CertifiedCopy => Text::new("bản sao có chứng thực", "a certified copy"),
        Accepted::RegisterCopy => {
            Text::new("bản sao cấp từ sổ gốc", "a copy issued from the register")
        }
        Accepted::CopyWithOriginal => {
            Text::new("bản chụp kèm bản chính để đối chiếu", "a copy with the original to compare")
        }
        Accepted::PlainCopy => Text::new("bản chụp", "a plain copy"),
        Accepted::Electronic => Text::new("bản điện tử", "an electronic copy"),
    }
}

/// Numbers of papers: "1 bản chính, 2 bản sao"; `None` when there are none.
pub fn tally(tally: &Tally) -> Option<Text> {
    let parts = [
        (tally.originals, "bản chính", "original", "originals"),
        (tally.copies, "bản sao", "copy", "copies"),
        (tally.certified_copies, "bản sao có chứng thực", "certified copy", "certified copies"),
        (
            tally.unstated,
            "giấy tờ chưa rõ số lượng",
            "paper of unstated number",
            "papers of unstated number",
        ),
    ];
    let mut text: Option<Text> = None;
    for (number, vi, one, many) in parts.into_iter().filter(|(number, ..)| *number > 0) {
        let en = if number == 1 { one } else { many };
        let part = Text::new(format!("{number} {vi}"), format!("{number} {en}"));
        text = Some(match text {
            None => part,
            Some(text) => Text::new(text.vi + ", " + &part.vi, text.en + ", " + &part.en),
        });
    }
    text
}

/// How far the choice of office reaches.
pub fn anywhere(anywhere: Anywhere) -> Text {
    match anywhere {
        Anywhere::Province => Text::new(
            "nộp được ở bất kỳ xã, phường nào trong tỉnh, thành phố",
            "can be filed at any commune of the province or city",
        ),
        Anywhere::Country => Text::new(
            "nộp được ở bất kỳ xã, phường nào trong cả nước",
            "can be filed at any commune of the country",
        ),
    }
}

/// A kind of land.
pub fn terrain(terrain: Terrain) -> Text {
    match terrain {
        Terrain::Border => Text::new("biên giới đất liền", "land border"),
        Terrain::Sea => Text::new("khu vực biển", "sea area"),
        Terrain::SeaPort => Text::new("cảng biển", "sea port"),
        Terrain::FishingPort => Text::new("cảng cá", "fishing port"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Clock, Extension};

    fn whole(term: Term) -> ProcessingTime {
        ProcessingTime {
            term: Some(term),
            up_to: None,
            stages: Vec::new(),
            extension: None,
            after_15h: false,
            when: Default::default(),
            note: None,
        }
    }

    fn stage(name: &str, term: Term, parallel: bool) -> Stage {
        Stage { name: Text::new(name, name), term, parallel }
    }

    #[test]
    fn times_read_as_people_say_them() {
        let said = |processing: &ProcessingTime| {
            let text = time(processing);
            (text.vi, text.en)
        };
        let pair = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        assert_eq!(said(&whole(Term::WorkingDays(1))), pair("1 ngày làm việc", "1 working day"));
        assert_eq!(said(&whole(Term::SameDay)), pair("trong ngày", "the same day"));
        let range =
            ProcessingTime { up_to: Some(Term::WorkingDays(3)), ..whole(Term::WorkingDays(1)) };
        assert_eq!(said(&range), pair("1 đến 3 ngày làm việc", "1 to 3 working days"));
        let mixed = ProcessingTime { up_to: Some(Term::Days(5)), ..whole(Term::SameDay) };
        assert_eq!(said(&mixed), pair("trong ngày đến 5 ngày", "the same day to 5 days"));
        let extended = ProcessingTime {
            extension: Some(Extension {
                by: Term::WorkingDays(2),
                reason: Text::new("cần xác minh", "to verify"),
            }),
            ..whole(Term::WorkingDays(5))
        };
        assert_eq!(
            said(&extended),
            pair(
                "5 ngày làm việc; có thể kéo dài thêm tối đa 2 ngày làm việc (cần xác minh)",
                "5 working days; may be extended by up to 2 working days (to verify)"
            )
        );
        let mut staged = whole(Term::SameDay);
        staged.term = None;
        staged.stages =
            vec![stage("A", Term::WorkingDays(2), false), stage("B", Term::WorkingDays(3), false)];
        assert_eq!(
            said(&staged),
            pair(
                "5 ngày làm việc (A: 2 ngày làm việc; sau đó B: 3 ngày làm việc)",
                "5 working days (A: 2 working days; then B: 3 working days)"
            )
        );
        staged.stages[1].parallel = true;
        assert_eq!(
            said(&staged),
            pair(
                "A: 2 ngày làm việc; đồng thời B: 3 ngày làm việc",
                "A: 2 working days; at the same time B: 3 working days"
            )
        );
    }

    #[test]
    fn deadlines_read_as_people_say_them() {
        let birth = FilingDeadline {
            within: Some(Term::Days(60)),
            until: None,
            of: Text::new("ngày sinh con", "the day of birth"),
            law: None,
            when: Default::default(),
            note: None,
        };
        let text = deadline(&birth);
        assert_eq!(text.vi, "trong 60 ngày kể từ ngày sinh con");
        assert_eq!(text.en, "within 60 days of the day of birth");
        let guest = FilingDeadline {
            within: None,
            until: Clock::new(23, 0),
            of: Text::new("ngày đến lưu trú", "the day of arrival"),
            ..birth
        };
        let text = deadline(&guest);
        assert_eq!(text.vi, "ngày đến lưu trú: trước 23 giờ");
        assert_eq!(text.en, "the day of arrival: before 23:00");
    }

    #[test]
    fn sums_are_grouped_by_thousands() {
        let said = |sum| money(sum, Currency::Vnd).vi;
        assert_eq!(said(0), "0 đồng");
        assert_eq!(said(999), "999 đồng");
        assert_eq!(said(1_000), "1.000 đồng");
        assert_eq!(said(25_000_000), "25.000.000 đồng");
        assert_eq!(money(10, Currency::Usd).en, "10 USD");
    }
}
