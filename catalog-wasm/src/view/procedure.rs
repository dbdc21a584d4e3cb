use catalog_core::{guide::WarningKind, shard::Entry, text::Lang};
use yew::{Html, html};

use super::{Look, costs, due, failed, more, papers, place, questions, source, waiting};
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
            <button type="button" class="back" onclick={look.on(|| Msg::Back)}>{look.say(words::BACK)}</button>
            {match entry {
                Some(entry) => head(app, look, entry),
                None => html! {
                    <h2 ref={app.refs.title.clone()} tabindex="-1">{look.say(words::UNKNOWN_PROCEDURE)}</h2>
                },
            }}
            {match &opened.page {
                Load::Waiting => waiting(look),
                Load::Failed if entry.is_none() => Html::default(),
                Load::Failed => failed(look),
                Load::Ready(page) => body(app, look, catalogue, page),
            }}
        </article>
    }
}

// It comes from the index, so that it stands there before the rest has arrived.
fn head(app: &App, look: Look<'_>, entry: &Entry) -> Html {
    let (title, everyday) = match look.lang {
        Lang::Vi => (&entry.everyday, None),
        Lang::En => (&entry.english, Some(&entry.everyday)),
    };
    html! {
        <header>
            <h2 ref={app.refs.title.clone()} tabindex="-1">{title}</h2>
            if let Some(everyday) = everyday { <p class="official" lang="vi">{everyday}</p> }
            <p class="official">
                {look.say(words::OFFICIAL_NAME)}{": "}{look.vietnamese(&entry.name)}
                {" · "}{look.say(words::CODE)}{" "}<span class="nowrap">{&entry.code}</span>
            </p>
        </header>
    }
}

fn body(app: &App, look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    html! {
        <>
            {for page.list.warnings.iter().map(|warning| {
                let title = match warning.kind {
                    WarningKind::Abolished => words::WARN_ABOLISHED,
                    WarningKind::Stale => words::WARN_STALE,
                    WarningKind::Terrain => words::WARN_TERRAIN,
                };
                html! {
                    <div class="notice warn" part="warning">
                        <p><strong>{look.say(title)}</strong></p>
                        <p>{look.text(&warning.text)}</p>
                    </div>
                }
            })}
            <p class="summary">{look.text(&page.edition.summary)}</p>
            {questions::questions(app, look, page)}
            {papers::papers(app, look, page)}
            {costs::costs(look, page)}
            {due::due(look, page)}
            {place::place(app, look, page)}
            {more::more(look, page)}
            {more::related(look, catalogue, page)}
            {source::legal_basis(look, page)}
            {source::source(look, catalogue, page)}
        </>
    }
}
