use serde::{Deserialize, Serialize};

use super::Terrain;
use crate::{date::Date, text::Text};

/// A field of administration (*lĩnh vực*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Field {
    /// The name of its folder.
    pub id: String,
    /// The official name and its English one.
    pub name: Text,
    /// The ministry in charge, an agency id.
    pub ministry: String,
    /// The portal's codes of the field.
    pub codes: Vec<String>,
}

/// An event in life that sends people to an office (*sự kiện đời người*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LifeEvent {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// At which level of the state an agency sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum AgencyLevel {
    /// Commune (*cấp xã*).
    Commune,
    /// Province or city (*cấp tỉnh*).
    Province,
    /// Ministry (*cấp bộ*) or other central body.
    Central,
    /// A school, a hospital, an embassy, a notary: not a level of the administration.
    Other,
}

/// A body that receives or decides (*cơ quan thực hiện, cơ quan có thẩm quyền*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Agency {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its level.
    pub level: AgencyLevel,
    /// Other names under which the portal files it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Where its desk is, when that is not plain from the name.
    #[serde(default)]
    pub desk: Option<Text>,
}

/// A state database that replaces papers (*cơ sở dữ liệu*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Database {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Who keeps it, an agency id.
    pub owner: String,
}

/// The kind of a legal text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum LegalKind {
    /// The constitution (*hiến pháp*).
    Constitution,
    /// Law or code (*luật, bộ luật*).
    Law,
    /// Ordinance (*pháp lệnh*).
    Ordinance,
    /// Resolution (*nghị quyết*).
    Resolution,
    /// Decree (*nghị định*).
    Decree,
    /// Decision (*quyết định*).
    Decision,
    /// Circular (*thông tư*).
    Circular,
    /// Joint circular (*thông tư liên tịch*).
    JointCircular,
    /// Consolidated text (*văn bản hợp nhất*).
    Consolidated,
    /// Directive, instruction, regulation or another text (*chỉ thị, hướng dẫn, quy định*).
    Other,
}

/// A legal text (*căn cứ pháp lý*), cited by its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LegalText {
    /// Its number, such as `60/2014/QH13`.
    pub number: String,
    /// Its kind.
    pub kind: LegalKind,
    /// Its official title, in Vietnamese.
    pub title: String,
    /// The year it was issued; absent when neither number nor source tells.
    #[serde(default)]
    pub year: Option<u16>,
}

/// Why a day is not what its weekday says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DayKind {
    /// A public holiday (*ngày lễ*).
    Holiday,
    /// Off in place of a holiday on a weekend or a worked Saturday (*nghỉ bù, nghỉ hoán đổi*).
    Compensatory,
    /// A Saturday worked for another day off (*làm bù*).
    WorkedSwap,
}

/// One such day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SpecialDay {
    /// The day.
    pub date: Date,
    /// Its name.
    pub name: Text,
    /// Why it is special.
    pub kind: DayKind,
    /// The legal text or notice.
    pub source: String,
}

/// The days off and worked Saturdays of a year (*lịch nghỉ lễ, Tết*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CalendarYear {
    /// The year.
    pub year: i16,
    /// Its special days in order.
    pub days: Vec<SpecialDay>,
}

/// To which fees a rule of a locality applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum OverlayScope {
    /// Fees and charges the Ministry of Finance sets.
    MinistryOfFinance,
    /// Fees and charges the provincial council sets.
    ProvincialCouncil,
}

/// A rule by which a locality pays or waives what is due (*quy định riêng của địa phương*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverlayRule {
    /// Its id.
    pub id: String,
    /// Which fees.
    pub scope: OverlayScope,
    /// Only when filed online.
    pub online_only: bool,
    /// Whether appraisal fees are excepted.
    pub except_appraisal: bool,
    /// From which day on.
    pub from: Date,
    /// The number of the legal text.
    pub law: String,
    /// What the citizen reads.
    pub note: Text,
    /// Agencies for whose procedures it is open whether the rule holds; ids of the registry.
    pub uncertain_for: Vec<String>,
    /// What the citizen reads then.
    pub uncertain_note: Text,
}

/// A province or city whose own rules are known (*địa phương*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Locality {
    /// Its id, such as `ha-noi`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What its land does not have.
    pub lacks: Vec<Terrain>,
    /// Its rules on fees.
    pub rules: Vec<OverlayRule>,
}

/// Ward or rural commune.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum CommuneKind {
    /// Ward (*phường*).
    Phuong,
    /// Rural commune (*xã*).
    Xa,
    /// Township (*thị trấn*), before July 2025.
    ThiTran,
}

/// How much of a former unit went into a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Extent {
    /// All of it.
    Whole,
    /// A part of it, with those who lived there.
    Part,
    /// A part of its land, with everyone who lived in the whole of it (*một phần diện tích, toàn
    /// bộ quy mô dân số*).
    Residents,
    /// A part of its land, and nobody with it (*một phần diện tích*).
    Land,
}

/// A unit as it was before 1 July 2025 (*đơn vị hành chính cũ*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormerUnit {
    /// Its official code.
    pub code: String,
    /// Its kind.
    pub kind: CommuneKind,
    /// Its name without the kind.
    pub name: String,
    /// The former district.
    pub district: String,
    /// How much of it.
    pub extent: Extent,
}

/// A commune of today (*xã, phường*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Commune {
    /// Its official code.
    pub code: String,
    /// Its kind.
    pub kind: CommuneKind,
    /// Its name without the kind.
    pub name: String,
    /// The address of its administrative centre; absent when not known.
    #[serde(default)]
    pub office: Option<String>,
    /// The units it was formed from.
    pub from: Vec<FormerUnit>,
}

/// A public statement on how many procedures there are (*công bố*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Announcement {
    /// The day.
    pub date: Date,
    /// The number of commune-level procedures it names.
    pub procedures: u32,
    /// What exactly it said.
    pub text: Text,
    /// Where.
    pub source: String,
}

/// A way to reach the service (*kênh dịch vụ*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServiceChannel {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Its address or number.
    pub address: String,
}

/// Everything editions refer to by id or number.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Registry {
    /// Fields, in the order they are shown.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Events in life, in the order they are shown.
    #[serde(default)]
    pub life_events: Vec<LifeEvent>,
    /// Agencies.
    #[serde(default)]
    pub agencies: Vec<Agency>,
    /// Databases.
    #[serde(default)]
    pub databases: Vec<Database>,
    /// Legal texts.
    #[serde(default)]
    pub legal_texts: Vec<LegalText>,
    /// Calendar years.
    #[serde(default)]
    pub calendar: Vec<CalendarYear>,
    /// Localities.
    #[serde(default)]
    pub localities: Vec<Locality>,
    /// Communes.
    #[serde(default)]
    pub communes: Vec<Commune>,
    /// Announcements.
    #[serde(default)]
    pub announcements: Vec<Announcement>,
    /// Service channels.
    #[serde(default)]
    pub service_channels: Vec<ServiceChannel>,
}
