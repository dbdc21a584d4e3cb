//! The steps from source to `dist`. Everything is built in `target/dist`, which takes its place when all
//! of it is there.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use wasm_bindgen_cli_support::Bindgen;

use crate::{Failure, data::DataFile};

const NODE_MISSING: &str = "node is needed to make the widget small; install Node.js 20 or newer \
                            (https://nodejs.org, or `apt-get install nodejs npm`) and run again";

/// Builds everything and returns the folder it is in.
pub(crate) fn dist(root: &Path, data: &[DataFile]) -> Result<PathBuf, Failure> {
    let widget = root.join("catalog-wasm");
    let dist = root.join("dist");
    let fresh = root.join("target/dist");
    remove(&fresh)?;
    fs::create_dir_all(fresh.join("data/p"))?;

    step("1/4", "compiling the widget to WebAssembly (a minute or two the first time)");
    let wasm = compile(root, &[])?;
    step("2/4", "writing its JavaScript glue");
    let glue = root.join("target/guide-glue");
    bind(&wasm, &glue)?;
    step("3/4", "making both small");
    let pack = widget.join("pack");
    install(&pack)?;
    shrink(&pack, &glue.join("glue_bg.wasm"), &fresh.join("procedure-guide.wasm"))?;
    let element = widget.join("js/procedure-guide.js");
    bundle(&pack, &element, &glue.join("glue.js"), &fresh.join("procedure-guide.js"))?;
    step("4/4", &format!("writing {} data files", data.len()));
    for file in data {
        fs::write(fresh.join("data").join(&file.path), &file.bytes)?;
    }

    remove(&dist)?;
    fs::rename(&fresh, &dist)?;
    Ok(dist)
}

/// Builds the module with its search open to JavaScript, and returns the folder it is in.
pub(crate) fn bench(root: &Path) -> Result<PathBuf, Failure> {
    let out = root.join("target/bench");
    bind(&compile(root, &["--features", "bench"])?, &out)?;
    let pack = root.join("catalog-wasm/pack");
    install(&pack)?;
    let module = out.join("glue_bg.wasm");
    shrink(&pack, &module, &module)?;
    Ok(out)
}

fn step(number: &str, what: &str) {
    eprintln!("[{number}] {what}");
}

fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .map_err(|error| format!("cannot remove {}: {error}", folder.display()))?;
    }
    Ok(())
}

fn compile(root: &Path, features: &[&str]) -> Result<PathBuf, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root).args(["build", "--profile", "wasm", "--package", "catalog-wasm"]);
    command.args(["--lib", "--target", "wasm32-unknown-unknown"]).args(features);
    command.arg("--target-dir").arg(root.join("target"));
    command.env("CARGO_ENCODED_RUSTFLAGS", nameless(root).join("\u{1f}"));
    run(command, "cargo was not found")?;
    Ok(root.join("target/wasm32-unknown-unknown/wasm/catalog_wasm.wasm"))
}

/// Flags that keep the folders of this machine out of the module: smaller, and the same everywhere.
fn nameless(root: &Path) -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let user = std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"));
    let home = home.or_else(|| Some(PathBuf::from(user?).join(".cargo")));
    let crates = home.map(|home| home.join("registry").join("src"));
    let registries = crates.and_then(|crates| fs::read_dir(crates).ok()).into_iter().flatten();
    let registries = registries.flatten().map(|registry| registry.path());
    let remap = |folder: PathBuf| format!("--remap-path-prefix={}=", folder.display());
    registries.chain([root.to_owned()]).map(remap).collect()
}

fn bind(wasm: &Path, out: &Path) -> Result<(), Failure> {
    remove(out)?;
    Bindgen::new()
        .input_path(wasm)
        .out_name("glue")
        .web(true)
        .and_then(|bindgen| bindgen.typescript(false).generate(out))
        .map_err(|error| format!("wasm-bindgen: {error:#}").into())
}

/// Installs the npm tools when the lock file is newer than what is installed.
fn install(pack: &Path) -> Result<(), Failure> {
    let changed = |path: PathBuf| fs::metadata(path).and_then(|m| m.modified());
    let installed = changed(pack.join("node_modules/.package-lock.json"));
    if installed
        .is_ok_and(|at| changed(pack.join("package-lock.json")).is_ok_and(|lock| lock <= at))
    {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = Command::new(npm);
    command.current_dir(pack).args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    run(command, NODE_MISSING)
}

fn shrink(pack: &Path, wasm: &Path, out: &Path) -> Result<(), Failure> {
    let mut command = Command::new("node");
    command.arg(pack.join("node_modules/binaryen/bin/wasm-opt")).arg("-Oz");
    // The target features stand in the file itself (hence strip = "debuginfo" in Cargo.toml).
    command.args(["--converge", "--strip-producers", "--strip-debug"]).arg(wasm).arg("-o").arg(out);
    run(command, NODE_MISSING)
}

fn bundle(pack: &Path, element: &Path, glue: &Path, out: &Path) -> Result<(), Failure> {
    let mut command = Command::new("node");
    command.arg(pack.join("bundle.mjs")).arg(element).arg(glue).arg(out);
    run(command, NODE_MISSING)
}

fn run(mut command: Command, missing: &str) -> Result<(), Failure> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => missing.to_owned(),
        _ => format!("{program} cannot be started: {error}"),
    })?;
    if status.success() { Ok(()) } else { Err(format!("{program} failed ({status})").into()) }
}
