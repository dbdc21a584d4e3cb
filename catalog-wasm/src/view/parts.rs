//! Pieces that several views are made of. They are plain functions and not macros, so that each
//! is in the module once.

use yew::{Callback, Html, MouseEvent, html};

use crate::words::Word;

use super::Look;

/// A line of lesser text.
pub(super) fn small(text: String) -> Html {
    html! { <span class="small">{text}</span> }
}

/// A line of lesser text, where there is one.
pub(super) fn maybe_small(text: Option<String>) -> Html {
    text.map(small).unwrap_or_default()
}

/// A paragraph of a class.
pub(super) fn line(class: &'static str, text: String) -> Html {
    html! { <p class={class}>{text}</p> }
}

/// A name and what belongs to it, for a `dl`.
pub(super) fn pair(name: String, content: Vec<Html>) -> Html {
    html! { <div><dt>{name}</dt>{for content.into_iter().map(definition)}</div> }
}

fn definition(content: Html) -> Html {
    html! { <dd>{content}</dd> }
}

/// A region of the page with its heading; `name` is its id and its part.
pub(super) fn section(name: &'static str, heading: String, content: Vec<Html>) -> Html {
    html! {
        <section class={name} part={name} aria-labelledby={name}>
            <h3 id={name}>{heading}</h3>
            {content}
        </section>
    }
}

/// A list that is folded away until one asks for it; nothing where it is empty.
pub(super) fn folded(heading: &'static str, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details class="small">
            <summary>{heading}</summary>
            {list("", items)}
        </details>
    }
}

/// A list.
pub(super) fn list(class: &'static str, items: Vec<Html>) -> Html {
    html! { <ul class={class}>{for items.into_iter().map(item)}</ul> }
}

fn item(content: Html) -> Html {
    html! { <li>{content}</li> }
}

/// A button.
pub(super) fn button(class: &'static str, label: String, pressed: Callback<MouseEvent>) -> Html {
    html! { <button type="button" class={class} onclick={pressed}>{label}</button> }
}

/// A button with a sentence of the widget on it.
pub(super) fn press(
    look: Look<'_>,
    class: &'static str,
    word: Word,
    pressed: Callback<MouseEvent>,
) -> Html {
    button(class, look.say(word).to_owned(), pressed)
}
