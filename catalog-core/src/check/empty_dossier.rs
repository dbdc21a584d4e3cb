use super::{Context, Draft, Edition, Report};
use crate::guide::{Flaw, flaws};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    // An edition without any paper is for the rule `incomplete`.
    if draft.value.documents.is_empty() {
        return;
    }
    for flaw in flaws(&draft.value) {
        let Flaw::EmptyDossier(answers) = flaw else { continue };
        let given: Vec<String> = answers
            .iter()
            .map(|(question, given)| format!("{question} = {}", given.join(", ")))
            .collect();
        let message = format!("no paper is needed when {}", given.join("; "));
        report.add(
            draft,
            "",
            message,
            "mend a `when`, or say in `no_documents` why nothing is needed",
        );
    }
}
