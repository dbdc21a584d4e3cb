use super::{Context, Draft, Edition, Report, conditions};
use crate::model::{Amount, QuestionKind};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let conditions = conditions(edition);
    for (i, question) in edition.questions.iter().enumerate() {
        let counted = edition.fees.iter().any(|fee| match &fee.amount {
            Amount::PerUnit(unit) => unit.question.as_ref() == Some(&question.id),
            Amount::Tiered(t) => {
                t.question == question.id || t.times.as_ref() == Some(&question.id)
            }
            _ => false,
        });
        let used = match question.kind {
            QuestionKind::Number => counted,
            _ => conditions.iter().any(|(_, c)| c.atoms().any(|(key, _)| key == question.id)),
        };
        if !used {
            let message = format!("no paper, fee, time or note depends on `{}`", question.id);
            report.add(
                draft,
                &format!("questions.{i}"),
                message,
                "use it in a `when`, or remove it",
            );
        }
    }
}
