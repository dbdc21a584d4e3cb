//! What a procedure is made of. Names follow the EU's Core Public Service Vocabulary
//! (CPSV-AP) where it has one; the Vietnamese term stands in the first line of each type.
//!
//! These types are read from TOML, baked into the snapshot and drawn by the widget. They say
//! what a procedure *states*; what follows for one citizen is computed in [`crate::guide`].

mod condition;
mod document;
mod edition;
mod fee;
mod place;
mod provenance;
mod question;
mod registry;
mod time;

pub use condition::{CHANNEL_KEY, Clause, Condition};
pub use document::{Accepted, Alternatives, Handover, RequiredDocument, Retrieved};
pub use edition::{Applicant, Edition, Related, Since, Situational, Status};
pub use fee::{Amount, Currency, Exemption, Fee, FeeKind, PerUnit, Setter, Tier, Tiered, Validity};
pub use place::{Anywhere, Channel, ChannelKind, OnlineLevel, Terrain};
pub use provenance::{Decision, Level, Provenance, Verification};
pub use question::{Answer, Question, QuestionKind};
pub use registry::{
    Agency, AgencyLevel, Announcement, CalendarYear, Commune, CommuneKind, Database, DayKind,
    Extent, Field, FormerUnit, LegalKind, LegalText, LifeEvent, Locality, OverlayRule,
    OverlayScope, Registry, ServiceChannel, SpecialDay,
};
pub use time::{Clock, Extension, FilingDeadline, ProcessingTime, Stage, Term};
