use super::{Context, Draft, Edition, Report};
use crate::model::QuestionKind;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for (i, question) in draft.value.questions.iter().enumerate() {
        let (fault, help) = match question.kind {
            QuestionKind::One if question.answers.len() < 2 => {
                ("has fewer than two answers", "add the other answers, or drop the question")
            }
            QuestionKind::Many if question.answers.is_empty() => {
                ("has no answers", "add the answers to choose from")
            }
            QuestionKind::Number if !question.answers.is_empty() => {
                ("takes a number, yet has answers", "remove `answers`")
            }
            QuestionKind::Number if question.unit.is_none() => (
                "takes a number of nothing",
                "add `unit`, such as { vi = \"trang\", en = \"pages\" }",
            ),
            QuestionKind::One | QuestionKind::Many if question.unit.is_some() => {
                ("has a unit, yet takes no number", "remove `unit`")
            }
            _ => continue,
        };
        report.add(draft, &format!("questions.{i}"), format!("`{}` {fault}", question.id), help);
    }
}
