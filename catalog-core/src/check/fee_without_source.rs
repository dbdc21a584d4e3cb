use super::{Context, Draft, Edition, Report};
use crate::model::Amount;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for (i, fee) in draft.value.fees.iter().enumerate() {
        let published = !matches!(fee.amount, Amount::Unpublished(_));
        if fee.source.is_empty() {
            let message = format!("`{}` has no source", fee.name.vi);
            report.add(
                draft,
                &format!("fees.{i}.source"),
                message,
                "write the number of a legal text, or \"portal\"",
            );
        } else if fee.source == "portal" && published && fee.stated.is_none() {
            let message =
                format!("`{}` rests on the portal alone, yet its words are not given", fee.name.vi);
            report.add(
                draft,
                &format!("fees.{i}"),
                message,
                "add `stated` with the figure or word as the portal writes it",
            );
        }
    }
}
