//! Builds the widget `<procedure-guide>` with its data files, and serves it for a look.
//!
//! ```text
//! catalog-pack [build] [--as-of DATE]     writes dist
//! catalog-pack serve [--port N]           the same, then serves the examples at a local address
//! catalog-pack bench                      writes target/bench, which tests/bench measures
//! ```

mod assemble;
mod clock;
mod data;
mod server;
mod size;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use catalog_core::date::Date;
use lexopt::{Arg, ValueExt};

/// What went wrong, in a sentence for the one who runs the command.
type Failure = Box<dyn std::error::Error>;

const USAGE: &str = "usage: catalog-pack [build | serve | bench] [--port N] [--as-of DATE]

build   write the widget and its data to dist (the default)
serve   the same, then serve the example pages at http://127.0.0.1:8126/
bench   write the search alone to target/bench, for tests/bench";

#[derive(PartialEq)]
enum Job {
    Build,
    Serve,
    Bench,
}

struct Order {
    job: Job,
    port: u16,
    as_of: Date,
}

fn main() -> ExitCode {
    let order = match order() {
        Ok(Some(order)) => order,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("catalog-pack: {error}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match carry_out(&order) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("catalog-pack: {error}");
            ExitCode::FAILURE
        }
    }
}

fn order() -> Result<Option<Order>, Failure> {
    let mut order = Order { job: Job::Build, port: 8126, as_of: clock::today() };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Arg::Value(word) if word == "build" => order.job = Job::Build,
            Arg::Value(word) if word == "serve" => order.job = Job::Serve,
            Arg::Value(word) if word == "bench" => order.job = Job::Bench,
            Arg::Long("port") => order.port = arguments.value()?.parse()?,
            Arg::Long("as-of") => order.as_of = arguments.value()?.parse()?,
            Arg::Short('h') | Arg::Long("help") => return Ok(None),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Some(order))
}

fn carry_out(order: &Order) -> Result<(), Failure> {
    let root = workspace();
    if order.job == Job::Bench {
        println!("{}", assemble::bench(&root)?.display());
        return Ok(());
    }
    // Taken before the long build, so that a port in use is known at once.
    let listener = (order.job == Job::Serve).then(|| server::listen(order.port)).transpose()?;
    let files = data::files(order.as_of)?;
    let dist = assemble::dist(&root, &files)?;
    size::report(&dist)?;
    match listener {
        Some(listener) => server::serve(listener, &dist, &root.join("examples")),
        None => Ok(()),
    }
}

/// The folder of the workspace: this program is only run from a checkout.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}
