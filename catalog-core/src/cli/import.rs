use std::{fs, path::Path};

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::import::{self, Outcome};

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["out", "dry-run"], 1)?;
    let file = parsed.word("the file of portal records, one JSON object a line")?;
    let out = parsed.out.as_deref().ok_or_else(|| {
        Failure::Usage("name the folder with --out; it is the one that holds `registry/`".into())
    })?;
    let records = fs::read_to_string(file)
        .map_err(|error| Failure::NotFound(format!("cannot read `{file}`: {error}")))?;
    let lines = import::import(&records, host.catalog.registry(), Path::new(out), parsed.dry_run)
        .map_err(|error| Failure::NotFound(error.to_string()))?;
    let count = |wanted: fn(&Outcome) -> bool| lines.iter().filter(|l| wanted(&l.outcome)).count();
    for line in &lines {
        match &line.outcome {
            Outcome::Written if parsed.dry_run => {
                output::write(host, &format!("would write {}", line.path.display()))?;
            }
            Outcome::Refused(reason) => {
                let text = format!("{file}:{}: {} refused: {reason}", line.number, line.code);
                output::write(host, &text)?;
            }
            _ => {}
        }
    }
    let refused = count(|o| matches!(o, Outcome::Refused(_)));
    let summary = format!(
        "{} drafts{}, {} kept as somebody has worked on them, {refused} refused",
        count(|o| *o == Outcome::Written),
        if parsed.dry_run { " (dry run, nothing written)" } else { "" },
        count(|o| *o == Outcome::Kept),
    );
    output::write(host, &summary)?;
    Ok(if refused == 0 { Exit::Fine } else { Exit::Findings })
}
