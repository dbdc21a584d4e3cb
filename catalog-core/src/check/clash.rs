use super::{Context, Draft, Edition, Report};
use crate::guide::{Flaw, flaws};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for flaw in flaws(&draft.value) {
        let (path, message) = match flaw {
            Flaw::FeesClash(i, j) => (
                format!("fees.{j}"),
                format!(
                    "it can be due together with fee {} of the same name and another amount",
                    i + 1
                ),
            ),
            Flaw::TimesClash(i, j) => (
                format!("times.{j}"),
                format!("it can apply together with time {}, and no note tells them apart", i + 1),
            ),
            _ => continue,
        };
        report.add(draft, &path, message, "part them by `when`, or by name, `valid` or `note`");
    }
}
