use catalog_core::text::Lang;
use yew::{Html, html};

use super::{Look, papers::depends};
use crate::{app::Msg, catalogue::Catalogue, opened::Page, words};

/// What one gets, until when one must file, who qualifies, what else counts.
pub(super) fn more(look: Look<'_>, page: &Page) -> Html {
    let (list, edition) = (&page.list, &page.edition);
    let nothing = list.outputs.is_empty()
        && list.filing.is_empty()
        && list.requirements.is_none()
        && list.notes.is_empty()
        && edition.redress.is_none();
    if nothing {
        return Html::default();
    }
    html! {
        <section class="more" part="more" aria-labelledby="more">
            <h3 id="more">{look.say(words::ALSO)}</h3>
            <dl>
                if !list.outputs.is_empty() {
                    <div>
                        <dt>{look.say(words::OUTPUTS)}</dt>
                        {for list.outputs.iter().map(|output| html! { <dd>{look.text(output)}</dd> })}
                    </div>
                }
                if !list.filing.is_empty() {
                    <div>
                        <dt>{look.say(words::FILING)}</dt>
                        {for list.filing.iter().map(|filing| html! {
                            <dd>
                                <span>
                                    {look.text(&filing.text)}
                                    if let Some(law) = &filing.law { {" ("}{look.vietnamese(law)}{")"} }
                                </span>
                                if let Some(note) = &filing.note { <span class="small">{look.text(note)}</span> }
                                {depends(look, page, &filing.depends_on)}
                            </dd>
                        })}
                    </div>
                }
                if let Some(requirements) = &list.requirements {
                    <div><dt>{look.say(words::REQUIREMENTS)}</dt><dd>{look.text(requirements)}</dd></div>
                }
                if let Some(redress) = &edition.redress {
                    <div><dt>{look.say(words::REDRESS)}</dt><dd>{look.text(redress)}</dd></div>
                }
            </dl>
            <ul class="notes">
                {for list.notes.iter().map(|note| html! {
                    <li>{look.text(&note.text)}{depends(look, page, &note.depends_on)}</li>
                })}
            </ul>
        </section>
    }
}

/// What often comes next, with the reason.
pub(super) fn related(look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    let known: Vec<_> = page
        .list
        .related
        .iter()
        .filter_map(|related| Some((catalogue.entry(&related.code)?, &related.why)))
        .collect();
    if known.is_empty() {
        return Html::default();
    }
    html! {
        <section class="related screen" part="related" aria-labelledby="related">
            <h3 id="related">{look.say(words::RELATED)}</h3>
            <ul class="rows">
                {for known.into_iter().map(|(entry, why)| {
                    let code = entry.code.clone();
                    let name = match look.lang {
                        Lang::Vi => &entry.everyday,
                        Lang::En => &entry.english,
                    };
                    html! {
                        <li>
                            <button type="button" class="row" onclick={look.on(move || Msg::Open(code.clone()))}>
                                <span class="name">{name}</span>
                                <span class="small">{look.text(why)}</span>
                            </button>
                        </li>
                    }
                })}
            </ul>
        </section>
    }
}
