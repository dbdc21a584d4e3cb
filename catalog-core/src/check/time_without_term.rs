use super::{Context, Draft, Edition, Report};
use crate::model::Term;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let zero = |term: &Term| {
        matches!(
            term,
            Term::Hours(0)
                | Term::WorkingHours(0)
                | Term::WorkingDays(0)
                | Term::Days(0)
                | Term::Months(0)
                | Term::Years(0)
        )
    };
    for (i, time) in draft.value.times.iter().enumerate() {
        let path = format!("times.{i}");
        if time.term.is_some() != time.stages.is_empty() {
            let message = "a processing time needs either `term` or `stages`";
            let help = "write `term = { working-days = 3 }`, or `{ unspecified = … }` when no unit is known";
            report.add(draft, &path, message, help);
        }
        if time.term.is_none() && time.up_to.is_some() {
            report.add(
                draft,
                &path,
                "`up_to` has no `term` to start from",
                "add `term`, the lower end",
            );
        }
        let terms = time.term.iter().chain(&time.up_to).chain(time.stages.iter().map(|s| &s.term));
        if terms.chain(time.extension.iter().map(|e| &e.by)).any(zero) {
            let message = "a time of zero is a number nobody entered";
            report.add(draft, &path, message, "write \"same-day\" or \"immediate\" when the source says so, else `{ unspecified = … }`");
        }
    }
}
