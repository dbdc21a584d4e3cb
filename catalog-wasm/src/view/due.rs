use catalog_core::{date::Date, guide::words as core_words, model::Clock};
use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use super::{
    Look,
    parts::{folded, line, section},
};
use crate::{
    app::Msg,
    opened::Page,
    words::{self, Word},
};

/// The day of the result, from the day of filing that the reader chooses.
pub(super) fn due(look: Look<'_>, page: &Page) -> Html {
    let due = &page.due;
    let channel = page.due_channel().map(|kind| look.text(&core_words::channel(kind)));
    let heading = match channel {
        Some(channel) => format!("{} ({channel})", look.say(words::DUE)),
        None => look.say(words::DUE).to_owned(),
    };
    let changed = |msg: fn(String) -> Msg| {
        look.link.callback(move |event: Event| {
            msg(event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let day = page.received.date.to_string();
    let time = page.received.time.map(|time| time.to_string());
    let inputs = html! {
        <div class="inputs screen">
            {input(look, words::RECEIVED_ON, "date", day, changed(Msg::Received))}
            {input(look, words::RECEIVED_AT, "time", time.unwrap_or_default(), changed(Msg::ReceivedAt))}
        </div>
    };
    let mut lines = Vec::new();
    let mut say = |class, word, text: String| {
        lines.push(line(class, format!("{}: {text}", look.say(word))));
    };
    say("print", words::RECEIVED_ON, look.day(page.received.date));
    match due.due {
        Some(day) => say("value", words::DUE_BY, moment(look, day, due.at)),
        None => lines.push(line("value open", look.say(words::DUE_UNKNOWN).to_owned())),
    }
    let mut say = |word, day: Option<Date>| {
        if let Some(day) = day {
            lines.push(line("", format!("{}: {}", look.say(word), look.weekday(day))));
        }
    };
    say(words::DUE_EARLIEST, due.earliest.filter(|day| Some(*day) != due.due));
    say(words::DUE_EXTENDED, due.extended);
    if due.provisional {
        lines.push(line("small warn", look.say(words::DUE_PROVISIONAL).to_owned()));
    }
    let mut why = Vec::new();
    for reason in &due.why {
        why.push(look.text(reason).into());
    }
    let result = html! { <div role="status">{lines}</div> };
    section("due", heading, vec![inputs, result, folded(look.say(words::WHY), why)])
}

fn input(
    look: Look<'_>,
    label: Word,
    kind: &'static str,
    value: String,
    changed: Callback<Event>,
) -> Html {
    html! {
        <label>
            <span>{look.say(label)}</span>
            <input type={kind} value={value} onchange={changed} />
        </label>
    }
}

fn moment(look: Look<'_>, day: Date, at: Option<Clock>) -> String {
    match at {
        Some(at) => format!("{} {at}, {}", look.say(words::BEFORE_HOUR), look.weekday(day)),
        None => look.weekday(day),
    }
}
