use super::{Group, Paper, Situation, Tally, Totals, Truth, checklist::hangs_on};
use crate::{
    date::Date,
    model::{Alternatives, Edition, Handover, RequiredDocument, Retrieved},
};

/// The papers of one situation, sorted by what is done with them.
pub(super) struct Dossier {
    pub(super) submit: Vec<Paper>,
    pub(super) show: Vec<Paper>,
    pub(super) forms: Vec<Paper>,
    pub(super) retrieved: Vec<Paper>,
    pub(super) groups: Vec<Group>,
    pub(super) totals: Totals,
}

pub(super) fn dossier(situation: &Situation, date: Date) -> Dossier {
    let edition = situation.edition();
    let groups: Vec<Group> =
        edition.alternatives.iter().filter_map(|group| possible(situation, group)).collect();
    let mut dossier = Dossier {
        submit: Vec::new(),
        show: Vec::new(),
        forms: Vec::new(),
        retrieved: Vec::new(),
        totals: totals(situation, &groups, date),
        groups,
    };
    for document in &edition.documents {
        let Some(depends_on) = hangs_on(situation, &document.when) else { continue };
        let source = lookup(document, date);
        let list = match (source, document.handover) {
            (Some(_), _) => &mut dossier.retrieved,
            (None, Handover::Submit) => &mut dossier.submit,
            (None, Handover::Show) => &mut dossier.show,
            (None, Handover::Form) => &mut dossier.forms,
        };
        list.push(Paper {
            id: document.id.clone(),
            name: document.name.clone(),
            originals: document.originals,
            copies: document.copies,
            certified_copies: document.certified_copies,
            accepts: document.accepts.clone(),
            form: document.form.clone(),
            law: document.law.clone(),
            note: document.note.clone(),
            depends_on,
            one_of: dossier
                .groups
                .iter()
                .find(|group| group.sets.iter().flatten().any(|id| *id == document.id))
                .map(|group| group.id.clone()),
            retrieved: source.cloned(),
        });
    }
    dossier
}

/// Where the office finds the paper itself, on that day.
fn lookup(document: &RequiredDocument, date: Date) -> Option<&Retrieved> {
    let retrieved = document.retrieved.as_ref()?;
    retrieved.since.is_none_or(|since| since <= date).then_some(retrieved)
}

fn document<'e>(edition: &'e Edition, id: &str) -> Option<&'e RequiredDocument> {
    edition.documents.iter().find(|document| document.id == id)
}

/// The group with the sets that are not ruled out; `None` when it leaves no choice.
fn possible(situation: &Situation, group: &Alternatives) -> Option<Group> {
    let applies = |id: &String| {
        document(situation.edition(), id)
            .is_some_and(|document| situation.truth(&document.when) != Truth::False)
    };
    let mut sets: Vec<Vec<String>> = Vec::new();
    for set in &group.sets {
        let left: Vec<String> = set.iter().filter(|id| applies(id)).cloned().collect();
        if !left.is_empty() && !sets.contains(&left) {
            sets.push(left);
        }
    }
    (sets.len() > 1).then(|| Group {
        id: group.id.clone(),
        name: group.name.clone(),
        ordered: group.ordered,
        sets,
    })
}

/// A number of papers to hand in and to show.
#[derive(Clone, Copy, Default)]
struct Load {
    hand_in: Tally,
    show: Tally,
}

impl Load {
    fn of(document: &RequiredDocument, date: Date) -> Self {
        if lookup(document, date).is_some() {
            return Self::default();
        }
        let tally = Tally::of(document.originals, document.copies, document.certified_copies);
        match document.handover {
            Handover::Show => Self { show: tally, ..Self::default() },
            Handover::Submit | Handover::Form => Self { hand_in: tally, ..Self::default() },
        }
    }

    fn plus(self, other: Self) -> Self {
        Self { hand_in: self.hand_in.plus(other.hand_in), show: self.show.plus(other.show) }
    }

    fn size(self) -> u32 {
        self.hand_in.size() + self.show.size()
    }
}

impl Paper {
    /// Its numbers.
    pub fn tally(&self) -> Tally {
        Tally::of(self.originals, self.copies, self.certified_copies)
    }
}

impl Tally {
    /// The numbers of one paper.
    fn of(originals: Option<u8>, copies: Option<u8>, certified_copies: Option<u8>) -> Self {
        let number = |stated: Option<u8>| u16::from(stated.unwrap_or(0));
        Self {
            originals: number(originals),
            copies: number(copies),
            certified_copies: number(certified_copies),
            unstated: u16::from(originals.or(copies).or(certified_copies).is_none()),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            originals: self.originals.saturating_add(other.originals),
            copies: self.copies.saturating_add(other.copies),
            certified_copies: self.certified_copies.saturating_add(other.certified_copies),
            unstated: self.unstated.saturating_add(other.unstated),
        }
    }

    fn size(self) -> u32 {
        [self.originals, self.copies, self.certified_copies, self.unstated]
            .into_iter()
            .map(u32::from)
            .sum()
    }
}

fn totals(situation: &Situation, groups: &[Group], date: Date) -> Totals {
    let edition = situation.edition();
    let (mut sure, mut open) = (Load::default(), Load::default());
    let mut at_least = false;
    let mut add = |truth: Truth, load: Load| match truth {
        Truth::True => sure = sure.plus(load),
        Truth::Open => open = open.plus(load),
        Truth::False => {}
    };
    let grouped =
        |id: &str| groups.iter().any(|group| group.sets.iter().flatten().any(|i| i == id));
    for document in edition.documents.iter().filter(|document| !grouped(&document.id)) {
        add(situation.truth(&document.when), Load::of(document, date));
    }
    for group in groups {
        at_least = true;
        let members = |set: &Vec<String>| -> Vec<&RequiredDocument> {
            set.iter().filter_map(|id| document(edition, id)).collect()
        };
        let load = |set: &Vec<String>| {
            members(set).iter().fold(Load::default(), |sum, d| sum.plus(Load::of(d, date)))
        };
        let loads = group.sets.iter().map(load);
        let counted =
            if group.ordered { loads.take(1).next() } else { loads.min_by_key(|load| load.size()) };
        // While every set hangs on a question, the whole group may fall away.
        let certain = |set| members(set).iter().all(|d| situation.truth(&d.when) == Truth::True);
        let truth = if group.sets.iter().any(certain) { Truth::True } else { Truth::Open };
        add(truth, counted.unwrap_or_default());
    }
    let depends = open.hand_in.plus(open.show);
    Totals {
        at_least: at_least
            || depends != Tally::default()
            || sure.hand_in.unstated + sure.show.unstated > 0,
        hand_in: sure.hand_in,
        show: sure.show,
        depends,
    }
}
