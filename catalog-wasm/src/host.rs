//! What the guide asks of the page it is on. `js/procedure-guide.js` provides it.

use catalog_core::{deadline::Moment, shard, text::Lang};
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The page around the tag.
    #[derive(Clone)]
    pub type Host;

    /// An attribute of the tag.
    #[wasm_bindgen(method)]
    fn attribute(this: &Host, name: &str) -> Option<String>;

    /// A file below the address of the data; the error is a string.
    #[wasm_bindgen(method, catch)]
    async fn load(this: &Host, path: &str) -> Result<Uint8Array, JsValue>;

    /// The day and time at the office, such as `2026-11-23T16:20`.
    #[wasm_bindgen(method)]
    fn now(this: &Host) -> String;

    /// The guide can be used: what the page put inside the tag goes.
    #[wasm_bindgen(method)]
    pub fn usable(this: &Host);

    /// Sends `guide-ready`.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Host, procedures: usize);

    /// Sends `guide-search`.
    #[wasm_bindgen(method)]
    pub fn searched(this: &Host, query: &str, hits: usize, confident: bool);

    /// Sends `guide-open`.
    #[wasm_bindgen(method)]
    pub fn opened(this: &Host, code: &str, name: &str);

    /// Sends `guide-checklist`.
    #[wasm_bindgen(method)]
    pub fn listed(this: &Host, code: &str, open: usize, papers: usize, ticked: usize);

    /// Sends `guide-error`.
    #[wasm_bindgen(method)]
    pub fn failed(this: &Host, stage: &str, message: &str);

    /// Opens the print dialogue.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);
}

/// The attributes of the tag. What is unknown or not valid falls back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// `lang`: `en`, anything else is Vietnamese. The page's own language is not asked: many
    /// Vietnamese pages carry the `lang="en"` of the template they began as.
    pub(crate) lang: Lang,
    /// `procedure`: the code of the procedure to open.
    pub(crate) procedure: Option<String>,
    /// `field`: the id of the field to show first.
    pub(crate) field: Option<String>,
    /// `locality`: the id of the locality whose rules apply.
    pub(crate) locality: Option<String>,
    /// `commune`: the code or name of the reader's commune.
    pub(crate) commune: Option<String>,
    /// `data`: the address of the data files.
    pub(crate) data: Option<String>,
}

impl Attributes {
    /// Reads them from the tag.
    pub(crate) fn of(host: &Host) -> Self {
        let read = |name| host.attribute(name).filter(|value| !value.is_empty());
        Self {
            lang: if read("lang").is_some_and(|lang| lang == "en" || lang.starts_with("en-")) {
                Lang::En
            } else {
                Lang::Vi
            },
            procedure: read("procedure"),
            field: read("field"),
            locality: read("locality"),
            commune: read("commune"),
            data: read("data"),
        }
    }
}

/// Loads a data file; the error is for `guide-error`, not for the reader.
pub(crate) async fn load(host: &Host, path: &str) -> Result<Vec<u8>, String> {
    match host.load(path).await {
        Ok(bytes) => Ok(bytes.to_vec()),
        Err(error) => Err(error.as_string().unwrap_or_default()),
    }
}

/// What a data file holds; the error is for `guide-error`, too.
pub(crate) fn open<T: shard::Stored>(bytes: &[u8]) -> Result<T, String> {
    shard::decode(bytes).map_err(|error| error.to_string())
}

/// The day and time at the office; `None` on a clock that is off by centuries.
pub(crate) fn now(host: &Host) -> Option<Moment> {
    host.now().parse().ok()
}
