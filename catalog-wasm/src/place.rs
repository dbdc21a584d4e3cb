//! The state of the commune box.

use catalog_core::model::Commune;

use crate::opened::Load;

/// What is typed, and what was found.
#[derive(Default)]
pub(crate) struct Place {
    pub(crate) query: String,
    /// The directory, once somebody has asked for it.
    pub(crate) communes: Option<Load<Vec<Commune>>>,
    /// The code of the chosen commune.
    pub(crate) chosen: Option<String>,
}
