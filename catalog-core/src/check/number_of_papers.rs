use super::{Context, Draft, Edition, Report};
use crate::model::Handover;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for (i, document) in draft.value.documents.iter().enumerate() {
        let counts = [document.originals, document.copies, document.certified_copies];
        let stated = counts.iter().any(Option::is_some);
        let none = counts.iter().flatten().all(|n| *n == 0);
        let may_be_none = document.handover == Handover::Show || document.retrieved.is_some();
        if stated && none && !may_be_none {
            let message = format!("`{}` is to be handed in zero times", document.id);
            let help = "write how many, or leave all three numbers out when the source states none";
            report.add(draft, &format!("documents.{i}"), message, help);
        }
    }
}
