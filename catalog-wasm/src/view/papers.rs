use catalog_core::{
    guide::{Checklist, Group, Paper, Tally, words as core_words},
    model::Handover,
    text::Lang,
};
use yew::{Html, html};

use super::{
    Look,
    parts::{line, list, maybe_small, press, small},
};
use crate::{
    app::{App, Msg},
    opened::Page,
    words::{self, Word},
};

/// The list of papers, sorted by what is done with them; those that hang on an open question
/// stand apart, under that question.
pub(super) fn papers(app: &App, look: Look<'_>, page: &Page) -> Html {
    let list = &page.list;
    let none = list.submit.is_empty() && list.show.is_empty() && list.forms.is_empty();
    let summary = if none {
        let why = list.no_documents.as_ref().map(|why| look.text(why));
        line("", why.unwrap_or_else(|| look.say(words::NO_PAPERS).to_owned()))
    } else {
        html! { <p class="totals" role="status">{totals(look, page)}</p> }
    };
    html! {
        <section class="papers" part="checklist" aria-labelledby="papers">
            <h3 id="papers" ref={app.refs.papers.clone()} tabindex="-1">{look.say(words::PAPERS)}</h3>
            {summary}
            {certain(look, page, Handover::Form)}
            {certain(look, page, Handover::Submit)}
            {certain(look, page, Handover::Show)}
            {depending(look, page)}
            {retrieved(look, page)}
            if !none {
                <div class="buttons screen">{press(look, "", words::PRINT, look.on(|| Msg::Print))}</div>
            }
        </section>
    }
}

const ALL: [Handover; 3] = [Handover::Form, Handover::Submit, Handover::Show];

fn word_for(handover: Handover) -> Word {
    match handover {
        Handover::Submit => words::SUBMIT,
        Handover::Show => words::SHOW,
        Handover::Form => words::FORMS,
    }
}

fn of(list: &Checklist, handover: Handover) -> &[Paper] {
    match handover {
        Handover::Submit => &list.submit,
        Handover::Show => &list.show,
        Handover::Form => &list.forms,
    }
}

/// A paper, or a group of papers of which one set is enough.
enum Item<'a> {
    One(&'a Paper),
    Group(&'a Group),
}

/// The papers of a section with the questions on which each hangs; a group stands once, where
/// its first paper would.
fn items(list: &Checklist, handover: Handover) -> Vec<(Item<'_>, &[String])> {
    let mut items = Vec::new();
    let mut drawn: Vec<&str> = Vec::new();
    for paper in of(list, handover) {
        let group = paper.one_of.as_ref();
        let group = group.and_then(|id| list.groups.iter().find(|group| group.id == *id));
        let Some(group) = group else {
            items.push((Item::One(paper), &*paper.depends_on));
            continue;
        };
        if home(list, group) == Some(handover) && !drawn.contains(&&*group.id) {
            drawn.push(&group.id);
            items.push((Item::Group(group), hangs_on(list, group)));
        }
    }
    items
}

/// The section in which a group stands: that of its first paper which is to be brought.
fn home(list: &Checklist, group: &Group) -> Option<Handover> {
    group.sets.iter().flatten().find_map(|id| paper_named(list, id)?.1)
}

/// The questions on which a whole group hangs: none when one of its papers is certain.
fn hangs_on<'a>(list: &'a Checklist, group: &Group) -> &'a [String] {
    let mut papers = group.sets.iter().flatten().filter_map(|id| paper_named(list, id));
    let first = papers.next().map_or(&[][..], |(paper, _)| &paper.depends_on);
    if papers.any(|(paper, _)| paper.depends_on.is_empty()) { &[] } else { first }
}

fn paper_named<'a>(list: &'a Checklist, id: &str) -> Option<(&'a Paper, Option<Handover>)> {
    for handover in ALL {
        if let Some(paper) = of(list, handover).iter().find(|paper| paper.id == *id) {
            return Some((paper, Some(handover)));
        }
    }
    list.retrieved.iter().find(|paper| paper.id == *id).map(|paper| (paper, None))
}

