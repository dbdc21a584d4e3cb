//! The state of the commune box.

use catalog_core::{locality, model::Commune};

use crate::opened::Load;

/// At most so many communes are offered.
const OFFERED: usize = 12;

/// What is typed, and what was found.
#[derive(Default)]
pub(crate) struct Place {
    pub(crate) query: String,
    /// The directory, once somebody has asked for it.
    pub(crate) communes: Option<Load<Vec<Commune>>>,
    /// The code of the chosen commune.
    pub(crate) chosen: Option<String>,
}

impl Place {
    /// The communes that what is typed may mean.
    pub(crate) fn found(&self) -> Vec<locality::Match<'_>> {
        let Some(Load::Ready(communes)) = &self.communes else { return Vec::new() };
        let mut found = locality::find(communes, &self.query);
        found.truncate(OFFERED);
        found
    }

    /// The chosen commune.
    pub(crate) fn commune(&self) -> Option<&Commune> {
        let Some(Load::Ready(communes)) = &self.communes else { return None };
        communes.iter().find(|commune| Some(&commune.code) == self.chosen.as_ref())
    }

    /// Takes what the page says on where its readers live: a code, or a name that means one
    /// commune only.
    pub(crate) fn given(&mut self, commune: &str) {
        let Some(Load::Ready(communes)) = &self.communes else { return };
        let coded = communes.iter().find(|known| known.code == *commune);
        let named = || match locality::find(communes, commune).as_slice() {
            [only] => Some(only.commune),
            _ => None,
        };
        self.chosen = coded.or_else(named).map(|found| found.code.clone());
    }
}
