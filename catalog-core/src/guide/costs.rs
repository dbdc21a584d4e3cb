use super::{FeeLine, FeeState, Situation, Truth, Waiver, checklist::hangs_on, words};
use crate::{
    date::Date,
    fees::{self, Figure, Overlay},
    model::{Amount, ChannelKind, Currency, Exemption, Fee, FeeKind, Locality, Setter},
    text::Text,
};

/// What comes of a fee in a situation with one way of filing.
pub(super) enum Outcome<'e, 'l> {
    /// Not due, or not on that day.
    NotDue,
    /// A rule of the locality makes it free, whatever else is answered.
    Waived(&'l crate::model::OverlayRule),
    /// This amount, by this exemption where one applies.
    Due {
        amount: &'e Amount,
        exemption: Option<&'e Exemption>,
        uncertain: Option<&'l crate::model::OverlayRule>,
    },
}

pub(super) fn outcome<'e, 'l>(
    situation: &Situation<'e>,
    channel: Option<ChannelKind>,
    fee: &'e Fee,
    date: Date,
    locality: Option<&'l Locality>,
) -> Outcome<'e, 'l> {
    if !fees::is_valid(&fee.valid, date) || situation.truth(&fee.when) == Truth::False {
        return Outcome::NotDue;
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
    match rule {
        Overlay::Free(rule) => Outcome::Waived(rule),
        Overlay::Uncertain(rule) => Outcome::Due { amount, exemption, uncertain: Some(rule) },
        Overlay::Untouched => Outcome::Due { amount, exemption, uncertain: None },
    }
}

pub(super) fn lines(
    situation: &Situation,
    date: Date,
    locality: Option<&Locality>,
) -> Vec<FeeLine> {
    let mut lines = Vec::new();
    for (channel, situation) in situation.by_channel() {
        let mut named = false;
        for fee in &situation.edition().fees {
            let outcome = outcome(&situation, channel, fee, date, locality);
            if let Some(line) = line(&situation, channel, fee, outcome) {
                // What the post takes says nothing about what the office takes.
                named |= fee.set_by != Setter::Provider;
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
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
) -> Option<FeeLine> {
    let mut line = FeeLine {
        channel,
        kind: fee.kind,
        name: fee.name.clone(),
        state: FeeState::Free,
        amount: Some(0),
        unit: None,
        text: words::amount(&Amount::Free, fee.currency),
        currency: fee.currency,
        set_by: fee.set_by,
        source: Some(fee.source.clone()),
        note: fee.note.clone(),
        uncertain: false,
        exemptions: Vec::new(),
        depends_on: Vec::new(),
    };
    let (amount, exemption, uncertain) = match outcome {
        Outcome::NotDue => return None,
        // Free whether the fee is due or not: nothing hangs on a question any more.
        Outcome::Waived(rule) => {
            line.source = Some(rule.law.clone());
            line.note = Some(rule.note.clone());
            return Some(line);
        }
        Outcome::Due { amount, exemption, uncertain } => (amount, exemption, uncertain),
    };
    line.depends_on = hangs_on(situation, &fee.when)?;
    line.state = state(amount);
    let unit = |id: &str| {
        let question = situation.edition().questions.iter().find(|question| question.id == id)?;
        question.unit.clone()
    };
    let figure = fees::figure(amount, |id| situation.number(id), unit);
    line.text = match (&figure, amount) {
        (Figure::Total(sum), Amount::PerUnit(_) | Amount::Tiered(_)) => {
            words::money(*sum, fee.currency)
        }
        _ => words::amount(amount, fee.currency),
    };
    (line.amount, line.unit) = match figure {
        Figure::Total(sum) => (Some(sum), None),
        Figure::Each { price, unit } => (Some(price), unit),
        Figure::Unknown => (None, None),
    };
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
    Some(line)
}

fn waivers(situation: &Situation, fee: &Fee) -> Vec<Waiver> {
    let waiver = |exemption: &Exemption| {
        Some(Waiver {
            depends_on: hangs_on(situation, &exemption.when)?,
            who: exemption.who.clone(),
            text: words::amount(&exemption.amount, fee.currency),
            law: exemption.law.clone(),
        })
    };
    fee.exemptions.iter().filter_map(waiver).collect()
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
        currency: Currency::Vnd,
        set_by: Setter::Unstated,
        source: None,
        note: None,
        uncertain: false,
        exemptions: Vec::new(),
        depends_on: Vec::new(),
    }
}
