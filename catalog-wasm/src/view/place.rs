use catalog_core::{
    guide::words as core_words,
    locality,
    model::{AgencyLevel, Commune},
    text::Lang,
};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, TargetCast, html};

use super::{
    Look, address,
    parts::{line, list, maybe_small, pair, press, section, small},
};
use crate::{
    app::{App, Msg},
    catalogue::Catalogue,
    opened::{Load, Page},
    words,
};

/// Who takes the dossier, and where that is.
pub(super) fn place(app: &App, look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    let facts = &page.list;
    let mut content = Vec::new();
    content.extend(facts.place.as_ref().map(|place| line("", look.text(place))));
    let anywhere = facts.anywhere.map(|reach| look.text(&core_words::anywhere(reach)));
    content.extend(anywhere.map(|text| line("", text)));
    let mut pairs = vec![agencies(look, page, words::RECEIVES, &facts.received_by)];
    if facts.decided_by != facts.received_by {
        pairs.push(agencies(look, page, words::DECIDES, &facts.decided_by));
    }
    content.push(html! { <dl>{pairs}</dl> });
    let at_commune = page.shard.registry.agencies.iter().any(|agency| {
        agency.level == AgencyLevel::Commune && facts.received_by.contains(&agency.id)
    });
    if at_commune {
        content.push(commune(app, look));
    }
    let mut lines = Vec::new();
    for channel in &catalogue.registry.service_channels {
        let name = look.text(&channel.name);
        lines.push(match channel.address.starts_with("https://") {
            true => address(&channel.address, name),
            false if name.ends_with(&channel.address) => name.into(),
            false => format!("{name}: {}", channel.address).into(),
        });
    }
    if !lines.is_empty() {
        content.push(line("small", format!("{}:", look.say(words::HELP_LINES))));
        content.push(list("lines small", lines));
    }
    section("place", look.say(words::WHERE).to_owned(), content)
}

fn agencies(look: Look<'_>, page: &Page, title: words::Word, ids: &[String]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let mut names = Vec::new();
    for id in ids {
        let agency = page.shard.registry.agencies.iter().find(|agency| agency.id == *id);
        let name = agency.map_or_else(|| id.clone(), |agency| look.text(&agency.name));
        let desk = agency.and_then(|agency| agency.desk.as_ref()).map(|desk| look.text(desk));
        names.push(html! { <>{name}{maybe_small(desk)}</> });
    }
    pair(look.say(title).to_owned(), names)
}

/// The box that leads from a name, old or new, to the office of today.
fn commune(app: &App, look: Look<'_>) -> Html {
    if let Some(commune) = app.place.commune() {
        return chosen(app, look, commune);
    }
    let typed = look.link.callback(|event: InputEvent| {
        Msg::PlaceTyped(event.target_unchecked_into::<HtmlInputElement>().value())
    });
    let query = &app.place.query;
    let found = app.place.found();
    let sentence = match (&app.place.communes, found.len()) {
        _ if query.is_empty() => "",
        (Some(Load::Failed), _) => look.say(words::NOT_LOADED),
        (Some(Load::Ready(_)), 0) => look.say(words::COMMUNE_NONE),
        (Some(Load::Ready(_)), 2..) => look.say(words::COMMUNE_SEVERAL),
        _ => "",
    };
    let mut rows = Vec::new();
    for found in &found {
        let code = found.commune.code.clone();
        rows.push(html! {
            <button type="button" class="row" onclick={look.on(move || Msg::PlaceChosen(Some(code.clone())))}>
                <span class="name">{full_name(look, found.commune)}</span>
                {small(look.text(&found.text))}
            </button>
        });
    }
    html! {
        <div class="commune screen">
            <label for="commune">{look.say(words::COMMUNE)}</label>
            <input id="commune" ref={app.refs.place.clone()} type="text" autocomplete="off" spellcheck="false"
                aria-describedby="commune-hint" value={query.clone()} oninput={typed} />
            <p id="commune-hint" class="small">{look.say(words::COMMUNE_HINT)}</p>
            <p role="status">{sentence}</p>
            if !query.is_empty() { {list("rows", rows)} }
        </div>
    }
}

fn chosen(app: &App, look: Look<'_>, commune: &Commune) -> Html {
    let office = match &commune.office {
        Some(office) => format!("{}: {office}", look.say(words::OFFICE)),
        None => look.say(words::OFFICE_UNKNOWN).to_owned(),
    };
    html! {
        <div class="commune chosen">
            <p ref={app.refs.place.clone()} tabindex="-1"><strong>{full_name(look, commune)}</strong></p>
            {line("", office)}
            {press(look, "quiet", words::CHANGE_COMMUNE, look.on(|| Msg::PlaceChosen(None)))}
        </div>
    }
}

/// "phường Ba Đình", "Ba Đình ward".
fn full_name(look: Look<'_>, commune: &Commune) -> String {
    let kind = locality::kind(commune.kind);
    match look.lang {
        Lang::Vi => format!("{} {}", kind.vi, commune.name),
        Lang::En => format!("{} {}", commune.name, kind.en),
    }
}
