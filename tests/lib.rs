//! What the tests of the whole share.

use std::path::{Path, PathBuf};

use catalog_core::{
    cli::{self, Exit},
    date::Date,
};

/// The day on which the tests ask.
///
/// # Panics
/// Never: the day exists.
pub fn today() -> Date {
    Date::new(2026, 11, 23).expect("23 November 2026 exists")
}

/// A path below the root of the project.
pub fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What the command `catalog` says: how it ends, standard output, standard error.
pub fn catalog(arguments: &[&str]) -> (Exit, String, String) {
    catalog_with(arguments, "")
}

/// The same, with something on standard input.
pub fn catalog_with(arguments: &[&str], input: &str) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut host = cli::Host {
        today: today(),
        catalog: catalog_procedures::catalog(),
        input: &mut input.as_bytes(),
        out: &mut out,
        err: &mut err,
    };
    let exit = cli::run(arguments.iter().map(Into::into).collect(), &mut host);
    (exit, String::from_utf8_lossy(&out).into(), String::from_utf8_lossy(&err).into())
}

/// The Rust in README.md, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
