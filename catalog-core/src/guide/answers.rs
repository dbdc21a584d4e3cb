use std::collections::BTreeMap;

use crate::model::{CHANNEL_KEY, ChannelKind, Edition, Question};

/// What a citizen has answered so far (*tình huống của người dân*): question ids with the ids of
/// the answers or a number, and under `channel` the way of filing.
///
/// It holds plain words; only [`Situation::new`](super::Situation::new) compares them with an
/// edition, so that a command and a page can pass on what they were given.
///
/// ```
/// use catalog_core::{guide::Answers, model::ChannelKind};
/// let mut answers = Answers::new();
/// answers.add("birth-slip", "no");
/// answers.add("pages", "12");
/// answers.set_channel(Some(ChannelKind::Online));
/// assert_eq!(answers.get("channel"), Some(["online".to_owned()].as_slice()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<String, Vec<String>>);

impl Answers {
    /// Nothing is answered yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds one answer. An empty one says that none of the answers applies, which is an answer
    /// to a question that takes many.
    pub fn add(&mut self, question: &str, answer: &str) {
        let given = self.0.entry(question.to_owned()).or_default();
        if !answer.is_empty() && !given.iter().any(|known| known == answer) {
            given.push(answer.to_owned());
        }
    }

    /// Takes these for the answers to the question, in place of earlier ones.
    pub fn set<'t>(&mut self, question: &str, answers: impl IntoIterator<Item = &'t str>) {
        self.clear(question);
        self.add(question, "");
        answers.into_iter().for_each(|answer| self.add(question, answer));
    }

    /// Takes the answer back.
    pub fn clear(&mut self, question: &str) {
        self.0.remove(question);
    }

    /// Chooses the way of filing, or leaves it open again.
    pub fn set_channel(&mut self, channel: Option<ChannelKind>) {
        match channel {
            Some(channel) => self.set(CHANNEL_KEY, [channel.id()]),
            None => self.clear(CHANNEL_KEY),
        }
    }

    /// The answers to a question; `None` while it is open, empty when none applies.
    pub fn get(&self, question: &str) -> Option<&[String]> {
        self.0.get(question).map(Vec::as_slice)
    }

    /// Whether nothing is answered.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every question with its answers, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.0.iter().map(|(question, answers)| (question.as_str(), answers.as_slice()))
    }
}

/// An answer that does not fit the procedure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AnswerError {
    /// The procedure asks no such question.
    #[error("there is no question `{given}`, expected {}", listed(known))]
    UnknownQuestion {
        /// What was given.
        given: String,
        /// The ids of the questions there are, `channel` with them.
        known: Vec<String>,
    },
    /// The question has no such answer.
    #[error("`{given}` is not an answer to `{question}`, expected {}", listed(known))]
    UnknownAnswer {
        /// The question.
        question: String,
        /// What was given.
        given: String,
        /// The ids of the answers there are.
        known: Vec<String>,
    },
    /// The question takes one answer and got none or several.
    #[error("`{question}` got {count} answers, expected one of {}", listed(known))]
    NotOne {
        /// The question.
        question: String,
        /// How many answers were given.
        count: usize,
        /// The ids of the answers there are.
        known: Vec<String>,
    },
    /// The question takes a number.
    #[error("`{given}` is not an answer to `{question}`, expected one whole number such as `3`")]
    NotANumber {
        /// The question.
        question: String,
        /// What was given.
        given: String,
    },
}

impl AnswerError {
    pub(super) fn unknown_question(edition: &Edition, given: &str) -> Self {
        let known = edition.questions.iter().map(|q| q.id.as_str()).chain([CHANNEL_KEY]);
        Self::UnknownQuestion { given: shortened(given), known: known.map(str::to_owned).collect() }
    }

    pub(super) fn unknown_answer(question: &Question, given: &str) -> Self {
        Self::UnknownAnswer {
            question: question.id.clone(),
            given: shortened(given),
            known: ids(question),
        }
    }

    pub(super) fn not_one(question: &Question, count: usize) -> Self {
        Self::NotOne { question: question.id.clone(), count, known: ids(question) }
    }

    pub(super) fn not_a_number(question: &Question, given: &[String]) -> Self {
        Self::NotANumber { question: question.id.clone(), given: shortened(&given.join(", ")) }
    }
}

fn ids(question: &Question) -> Vec<String> {
    question.answers.iter().map(|answer| answer.id.clone()).collect()
}

// A hostile value must not flood the message.
fn shortened(given: &str) -> String {
    given.chars().take(60).collect()
}

fn listed(ids: &[String]) -> String {
    match ids {
        [] => "nothing, there is none".to_owned(),
        [rest @ .., last] => {
            let mut text = String::new();
            for id in rest {
                text = text + "`" + id + "`, ";
            }
            text + "`" + last + "`"
        }
    }
}
