use super::{Context, Draft, Edition, Report};
use crate::model::Since;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let provenance = &edition.provenance;
    if provenance.decision.date.is_some_and(|day| day > provenance.snapshot) {
        let message = "the decision is later than the snapshot that shows it";
        report.add(draft, "provenance.decision", message, "mend one of the two days");
    }
    if provenance.verified.as_ref().is_some_and(|v| v.on < provenance.snapshot) {
        let message = "the second reading is earlier than the snapshot it compares";
        report.add(draft, "provenance.verified", message, "mend one of the two days");
    }
    if let Since::Observed(day) = edition.since
        && day < provenance.snapshot
    {
        let message = "observed before the snapshot in which it was seen";
        report.add(
            draft,
            "since",
            message,
            "an observed edition starts on the day of its snapshot",
        );
    }
    for (i, fee) in edition.fees.iter().enumerate() {
        if let (Some(from), Some(until)) = (fee.valid.from, fee.valid.until)
            && from > until
        {
            let message = format!("the fee ends on {until}, before it starts on {from}");
            report.add(draft, &format!("fees.{i}.valid"), message, "mend one of the two days");
        }
    }
}
