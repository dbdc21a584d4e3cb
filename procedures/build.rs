//! Bakes the TOML into one snapshot. Broken data fails the build with the findings.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use catalog_core::{
    check::{self, Severity},
    source::{Files, Source},
};

fn main() -> ExitCode {
    match bake() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn bake() -> Result<(), Box<dyn Error>> {
    let dir = env::var("CARGO_MANIFEST_DIR")?;
    println!("cargo::rerun-if-changed={dir}");
    println!("cargo::rerun-if-env-changed=CATALOG_BROKEN_OK");
    let files = Files::read(Path::new(&dir))?;
    let checked = check::check(Source::parse(&files));
    // `cargo catalog check` must answer even when the data is broken: it bakes what is sound.
    let tolerant = env::var_os("CATALOG_BROKEN_OK").is_some();
    if checked.has_errors() && !tolerant {
        let errors = checked.findings.iter().filter(|f| f.severity == Severity::Error);
        let shown: Vec<String> = errors.clone().take(20).map(|f| f.to_string()).collect();
        let message = format!(
            "the data has {} errors; `cargo catalog check` lists them all\n\n{}",
            errors.count(),
            shown.join("\n")
        );
        return Err(message.into());
    }
    let catalog = checked.catalog.unwrap_or_default();
    let target = Path::new(&env::var("OUT_DIR")?).join("catalog.bin");
    fs::write(target, catalog.to_snapshot())?;
    Ok(())
}
