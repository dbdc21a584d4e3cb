//! The guide as one component: its state, and what changes it. The views are plain functions of it.

use catalog_core::{
    calendar::Calendar,
    deadline::Moment,
    model::QuestionKind,
    shard::{Common, Index},
    text::Lang,
};
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{Component, Context, Html, NodeRef, Properties};

use crate::{
    catalogue::Catalogue,
    host::{self, Attributes, Host},
    loading::File,
    opened::{Around, Load, Opened, Page},
    place::Place,
    searching::{Narrow, ROWS, Searching},
    view,
};

/// What the app is made with.
#[derive(Clone, Properties)]
pub(crate) struct Props {
    pub(crate) host: Host,
}

impl Props {
    pub(crate) fn new(host: Host) -> Self {
        Self { host }
    }
}

// One app keeps one host for its whole life.
impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A group of procedures to browse: its position in the registry.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    Event(usize),
    Field(usize),
}

/// Where the focus goes after the next painting.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Focus {
    Search,
    Title,
    Question,
    Papers,
    Place,
}

/// Everything that can happen.
pub(crate) enum Msg {
    AttributesChanged,
    Reset,
    Language,
    /// A data file has come, or the reason why not.
    Loaded(File, Result<Vec<u8>, String>),
    Retry,
    Typed(String),
    Step(bool),
    Enter,
    Clear,
    Narrow(Narrow),
    Browse(Option<Shelf>),
    More,
    Open(String),
    Back,
    Choose(QuestionKind, String),
    Continue,
    LeaveOpen,
    TakeBack(String),
    StartOver,
    Tick(String),
    Received(String),
    ReceivedAt(String),
    PlaceTyped(String),
    PlaceChosen(Option<String>),
    Print,
}

/// The guide.
pub(crate) struct App {
    pub(crate) lang: Lang,
    pub(crate) given: Attributes,
    pub(crate) catalogue: Load<Catalogue>,
    /// The two files that make a catalogue, until both are there.
    pub(crate) halves: (Option<Index>, Option<Common>),
    pub(crate) searching: Searching,
    pub(crate) shelf: Option<Shelf>,
    /// How many rows of the shelf are painted.
    pub(crate) rows: usize,
    pub(crate) opened: Option<Opened>,
    pub(crate) place: Place,
    pub(crate) refs: Refs,
    focus: Option<Focus>,
    pub(crate) now: Option<Moment>,
}

/// The elements that can take the focus by themselves.
#[derive(Default)]
pub(crate) struct Refs {
    pub(crate) search: NodeRef,
    pub(crate) active: NodeRef,
    pub(crate) title: NodeRef,
    pub(crate) question: NodeRef,
    pub(crate) papers: NodeRef,
    pub(crate) place: NodeRef,
}

