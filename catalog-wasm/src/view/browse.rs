use catalog_core::{search::life_event_bit, shard::Entry};
use yew::{Html, html};

use super::{
    Look,
    parts::{list, press},
    search::{narrowing, row},
};
use crate::{
    app::{App, Msg, Shelf},
    catalogue::Catalogue,
    words,
};

/// All groups of procedures, or the procedures of the chosen one.
pub(super) fn groups(app: &App, look: Look<'_>, catalogue: &Catalogue) -> Html {
    if let Some(shelf) = app.shelf {
        return opened(app, look, catalogue, shelf);
    }
    let registry = &catalogue.registry;
    let mut events = Vec::new();
    for (at, event) in registry.life_events.iter().enumerate() {
        events.extend(tile(look, catalogue, Shelf::Event(at), look.text(&event.name)));
    }
    let mut fields = Vec::new();
    for (at, field) in registry.fields.iter().enumerate() {
        fields.extend(tile(look, catalogue, Shelf::Field(at), look.text(&field.name)));
    }
    // Half of the rows, since the events in life stand above them.
    let more = fields.len() > app.rows / 2;
    fields.truncate(app.rows / 2);
    html! {
        <div class="browse" part="browse">
            if !events.is_empty() {
                <h2>{look.say(words::BY_EVENT)}</h2>
                {list("tiles", events)}
            }
            if !fields.is_empty() {
                <h2>{look.say(words::BY_FIELD)}</h2>
                {list("tiles", fields)}
            }
            if more { {press(look, "", words::MORE, look.on(|| Msg::More))} }
        </div>
    }
}

fn tile(look: Look<'_>, catalogue: &Catalogue, shelf: Shelf, name: String) -> Option<Html> {
    let count = entries(catalogue, shelf).count();
    (count > 0).then(|| {
        html! {
            <button type="button" onclick={look.on(move || Msg::Browse(Some(shelf)))}>
                <span>{name}</span><span class="number">{count}</span>
            </button>
        }
    })
}

fn opened(app: &App, look: Look<'_>, catalogue: &Catalogue, shelf: Shelf) -> Html {
    let registry = &catalogue.registry;
    let name = match shelf {
        Shelf::Event(at) => registry.life_events.get(at).map(|event| &event.name),
        Shelf::Field(at) => registry.fields.get(at).map(|field| &field.name),
    };
    let locality = catalogue.locality(app.given.locality.as_deref());
    let mut rows = Vec::new();
    let shown = || {
        let filter = &app.searching.filter;
        entries(catalogue, shelf).filter(|entry| filter.admits(&entry.facets))
    };
    for entry in shown().take(app.rows) {
        let code = entry.code.clone();
        let name = vec![entry.plain_name(look.lang).into()];
        rows.push(html! {
            <button type="button" class="row" onclick={look.on(move || Msg::Open(code.clone()))}>
                {row(look, entry, name, locality)}
            </button>
        });
    }
    let more = shown().count() > app.rows;
    let none = rows.is_empty();
    html! {
        <div class="browse" part="browse">
            {press(look, "back", words::BACK_TO_GROUPS, look.on(|| Msg::Browse(None)))}
            <h2 ref={app.refs.title.clone()} tabindex="-1">{name.map(|name| look.text(name))}</h2>
            {narrowing(app, look)}
            if none { <p role="status">{look.say(words::NOTHING_NARROW)}</p> }
            {list("rows", rows)}
            if more { {press(look, "", words::MORE, look.on(|| Msg::More))} }
        </div>
    }
}

fn entries(catalogue: &Catalogue, shelf: Shelf) -> impl Iterator<Item = &Entry> {
    catalogue.index.entries.iter().filter(move |entry| match shelf {
        Shelf::Event(at) => entry.facets.life_events & life_event_bit(at) != 0,
        Shelf::Field(at) => entry.facets.field as usize == at,
    })
}
