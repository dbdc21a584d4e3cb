use yew::{Html, html};

use super::{
    Look,
    papers::depends,
    parts::{list, maybe_small, pair, section, small},
};
use crate::{app::Msg, catalogue::Catalogue, opened::Page, words};

/// What one gets, until when one must file, who qualifies, what else counts.
pub(super) fn more(look: Look<'_>, page: &Page) -> Html {
    let facts = &page.list;
    let mut pairs = Vec::new();
    let mut add = |word, content: Vec<Html>| {
        if !content.is_empty() {
            pairs.push(pair(look.say(word).to_owned(), content));
        }
    };
    let mut outputs = Vec::new();
    for output in &facts.outputs {
        outputs.push(look.text(output).into());
    }
    add(words::OUTPUTS, outputs);
    let mut filing = Vec::new();
    for deadline in &facts.filing {
        let mut text = look.text(&deadline.text);
        if let Some(law) = &deadline.law {
            text = format!("{text} ({law})");
        }
        filing.push(html! {
            <>
                {text}
                {maybe_small(deadline.note.as_ref().map(|note| look.text(note)))}
                {depends(look, page, &deadline.depends_on)}
            </>
        });
    }
    add(words::FILING, filing);
    let sentence = |text: &Option<_>| text.iter().map(|text| look.text(text).into()).collect();
    add(words::REQUIREMENTS, sentence(&facts.requirements));
    add(words::REDRESS, sentence(&page.edition.redress));
    let mut notes = Vec::new();
    for note in &facts.notes {
        notes.push(html! { <>{look.text(&note.text)}{depends(look, page, &note.depends_on)}</> });
    }
    if pairs.is_empty() && notes.is_empty() {
        return Html::default();
    }
    let pairs = html! { <dl>{pairs}</dl> };
    section("more", look.say(words::ALSO).to_owned(), vec![pairs, list("notes", notes)])
}

/// What often comes next, with the reason.
pub(super) fn related(look: Look<'_>, catalogue: &Catalogue, page: &Page) -> Html {
    let mut rows = Vec::new();
    for related in &page.list.related {
        let Some(entry) = catalogue.entry(&related.code) else { continue };
        let code = related.code.clone();
        rows.push(html! {
            <button type="button" class="row" onclick={look.on(move || Msg::Open(code.clone()))}>
                <span class="name">{entry.plain_name(look.lang)}</span>
                {small(look.text(&related.why))}
            </button>
        });
    }
    if rows.is_empty() {
        return Html::default();
    }
    section("related", look.say(words::RELATED).to_owned(), vec![list("rows", rows)])
}
