//! Errors: what, where, and what was expected instead.

/// A value that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not {what}, expected {expected}")]
pub struct ParseError {
    what: &'static str,
    given: String,
    expected: &'static str,
}

impl ParseError {
    pub(crate) fn new(what: &'static str, given: &str, expected: &'static str) -> Self {
        // A hostile value must not flood the message.
        Self { what, given: given.chars().take(60).collect(), expected }
    }
}
