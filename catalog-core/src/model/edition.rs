use serde::{Deserialize, Serialize};

use super::{
    Alternatives, Anywhere, Channel, Condition, Fee, FilingDeadline, ProcessingTime, Provenance,
    Question, RequiredDocument, Terrain,
};
use crate::{
    date::Date,
    text::{Lang, Text},
};

/// From which day an edition counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Since {
    /// A legal text says so.
    Effective(Date),
    /// The portal showed it on that day; what was before is not recorded.
    Observed(Date),
}

impl Since {
    /// The day, either way.
    pub fn date(self) -> Date {
        match self {
            Self::Effective(date) | Self::Observed(date) => date,
        }
    }
}

/// Whether a procedure can be used.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Status {
    /// In force (*còn hiệu lực*).
    #[default]
    InForce,
    /// Known to be out of date, with the reason: ask the desk.
    Stale(Text),
    /// Abolished (*bãi bỏ*), with the reason.
    Abolished(Text),
}

/// Who may use a procedure (*đối tượng thực hiện*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Applicant {
    /// Vietnamese citizens (*công dân Việt Nam*).
    Citizen,
    /// Vietnamese who live abroad (*người Việt Nam định cư ở nước ngoài*).
    OverseasVietnamese,
    /// Foreigners (*người nước ngoài*).
    Foreigner,
    /// Officials and public employees (*cán bộ, công chức, viên chức*).
    Official,
    /// Companies (*doanh nghiệp*).
    Company,
    /// Companies with foreign capital (*doanh nghiệp có vốn đầu tư nước ngoài*).
    ForeignInvestedCompany,
    /// Cooperatives (*hợp tác xã*).
    Cooperative,
    /// Other organisations (*tổ chức*).
    Organisation,
    /// Foreign organisations (*tổ chức nước ngoài*).
    ForeignOrganisation,
    /// Organisations and members of the Party (*tổ chức Đảng, đảng viên*).
    Party,
}

/// A sentence that counts in some situations (*lưu ý*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Situational {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
    /// When it counts.
    #[serde(default)]
    pub when: Condition,
}

/// A procedure that often comes next (*thủ tục liên quan*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// Its code.
    pub code: String,
    /// Why one would go on to it.
    pub why: Text,
}

/// A procedure as it stands from a day on (*phiên bản của thủ tục hành chính*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "Edition"))]
pub struct Edition {
    /// The national code (*mã thủ tục*), the identity of the procedure.
    pub code: String,
    /// From which day on.
    pub since: Since,
    /// Raised when a slip of transcription is mended; a change of law adds a file instead.
    #[serde(default = "first")]
    pub revision: u16,
    /// Whether it can be used.
    #[serde(default)]
    pub status: Status,
    /// The field (*lĩnh vực*), an id of the registry and the name of the folder.
    pub field: String,

    /// The official name, to the letter.
    pub name: String,
    /// What people call it; empty only while nobody has worked on the edition.
    #[serde(default)]
    pub everyday: String,
    /// Its English name; empty only while nobody has worked on the edition.
    #[serde(default)]
    pub english: String,
    /// What it is for, in our own words, at most 200 characters a language; empty only while
    /// nobody has worked on the edition.
    #[serde(default)]
    pub summary: Text,
    /// What people type when they look for it.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// The events in life it belongs to, ids of the registry.
    #[serde(default)]
    pub life_events: Vec<String>,
    /// Who may use it.
    #[serde(default)]
    pub applicants: Vec<Applicant>,

    /// Who takes the dossier, ids of the registry: where to go.
    pub received_by: Vec<String>,
    /// Who decides, ids of the registry.
    #[serde(default)]
    pub decided_by: Vec<String>,
    /// Which of the offices is the right one, in a sentence.
    #[serde(default)]
    pub place: Option<Text>,
    /// How far the choice of office reaches, where the source says so.
    #[serde(default)]
    pub anywhere: Option<Anywhere>,
    /// What the land must have for the procedure to apply.
    #[serde(default)]
    pub terrain: Option<Terrain>,
    /// The ways to file.
    #[serde(default)]
    pub channels: Vec<Channel>,

    /// What must be known about the situation.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// The papers.
    #[serde(default)]
    pub documents: Vec<RequiredDocument>,
    /// Groups of papers of which one set is enough.
    #[serde(default)]
    pub alternatives: Vec<Alternatives>,
    /// Why there is no paper to bring, where there is none.
    #[serde(default)]
    pub no_documents: Option<Text>,
    /// How long it takes.
    #[serde(default)]
    pub times: Vec<ProcessingTime>,
    /// What is paid.
    #[serde(default)]
    pub fees: Vec<Fee>,
    /// Until when the citizen must have filed.
    #[serde(default)]
    pub filing: Vec<FilingDeadline>,
    /// What the citizen gets (*kết quả*).
    #[serde(default)]
    pub outputs: Vec<Text>,
    /// Who qualifies, in a sentence or two.
    #[serde(default)]
    pub requirements: Option<Text>,
    /// What else counts.
    #[serde(default)]
    pub notes: Vec<Situational>,
    /// How to complain, where the record says it.
    #[serde(default)]
    pub redress: Option<Text>,
    /// What often comes next.
    #[serde(default)]
    pub related: Vec<Related>,
    /// The legal texts, by number.
    #[serde(default)]
    pub legal_basis: Vec<String>,

    /// Where it comes from.
    pub provenance: Provenance,
}

impl Edition {
    /// The name in `lang` as people know it, else the official one.
    pub fn plain_name(&self, lang: Lang) -> &str {
        let known = match lang {
            Lang::Vi => &self.everyday,
            Lang::En => &self.english,
        };
        if known.is_empty() { &self.name } else { known }
    }
}

fn first() -> u16 {
    1
}
