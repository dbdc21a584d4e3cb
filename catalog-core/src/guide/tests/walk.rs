//! Every situation, and the flaws that show in all of them together.

use super::*;

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
            let papers = papers.into_iter().flatten().flat_map(|paper| &paper.depends_on);
            let fees = checklist.fees.iter().flat_map(|fee| &fee.depends_on);
            let times = checklist.times.iter().flat_map(|time| &time.depends_on);
            let questions = checklist.questions.iter().flat_map(|q| &q.depends_on);
            let needed = papers.chain(fees).chain(times).chain(questions);
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
    assert_eq!(flaws(&edition), []);
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
fn the_same_day_is_told_from_the_times() {
    let with = |times: &str| same_day(&edition(times));
    assert_eq!(with(""), Share::None);
    assert_eq!(with("[[times]]\nterm = \"immediate\""), Share::All);
    assert_eq!(with("[[times]]\nterm = { working-days = 1 }"), Share::None);
    assert_eq!(with("[[times]]\nterm = \"same-day\"\nup_to = { working-days = 3 }"), Share::None);
    let longer = "{ by = { days = 1 }, reason = { vi = \"x\", en = \"x\" } }";
    assert_eq!(with(&format!("[[times]]\nterm = \"same-day\"\nextension = {longer}")), Share::All);
    let other = "[[times]]\nterm = { days = 3 }\nwhen = [{ channel = [\"post\"] }]";
    assert_eq!(with(&format!("[[times]]\nterm = \"same-day\"\n{other}")), Share::Some);
}

#[test]
fn many_answers_are_walked_without_bursting() {
    let answers: String = ('a'..='j')
        .map(|id| format!("{{ id = \"{id}\", vi = \"{id}\", en = \"{id}\" }},"))
        .collect();
    let edition = edition(&format!(
        r#"
[[questions]]
id = "q"
text = {{ vi = "Q?", en = "Q?" }}
kind = "many"
answers = [{answers}]
"#
    ));
    let walked: Vec<usize> =
        situations(&edition).map(|s| s.answers().get("q").unwrap().len()).collect();
    assert_eq!(walked.len(), 1 + 10 + 45 + 1);
    assert_eq!((walked[0], walked[56]), (0, 10));
}
