//! Situations in, checklists out, on small editions written as authors write them.

use super::*;
use crate::{
    date::Date,
    model::{Edition, Locality},
    text::Text,
};

const HEAD: &str = r#"
code = "9.000001"
since = { observed = "2026-07-18" }
field = "thu"
name = "Thủ tục thử"
everyday = "Thử"
english = "Trial"
summary = { vi = "Thử.", en = "A trial." }
received_by = ["ubnd-xa"]
"#;

const TAIL: &str = r#"
[provenance]
level = "curated"
portal = "https://example.org"
snapshot = "2026-07-18"
decision = { number = "1/QĐ-T" }
"#;

const THREE_WAYS: &str = r#"
channels = [{ kind = "in-person" }, { kind = "online" }, { kind = "post" }]
"#;

fn edition(body: &str) -> Edition {
    toml::from_str(&format!("{HEAD}\n{body}\n{TAIL}")).unwrap()
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    pairs.iter().for_each(|(question, answer)| answers.add(question, answer));
    answers
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn list(edition: &Edition, pairs: &[(&str, &str)]) -> Checklist {
    checklist(edition, &answers(pairs), day("2026-07-18"), None).unwrap()
}

fn ha_noi() -> Locality {
    toml::from_str(
        r#"
        id = "ha-noi"
        name = { vi = "Hà Nội", en = "Hà Nội" }
        lacks = ["border", "sea", "sea-port", "fishing-port"]
        [[rules]]
        id = "online-ministry"
        scope = "ministry-of-finance"
        online_only = true
        except_appraisal = true
        from = "2026-01-01"
        law = "77/2025/NQ-HĐND"
        note = { vi = "Thành phố trả thay.", en = "The city pays." }
        uncertain_for = ["cong-an-xa"]
        uncertain_note = { vi = "Chưa rõ.", en = "Open." }
        [[rules]]
        id = "online-council"
        scope = "provincial-council"
        online_only = true
        except_appraisal = true
        from = "2026-01-01"
        law = "77/2025/NQ-HĐND"
        note = { vi = "0 đồng.", en = "0 đồng." }
        uncertain_for = ["cong-an-xa"]
        uncertain_note = { vi = "Chưa rõ.", en = "Open." }
        "#,
    )
    .unwrap()
}

fn ids(papers: &[Paper]) -> Vec<&str> {
    papers.iter().map(|paper| paper.id.as_str()).collect()
}

fn asked(checklist: &Checklist) -> Vec<&str> {
    checklist.questions.iter().map(|question| question.id.as_str()).collect()
}

/// A birth: a slip, or in its place a witness, or a declaration; surrogacy and authorisation.
fn birth() -> Edition {
    edition(
        r#"
channels = [{ kind = "in-person" }, { kind = "online" }]
[[questions]]
id = "extra"
text = { vi = "Có trường hợp nào?", en = "Any of these?" }
kind = "many"
answers = [
  { id = "surrogacy", vi = "Mang thai hộ", en = "Surrogacy" },
  { id = "agent", vi = "Ủy quyền", en = "By an agent" },
]
[[questions]]
id = "kin"
text = { vi = "Người được ủy quyền là người thân?", en = "Is the agent next of kin?" }
kind = "one"
when = [{ extra = ["agent"] }]
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]
[[questions]]
id = "found"
text = { vi = "Trẻ bị bỏ rơi?", en = "An abandoned child?" }
kind = "one"
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]

[[documents]]
id = "form"
name = { vi = "Tờ khai", en = "Form" }
handover = "form"
originals = 1
when = [{ channel = ["in-person"] }]
[[documents]]
id = "slip"
name = { vi = "Giấy chứng sinh", en = "Birth slip" }
handover = "submit"
originals = 1
when = [{ found = ["no"] }]
[[documents]]
id = "witness"
name = { vi = "Văn bản của người làm chứng", en = "Witness" }
handover = "submit"
originals = 2
when = [{ found = ["no"] }]
[[documents]]
id = "record"
name = { vi = "Biên bản", en = "Record" }
handover = "submit"
originals = 1
when = [{ found = ["yes"] }]
[[documents]]
id = "clinic"
name = { vi = "Xác nhận của cơ sở y tế", en = "Clinic" }
handover = "submit"
originals = 1
when = [{ extra = ["surrogacy"] }]
[[documents]]
id = "mandate"
name = { vi = "Văn bản ủy quyền", en = "Mandate" }
handover = "submit"
certified_copies = 1
when = [{ kin = ["no"] }]
[[documents]]
id = "residence"
name = { vi = "Giấy tờ cư trú", en = "Proof of residence" }
handover = "show"
originals = 1
[documents.retrieved]
database = "dan-cu"
since = "2025-07-01"
law = "66.7/2025/NQ-CP"
fallback = { vi = "Xuất trình.", en = "Show it." }

[[alternatives]]
id = "proof"
name = { vi = "Chứng minh việc sinh", en = "Proof of birth" }
ordered = true
sets = [["slip"], ["witness"]]

[[times]]
term = "same-day"
after_15h = true
[[fees]]
kind = "charge"
name = { vi = "Lệ phí hộ tịch", en = "Civil status charge" }
amount = { fixed = 8000 }
set_by = "provincial-council"
source = "portal"
[[fees.exemptions]]
who = { vi = "hộ nghèo", en = "poor households" }
amount = "free"
"#,
    )
}

