//! The TOML files as they lie on disk: read, parsed with the place of every value, not yet checked.

mod shape;
mod tree;

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use serde::de::DeserializeOwned;

use crate::{
    check::Finding,
    model::{Edition, Registry},
};

pub use tree::{Position, Tree};

/// A folder with `registry/` and `<field>/<code>/<date>.toml`, as texts by relative path.
///
/// ```
/// use catalog_core::source::Files;
/// let files = Files::from_iter([("ho-tich/1.001193/2026-07-18.toml", "code = 1")]);
/// assert_eq!(files.iter().count(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Files(BTreeMap<String, String>);

/// A folder that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{}`: {reason}", path.display())]
pub struct ReadError {
    path: PathBuf,
    reason: io::Error,
}

impl Files {
    /// Reads every TOML file of a catalogue folder: those below `registry/`, and those three
    /// levels deep. Whatever else lies there, such as `Cargo.toml`, is no data.
    ///
    /// # Errors
    /// When a folder or file cannot be read, is not UTF-8, or there is no `registry/`.
    pub fn read(dir: &Path) -> Result<Self, ReadError> {
        let registry = dir.join("registry");
        if !registry.is_dir() {
            let reason = io::Error::new(
                io::ErrorKind::NotFound,
                "it holds no folder `registry`; name the folder that does, such as `procedures`",
            );
            return Err(ReadError { path: dir.to_owned(), reason });
        }
        let mut files = Self::default();
        files.collect(dir, dir, 0)?;
        Ok(files)
    }

    fn collect(&mut self, root: &Path, dir: &Path, depth: usize) -> Result<(), ReadError> {
        let fail = |path: &Path| {
            let path = path.to_owned();
            move |reason| ReadError { path, reason }
        };
        for entry in fs::read_dir(dir).map_err(fail(dir))? {
            let path = entry.map_err(fail(dir))?.path();
            let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
            let code = depth == 0 && ["src", "target"].iter().any(|name| path.ends_with(name));
            if hidden || code {
                continue;
            }
            if path.is_dir() {
                self.collect(root, &path, depth + 1)?;
            } else if depth > 0 && path.extension().is_some_and(|e| e == "toml") {
                let text = fs::read_to_string(&path).map_err(fail(&path))?;
                let parts = path.strip_prefix(root).unwrap_or(&path).iter();
                let relative: Vec<_> = parts.map(|p| p.to_string_lossy()).collect();
                self.0.insert(relative.join("/"), text);
            }
        }
        Ok(())
    }

    /// Paths and texts, sorted by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }
}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.into(), text.into())).collect())
    }
}

/// One parsed file of type `T`, with the place of every value.
#[derive(Debug, Clone)]
pub struct Draft<T> {
    /// Relative path with `/`.
    pub path: String,
    /// Every value with its place.
    pub tree: Tree,
    /// What it says.
    pub value: T,
    text: String,
}

impl<T> Draft<T> {
    /// The place of the value at a dotted path such as `fees.0.amount`, or of the nearest value above it.
    pub fn position(&self, path: &str) -> Position {
        tree::position(&self.text, self.tree.locate(path).start)
    }
}

/// All files, parsed; what could not be parsed is in `findings`.
#[derive(Debug, Default)]
pub struct Source {
    /// The registry files.
    pub registry_files: Vec<Draft<Registry>>,
    /// The registry files together.
    pub registry: Registry,
    /// The editions.
    pub editions: Vec<Draft<Edition>>,
    /// What could not be read.
    pub findings: Vec<Finding>,
}

impl Source {
    /// Parses files. Every fault of shape is reported, not only the first.
    pub fn parse(files: &Files) -> Self {
        let mut source = Self::default();
        let edition_shape = shape::Shape::edition();
        let registry_shape = shape::Shape::registry();
        for (path, text) in files.iter() {
            if let Some(name) = path.strip_prefix("registry/") {
                // Each calendar year is a file of its own, so that a new year is a new file.
                let year = name.starts_with("calendar/");
                let wrap = year.then_some("calendar");
                if let Some(draft) = source.draft::<Registry>(path, text, &registry_shape, wrap) {
                    append(&mut source.registry, draft.value.clone());
                    source.registry_files.push(draft);
                }
            } else if let Some(draft) = source.draft::<Edition>(path, text, &edition_shape, None) {
                source.editions.push(draft);
            }
        }
        source
    }

    fn draft<T: DeserializeOwned>(
        &mut self,
        path: &str,
        text: &str,
        shape: &shape::Shape,
        wrap: Option<&str>,
    ) -> Option<Draft<T>> {
        let tree = match Tree::parse(text) {
            Ok(tree) => tree,
            Err(faults) => {
                self.findings.extend(faults.into_iter().map(|(at, message)| {
                    Finding::new(
                        "syntax",
                        path,
                        tree::position(text, at),
                        message,
                        "mend the TOML here; TEMPLATE.toml shows every form",
                    )
                }));
                return None;
            }
        };
        let tree = match wrap {
            Some(key) => tree.wrapped_in_array(key),
            None => tree,
        };
        let before = self.findings.len();
        shape.check(&tree, &mut |fault| {
            let at = tree::position(text, fault.at);
            self.findings.push(Finding::new(fault.code, path, at, fault.message, fault.help));
        });
        if self.findings.len() > before {
            return None;
        }
        match tree.read() {
            Ok(value) => Some(Draft { path: path.to_owned(), tree, value, text: text.to_owned() }),
            Err(message) => {
                let at = tree::position(text, 0);
                let help = "compare the file with TEMPLATE.toml";
                self.findings.push(Finding::new("wrong-value", path, at, message, help));
                None
            }
        }
    }
}

fn append(all: &mut Registry, part: Registry) {
    let Registry {
        fields,
        life_events,
        agencies,
        databases,
        legal_texts,
        calendar,
        localities,
        communes,
        announcements,
        service_channels,
    } = part;
    all.fields.extend(fields);
    all.life_events.extend(life_events);
    all.agencies.extend(agencies);
    all.databases.extend(databases);
    all.legal_texts.extend(legal_texts);
    all.calendar.extend(calendar);
    all.localities.extend(localities);
    all.communes.extend(communes);
    all.announcements.extend(announcements);
    all.service_channels.extend(service_channels);
}
