use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::{
    catalog::Catalog,
    model::{Announcement, Edition, Level, Status},
};

/// The catalogue in numbers.
#[derive(Serialize)]
struct Stats<'a> {
    procedures: usize,
    editions: usize,
    levels: BTreeMap<&'static str, usize>,
    fields: Vec<FieldCount<'a>>,
    announced: &'a [Announcement],
}

#[derive(Serialize)]
struct FieldCount<'a> {
    id: &'a str,
    name: &'a crate::text::Text,
    procedures: usize,
    stale: usize,
}

fn stats(catalog: &Catalog) -> Stats<'_> {
    // The last edition of each procedure is the one that counts.
    let mut latest: BTreeMap<String, Edition> = BTreeMap::new();
    for edition in catalog.editions() {
        latest.insert(edition.code.clone(), edition);
    }
    let mut levels = BTreeMap::from([("imported", 0), ("curated", 0), ("verified", 0)]);
    for edition in latest.values() {
        let level = match edition.provenance.level {
            Level::Imported => "imported",
            Level::Curated => "curated",
            Level::Verified => "verified",
        };
        *levels.entry(level).or_default() += 1;
    }
    let registry = catalog.registry();
    let fields = registry.fields.iter().map(|field| {
        let within = || latest.values().filter(|e| e.field == field.id);
        FieldCount {
            id: &field.id,
            name: &field.name,
            procedures: within().count(),
            stale: within().filter(|e| matches!(e.status, Status::Stale(_))).count(),
        }
    });
    Stats {
        procedures: latest.len(),
        editions: catalog.edition_count(),
        levels,
        fields: fields.collect(),
        announced: &registry.announcements,
    }
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json"], 0)?;
    let stats = stats(host.catalog);
    if parsed.json {
        output::json(host, &stats)?;
        return Ok(Exit::Fine);
    }
    let mut lines = vec![format!("{} procedures, {} editions", stats.procedures, stats.editions)];
    lines.extend(stats.levels.iter().map(|(level, count)| format!("  {level}: {count}")));
    lines.push("by field:".into());
    lines.extend(stats.fields.iter().map(|f| format!("  {:4} {}", f.procedures, f.name.vi)));
    lines.push("announced:".into());
    lines.extend(
        stats.announced.iter().map(|a| format!("  {} {}: {}", a.date, a.procedures, a.text.en)),
    );
    output::text(host, &lines.join("\n"))
}
