use catalog_core::{
    guide::{FeeLine, FeeState, TimeLine, words as core_words},
    model::{ChannelKind, OnlineLevel},
};
use yew::{Html, html};

use super::{Look, papers::depends};
use crate::{opened::Page, words};

/// What is paid and how long it takes, by way of filing. Ways that are alike stand together.
pub(super) fn costs(look: Look<'_>, page: &Page) -> Html {
    let list = &page.list;
    let mut cards: Vec<Card<'_>> = Vec::new();
    for fee in &list.fees {
        if !cards.iter().any(|card| card.channels.contains(&fee.channel)) {
            cards.push(Card { channels: vec![fee.channel], fees: vec![], times: vec![] });
        }
    }
    for card in &mut cards {
        card.fees = list.fees.iter().filter(|f| card.channels.contains(&f.channel)).collect();
        card.times = list.times.iter().filter(|t| card.channels.contains(&t.channel)).collect();
    }
    let mut joined: Vec<Card<'_>> = Vec::new();
    for card in cards {
        match joined.iter_mut().find(|other| other.is_like(&card)) {
            Some(other) => other.channels.extend(card.channels),
            None => joined.push(card),
        }
    }
    html! {
        <section class="costs" part="costs" aria-labelledby="costs">
            <h3 id="costs">{look.say(words::COSTS)}</h3>
            <div class="cards">{for joined.iter().map(|card| card.draw(look, page))}</div>
        </section>
    }
}

struct Card<'a> {
    channels: Vec<Option<ChannelKind>>,
    fees: Vec<&'a FeeLine>,
    times: Vec<&'a TimeLine>,
}

impl Card<'_> {
    fn is_like(&self, other: &Self) -> bool {
        let fee = |fee: &FeeLine| FeeLine { channel: None, ..fee.clone() };
        let time = |time: &TimeLine| TimeLine { channel: None, ..time.clone() };
        self.fees.iter().map(|f| fee(f)).eq(other.fees.iter().map(|f| fee(f)))
            && self.times.iter().map(|t| time(t)).eq(other.times.iter().map(|t| time(t)))
    }

    fn draw(&self, look: Look<'_>, page: &Page) -> Html {
        html! {
            <div class="card">
                <h4>{for self.channels.iter().enumerate().map(|(at, channel)| html! {
                    <>{if at > 0 { ", " } else { "" }}{channel_name(look, page, *channel)}</>
                })}</h4>
                <dl>
                    {for self.fees.iter().map(|fee| fee_line(look, page, fee))}
                    {for self.times.iter().map(|time| html! {
                        <div>
                            <dt>{look.say(words::TIME)}</dt>
                            <dd>
                                <span class="value">{look.text(&time.text)}</span>
                                if let Some(note) = &time.note { <span class="small">{look.text(note)}</span> }
                                {depends(look, page, &time.depends_on)}
                            </dd>
                        </div>
                    })}
                </dl>
            </div>
        }
    }
}

fn channel_name(look: Look<'_>, page: &Page, channel: Option<ChannelKind>) -> String {
    let Some(kind) = channel else { return look.say(words::ANY_WAY).to_owned() };
    let mut name = look.text(&core_words::channel(kind));
    let level = page.list.channels.iter().find(|c| c.kind == kind).and_then(|c| c.level);
    if let Some(level) = level {
        let level = match level {
            OnlineLevel::Full => words::FULLY_ONLINE,
            OnlineLevel::Partial => words::PARTLY_ONLINE,
        };
        name = format!("{name} ({})", look.say(level));
    }
    name
}

fn fee_line(look: Look<'_>, page: &Page, fee: &FeeLine) -> Html {
    let unpublished = fee.state == FeeState::Unpublished;
    let class = match fee.state {
        FeeState::Free => "value free",
        FeeState::Unpublished => "value open",
        FeeState::Fixed | FeeState::PerUnit | FeeState::Tiered => "value",
    };
    let value = match fee.state {
        FeeState::Free => look.say(words::FREE).to_owned(),
        FeeState::Unpublished => look.say(words::ASK_DESK).to_owned(),
        _ => look.text(&fee.text),
    };
    let setter = core_words::setter(fee.set_by).filter(|_| unpublished);
    html! {
        <div>
            <dt>{look.text(&fee.name)}</dt>
            <dd>
                <span class={class}>{value}</span>
                if unpublished { <span class="small">{look.text(&fee.text)}</span> }
                if let Some(note) = &fee.note {
                    <span class={if fee.uncertain { "small warn" } else { "small" }}>{look.text(note)}</span>
                }
                if let (Some(setter), false) = (setter, unpublished) {
                    <span class="small">
                        {format!("{} {} {}", look.say(words::SET_BY), look.text(&setter), look.say(words::SETS))}
                    </span>
                }
                if !fee.exemptions.is_empty() {
                    <details class="small">
                        <summary>{look.say(words::EXEMPT)}</summary>
                        <ul>
                            {for fee.exemptions.iter().map(|exemption| html! {
                                <li>
                                    {look.text(&exemption.who)}{": "}{look.text(&exemption.text)}
                                    if let Some(law) = &exemption.law { {" ("}{look.vietnamese(law)}{")"} }
                                    {depends(look, page, &exemption.depends_on)}
                                </li>
                            })}
                        </ul>
                    </details>
                }
                {depends(look, page, &fee.depends_on)}
            </dd>
        </div>
    }
}
