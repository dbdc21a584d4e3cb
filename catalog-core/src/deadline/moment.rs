use core::{fmt, str::FromStr};

use crate::{date::Date, error::ParseError, model::Clock};

/// A day and, where it is known, the time of day: when a dossier came in or an event happened.
///
/// A bare day is not taken for its midnight. Its hour is *unknown*, and where the hour decides,
/// the answer has an earliest and a latest day.
///
/// ```
/// use catalog_core::deadline::Moment;
/// let received: Moment = "2026-11-23T16:20".parse()?;
/// assert_eq!(received.time.map(|t| t.hour()), Some(16));
/// assert_eq!("2026-11-23".parse::<Moment>()?.time, None);
/// assert!("2026-11-23 16:20".parse::<Moment>().is_err());
/// # Ok::<(), catalog_core::error::ParseError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day; `None` when it is not known.
    pub time: Option<Clock>,
}

impl From<Date> for Moment {
    fn from(date: Date) -> Self {
        Self { date, time: None }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.date.fmt(f)?;
        self.time.map_or(Ok(()), |time| write!(f, "T{time}"))
    }
}

impl FromStr for Moment {
    type Err = ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let read = || -> Result<Self, ParseError> {
            match text.split_once('T') {
                Some((date, time)) => Ok(Self { date: date.parse()?, time: Some(time.parse()?) }),
                None => text.parse().map(|date| Self { date, time: None }),
            }
        };
        read().map_err(|_| {
            ParseError::new(
                "a moment",
                text,
                "a day with or without the time, such as `2026-11-23T16:20`",
            )
        })
    }
}
