//! Every situation of a procedure, and what must hold in all of them.

use super::{Answers, Situation, Truth, questions::has_effect};
use crate::{
    fees,
    model::{Condition, Edition},
};

/// Walks every combination of answers to the questions that are to be asked, the channel first.
///
/// Numbers stay open: no paper, fee or time comes or goes with them. A question that takes many
/// answers has every subset of up to six answers; with more of them none, each, each pair and
/// all. The combinations may be many: take as many as you can afford.
///
/// ```no_run
/// # fn example(edition: &catalog_core::model::Edition) {
/// for situation in catalog_core::guide::situations(edition).take(10_000) {
///     let _ = situation.answers();
/// }
/// # }
/// ```
pub fn situations(edition: &Edition) -> impl Iterator<Item = Situation<'_>> {
    Walk { next: vec![Situation::open(edition)] }
}

struct Walk<'e> {
    next: Vec<Situation<'e>>,
}

impl<'e> Iterator for Walk<'e> {
    type Item = Situation<'e>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let situation = self.next.pop()?;
            let answered = situation.each_answer();
            if answered.is_empty() {
                return Some(situation);
            }
            self.next.extend(answered.into_iter().rev());
        }
    }
}

/// What no edition may have. Numbers are positions in the lists of the edition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Flaw {
    /// A question that is asked in no situation.
    QuestionNeverAsked(usize),
    /// A question on whose answer nothing hangs, in any situation.
    QuestionWithoutEffect(usize),
    /// A paper that is needed in no situation.
    PaperNeverNeeded(usize),
    /// A fee that is due in no situation.
    FeeNeverDue(usize),
    /// A time that applies in no situation.
    TimeNeverApplies(usize),
    /// Two fees of the same name and different amounts that are due together.
    FeesClash(usize, usize),
    /// Two times without a note that tells them apart, that apply together.
    TimesClash(usize, usize),
    /// A situation that needs no paper, though the edition does not say that there is none.
    EmptyDossier(Answers),
}

/// Looks for flaws in all situations together. Exact, and quick where walking them would not be.
pub fn flaws(edition: &Edition) -> Vec<Flaw> {
    let open = Situation::open(edition);
    let never = |condition: &Condition| open.truth(condition) == Truth::False;
    let mut found = Vec::new();
    for (i, question) in edition.questions.iter().enumerate() {
        if never(&question.when) {
            found.push(Flaw::QuestionNeverAsked(i));
        } else if !has_effect(&open, i) {
            found.push(Flaw::QuestionWithoutEffect(i));
        }
    }
    let papers: Vec<&Condition> = edition.documents.iter().map(|paper| &paper.when).collect();
    let due: Vec<&Condition> = edition.fees.iter().map(|fee| &fee.when).collect();
    let times: Vec<&Condition> = edition.times.iter().map(|time| &time.when).collect();
    let mut idle = |conditions: &[&Condition], flaw: fn(usize) -> Flaw| {
        found.extend((0..conditions.len()).filter(|i| never(conditions[*i])).map(flaw));
    };
    idle(&papers, Flaw::PaperNeverNeeded);
    idle(&due, Flaw::FeeNeverDue);
    idle(&times, Flaw::TimeNeverApplies);
    let together = |a: &Condition, b: &Condition| open.find(&[a, b], Truth::True).is_some();
    for (i, j) in pairs(edition.fees.len()) {
        let (a, b) = (&edition.fees[i], &edition.fees[j]);
        let differ = (&a.amount, a.currency) != (&b.amount, b.currency);
        if a.name == b.name
            && differ
            && fees::overlap(&a.valid, &b.valid)
            && together(&a.when, &b.when)
        {
            found.push(Flaw::FeesClash(i, j));
        }
    }
    for (i, j) in pairs(edition.times.len()) {
        let (a, b) = (&edition.times[i], &edition.times[j]);
        if a.note == b.note && together(&a.when, &b.when) {
            found.push(Flaw::TimesClash(i, j));
        }
    }
    if edition.no_documents.is_none() {
        let empty = open.find(&papers, Truth::False);
        found.extend(empty.map(|situation| Flaw::EmptyDossier(situation.answers())));
    }
    found
}

/// Each two positions below `count`, in order.
fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |i| (i + 1..count).map(move |j| (i, j)))
}
