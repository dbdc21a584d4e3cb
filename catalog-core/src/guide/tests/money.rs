//! What is paid, by whom it is set, and when it is not paid.

use super::*;

#[test]
fn ha_noi_waives_a_council_charge_online_from_2026_on() {
    let place = ha_noi();
    let fees =
        |date: &str| checklist(&birth(), &Answers::new(), day(date), Some(&place)).unwrap().fees;
    let now = fees("2026-01-01");
    assert_eq!((now[0].state, now[0].amount), (FeeState::Fixed, Some(8000)));
    assert_eq!((now[1].state, now[1].amount), (FeeState::Free, Some(0)));
    assert_eq!(now[1].source.as_deref(), Some("77/2025/NQ-HĐND"));
    assert_eq!(fees("2025-12-31")[1].state, FeeState::Fixed);
    assert_eq!(now[0].exemptions[0].who, Text::new("hộ nghèo", "poor households"));
}

#[test]
fn a_rule_that_may_not_hold_for_the_police_is_shown_and_not_guessed() {
    let mut police = birth();
    police.decided_by = vec!["cong-an-xa".into()];
    let place = ha_noi();
    let fees = checklist(&police, &Answers::new(), day("2026-07-18"), Some(&place)).unwrap().fees;
    assert_eq!((fees[1].state, fees[1].amount), (FeeState::Fixed, Some(8000)));
    assert!(fees[1].uncertain);
    assert_eq!(fees[1].note, Some(Text::new("Chưa rõ.", "Open.")));
}

#[test]
fn an_appraisal_fee_is_never_waived() {
    let mut appraisal = birth();
    appraisal.fees[0].appraisal = true;
    let place = ha_noi();
    let fees =
        checklist(&appraisal, &Answers::new(), day("2026-07-18"), Some(&place)).unwrap().fees;
    assert_eq!(fees[1].state, FeeState::Fixed);
}

const COPY: &str = r#"
[[questions]]
id = "pages"
text = { vi = "Mấy trang?", en = "How many pages?" }
kind = "number"
unit = { vi = "trang", en = "page" }
[[questions]]
id = "copies"
text = { vi = "Mấy bản?", en = "How many copies?" }
kind = "number"
unit = { vi = "bản", en = "copy" }
[[fees]]
kind = "fee"
name = { vi = "Phí chứng thực", en = "Certification fee" }
set_by = "ministry-of-finance"
source = "226/2016/TT-BTC"
[fees.amount.tiered]
unit = { vi = "trang", en = "page" }
question = "pages"
times = "copies"
max = 200000
tiers = [{ up_to = 2, each = 2000 }, { each = 1000 }]
"#;

#[test]
fn a_certified_copy_is_counted_by_pages_and_copies() {
    let copy = edition(&format!("{THREE_WAYS}{COPY}"));
    let fee = |pairs: &[(&str, &str)]| list(&copy, pairs).fees.remove(0);
    let open = fee(&[]);
    assert_eq!(open.state, FeeState::Tiered);
    assert_eq!((open.amount, open.unit), (Some(2000), Some(Text::new("trang", "page"))));
    assert_eq!(
        open.text.vi,
        "2.000 đồng/trang, từ trang thứ 3: 1.000 đồng/trang, tối đa 200.000 đồng/bản"
    );
    let one = fee(&[("pages", "12")]);
    assert_eq!((one.amount, one.unit), (Some(14_000), Some(Text::new("bản", "copy"))));
    let all = fee(&[("pages", "12"), ("copies", "3")]);
    assert_eq!((all.amount, all.unit), (Some(42_000), None));
    assert_eq!(all.text.en, "42,000 đồng");
    assert_eq!(fee(&[("pages", "1000"), ("copies", "2")]).amount, Some(400_000));
    assert_eq!(fee(&[("pages", "4294967295"), ("copies", "1")]).amount, Some(200_000));
    assert!(Situation::new(&copy, &answers(&[("pages", "many")])).is_err());
}

#[test]
fn a_number_is_asked_only_while_a_fee_needs_it() {
    let copy = edition(&format!("{THREE_WAYS}{COPY}"));
    assert_eq!(asked(&list(&copy, &[])), ["pages", "copies"]);
    assert_eq!(asked(&list(&copy, &[("pages", "2")])), ["copies"]);
    let place = ha_noi();
    let online = answers(&[("channel", "online")]);
    let free = checklist(&copy, &online, day("2026-07-18"), Some(&place)).unwrap();
    assert_eq!((free.fees[0].state, free.fees[0].amount), (FeeState::Free, Some(0)));
    assert!(free.questions.is_empty());
}

