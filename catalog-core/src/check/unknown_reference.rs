use super::{Context, Draft, Edition, Report};

pub(super) fn run(context: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    let registry = &context.source.registry;
    let edition = &draft.value;
    let agency = |id: &str| registry.agencies.iter().any(|a| a.id == id);
    let law = |number: &str| registry.legal_texts.iter().any(|l| l.number == number);
    let mut need = |known: bool, path: String, what: &str, given: &str, file: &str| {
        if !known {
            let message = format!("`{given}` is no known {what}");
            report.add(draft, &path, message, format!("mend it, or add it to registry/{file}"));
        }
    };

    let field = registry.fields.iter().any(|f| f.id == edition.field);
    need(field, "field".into(), "field", &edition.field, "fields.toml");
    for (i, id) in edition.life_events.iter().enumerate() {
        let known = registry.life_events.iter().any(|e| e.id == *id);
        need(known, format!("life_events.{i}"), "life event", id, "life-events.toml");
    }
    for (key, ids) in [("received_by", &edition.received_by), ("decided_by", &edition.decided_by)] {
        for (i, id) in ids.iter().enumerate() {
            need(agency(id), format!("{key}.{i}"), "agency", id, "agencies.toml");
        }
    }
    for (i, channel) in edition.channels.iter().enumerate() {
        if let Some(id) = &channel.agency {
            need(agency(id), format!("channels.{i}.agency"), "agency", id, "agencies.toml");
        }
    }
    for (i, number) in edition.legal_basis.iter().enumerate() {
        need(law(number), format!("legal_basis.{i}"), "legal text", number, "legal/");
    }
    for (i, document) in edition.documents.iter().enumerate() {
        if let Some(number) = &document.law {
            need(law(number), format!("documents.{i}.law"), "legal text", number, "legal/");
        }
        if let Some(retrieved) = &document.retrieved {
            let path = format!("documents.{i}.retrieved");
            need(
                law(&retrieved.law),
                format!("{path}.law"),
                "legal text",
                &retrieved.law,
                "legal/",
            );
            let known = registry.databases.iter().any(|d| d.id == retrieved.database);
            need(
                known,
                format!("{path}.database"),
                "database",
                &retrieved.database,
                "databases.toml",
            );
        }
    }
    for (i, fee) in edition.fees.iter().enumerate() {
        if fee.source != "portal" {
            need(law(&fee.source), format!("fees.{i}.source"), "legal text", &fee.source, "legal/");
        }
        for (j, exemption) in fee.exemptions.iter().enumerate() {
            if let Some(number) = &exemption.law {
                need(
                    law(number),
                    format!("fees.{i}.exemptions.{j}.law"),
                    "legal text",
                    number,
                    "legal/",
                );
            }
        }
    }
    for (i, deadline) in edition.filing.iter().enumerate() {
        if let Some(number) = &deadline.law {
            need(law(number), format!("filing.{i}.law"), "legal text", number, "legal/");
        }
    }
    for (i, related) in edition.related.iter().enumerate() {
        let known = context.codes.contains(related.code.as_str());
        if !known || related.code == edition.code {
            let message = format!("`{}` is no other procedure of the catalogue", related.code);
            report.add(
                draft,
                &format!("related.{i}.code"),
                message,
                "name a procedure that has an edition",
            );
        }
    }
}
