use super::{Context, Draft, Edition, Report};
use crate::model::{Level, Status};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let gone = matches!(edition.status, Status::Abolished(_));
    if gone || edition.provenance.level == Level::Imported {
        return;
    }
    let mut need = |holds: bool, path: &str, message: &str, help: &str| {
        if !holds {
            report.add(draft, path, message, help);
        }
    };
    need(
        !edition.everyday.is_empty(),
        "",
        "no everyday name",
        "add `everyday`: what people call it",
    );
    need(!edition.english.is_empty(), "", "no English name", "add `english`");
    need(!edition.summary.vi.is_empty(), "", "no summary", "add `[summary]`: what it is for");
    for path in draft.tree.untranslated() {
        need(false, &path, "Vietnamese without English", "add `en`");
    }
    let phrases = edition.phrases.len();
    need(
        (3..=10).contains(&phrases),
        "phrases",
        "an edition has 3 to 10 search phrases",
        "add or remove some",
    );
    need(!edition.life_events.is_empty(), "life_events", "no life event", "name at least one");
    need(!edition.applicants.is_empty(), "applicants", "nobody may apply", "say who may");
    need(
        !edition.received_by.is_empty(),
        "received_by",
        "nobody receives the dossier",
        "say where to go",
    );
    need(!edition.channels.is_empty(), "channels", "no way to file", "add at least one channel");
    need(
        !edition.times.is_empty(),
        "",
        "no processing time",
        "add `[[times]]`, with `unspecified` when the source gives none",
    );
    need(
        !edition.fees.is_empty(),
        "",
        "nothing on fees",
        "add `[[fees]]`, with `unpublished` when the source gives none",
    );
    need(!edition.outputs.is_empty(), "", "no output", "say what the citizen gets");
    need(
        !edition.documents.is_empty() || edition.no_documents.is_some(),
        "",
        "no paper, and no word why",
        "add `[[documents]]`, or say why in `no_documents`",
    );
}
