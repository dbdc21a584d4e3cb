//! Every combination of answers of every procedure: each is reachable, none is contradictory, none
//! yields an empty dossier unless the edition says so, and every paper is needed in some of them.

use std::collections::BTreeSet;

use catalog_core::{
    guide::{self, Checklist, Flaw, Paper, Truth, checklist, flaws, situations},
    model::{Edition, Level},
};
use catalog_procedures::catalog;
use catalog_tests::today;

/// More combinations than this are not walked one by one; [`flaws`] looks at all of them.
const ENOUGH: usize = 2_000;

#[test]
fn no_edition_has_a_flaw() {
    let mut wrong = Vec::new();
    for edition in catalog().editions() {
        let mut found = flaws(&edition);
        if unread(&edition) {
            found.retain(|flaw| !matches!(flaw, Flaw::EmptyDossier(_)));
        }
        if !found.is_empty() {
            wrong.push(format!("{} {:?}: {found:?}", edition.code, edition.since));
        }
    }
    assert!(wrong.is_empty(), "{} editions:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_combination_of_answers_gives_a_settled_checklist() {
    let mut walked = 0;
    for edition in catalog().editions() {
        walked += walk(&edition);
    }
    println!("{walked} combinations of answers");
}

fn walk(edition: &Edition) -> usize {
    let whole = situations(edition).take(ENOUGH + 1).count() <= ENOUGH;
    let mut walked = 0;
    let mut seen = BTreeSet::new();
    for situation in situations(edition).take(ENOUGH) {
        walked += 1;
        let answers = situation.answers();
        let list = checklist(edition, &answers, today(), None)
            .unwrap_or_else(|error| panic!("{}: {answers:?}: {error}", edition.code));
        let told = || format!("{} with {answers:?}", edition.code);
        let numbers =
            |id: &String| edition.questions.iter().any(|q| q.id == *id && q.answers.is_empty());
        assert!(list.questions.iter().all(|q| numbers(&q.id)), "{}: a question is open", told());
        assert!(papers(&list).all(|paper| paper.depends_on.is_empty()), "{}: open papers", told());
        assert!(
            papers(&list).next().is_some() || list.no_documents.is_some() || unread(edition),
            "{}: an empty dossier",
            told()
        );
        seen.extend(papers(&list).map(|paper| paper.id.clone()));
        for group in &list.groups {
            assert!(group.sets.len() > 1, "{}: group {} leaves no choice", told(), group.id);
        }
    }
    if whole {
        for document in &edition.documents {
            assert!(
                seen.contains(&document.id),
                "{}: {} is never needed",
                edition.code,
                document.id
            );
        }
    }
    walked
}

/// What nobody has read yet has no papers, and its checklist says so.
fn unread(edition: &Edition) -> bool {
    edition.provenance.level == Level::Imported
}

fn papers(list: &Checklist) -> impl Iterator<Item = &Paper> {
    [&list.submit, &list.show, &list.forms, &list.retrieved].into_iter().flatten()
}

/// While a question is open, nothing is said that one of its answers would take back.
#[test]
fn an_answer_never_takes_back_what_was_certain() {
    for edition in catalog().editions() {
        let open = guide::Situation::open(&edition);
        for situation in situations(&edition).take(200) {
            for document in &edition.documents {
                let (before, after) = (open.truth(&document.when), situation.truth(&document.when));
                assert!(
                    before == Truth::Open || before == after,
                    "{}: {} was {before:?} and is {after:?} with {:?}",
                    edition.code,
                    document.id,
                    situation.answers()
                );
            }
        }
    }
}