/// What is needed in any case.
fn certain(look: Look<'_>, page: &Page, handover: Handover) -> Html {
    let mut drawn = Vec::new();
    for (item, hangs_on) in items(&page.list, handover) {
        if hangs_on.is_empty() {
            drawn.push(draw(look, page, &item, Some(handover)));
        }
    }
    titled(look.say(word_for(handover)).to_owned(), "handover", drawn)
}

/// What hangs on open questions, one list for each of them.
fn depending(look: Look<'_>, page: &Page) -> Html {
    let mut found: Vec<(&[String], Vec<Html>)> = Vec::new();
    for handover in ALL {
        for (item, hangs_on) in items(&page.list, handover) {
            if hangs_on.is_empty() {
                continue;
            }
            let drawn = draw(look, page, &item, None);
            match found.iter_mut().find(|(questions, _)| *questions == hangs_on) {
                Some((_, list)) => list.push(drawn),
                None => found.push((hangs_on, vec![drawn])),
            }
        }
    }
    let mut lists = Vec::new();
    for (questions, drawn) in found {
        lists.push(titled(page.question_names(look.lang, questions), "depending", drawn));
    }
    if lists.is_empty() {
        return Html::default();
    }
    html! {
        <div class="apart">
            <h4>{look.say(words::DEPENDS)}</h4>
            {lists}
        </div>
    }
}

fn titled(title: String, class: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! { <div class={class}><h4>{title}</h4>{list("plain", items)}</div> }
}

fn draw(look: Look<'_>, page: &Page, item: &Item<'_>, section: Option<Handover>) -> Html {
    match item {
        Item::One(paper) => {
            let handover = paper_named(&page.list, &paper.id).and_then(|(_, handover)| handover);
            one(look, page, paper, handover.filter(|handover| Some(*handover) != section))
        }
        Item::Group(group) => alternatives(look, page, group, section),
    }
}

fn alternatives(look: Look<'_>, page: &Page, group: &Group, section: Option<Handover>) -> Html {
    let (rule, or) = match group.ordered {
        true => (words::FIRST_OF_GROUP, words::OR_ELSE),
        false => (words::ONE_OF, words::OR),
    };
    let mut drawn = Vec::new();
    for (at, set) in group.sets.iter().enumerate() {
        if at > 0 {
            drawn.push(line("or", look.say(or).to_owned()));
        }
        if set.len() > 1 {
            drawn.push(line("small", look.say(words::TOGETHER).to_owned()));
        }
        for (paper, handover) in set.iter().filter_map(|id| paper_named(&page.list, id)) {
            drawn.push(one(look, page, paper, handover.filter(|h| Some(*h) != section)));
        }
    }
    let name = look.text(&group.name);
    html! {
        <div class="group" role="group" aria-label={name.clone()}>
            <p><strong>{name}</strong>{". "}{look.say(rule)}{":"}</p>
            {drawn}
        </div>
    }
}

/// A paper to tick off; `handover` is said where the section does not say it.
fn one(look: Look<'_>, page: &Page, paper: &Paper, handover: Option<Handover>) -> Html {
    let id = paper.id.clone();
    let ticked = page.ticked.contains(&id);
    let mut numbers = counted(look, paper.tally());
    if let Some(handover) = handover {
        numbers = format!("{}: {numbers}", look.say(word_for(handover)));
    }
    html! {
        <label class="paper">
            <input type="checkbox" checked={ticked} onchange={look.on(move || Msg::Tick(id.clone()))} />
            <span class="what">
                {title(look, paper)}
                <span class="numbers">{numbers}</span>
                {maybe_small(accepts(look, paper))}
                {maybe_small(form(look, paper))}
                {maybe_small(paper.note.as_ref().map(|note| look.text(note)))}
            </span>
        </label>
    }
}

