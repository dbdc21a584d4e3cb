//! The data files of the widget, from the baked catalogue.

use catalog_core::{
    date::Date,
    model::{Edition, Registry},
    shard::{self, Communes, Entry, Index, Shard},
};

use crate::Failure;

/// A file to write: its path below `data/` and its bytes.
pub(crate) struct DataFile {
    pub(crate) path: String,
    pub(crate) bytes: Vec<u8>,
}

/// Every data file, with the editions in force on `as_of` and those known to follow.
pub(crate) fn files(as_of: Date) -> Result<Vec<DataFile>, Failure> {
    let catalog = catalog_procedures::catalog();
    let registry = catalog.registry();
    let editions: Vec<Edition> = catalog.editions().collect();
    // The catalogue is made for one city.
    let locality = registry.localities.first();
    let mut files = Vec::new();
    let mut entries = Vec::new();
    for editions in editions.chunk_by(|a, b| a.code == b.code) {
        let shard = Shard::of(editions, registry, as_of);
        let edition = shard.in_force(as_of);
        entries.extend(edition.map(|edition| Entry::of(edition, as_of, locality)));
        let code = &editions[0].code;
        files.push(file(format!("p/{code}.bin"), shard::encode(&shard))?);
    }
    // Alike stands beside alike: it packs better, and it is the order of browsing.
    entries.sort_by_cached_key(|entry| {
        let field = registry.fields.iter().position(|field| field.id == entry.field);
        (field, entry.code.clone())
    });
    let index = Index { as_of, entries, registry: of_index(registry) };
    files.push(file("index.bin".into(), shard::encode(&index))?);
    let communes = Communes { communes: registry.communes.clone() };
    files.push(file("communes.bin".into(), shard::encode(&communes))?);
    Ok(files)
}

fn file(path: String, bytes: Option<Vec<u8>>) -> Result<DataFile, Failure> {
    let bytes = bytes.ok_or_else(|| format!("{path} cannot be written as a data file"))?;
    Ok(DataFile { path, bytes })
}

/// What of the registry every page of the guide needs, without what it never shows.
fn of_index(registry: &Registry) -> Registry {
    let mut fields = registry.fields.clone();
    for field in &mut fields {
        field.ministry.clear();
        field.codes.clear();
    }
    let mut calendar = registry.calendar.clone();
    for day in calendar.iter_mut().flat_map(|year| &mut year.days) {
        day.source.clear();
    }
    Registry {
        fields,
        life_events: registry.life_events.clone(),
        calendar,
        localities: registry.localities.clone(),
        service_channels: registry.service_channels.clone(),
        ..Registry::default()
    }
}
