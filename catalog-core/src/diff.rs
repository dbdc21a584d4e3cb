//! What changed between two editions of a procedure, in words (*so sánh phiên bản*).

use serde::Serialize;

use crate::{
    guide::words,
    model::{
        Accepted, ChannelKind, Condition, Edition, Fee, ProcessingTime, Question, RequiredDocument,
        Status,
    },
    text::Text,
};

/// Which part of a procedure changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Whether it can be used.
    Status,
    /// The official name.
    Name,
    /// Who receives or decides, or where.
    Place,
    /// The ways to file.
    Channels,
    /// The questions that decide.
    Questions,
    /// The papers.
    Documents,
    /// The groups of papers of which one set is enough.
    Alternatives,
    /// The processing time.
    Times,
    /// What is paid.
    Fees,
    /// The citizen's own deadline.
    Filing,
    /// What the citizen gets.
    Outputs,
    /// Who qualifies.
    Requirements,
    /// What else counts.
    Notes,
    /// The legal texts.
    LegalBasis,
    /// The decision the source named.
    Decision,
}

/// One change. With `before` alone something ended, with `after` alone something is new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The part of the procedure.
    pub part: Part,
    /// What it was, in words.
    pub before: Option<Text>,
    /// What it is, in words.
    pub after: Option<Text>,
}

/// The items of one part: what tells an item from its neighbours, and its words.
type Listing = fn(&Edition) -> Vec<(String, Text)>;

/// Every change from one edition to another, in the order of [`Part`].
pub fn between(before: &Edition, after: &Edition) -> Vec<Change> {
    let parts: [(Part, Listing); 15] = [
        (Part::Status, status),
        (Part::Name, |e| vec![keyed("name", same(&e.name))]),
        (Part::Place, place),
        (Part::Channels, channels),
        (Part::Questions, questions),
        (Part::Documents, |e| e.documents.iter().map(document).collect()),
        (Part::Alternatives, alternatives),
        (Part::Times, |e| e.times.iter().map(time).collect()),
        (Part::Fees, |e| e.fees.iter().map(|f| fee(f, &e.questions)).collect()),
        (Part::Filing, |e| e.filing.iter().map(|f| keyed(&f.of.vi, words::deadline(f))).collect()),
        (Part::Outputs, |e| e.outputs.iter().map(|o| keyed(&o.vi, o.clone())).collect()),
        (Part::Requirements, |e| {
            e.requirements.iter().map(|text| keyed("requirements", text.clone())).collect()
        }),
        (Part::Notes, |e| e.notes.iter().map(|n| keyed(&n.vi, Text::new(&n.vi, &n.en))).collect()),
        (Part::LegalBasis, |e| e.legal_basis.iter().map(|n| keyed(n, same(n))).collect()),
        (Part::Decision, |e| vec![keyed("decision", same(&e.provenance.decision.number))]),
    ];
    let changes =
        parts.into_iter().flat_map(|(part, list)| compare(part, list(before), list(after)));
    changes.collect()
}

/// Pairs items by key; what stands on one side only began or ended.
fn compare(part: Part, before: Vec<(String, Text)>, after: Vec<(String, Text)>) -> Vec<Change> {
    let find = |list: &[(String, Text)], key: &str| {
        list.iter().find(|(k, _)| k == key).map(|(_, text)| text.clone())
    };
    let mut changes = Vec::new();
    for (key, old) in &before {
        let new = find(&after, key);
        if new.as_ref() != Some(old) {
            changes.push(Change { part, before: Some(old.clone()), after: new });
        }
    }
    for (key, new) in after {
        if find(&before, &key).is_none() {
            changes.push(Change { part, before: None, after: Some(new) });
        }
    }
    changes
}

fn keyed(key: &str, text: Text) -> (String, Text) {
    (key.to_owned(), text)
}

fn same(text: &str) -> Text {
    Text::new(text, text)
}

