use super::{FeeLine, FeeState, Situation, Truth, Waiver, checklist::hangs_on, words};
use crate::{
    date::Date,
    fees::{self, Figure, Overlay},
    model::{
        Amount, ChannelKind, Condition, Currency, Exemption, Fee, FeeKind, Locality, OverlayRule,
        Setter,
    },
    text::Text,
};

/// What comes of a fee in a situation with one way of filing.
pub(super) enum Outcome<'e, 'l> {
    /// A rule of the locality makes it free, whatever else is answered.
    Waived(&'l OverlayRule),
    /// This amount, by this exemption where one applies.
    Due { amount: &'e Amount, exemption: Option<&'e Exemption>, uncertain: Option<&'l OverlayRule> },
}

impl Outcome<'_, '_> {
    pub(super) fn is_free(&self) -> bool {
        matches!(self, Self::Waived(_) | Self::Due { amount: Amount::Free, .. })
    }
}

/// `None` when it is not due, or not on that day.
pub(super) fn outcome<'e, 'l>(
    situation: &Situation<'e>,
    channel: Option<ChannelKind>,
    fee: &'e Fee,
    date: Date,
    locality: Option<&'l Locality>,
) -> Option<Outcome<'e, 'l>> {
    if !fees::is_valid(&fee.valid, date) || situation.truth(&fee.when) == Truth::False {
        return None;
    }
    let applies = |exemption: &&Exemption| {
        !exemption.when.is_always() && situation.truth(&exemption.when) == Truth::True
    };
    let applying = || fee.exemptions.iter().filter(applies);
    let exemption = applying().find(|e| e.amount == Amount::Free).or(applying().next());
    let amount = exemption.map_or(&fee.amount, |exemption| &exemption.amount);
    let rule = match channel {
        Some(channel) if *amount != Amount::Free => {
            fees::overlay(fee, situation.edition(), channel, date, locality)
        }
        _ => Overlay::Untouched,
    };
    Some(match rule {
        Overlay::Free(rule) => Outcome::Waived(rule),
        Overlay::Uncertain(rule) => Outcome::Due { amount, exemption, uncertain: Some(rule) },
        Overlay::Untouched => Outcome::Due { amount, exemption, uncertain: None },
    })
}

/// What comes of each fee in a situation with one way of filing, those that are due only.
pub(super) fn outcomes<'e, 'l>(
    situation: &Situation<'e>,
    channel: Option<ChannelKind>,
    date: Date,
    locality: Option<&'l Locality>,
) -> Vec<(&'e Fee, Outcome<'e, 'l>)> {
    let fees = situation.edition().fees.iter();
    fees.filter_map(|fee| Some((fee, outcome(situation, channel, fee, date, locality)?))).collect()
}

/// Whether nothing is paid whatever is still answered: all that may be due is free, and always
/// something is due, so that the source does not fall silent.
pub(super) fn is_all_free(situation: &Situation, outcomes: &[(&Fee, Outcome)]) -> bool {
    let named = || outcomes.iter().filter(|(fee, _)| fee.set_by != Setter::Provider);
    let whens: Vec<&Condition> = named().map(|(fee, _)| &fee.when).collect();
    outcomes.iter().all(|(_, outcome)| outcome.is_free()) && situation.any_holds(&whens)
}

pub(super) fn lines(
    situation: &Situation,
    date: Date,
    locality: Option<&Locality>,
) -> Vec<FeeLine> {
    let mut lines = Vec::new();
    for (channel, situation) in situation.by_channel() {
        let outcomes = outcomes(&situation, channel, date, locality);
        let all_free = is_all_free(&situation, &outcomes);
        // What the post takes says nothing about what the office takes.
        let named = outcomes.iter().any(|(fee, _)| fee.set_by != Setter::Provider);
        for (fee, outcome) in outcomes {
            // Of several levels of one fee, all of them waived, one line tells all.
            let told = |line: &FeeLine| line.channel == channel && line.name == fee.name;
            if matches!(outcome, Outcome::Waived(_)) && lines.iter().any(told) {
                continue;
            }
            let mut line = line(&situation, channel, fee, outcome);
            if all_free {
                line.depends_on.clear();
            }
            lines.push(line);
        }
        if !named {
            lines.push(unnamed(channel));
        }
    }
    lines
}

fn line(
    situation: &Situation,
    channel: Option<ChannelKind>,
    fee: &Fee,
    outcome: Outcome,
) -> FeeLine {
    let mut line = FeeLine {
        channel,
        kind: fee.kind,
        name: fee.name.clone(),
        state: FeeState::Free,
        amount: Some(0),
        unit: None,
        text: words::amount(&Amount::Free, fee.currency, &[]),
        rule: None,
        currency: fee.currency,
        set_by: fee.set_by,
        source: Some(fee.source.clone()),
        note: fee.note.clone(),
        uncertain: false,
        exemptions: Vec::new(),
        depends_on: Vec::new(),
    };
    let (amount, exemption, uncertain) = match outcome {
        // Free whether the fee is due or not: nothing hangs on a question any more.
        Outcome::Waived(rule) => {
            line.source = Some(rule.law.clone());
            line.note = Some(rule.note.clone());
            return line;
        }
        Outcome::Due { amount, exemption, uncertain } => (amount, exemption, uncertain),
    };
    line.depends_on = hangs_on(situation, &fee.when).unwrap_or_default();
    line.state = state(amount);
    let questions = &situation.edition().questions;
    let rule = words::amount(amount, fee.currency, questions);
    let counted = matches!(amount, Amount::PerUnit(_) | Amount::Tiered(_));
    match fees::figure(amount, |id| situation.number(id), questions) {
        Figure::Total(sum) if counted => {
            line.amount = Some(sum);
            line.text = words::money(sum, fee.currency);
            line.rule = Some(rule);
        }
        Figure::Each(price, unit) => {
            line.amount = Some(price);
            line.text = words::price(price, &unit, fee.currency);
            line.unit = Some(unit);
            line.rule = Some(rule);
        }
        Figure::First(price, unit) => {
            line.amount = Some(price);
            line.text = rule;
            line.unit = Some(unit);
        }
        Figure::Total(sum) => {
            line.amount = Some(sum);
            line.text = rule;
        }
        Figure::Unknown => {
            line.amount = None;
            line.text = rule;
        }
    }
    if fee.currency != Currency::Vnd && line.state != FeeState::Free {
        line.amount = None;
    }
    if let Some(exemption) = exemption {
        line.note = Some(Text::new(
            format!("áp dụng cho: {}", exemption.who.vi),
            format!("applies to: {}", exemption.who.en),
        ));
        line.source = exemption.law.clone().or(line.source);
    } else {
        line.exemptions = waivers(situation, fee);
    }
    if let Some(rule) = uncertain {
        line.uncertain = true;
        line.note = Some(match line.note {
            Some(note) => Text::new(
                note.vi + " " + &rule.uncertain_note.vi,
                note.en + " " + &rule.uncertain_note.en,
            ),
            None => rule.uncertain_note.clone(),
        });
    }
    line
}

fn waivers(situation: &Situation, fee: &Fee) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for exemption in &fee.exemptions {
        let Some(depends_on) = hangs_on(situation, &exemption.when) else { continue };
        waivers.push(Waiver {
            who: exemption.who.clone(),
            text: words::amount(&exemption.amount, fee.currency, &situation.edition().questions),
            law: exemption.law.clone(),
            depends_on,
        });
    }
    waivers
}

fn state(amount: &Amount) -> FeeState {
    match amount {
        Amount::Free => FeeState::Free,
        Amount::Fixed(_) => FeeState::Fixed,
        Amount::PerUnit(_) => FeeState::PerUnit,
        Amount::Tiered(_) => FeeState::Tiered,
        Amount::Unpublished(_) => FeeState::Unpublished,
    }
}

/// The line for a way of filing for which the source names no payment: not the same as free.
fn unnamed(channel: Option<ChannelKind>) -> FeeLine {
    FeeLine {
        channel,
        kind: FeeKind::Fee,
        name: Text::new("Phí, lệ phí", "Fees and charges"),
        state: FeeState::Unpublished,
        amount: None,
        unit: None,
        text: words::no_fee(),
        rule: None,
        currency: Currency::Vnd,
        set_by: Setter::Unstated,
        source: None,
        note: None,
        uncertain: false,
        exemptions: Vec::new(),
        depends_on: Vec::new(),
    }
}
