use catalog_core::{
    guide::{FeeLine, FeeState, TimeLine, words as core_words},
    model::{ChannelKind, OnlineLevel},
};
use yew::{Html, html};

use super::{
    Look,
    papers::depends,
    parts::{folded, maybe_small, pair, section},
};
use crate::{opened::Page, words};

/// What is paid and how long it takes, by way of filing. Ways that are alike stand together.
pub(super) fn costs(look: Look<'_>, page: &Page) -> Html {
    let mut cards: Vec<Card> = Vec::new();
    for card in Card::all(page) {
        match cards.iter_mut().find(|other| other.fees == card.fees && other.times == card.times) {
            Some(other) => other.channels.extend(card.channels),
            None => cards.push(card),
        }
    }
    let mut drawn = Vec::new();
    for card in &cards {
        drawn.push(card.draw(look, page));
    }
    let cards = html! { <div class="cards">{drawn}</div> };
    section("costs", look.say(words::COSTS).to_owned(), vec![cards])
}

/// The fees and times of ways of filing that are alike in both.
struct Card {
    channels: Vec<Option<ChannelKind>>,
    fees: Vec<FeeLine>,
    times: Vec<TimeLine>,
}

impl Card {
    /// One for each way of filing. The lines forget their way, so that they can be compared.
    fn all(page: &Page) -> Vec<Self> {
        let mut cards: Vec<Self> = Vec::new();
        for fee in &page.list.fees {
            let line = FeeLine { channel: None, ..fee.clone() };
            match cards.last_mut().filter(|card| card.channels == [fee.channel]) {
                Some(card) => card.fees.push(line),
                None => cards.push(Self {
                    channels: vec![fee.channel],
                    fees: vec![line],
                    times: Vec::new(),
                }),
            }
        }
        for time in &page.list.times {
            for card in cards.iter_mut().filter(|card| card.channels == [time.channel]) {
                card.times.push(TimeLine { channel: None, ..time.clone() });
            }
        }
        cards
    }

    fn draw(&self, look: Look<'_>, page: &Page) -> Html {
        let mut names = Vec::new();
        for channel in &self.channels {
            names.push(channel_name(look, page, *channel));
        }
        let mut lines = Vec::new();
        for fee in &self.fees {
            lines.push(fee_line(look, page, fee));
        }
        for time in &self.times {
            let content = html! {
                <>
                    {look.text(&time.text)}
                    {maybe_small(time.note.as_ref().map(|note| look.text(note)))}
                    {depends(look, page, &time.depends_on)}
                </>
            };
            lines.push(pair(look.say(words::TIME).to_owned(), vec![content]));
        }
        html! { <div class="card"><h4>{names.join(", ")}</h4><dl>{lines}</dl></div> }
    }
}

fn channel_name(look: Look<'_>, page: &Page, channel: Option<ChannelKind>) -> String {
    let Some(kind) = channel else { return look.say(words::ANY_WAY).to_owned() };
    let name = look.text(&core_words::channel(kind));
    let level = page.list.channels.iter().find(|c| c.kind == kind).and_then(|c| c.level);
    let level = match level {
        Some(OnlineLevel::Full) => words::FULLY_ONLINE,
        Some(OnlineLevel::Partial) => words::PARTLY_ONLINE,
        None => return name,
    };
    format!("{name} ({})", look.say(level))
}

fn fee_line(look: Look<'_>, page: &Page, fee: &FeeLine) -> Html {
    let text = look.text(&fee.text);
    let (class, value, below) = match fee.state {
        FeeState::Free => ("value free", look.say(words::FREE).to_owned(), None),
        FeeState::Unpublished => ("value open", look.say(words::ASK_DESK).to_owned(), Some(text)),
        FeeState::Fixed | FeeState::PerUnit | FeeState::Tiered => ("value", text, None),
    };
    let setter = core_words::setter(fee.set_by).filter(|_| class == "value");
    let setter = setter.map(|setter| {
        format!("{} {} {}", look.say(words::SET_BY), look.text(&setter), look.say(words::SETS))
    });
    let note = fee.note.as_ref().map(|note| look.text(note));
    let note = match note {
        Some(note) if fee.uncertain => html! { <span class="small warn">{note}</span> },
        note => maybe_small(note),
    };
    let mut exemptions = Vec::new();
    for exemption in &fee.exemptions {
        let mut text = format!("{}: {}", look.text(&exemption.who), look.text(&exemption.text));
        if let Some(law) = &exemption.law {
            text = format!("{text} ({law})");
        }
        let depends = depends(look, page, &exemption.depends_on);
        exemptions.push(html! { <>{text}{depends}</> });
    }
    let content = html! {
        <>
            <span class={class}>{value}</span>
            {maybe_small(below)}
            {maybe_small(fee.rule.as_ref().map(|rule| look.text(rule)))}
            {note}
            {maybe_small(setter)}
            {folded(look.say(words::EXEMPT), exemptions)}
            {depends(look, page, &fee.depends_on)}
        </>
    };
    pair(look.text(&fee.name), vec![content])
}
