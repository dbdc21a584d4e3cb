//! The guide to procedures as one HTML tag, `<procedure-guide>`.
//!
//! `js/procedure-guide.js` is the element; it makes one [`Guide`] for each tag. The views draw
//! what `catalog-core` computes and compute nothing themselves.

mod app;
#[cfg(feature = "bench")]
mod bench;
mod catalogue;
mod host;
mod loading;
mod opened;
mod place;
mod searching;
mod view;
mod words;

use wasm_bindgen::prelude::wasm_bindgen;
use yew::{AppHandle, Renderer};

use app::{App, Msg, Props};
use host::Host;

/// The guide of one tag.
#[wasm_bindgen]
pub struct Guide {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Guide {
    /// Draws the guide into `root`, an empty element of the tag's shadow root.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host, root: web_sys::Element) -> Self {
        Self { app: Renderer::<App>::with_root_and_props(root, Props::new(host)).render() }
    }

    /// Says that an attribute of the tag has changed.
    pub fn update(&self) {
        self.app.send_message(Msg::AttributesChanged);
    }

    /// Goes back to the start and forgets what was typed, answered and ticked.
    pub fn reset(&self) {
        self.app.send_message(Msg::Reset);
    }

    /// Removes the guide.
    pub fn close(self) {
        self.app.destroy();
    }
}
