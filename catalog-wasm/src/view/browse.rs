use catalog_core::shard::Entry;
use yew::{Html, html};

use super::{Look, search::row};
use crate::{
    app::{App, Msg, Shelf},
    catalogue::Catalogue,
    words::{self, Word},
};

/// All groups of procedures, or the procedures of the chosen one.
pub(super) fn groups(app: &App, look: Look<'_>, catalogue: &Catalogue) -> Html {
    if let Some(shelf) = app.shelf {
        return opened(app, look, catalogue, shelf);
    }
    let registry = &catalogue.index.registry;
    let events = registry.life_events.iter().enumerate();
    let events = events.map(|(at, event)| (Shelf::Event(at), look.text(&event.name)));
    let fields = registry.fields.iter().enumerate();
    let fields = fields.map(|(at, field)| (Shelf::Field(at), look.text(&field.name)));
    html! {
        <div class="browse" part="browse">
            {group(look, catalogue, words::BY_EVENT, events.collect())}
            {group(look, catalogue, words::BY_FIELD, fields.collect())}
        </div>
    }
}

fn group(
    look: Look<'_>,
    catalogue: &Catalogue,
    title: Word,
    shelves: Vec<(Shelf, String)>,
) -> Html {
    let filled: Vec<_> = shelves
        .into_iter()
        .map(|(shelf, name)| (shelf, name, entries(catalogue, shelf).count()))
        .filter(|(.., count)| *count > 0)
        .collect();
    if filled.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h2>{look.say(title)}</h2>
            <ul class="tiles">
                {for filled.into_iter().map(|(shelf, name, count)| html! {
                    <li>
                        <button type="button" onclick={look.on(move || Msg::Browse(Some(shelf)))}>
                            <span>{name}</span><span class="number">{count}</span>
                        </button>
                    </li>
                })}
            </ul>
        </>
    }
}

fn opened(app: &App, look: Look<'_>, catalogue: &Catalogue, shelf: Shelf) -> Html {
    let registry = &catalogue.index.registry;
    let name = match shelf {
        Shelf::Event(at) => registry.life_events.get(at).map(|event| &event.name),
        Shelf::Field(at) => registry.fields.get(at).map(|field| &field.name),
    };
    let locality = catalogue.locality(app.given.locality.as_deref());
    let all = entries(catalogue, shelf).count();
    html! {
        <div class="browse" part="browse">
            <button type="button" class="back" onclick={look.on(|| Msg::Browse(None))}>
                {look.say(words::BACK_TO_GROUPS)}
            </button>
            <h2 ref={app.refs.title.clone()} tabindex="-1">{name.map(|name| look.text(name))}</h2>
            <ul class="rows">
                {for entries(catalogue, shelf).take(app.rows).map(|entry| {
                    let code = entry.code.clone();
                    html! {
                        <li key={entry.code.clone()}>
                            <button type="button" class="row" onclick={look.on(move || Msg::Open(code.clone()))}>
                                {row(look, entry, locality)}
                            </button>
                        </li>
                    }
                })}
            </ul>
            if all > app.rows {
                <button type="button" onclick={look.on(|| Msg::More)}>{look.say(words::MORE)}</button>
            }
        </div>
    }
}

fn entries(catalogue: &Catalogue, shelf: Shelf) -> impl Iterator<Item = &Entry> {
    let registry = &catalogue.index.registry;
    let (event, field) = match shelf {
        Shelf::Event(at) => (registry.life_events.get(at).map(|event| &event.id), None),
        Shelf::Field(at) => (None, registry.fields.get(at).map(|field| &field.id)),
    };
    catalogue.index.entries.iter().filter(move |entry| {
        event.is_some_and(|id| entry.life_events.contains(id))
            || field.is_some_and(|id| entry.field == *id)
    })
}
