use serde::Serialize;

use super::{
    Host,
    args::{Args, Parsed},
    output::{self, Exit, Failure},
};
use crate::{
    date::Date,
    guide::words,
    model::{Applicant, ChannelKind, Edition, Locality, Registry, Status},
    search::{Facets, Filter, Index, Scratch, applicant_bit, channel_bit, life_event_bit},
    shard,
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
    /// Why it ranks where it does, when asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<String>,
}

/// The catalogue made ready to search.
struct Searcher<'a> {
    editions: Vec<Edition>,
    facets: Vec<Facets>,
    index: Index,
    filter: Filter,
    explain: bool,
    scratch: Scratch,
    /// The catalogue is made for one city; what its land lacks is said with each hit.
    locality: Option<&'a Locality>,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let allowed =
        ["json", "batch", "limit", "as-of", "field", "life-event", "applicant", "channel"];
    let flags = ["same-day", "free", "explain"];
    let parsed = args.parse(&[&allowed[..], &flags].concat(), usize::MAX)?;
    let limit = parsed.limit.unwrap_or(LIMIT);
    let day = parsed.as_of.unwrap_or(host.today);
    let mut searcher =
        Searcher::new(host, day, filter(&parsed, host.catalog.registry())?, parsed.explain);
    if parsed.batch {
        let mut line = String::new();
        while read(host, &mut line)? {
            let answer = searcher.answer(line.trim_end_matches(['\n', '\r']), limit);
            output::json_line(host, &answer)?;
        }
        return Ok(Exit::Fine);
    }
    let query = parsed.words.join(" ");
    let narrowed = searcher.filter != Filter::default();
    if query.trim().is_empty() && !narrowed {
        return Err(Failure::Usage("name what to search for, or narrow the list".into()));
    }
    let answer = match query.trim() {
        "" => searcher.list(parsed.limit.unwrap_or(usize::MAX)),
        _ => searcher.answer(&query, limit),
    };
    let found = !answer.hits.is_empty();
    if parsed.json {
        output::json(host, &answer)?;
    } else {
        if !answer.confident {
            output::write(host, "Không chắc có thủ tục này; gần nhất là:")?;
        }
        for hit in &answer.hits {
            let below = |sign, text: &String| format!("\n          {sign} {text}");
            let why = hit.explanation.as_ref().map_or(String::new(), |e| below('=', e));
            let warning = hit.warning.as_ref().map_or(why.clone(), |w| below('!', w) + &why);
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

impl<'a> Searcher<'a> {
    fn new(host: &Host<'a>, day: Date, filter: Filter, explain: bool) -> Self {
        let registry = host.catalog.registry();
        let locality = registry.localities.first();
        let editions: Vec<Edition> = host.catalog.all_as_of(day).collect();
        let entries = shard::Index::of(&editions, registry, day, locality);
        let facets = entries.entries.iter().map(|e| entries.facets(e, locality)).collect();
        let index = entries.searchable(locality);
        Self { editions, facets, index, filter, explain, scratch: Scratch::default(), locality }
    }

    /// Everything the filter lets through, by code.
    fn list(&self, limit: usize) -> Answer<'_> {
        let admitted = self.facets.iter().zip(&self.editions);
        let admitted = admitted.filter(|(facets, _)| self.filter.admits(facets));
        let hits = admitted.take(limit).map(|(_, edition)| row(edition, 0.0, None, self.locality));
        Answer { query: "", confident: true, hits: hits.collect() }
    }

    fn answer<'q>(&'q mut self, query: &'q str, limit: usize) -> Answer<'q> {
        let answer = self.index.search(query, limit, &self.filter, &mut self.scratch);
        let hits = answer.hits.iter().map(|hit| {
            let explanation = answer.explain(hit.entry).filter(|_| self.explain);
            let edition = &self.editions[hit.entry];
            row(edition, hit.score, explanation.map(|e| e.to_string()), self.locality)
        });
        Answer { query, confident: answer.confident, hits: hits.collect() }
    }
}

fn row<'q>(
    edition: &'q Edition,
    score: f32,
    explanation: Option<String>,
    locality: Option<&Locality>,
) -> Row<'q> {
    Row {
        code: &edition.code,
        name: &edition.name,
        everyday: edition.plain_name(Default::default()),
        score,
        warning: warning(edition, locality),
        explanation,
    }
}

fn warning(edition: &Edition, locality: Option<&Locality>) -> Option<String> {
    match (&edition.status, edition.terrain) {
        (Status::Abolished(why) | Status::Stale(why), _) => Some(why.vi.clone()),
        (Status::InForce, Some(land)) if locality.is_some_and(|l| l.lacks.contains(&land)) => {
            Some(format!("Không áp dụng tại đây: địa bàn không có {}.", words::terrain(land).vi))
        }
        _ => None,
    }
}

/// What the options narrow the search to.
fn filter(parsed: &Parsed, registry: &Registry) -> Result<Filter, Failure> {
    let mut filter = Filter { same_day: parsed.same_day, free: parsed.free, ..Filter::default() };
    if let Some(id) = &parsed.field {
        let ids = registry.fields.iter().map(|f| f.id.as_str());
        filter.field = Some(position(ids, id, "field")? as u16);
    }
    if let Some(id) = &parsed.life_event {
        let ids = registry.life_events.iter().map(|e| e.id.as_str());
        filter.life_events = life_event_bit(position(ids, id, "life event")?);
    }
    if let Some(id) = &parsed.applicant {
        let applicant: Applicant = serde_json::from_value(id.as_str().into())
            .map_err(|error| Failure::Usage(format!("--applicant: {error}")))?;
        filter.applicants = applicant_bit(applicant);
    }
    if let Some(id) = &parsed.channel {
        let kind = ChannelKind::from_id(id).ok_or_else(|| {
            Failure::Usage(format!("--channel `{id}`: expected in-person, online or post"))
        })?;
        filter.channels = channel_bit(kind);
    }
    Ok(filter)
}

fn position<'a>(
    ids: impl Iterator<Item = &'a str> + Clone,
    wanted: &str,
    what: &str,
) -> Result<usize, Failure> {
    ids.clone().position(|id| id == wanted).ok_or_else(|| {
        let known: Vec<&str> = ids.collect();
        Failure::NotFound(format!("there is no {what} `{wanted}`, only {}", known.join(", ")))
    })
}
