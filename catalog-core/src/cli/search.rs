use serde::Serialize;

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::{
    date::Date,
    guide::{self, Share},
    model::{Edition, Locality, Registry, Status},
    search::{Entry, Facets, Filter, Index, Scratch, applicant_bit, channel_bit},
};

const LIMIT: usize = 10;

#[derive(Serialize)]
struct Answer<'a> {
    query: &'a str,
    confident: bool,
    hits: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    name: &'a str,
    everyday: &'a str,
    score: f32,
    /// Why it does not apply here, or no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<String>,
}

/// The catalogue made ready to search.
struct Searcher {
    editions: Vec<Edition>,
    index: Index,
    scratch: Scratch,
    lacks: Vec<crate::model::Terrain>,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "batch", "limit", "as-of"], usize::MAX)?;
    let limit = parsed.limit.unwrap_or(LIMIT);
    let day = parsed.as_of.unwrap_or(host.today);
    let mut searcher = Searcher::new(host, day);
    if parsed.batch {
        let mut line = String::new();
        while read(host, &mut line)? {
            let answer = searcher.answer(line.trim_end_matches(['\n', '\r']), limit);
            output::json_line(host, &answer)?;
        }
        return Ok(Exit::Fine);
    }
    let query = parsed.words.join(" ");
    if query.trim().is_empty() {
        return Err(Failure::Usage("name what to search for".into()));
    }
    let answer = searcher.answer(&query, limit);
    let found = !answer.hits.is_empty();
    if parsed.json {
        output::json(host, &answer)?;
    } else {
        if !answer.confident {
            output::write(host, "Không chắc có thủ tục này; gần nhất là:")?;
        }
        for hit in &answer.hits {
            let warning =
                hit.warning.as_ref().map_or(String::new(), |w| format!("\n          ! {w}"));
            output::write(
                host,
                &format!("{}  {} ({}){warning}", hit.code, hit.everyday, hit.name),
            )?;
        }
    }
    Ok(if found { Exit::Fine } else { Exit::Findings })
}

/// Reads the next query; false at the end.
fn read(host: &mut Host<'_>, line: &mut String) -> Result<bool, Failure> {
    line.clear();
    match host.input.read_line(line) {
        Ok(length) => Ok(length > 0),
        Err(error) => Err(Failure::NotFound(format!("cannot read the queries: {error}"))),
    }
}

impl Searcher {
    fn new(host: &Host<'_>, day: Date) -> Self {
        let registry = host.catalog.registry();
        let editions: Vec<Edition> = host.catalog.all_as_of(day).collect();
        // The catalogue is made for one city; what its land lacks is said with each hit.
        let locality = registry.localities.first();
        let entries: Vec<Entry<'_>> = editions
            .iter()
            .map(|edition| Entry {
                code: &edition.code,
                name: &edition.name,
                everyday: &edition.everyday,
                english: &edition.english,
                phrases: &edition.phrases,
                facets: facets(edition, registry, day, locality),
            })
            .collect();
        let index = Index::build(&entries);
        let lacks = locality.map_or(Vec::new(), |l| l.lacks.clone());
        Self { editions, index, scratch: Scratch::default(), lacks }
    }

    fn answer<'a>(&'a mut self, query: &'a str, limit: usize) -> Answer<'a> {
        let answer = self.index.search(query, limit, &Filter::default(), &mut self.scratch);
        let hits = answer.hits.iter().map(|hit| {
            let edition = &self.editions[hit.entry];
            Row {
                code: &edition.code,
                name: &edition.name,
                everyday: &edition.everyday,
                score: hit.score,
                warning: warning(edition, &self.lacks),
            }
        });
        Answer { query, confident: answer.confident, hits: hits.collect() }
    }
}

fn warning(edition: &Edition, lacks: &[crate::model::Terrain]) -> Option<String> {
    match (&edition.status, edition.terrain) {
        (Status::Abolished(why) | Status::Stale(why), _) => Some(why.vi.clone()),
        (Status::InForce, Some(terrain)) if lacks.contains(&terrain) => Some(format!(
            "Không áp dụng tại đây: địa bàn không có {}.",
            guide::words::terrain(terrain).vi
        )),
        _ => None,
    }
}

fn facets(
    edition: &Edition,
    registry: &Registry,
    day: Date,
    locality: Option<&Locality>,
) -> Facets {
    let position = |id: &String| registry.life_events.iter().position(|e| e.id == *id);
    let elsewhere = edition.terrain.is_some_and(|t| locality.is_some_and(|l| l.lacks.contains(&t)));
    Facets {
        field: registry.fields.iter().position(|f| f.id == edition.field).map_or(0, |i| i as u16),
        life_events: edition
            .life_events
            .iter()
            .filter_map(position)
            .fold(0, |bits, i| bits | 1 << (i % 64)),
        applicants: edition.applicants.iter().fold(0, |bits, a| bits | applicant_bit(*a)),
        channels: edition.channels.iter().fold(0, |bits, c| bits | channel_bit(c.kind)),
        same_day: guide::same_day(edition) == Share::All,
        free: guide::free(edition, day, locality) == Share::All,
        elsewhere: elsewhere || matches!(edition.status, Status::Abolished(_)),
    }
}
