use serde::Serialize;

use super::VERSION;
use crate::{
    catalog::Catalog,
    date::Date,
    guide::{self, Share},
    model::{
        Alternatives, Anywhere, Applicant, Channel, Edition, Fee, FilingDeadline, Level,
        ProcessingTime, Provenance, Question, Registry, Related, RequiredDocument, Since,
        Situational, Status, Terrain,
    },
    text::Text,
};

/// Something of the registry, with the name it has there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Named {
    /// Its id, or the number of a legal text.
    pub id: String,
    /// Its name; a legal text has its Vietnamese title in both languages' place.
    pub name: Text,
}

/// A procedure as other systems read it: one edition, with names beside ids (*thủ tục hành chính*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Procedure"))]
pub struct Record {
    /// The version of this record, 1.
    pub version: u32,
    /// The national code.
    pub code: String,
    /// The day from which this edition counts.
    pub edition: Date,
    /// Whether a legal text gives that day, or the portal only showed it.
    pub since: Since,
    /// Raised when a slip of transcription is mended.
    pub revision: u16,
    /// The days of all editions of the procedure, oldest first.
    pub editions: Vec<Date>,
    /// Whether it can be used.
    pub status: Status,
    /// The field.
    pub field: Named,
    /// The official name.
    pub name: String,
    /// What people call it.
    pub everyday: String,
    /// Its English name.
    pub english: String,
    /// What it is for.
    pub summary: Text,
    /// What people type when they look for it.
    pub phrases: Vec<String>,
    /// The events in life it belongs to.
    pub life_events: Vec<Named>,
    /// Who may use it.
    pub applicants: Vec<Applicant>,
    /// Who takes the dossier.
    pub received_by: Vec<Named>,
    /// Who decides.
    pub decided_by: Vec<Named>,
    /// Which of the offices is the right one.
    pub place: Option<Text>,
    /// How far the choice of office reaches.
    pub anywhere: Option<Anywhere>,
    /// What the land must have.
    pub terrain: Option<Terrain>,
    /// The ways to file.
    pub channels: Vec<Channel>,
    /// Whether every situation is settled on the day of filing.
    pub same_day: bool,
    /// What must be known about the situation.
    pub questions: Vec<Question>,
    /// The papers.
    pub documents: Vec<RequiredDocument>,
    /// Groups of papers of which one set is enough.
    pub alternatives: Vec<Alternatives>,
    /// Why there is no paper to bring.
    pub no_documents: Option<Text>,
    /// How long it takes.
    pub times: Vec<ProcessingTime>,
    /// What is paid.
    pub fees: Vec<Fee>,
    /// Until when the citizen must have filed.
    pub filing: Vec<FilingDeadline>,
    /// What the citizen gets.
    pub outputs: Vec<Text>,
    /// Who qualifies.
    pub requirements: Option<Text>,
    /// What else counts.
    pub notes: Vec<Situational>,
    /// How to complain.
    pub redress: Option<Text>,
    /// What often comes next.
    pub related: Vec<Related>,
    /// The legal texts.
    pub legal_basis: Vec<Named>,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl Record {
    /// The record of an edition. What the registry lacks keeps its id for a name.
    pub fn new(edition: Edition, catalog: &Catalog) -> Self {
        let registry = catalog.registry();
        let same_day = guide::same_day(&edition) == Share::All;
        Self {
            version: VERSION,
            edition: edition.since.date(),
            since: edition.since,
            revision: edition.revision,
            editions: catalog.days(&edition.code),
            status: edition.status,
            field: field(registry, edition.field),
            name: edition.name,
            everyday: edition.everyday,
            english: edition.english,
            summary: edition.summary,
            phrases: edition.phrases,
            life_events: edition
                .life_events
                .into_iter()
                .map(|id| life_event(registry, id))
                .collect(),
            applicants: edition.applicants,
            received_by: edition.received_by.into_iter().map(|id| agency(registry, id)).collect(),
            decided_by: edition.decided_by.into_iter().map(|id| agency(registry, id)).collect(),
            place: edition.place,
            anywhere: edition.anywhere,
            terrain: edition.terrain,
            channels: edition.channels,
            same_day,
            questions: edition.questions,
            documents: edition.documents,
            alternatives: edition.alternatives,
            no_documents: edition.no_documents,
            times: edition.times,
            fees: edition.fees,
            filing: edition.filing,
            outputs: edition.outputs,
            requirements: edition.requirements,
            notes: edition.notes,
            redress: edition.redress,
            related: edition.related,
            legal_basis: edition.legal_basis.into_iter().map(|n| legal_text(registry, n)).collect(),
            provenance: edition.provenance,
            code: edition.code,
        }
    }
}

/// One line of the [`Index`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndexEntry {
    /// The national code.
    pub code: String,
    /// The day from which the edition counts.
    pub edition: Date,
    /// The field, an id.
    pub field: String,
    /// The official name.
    pub name: String,
    /// What people call it.
    pub everyday: String,
    /// Its English name.
    pub english: String,
    /// What people type when they look for it.
    pub phrases: Vec<String>,
    /// The events in life it belongs to, ids.
    pub life_events: Vec<String>,
    /// Whether it can be used.
    pub status: Status,
    /// How far it has been worked through.
    pub level: Level,
}

/// All procedures in short (*danh mục thủ tục*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Index"))]
pub struct Index {
    /// The version of this record, 1.
    pub version: u32,
    /// The day for which the editions were chosen.
    pub as_of: Date,
    /// The procedures, by code.
    pub procedures: Vec<IndexEntry>,
}

impl Index {
    /// The index of the editions that count on `day`.
    pub fn new(catalog: &Catalog, day: Date) -> Self {
        let procedures = catalog.all_as_of(day).map(|edition| IndexEntry {
            edition: edition.since.date(),
            code: edition.code,
            field: edition.field,
            name: edition.name,
            everyday: edition.everyday,
            english: edition.english,
            phrases: edition.phrases,
            life_events: edition.life_events,
            status: edition.status,
            level: edition.provenance.level,
        });
        Self { version: VERSION, as_of: day, procedures: procedures.collect() }
    }
}

fn named(id: String, found: Option<&Text>) -> Named {
    let name = found.cloned().unwrap_or_else(|| Text::new(&id, &id));
    Named { id, name }
}

fn field(registry: &Registry, id: String) -> Named {
    let found = registry.fields.iter().find(|f| f.id == id).map(|f| &f.name);
    named(id, found)
}

fn life_event(registry: &Registry, id: String) -> Named {
    let found = registry.life_events.iter().find(|e| e.id == id).map(|e| &e.name);
    named(id, found)
}

fn agency(registry: &Registry, id: String) -> Named {
    let found = registry.agencies.iter().find(|a| a.id == id).map(|a| &a.name);
    named(id, found)
}

fn legal_text(registry: &Registry, number: String) -> Named {
    let found = registry.legal_texts.iter().find(|l| l.number == number);
    let title = found.map(|l| Text::new(&l.title, &l.title));
    named(number, title.as_ref())
}
