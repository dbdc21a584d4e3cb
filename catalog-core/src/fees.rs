//! What is paid (*phí, lệ phí*): the arithmetic of amounts, and the rules by which a locality
//! pays in the citizen's place.

use crate::{
    date::Date,
    model::{
        Amount, ChannelKind, Edition, Fee, Locality, OverlayRule, OverlayScope, Question, Setter,
        Tiered, Validity,
    },
    text::Text,
};

/// A figure of an [`Amount`], as far as the numbers are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Figure {
    /// Everything is counted.
    Total(u64),
    /// The price of one of these, for the numbers given so far.
    Each(u64, Text),
    /// Nothing is counted yet: the price of the first of these.
    First(u64, Text),
    /// The source gives no figure.
    Unknown,
}

/// Computes an amount. `number` gives the answer to a number question, the questions tell what
/// they count. Sums are in whole units of the currency.
///
/// ```
/// use catalog_core::{fees::{Figure, figure}, model::{Amount, PerUnit}, text::Text};
/// let amount = Amount::PerUnit(PerUnit {
///     each: 10_000,
///     unit: Text::new("trường hợp", "case"),
///     question: Some("cases".into()),
/// });
/// assert_eq!(figure(&amount, |_| Some(3), &[]), Figure::Total(30_000));
/// ```
pub fn figure(
    amount: &Amount,
    number: impl Fn(&str) -> Option<u32>,
    questions: &[Question],
) -> Figure {
    match amount {
        Amount::Free => Figure::Total(0),
        Amount::Fixed(sum) => Figure::Total(u64::from(*sum)),
        Amount::Unpublished(_) => Figure::Unknown,
        Amount::PerUnit(price) => match price.question.as_deref().and_then(&number) {
            Some(count) => Figure::Total(u64::from(price.each) * u64::from(count)),
            None => Figure::First(u64::from(price.each), price.unit.clone()),
        },
        Amount::Tiered(tiered) => {
            let Some(count) = number(&tiered.question) else {
                let first = tiered.tiers.first().map_or(0, |tier| tier.each);
                return Figure::First(u64::from(first), tiered.unit.clone());
            };
            let one = stepped(tiered, count);
            match tiered.times.as_deref() {
                None => Figure::Total(one),
                Some(times) => match number(times) {
                    Some(times) => Figure::Total(one.saturating_mul(u64::from(times))),
                    None => Figure::Each(one, unit(questions, times).cloned().unwrap_or_default()),
                },
            }
        }
    }
}

/// What a number question counts.
pub(crate) fn unit<'q>(questions: &'q [Question], id: &str) -> Option<&'q Text> {
    questions.iter().find(|question| question.id == id)?.unit.as_ref()
}

/// The number questions of which an amount makes use.
pub fn number_questions(amount: &Amount) -> impl Iterator<Item = &str> {
    let (first, second) = match amount {
        Amount::PerUnit(price) => (price.question.as_deref(), None),
        Amount::Tiered(tiered) => (Some(tiered.question.as_str()), tiered.times.as_deref()),
        Amount::Free | Amount::Fixed(_) | Amount::Unpublished(_) => (None, None),
    };
    first.into_iter().chain(second)
}

/// The price of `count` units, each at the price of its step.
fn stepped(tiered: &Tiered, count: u32) -> u64 {
    let mut sum = 0u64;
    let mut done = 0;
    for (position, tier) in tiered.tiers.iter().enumerate() {
        // The last step has no end, whatever it says.
        let last = position + 1 == tiered.tiers.len();
        let end =
            if last { count } else { tier.up_to.unwrap_or(count).clamp(done, count.max(done)) };
        sum += u64::from(tier.each) * u64::from(end.saturating_sub(done));
        done = end;
    }
    tiered.max.map_or(sum, |max| sum.min(u64::from(max)))
}

/// Whether an amount holds on a day.
pub fn is_valid(validity: &Validity, date: Date) -> bool {
    validity.from.is_none_or(|from| from <= date)
        && validity.until.is_none_or(|until| date <= until)
}

/// Whether there is a day on which both hold.
pub fn overlap(one: &Validity, other: &Validity) -> bool {
    let before = |end: Option<Date>, start: Option<Date>| {
        end.zip(start).is_some_and(|(end, start)| end < start)
    };
    !before(one.until, other.from) && !before(other.until, one.from)
}

/// What a locality's own rules make of a fee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overlay<'l> {
    /// No rule of the locality concerns it.
    Untouched,
    /// The citizen pays nothing.
    Free(&'l OverlayRule),
    /// A rule would concern it, but it is open whether it holds for the agency: the national fee
    /// stands and the open question is shown.
    Uncertain(&'l OverlayRule),
}

/// Applies a locality's rules to a fee of an edition, for one way of filing and one day.
pub fn overlay<'l>(
    fee: &Fee,
    edition: &Edition,
    channel: ChannelKind,
    date: Date,
    locality: Option<&'l Locality>,
) -> Overlay<'l> {
    let concerns = |rule: &&OverlayRule| {
        let scope = match rule.scope {
            OverlayScope::MinistryOfFinance => Setter::MinistryOfFinance,
            OverlayScope::ProvincialCouncil => Setter::ProvincialCouncil,
        };
        scope == fee.set_by
            && rule.from <= date
            && (!rule.online_only || channel == ChannelKind::Online)
            && !(rule.except_appraisal && fee.appraisal)
    };
    let Some(rule) = locality.and_then(|locality| locality.rules.iter().find(concerns)) else {
        return Overlay::Untouched;
    };
    let mut agencies = edition.received_by.iter().chain(&edition.decided_by);
    if agencies.any(|agency| rule.uncertain_for.contains(agency)) {
        Overlay::Uncertain(rule)
    } else {
        Overlay::Free(rule)
    }
}
