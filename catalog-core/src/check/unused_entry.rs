use std::collections::BTreeSet;

use super::{Context, Report};

pub(super) fn run(context: &Context<'_>, report: &mut Report<'_>) {
    // What an unreadable file uses is not known.
    if !context.source.findings.is_empty() {
        return;
    }
    let mut used = BTreeSet::new();
    let registry = &context.source.registry;
    for draft in &context.source.editions {
        let edition = &draft.value;
        used.insert(edition.field.as_str());
        used.extend(edition.life_events.iter().map(String::as_str));
        used.extend(edition.received_by.iter().chain(&edition.decided_by).map(String::as_str));
        used.extend(edition.channels.iter().filter_map(|c| c.agency.as_deref()));
        used.extend(edition.legal_basis.iter().map(String::as_str));
        for document in &edition.documents {
            used.extend(document.law.as_deref());
            if let Some(retrieved) = &document.retrieved {
                used.extend([retrieved.law.as_str(), &retrieved.database]);
            }
        }
        for fee in &edition.fees {
            used.insert(fee.source.as_str());
            used.extend(fee.exemptions.iter().filter_map(|e| e.law.as_deref()));
        }
        used.extend(edition.filing.iter().filter_map(|f| f.law.as_deref()));
    }
    // What the registry itself refers to.
    let used_fields = registry.fields.iter().filter(|f| used.contains(f.id.as_str()));
    let ministries: Vec<&str> = used_fields.map(|f| f.ministry.as_str()).collect();
    let used_databases = registry.databases.iter().filter(|d| used.contains(d.id.as_str()));
    let owners: Vec<&str> = used_databases.map(|d| d.owner.as_str()).collect();
    used.extend(ministries.into_iter().chain(owners));
    for rule in registry.localities.iter().flat_map(|l| &l.rules) {
        used.insert(rule.law.as_str());
        used.extend(rule.uncertain_for.iter().map(String::as_str));
    }
    for day in registry.calendar.iter().flat_map(|y| &y.days) {
        used.insert(day.source.as_str());
    }

    for draft in &context.source.registry_files {
        let part = &draft.value;
        let mut need = |list: &str, i: usize, id: &str| {
            if !used.contains(id) {
                let message = format!("nothing uses `{id}`");
                report.add(draft, &format!("{list}.{i}"), message, "remove the entry");
            }
        };
        part.fields.iter().enumerate().for_each(|(i, x)| need("fields", i, &x.id));
        part.life_events.iter().enumerate().for_each(|(i, x)| need("life_events", i, &x.id));
        part.agencies.iter().enumerate().for_each(|(i, x)| need("agencies", i, &x.id));
        part.databases.iter().enumerate().for_each(|(i, x)| need("databases", i, &x.id));
        part.legal_texts.iter().enumerate().for_each(|(i, x)| need("legal_texts", i, &x.number));
    }
}
