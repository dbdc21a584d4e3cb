use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A way to file (*cách thức thực hiện*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ChannelKind {
    /// At the desk (*trực tiếp*).
    InPerson,
    /// Over the internet (*trực tuyến*).
    Online,
    /// By post (*qua dịch vụ bưu chính*).
    Post,
}

impl ChannelKind {
    /// All channels, the desk first.
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Online, Self::Post];

    /// The id used in conditions, commands and JSON.
    pub fn id(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Online => "online",
            Self::Post => "post",
        }
    }

    /// The channel with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.id() == id)
    }
}

/// How much of the matter can be done online.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum OnlineLevel {
    /// Everything (*toàn trình*).
    Full,
    /// One must still come once (*một phần*).
    Partial,
}

/// One way to file at one kind of office (*cách thức thực hiện*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Channel {
    /// Desk, internet or post.
    pub kind: ChannelKind,
    /// The agency it is for, where the receivers differ; an id of the registry.
    #[serde(default)]
    pub agency: Option<String>,
    /// How much can be done online, where the source says so.
    #[serde(default)]
    pub level: Option<OnlineLevel>,
    /// One sentence more.
    #[serde(default)]
    pub note: Option<Text>,
}

/// How far the choice of office reaches (*không phụ thuộc địa giới hành chính*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Anywhere {
    /// At any commune of the province or city.
    Province,
    /// At any commune of the country.
    Country,
}

/// Land that a place must have for a procedure to apply there (*địa bàn*).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Terrain {
    /// A land border (*biên giới*).
    Border,
    /// Sea or islands (*khu vực biển, hải đảo*).
    Sea,
    /// A sea port (*cảng biển*).
    SeaPort,
    /// A fishing port (*cảng cá*).
    FishingPort,
}
