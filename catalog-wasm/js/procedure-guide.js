// <procedure-guide>: the thin element around the guide.
//
// wasm-bindgen cannot extend HTMLElement, so this class does what only an element can: it starts
// the guide once per page, gives each tag one app in a closed shadow root, hands attributes over
// and sends events out. All that a citizen reads and does is in the wasm module.
//
// Events, all composed and bubbling, with their `detail`:
//   guide-ready      { procedures }                    everything it searches has come
//   guide-search     { query, hits, confident }        the reader has paused typing
//   guide-open       { code, name }                    a procedure is on the screen
//   guide-checklist  { code, open, papers, ticked }    its list has changed: open questions, papers
//   guide-error      { stage, message }                stage: boot, index, english, procedure,
//                                                  communes
//
// The root is closed because a host page that is itself a Yew app would otherwise run the wrong
// handlers. Tests, which must look inside, load this file as `procedure-guide.js?open`.

import start, { Guide } from "glue";
import styles from "../css/procedure-guide.css";

const here = new URL(import.meta.url);
const ATTRIBUTES = ["lang", "procedure", "field", "locality", "commune", "theme", "mode", "data"];

// A tag that is moved within the page is gone for a moment only; its app lives on for so long.
const GRACE_MS = 1_000;

const TYPING_MS = 500;

// In a public place the next citizen must not find what the last one typed.
const IDLE_MS = 90_000;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

let started;
/** Loads the module, once for all tags; a later tag tries again after a failure. */
function boot() {
  started ??= start({ module_or_path: new URL("procedure-guide.wasm", here) }).catch((error) => {
    started = undefined;
    throw error;
  });
  return started;
}

const BOOT_FAILED = {
  vi: "Không mở được phần tra cứu thủ tục. Vui lòng tải lại trang.",
  en: "The guide to procedures could not be opened. Please reload the page.",
};

class ProcedureGuide extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  #app;
  #leaving;
  #typing;
  #idle;
  #stage;
  #fallback;

  constructor() {
    super();
    const root = this.attachShadow({ mode: here.searchParams.has("open") ? "open" : "closed" });
    root.adoptedStyleSheets = [sheet];
    this.#fallback = document.createElement("slot");
    root.append(this.#fallback);
    for (const sign of ["pointerdown", "keydown", "input"]) {
      this.addEventListener(sign, () => this.#awake());
    }
  }

  connectedCallback() {
    clearTimeout(this.#leaving);
    // A property that was set before this class was known hides the accessor of the class.
    for (const name of ATTRIBUTES) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (!this.#app) this.#open();
  }

  disconnectedCallback() {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (!this.isConnected) this.#close();
    }, GRACE_MS);
  }

  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#app?.update();
  }

  async #open() {
    try {
      await boot();
      if (this.#app || !this.isConnected) return;
      this.#stage?.remove();
      this.#stage = document.createElement("div");
      this.#fallback.after(this.#stage);
      this.#app = new Guide(this.#host(), this.#stage);
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** In kiosk mode, starts the wait for the next citizen anew. */
  #awake() {
    clearTimeout(this.#idle);
    if (this.getAttribute("mode") === "kiosk") {
      this.#idle = setTimeout(() => this.#app?.reset(), IDLE_MS);
    }
  }

  #close() {
    clearTimeout(this.#typing);
    clearTimeout(this.#idle);
    this.#app?.close();
    this.#app = undefined;
    this.#stage?.remove();
    this.#stage = undefined;
    this.#fallback.hidden = false;
  }

  /** The module itself is not to be had: a sentence, and what the page put inside the tag. */
  #refuse(error) {
    const lang = this.getAttribute("lang") === "en" ? "en" : "vi";
    this.#stage?.remove();
    this.#stage = document.createElement("p");
    this.#stage.className = "refused";
    this.#stage.lang = lang;
    this.#stage.setAttribute("role", "alert");
    this.#stage.textContent = BOOT_FAILED[lang];
    this.#fallback.before(this.#stage);
    this.#fallback.hidden = false;
    this.#send("guide-error", { stage: "boot", message: String(error?.message ?? error) });
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** What the module may ask of the page; `Host` in `src/host.rs` names the same functions. */
  #host() {
    return {
      attribute: (name) => this.getAttribute(name) ?? undefined,
      load: async (path) => {
        const base = new URL(this.getAttribute("data") ?? new URL("data/", here), document.baseURI);
        if (!base.pathname.endsWith("/")) base.pathname += "/";
        const url = new URL(path, base);
        try {
          const answer = await fetch(url);
          if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
          throw new Error(`status ${answer.status}`);
        } catch (error) {
          throw `${url}: ${error.message}`;
        }
      },
      // The day and time at the office, as 2026-11-23T16:20: UTC+7, never summer time.
      now: () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16),
      usable: () => {
        this.#fallback.hidden = true;
      },
      ready: (procedures) => {
        this.#send("guide-ready", { procedures });
      },
      // Not each letter is a search: said when the reader pauses.
      searched: (query, hits, confident) => {
        clearTimeout(this.#typing);
        this.#typing = setTimeout(
          () => this.#send("guide-search", { query, hits, confident }),
          TYPING_MS,
        );
      },
      opened: (code, name) => this.#send("guide-open", { code, name }),
      listed: (code, open, papers, ticked) =>
        this.#send("guide-checklist", { code, open, papers, ticked }),
      failed: (stage, message) => {
        // Without the index nothing works, so what the page put inside the tag stays in sight.
        if (stage === "index") this.#fallback.hidden = false;
        this.#send("guide-error", { stage, message });
      },
      print: () => globalThis.print(),
    };
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(ProcedureGuide.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

if (!customElements.get("procedure-guide")) {
  customElements.define("procedure-guide", ProcedureGuide);
}
