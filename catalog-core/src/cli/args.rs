use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use super::output::Failure;
use crate::date::Date;

/// The arguments after the name of the command.
pub(super) struct Args {
    parser: Parser,
}

/// What a command accepts; each parsed into its field.
#[derive(Default)]
pub(super) struct Parsed {
    pub(super) words: Vec<String>,
    pub(super) json: bool,
    pub(super) as_of: Option<Date>,
    pub(super) from: Option<Date>,
    pub(super) to: Option<Date>,
    pub(super) answers: Vec<String>,
    pub(super) channel: Option<String>,
    pub(super) locality: Option<String>,
    pub(super) received: Option<String>,
    pub(super) format: Option<String>,
    pub(super) batch: bool,
    pub(super) field: Option<String>,
    pub(super) life_event: Option<String>,
    pub(super) applicant: Option<String>,
    pub(super) same_day: bool,
    pub(super) explain: bool,
    pub(super) free: bool,
    pub(super) out: Option<String>,
    pub(super) dry_run: bool,
    pub(super) limit: Option<usize>,
}

impl Args {
    pub(super) fn new(arguments: Vec<OsString>) -> Self {
        Self { parser: Parser::from_args(arguments) }
    }

    /// The name of the command, `help` for `--help`, `None` when there is none.
    pub(super) fn command(&mut self) -> Result<Option<String>, Failure> {
        match self.parser.next()? {
            Some(Arg::Value(name)) => Ok(Some(name.string()?)),
            Some(Arg::Long("help") | Arg::Short('h')) => Ok(Some("help".into())),
            Some(other) => Err(other.unexpected().into()),
            None => Ok(None),
        }
    }

    /// The rest, of which only the options in `allowed` may occur, and at most `words` words.
    pub(super) fn parse(mut self, allowed: &[&str], words: usize) -> Result<Parsed, Failure> {
        let mut parsed = Parsed::default();
        while let Some(arg) = self.parser.next()? {
            match arg {
                Arg::Value(word) if parsed.words.len() < words => parsed.words.push(word.string()?),
                Arg::Long(name) if !allowed.contains(&name) => return Err(arg.unexpected().into()),
                Arg::Long("json") => parsed.json = true,
                Arg::Long("out") => parsed.out = Some(self.parser.value()?.string()?),
                Arg::Long("dry-run") => parsed.dry_run = true,
                Arg::Long("field") => parsed.field = Some(self.parser.value()?.string()?),
                Arg::Long("life-event") => parsed.life_event = Some(self.parser.value()?.string()?),
                Arg::Long("applicant") => parsed.applicant = Some(self.parser.value()?.string()?),
                Arg::Long("explain") => parsed.explain = true,
                Arg::Long("same-day") => parsed.same_day = true,
                Arg::Long("free") => parsed.free = true,
                Arg::Long("batch") => parsed.batch = true,
                Arg::Long("limit") => parsed.limit = Some(self.parser.value()?.parse()?),
                Arg::Long("as-of") => parsed.as_of = Some(self.date("--as-of")?),
                Arg::Long("from") => parsed.from = Some(self.date("--from")?),
                Arg::Long("to") => parsed.to = Some(self.date("--to")?),
                Arg::Long("answer") => parsed.answers.push(self.parser.value()?.string()?),
                Arg::Long("channel") => parsed.channel = Some(self.parser.value()?.string()?),
                Arg::Long("locality") => parsed.locality = Some(self.parser.value()?.string()?),
                Arg::Long("received") => parsed.received = Some(self.parser.value()?.string()?),
                Arg::Long("format") => parsed.format = Some(self.parser.value()?.string()?),
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(parsed)
    }

    fn date(&mut self, option: &str) -> Result<Date, Failure> {
        let value = self.parser.value()?.string()?;
        value.parse().map_err(|error| Failure::Usage(format!("{option}: {error}")))
    }
}

impl Parsed {
    /// The one word a command needs.
    pub(super) fn word(&self, what: &str) -> Result<&str, Failure> {
        self.words.first().map(String::as_str).ok_or_else(|| Failure::Usage(format!("name {what}")))
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}