#[test]
fn what_hangs_on_an_open_question_stays_in_sight() {
    let checklist = list(&birth(), &[]);
    assert_eq!(ids(&checklist.submit), ["slip", "witness", "record", "clinic", "mandate"]);
    assert_eq!(ids(&checklist.forms), ["form"]);
    assert_eq!(ids(&checklist.retrieved), ["residence"]);
    assert_eq!(checklist.forms[0].depends_on, ["channel"]);
    assert_eq!(checklist.submit[0].depends_on, ["found"]);
    assert_eq!(checklist.submit[0].one_of.as_deref(), Some("proof"));
    // Whether the agent is kin is only asked once there is an agent.
    assert_eq!(checklist.submit[4].depends_on, ["extra", "kin"]);
    assert!(checklist.totals.at_least);
}

#[test]
fn the_question_that_settles_most_comes_first_and_one_that_waits_last() {
    let checklist = list(&birth(), &[]);
    assert_eq!(asked(&checklist), ["found", "extra", "channel", "kin"]);
    assert_eq!(checklist.questions[3].depends_on, ["extra"]);
}

#[test]
fn a_settled_situation_asks_nothing() {
    let checklist = list(&birth(), &[("found", "yes"), ("extra", ""), ("channel", "in-person")]);
    assert!(checklist.questions.is_empty(), "{:?}", asked(&checklist));
    assert_eq!(ids(&checklist.submit), ["record"]);
    assert!(checklist.groups.is_empty());
    assert_eq!(checklist.totals.hand_in.originals, 2);
    assert!(!checklist.totals.at_least);
}

#[test]
fn an_answer_to_a_question_that_is_not_asked_counts_for_nothing() {
    let checklist = list(&birth(), &[("extra", "surrogacy"), ("kin", "no")]);
    assert_eq!(ids(&checklist.submit), ["slip", "witness", "record", "clinic"]);
}

#[test]
fn a_paper_is_to_be_brought_until_the_database_is_there() {
    let before = checklist(&birth(), &Answers::new(), day("2025-06-30"), None).unwrap();
    assert_eq!(ids(&before.show), ["residence"]);
    assert!(before.retrieved.is_empty());
    let after = checklist(&birth(), &Answers::new(), day("2025-07-01"), None).unwrap();
    assert!(after.show.is_empty());
    assert_eq!(after.retrieved[0].retrieved.as_ref().unwrap().database, "dan-cu");
}

