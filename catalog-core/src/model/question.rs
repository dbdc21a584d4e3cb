use serde::{Deserialize, Serialize};

use super::Condition;
use crate::text::Text;

/// What kind of answer a [`Question`] takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum QuestionKind {
    /// Exactly one of the answers.
    One,
    /// Any number of the answers, none included.
    Many,
    /// A whole number of `unit`s.
    Number,
}

/// Something only the citizen knows, on which the papers, the fee or the time depend (*câu hỏi về trường hợp*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Question {
    /// Unique within the edition, lower-case words joined by hyphens; not `channel`.
    pub id: String,
    /// The question as one asks it at the desk.
    pub text: Text,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The answers to choose from; empty for a number.
    #[serde(default)]
    pub answers: Vec<Answer>,
    /// What a number counts: pages, people.
    #[serde(default)]
    pub unit: Option<Text>,
    /// One sentence for those who are not sure.
    #[serde(default)]
    pub help: Option<Text>,
    /// When it is worth asking.
    #[serde(default)]
    pub when: Condition,
}

/// One answer to a [`Question`] (*câu trả lời*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answer {
    /// Unique within the question.
    pub id: String,
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}
