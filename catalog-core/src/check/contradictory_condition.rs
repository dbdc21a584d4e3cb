use super::{Context, Draft, Edition, Report, conditions};
use crate::model::{CHANNEL_KEY, Clause, Condition, QuestionKind};

/// A clause can hold when each key leaves an answer and, for each question it names, the question
/// is asked: its own `when` has a clause that agrees with this one.
pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    for (path, condition) in conditions(edition) {
        for (i, clause) in condition.0.iter().enumerate() {
            if clause.is_empty() || clause.values().any(Vec::is_empty) {
                let message = "an empty part of a condition can never be told from a slip";
                report.add(
                    draft,
                    &format!("{path}.{i}"),
                    message,
                    "name question and answers, or leave `when` out",
                );
            } else if !possible(edition, clause, 0) {
                let message = "this can never hold: a question it names is not asked then";
                report.add(
                    draft,
                    &format!("{path}.{i}"),
                    message,
                    "mend the condition, or the `when` of the question",
                );
            }
        }
    }
}

fn possible(edition: &Edition, clause: &Clause, depth: usize) -> bool {
    // Questions that depend on each other in a circle are never asked.
    depth < 8
        && clause.keys().filter(|key| *key != CHANNEL_KEY).all(|key| {
            let question = edition.questions.iter().find(|q| q.id == *key);
            question.is_none_or(|q| asked(edition, &q.when, clause, depth))
        })
}

fn asked(edition: &Edition, when: &Condition, clause: &Clause, depth: usize) -> bool {
    when.is_always()
        || when.0.iter().any(|needed| {
            let agrees = |(key, answers): (&String, &Vec<String>)| {
                let many =
                    edition.questions.iter().any(|q| q.id == *key && q.kind == QuestionKind::Many);
                many || clause
                    .get(key)
                    .is_none_or(|given| given.iter().any(|a| answers.contains(a)))
            };
            needed.iter().all(agrees) && possible(edition, needed, depth + 1)
        })
}