impl Component for App {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let given = Attributes::of(&ctx.props().host);
        let mut app = Self {
            lang: given.lang,
            catalogue: Load::Waiting,
            halves: (None, None),
            searching: Searching::default(),
            shelf: None,
            rows: ROWS,
            opened: None,
            place: Place::default(),
            refs: Refs::default(),
            focus: None,
            now: host::now(&ctx.props().host),
            given,
        };
        app.load_index(ctx);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let host = &ctx.props().host;
        match msg {
            Msg::AttributesChanged => self.attributes_changed(ctx),
            Msg::Reset => {
                self.lang = self.given.lang;
                self.searching = Searching::default();
                self.place = Place { communes: self.place.communes.take(), ..Place::default() };
                self.start(ctx);
                self.focus = None;
            }
            Msg::Language => {
                self.speak(match self.lang {
                    Lang::Vi => Lang::En,
                    Lang::En => Lang::Vi,
                });
            }
            Msg::Loaded(File::Index, bytes) => self.index_loaded(ctx, bytes),
            Msg::Loaded(File::Common, bytes) => self.common_loaded(ctx, bytes),
            Msg::Loaded(File::English, bytes) => self.english_loaded(host, bytes),
            Msg::Loaded(File::Shard(code), bytes) => self.shard_loaded(host, &code, bytes),
            Msg::Loaded(File::Communes, bytes) => self.communes_loaded(host, bytes),
            Msg::Retry => match &self.opened {
                Some(opened) => self.open(ctx, opened.code.clone()),
                None => self.load_index(ctx),
            },
            Msg::Typed(query) => {
                if let Load::Ready(catalogue) = &mut self.catalogue {
                    self.searching.typed(query, catalogue, self.lang);
                    let found = &self.searching.found;
                    host.searched(&self.searching.query, found.hits.len(), found.confident);
                }
            }
            Msg::Step(forward) => self.searching.step(forward),
            Msg::Enter => {
                // Enter opens what is pointed at, or what is surely meant.
                let sure = self.searching.found.confident;
                let Some(at) = self.searching.active.or(sure.then_some(0)) else {
                    self.searching.step(true);
                    return true;
                };
                if let (Load::Ready(catalogue), Some(hit)) =
                    (&self.catalogue, self.searching.found.hits.get(at))
                {
                    self.navigate(ctx, catalogue.index.entries[hit.entry].code.clone());
                }
            }
            Msg::Clear => {
                self.searching = Searching::default();
                self.focus = Some(Focus::Search);
            }
            Msg::Narrow(to) => {
                self.searching.narrow(to);
                self.speak(self.lang);
            }
            Msg::Browse(shelf) => {
                self.shelf = shelf;
                self.rows = ROWS;
                self.focus = Some(if shelf.is_some() { Focus::Title } else { Focus::Search });
            }
            Msg::More => self.rows += ROWS,
            Msg::Open(code) => self.navigate(ctx, code),
            Msg::Back => {
                self.opened = None;
                self.focus = Some(if self.shelf.is_some() && !self.searching.is_on() {
                    Focus::Title
                } else {
                    Focus::Search
                });
            }
            Msg::Choose(kind, answer) => self.with_page(host, |page, _| page.choose(kind, answer)),
            Msg::Continue => {
                self.with_page(host, Page::answer);
                self.focus_question();
            }
            Msg::LeaveOpen => {
                self.with_page(host, Page::leave_open);
                self.focus_question();
            }
            Msg::TakeBack(id) => {
                self.with_page(host, |page, around| page.take_back(&id, around));
                self.focus_question();
            }
            Msg::StartOver => {
                self.with_page(host, Page::start_over);
                self.focus_question();
            }
            Msg::Tick(paper) => self.with_page(host, |page, _| page.tick(paper)),
            Msg::Received(day) => self.with_page(host, |page, around| {
                // An empty or half-typed day leaves the last one.
                if let Ok(date) = day.parse() {
                    page.received.date = date;
                    page.refresh(around);
                }
            }),
            Msg::ReceivedAt(time) => self.with_page(host, |page, around| {
                page.received.time = time.parse().ok();
                page.refresh(around);
            }),
            Msg::PlaceTyped(query) => {
                self.place.query = query;
                self.load_communes(ctx);
            }
            Msg::PlaceChosen(code) => {
                self.focus = Some(Focus::Place);
                self.place.query.clear();
                self.place.chosen = code;
            }
            Msg::Print => {
                host.print();
                return false;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        view::guide(self, ctx.link())
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(active) = self.refs.active.cast::<HtmlElement>() {
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            active.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
        // A page that is still on its way takes the focus when it is there.
        let target = self.focus.and_then(|focus| self.target(focus).cast::<HtmlElement>());
        if let Some(target) = target {
            self.focus = None;
            // It can only fail for an element that has just gone; the next painting settles it.
            let _ = target.focus();
        }
    }
}

impl App {
    fn target(&self, focus: Focus) -> &NodeRef {
        match focus {
            Focus::Search => &self.refs.search,
            Focus::Title => &self.refs.title,
            Focus::Question => &self.refs.question,
            Focus::Papers => &self.refs.papers,
            Focus::Place => &self.refs.place,
        }
    }

    /// Calendar, rules and day for the computations of a page.
    pub(crate) fn around<'a>(
        catalogue: &'a Catalogue,
        given: &Attributes,
        now: Moment,
    ) -> Around<'a> {
        Around {
            calendar: Calendar::new(&catalogue.registry.calendar),
            locality: catalogue.locality(given.locality.as_deref()),
            today: now.date,
        }
    }

