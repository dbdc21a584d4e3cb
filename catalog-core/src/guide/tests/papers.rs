//! Papers, groups and questions.

use super::*;

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
fn of_a_free_choice_the_smallest_set_counts_and_ruled_out_sets_vanish() {
    let edition = edition(
        r#"
channels = [{ kind = "in-person" }]
[[questions]]
id = "house"
text = { vi = "Nhà?", en = "House?" }
kind = "one"
answers = [{ id = "own", vi = "Của mình", en = "Own" }, { id = "rent", vi = "Thuê", en = "Rent" }]
[[documents]]
id = "certificate"
name = { vi = "A", en = "A" }
handover = "submit"
originals = 1
[[documents]]
id = "copy"
name = { vi = "B", en = "B" }
handover = "submit"
copies = 2
[[documents]]
id = "confirmation"
name = { vi = "C", en = "C" }
handover = "show"
originals = 1
when = [{ house = ["own"] }]
[[documents]]
id = "lease"
name = { vi = "D", en = "D" }
handover = "submit"
when = [{ house = ["rent"] }]
[[alternatives]]
id = "proof"
name = { vi = "Chứng minh", en = "Proof" }
sets = [["certificate", "copy"], ["confirmation"]]
"#,
    );
    let own = list(&edition, &[("house", "own")]);
    assert_eq!(own.groups[0].sets, [vec!["certificate", "copy"], vec!["confirmation"]]);
    assert_eq!((own.totals.show.originals, own.totals.hand_in.originals), (1, 0));
    assert!(own.totals.at_least);
    let rent = list(&edition, &[("house", "rent")]);
    assert!(rent.groups.is_empty());
    assert_eq!(ids(&rent.submit), ["certificate", "copy", "lease"]);
    assert!(rent.submit.iter().all(|paper| paper.one_of.is_none()));
    assert_eq!((rent.totals.hand_in.originals, rent.totals.hand_in.copies), (1, 2));
    // Nobody says how many leases, so the sums may be too small.
    assert_eq!(rent.totals.hand_in.unstated, 1);
    assert!(rent.totals.at_least);
    let open = list(&edition, &[]);
    assert_eq!((open.totals.show.originals, open.totals.depends.unstated), (1, 1));
}
