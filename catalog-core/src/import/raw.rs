//! The part of a portal record that is taken over.

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A line that is no portal record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a portal record: {0}")]
pub struct RawError(String);

#[derive(Debug, Deserialize)]
pub(super) struct Record {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) field: String,
    #[serde(default)]
    pub(super) field_codes: Vec<String>,
    #[serde(default)]
    pub(super) executing_agencies: Vec<String>,
    #[serde(default)]
    pub(super) authority_agencies: Vec<String>,
    #[serde(default)]
    pub(super) applicants: Vec<String>,
    #[serde(default)]
    pub(super) channels: Vec<Channel>,
    #[serde(default)]
    pub(super) submission_cases: Vec<Case>,
    #[serde(default)]
    pub(super) results: Vec<Output>,
    #[serde(default)]
    pub(super) legal_basis: Vec<Law>,
    pub(super) decision: Decision,
    pub(super) portal_url: String,
    pub(super) source: Origin,
}

#[derive(Debug, Deserialize)]
pub(super) struct Channel {
    pub(super) method: String,
    pub(super) processing: Processing,
}

#[derive(Debug, Deserialize)]
pub(super) struct Case {
    pub(super) processing: Processing,
}

#[derive(Debug, Deserialize)]
pub(super) struct Processing {
    /// A number or, in a few records, text.
    pub(super) qty: serde_json::Value,
    pub(super) unit: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Output {
    pub(super) name: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Law {
    pub(super) number: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Decision {
    pub(super) number: String,
    #[serde(default)]
    pub(super) date: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Origin {
    pub(super) crawled_at: String,
}

impl Record {
    pub(super) fn read(line: &str) -> Result<Self, RawError> {
        serde_json::from_str(line).map_err(|error| RawError(error.to_string()))
    }
}

/// Text as the catalogue keeps it: normalisation form C, single plain spaces, nothing invisible.
pub(super) fn tidy(text: &str) -> String {
    let visible = text
        .nfc()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'));
    let text: String = visible.map(|c| if c == 'Ð' { 'Đ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
