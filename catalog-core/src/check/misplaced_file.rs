use super::{Context, Draft, Edition, Report};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let well_formed = edition.code.len() == 8
        && edition
            .code
            .bytes()
            .enumerate()
            .all(|(i, b)| if i == 1 { b == b'.' } else { b.is_ascii_digit() });
    if !well_formed {
        let message = format!("`{}` is no procedure code", edition.code);
        report.add(
            draft,
            "code",
            message,
            "write the national code, one digit, a point and six digits: 1.001193",
        );
    }
    let wanted = format!("{}/{}/{}.toml", edition.field, edition.code, edition.since.date());
    if draft.path != wanted {
        let message = format!("the file says it is `{wanted}`");
        report.add(draft, "", message, "move the file there, or mend `field`, `code` or `since`");
    }
}