    /// Changes the open page and says what its list is now.
    fn with_page(&mut self, host: &Host, change: impl FnOnce(&mut Page, Around<'_>)) {
        let (Load::Ready(catalogue), Some(opened), Some(now)) =
            (&self.catalogue, &mut self.opened, self.now)
        else {
            return;
        };
        let Load::Ready(page) = &mut opened.page else { return };
        change(page, Self::around(catalogue, &self.given, now));
        say_list(host, page);
    }

    fn page(&self) -> Option<&Page> {
        match &self.opened.as_ref()?.page {
            Load::Ready(page) => Some(page),
            _ => None,
        }
    }

    fn focus_question(&mut self) {
        let asks = self.page().is_some_and(|page| page.question().is_some());
        self.focus = Some(if asks { Focus::Question } else { Focus::Papers });
    }

    /// Shows what the attributes ask for.
    pub(crate) fn start(&mut self, ctx: &Context<Self>) {
        self.opened = None;
        self.shelf = self.given.field.as_deref().and_then(|id| self.field(id));
        match &self.given.commune {
            None => self.place.chosen = None,
            Some(commune) => {
                self.place.given(commune);
                self.load_communes(ctx);
            }
        }
        if let Some(code) = self.given.procedure.clone() {
            self.open(ctx, code);
        }
    }

    fn field(&self, id: &str) -> Option<Shelf> {
        let Load::Ready(catalogue) = &self.catalogue else { return None };
        let at = catalogue.registry.fields.iter().position(|field| field.id == id)?;
        Some(Shelf::Field(at))
    }

    fn attributes_changed(&mut self, ctx: &Context<Self>) {
        let host = &ctx.props().host;
        let before = std::mem::replace(&mut self.given, Attributes::of(host));
        let given = &self.given;
        if given.lang != before.lang {
            self.speak(given.lang);
        }
        let given = &self.given;
        if given.data != before.data {
            self.opened = None;
            self.place.communes = None;
            self.load_index(ctx);
            return;
        }
        let rest = (&before.procedure, &before.field, &before.commune);
        if (&given.procedure, &given.field, &given.commune) != rest {
            self.start(ctx);
        } else if given.locality != before.locality {
            self.with_page(host, Page::refresh);
        }
    }

    /// Changes the language; what was typed is searched again, and marked in the names of that
    /// language.
    pub(crate) fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        if let Load::Ready(catalogue) = &mut self.catalogue {
            let query = std::mem::take(&mut self.searching.query);
            self.searching.typed(query, catalogue, lang);
        }
    }

    /// Opens a procedure at the wish of the reader.
    fn navigate(&mut self, ctx: &Context<Self>, code: String) {
        self.focus = Some(Focus::Title);
        self.open(ctx, code);
    }

    fn open(&mut self, ctx: &Context<Self>, code: String) {
        let Load::Ready(catalogue) = &self.catalogue else { return };
        let known = catalogue.entry(&code).is_some();
        self.opened = Some(Opened {
            code: code.clone(),
            page: if known { Load::Waiting } else { Load::Failed },
        });
        if !known {
            // The code may come from anywhere: it must not become part of an address.
            ctx.props().host.failed("procedure", "there is no procedure with this code");
            return;
        }
        Self::load(ctx, File::Shard(code));
    }
}

pub(crate) fn say_list(host: &Host, page: &Page) {
    let list = &page.list;
    let papers = list.submit.len() + list.show.len() + list.forms.len();
    host.listed(&page.edition.code, list.questions.len(), papers, page.ticked.len());
}
