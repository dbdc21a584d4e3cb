//! What the reader sees. Every view is a function from the state to HTML; data only ever becomes
//! text, never markup.

mod browse;
mod costs;
mod due;
mod more;
mod papers;
mod parts;
mod place;
mod procedure;
mod questions;
mod search;
mod source;

use catalog_core::{
    date::{Date, Weekday},
    text::{Lang, Text},
};
use yew::{Callback, Html, html, html::Scope};

use parts::press;

use crate::{
    app::{App, Msg},
    catalogue::Catalogue,
    opened::Load,
    words::{self, Word},
};

/// What every view needs: the language to speak and the way to send messages.
#[derive(Clone, Copy)]
pub(crate) struct Look<'a> {
    pub(crate) lang: Lang,
    pub(crate) link: &'a Scope<App>,
}

impl<'a> Look<'a> {
    /// A sentence of the widget.
    fn say(&self, word: Word) -> &'static str {
        word.get(self.lang)
    }

    /// A text of the data. The sizes of the data allow to copy it.
    fn text(&self, text: &Text) -> String {
        text.get(self.lang).to_owned()
    }

    /// One of two texts.
    fn pick<'t>(&self, vi: &'t str, en: &'t str) -> &'t str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// A day as one writes it: 18/07/2026, 18 July 2026.
    fn day(&self, date: Date) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        match self.lang {
            Lang::Vi => format!("{:02}/{:02}/{}", date.day(), date.month(), date.year()),
            Lang::En => {
                let month = MONTHS.get(usize::from(date.month()) - 1).unwrap_or(&"");
                format!("{} {month} {}", date.day(), date.year())
            }
        }
    }

    /// The same with the day of the week before it.
    fn weekday(&self, date: Date) -> String {
        let (vi, en) = match date.weekday() {
            Weekday::Monday => ("thứ Hai", "Monday"),
            Weekday::Tuesday => ("thứ Ba", "Tuesday"),
            Weekday::Wednesday => ("thứ Tư", "Wednesday"),
            Weekday::Thursday => ("thứ Năm", "Thursday"),
            Weekday::Friday => ("thứ Sáu", "Friday"),
            Weekday::Saturday => ("thứ Bảy", "Saturday"),
            Weekday::Sunday => ("Chủ nhật", "Sunday"),
        };
        format!("{}, {}", self.pick(vi, en), self.day(date))
    }

    /// Sends a message, whatever the event.
    fn on<E>(&self, msg: impl Fn() -> Msg + 'static) -> Callback<E> {
        self.link.callback(move |_| msg())
    }

    /// A text in Vietnamese, marked as such where the rest is English.
    fn vietnamese(&self, text: &str) -> Html {
        match self.lang {
            Lang::Vi => text.into(),
            Lang::En => html! { <span lang="vi">{text}</span> },
        }
    }
}

/// The language as an HTML attribute.
fn code_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi",
        Lang::En => "en",
    }
}

/// The whole guide.
pub(crate) fn guide(app: &App, link: &Scope<App>) -> Html {
    let look = Look { lang: app.lang, link };
    let other = match app.lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    };
    html! {
        <section class="guide" part="guide" lang={code_of(app.lang)} aria-label={look.say(words::GUIDE)}>
            <header class="bar" part="bar">
                <p class="mark">{look.say(words::GUIDE)}</p>
                <button type="button" class="quiet" lang={code_of(other)} onclick={look.on(|| Msg::Language)}>
                    {look.say(words::OTHER_LANGUAGE)}
                </button>
            </header>
            {match &app.catalogue {
                Load::Waiting => waiting(look),
                Load::Failed => failed(look),
                Load::Ready(catalogue) => ready(app, look, catalogue),
            }}
            <footer class="small" part="footer">{look.say(words::NOT_ADVICE)}</footer>
        </section>
    }
}

fn ready(app: &App, look: Look<'_>, catalogue: &Catalogue) -> Html {
    match &app.opened {
        Some(opened) => procedure::page(app, look, catalogue, opened),
        None => html! {
            <>
                {search::search_box(app, look, catalogue)}
                // The groups stay in sight where the search has nothing sure to show.
                if !app.searching.found.confident {
                    {browse::groups(app, look, catalogue)}
                }
            </>
        },
    }
}

fn waiting(look: Look<'_>) -> Html {
    html! { <p class="waiting" role="status">{look.say(words::LOADING)}</p> }
}

fn failed(look: Look<'_>) -> Html {
    html! {
        <div class="notice warn" role="alert">
            <p>{look.say(words::NOT_LOADED)}</p>
            {press(look, "", words::RETRY, look.on(|| Msg::Retry))}
        </div>
    }
}

/// A link, when it is one to the web; any other address of the data stays text.
fn address(address: &str, name: String) -> Html {
    if address.starts_with("https://") {
        html! { <a href={address.to_owned()} rel="noopener" target="_blank">{name}</a> }
    } else {
        format!("{name}: {address}").into()
    }
}
