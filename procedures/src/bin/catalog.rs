//! The `catalog` command on the baked data.

use std::{
    io::{self, BufWriter, Write},
    process::ExitCode,
};

use catalog_core::{cli, date::Date};

fn main() -> ExitCode {
    let mut input = io::stdin().lock();
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let mut host = cli::Host {
        today: today(),
        catalog: catalog_procedures::catalog(),
        input: &mut input,
        out: &mut out,
        err: &mut err,
    };
    let exit = cli::run(std::env::args_os().skip(1).collect(), &mut host);
    // A reader that has gone away is no failure.
    let _ = out.flush();
    ExitCode::from(exit.code())
}

/// Today in Viet Nam, which is seven hours ahead of UTC all year.
fn today() -> Date {
    let since_epoch = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since_epoch.map_or(0, |d| d.as_secs()) + 7 * 3_600;
    Date::from_days_since_epoch((seconds / 86_400) as i32)
}
