use super::{Context, Draft, Edition, Report};
use crate::model::Amount;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let zero = |amount: &Amount| match amount {
        Amount::Fixed(amount) => *amount == 0,
        Amount::PerUnit(unit) => unit.each == 0,
        Amount::Tiered(t) => t.max == Some(0) || t.tiers.first().is_none_or(|tier| tier.each == 0),
        Amount::Free | Amount::Unpublished(_) => false,
    };
    let help = "write \"free\" when a source says so in words, else { unpublished = … }";
    for (i, fee) in draft.value.fees.iter().enumerate() {
        if zero(&fee.amount) {
            let message = format!("`{}` is a bare zero", fee.name.vi);
            report.add(draft, &format!("fees.{i}.amount"), message, help);
        }
        for (j, exemption) in fee.exemptions.iter().enumerate() {
            if zero(&exemption.amount) {
                let message = "the reduced amount is a bare zero";
                report.add(draft, &format!("fees.{i}.exemptions.{j}.amount"), message, help);
            }
        }
    }
}
