//! x
use wasm_bindgen::prelude::*;
use yew::prelude::*;
#[wasm_bindgen]
extern "C" {
    /// Host.
    pub type Host;
    #[wasm_bindgen(method, catch)]
    async fn load(this: &Host, path: &str) -> Result<JsValue, JsValue>;
}
/// G
#[wasm_bindgen]
pub struct Guide(Host);
#[wasm_bindgen]
impl Guide {
    /// n
    #[wasm_bindgen(constructor)]
    pub fn new(host: Host) -> Self {
        Self(host)
    }
}
#[component]
fn App() -> Html {
    html! {<p>{"x"}</p>}
}
