use catalog_core::{
    guide::{Checklist, Group, Paper, Tally, words as core_words},
    model::{CHANNEL_KEY, Handover},
    text::Lang,
};
use yew::{Html, html};

use super::Look;
use crate::{
    app::{App, Msg},
    opened::Page,
    words::{self, Word},
};

/// The list of papers, sorted by what is done with them.
pub(super) fn papers(app: &App, look: Look<'_>, page: &Page) -> Html {
    let list = &page.list;
    let none = list.submit.is_empty() && list.show.is_empty() && list.forms.is_empty();
    html! {
        <section class="papers" part="checklist" aria-labelledby="papers">
            <h3 id="papers" ref={app.refs.papers.clone()} tabindex="-1">{look.say(words::PAPERS)}</h3>
            if none {
                <p>{match &list.no_documents {
                    Some(why) => look.text(why),
                    None => look.say(words::NO_PAPERS).to_owned(),
                }}</p>
            } else {
                <p class="totals" role="status">{totals(look, page)}</p>
            }
            {section(look, page, words::FORMS, Handover::Form)}
            {section(look, page, words::SUBMIT, Handover::Submit)}
            {section(look, page, words::SHOW, Handover::Show)}
            if !list.retrieved.is_empty() {
                <div class="retrieved">
                    <h4>{look.say(words::RETRIEVED)}</h4>
                    <ul class="plain">
                        {for list.retrieved.iter().map(|paper| retrieved(look, page, paper))}
                    </ul>
                </div>
            }
            if !none {
                <p class="buttons screen">
                    <button type="button" onclick={look.on(|| Msg::Print)}>{look.say(words::PRINT)}</button>
                </p>
            }
        </section>
    }
}

fn of(list: &Checklist, handover: Handover) -> &[Paper] {
    match handover {
        Handover::Submit => &list.submit,
        Handover::Show => &list.show,
        Handover::Form => &list.forms,
    }
}

/// Papers that are handed over in one way; a group stands where its first paper would.
fn section(look: Look<'_>, page: &Page, title: Word, handover: Handover) -> Html {
    let list = &page.list;
    let mut drawn: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for paper in of(list, handover) {
        let Some(group) = paper.one_of.as_ref().and_then(|id| group_named(list, id)) else {
            items.push(html! { <li key={paper.id.clone()}>{one(look, page, paper, None)}</li> });
            continue;
        };
        if home(list, group) == Some(handover) && !drawn.contains(&&*group.id) {
            drawn.push(&group.id);
            items.push(
                html! { <li key={group.id.clone()}>{alternatives(look, page, group, handover)}</li> },
            );
        }
    }
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <div class="handover">
            <h4>{look.say(title)}</h4>
            <ul class="plain">{items}</ul>
        </div>
    }
}

fn group_named<'a>(list: &'a Checklist, id: &str) -> Option<&'a Group> {
    list.groups.iter().find(|group| group.id == *id)
}

fn paper_named<'a>(list: &'a Checklist, id: &str) -> Option<(&'a Paper, Option<Handover>)> {
    let all = [Handover::Submit, Handover::Show, Handover::Form];
    let brought = all.into_iter().find_map(|handover| {
        let paper = of(list, handover).iter().find(|paper| paper.id == *id)?;
        Some((paper, Some(handover)))
    });
    brought.or_else(|| Some((list.retrieved.iter().find(|paper| paper.id == *id)?, None)))
}

/// The section in which a group stands: that of its first paper which is to be brought.
fn home(list: &Checklist, group: &Group) -> Option<Handover> {
    group.sets.iter().flatten().find_map(|id| paper_named(list, id)?.1)
}

fn alternatives(look: Look<'_>, page: &Page, group: &Group, home: Handover) -> Html {
    let (rule, or) = match group.ordered {
        true => (words::FIRST_OF_GROUP, words::OR_ELSE),
        false => (words::ONE_OF, words::OR),
    };
    html! {
        <div class="group" role="group" aria-label={look.text(&group.name)}>
            <p><strong>{look.text(&group.name)}</strong>{". "}{look.say(rule)}{":"}</p>
            {for group.sets.iter().enumerate().map(|(at, set)| html! {
                <>
                    if at > 0 { <p class="or">{look.say(or)}</p> }
                    if set.len() > 1 { <p class="small">{look.say(words::TOGETHER)}</p> }
                    {for set.iter().filter_map(|id| {
                        let (paper, handover) = paper_named(&page.list, id)?;
                        Some(one(look, page, paper, handover.filter(|handover| *handover != home)))
                    })}
                </>
            })}
        </div>
    }
}