#[test]
fn a_group_counts_its_first_set_when_it_is_ordered() {
    let checklist = list(&birth(), &[("found", "no"), ("extra", ""), ("channel", "online")]);
    assert_eq!(checklist.groups[0].sets, [["slip"], ["witness"]]);
    assert_eq!(checklist.totals.hand_in.originals, 1);
    assert!(checklist.totals.at_least);
}

#[test]
fn strange_answers_are_refused_with_what_there_is() {
    let refused =
        |pairs: &[(&str, &str)]| Situation::new(&birth(), &answers(pairs)).unwrap_err().to_string();
    assert_eq!(
        refused(&[("x", "y")]),
        "there is no question `x`, expected `extra`, `kin`, `found`, `channel`"
    );
    assert_eq!(
        refused(&[("found", "maybe")]),
        "`maybe` is not an answer to `found`, expected `yes`, `no`"
    );
    assert_eq!(
        refused(&[("channel", "post")]),
        "`post` is not an answer to `channel`, expected `in-person`, `online`"
    );
    assert_eq!(
        refused(&[("found", "yes"), ("found", "no")]),
        "`found` got 2 answers, expected one of `yes`, `no`"
    );
}

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
        "2.000 đồng/trang, từ trang thứ 3: 1.000 đồng/trang, tối đa 200.000 đồng"
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
fn the_land_that_a_place_lacks_is_a_warning() {
    let border = edition(
        "channels = [{ kind = \"in-person\" }]\nterrain = \"border\"\nstatus = { stale = { vi = \"Cũ.\", en = \"Old.\" } }",
    );
    let place = ha_noi();
    let warnings =
        checklist(&border, &Answers::new(), day("2026-07-18"), Some(&place)).unwrap().warnings;
    let kinds: Vec<_> = warnings.iter().map(|warning| warning.kind).collect();
    assert_eq!(kinds, [WarningKind::Stale, WarningKind::Terrain]);
    assert_eq!(
        warnings[1].text.vi,
        "Hà Nội không có biên giới đất liền nên thủ tục này không áp dụng ở đây"
    );
}

#[test]
fn the_json_has_the_keys_of_the_contract() {
    let value = serde_json::to_value(list(&birth(), &[])).unwrap();
    let has = |value: &serde_json::Value, keys: &[&str]| {
        keys.iter().for_each(|key| assert!(value.get(key).is_some(), "{key} in {value}"));
    };
    has(&value, &["code", "edition", "questions", "submit", "show", "forms", "retrieved"]);
    has(&value["questions"][0], &["id", "text", "answers"]);
    for list in ["submit", "forms", "retrieved"] {
        let keys = ["id", "name", "originals", "copies", "depends_on", "one_of"];
        has(&value[list][0], &keys);
    }
    has(&value["fees"][0], &["channel", "kind", "state", "amount", "unit", "set_by", "note"]);
    has(&value["times"][0], &["channel", "text"]);
    assert_eq!(value["edition"], "2026-07-18");
    assert_eq!(value["fees"][0]["kind"], "charge");
    assert_eq!(value["fees"][0]["state"], "fixed");
    assert_eq!(value["fees"][0]["channel"], "in-person");
    assert_eq!(value["submit"][0]["name"]["en"], "Birth slip");
}

#[test]
fn what_an_item_hangs_on_is_always_asked() {
    for situation in situations(&birth()) {
        let all = situation.answers();
        // Every way of leaving one answer out.
        for (left_out, _) in all.iter() {
            let mut answers = all.clone();
            answers.clear(left_out);
            let checklist = checklist(&birth(), &answers, day("2026-07-18"), Some(&ha_noi()));
            let checklist = checklist.unwrap();
            let papers = [&checklist.submit, &checklist.show, &checklist.forms];
            let needed = papers.into_iter().flatten().flat_map(|paper| &paper.depends_on);
            for id in needed {
                assert!(asked(&checklist).contains(&id.as_str()), "{id} in {answers:?}");
            }
        }
    }
}

