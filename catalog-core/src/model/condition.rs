use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The key that stands for the way of filing in a [`Clause`], beside the question ids.
pub const CHANNEL_KEY: &str = "channel";

/// All of these must hold: each key is a question id (or `channel`), each value the answers
/// of which one must have been given.
pub type Clause = BTreeMap<String, Vec<String>>;

/// When something applies (*điều kiện, trường hợp*): any of the clauses; no clause at all means always.
///
/// ```toml
/// when = [{ proof = ["witness"], channel = ["in-person", "post"] }, { proof = ["none"] }]
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Condition(pub Vec<Clause>);

impl Condition {
    /// Whether it holds whatever is answered.
    pub fn is_always(&self) -> bool {
        self.0.is_empty()
    }

    /// Every key with its answers, over all clauses.
    pub fn atoms(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().flatten().map(|(key, answers)| (key.as_str(), answers.as_slice()))
    }
}