/// A paper to tick off; `handover` is said where the section does not say it.
fn one(look: Look<'_>, page: &Page, paper: &Paper, handover: Option<Handover>) -> Html {
    let id = paper.id.clone();
    let ticked = page.ticked.contains(&id);
    let handover = handover.map(|handover| match handover {
        Handover::Submit => words::SUBMIT,
        Handover::Show => words::SHOW,
        Handover::Form => words::FORMS,
    });
    html! {
        <label class="paper">
            <input type="checkbox" checked={ticked} onchange={look.on(move || Msg::Tick(id.clone()))} />
            <span class="what">
                <span class="title">{look.text(&paper.name)}{original_name(look, paper)}</span>
                <span class="numbers">
                    if let Some(word) = handover { {look.say(word)}{": "} }
                    {numbers(look, paper)}
                </span>
                if !paper.accepts.is_empty() {
                    <span class="small">{accepts(look, paper)}</span>
                }
                if let Some(form) = &paper.form {
                    <span class="small">
                        {look.say(words::FORM_NUMBER)}{" "}{form}
                        if let Some(law) = &paper.law { {format!(" {} {law}", look.say(words::UNDER))} }
                    </span>
                }
                if let Some(note) = &paper.note { <span class="small">{look.text(note)}</span> }
                {depends(look, page, &paper.depends_on)}
            </span>
        </label>
    }
}

/// The Vietnamese title: in English one must still recognise the paper at the desk.
fn original_name(look: Look<'_>, paper: &Paper) -> Html {
    match look.lang {
        Lang::Vi => Html::default(),
        Lang::En => html! { <span class="official" lang="vi">{paper.name.vi.clone()}</span> },
    }
}

fn retrieved(look: Look<'_>, page: &Page, paper: &Paper) -> Html {
    let Some(source) = &paper.retrieved else { return Html::default() };
    let database = page.shard.registry.databases.iter().find(|d| d.id == source.database);
    let database = database.map_or_else(|| source.database.clone(), |d| look.text(&d.name));
    html! {
        <li key={paper.id.clone()}>
            <span class="title">{look.text(&paper.name)}{original_name(look, paper)}</span>
            <span class="small">
                {format!("{} {database} ({}", look.say(words::LOOKED_UP), source.law)}
                if let Some(since) = source.since { {format!(", {} {}", look.say(words::SINCE), look.day(since))} }
                {")."}
            </span>
            <span class="small">{look.text(&source.fallback)}</span>
            {depends(look, page, &paper.depends_on)}
        </li>
    }
}

/// The open questions on which something hangs, as the reader knows them.
pub(super) fn depends(look: Look<'_>, page: &Page, questions: &[String]) -> Html {
    if questions.is_empty() {
        return Html::default();
    }
    let names = questions.iter().map(|id| match page.question_named(id) {
        Some(question) => look.text(&question.text),
        None if id == CHANNEL_KEY => look.say(words::WAY_OF_FILING).to_owned(),
        None => id.clone(),
    });
    let names: Vec<String> = names.collect();
    html! {
        <span class="depends">
            <strong>{look.say(words::DEPENDS)}</strong>{": "}{names.join(" ")}
        </span>
    }
}

/// "1 bản chính, 2 bản sao": what is not stated is said to be so.
fn numbers(look: Look<'_>, paper: &Paper) -> String {
    let counts = [paper.originals, paper.copies, paper.certified_copies];
    let counts = counts.map(|count| u16::from(count.unwrap_or(0)));
    let text = counted(look, counts);
    if text.is_empty() { look.say(words::UNSTATED).to_owned() } else { text }
}

fn counted(look: Look<'_>, counts: [u16; 3]) -> String {
    const UNITS: [(Word, Word); 3] = [
        (words::ORIGINAL, words::ORIGINALS),
        (words::COPY, words::COPIES),
        (words::CERTIFIED_COPY, words::CERTIFIED_COPIES),
    ];
    let parts = counts.iter().zip(UNITS).filter(|(count, _)| **count > 0);
    let parts = parts.map(|(count, (one, many))| {
        format!("{count} {}", look.say(if *count == 1 { one } else { many }))
    });
    parts.collect::<Vec<_>>().join(", ")
}

fn tally(look: Look<'_>, tally: Tally) -> String {
    let mut text = counted(look, [tally.originals, tally.copies, tally.certified_copies]);
    if tally.unstated > 0 {
        if !text.is_empty() {
            text += ", ";
        }
        text += &format!("{} {}", tally.unstated, look.say(words::UNSTATED_PAPERS));
    }
    text
}

fn totals(look: Look<'_>, page: &Page) -> String {
    let totals = &page.list.totals;
    let mut text = look.say(words::TOTAL).to_owned();
    if totals.at_least {
        text = text + " " + look.say(words::AT_LEAST);
    }
    text += ": ";
    let parts = [(words::TO_HAND_IN, totals.hand_in), (words::TO_SHOW, totals.show)];
    let parts = parts.into_iter().filter_map(|(word, count)| {
        let count = tally(look, count);
        (!count.is_empty()).then(|| format!("{} {count}", look.say(word)))
    });
    text += &parts.collect::<Vec<_>>().join("; ");
    let depends = tally(look, totals.depends);
    if !depends.is_empty() {
        text += &format!("; {} {depends}", look.say(words::MAY_ADD));
    }
    if !page.ticked.is_empty() {
        text += &format!(". {} {}", look.say(words::TICKED), page.ticked.len());
    }
    text
}

fn accepts(look: Look<'_>, paper: &Paper) -> String {
    let names = paper.accepts.iter().map(|accepted| look.text(&core_words::accepted(*accepted)));
    format!("{} {}", look.say(words::ACCEPTED), names.collect::<Vec<_>>().join(", "))
}
