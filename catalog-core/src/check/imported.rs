use super::{Context, Draft, Edition, Report};
use crate::model::Level;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    if draft.value.provenance.level == Level::Imported {
        let message = "imported by a program; nobody has read the record";
        report.add(draft, "provenance.level", message, "curate it: CONTRIBUTING.md tells how");
    }
}
