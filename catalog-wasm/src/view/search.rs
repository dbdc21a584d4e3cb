use catalog_core::{
    model::{ChannelKind, Locality},
    shard::{Entry, Standing},
    text::Lang,
};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, KeyboardEvent, TargetCast, html};

use super::Look;
use crate::{
    app::{App, Msg},
    catalogue::Catalogue,
    words,
};

/// The search box with its rows: a combobox that owns a list box.
pub(super) fn search_box(app: &App, look: Look<'_>, catalogue: &Catalogue) -> Html {
    let searching = &app.searching;
    let rows = searching.rows();
    let active = searching.active.map(|at| format!("hit-{at}"));
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
                    aria-expanded={if rows > 0 { "true" } else { "false" }} aria-activedescendant={active}
                    autocomplete="off" autocapitalize="off" spellcheck="false"
                    value={searching.query.clone()} oninput={typed} onkeydown={keys} />
                if !searching.query.is_empty() {
                    <button type="button" class="clear" aria-label={look.say(words::CLEAR)}
                        onclick={look.on(|| Msg::Clear)}>{"×"}</button>
                }
            </div>
            <p id="query-hint" class="small">{look.say(words::ASK_HINT)}</p>
            <p class="count small" role="status">{count(app, look)}</p>
            <ul id="hits" class="rows" role="listbox" aria-label={look.say(words::HITS)} hidden={rows == 0}>
                {for searching.found.hits.iter().take(rows).enumerate().map(|(at, &hit)| {
                    option(app, look, catalogue, &catalogue.index.entries[hit], at)
                })}
            </ul>
        </div>
    }
}

/// How many were found, in a sentence for everybody and for screen readers.
fn count(app: &App, look: Look<'_>) -> String {
    let (found, rows) = (&app.searching.found, app.searching.rows());
    if !app.searching.is_on() {
        return String::new();
    }
    match found.hits.len() {
        0 => look.say(words::NOTHING).to_owned(),
        _ if !found.confident => look.say(words::UNSURE_HITS).to_owned(),
        1 => look.say(words::FOUND_ONE).to_owned(),
        all if all > rows => {
            format!("{rows} {} {all} {}", look.say(words::FIRST_OF), look.say(words::FOUND))
        }
        all => format!("{all} {}", look.say(words::FOUND)),
    }
}

fn option(app: &App, look: Look<'_>, catalogue: &Catalogue, entry: &Entry, at: usize) -> Html {
    let active = app.searching.active == Some(at);
    let code = entry.code.clone();
    let node = if active { app.refs.active.clone() } else { Default::default() };
    html! {
        <li key={entry.code.clone()} id={format!("hit-{at}")} ref={node} role="option" class="row"
            aria-selected={if active { "true" } else { "false" }}
            onclick={look.on(move || Msg::Open(code.clone()))}>
            {row(look, entry, catalogue.locality(app.given.locality.as_deref()))}
        </li>
    }
}

/// The names of a procedure and what one can see of it from outside.
pub(super) fn row(look: Look<'_>, entry: &Entry, locality: Option<&Locality>) -> Html {
    let (first, second) = names(look.lang, entry);
    let online = entry.channels.contains(&ChannelKind::Online);
    let elsewhere = locality
        .zip(entry.terrain)
        .is_some_and(|(locality, terrain)| locality.lacks.contains(&terrain));
    let standing = match entry.standing {
        Standing::InForce => None,
        Standing::Stale => Some(words::STALE),
        Standing::Abolished => Some(words::ABOLISHED),
    };
    html! {
        <>
            <span class="name">{first}</span>
            <span class="official" lang="vi">{second}</span>
            <span class="badges">
                if let Some(word) = standing { <span class="badge warn">{look.say(word)}</span> }
                if elsewhere { <span class="badge warn">{look.say(words::NOT_HERE)}</span> }
                if entry.same_day { <span class="badge">{look.say(words::SAME_DAY)}</span> }
                if entry.free { <span class="badge">{look.say(words::FREE)}</span> }
                if online { <span class="badge">{look.say(words::ONLINE)}</span> }
            </span>
        </>
    }
}

/// The name to read first, and the Vietnamese one beneath it.
fn names(lang: Lang, entry: &Entry) -> (String, String) {
    match lang {
        Lang::Vi => (entry.everyday.clone(), entry.name.clone()),
        Lang::En => (entry.english.clone(), entry.everyday.clone()),
    }
}
