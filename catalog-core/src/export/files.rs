use std::{
    io,
    path::{Path, PathBuf},
};

use serde::Serialize;

use super::{Index, Record};
use crate::{catalog::Catalog, date::Date, schema, whole_file};

/// A kind of file to export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `v1/index.json`, `v1/registry.json`, `v1/procedures/<code>.json` and `v1/schema/`.
    Json,
}

impl Format {
    /// Every format with the word that names it.
    pub const ALL: &[(&str, Self)] = &[("json", Self::Json)];
}

/// A folder that cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write `{}`: {reason}", path.display())]
pub struct ExportError {
    path: PathBuf,
    reason: io::Error,
}

/// Writes the editions that count on `day` below `out`, and returns the number of files.
///
/// # Errors
/// When a folder or file cannot be written. What was written before stays; every file is whole.
pub fn write(
    catalog: &Catalog,
    day: Date,
    formats: &[Format],
    out: &Path,
) -> Result<usize, ExportError> {
    let mut files = 0;
    for format in formats {
        let rendered = match format {
            Format::Json => json(catalog, day),
        };
        for (name, text) in rendered {
            let path = out.join(name);
            whole_file::write(&path, &text).map_err(|reason| ExportError { path, reason })?;
            files += 1;
        }
    }
    Ok(files)
}

fn json(catalog: &Catalog, day: Date) -> Vec<(String, String)> {
    let mut files = vec![
        ("v1/index.json".into(), pretty(&Index::new(catalog, day))),
        ("v1/registry.json".into(), pretty(catalog.registry())),
    ];
    for (name, _, schema) in schema::ALL {
        files.push((format!("v1/schema/{name}.json"), pretty(&schema())));
    }
    for edition in catalog.all_as_of(day) {
        let record = Record::new(edition, catalog);
        files.push((format!("v1/procedures/{}.json", record.code), pretty(&record)));
    }
    files
}

fn pretty<T: Serialize>(value: &T) -> String {
    // Plain data with text keys has no way to fail.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
