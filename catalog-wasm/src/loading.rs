//! The data files: what is asked for when, and what becomes of it when it comes.

use catalog_core::shard::{Communes, English, Shard};
use yew::Context;

use crate::{
    app::{App, Msg, say_list},
    catalogue::Catalogue,
    host::{self, Host},
    opened::{Load, Page},
};

/// A data file.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum File {
    Index,
    Common,
    English,
    /// The file of the procedure with this code.
    Shard(String),
    Communes,
}

impl App {
    /// Asks for a data file; the answer is a [`Msg::Loaded`].
    pub(crate) fn load(ctx: &Context<Self>, file: File) {
        let host = ctx.props().host.clone();
        ctx.link().send_future(async move {
            let path = match &file {
                File::Index => "index.bin".to_owned(),
                File::Common => "common.bin".to_owned(),
                File::English => "english.bin".to_owned(),
                File::Shard(code) => format!("p/{code}.bin"),
                File::Communes => "communes.bin".to_owned(),
            };
            let bytes = host::load(&host, &path).await;
            Msg::Loaded(file, bytes)
        });
    }

    pub(crate) fn load_index(&mut self, ctx: &Context<Self>) {
        self.catalogue = Load::Waiting;
        self.halves = (None, None);
        Self::load(ctx, File::Index);
        Self::load(ctx, File::Common);
    }

    pub(crate) fn index_loaded(&mut self, ctx: &Context<Self>, bytes: Result<Vec<u8>, String>) {
        match bytes.and_then(|bytes| host::open(&bytes)) {
            Ok(index) => self.halves.0 = Some(index),
            Err(message) => return self.unusable(&ctx.props().host, &message),
        }
        self.join(ctx);
    }

    pub(crate) fn common_loaded(&mut self, ctx: &Context<Self>, bytes: Result<Vec<u8>, String>) {
        match bytes.and_then(|bytes| host::open(&bytes)) {
            Ok(common) => self.halves.1 = Some(common),
            Err(message) => return self.unusable(&ctx.props().host, &message),
        }
        self.join(ctx);
    }

    /// Makes the catalogue when both of its files are there.
    fn join(&mut self, ctx: &Context<Self>) {
        let (index, common) = match std::mem::take(&mut self.halves) {
            (Some(index), Some(common)) => (index, common),
            // The other is still on its way.
            one => return self.halves = one,
        };
        let host = &ctx.props().host;
        match Catalogue::new(index, common, self.given.locality.as_deref()) {
            Some(catalogue) => {
                host.usable();
                self.catalogue = Load::Ready(catalogue);
                Self::load(ctx, File::English);
                self.start(ctx);
            }
            None => self.unusable(host, "index.bin and common.bin are not of the same day"),
        }
    }

    fn unusable(&mut self, host: &Host, message: &str) {
        self.catalogue = Load::Failed;
        host.failed("index", message);
    }

    /// From here on English names are shown and searched. Without them the Vietnamese ones remain.
    pub(crate) fn english_loaded(&mut self, host: &Host, bytes: Result<Vec<u8>, String>) {
        let Load::Ready(catalogue) = &mut self.catalogue else { return };
        let procedures = catalogue.index.entries.len();
        match bytes.and_then(|bytes| host::open::<English>(&bytes)) {
            Ok(english) => {
                catalogue.take_in(&english, self.given.locality.as_deref());
                self.speak(self.lang);
            }
            Err(message) => host.failed("english", &message),
        }
        host.ready(procedures);
    }

    pub(crate) fn shard_loaded(&mut self, host: &Host, code: &str, bytes: Result<Vec<u8>, String>) {
        self.now = host::now(host);
        let (Load::Ready(catalogue), Some(opened), Some(now)) =
            (&self.catalogue, &mut self.opened, self.now)
        else {
            return;
        };
        // The reader may have gone on to another one meanwhile.
        if opened.code != code {
            return;
        }
        let around = Self::around(catalogue, &self.given, now);
        let shard = bytes.and_then(|bytes| host::open::<Shard>(&bytes));
        let page = shard.and_then(|shard| {
            Page::new(shard, now, around).ok_or_else(|| "there is no edition in the file".into())
        });
        match page {
            Ok(page) => {
                host.opened(code, &page.edition.name);
                say_list(host, &page);
                opened.page = Load::Ready(Box::new(page));
            }
            Err(message) => {
                opened.page = Load::Failed;
                host.failed("procedure", &message);
            }
        }
    }

    pub(crate) fn load_communes(&mut self, ctx: &Context<Self>) {
        if matches!(self.place.communes, Some(Load::Waiting | Load::Ready(_))) {
            return;
        }
        self.place.communes = Some(Load::Waiting);
        Self::load(ctx, File::Communes);
    }

    pub(crate) fn communes_loaded(&mut self, host: &Host, bytes: Result<Vec<u8>, String>) {
        match bytes.and_then(|bytes| host::open::<Communes>(&bytes)) {
            Ok(communes) => {
                self.place.communes = Some(Load::Ready(communes.communes));
                if let Some(commune) = &self.given.commune {
                    self.place.given(commune);
                }
            }
            Err(message) => {
                self.place.communes = Some(Load::Failed);
                host.failed("communes", &message);
            }
        }
    }
}
