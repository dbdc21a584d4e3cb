//! The data files of the widget, from the baked catalogue.

use catalog_core::{
    date::Date,
    model::{Edition, Registry},
    shard::{self, Common, Communes, Index, Shard},
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
    let mut current = Vec::new();
    for editions in editions.chunk_by(|a, b| a.code == b.code) {
        let shard = Shard::of(editions, registry, as_of);
        let edition = shard.in_force(as_of);
        current.extend(edition.cloned());
        let code = &editions[0].code;
        files.push(file(format!("p/{code}.bin"), shard::encode(&shard))?);
    }
    // Alike stands beside alike: it packs better, and it is the order of browsing.
    current.sort_by_cached_key(|edition| {
        let field = registry.fields.iter().position(|field| field.id == edition.field);
        (field, edition.code.clone())
    });
    let mut index = Index::of(&current, registry, as_of, locality);
    files.push(file("english.bin".into(), shard::encode(&index.hand_out()))?);
    files.push(file("index.bin".into(), shard::encode(&index))?);
    let common = Common { as_of, registry: of_guide(registry) };
    files.push(file("common.bin".into(), shard::encode(&common))?);
    let communes = Communes { communes: registry.communes.clone() };
    files.push(file("communes.bin".into(), shard::encode(&communes))?);
    Ok(files)
}

fn file(path: String, bytes: Option<Vec<u8>>) -> Result<DataFile, Failure> {
    let bytes = bytes.ok_or_else(|| format!("{path} cannot be written as a data file"))?;
    Ok(DataFile { path, bytes })
}

/// What of the registry every page of the guide needs, without what it never shows.
fn of_guide(registry: &Registry) -> Registry {
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

#[cfg(test)]
mod tests {
    use catalog_core::catalog::AsOf;

    use super::*;

    fn as_of() -> Date {
        "2026-11-23".parse().expect("a day")
    }

    fn read<T: shard::Stored>(files: &[DataFile], path: &str) -> T {
        let file = files.iter().find(|file| file.path == path).expect(path);
        shard::decode(&file.bytes).expect(path)
    }

    #[test]
    fn every_procedure_has_an_entry_and_a_file_that_say_what_the_catalogue_says() {
        let catalog = catalog_procedures::catalog();
        let files = files(as_of()).expect("data files");
        let mut index: Index = read(&files, "index.bin");
        index.take_in(&read(&files, "english.bin"));
        let birth = index.entries.iter().find(|entry| entry.code == "1.001193").expect("birth");
        assert_eq!(birth.english, "Birth registration");
        let mut codes: Vec<&str> = index.entries.iter().map(|entry| &*entry.code).collect();
        codes.sort_unstable();
        assert!(
            codes.into_iter().eq(catalog.all_as_of(as_of()).map(|e| e.code).collect::<Vec<_>>())
        );
        for code in catalog.codes() {
            let shard: Shard = read(&files, &format!("p/{code}.bin"));
            let AsOf::Edition(edition) = catalog.as_of(code, as_of()) else { continue };
            assert_eq!(shard.in_force(as_of()), Some(&*edition), "{code}");
            for id in edition.received_by.iter().chain(&edition.decided_by) {
                assert!(shard.registry.agencies.iter().any(|a| a.id == *id), "{code}: {id}");
            }
            for number in &edition.legal_basis {
                let known = shard.registry.legal_texts.iter().any(|text| text.number == *number);
                assert!(known, "{code}: {number}");
            }
            for source in edition.documents.iter().filter_map(|d| d.retrieved.as_ref()) {
                let known = shard.registry.databases.iter().any(|d| d.id == source.database);
                assert!(known, "{code}: {}", source.database);
            }
        }
    }

    #[test]
    fn a_file_holds_no_edition_that_has_ended() {
        let catalog = catalog_procedures::catalog();
        let code = catalog.codes().find(|code| catalog.days(code).len() > 1).expect("a history");
        let days = catalog.days(code);
        let before = read::<Shard>(&files(days[0]).expect("data files"), &format!("p/{code}.bin"));
        assert_eq!(before.editions.len(), days.len(), "the coming ones are there");
        assert_eq!(before.in_force(days[0]).map(|e| e.since.date()), Some(days[0]));
        assert_eq!(before.in_force(days[1]).map(|e| e.since.date()), Some(days[1]));
        let after = read::<Shard>(&files(as_of()).expect("data files"), &format!("p/{code}.bin"));
        assert!(after.editions.len() < days.len());
    }

    #[test]
    fn equal_data_gives_equal_files() {
        let (one, two) = (files(as_of()).expect("data files"), files(as_of()).expect("data files"));
        assert!(
            one.iter().map(|f| (&f.path, &f.bytes)).eq(two.iter().map(|f| (&f.path, &f.bytes)))
        );
    }
}
