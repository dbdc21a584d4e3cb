//! A record as the text of a draft edition.

use std::fmt::Write;

use super::raw::{Processing, Record, tidy};
use crate::{
    date::Date,
    model::{ChannelKind, Registry},
    text::fold::fold,
};

/// The text of a draft and where it belongs.
pub(super) struct Draft {
    pub(super) folder: String,
    pub(super) day: Date,
    pub(super) text: String,
}

/// The portal's words for who may apply, with ours.
const APPLICANTS: &[(&str, &str)] = &[
    ("Công dân Việt Nam", "citizen"),
    ("Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú", "citizen"),
    ("Người Việt Nam định cư ở nước ngoài", "overseas-vietnamese"),
    ("Người nước ngoài", "foreigner"),
    ("Người nước ngoài cư trú tại Việt Nam", "foreigner"),
    ("Cán bộ, công chức, viên chức", "official"),
    ("Doanh nghiệp", "company"),
    ("Doanh nghiệp Việt Nam", "company"),
    ("Doanh nghiệp có vốn đầu tư nước ngoài", "foreign-invested-company"),
    ("Hợp tác xã", "cooperative"),
    ("Tổ chức (không bao gồm doanh nghiệp, HTX)", "organisation"),
    ("Tổ chức nước ngoài", "foreign-organisation"),
    ("Đảng viên", "party"),
    ("Tổ chức Đảng", "party"),
];

pub(super) fn render(record: &Record, registry: &Registry) -> Result<Draft, String> {
    let day: Date = record.source.crawled_at.parse().map_err(|e| format!("crawled_at: {e}"))?;
    let field = registry
        .fields
        .iter()
        .find(|f| record.field_codes.iter().any(|code| f.codes.contains(code)))
        .ok_or_else(|| format!("no field of the registry has the code of `{}`", record.field))?;
    let mut doubts = Vec::new();
    let received = agencies(&record.executing_agencies, registry, &mut doubts);
    let decided = agencies(&record.authority_agencies, registry, &mut doubts);
    let mut laws = Vec::new();
    for law in &record.legal_basis {
        match legal_number(&law.number, registry) {
            Some(number) => push_new(&mut laws, number),
            None => {
                doubts.push(format!("Văn bản `{}` chưa có trong sổ đăng ký.", tidy(&law.number)))
            }
        }
    }
    let mut applicants = Vec::new();
    for given in &record.applicants {
        let known = APPLICANTS.iter().find(|(name, _)| *name == tidy(given));
        known.into_iter().for_each(|(_, word)| push_new(&mut applicants, (*word).to_owned()));
    }
    let channels: Vec<ChannelKind> = ChannelKind::ALL
        .into_iter()
        .filter(|kind| record.channels.iter().any(|c| c.method.replace('_', "-") == kind.id()))
        .collect();

    let mut text = String::new();
    let decision = match record.decision.date.as_deref().and_then(|d| d.get(..10)) {
        Some(date) => {
            format!("{{ number = {}, date = {} }}", quote(&record.decision.number), quote(date))
        }
        None => format!("{{ number = {} }}", quote(&record.decision.number)),
    };
    // Writing to a `String` never fails.
    let _ = write!(
        text,
        "code = {}\nsince = {{ observed = \"{day}\" }}\nfield = {}\n\nname = {}\n\napplicants = {}\n\n\
         received_by = {}\ndecided_by = {}\nchannels = [{}]\noutputs = [{}]\nlegal_basis = {}\n",
        quote(&record.code),
        quote(&field.id),
        quote(&record.name),
        list(&applicants),
        list(&received),
        list(&decided),
        joined(channels.iter().map(|kind| format!("{{ kind = \"{}\" }}", kind.id()))),
        joined(record.results.iter().map(|o| format!("{{ vi = {} }}", quote(&o.name)))),
        list(&laws),
    );
    for (term, kinds) in terms(record, &channels) {
        let _ = write!(text, "\n[[times]]\nterm = {term}\n");
        if kinds.len() < channels.len() {
            let kinds: Vec<String> = kinds.iter().map(|kind| kind.id().to_owned()).collect();
            let _ = writeln!(text, "when = [{{ channel = {} }}]", list(&kinds));
        }
    }
    let _ = write!(
        text,
        "\n[provenance]\nlevel = \"imported\"\nportal = {}\nsnapshot = \"{day}\"\ndecision = {decision}\n",
        quote(&record.portal_url),
    );
    if !doubts.is_empty() {
        let doubts = joined(doubts.iter().map(|doubt| format!("{{ vi = {} }}", quote(doubt))));
        let _ = writeln!(text, "doubts = [{doubts}]");
    }
    Ok(Draft { folder: format!("{}/{}", field.id, tidy(&record.code)), day, text })
}

