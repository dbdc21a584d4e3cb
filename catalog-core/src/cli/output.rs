use serde::Serialize;

use super::{Host, USAGE};
use crate::{catalog::AsOf, date::Date, model::Edition};

/// How a command ended, as the exit code of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Fine: 0.
    Fine,
    /// Findings, or not found: 1.
    Findings,
    /// Bad usage: 2.
    Usage,
}

impl Exit {
    /// The exit code.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Usage => 2,
        }
    }
}

/// Why a command gave no answer.
pub(super) enum Failure {
    /// The words of the call are off.
    Usage(String),
    /// What was asked for is not there, or cannot be read.
    NotFound(String),
}

pub(super) fn text(host: &mut Host<'_>, text: &str) -> Result<Exit, Failure> {
    write(host, text.trim_end())?;
    Ok(Exit::Fine)
}

pub(super) fn json<T: Serialize>(host: &mut Host<'_>, value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|e| Failure::NotFound(e.to_string()))?;
    write(host, &text)
}

/// One line, for answers in a row.
pub(super) fn json_line<T: Serialize>(host: &mut Host<'_>, value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string(value).map_err(|e| Failure::NotFound(e.to_string()))?;
    write(host, &text)
}

/// Writes a line. A reader that has gone away, such as `head`, is no failure.
pub(super) fn write(host: &mut Host<'_>, text: &str) -> Result<(), Failure> {
    match writeln!(host.out, "{text}") {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::NotFound(format!("cannot write the answer: {error}")))
        }
        _ => Ok(()),
    }
}

pub(super) fn finish(result: Result<Exit, Failure>, host: &mut Host<'_>) -> Exit {
    // There is nobody left to tell when standard error fails.
    match result {
        Ok(exit) => exit,
        Err(Failure::Usage(message)) => {
            let _ = write!(host.err, "error: {message}\n\n{USAGE}");
            Exit::Usage
        }
        Err(Failure::NotFound(message)) => {
            let _ = writeln!(host.err, "error: {message}");
            Exit::Findings
        }
    }
}

/// The edition of a procedure on a day, today when none is given.
pub(super) fn edition(host: &Host<'_>, code: &str, day: Option<Date>) -> Result<Edition, Failure> {
    let day = day.unwrap_or(host.today);
    match host.catalog.as_of(code, day) {
        AsOf::Edition(edition) => Ok(*edition),
        AsOf::NotRecorded { first } => Err(Failure::NotFound(format!(
            "`{code}` on {day} is not recorded: its first edition starts on {first}"
        ))),
        AsOf::UnknownCode => Err(Failure::NotFound(format!(
            "there is no procedure `{code}`; find its code with `catalog search`"
        ))),
    }
}
