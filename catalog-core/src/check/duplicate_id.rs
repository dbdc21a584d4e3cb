use std::collections::BTreeSet;

use super::{Context, Draft, Edition, Report};
use crate::model::CHANNEL_KEY;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let mut papers = BTreeSet::new();
    let mut questions = BTreeSet::from([CHANNEL_KEY]);
    let mut need = |fresh: bool, id: &str, path: String| {
        if !fresh {
            let message = format!("`{id}` is taken");
            report.add(draft, &path, message, "give it an id of its own");
        }
        let kebab = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || !id.bytes().all(kebab) {
            let message = format!("`{id}` is no id");
            report.add(draft, &path, message, "use lower-case letters a-z, digits and hyphens");
        }
    };
    for (i, x) in edition.documents.iter().enumerate() {
        need(papers.insert(x.id.as_str()), &x.id, format!("documents.{i}.id"));
    }
    for (i, x) in edition.alternatives.iter().enumerate() {
        need(papers.insert(x.id.as_str()), &x.id, format!("alternatives.{i}.id"));
    }
    for (i, x) in edition.questions.iter().enumerate() {
        need(questions.insert(x.id.as_str()), &x.id, format!("questions.{i}.id"));
        let mut answers = BTreeSet::new();
        for (j, y) in x.answers.iter().enumerate() {
            need(answers.insert(y.id.as_str()), &y.id, format!("questions.{i}.answers.{j}.id"));
        }
    }
}
