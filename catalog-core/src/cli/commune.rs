use serde::Serialize;

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::{
    locality,
    model::{CommuneKind, FormerUnit},
    text::Text,
};

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    matches: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    name: &'a str,
    #[serde(rename = "type")]
    kind: CommuneKind,
    /// Null when the address is not known.
    office: Option<&'a str>,
    /// Whether today's unit bears the name itself.
    today: bool,
    /// Whether the name is only similar to what was typed.
    similar: bool,
    /// The former units of that name.
    from: Vec<&'a FormerUnit>,
    text: Text,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json"], usize::MAX)?;
    parsed.word("an old or new commune, such as \"Đại Mạch\"")?;
    let query = parsed.words.join(" ");
    let matches = locality::find(&host.catalog.registry().communes, &query);
    let found = !matches.is_empty();
    if parsed.json {
        let matches = matches.into_iter().map(|found| Row {
            code: &found.commune.code,
            name: &found.commune.name,
            kind: found.commune.kind,
            office: found.commune.office.as_deref(),
            today: found.today,
            similar: found.similar,
            from: found.from,
            text: found.text,
        });
        output::json(host, &Answer { query: &query, matches: matches.collect() })?;
    } else if !found {
        let message = format!("no commune of Hà Nội, old or new, is called `{query}`");
        return Err(Failure::NotFound(message));
    } else {
        if matches.len() > 1 {
            output::write(host, "Có nhiều nơi, hãy chọn:")?;
        }
        for found in &matches {
            let kind = locality::kind(found.commune.kind).vi;
            let office = found.commune.office.as_deref().unwrap_or("chưa rõ địa chỉ");
            let line = format!(
                "{} {kind} {}: {office}\n      {}",
                found.commune.code, found.commune.name, found.text.vi
            );
            output::write(host, &line)?;
        }
    }
    Ok(if found { Exit::Fine } else { Exit::Findings })
}
