use serde::{Deserialize, Serialize};

use crate::{date::Date, text::Text};

/// How far an edition has been worked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Level {
    /// Facts taken over by a program; nobody has read the record.
    Imported,
    /// Written by somebody who read the whole record.
    Curated,
    /// Compared with the source by somebody else.
    Verified,
}

/// The decision that announced the procedure (*quyết định công bố*). The portal returns one of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Decision {
    /// Its number, such as `163/QĐ-BTP`.
    pub number: String,
    /// Its day; absent when the source does not give it.
    #[serde(default)]
    pub date: Option<Date>,
}

/// Who compared the edition with its source, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verification {
    /// A person or a role.
    pub by: String,
    /// The day.
    pub on: Date,
}

/// Where an edition comes from (*nguồn*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provenance {
    /// How far it has been worked through.
    pub level: Level,
    /// The page of the national portal.
    pub portal: String,
    /// The day the page was read.
    pub snapshot: Date,
    /// The decision the page named on that day.
    pub decision: Decision,
    /// What differs from the page, and why.
    #[serde(default)]
    pub corrections: Vec<Text>,
    /// What could not be settled.
    #[serde(default)]
    pub doubts: Vec<Text>,
    /// The second reading; `verified` requires it.
    #[serde(default)]
    pub verified: Option<Verification>,
}