/// The title; in English with the Vietnamese one, by which the paper is known at the desk.
fn title(look: Look<'_>, paper: &Paper) -> Html {
    html! {
        <span class="title">
            {look.text(&paper.name)}
            if look.lang == Lang::En && paper.name.vi != paper.name.en {
                <span class="official" lang="vi">{paper.name.vi.clone()}</span>
            }
        </span>
    }
}

/// What the office looks up itself, where, and what to do when it is not there.
fn retrieved(look: Look<'_>, page: &Page) -> Html {
    let mut drawn = Vec::new();
    for paper in &page.list.retrieved {
        let Some(source) = &paper.retrieved else { continue };
        let database = page.shard.registry.databases.iter().find(|d| d.id == source.database);
        let database = database.map_or_else(|| source.database.clone(), |d| look.text(&d.name));
        let mut from = format!("{} {database} ({}", look.say(words::LOOKED_UP), source.law);
        if let Some(since) = source.since {
            from = format!("{from}, {} {}", look.say(words::SINCE), look.day(since));
        }
        drawn.push(html! {
            <>
                {title(look, paper)}
                {small(from + ").")}
                {small(look.text(&source.fallback))}
                {depends(look, page, &paper.depends_on)}
            </>
        });
    }
    titled(look.say(words::RETRIEVED).to_owned(), "retrieved", drawn)
}

/// The open questions on which something hangs, as the reader knows them.
pub(super) fn depends(look: Look<'_>, page: &Page, questions: &[String]) -> Html {
    if questions.is_empty() {
        return Html::default();
    }
    let names = page.question_names(look.lang, questions);
    html! { <span class="depends">{format!("{}: {names}", look.say(words::DEPENDS))}</span> }
}

/// "1 bản chính, 2 bản sao": what is not stated is said to be so.
fn counted(look: Look<'_>, tally: Tally) -> String {
    let parts = [
        (tally.originals, words::ORIGINAL, words::ORIGINALS),
        (tally.copies, words::COPY, words::COPIES),
        (tally.certified_copies, words::CERTIFIED_COPY, words::CERTIFIED_COPIES),
        (tally.unstated, words::UNSTATED, words::UNSTATED_PAPERS),
    ];
    let mut text = String::new();
    for (count, one, many) in parts {
        if count == 0 {
            continue;
        }
        if !text.is_empty() {
            text += ", ";
        }
        text += &format!("{count} {}", look.say(if count == 1 { one } else { many }));
    }
    text
}

fn totals(look: Look<'_>, page: &Page) -> String {
    let totals = &page.list.totals;
    let mut text = look.say(words::TOTAL).to_owned();
    if totals.at_least {
        text = text + " " + look.say(words::AT_LEAST);
    }
    let parts = [
        (words::TO_HAND_IN, totals.hand_in),
        (words::TO_SHOW, totals.show),
        (words::MAY_ADD, totals.depends),
    ];
    let mut mark = ": ";
    for (word, tally) in parts {
        let count = counted(look, tally);
        if !count.is_empty() {
            text = text + mark + look.say(word) + " " + &count;
            mark = "; ";
        }
    }
    if !page.ticked.is_empty() {
        text = format!("{text}. {} {}", look.say(words::TICKED), page.ticked.len());
    }
    text
}

fn accepts(look: Look<'_>, paper: &Paper) -> Option<String> {
    let mut text = String::new();
    for accepted in &paper.accepts {
        text += if text.is_empty() { look.say(words::ACCEPTED) } else { "," };
        text = text + " " + &look.text(&core_words::accepted(*accepted));
    }
    (!text.is_empty()).then_some(text)
}

fn form(look: Look<'_>, paper: &Paper) -> Option<String> {
    let form = paper.form.as_ref()?;
    let mut text = format!("{} {form}", look.say(words::FORM_NUMBER));
    if let Some(law) = &paper.law {
        text = format!("{text}, {law}");
    }
    Some(text)
}
