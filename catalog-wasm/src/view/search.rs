use catalog_core::{
    model::{ChannelKind, Locality},
    search::{Filter, channel_bit},
    shard::{Entry, Standing},
    text::Lang,
};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, KeyboardEvent, TargetCast, html};

use super::{Look, parts::line};
use crate::{
    app::{App, Msg},
    catalogue::{Catalogue, Hit},
    searching::Narrow,
    words::{self, Word},
};

/// The search box with its rows: a combobox that owns a list box.
pub(super) fn search_box(app: &App, look: Look<'_>, catalogue: &Catalogue) -> Html {
    let searching = &app.searching;
    let hits = &searching.found.hits;
    let locality = catalogue.locality(app.given.locality.as_deref());
    let typed = look.link.callback(|event: InputEvent| {
        Msg::Typed(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let keys = look.link.batch_callback(|event: KeyboardEvent| {
        let msg = match event.key().as_str() {
            "ArrowDown" => Msg::Step(true),
            "ArrowUp" => Msg::Step(false),
            // While an input method composes a syllable, Enter belongs to it.
            "Enter" if !event.is_composing() => Msg::Enter,
            "Escape" => Msg::Clear,
            _ => return None,
        };
        event.prevent_default();
        Some(msg)
    });
    html! {
        <div class="search" role="search" part="search">
            <label class="ask" for="query">{look.say(words::ASK)}</label>
            <div class="field">
                <input id="query" ref={app.refs.search.clone()} type="text" inputmode="search" enterkeyhint="search"
                    role="combobox" aria-autocomplete="list" aria-controls="hits" aria-describedby="query-hint"
                    aria-expanded={yes_no(!hits.is_empty())}
                    aria-activedescendant={searching.active.map(|at| format!("hit-{at}"))}
                    autocomplete="off" autocapitalize="off" spellcheck="false"
                    value={searching.query.clone()} oninput={typed} onkeydown={keys} />
                if !searching.query.is_empty() {
                    <button type="button" class="clear" aria-label={look.say(words::CLEAR)}
                        onclick={look.on(|| Msg::Clear)}>{"×"}</button>
                }
            </div>
            // Who types needs no hint, and on a phone the room it takes.
            <p id="query-hint" class="small" hidden={app.searching.is_on()}>{look.say(words::ASK_HINT)}</p>
            if app.searching.is_on() { {narrowing(app, look)} }
            <p class="count small" role="status">{count(app, look)}</p>
            <ul id="hits" class="rows" role="listbox" aria-label={look.say(words::HITS)} hidden={hits.is_empty()}>
                {for hits.iter().enumerate().map(|(at, hit)| {
                    option(app, look, &catalogue.index.entries[hit.entry], hit, locality, at)
                })}
            </ul>
        </div>
    }
}

/// The buttons that narrow a list.
pub(super) fn narrowing(app: &App, look: Look<'_>) -> Html {
    let toggle = |to: Narrow, word: Word| {
        html! {
            <button type="button" class="toggle" aria-pressed={yes_no(app.searching.is_narrow(to))}
                onclick={look.on(move || Msg::Narrow(to))}>{look.say(word)}</button>
        }
    };
    html! {
        <div class="narrow" role="group" aria-label={look.say(words::NARROW)}>
            <span class="small" aria-hidden="true">{look.say(words::NARROW)}</span>
            {toggle(Narrow::SameDay, words::SAME_DAY)}
            {toggle(Narrow::Free, words::FREE)}
            {toggle(Narrow::Online, words::ONLINE_ONLY)}
        </div>
    }
}

fn yes_no(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}

/// How many were found, in a sentence for everybody and for screen readers.
fn count(app: &App, look: Look<'_>) -> String {
    let found = &app.searching.found;
    let sentence = match found.hits.len() {
        _ if !app.searching.is_on() => return String::new(),
        0 if app.searching.filter != Filter::default() => words::NOTHING_NARROW,
        0 => words::NOTHING,
        _ if !found.confident => words::UNSURE_HITS,
        1 => words::FOUND_ONE,
        many => return format!("{many} {}", look.say(words::FOUND)),
    };
    look.say(sentence).to_owned()
}

fn option(
    app: &App,
    look: Look<'_>,
    entry: &Entry,
    hit: &Hit,
    locality: Option<&Locality>,
    at: usize,
) -> Html {
    let active = app.searching.active == Some(at);
    let code = entry.code.clone();
    let node = if active { app.refs.active.clone() } else { Default::default() };
    html! {
        <li key={&*entry.code} id={format!("hit-{at}")} ref={node} role="option" class="row"
            aria-selected={yes_no(active)} onclick={look.on(move || Msg::Open(code.clone()))}>
            {row(look, entry, marked(entry.plain_name(look.lang), hit), locality)}
        </li>
    }
}

/// The name with what was typed marked in it.
fn marked(name: &str, hit: &Hit) -> Vec<Html> {
    let mut parts = Vec::with_capacity(hit.matched.len() * 2 + 1);
    let mut done = 0;
    for range in &hit.matched {
        let (Some(before), Some(typed)) = (name.get(done..range.start), name.get(range.clone()))
        else {
            continue;
        };
        parts.push(before.into());
        parts.push(html! { <mark>{typed}</mark> });
        done = range.end;
    }
    parts.extend(name.get(done..).map(Html::from));
    parts
}

/// A procedure as a row of a list: its names and what one can see of it from outside.
pub(super) fn row(
    look: Look<'_>,
    entry: &Entry,
    name: Vec<Html>,
    locality: Option<&Locality>,
) -> Html {
    let below = match look.lang {
        Lang::Vi => &entry.name,
        Lang::En => entry.plain_name(Lang::Vi),
    };
    let mut badges = Vec::new();
    let mut badge = |show: bool, class: &'static str, word: Word| {
        if show {
            badges.push(line(class, look.say(word).to_owned()));
        }
    };
    badge(entry.standing == Standing::Stale, "badge warn", words::STALE);
    badge(entry.standing == Standing::Abolished, "badge warn", words::ABOLISHED);
    badge(entry.is_elsewhere(locality), "badge warn", words::NOT_HERE);
    badge(entry.facets.same_day, "badge", words::SAME_DAY);
    badge(entry.facets.free, "badge", words::FREE);
    let online = channel_bit(ChannelKind::Online);
    badge(entry.facets.channels & online != 0, "badge", words::ONLINE);
    let plain = below == entry.plain_name(look.lang);
    html! {
        <>
            <span class="name">{name}</span>
            if !plain { <span class="official" lang="vi">{below}</span> }
            <span class="badges">{badges}</span>
        </>
    }
}
