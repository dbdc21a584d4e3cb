use catalog_core::{
    guide::{OpenQuestion, words as core_words},
    model::{ChannelKind, QuestionKind},
};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, SubmitEvent, TargetCast, html};

use super::{
    Look,
    parts::{line, press},
};
use crate::{
    app::{App, Msg},
    opened::Page,
    words,
};

/// What was answered, and the one question to put now.
pub(super) fn questions(app: &App, look: Look<'_>, page: &Page) -> Html {
    let settled = page.settled();
    if settled.is_empty() && page.list.questions.is_empty() {
        return Html::default();
    }
    let mut answers = Vec::new();
    for (id, given) in &settled {
        answers.push(answered(look, page, id, given));
    }
    let next = match page.question() {
        Some(question) => asked(app, look, page, question),
        None => {
            let all = page.list.questions.is_empty();
            let end = if all { words::CASE_DONE } else { words::CASE_PARTLY };
            html! {
                <>
                    {line("small", look.say(end).to_owned())}
                    {press(look, "quiet", words::START_OVER, look.on(|| Msg::StartOver))}
                </>
            }
        }
    };
    html! {
        <section class="case" part="questions" aria-labelledby="case">
            <h3 id="case">{look.say(words::YOUR_CASE)}</h3>
            if answers.is_empty() {
                {line("small screen", look.say(words::QUESTIONS_WHY).to_owned())}
            } else {
                <dl class="settled">{answers}</dl>
            }
            {next}
        </section>
    }
}

fn answered(look: Look<'_>, page: &Page, id: &str, answers: &[String]) -> Html {
    let title = page.question_name(look.lang, id);
    let mut names = Vec::new();
    for answer in answers {
        names.push(name_of(look, page, id, answer));
    }
    if names.is_empty() {
        names.push(look.say(words::NONE_APPLIES).to_owned());
    }
    let again = id.to_owned();
    html! {
        <div key={id}>
            <dt>{title.clone()}</dt>
            <dd>
                <span>{names.join("; ")}</span>
                <button type="button" class="quiet" aria-label={format!("{}: {title}", look.say(words::CHANGE))}
                    onclick={look.on(move || Msg::TakeBack(again.clone()))}>{look.say(words::CHANGE)}</button>
            </dd>
        </div>
    }
}

fn name_of(look: Look<'_>, page: &Page, id: &str, answer: &str) -> String {
    let Some(question) = page.question_named(id) else {
        let channel = ChannelKind::from_id(answer).map(core_words::channel);
        return channel.map_or_else(String::new, |channel| look.text(&channel));
    };
    match question.answers.iter().find(|known| known.id == answer) {
        Some(known) => look.pick(&known.vi, &known.en).to_owned(),
        None => match &question.unit {
            Some(unit) => format!("{answer} {}", look.text(unit)),
            None => answer.to_owned(),
        },
    }
}

fn asked(app: &App, look: Look<'_>, page: &Page, question: &OpenQuestion) -> Html {
    let send = look.link.callback(|event: SubmitEvent| {
        event.prevent_default();
        Msg::Continue
    });
    let left = page.questions_left();
    let (fields, error) = match question.kind {
        QuestionKind::Number => (number(look, page, question), words::TYPE_NUMBER),
        QuestionKind::One => (choices(look, page, question), words::CHOOSE_ONE),
        QuestionKind::Many => (choices(look, page, question), words::CHOOSE_ONE),
    };
    html! {
        <form key={&*question.id} class="question screen" onsubmit={send}>
            <fieldset>
                <legend ref={app.refs.question.clone()} tabindex="-1">{look.text(&question.text)}</legend>
                if let Some(help) = &question.help { {line("small", look.text(help))} }
                if question.kind == QuestionKind::Many {
                    {line("small", look.say(words::CHOOSE_MANY).to_owned())}
                }
                {fields}
            </fieldset>
            <p class="error" role="alert">{page.incomplete.then(|| look.say(error))}</p>
            <div class="buttons">
                <button type="submit" class="main">{look.say(words::CONTINUE)}</button>
                {press(look, "", words::DONT_KNOW, look.on(|| Msg::LeaveOpen))}
                if left > 1 { {line("small", format!("{left} {}", look.say(words::QUESTIONS_LEFT)))} }
            </div>
        </form>
    }
}

fn choices(look: Look<'_>, page: &Page, question: &OpenQuestion) -> Html {
    let kind = question.kind;
    let input = if kind == QuestionKind::Many { "checkbox" } else { "radio" };
    let mut choices = Vec::new();
    for answer in &question.answers {
        let id = answer.id.clone();
        choices.push(html! {
            <label key={&*answer.id} class="choice">
                <input type={input} name={question.id.clone()} value={id.clone()} checked={page.draft.contains(&id)}
                    onchange={look.on(move || Msg::Choose(kind, id.clone()))} />
                <span>{look.pick(&answer.vi, &answer.en)}</span>
            </label>
        });
    }
    choices.into_iter().collect()
}

fn number(look: Look<'_>, page: &Page, question: &OpenQuestion) -> Html {
    let typed = look.link.callback(|event: InputEvent| {
        let number = event.target_unchecked_into::<HtmlInputElement>().value();
        Msg::Choose(QuestionKind::Number, number)
    });
    html! {
        <label class="amount">
            <input type="text" inputmode="numeric" autocomplete="off" size="6" value={page.draft.first().cloned()}
                aria-label={look.text(&question.text)} oninput={typed} />
            <span>{question.unit.as_ref().map(|unit| look.text(unit))}</span>
        </label>
    }
}
