use super::{Situation, TimeLine, checklist::hangs_on, words};
use crate::model::{ChannelKind, ProcessingTime, Term};

/// The processing times that apply, or may apply, each with its way of filing and the open
/// questions on which it hangs.
///
/// While no way of filing is chosen, each way of the edition has its own times.
pub fn applicable_times<'e>(
    situation: &Situation<'e>,
) -> Vec<(Option<ChannelKind>, &'e ProcessingTime, Vec<String>)> {
    let mut found = Vec::new();
    for (channel, situation) in situation.by_channel() {
        for time in &situation.edition().times {
            if let Some(depends_on) = hangs_on(&situation, &time.when) {
                found.push((channel, time, depends_on));
            }
        }
    }
    found
}

pub(super) fn lines(situation: &Situation) -> Vec<TimeLine> {
    let times = applicable_times(situation);
    let mut lines = Vec::new();
    for (channel, _) in situation.by_channel() {
        let before = lines.len();
        for (of, time, depends_on) in &times {
            if *of == channel {
                lines.push(TimeLine {
                    channel,
                    text: words::time(time),
                    same_day: is_same_day(time),
                    note: time.note.clone(),
                    depends_on: depends_on.clone(),
                });
            }
        }
        if lines.len() == before {
            lines.push(TimeLine {
                channel,
                text: words::no_time(),
                same_day: false,
                note: None,
                depends_on: Vec::new(),
            });
        }
    }
    lines
}

/// Whether the result comes on the day of filing, extensions aside.
pub(super) fn is_same_day(time: &ProcessingTime) -> bool {
    let mut terms =
        time.term.iter().chain(&time.up_to).chain(time.stages.iter().map(|stage| &stage.term));
    let any = time.term.is_some() || !time.stages.is_empty();
    any && terms.all(|term| matches!(term, Term::SameDay | Term::Immediate))
}
