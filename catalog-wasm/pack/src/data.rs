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
    let (registry, editions) = temporary()?;
    let editions: Vec<&Edition> = editions.iter().collect();
    let mut files = Vec::new();
    let mut entries = Vec::new();
    for editions in editions.chunk_by(|a, b| a.code == b.code) {
        let shard = Shard::of(editions, &registry, as_of);
        entries.extend(shard.in_force(as_of).map(Entry::of));
        let code = &editions[0].code;
        files.push(file(format!("p/{code}.bin"), shard::encode(&shard))?);
    }
    let index = Index { as_of, entries, registry: of_index(&registry) };
    files.push(file("index.bin".into(), shard::encode(&index))?);
    let communes = Communes { communes: registry.communes.clone() };
    files.push(file("communes.bin".into(), shard::encode(&communes))?);
    Ok(files)
}

fn file(path: String, bytes: Option<Vec<u8>>) -> Result<DataFile, Failure> {
    let bytes = bytes.ok_or_else(|| format!("{path} cannot be written as a data file"))?;
    Ok(DataFile { path, bytes })
}

/// What of the registry every page of the guide needs.
fn of_index(registry: &Registry) -> Registry {
    Registry {
        fields: registry.fields.clone(),
        life_events: registry.life_events.clone(),
        calendar: registry.calendar.clone(),
        localities: registry.localities.clone(),
        service_channels: registry.service_channels.clone(),
        ..Registry::default()
    }
}

// Until the baked catalogue exists.
fn temporary() -> Result<(Registry, Vec<Edition>), Failure> {
    let root = crate::workspace().join("procedures");
    let mut editions = Vec::new();
    let mut registry = Registry::default();
    for field in std::fs::read_dir(&root)? {
        let field = field?.path();
        if !field.is_dir() || field.ends_with("src") {
            continue;
        }
        for code in std::fs::read_dir(&field)? {
            let code = code?.path();
            if code.extension().is_some_and(|e| e == "toml") && field.ends_with("registry") {
                let part: Registry = toml::from_str(&std::fs::read_to_string(&code)?)?;
                registry.fields.extend(part.fields);
                registry.life_events.extend(part.life_events);
                registry.agencies.extend(part.agencies);
                registry.databases.extend(part.databases);
                registry.legal_texts.extend(part.legal_texts);
                registry.calendar.extend(part.calendar);
                registry.localities.extend(part.localities);
                registry.communes.extend(part.communes);
                registry.service_channels.extend(part.service_channels);
                continue;
            }
            if !code.is_dir() {
                continue;
            }
            for file in std::fs::read_dir(&code)? {
                editions.push(toml::from_str::<Edition>(&std::fs::read_to_string(file?.path())?)?);
            }
        }
    }
    editions.sort_by(|a, b| (&a.code, a.since.date()).cmp(&(&b.code, b.since.date())));
    Ok((registry, editions))
}
