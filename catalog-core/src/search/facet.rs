//! What a search can be narrowed to, as bits that cost one comparison an entry.

use crate::model::{Applicant, ChannelKind};

/// What is known of an entry beside its words, for [`Filter`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facets {
    /// The field (*lĩnh vực*), a number of the caller's choice.
    pub field: u16,
    /// The life events (*sự kiện đời người*), see [`life_event_bit`].
    pub life_events: u64,
    /// Who may apply (*đối tượng*), see [`applicant_bit`]; 0 where it is not recorded.
    pub applicants: u16,
    /// The ways to file (*cách thức*), see [`channel_bit`].
    pub channels: u8,
    /// Whether it is done on the day of filing (*ngày không hẹn*).
    pub same_day: bool,
    /// Whether it is free of charge, with a source that says so.
    pub free: bool,
    /// Whether it applies only on land that the city does not have, or no longer at all. It
    /// is found all the same, but after its equals.
    pub elsewhere: bool,
}

/// What to narrow a search to; the default lets everything through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filter {
    /// Only this field.
    pub field: Option<u16>,
    /// Only entries with one of these life events; 0 = any.
    pub life_events: u64,
    /// Only entries open to one of these applicants; 0 = any. An entry that does not say who
    /// may apply passes.
    pub applicants: u16,
    /// Only entries with one of these channels; 0 = any.
    pub channels: u8,
    /// Only what is done on the day of filing.
    pub same_day: bool,
    /// Only what is free.
    pub free: bool,
}

impl Filter {
    /// Whether an entry with these facets passes.
    pub fn admits(&self, facets: &Facets) -> bool {
        self.field.is_none_or(|field| field == facets.field)
            && (self.life_events == 0 || self.life_events & facets.life_events != 0)
            && (self.applicants == 0
                || facets.applicants == 0
                || self.applicants & facets.applicants != 0)
            && (self.channels == 0 || self.channels & facets.channels != 0)
            && (!self.same_day || facets.same_day)
            && (!self.free || facets.free)
    }
}

/// The bit of the life event at this place of the registry in [`Facets::life_events`].
pub fn life_event_bit(at: usize) -> u64 {
    1 << (at % 64)
}

/// The bit of an applicant in [`Facets::applicants`].
pub fn applicant_bit(applicant: Applicant) -> u16 {
    1 << applicant as u16
}

/// The bit of a channel in [`Facets::channels`].
pub fn channel_bit(channel: ChannelKind) -> u8 {
    1 << channel as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_of_a_filter_refuses_by_itself() {
        let entry = Facets {
            field: 3,
            life_events: 0b10,
            applicants: applicant_bit(Applicant::Citizen),
            channels: channel_bit(ChannelKind::InPerson),
            ..Facets::default()
        };
        let any = Filter::default();
        assert!(any.admits(&entry));
        for refused in [
            Filter { field: Some(4), ..any },
            Filter { life_events: 0b01, ..any },
            Filter { applicants: applicant_bit(Applicant::Company), ..any },
            Filter { channels: channel_bit(ChannelKind::Online), ..any },
            Filter { same_day: true, ..any },
            Filter { free: true, ..any },
        ] {
            assert!(!refused.admits(&entry), "{refused:?}");
        }
        let all = Filter {
            field: Some(3),
            life_events: 0b11,
            applicants: applicant_bit(Applicant::Citizen) | applicant_bit(Applicant::Company),
            channels: channel_bit(ChannelKind::InPerson) | channel_bit(ChannelKind::Post),
            ..any
        };
        assert!(all.admits(&entry));
        assert!(all.admits(&Facets { applicants: 0, ..entry }), "unknown is not a refusal");
    }
}
