use super::{Context, Draft, Edition, Report};
use crate::guide::{Flaw, flaws};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    for flaw in flaws(edition) {
        let (path, what) = match flaw {
            Flaw::QuestionNeverAsked(i) => {
                (format!("questions.{i}"), format!("`{}` is asked", edition.questions[i].id))
            }
            Flaw::PaperNeverNeeded(i) => {
                (format!("documents.{i}"), format!("`{}` is needed", edition.documents[i].id))
            }
            Flaw::FeeNeverDue(i) => (format!("fees.{i}"), "this fee is due".to_owned()),
            Flaw::TimeNeverApplies(i) => (format!("times.{i}"), "this time applies".to_owned()),
            _ => continue,
        };
        let help = "mend its `when`, or the `when` of the questions it names";
        report.add(draft, &path, format!("there is no situation in which {what}"), help);
    }
}
