use catalog_core::{
    guide::OpenQuestion,
    model::{ChannelKind, QuestionKind},
};
use web_sys::HtmlInputElement;
use yew::{Html, InputEvent, SubmitEvent, TargetCast, html};

use super::Look;
use crate::{
    app::{App, Msg},
    opened::Page,
    words,
};

/// What was answered, and the one question to put now.
pub(super) fn questions(app: &App, look: Look<'_>, page: &Page) -> Html {
    let settled = page.settled();
    let question = page.question();
    if settled.is_empty() && page.list.questions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="case" part="questions" aria-labelledby="case">
            <h3 id="case">{look.say(words::YOUR_CASE)}</h3>
            if settled.is_empty() && question.is_some() {
                <p class="small screen">{look.say(words::QUESTIONS_WHY)}</p>
            }
            <dl class="settled">
                {for settled.iter().map(|(id, answers)| answered(look, page, id, answers))}
            </dl>
            {match question {
                Some(question) => asked(app, look, page, question),
                None => html! {
                    <p class="small">{look.say(if page.list.questions.is_empty() {
                        words::CASE_DONE
                    } else {
                        words::CASE_PARTLY
                    })}</p>
                },
            }}
            if question.is_none() {
                <button type="button" class="quiet" onclick={look.on(|| Msg::StartOver)}>
                    {look.say(words::START_OVER)}
                </button>
            }
        </section>
    }
}

fn answered(look: Look<'_>, page: &Page, id: &str, answers: &[String]) -> Html {
    let question = page.question_named(id);
    let title = match question {
        Some(question) => look.text(&question.text),
        None => look.say(words::WAY_OF_FILING).to_owned(),
    };
    let names: Vec<String> = answers.iter().map(|answer| name_of(look, page, id, answer)).collect();
    let names =
        if names.is_empty() { look.say(words::NONE_APPLIES).to_owned() } else { names.join("; ") };
    let again = id.to_owned();
    html! {
        <div key={id.to_owned()}>
            <dt>{title.clone()}</dt>
            <dd>
                <span>{names}</span>
                <button type="button" class="quiet" aria-label={format!("{}: {title}", look.say(words::CHANGE))}
                    onclick={look.on(move || Msg::TakeBack(again.clone()))}>{look.say(words::CHANGE)}</button>
            </dd>
        </div>
    }
}

fn name_of(look: Look<'_>, page: &Page, id: &str, answer: &str) -> String {
    let Some(question) = page.question_named(id) else {
        let channel = ChannelKind::from_id(answer);
        return channel.map_or_else(String::new, |channel| {
            look.text(&catalog_core::guide::words::channel(channel))
        });
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
    let error = match question.kind {
        QuestionKind::Number => words::TYPE_NUMBER,
        QuestionKind::One | QuestionKind::Many => words::CHOOSE_ONE,
    };
    html! {
        <form key={question.id.clone()} class="question screen" onsubmit={send}>
            <fieldset>
                <legend ref={app.refs.question.clone()} tabindex="-1">{look.text(&question.text)}</legend>
                if let Some(help) = &question.help { <p class="small">{look.text(help)}</p> }
                {match question.kind {
                    QuestionKind::Number => number(look, page, question),
                    QuestionKind::One | QuestionKind::Many => choices(look, page, question),
                }}
            </fieldset>
            <p class="error" role="alert">{page.incomplete.then(|| look.say(error))}</p>
            <div class="buttons">
                <button type="submit" class="main">{look.say(words::CONTINUE)}</button>
                <button type="button" onclick={look.on(|| Msg::LeaveOpen)}>{look.say(words::DONT_KNOW)}</button>
                if left > 1 { <span class="small">{format!("{left} {}", look.say(words::QUESTIONS_LEFT))}</span> }
            </div>
        </form>
    }
}

fn choices(look: Look<'_>, page: &Page, question: &OpenQuestion) -> Html {
    let kind = question.kind;
    let input = if kind == QuestionKind::Many { "checkbox" } else { "radio" };
    html! {
        <>
            if kind == QuestionKind::Many { <p class="small">{look.say(words::CHOOSE_MANY)}</p> }
            {for question.answers.iter().map(|answer| {
                let id = answer.id.clone();
                html! {
                    <label key={id.clone()} class="choice">
                        <input type={input} name={question.id.clone()} value={id.clone()}
                            checked={page.draft.contains(&id)}
                            onchange={look.on(move || Msg::Choose(kind, id.clone()))} />
                        <span>{look.pick(&answer.vi, &answer.en)}</span>
                    </label>
                }
            })}
        </>
    }
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
