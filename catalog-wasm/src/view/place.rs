use yew::{Html, html};

use super::Look;
use crate::{app::App, opened::Page, words};

/// Who takes the dossier, and where that is.
pub(super) fn place(_app: &App, look: Look<'_>, page: &Page) -> Html {
    let list = &page.list;
    html! {
        <section class="place" part="place" aria-labelledby="place">
            <h3 id="place">{look.say(words::WHERE)}</h3>
            if let Some(place) = &list.place { <p>{look.text(place)}</p> }
            <dl>
                {agencies(look, page, words::RECEIVES, &list.received_by)}
                if list.decided_by != list.received_by {
                    {agencies(look, page, words::DECIDES, &list.decided_by)}
                }
            </dl>
            if let Some(anywhere) = list.anywhere {
                <p>{look.text(&catalog_core::guide::words::anywhere(anywhere))}</p>
            }
        </section>
    }
}

fn agencies(look: Look<'_>, page: &Page, title: words::Word, ids: &[String]) -> Html {
    if ids.is_empty() {
        return Html::default();
    }
    let agencies = &page.shard.registry.agencies;
    html! {
        <div>
            <dt>{look.say(title)}</dt>
            {for ids.iter().map(|id| {
                let agency = agencies.iter().find(|agency| agency.id == *id);
                html! {
                    <dd>
                        <span>{agency.map_or_else(|| id.clone(), |agency| look.text(&agency.name))}</span>
                        if let Some(desk) = agency.and_then(|agency| agency.desk.as_ref()) {
                            <span class="small">{look.text(desk)}</span>
                        }
                    </dd>
                }
            })}
        </div>
    }
}