#[test]
fn every_situation_is_walked_once() {
    let edition = birth();
    let all: Vec<Answers> = situations(&edition).map(|s| s.answers()).collect();
    // Two ways of filing, two kinds of child, four sets of extras of which two ask for kin.
    assert_eq!(all.len(), 2 * 2 * (2 + 2 * 2));
    assert!((1..all.len()).all(|i| !all[..i].contains(&all[i])));
    assert_eq!(flaws(&edition), [Flaw::TimesClash(0, 0)][1..]);
}

#[test]
fn a_whole_answer_list_is_no_condition() {
    let mut edition = birth();
    edition.documents[3].when = toml::from_str::<crate::model::Situational>(
        "vi = \"\"\nen = \"\"\nwhen = [{ found = [\"yes\", \"no\"] }]",
    )
    .unwrap()
    .when;
    let checklist = list(&edition, &[]);
    assert!(checklist.submit.iter().any(|p| p.id == "record" && p.depends_on.is_empty()));
}

#[test]
fn flaws_are_found() {
    let edition = edition(
        r#"
channels = [{ kind = "in-person" }]
[[questions]]
id = "a"
text = { vi = "A?", en = "A?" }
kind = "one"
answers = [{ id = "x", vi = "X", en = "X" }, { id = "y", vi = "Y", en = "Y" }]
[[questions]]
id = "b"
text = { vi = "B?", en = "B?" }
kind = "one"
when = [{ a = ["x"] }]
answers = [{ id = "x", vi = "X", en = "X" }, { id = "y", vi = "Y", en = "Y" }]
[[questions]]
id = "c"
text = { vi = "C?", en = "C?" }
kind = "one"
when = [{ a = ["y"], b = ["x"] }]
answers = [{ id = "x", vi = "X", en = "X" }, { id = "y", vi = "Y", en = "Y" }]
[[questions]]
id = "d"
text = { vi = "D?", en = "D?" }
kind = "one"
answers = [{ id = "x", vi = "X", en = "X" }, { id = "y", vi = "Y", en = "Y" }]
[[documents]]
id = "first"
name = { vi = "Một", en = "One" }
handover = "submit"
originals = 1
when = [{ a = ["x"], d = ["x", "y"] }]
[[documents]]
id = "second"
name = { vi = "Hai", en = "Two" }
handover = "submit"
originals = 1
when = [{ b = ["x"], a = ["y"] }, { channel = ["post"] }]
[[times]]
term = { days = 3 }
[[times]]
term = { days = 5 }
when = [{ a = ["y"] }]
"#,
    );
    assert_eq!(
        flaws(&edition),
        [
            Flaw::QuestionWithoutEffect(1),
            Flaw::QuestionNeverAsked(2),
            Flaw::QuestionWithoutEffect(3),
            Flaw::PaperNeverNeeded(1),
            Flaw::TimesClash(0, 1),
            Flaw::EmptyDossier(answers(&[("channel", "in-person"), ("a", "y")])),
        ]
    );
}

#[test]
fn questions_in_a_circle_are_never_asked() {
    let circle = edition(
        r#"
[[questions]]
id = "a"
text = { vi = "A?", en = "A?" }
kind = "one"
when = [{ b = ["x"] }]
answers = [{ id = "x", vi = "X", en = "X" }]
[[questions]]
id = "b"
text = { vi = "B?", en = "B?" }
kind = "one"
when = [{ a = ["x"] }]
answers = [{ id = "x", vi = "X", en = "X" }]
"#,
    );
    assert!(list(&circle, &[]).questions.is_empty());
    assert!(flaws(&circle).contains(&Flaw::QuestionNeverAsked(0)));
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
