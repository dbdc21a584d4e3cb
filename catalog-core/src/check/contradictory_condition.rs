use super::{Context, Draft, Edition, Report, conditions};
use crate::{
    guide::{Situation, Truth},
    model::Condition,
};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let open = Situation::open(edition);
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
            } else if open.truth(&Condition(vec![clause.clone()])) == Truth::False {
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
