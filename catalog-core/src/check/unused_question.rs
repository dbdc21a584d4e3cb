use super::{Context, Draft, Edition, Report};
use crate::guide::{Flaw, flaws};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for flaw in flaws(&draft.value) {
        let Flaw::QuestionWithoutEffect(i) = flaw else { continue };
        let id = &draft.value.questions[i].id;
        let message = format!("no paper, fee, time or note depends on `{id}`");
        report.add(draft, &format!("questions.{i}"), message, "use it in a `when`, or remove it");
    }
}
