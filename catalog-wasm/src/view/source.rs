use catalog_core::{
    model::{Level, Since},
    text::Text,
};
use yew::{Html, html};

use super::{
    Look, address,
    parts::{folded, list, pair, section},
};
use crate::{opened::Page, words};

/// The legal texts, by number and title.
pub(super) fn legal_basis(look: Look<'_>, page: &Page) -> Html {
    let mut texts = Vec::new();
    for number in &page.edition.legal_basis {
        let known = page.shard.registry.legal_texts.iter().find(|text| text.number == *number);
        texts.push(match known {
            Some(text) => format!("{number} – {}", text.title).into(),
            None => number.into(),
        });
    }
    if texts.is_empty() {
        return Html::default();
    }
    html! {
        <details part="legal">
            <summary><h3>{look.say(words::LEGAL_BASIS)}</h3></summary>
            <div lang="vi">{list("", texts)}</div>
        </details>
    }
}

/// Where the facts come from, how far they were checked, and what is open.
pub(super) fn source(look: Look<'_>, page: &Page) -> Html {
    let (edition, source) = (&page.edition, &page.edition.provenance);
    let (since, day) = match edition.since {
        Since::Effective(day) => (words::COUNTS_SINCE, day),
        Since::Observed(day) => (words::SEEN_SINCE, day),
    };
    let level = look.say(match source.level {
        Level::Imported => words::LEVEL_IMPORTED,
        Level::Curated => words::LEVEL_CURATED,
        Level::Verified => words::LEVEL_VERIFIED,
    });
    let level = match &source.verified {
        Some(reading) => format!("{level} ({}, {})", reading.by, look.day(reading.on)),
        None => level.to_owned(),
    };
    let decision = match source.decision.date {
        Some(date) => format!("{}, {}", source.decision.number, look.day(date)),
        None => source.decision.number.clone(),
    };
    let page_of = address(&source.portal, look.say(words::PORTAL).to_owned());
    let read_on = format!(", {} {}", look.say(words::READ_ON), look.day(source.snapshot));
    let pairs = html! {
        <dl>
            {pair(look.say(words::READ_FROM).to_owned(), vec![html! { <>{page_of}{read_on}</> }])}
            {pair(look.say(words::DECISION).to_owned(), vec![look.vietnamese(&decision)])}
            {pair(look.say(since).to_owned(), vec![look.day(day).into()])}
            {pair(look.say(words::LEVEL).to_owned(), vec![level.into()])}
        </dl>
    };
    let content = vec![
        pairs,
        folded(look.say(words::DOUBTS), texts(look, &source.doubts)),
        folded(look.say(words::CORRECTIONS), texts(look, &source.corrections)),
    ];
    section("source", look.say(words::SOURCE).to_owned(), content)
}

fn texts(look: Look<'_>, texts: &[Text]) -> Vec<Html> {
    let mut items = Vec::new();
    for text in texts {
        items.push(look.text(text).into());
    }
    items
}
