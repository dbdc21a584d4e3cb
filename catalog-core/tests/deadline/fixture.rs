//! The calendar of 2025 to 2027 and short ways to write processing times.

use std::{fs, path::Path};

use catalog_core::{
    calendar::Calendar,
    deadline::{self, Due, Moment},
    model::{CalendarYear, ProcessingTime, Stage, Term},
    text::Text,
};

/// The calendar of the registry.
pub(crate) fn years() -> Vec<CalendarYear> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../procedures/registry/calendar");
    let year = |year| {
        let text = fs::read_to_string(folder.join(format!("{year}.toml"))).unwrap();
        toml::from_str(&text).unwrap()
    };
    (2025..=2027).map(year).collect()
}

/// A processing time that states nothing.
pub(crate) fn nothing() -> ProcessingTime {
    ProcessingTime {
        term: None,
        up_to: None,
        stages: vec![],
        extension: None,
        after_15h: false,
        when: Default::default(),
        note: None,
    }
}

/// A processing time of one term.
pub(crate) fn time(term: Term) -> ProcessingTime {
    ProcessingTime { term: Some(term), ..nothing() }
}

/// A stage after the one before it.
pub(crate) fn stage(name: &str, term: Term) -> Stage {
    Stage { name: Text::new(name, name), term, parallel: false }
}

/// The answer for one processing time.
pub(crate) fn due(time: &ProcessingTime, received: &str) -> Due {
    due_of(&[time], received)
}

/// The answer for several.
pub(crate) fn due_of(times: &[&ProcessingTime], received: &str) -> Due {
    let years = years();
    deadline::due(times, received.parse::<Moment>().unwrap(), Calendar::new(&years))
}
