use super::{Context, Draft, Edition, Report};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let documents = &draft.value.documents;
    for (i, one) in documents.iter().enumerate() {
        let same = |other: &&crate::model::RequiredDocument| {
            other.name.vi == one.name.vi && other.when == one.when && other.handover == one.handover
        };
        if let Some(earlier) = documents[..i].iter().find(same) {
            let message = format!(
                "`{}` asks for the same paper in the same situation as `{}`",
                one.id, earlier.id
            );
            report.add(
                draft,
                &format!("documents.{i}"),
                message,
                "keep one, or say what differs in name or `when`",
            );
        }
    }
}
