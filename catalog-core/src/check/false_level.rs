use super::{Context, Draft, Edition, Report};
use crate::model::Level;

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let provenance = &draft.value.provenance;
    let page = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/";
    if !provenance.portal.starts_with(page) {
        let message = "the source is no page of the national portal";
        report.add(
            draft,
            "provenance.portal",
            message,
            format!("write the address that starts with {page}"),
        );
    }
    if (provenance.level == Level::Verified) != provenance.verified.is_some() {
        let message = "`verified` is a level and a person: one of the two is missing";
        report.add(
            draft,
            "provenance",
            message,
            "add `verified = { by = …, on = … }`, or lower the level",
        );
    }
}
