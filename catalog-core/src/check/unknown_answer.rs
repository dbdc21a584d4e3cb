use super::{Context, Draft, Edition, Report, conditions};
use crate::model::{Amount, CHANNEL_KEY, ChannelKind, QuestionKind};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    for (path, condition) in conditions(edition) {
        for (i, clause) in condition.0.iter().enumerate() {
            for (key, answers) in clause {
                let path = format!("{path}.{i}.{key}");
                let question = edition.questions.iter().find(|q| q.id == *key);
                if key != CHANNEL_KEY && question.is_none_or(|q| q.kind == QuestionKind::Number) {
                    let message = format!("`{key}` is no question with answers in this edition");
                    report.add(draft, &path, message, "name a question, or `channel`");
                    continue;
                }
                for (j, answer) in answers.iter().enumerate() {
                    let known = match question {
                        Some(question) => question.answers.iter().any(|a| a.id == *answer),
                        None => ChannelKind::from_id(answer)
                            .is_some_and(|kind| edition.channels.iter().any(|c| c.kind == kind)),
                    };
                    if !known {
                        let message = format!("`{answer}` is no answer to `{key}`");
                        report.add(
                            draft,
                            &format!("{path}.{j}"),
                            message,
                            "name one of its answers",
                        );
                    }
                }
            }
        }
    }
    for (i, fee) in edition.fees.iter().enumerate() {
        let (form, counted) = match &fee.amount {
            Amount::PerUnit(unit) => ("per-unit", [unit.question.as_deref(), None]),
            Amount::Tiered(tiered) => {
                ("tiered", [Some(tiered.question.as_str()), tiered.times.as_deref()])
            }
            _ => continue,
        };
        for id in counted.into_iter().flatten() {
            let number = |q: &&crate::model::Question| q.id == id && q.kind == QuestionKind::Number;
            if !edition.questions.iter().any(|q| number(&q)) {
                let message = format!("`{id}` is no number question of this edition");
                report.add(
                    draft,
                    &format!("fees.{i}.amount.{form}"),
                    message,
                    "add the question, with `kind = \"number\"`",
                );
            }
        }
    }
}
