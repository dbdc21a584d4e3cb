//! Files that are whole or not there.

use std::{fs, io, path::Path};

/// Writes beside the target first and then renames, so that no reader ever sees half a file.
/// Folders are made as needed.
pub(crate) fn write(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    let unfinished = path.with_extension("unfinished");
    fs::write(&unfinished, text)?;
    fs::rename(&unfinished, path)
}
