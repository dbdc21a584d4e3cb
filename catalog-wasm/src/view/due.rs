use catalog_core::{date::Date, guide::words as core_words, model::Clock};
use web_sys::HtmlInputElement;
use yew::{Event, Html, TargetCast, html};

use super::Look;
use crate::{app::Msg, opened::Page, words};

/// The day of the result, from the day of filing that the reader chooses.
pub(super) fn due(look: Look<'_>, page: &Page) -> Html {
    let due = &page.due;
    let changed = |msg: fn(String) -> Msg| {
        look.link.callback(move |event: Event| {
            msg(event.target_unchecked_into::<HtmlInputElement>().value())
        })
    };
    let channel = page.due_channel().map(|kind| look.text(&core_words::channel(kind)));
    html! {
        <section class="due" part="due" aria-labelledby="due">
            <h3 id="due">
                {look.say(words::DUE)}
                if let Some(channel) = channel { <span class="aside">{format!(" ({})", channel)}</span> }
            </h3>
            <div class="inputs screen">
                <label>
                    <span>{look.say(words::RECEIVED_ON)}</span>
                    <input type="date" value={page.received.date.to_string()} onchange={changed(Msg::Received)} />
                </label>
                <label>
                    <span>{look.say(words::RECEIVED_AT)}</span>
                    <input type="time" value={page.received.time.map(|time| time.to_string())}
                        onchange={changed(Msg::ReceivedAt)} />
                </label>
            </div>
            <div role="status">
                <p class="print">{format!("{}: {}", look.say(words::RECEIVED_ON), look.day(page.received.date))}</p>
                {match due.due {
                    None => html! { <p class="value open">{look.say(words::DUE_UNKNOWN)}</p> },
                    Some(day) => html! {
                        <p>
                            {look.say(words::DUE_BY)}{": "}
                            <strong class="value">{moment(look, day, due.at)}</strong>
                        </p>
                    },
                }}
                if let Some(earliest) = due.earliest.filter(|earliest| Some(*earliest) != due.due) {
                    <p>{format!("{}: {}", look.say(words::DUE_EARLIEST), moment(look, earliest, None))}</p>
                }
                if let Some(extended) = due.extended {
                    <p>{format!("{}: {}", look.say(words::DUE_EXTENDED), moment(look, extended, None))}</p>
                }
                if due.provisional { <p class="small warn">{look.say(words::DUE_PROVISIONAL)}</p> }
            </div>
            if !due.why.is_empty() {
                <details class="small">
                    <summary>{look.say(words::WHY)}</summary>
                    <ul>{for due.why.iter().map(|why| html! { <li>{look.text(why)}</li> })}</ul>
                </details>
            }
        </section>
    }
}

fn moment(look: Look<'_>, day: Date, at: Option<Clock>) -> String {
    let day = look.weekday(day);
    match at {
        Some(at) => format!("{} {at}, {day}", look.say(words::BEFORE_HOUR)),
        None => day,
    }
}
