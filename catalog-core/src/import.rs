//! Portal records into draft editions: facts only, for somebody to work on.
//!
//! What a program cannot tell, such as which lines are papers and on what they depend, is left out,
//! and the draft says so by its level, `imported`. Sentences of the portal are not taken over.

mod draft;
mod raw;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    model::{Level, Registry},
    source::{Files, Source},
    whole_file,
};

pub use raw::RawError;

/// What happened to one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A draft was written, or would be in a dry run.
    Written,
    /// There is text somebody has worked on; it is left alone.
    Kept,
    /// The record cannot be used; the reason in words.
    Refused(String),
}

/// One record and what happened to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line of the file, from 1.
    pub number: usize,
    /// The code, where the line has one.
    pub code: String,
    /// The file of the edition, below the folder.
    pub path: PathBuf,
    /// What happened.
    pub outcome: Outcome,
}

/// A folder that cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write `{}`: {reason}", path.display())]
pub struct ImportError {
    path: PathBuf,
    reason: io::Error,
}

/// Turns a file of records, one JSON object a line, into drafts below `out`.
///
/// A record whose procedure somebody has worked on is kept as it is. Each file is whole or not
/// there. In a dry run nothing is written.
///
/// # Errors
/// When a file cannot be written. Lines that cannot be used are no error but an outcome.
pub fn import(
    records: &str,
    registry: &Registry,
    out: &Path,
    dry_run: bool,
) -> Result<Vec<Line>, ImportError> {
    let mut lines = Vec::new();
    for (number, text) in records.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
        let record = match raw::Record::read(text) {
            Ok(record) => record,
            Err(error) => {
                let outcome = Outcome::Refused(error.to_string());
                lines.push(Line {
                    number: number + 1,
                    code: String::new(),
                    path: PathBuf::new(),
                    outcome,
                });
                continue;
            }
        };
        let code = record.code.clone();
        let (path, outcome) = match draft::render(&record, registry) {
            Err(reason) => (PathBuf::new(), Outcome::Refused(reason)),
            Ok(draft) => {
                let path = Path::new(&draft.folder).join(format!("{}.toml", draft.day));
                if is_worked_on(&out.join(&draft.folder)) {
                    (path, Outcome::Kept)
                } else {
                    if !dry_run {
                        let path = out.join(&path);
                        whole_file::write(&path, &draft.text)
                            .map_err(|reason| ImportError { path, reason })?;
                    }
                    (path, Outcome::Written)
                }
            }
        };
        lines.push(Line { number: number + 1, code, path, outcome });
    }
    Ok(lines)
}

/// Whether the folder of a procedure holds an edition that is more than imported. A file that
/// cannot be read counts: somebody may be at work on it.
fn is_worked_on(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| {
        let Ok(text) = fs::read_to_string(entry.path()) else { return true };
        let source = Source::parse(&Files::from_iter([("edition.toml", text)]));
        source.editions.first().is_none_or(|e| e.value.provenance.level != Level::Imported)
    })
}
