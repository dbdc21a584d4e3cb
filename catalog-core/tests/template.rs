//! TEMPLATE.toml shows every key of an edition, and is read by the same reader.

use std::{fs, path::Path};

use catalog_core::{
    schema,
    source::{Files, Source},
};
use serde_json::Value;

fn template() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../procedures/TEMPLATE.toml");
    fs::read_to_string(path).expect("procedures/TEMPLATE.toml")
}

#[test]
fn the_template_has_the_shape_of_an_edition() {
    let source =
        Source::parse(&Files::from_iter([("ho-tich/1.001193/2026-07-18.toml", template())]));
    assert!(source.findings.is_empty(), "{:#?}", source.findings);
}

#[test]
fn the_template_shows_every_key() {
    let template = template();
    let mut missing = Vec::new();
    collect_keys(&schema::edition(), &mut |key| {
        let shown = [format!("{key} ="), format!("[{key}]"), format!("[[{key}]]")];
        if !shown.iter().any(|s| template.contains(s.as_str())) {
            missing.push(key.to_owned());
        }
    });
    assert!(missing.is_empty(), "keys without an example: {missing:?}");
}

fn collect_keys(schema: &Value, found: &mut dyn FnMut(&str)) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                // A variant of an enum looks like a table with one key; its words are in comments.
                let variant =
                    map.get("required").and_then(Value::as_array).is_some_and(|r| r.len() == 1)
                        && properties.len() == 1;
                if !variant {
                    properties.keys().for_each(|key| found(key));
                }
            }
            map.values().for_each(|value| collect_keys(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| collect_keys(value, found)),
        _ => {}
    }
}
