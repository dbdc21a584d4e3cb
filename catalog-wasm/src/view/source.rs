use catalog_core::{
    model::{Level, Since},
    text::Text,
};
use yew::{Html, html};

use super::Look;
use crate::{
    catalogue::Catalogue,
    opened::Page,
    words::{self, Word},
};

/// The legal texts, by number and title.
pub(super) fn legal_basis(look: Look<'_>, page: &Page) -> Html {
    let numbers = &page.edition.legal_basis;
    if numbers.is_empty() {
        return Html::default();
    }
    let known = &page.shard.registry.legal_texts;
    html! {
        <details class="fold" part="legal">
            <summary><h3>{look.say(words::LEGAL_BASIS)}</h3></summary>
            <ul lang="vi">
                {for numbers.iter().map(|number| html! {
                    <li>
                        <span class="nowrap">{number}</span>
                        if let Some(text) = known.iter().find(|text| text.number == *number) {
                            {" – "}{&text.title}
                        }
                    </li>
                })}
            </ul>
        </details>
    }
}

/// Where the facts come from, how far they were checked, and what is open.
pub(super) fn source(look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    let (edition, source) = (&page.edition, &page.edition.provenance);
    let (since, day) = match edition.since {
        Since::Effective(day) => (words::COUNTS_SINCE, day),
        Since::Observed(day) => (words::SEEN_SINCE, day),
    };
    let level = match source.level {
        Level::Imported => words::LEVEL_IMPORTED,
        Level::Curated => words::LEVEL_CURATED,
        Level::Verified => words::LEVEL_VERIFIED,
    };
    let decision = match source.decision.date {
        Some(date) => format!("{}, {}", source.decision.number, look.day(date)),
        None => source.decision.number.clone(),
    };
    html! {
        <section class="source" part="source" aria-labelledby="source">
            <h3 id="source">{look.say(words::SOURCE)}</h3>
            <dl>
                <div>
                    <dt>{look.say(words::PORTAL)}</dt>
                    <dd>{address(look, &source.portal, words::PORTAL)}{format!(", {} {}", look.say(words::READ_ON), look.day(source.snapshot))}</dd>
                </div>
                <div><dt>{look.say(words::DECISION)}</dt><dd lang="vi">{decision}</dd></div>
                <div><dt>{look.say(since)}</dt><dd>{look.day(day)}</dd></div>
                <div>
                    <dt>{look.say(words::LEVEL)}</dt>
                    <dd>
                        {look.say(level)}
                        if let Some(reading) = &source.verified {
                            {format!(" ({}, {})", reading.by, look.day(reading.on))}
                        }
                    </dd>
                </div>
            </dl>
            {texts(look, words::DOUBTS, &source.doubts)}
            {texts(look, words::CORRECTIONS, &source.corrections)}
            if !catalogue.index.registry.service_channels.is_empty() {
                <p class="small">
                    {look.say(words::HELP_LINES)}{": "}
                    {for catalogue.index.registry.service_channels.iter().enumerate().map(|(at, channel)| html! {
                        <>{if at > 0 { ", " } else { "" }}{look.text(&channel.name)}{" "}{&channel.address}</>
                    })}
                </p>
            }
        </section>
    }
}

fn texts(look: Look<'_>, title: Word, texts: &[Text]) -> Html {
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <details class="small">
            <summary>{look.say(title)}</summary>
            <ul>{for texts.iter().map(|text| html! { <li>{look.text(text)}</li> })}</ul>
        </details>
    }
}

/// A link, when it is one to the web: any other address stays text.
fn address(look: Look<'_>, address: &str, name: Word) -> Html {
    if !address.starts_with("https://") {
        return address.into();
    }
    html! { <a href={address.to_owned()} rel="noopener" target="_blank">{look.say(name)}</a> }
}
