use serde::Serialize;

use super::{
    Host,
    args::{Args, Parsed},
    output::{self, Exit, Failure},
};
use crate::{
    catalog::AsOf,
    date::Date,
    diff::{self, Change},
};

#[derive(Serialize)]
struct Answer<'a> {
    from: Date,
    to: Date,
    changes: Vec<Row<'a>>,
    /// Procedures whose first edition starts in between: what was before is not recorded.
    first_recorded: Vec<&'a str>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    name: String,
    #[serde(flatten)]
    change: Change,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "from", "to"], 1)?;
    let (from, to) = days(&parsed)?;
    let catalog = host.catalog;
    let codes: Vec<&str> = match parsed.words.first() {
        Some(code) => {
            output::edition(host, code, Some(to))?;
            vec![code]
        }
        None => catalog.codes().collect(),
    };
    let mut answer = Answer { from, to, changes: Vec::new(), first_recorded: Vec::new() };
    for code in codes {
        match (catalog.as_of(code, from), catalog.as_of(code, to)) {
            (AsOf::Edition(before), AsOf::Edition(after)) => {
                let rows = diff::between(&before, &after).into_iter();
                answer.changes.extend(rows.map(|change| Row {
                    code,
                    name: after.name.clone(),
                    change,
                }));
            }
            (AsOf::NotRecorded { .. }, AsOf::Edition(_)) => answer.first_recorded.push(code),
            _ => {}
        }
    }
    if parsed.json {
        output::json(host, &answer)?;
        return Ok(Exit::Fine);
    }
    let mut last = "";
    for row in &answer.changes {
        if row.code != last {
            output::write(host, &format!("{} {}", row.code, row.name))?;
            last = row.code;
        }
        let shown = [("-", &row.change.before), ("+", &row.change.after)];
        for (sign, text) in shown {
            if let Some(text) = text {
                output::write(host, &format!("  {sign} {}", text.vi))?;
            }
        }
    }
    let changed = answer.changes.chunk_by(|a, b| a.code == b.code).count();
    let first = answer.first_recorded.len();
    let summary = format!(
        "{changed} procedures changed from {from} to {to}; {first} first recorded in between"
    );
    output::text(host, &summary)
}

fn days(parsed: &Parsed) -> Result<(Date, Date), Failure> {
    let (Some(from), Some(to)) = (parsed.from, parsed.to) else {
        return Err(Failure::Usage("name the two days with --from and --to".into()));
    };
    if from > to {
        return Err(Failure::Usage(format!("--from {from} is later than --to {to}")));
    }
    Ok((from, to))
}