fn join(parts: Vec<Text>) -> Text {
    let side = |pick: fn(&Text) -> &str| {
        let words: Vec<&str> = parts.iter().map(pick).filter(|w| !w.is_empty()).collect();
        words.join("; ")
    };
    Text::new(side(|t| &t.vi), side(|t| &t.en))
}

fn status(edition: &Edition) -> Vec<(String, Text)> {
    let text = match &edition.status {
        Status::InForce => Text::new("còn hiệu lực", "in force"),
        Status::Stale(why) => join(vec![Text::new("đã lỗi thời", "out of date"), why.clone()]),
        Status::Abolished(why) => join(vec![Text::new("đã bãi bỏ", "abolished"), why.clone()]),
    };
    vec![keyed("status", text)]
}

fn place(edition: &Edition) -> Vec<(String, Text)> {
    let receivers = edition.received_by.iter().map(|id| keyed(&format!("receives {id}"), same(id)));
    let deciders = edition.decided_by.iter().map(|id| keyed(&format!("decides {id}"), same(id)));
    let place = edition.place.iter().map(|place| keyed("place", place.clone()));
    receivers.chain(deciders).chain(place).collect()
}

fn channels(edition: &Edition) -> Vec<(String, Text)> {
    let one = |kind: ChannelKind| keyed(kind.id(), words::channel(kind));
    edition.channels.iter().map(|channel| one(channel.kind)).collect()
}

fn questions(edition: &Edition) -> Vec<(String, Text)> {
    let one = |question: &Question| {
        let answers = question.answers.iter().map(|a| Text::new(&a.vi, &a.en));
        let parts = std::iter::once(question.text.clone()).chain(answers);
        keyed(&question.id, join(parts.collect()))
    };
    edition.questions.iter().map(one).collect()
}

fn alternatives(edition: &Edition) -> Vec<(String, Text)> {
    let one = |group: &crate::model::Alternatives| {
        let sets: Vec<String> = group.sets.iter().map(|set| set.join(" + ")).collect();
        keyed(&group.id, join(vec![group.name.clone(), same(&sets.join(" / "))]))
    };
    edition.alternatives.iter().map(one).collect()
}

fn document(document: &RequiredDocument) -> (String, Text) {
    let mut parts = vec![document.name.clone()];
    for (number, vi, en) in [
        (document.originals, "bản chính", "originals"),
        (document.copies, "bản sao", "copies"),
        (document.certified_copies, "bản sao có chứng thực", "certified copies"),
    ] {
        parts.extend(number.map(|n| Text::new(format!("{n} {vi}"), format!("{n} {en}"))));
    }
    parts.extend(
        document.form.as_ref().map(|form| Text::new(format!("mẫu {form}"), format!("form {form}"))),
    );
    parts.extend(document.accepts.iter().map(|a: &Accepted| words::accepted(*a)));
    if document.retrieved.is_some() {
        parts.push(Text::new("cơ quan tự tra cứu", "looked up by the office"));
    }
    parts.push(when(&document.when));
    keyed(&document.id, join(parts))
}

fn time(time: &ProcessingTime) -> (String, Text) {
    let when = when(&time.when);
    (when.vi.clone(), join(vec![words::time(time), when]))
}

fn fee(fee: &Fee, questions: &[Question]) -> (String, Text) {
    let when = when(&fee.when);
    let key = format!("{} {}", fee.name.vi, when.vi);
    (key, join(vec![fee.name.clone(), words::amount(&fee.amount, fee.currency, questions), when]))
}

/// A condition by its ids: precise, and the same in both languages.
fn when(condition: &Condition) -> Text {
    let clause = |clause: &crate::model::Clause| {
        let atoms = clause.iter().map(|(key, answers)| format!("{key} = {}", answers.join(" | ")));
        atoms.collect::<Vec<_>>().join(", ")
    };
    let clauses: Vec<String> = condition.0.iter().map(clause).collect();
    same(&clauses.join(" / "))
}
