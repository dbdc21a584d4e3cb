use super::{Context, Draft, Edition, Report};

pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let edition = &draft.value;
    let mut need = |path: String, text: &str, most: usize| {
        let length = text.chars().count();
        if length > most {
            let message = format!("{length} characters, at most {most}");
            report.add(draft, &path, message, "say it shorter; details belong in a note");
        }
    };
    need("everyday".into(), &edition.everyday, 80);
    need("english".into(), &edition.english, 160);
    need("summary.vi".into(), &edition.summary.vi, 200);
    need("summary.en".into(), &edition.summary.en, 220);
    for (i, phrase) in edition.phrases.iter().enumerate() {
        need(format!("phrases.{i}"), phrase, 80);
    }
    for (i, document) in edition.documents.iter().enumerate() {
        need(format!("documents.{i}.name.vi"), &document.name.vi, 300);
    }
}
