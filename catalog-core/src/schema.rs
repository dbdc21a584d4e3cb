//! JSON Schemas (2020-12). Two families: what authors write is strict, every unknown key is
//! refused; what other systems read is open, so that a later release may add keys.

use serde_json::Value;

use crate::model::{Edition, Registry};

/// A function that draws a schema.
type Draw = fn() -> Value;

/// Every schema: its name, what it is for, and how to draw it.
pub const ALL: &[(&str, &str, Draw)] = &[
    ("edition", "what authors write, one file an edition", edition),
    ("registry", "what authors write in registry/", registry),
    #[cfg(feature = "export")]
    ("procedure", "a procedure as other systems read it", procedure),
    #[cfg(feature = "export")]
    ("index", "all procedures in short", index),
    #[cfg(feature = "export")]
    ("checklist", "the answer of `catalog checklist`", checklist),
];

/// The schema of an edition file.
pub fn edition() -> Value {
    let mut schema = schemars::schema_for!(Edition).to_value();
    without_null(&mut schema);
    schema
}

/// The schema of a registry file.
pub fn registry() -> Value {
    let mut schema = schemars::schema_for!(Registry).to_value();
    without_null(&mut schema);
    schema
}

/// The schema of a procedure as other systems read it.
#[cfg(feature = "export")]
pub fn procedure() -> Value {
    open(schemars::schema_for!(crate::export::Record))
}

/// The schema of the index.
#[cfg(feature = "export")]
pub fn index() -> Value {
    open(schemars::schema_for!(crate::export::Index))
}

/// The schema of a checklist.
#[cfg(feature = "export")]
pub fn checklist() -> Value {
    open(schemars::schema_for!(crate::guide::Checklist))
}

/// TOML has no null: a key that is not known is left out.
fn without_null(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Array(types)) = map.get_mut("type") {
                types.retain(|t| t != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    map.insert("type".into(), only);
                }
            }
            if let Some(Value::Array(choices)) = map.get_mut("anyOf") {
                choices.retain(|choice| choice.get("type").is_none_or(|t| t != "null"));
            }
            map.retain(|key, value| key != "default" || !value.is_null());
            map.values_mut().for_each(without_null);
        }
        Value::Array(items) => items.iter_mut().for_each(without_null),
        _ => {}
    }
}

/// Readers of version 1 must bear keys that a later release adds.
#[cfg(feature = "export")]
fn open(schema: schemars::Schema) -> Value {
    fn walk(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                // A variant of an enum stays exact: it has one key, which is required.
                let variant = map.get("required").and_then(Value::as_array).map(Vec::len)
                    == Some(1)
                    && map.get("properties").and_then(Value::as_object).map(|p| p.len()) == Some(1);
                if !variant && map.get("additionalProperties") == Some(&Value::Bool(false)) {
                    map.remove("additionalProperties");
                }
                map.values_mut().for_each(walk);
            }
            Value::Array(items) => items.iter_mut().for_each(walk),
            _ => {}
        }
    }
    let mut schema = schema.to_value();
    walk(&mut schema);
    schema
}
