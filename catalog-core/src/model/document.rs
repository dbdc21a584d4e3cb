use serde::{Deserialize, Serialize};

use super::Condition;
use crate::{date::Date, text::Text};

/// How a paper is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Handover {
    /// Handed in and kept by the office (*nộp*).
    Submit,
    /// Shown and taken home again (*xuất trình*).
    Show,
    /// A form to fill in and hand in (*tờ khai, mẫu đơn*).
    Form,
}

/// What the office takes in place of the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Accepted {
    /// A certified copy (*bản sao có chứng thực*).
    CertifiedCopy,
    /// A copy issued from the register (*bản sao cấp từ sổ gốc*).
    RegisterCopy,
    /// A plain copy with the original shown for comparison (*bản chụp kèm bản chính để đối chiếu*).
    CopyWithOriginal,
    /// A plain copy (*bản sao, bản chụp*).
    PlainCopy,
    /// An electronic copy or the paper in VNeID (*bản điện tử*).
    Electronic,
}

/// A paper the office looks up itself (*giấy tờ cơ quan tự khai thác từ cơ sở dữ liệu*), so that
/// the citizen need not bring it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Retrieved {
    /// The database, an id of the registry.
    pub database: String,
    /// From which day on; absent when the source names none.
    #[serde(default)]
    pub since: Option<Date>,
    /// The number of the legal text that says so.
    pub law: String,
    /// What to do when the database lacks it.
    pub fallback: Text,
}

/// A paper of the dossier (*thành phần hồ sơ*).
///
/// A number that is absent is *not stated* by the source. All three absent: no number is stated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RequiredDocument {
    /// Unique within the edition, lower-case words joined by hyphens.
    pub id: String,
    /// The short official title.
    pub name: Text,
    /// Submit, show or fill in.
    pub handover: Handover,
    /// Originals (*bản chính*).
    #[serde(default)]
    pub originals: Option<u8>,
    /// Plain copies (*bản sao, bản chụp*).
    #[serde(default)]
    pub copies: Option<u8>,
    /// Certified copies (*bản sao có chứng thực*).
    #[serde(default)]
    pub certified_copies: Option<u8>,
    /// What is taken in place of the original.
    #[serde(default)]
    pub accepts: Vec<Accepted>,
    /// The number of the form (*mẫu số*), such as `CT01`.
    #[serde(default)]
    pub form: Option<String>,
    /// The number of the legal text that prescribes the paper or its form.
    #[serde(default)]
    pub law: Option<String>,
    /// One short sentence that helps to bring the right thing.
    #[serde(default)]
    pub note: Option<Text>,
    /// When it is needed.
    #[serde(default)]
    pub when: Condition,
    /// Where the office finds it itself.
    #[serde(default)]
    pub retrieved: Option<Retrieved>,
}

/// A group of papers of which one set is enough (*giấy tờ thay thế, một trong các giấy tờ*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Alternatives {
    /// Unique within the edition, among the documents too.
    pub id: String,
    /// What the group proves.
    pub name: Text,
    /// Each set holds document ids that belong together; one set is enough.
    pub sets: Vec<Vec<String>>,
    /// Whether a later set counts only when the earlier ones cannot be had.
    #[serde(default)]
    pub ordered: bool,
}
