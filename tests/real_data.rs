//! The catalogue as it ships.

use std::collections::BTreeSet;

use catalog_core::{
    catalog::{AsOf, Catalog, SnapshotError},
    check::{self, Severity},
    source::{Files, Source},
};
use catalog_procedures::catalog;
use catalog_tests::{root, today};

fn files() -> Files {
    Files::read(&root("procedures")).expect("the data folder can be read")
}

#[test]
fn the_data_has_no_error() {
    let findings = check::run(&Source::parse(&files()));
    let errors: Vec<_> = findings.iter().filter(|f| f.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{} errors, first: {}", errors.len(), errors[0]);
}

#[test]
fn every_file_is_in_the_baked_catalogue() {
    let editions = files().iter().filter(|(path, _)| !path.starts_with("registry/")).count();
    assert_eq!(catalog().edition_count(), editions);
    assert_eq!(catalog().editions().count(), editions, "every edition can be decoded");
}

#[test]
fn baking_is_deterministic() {
    let bake = || {
        let catalog = check::check(Source::parse(&files())).catalog.expect("the data is sound");
        catalog.to_snapshot()
    };
    let first = bake();
    assert_eq!(first, bake());
    assert_eq!(first, catalog().to_snapshot(), "what is baked is what is in the folder");
}

#[test]
fn a_snapshot_that_is_cut_off_altered_or_foreign_is_refused() {
    let whole = catalog().to_snapshot();
    let open = |bytes: Vec<u8>| Catalog::from_snapshot(bytes.leak()).err();
    assert_eq!(open(whole.clone()), None);
    assert_eq!(open(whole[..whole.len() - 1].to_vec()), Some(SnapshotError::Damaged));
    assert_eq!(open(whole[..10].to_vec()), Some(SnapshotError::Damaged));
    let mut altered = whole.clone();
    altered[whole.len() / 2] ^= 1;
    assert_eq!(open(altered), Some(SnapshotError::Damaged));
    let mut other_version = whole;
    other_version[7] ^= 0xff;
    assert_eq!(open(other_version), Some(SnapshotError::Format));
    assert_eq!(open(b"{}".to_vec()), Some(SnapshotError::Format));
}

#[test]
fn before_the_first_edition_nothing_is_recorded() {
    let first = catalog().days("1.001193")[0];
    assert_eq!(catalog().as_of("1.001193", first.plus_days(-1)), AsOf::NotRecorded { first });
    assert_eq!(catalog().as_of("9.999999", today()), AsOf::UnknownCode);
    let AsOf::Edition(edition) = catalog().as_of("1.001193", today()) else {
        panic!("birth registration is in the catalogue");
    };
    assert_eq!(edition.code, "1.001193");
}

#[test]
fn the_communes_are_complete() {
    let communes = &catalog().registry().communes;
    assert_eq!(communes.len(), 126);
    let links = communes.iter().map(|c| c.from.len()).sum::<usize>();
    assert_eq!(links, 795);
    let former: BTreeSet<_> = communes.iter().flat_map(|c| &c.from).map(|f| &f.code).collect();
    assert_eq!(former.len(), 526);
}