#[test]
fn no_fee_named_is_not_free() {
    let checklist = list(&edition(THREE_WAYS), &[]);
    assert_eq!(checklist.fees.len(), 3);
    assert!(checklist.fees.iter().all(|fee| fee.state == FeeState::Unpublished));
    assert!(checklist.fees.iter().all(|fee| fee.amount.is_none()));
    assert_eq!(checklist.times.len(), 3);
}

#[test]
fn all_free_online_in_ha_noi_asks_nothing_about_money() {
    let edition = edition(
        r#"
channels = [{ kind = "in-person" }, { kind = "online" }]
[[questions]]
id = "late"
text = { vi = "Quá hạn?", en = "Late?" }
kind = "one"
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]
[[fees]]
kind = "charge"
name = { vi = "Đúng hạn", en = "In time" }
amount = "free"
set_by = "law"
source = "60/2014/QH13"
when = [{ late = ["no"] }]
[[fees]]
kind = "charge"
name = { vi = "Quá hạn", en = "Late" }
amount = { unpublished = { vi = "Hội đồng nhân dân quy định.", en = "Set by the council." } }
set_by = "provincial-council"
source = "portal"
when = [{ late = ["yes"] }]
"#,
    );
    let place = ha_noi();
    let with = |channel| {
        let answers = answers(&[("channel", channel)]);
        checklist(&edition, &answers, day("2026-07-18"), Some(&place)).unwrap()
    };
    let online = with("online");
    assert!(online.questions.is_empty());
    assert!(online.fees.iter().all(|f| f.state == FeeState::Free && f.depends_on.is_empty()));
    let desk = with("in-person");
    assert_eq!(asked(&desk), ["late"]);
    assert_eq!(desk.fees[1].state, FeeState::Unpublished);
    assert_eq!(desk.fees[1].amount, None);
    assert_eq!(free(&edition, day("2026-07-18"), Some(&place)), Share::Some);
    assert_eq!(free(&edition, day("2025-12-31"), Some(&place)), Share::Some);
    assert_eq!(free(&birth(), day("2025-12-31"), Some(&place)), Share::None);
}

#[test]
fn an_answer_can_prove_an_exemption() {
    let edition = edition(
        r#"
channels = [{ kind = "in-person" }]
[[questions]]
id = "poor"
text = { vi = "Hộ nghèo?", en = "A poor household?" }
kind = "one"
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]
[[fees]]
kind = "charge"
name = { vi = "Lệ phí", en = "Charge" }
amount = { fixed = 50000 }
set_by = "provincial-council"
source = "portal"
valid = { until = "2026-12-31" }
[[fees.exemptions]]
who = { vi = "hộ nghèo", en = "poor households" }
amount = "free"
law = "1/2020/NQ"
when = [{ poor = ["yes"] }]
"#,
    );
    let open = list(&edition, &[]);
    assert_eq!(asked(&open), ["poor"]);
    assert_eq!(open.fees[0].amount, Some(50_000));
    assert_eq!(open.fees[0].exemptions[0].depends_on, ["poor"]);
    let poor = list(&edition, &[("poor", "yes")]);
    assert_eq!((poor.fees[0].state, poor.fees[0].amount), (FeeState::Free, Some(0)));
    assert_eq!(poor.fees[0].source.as_deref(), Some("1/2020/NQ"));
    let other = list(&edition, &[("poor", "no")]);
    assert!(other.fees[0].exemptions.is_empty());
    let later = checklist(&edition, &Answers::new(), day("2027-01-01"), None).unwrap();
    assert_eq!(later.fees[0].state, FeeState::Unpublished);
}

#[test]
fn dollars_are_never_shown_as_dong_and_postage_is_not_the_fee() {
    let edition = edition(
        r#"
channels = [{ kind = "in-person" }, { kind = "post" }]
[[fees]]
kind = "fee"
name = { vi = "Phí", en = "Fee" }
amount = { fixed = 10 }
currency = "USD"
set_by = "ministry-of-finance"
source = "264/2016/TT-BTC"
when = [{ channel = ["in-person"] }]
[[fees]]
kind = "fee"
name = { vi = "Cước", en = "Postage" }
amount = { fixed = 30000 }
set_by = "provider"
source = "portal"
when = [{ channel = ["post"] }]
"#,
    );
    let fees = list(&edition, &[]).fees;
    assert_eq!((fees[0].state, fees[0].amount), (FeeState::Fixed, None));
    assert_eq!(fees[0].text.vi, "10 USD");
    assert_eq!((fees[1].state, fees[1].amount), (FeeState::Fixed, Some(30_000)));
    assert_eq!((fees[2].state, fees[2].amount), (FeeState::Unpublished, None));
    assert_eq!(fees.len(), 3);
}