fn agencies(names: &[String], registry: &Registry, doubts: &mut Vec<String>) -> Vec<String> {
    let mut found = Vec::new();
    for name in names {
        let folded = fold(&tidy(name));
        let known = registry.agencies.iter().find(|agency| {
            fold(&agency.name.vi) == folded || agency.aliases.iter().any(|a| fold(a) == folded)
        });
        match known {
            Some(agency) => push_new(&mut found, agency.id.clone()),
            None => doubts.push(format!("Cơ quan `{}` chưa có trong sổ đăng ký.", tidy(name))),
        }
    }
    found
}

/// The number of the registry that the portal's words hold.
fn legal_number(given: &str, registry: &Registry) -> Option<String> {
    let given = tidy(given);
    let numbers = registry.legal_texts.iter().map(|text| &text.number);
    let held = numbers.filter(|number| {
        given == **number
            || given.split(' ').any(|word| word.trim_matches(['(', ')', ',', ';']) == **number)
    });
    held.max_by_key(|number| number.len()).cloned()
}

/// Each stated time with the ways of filing it is stated for. A number without a unit is no time,
/// unless all cases of the record name one and the same.
fn terms(record: &Record, channels: &[ChannelKind]) -> Vec<(String, Vec<ChannelKind>)> {
    let mut cases: Vec<String> =
        record.submission_cases.iter().filter_map(|c| term(&c.processing)).collect();
    cases.dedup();
    let fallback = if let [only] = cases.as_slice() { Some(only.clone()) } else { None };
    let mut found: Vec<(String, Vec<ChannelKind>)> = Vec::new();
    for kind in channels {
        let mut stated: Vec<String> = record
            .channels
            .iter()
            .filter(|c| c.method.replace('_', "-") == kind.id())
            .filter_map(|c| term(&c.processing))
            .collect();
        stated.dedup();
        // Two times for one way of filing are for two situations, which nobody has read yet.
        let one = if let [only] = stated.as_slice() { Some(only.clone()) } else { None };
        let unclear = "{ unspecified = { vi = \"Chưa xác định từ dữ liệu của cổng; hãy hỏi nơi nộp.\", en = \"Not clear from the portal's data; ask the desk.\" } }";
        let term = one.or(if stated.is_empty() { fallback.clone() } else { None });
        let term = term.unwrap_or_else(|| unclear.to_owned());
        match found.iter_mut().find(|(known, _)| *known == term) {
            Some((_, kinds)) => kinds.push(*kind),
            None => found.push((term, vec![*kind])),
        }
    }
    found
}

fn term(processing: &Processing) -> Option<String> {
    let number = processing.qty.as_u64().filter(|n| (1..=u64::from(u16::MAX)).contains(n))?;
    let unit = match processing.unit.as_str() {
        "working_day" => "working-days",
        "day" => "days",
        "hour" => "hours",
        "month" => "months",
        _ => return None,
    };
    Some(format!("{{ {unit} = {number} }}"))
}

fn push_new(list: &mut Vec<String>, item: String) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// A TOML basic string; its escapes are those of JSON.
fn quote(text: &str) -> String {
    serde_json::Value::String(tidy(text)).to_string()
}

fn list(items: &[String]) -> String {
    format!("[{}]", joined(items.iter().map(|item| quote(item))))
}

fn joined(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
