use serde::{Deserialize, Serialize};

use super::Condition;
use crate::{date::Date, text::Text};

/// Which of the two kinds of payment to the state it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FeeKind {
    /// A payment that covers the cost of a service (*phí*).
    Fee,
    /// A fixed payment for an act of administration (*lệ phí*).
    Charge,
}

/// Who sets the amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Setter {
    /// The Ministry of Finance (*Bộ Tài chính*).
    MinistryOfFinance,
    /// The provincial people's council (*Hội đồng nhân dân cấp tỉnh*).
    ProvincialCouncil,
    /// The government or another ministry.
    Government,
    /// The National Assembly, in a law.
    Law,
    /// The one who does the service, such as the post.
    Provider,
    /// The source does not say.
    Unstated,
}

/// The money an amount is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Currency {
    /// Vietnamese đồng.
    #[default]
    #[serde(rename = "VND")]
    Vnd,
    /// US dollars, at embassies.
    #[serde(rename = "USD")]
    Usd,
}

/// How much (*mức thu*). There is no way to write a bare zero: free is said in words and cited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Amount {
    /// Nothing to pay, and a source says so in words (*miễn, không thu*).
    Free,
    /// The same for everybody, in whole units of the currency.
    Fixed(u32),
    /// So much for each of something.
    PerUnit(PerUnit),
    /// A price for each that changes with the number.
    Tiered(Tiered),
    /// The source gives no amount, with what it says instead (*chưa công bố*).
    Unpublished(Text),
}

/// A price for each of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PerUnit {
    /// The price of one.
    pub each: u32,
    /// What is counted.
    pub unit: Text,
    /// The number question that counts it.
    #[serde(default)]
    pub question: Option<String>,
}

/// A price for each that changes with the number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tiered {
    /// What is counted.
    pub unit: Text,
    /// The number question that counts it.
    pub question: String,
    /// The prices in order; the last has no `up_to`.
    pub tiers: Vec<Tier>,
    /// Never more than this for one.
    #[serde(default)]
    pub max: Option<u32>,
    /// The number question by which the sum is multiplied, such as the number of copies.
    #[serde(default)]
    pub times: Option<String>,
}

/// One step of a [`Tiered`] price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tier {
    /// Up to and with this number.
    #[serde(default)]
    pub up_to: Option<u32>,
    /// The price of each within the step.
    pub each: u32,
}

/// From when until when an amount holds, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Validity {
    /// The first day.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default)]
    pub until: Option<Date>,
}

/// Who need not pay (*đối tượng miễn, giảm*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exemption {
    /// Who.
    pub who: Text,
    /// What is paid instead: `"free"`, or a reduced amount.
    pub amount: Amount,
    /// The number of the legal text; absent when only the procedure itself says so.
    #[serde(default)]
    pub law: Option<String>,
    /// The answers that show that it applies; always-true means that the citizen judges.
    #[serde(default)]
    pub when: Condition,
}

/// What is paid (*phí, lệ phí*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fee {
    /// Fee or charge.
    pub kind: FeeKind,
    /// The official name of the payment.
    pub name: Text,
    /// How much.
    pub amount: Amount,
    /// The currency of every number in `amount`.
    #[serde(default)]
    pub currency: Currency,
    /// The figure as the source writes it, such as `7.000 đồng/lần`; `check` compares it with `amount`.
    #[serde(default)]
    pub stated: Option<String>,
    /// Who sets the amount.
    pub set_by: Setter,
    /// Whether it pays for the appraisal of the dossier (*phí thẩm định*): Hà Nội's online rule excepts it.
    #[serde(default)]
    pub appraisal: bool,
    /// Where the amount stands: the number of a legal text, or `portal` when only the portal says it.
    pub source: String,
    /// From when until when.
    #[serde(default)]
    pub valid: Validity,
    /// Who need not pay.
    #[serde(default)]
    pub exemptions: Vec<Exemption>,
    /// When it is due.
    #[serde(default)]
    pub when: Condition,
    /// One sentence more.
    #[serde(default)]
    pub note: Option<Text>,
}
