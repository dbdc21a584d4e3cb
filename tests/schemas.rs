//! The JSON Schemas: what they accept, what they refuse, and that the committed copy is fresh.
//! They are read by an independent validator.

use std::fs;

use catalog_core::{
    export::{Index, Record},
    guide::{self, Answers},
    schema,
};
use catalog_procedures::catalog;
use catalog_tests::{root, today};
use serde_json::{Value, json};

fn validator(schema: &Value) -> jsonschema::Validator {
    jsonschema::draft202012::new(schema).expect("a valid schema")
}

fn editions() -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for field in fs::read_dir(root("procedures")).expect("procedures").flatten() {
        let name = field.file_name();
        if !field.path().is_dir() || ["registry", "src"].iter().any(|n| name == *n) {
            continue;
        }
        for code in fs::read_dir(field.path()).expect("a field").flatten() {
            for file in fs::read_dir(code.path()).expect("a code").flatten() {
                let text = fs::read_to_string(file.path()).expect("an edition");
                let value = toml::from_str::<Value>(&text).expect("well-formed TOML");
                found.push((file.path().display().to_string(), value));
            }
        }
    }
    found
}

#[test]
fn the_schema_accepts_every_real_edition() {
    let validator = validator(&schema::edition());
    let editions = editions();
    assert_eq!(editions.len(), catalog().edition_count());
    for (path, edition) in editions {
        if let Err(error) = validator.validate(&edition) {
            panic!("{path}: {error} at {}", error.instance_path());
        }
    }
}

#[test]
fn the_schema_refuses_what_is_structurally_bad() {
    let validator = validator(&schema::edition());
    let (_, good) =
        editions().into_iter().find(|(path, _)| path.contains("1.001193")).expect("1.001193");
    assert!(validator.is_valid(&good));
    type Spoil = fn(&mut Value);
    let bad: [(&str, Spoil); 9] = [
        ("an unknown key", |e| e["everydya"] = json!("x")),
        ("an unknown key deep down", |e| e["documents"][0]["quantity"] = json!(1)),
        ("a missing key", |e| drop(e.as_object_mut().expect("a table").remove("provenance"))),
        ("text for a list", |e| e["phrases"] = json!("khai sinh")),
        ("a word that is no handover", |e| e["documents"][0]["handover"] = json!("lend")),
        ("a bare number for an amount", |e| e["fees"][0]["amount"] = json!(0)),
        ("a negative amount", |e| e["fees"][0]["amount"] = json!({"fixed": -1})),
        ("a time without a unit", |e| e["times"][0]["term"] = json!(3)),
        ("a date that is none", |e| e["since"] = json!({"observed": "18/07/2026"})),
    ];
    for (what, spoil) in bad {
        let mut edition = good.clone();
        spoil(&mut edition);
        assert!(!validator.is_valid(&edition), "{what} is accepted");
    }
}

#[test]
fn what_other_systems_read_fits_its_schema() {
    let procedure = validator(&schema::procedure());
    let checklist = validator(&schema::checklist());
    for edition in catalog().all_as_of(today()) {
        let list = guide::checklist(&edition, &Answers::new(), today(), None).expect("no answers");
        let list = serde_json::to_value(list).expect("JSON");
        assert!(checklist.is_valid(&list), "checklist of {}", edition.code);
        let record = serde_json::to_value(Record::new(edition, catalog())).expect("JSON");
        if let Err(error) = procedure.validate(&record) {
            panic!("{}: {error} at {}", record["code"], error.instance_path());
        }
    }
    let index = serde_json::to_value(Index::new(catalog(), today())).expect("JSON");
    assert!(validator(&schema::index()).is_valid(&index));
}

#[test]
fn the_schemas_for_readers_are_open() {
    let mut record = serde_json::to_value(Index::new(catalog(), today())).expect("JSON");
    record["added_by_a_later_release"] = json!(true);
    record["procedures"][0]["added_by_a_later_release"] = json!(true);
    assert!(validator(&schema::index()).is_valid(&record));
}

#[test]
fn the_schema_for_editors_is_fresh() {
    let committed =
        fs::read_to_string(root("procedures/schema.json")).expect("procedures/schema.json");
    let committed: Value = serde_json::from_str(&committed).expect("JSON");
    assert!(
        committed == schema::edition(),
        "write it anew: cargo catalog schema edition > procedures/schema.json"
    );
}
