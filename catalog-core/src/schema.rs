//! JSON Schemas (2020-12) of what authors write.

use serde_json::Value;

use crate::model::{Edition, Registry};

/// The schema of an edition file: strict, every unknown key is refused.
pub fn edition() -> Value {
    schemars::schema_for!(Edition).to_value()
}

/// The schema of a registry file.
pub fn registry() -> Value {
    schemars::schema_for!(Registry).to_value()
}
