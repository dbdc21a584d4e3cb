use std::collections::BTreeSet;

use super::{Context, Report};

pub(super) fn run(context: &Context<'_>, report: &mut Report<'_>) {
    let mut seen = BTreeSet::new();
    for draft in &context.source.registry_files {
        let part = &draft.value;
        let mut need = |list: &'static str, i: usize, id: String| {
            if !seen.insert((list, id.clone())) {
                let message = format!("`{id}` stands twice in `{list}`");
                report.add(draft, &format!("{list}.{i}"), message, "keep one of the two entries");
            }
        };
        part.fields.iter().enumerate().for_each(|(i, x)| need("fields", i, x.id.clone()));
        part.life_events.iter().enumerate().for_each(|(i, x)| need("life_events", i, x.id.clone()));
        part.agencies.iter().enumerate().for_each(|(i, x)| need("agencies", i, x.id.clone()));
        part.databases.iter().enumerate().for_each(|(i, x)| need("databases", i, x.id.clone()));
        part.legal_texts
            .iter()
            .enumerate()
            .for_each(|(i, x)| need("legal_texts", i, x.number.clone()));
        part.calendar.iter().enumerate().for_each(|(i, x)| need("calendar", i, x.year.to_string()));
        part.localities.iter().enumerate().for_each(|(i, x)| need("localities", i, x.id.clone()));
        part.communes.iter().enumerate().for_each(|(i, x)| need("communes", i, x.code.clone()));
        part.service_channels
            .iter()
            .enumerate()
            .for_each(|(i, x)| need("service_channels", i, x.id.clone()));
    }
}
