//! The `catalog` command. The binary hands in arguments, today's date and the baked data; nothing
//! here reads the clock or the environment.

mod args;
mod check;
mod checklist;
mod commune;
mod diff;
mod due;
mod export;
mod import;
mod output;
mod schema;
mod search;
mod show;
mod stats;

use std::io::Write;

use crate::{catalog::Catalog, date::Date};

pub use output::Exit;

/// What the binary knows and core does not.
pub struct Host<'a> {
    /// The day to answer for when none is given.
    pub today: Date,
    /// The baked catalogue.
    pub catalog: &'a Catalog,
    /// Where `search --batch` reads queries.
    pub input: &'a mut dyn std::io::BufRead,
    /// Where answers go.
    pub out: &'a mut dyn Write,
    /// Where errors go.
    pub err: &'a mut dyn Write,
}

const USAGE: &str = "\
usage: catalog COMMAND

  check [DIR] [--json]               every finding in the TOML of DIR (procedures)
  stats [--json]                     how many procedures and editions, by field and level
  show CODE [--as-of DATE] [--locality L] [--json]
  search TEXT… | --batch [--limit N] [--as-of DATE] [--json]
            --batch: a query a line in, an answer a line out
            narrowed by --field F --life-event E --applicant A --channel C --same-day --free;
            narrowed without a text, the whole list; --explain: why a hit ranks where it does
  checklist CODE [--answer QUESTION=ANSWER]… [--channel in-person|online|post]
            [--as-of DATE] [--locality L] [--json]
  due CODE --received 2026-11-23T16:20 [--channel C] [--answer QUESTION=ANSWER]…
            [--locality L] [--json]
  diff [CODE] --from DATE --to DATE [--json]
  commune NAME [--json]              an old or new name, and today's commune
  schema [NAME]                      a JSON Schema; without a name, which there are
  export OUT [--format all|json] [--as-of DATE]
  import RAW.jsonl --out DIR [--dry-run]
            portal records into drafts; never overwrites what somebody has worked on

Without --as-of, today. Exit code: 0 fine, 1 findings or not found, 2 bad usage.
";

/// Runs one command.
pub fn run(arguments: Vec<std::ffi::OsString>, host: &mut Host<'_>) -> Exit {
    let mut args = args::Args::new(arguments);
    let result = match args.command() {
        Ok(command) => match command.as_deref() {
            Some("check") => check::run(args, host),
            Some("stats") => stats::run(args, host),
            Some("checklist") => checklist::run(args, host),
            Some("commune") => commune::run(args, host),
            Some("diff") => diff::run(args, host),
            Some("due") => due::run(args, host),
            Some("import") => import::run(args, host),
            Some("search") => search::run(args, host),
            Some("schema") => schema::run(args, host),
            Some("export") => export::run(args, host),
            Some("show") => show::run(args, host),
            Some("help") | None => output::text(host, USAGE),
            Some(other) => Err(output::Failure::Usage(format!("there is no command `{other}`"))),
        },
        Err(failure) => Err(failure),
    };
    output::finish(result, host)
}
