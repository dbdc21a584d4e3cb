use core::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Condition;
use crate::text::Text;

/// A length of time in law (*thời hạn*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Term {
    /// Done the day it is received (*trong ngày*).
    SameDay,
    /// Done while the citizen waits (*ngay, giải quyết tại chỗ*).
    Immediate,
    /// Hours on the clock (*giờ*).
    Hours(u16),
    /// Hours in which the office is open, eight to a working day (*giờ làm việc*).
    WorkingHours(u16),
    /// Working days (*ngày làm việc*).
    WorkingDays(u16),
    /// Calendar days (*ngày*).
    Days(u16),
    /// Months (*tháng*).
    Months(u16),
    /// Years (*năm*), for the citizen's own deadlines.
    Years(u16),
    /// Not stated by the source, with what is known instead.
    Unspecified(Text),
}

/// One part of a processing time (*bước, giai đoạn*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stage {
    /// Who does what.
    pub name: Text,
    /// How long it may take.
    pub term: Term,
    /// Whether it runs beside the stage before it instead of after it.
    #[serde(default)]
    pub parallel: bool,
}

/// A lengthening the law allows (*gia hạn*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Extension {
    /// At most this much more.
    pub by: Term,
    /// In which case.
    pub reason: Text,
}

/// How long the office may take (*thời hạn giải quyết*). Either `term` or `stages` is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProcessingTime {
    /// The whole time, from the receipt of a complete dossier.
    #[serde(default)]
    pub term: Option<Term>,
    /// The upper end, where the law leaves a range to the office and `term` is the lower end.
    #[serde(default)]
    pub up_to: Option<Term>,
    /// Its parts one after the other, where the law splits the time.
    #[serde(default)]
    pub stages: Vec<Stage>,
    /// A lengthening the law allows.
    #[serde(default)]
    pub extension: Option<Extension>,
    /// Whether the procedure itself says that what comes in after 15:00 is answered on the next working day.
    #[serde(default)]
    pub after_15h: bool,
    /// When it applies.
    #[serde(default)]
    pub when: Condition,
    /// One sentence more.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A time of day, `23:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clock {
    /// Minutes since midnight, below 1,440.
    minutes: u16,
}

impl Clock {
    /// The time of day at `hour` and `minute`; `None` past 23:59.
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60)
            .then(|| Self { minutes: u16::from(hour) * 60 + u16::from(minute) })
    }

    /// The hour, 0 to 23.
    pub fn hour(self) -> u8 {
        (self.minutes / 60) as u8
    }

    /// The minute, 0 to 59.
    pub fn minute(self) -> u8 {
        (self.minutes % 60) as u8
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl FromStr for Clock {
    type Err = crate::error::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || {
            crate::error::ParseError::new(
                "a time of day",
                text,
                "hours and minutes such as `16:20`",
            )
        };
        let (hour, minute) = text.split_once(':').ok_or_else(wrong)?;
        let part = |s: &str| {
            let digits = s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| s.parse().ok()).flatten()
        };
        part(hour).zip(part(minute)).and_then(|(h, m)| Self::new(h, m)).ok_or_else(wrong)
    }
}

impl Serialize for Clock {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::string::String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Clock {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Clock".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$",
            "description": "A time of day, `23:00`."
        })
    }
}

/// Until when the citizen must have filed (*thời hạn nộp, nghĩa vụ của người dân*).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilingDeadline {
    /// Within this time; absent when only `until` counts.
    #[serde(default)]
    pub within: Option<Term>,
    /// Before this time of the day.
    #[serde(default)]
    pub until: Option<Clock>,
    /// Counted from which event.
    pub of: Text,
    /// The number of the legal text; absent when only the procedure itself says so.
    #[serde(default)]
    pub law: Option<String>,
    /// When it applies.
    #[serde(default)]
    pub when: Condition,
    /// One sentence more.
    #[serde(default)]
    pub note: Option<Text>,
}
