use catalog_core::{guide::WarningKind, shard::Entry, text::Lang};
use yew::{Html, html};

use super::{
    Look, costs, due, failed, more, papers,
    parts::{line, press},
    place, questions, source, waiting,
};
use crate::{
    app::{App, Msg},
    catalogue::Catalogue,
    opened::{Load, Opened, Page},
    words,
};

/// The page of a procedure, from its name to its source.
pub(super) fn page(app: &App, look: Look<'_>, catalogue: &Catalogue, opened: &Opened) -> Html {
    let entry = catalogue.entry(&opened.code);
    html! {
        <article class="procedure" part="procedure">
            {press(look, "back", words::BACK, look.on(|| Msg::Back))}
            {head(app, look, entry, opened)}
            {match &opened.page {
                Load::Waiting => waiting(look),
                Load::Failed if entry.is_none() => Html::default(),
                Load::Failed => failed(look),
                Load::Ready(page) => body(app, look, catalogue, page),
            }}
        </article>
    }
}

// At first it comes from the index, so that it stands there before the rest has arrived.
fn head(app: &App, look: Look<'_>, entry: Option<&Entry>, opened: &Opened) -> Html {
    let title = match (&opened.page, entry) {
        (Load::Ready(page), _) => page.edition.plain_name(look.lang),
        (_, Some(entry)) => entry.plain_name(look.lang),
        (_, None) => look.say(words::UNKNOWN_PROCEDURE),
    };
    // The index has only the beginning of a long name.
    let official = match (&opened.page, entry) {
        (Load::Ready(page), _) => &page.edition.name,
        (_, Some(entry)) => &entry.name,
        (_, None) => title,
    };
    let known = entry.filter(|_| title != official);
    html! {
        <header>
            <h2 ref={app.refs.title.clone()} tabindex="-1">{title}</h2>
            if let Some(entry) = known {
                if look.lang == Lang::En {
                    <p class="official" lang="vi">{entry.plain_name(Lang::Vi)}</p>
                }
                <p class="official">
                    {look.say(words::OFFICIAL_NAME)}{": "}{look.vietnamese(official)}
                </p>
            }
            if let Some(entry) = entry {
                {line("official", format!("{} {}", look.say(words::CODE), entry.code))}
            }
        </header>
    }
}

fn body(app: &App, look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    let mut warnings = Vec::new();
    for warning in &page.list.warnings {
        let title = match warning.kind {
            WarningKind::Abolished => words::WARN_ABOLISHED,
            WarningKind::Stale => words::WARN_STALE,
            WarningKind::Unread => words::WARN_UNREAD,
            WarningKind::Terrain => words::WARN_TERRAIN,
        };
        warnings.push(html! {
            <div class="notice warn" part="warning">
                <p><strong>{look.say(title)}</strong></p>
                {line("", look.text(&warning.text))}
            </div>
        });
    }
    html! {
        <>
            {warnings}
            {line("summary", look.text(&page.edition.summary))}
            {questions::questions(app, look, page)}
            {papers::papers(app, look, page)}
            {costs::costs(look, page)}
            {due::due(look, page)}
            {place::place(app, look, catalogue, page)}
            {more::more(look, page)}
            {more::related(look, catalogue, page)}
            {source::legal_basis(look, page)}
            {source::source(look, page)}
        </>
    }
}
