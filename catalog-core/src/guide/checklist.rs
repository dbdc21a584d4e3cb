use serde::Serialize;

use super::{AnswerError, Answers, Situation, costs, papers, questions, times, words};
use crate::{
    date::Date,
    model::{
        Accepted, Answer, Anywhere, Channel, ChannelKind, Condition, Currency, Edition, FeeKind,
        Level, Locality, QuestionKind, Related, Retrieved, Setter, Status,
    },
    text::Text,
};

/// What a citizen needs in one situation (*danh mục cần chuẩn bị*).
///
/// Ids, codes and kinds are plain words, everything people read is in both languages. Agencies
/// and databases are ids of the registry. `depends_on` names the open questions on which an item
/// hangs, `channel` among them; where it is empty the item is certain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checklist {
    /// The national code of the procedure.
    pub code: String,
    /// Since when the edition counts that was used.
    pub edition: Date,
    /// The official name and the English one.
    pub name: Text,
    /// The day for which the fees hold.
    pub date: Date,
    /// The locality whose rules were applied.
    pub locality: Option<String>,
    /// What one should know before anything else.
    pub warnings: Vec<Warning>,
    /// The open questions that still change something, the most useful first.
    pub questions: Vec<OpenQuestion>,
    /// The way of filing, where it is chosen or the only one.
    pub channel: Option<ChannelKind>,
    /// All ways of filing.
    pub channels: Vec<Channel>,
    /// Papers to hand in.
    pub submit: Vec<Paper>,
    /// Papers to show and take home again.
    pub show: Vec<Paper>,
    /// Forms to fill in and hand in.
    pub forms: Vec<Paper>,
    /// Papers one need not bring: the office looks them up.
    pub retrieved: Vec<Paper>,
    /// Groups of papers of which one set is enough.
    pub groups: Vec<Group>,
    /// How many papers that makes.
    pub totals: Totals,
    /// Why there is no paper to bring, where there is none.
    pub no_documents: Option<Text>,
    /// What is paid, by way of filing.
    pub fees: Vec<FeeLine>,
    /// How long it takes, by way of filing.
    pub times: Vec<TimeLine>,
    /// Until when one must have filed.
    pub filing: Vec<FilingLine>,
    /// Who takes the dossier.
    pub received_by: Vec<String>,
    /// Who decides.
    pub decided_by: Vec<String>,
    /// Which of the offices is the right one.
    pub place: Option<Text>,
    /// How far the choice of office reaches.
    pub anywhere: Option<Anywhere>,
    /// What one gets.
    pub outputs: Vec<Text>,
    /// Who qualifies.
    pub requirements: Option<Text>,
    /// What else counts.
    pub notes: Vec<Note>,
    /// What often comes next.
    pub related: Vec<Related>,
}

/// Why a checklist is to be used with care, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Warning {
    /// What kind of reason.
    pub kind: WarningKind,
    /// The reason in words.
    pub text: Text,
}

/// A kind of [`Warning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum WarningKind {
    /// The procedure is abolished.
    Abolished,
    /// The record is known to be out of date.
    Stale,
    /// The record was taken over by a program; the papers are not worked out.
    Unread,
    /// The locality does not have the land that the procedure is about.
    Terrain,
}

/// A question that is still open and changes something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenQuestion {
    /// Its id; `channel` for the way of filing.
    pub id: String,
    /// The question.
    pub text: Text,
    /// What kind of answer it takes.
    pub kind: QuestionKind,
    /// The answers to choose from; empty for a number.
    pub answers: Vec<Answer>,
    /// What a number counts.
    pub unit: Option<Text>,
    /// One sentence for those who are not sure.
    pub help: Option<Text>,
    /// The open questions that decide whether this one is to be asked at all.
    pub depends_on: Vec<String>,
}

/// A paper of the dossier. A number that is absent is not stated by the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paper {
    /// Its id within the procedure.
    pub id: String,
    /// Its short official title.
    pub name: Text,
    /// Originals.
    pub originals: Option<u8>,
    /// Plain copies.
    pub copies: Option<u8>,
    /// Certified copies.
    pub certified_copies: Option<u8>,
    /// What is taken in place of the original.
    pub accepts: Vec<Accepted>,
    /// The number of the form.
    pub form: Option<String>,
    /// The number of the legal text that prescribes it.
    pub law: Option<String>,
    /// One sentence that helps to bring the right thing.
    pub note: Option<Text>,
    /// The open questions on which it hangs.
    pub depends_on: Vec<String>,
    /// The group of which it is a possible member.
    pub one_of: Option<String>,
    /// Where the office finds it itself, for papers that are not to be brought.
    pub retrieved: Option<Retrieved>,
}

/// A group of papers of which one set is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Group {
    /// Its id.
    pub id: String,
    /// What it proves.
    pub name: Text,
    /// Whether a later set counts only when the earlier ones cannot be had.
    pub ordered: bool,
    /// The sets that are possible, each of paper ids that belong together.
    pub sets: Vec<Vec<String>>,
}

/// A number of papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// Originals.
    pub originals: u16,
    /// Plain copies.
    pub copies: u16,
    /// Certified copies.
    pub certified_copies: u16,
    /// Papers for which the source states no number.
    pub unstated: u16,
}

/// How many papers to prepare, without those that the office looks up.
///
/// Of a group its smallest set counts, of an ordered group its first; papers that hang on an open
/// question are counted apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Totals {
    /// To hand in, forms included.
    pub hand_in: Tally,
    /// To show.
    pub show: Tally,
    /// What the open questions may add, of both.
    pub depends: Tally,
    /// Whether the sums are the least there can be: a choice, an open question or a number that
    /// is not stated may raise them.
    pub at_least: bool,
}

/// What is known of the amount of a [`FeeLine`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum FeeState {
    /// Nothing to pay, and a source says so.
    Free,
    /// The same for everybody.
    Fixed,
    /// So much for each of something.
    PerUnit,
    /// A price for each that changes with the number.
    Tiered,
    /// No source gives an amount. It does not mean that nothing is paid.
    Unpublished,
}

/// A payment, for one way of filing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FeeLine {
    /// The way of filing; absent only where the edition names none.
    pub channel: Option<ChannelKind>,
    /// Fee or charge; `fee`, the wider word, where the source names no payment at all.
    pub kind: FeeKind,
    /// The name of the payment.
    pub name: Text,
    /// What is known of the amount.
    pub state: FeeState,
    /// Đồng: the total, or the price of one where `unit` is given. Null when no amount is known
    /// or it is not in đồng; `text` has it then.
    pub amount: Option<u64>,
    /// Of one what, while the number is not known.
    pub unit: Option<Text>,
    /// The amount in words.
    pub text: Text,
    /// The rule by which it was counted, in words.
    pub rule: Option<Text>,
    /// The currency of the payment.
    pub currency: Currency,
    /// Who sets the amount.
    pub set_by: Setter,
    /// The number of the legal text where the amount stands, or `portal`; absent where there is
    /// no amount.
    pub source: Option<String>,
    /// One sentence more; why it is free, where a rule or an exemption makes it so.
    pub note: Option<Text>,
    /// Whether it is open that a rule of the locality holds; the note says which.
    pub uncertain: bool,
    /// Who else need not pay, or less.
    pub exemptions: Vec<Waiver>,
    /// The open questions on which it hangs.
    pub depends_on: Vec<String>,
}

/// An exemption that may apply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Waiver {
    /// Who need not pay, or less.
    pub who: Text,
    /// What is paid instead, in words.
    pub text: Text,
    /// The number of the legal text; absent when only the procedure itself says so.
    pub law: Option<String>,
    /// The open questions on which it hangs; empty when the citizen is to judge.
    pub depends_on: Vec<String>,
}

/// A processing time, for one way of filing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TimeLine {
    /// The way of filing; absent only where the edition names none.
    pub channel: Option<ChannelKind>,
    /// The time in words.
    pub text: Text,
    /// Whether the result comes on the day of filing.
    pub same_day: bool,
    /// One sentence more.
    pub note: Option<Text>,
    /// The open questions on which it hangs.
    pub depends_on: Vec<String>,
}

/// A deadline of the citizen's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilingLine {
    /// The deadline in words.
    pub text: Text,
    /// The number of the legal text; absent when only the procedure itself says so.
    pub law: Option<String>,
    /// One sentence more.
    pub note: Option<Text>,
    /// The open questions on which it hangs.
    pub depends_on: Vec<String>,
}

/// A sentence that counts in the situation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The sentence.
    pub text: Text,
    /// The open questions on which it hangs.
    pub depends_on: Vec<String>,
}

/// Tailors an edition to what was answered so far.
///
/// `date` decides which fees, rules and databases count already; which edition holds on that day
/// is for the caller to choose.
///
/// # Errors
///
/// When an answer does not fit the edition; the message says what would.
pub fn checklist(
    edition: &Edition,
    answers: &Answers,
    date: Date,
    locality: Option<&Locality>,
) -> Result<Checklist, AnswerError> {
    let situation = Situation::new(edition, answers)?;
    let dossier = papers::dossier(&situation, date);
    Ok(Checklist {
        code: edition.code.clone(),
        edition: edition.since.date(),
        name: Text::new(&edition.name, &edition.english),
        date,
        locality: locality.map(|locality| locality.id.clone()),
        warnings: warnings(edition, locality),
        questions: questions::open(&situation, date, locality),
        channel: situation.channel(),
        channels: edition.channels.clone(),
        submit: dossier.submit,
        show: dossier.show,
        forms: dossier.forms,
        retrieved: dossier.retrieved,
        groups: dossier.groups,
        totals: dossier.totals,
        no_documents: edition.no_documents.clone(),
        fees: costs::lines(&situation, date, locality),
        times: times::lines(&situation),
        filing: filing(&situation),
        received_by: edition.received_by.clone(),
        decided_by: edition.decided_by.clone(),
        place: edition.place.clone(),
        anywhere: edition.anywhere,
        outputs: edition.outputs.clone(),
        requirements: edition.requirements.clone(),
        notes: notes(&situation),
        related: edition.related.clone(),
    })
}

/// The open questions on which an item hangs; `None` when it does not apply.
pub(super) fn hangs_on(situation: &Situation, when: &Condition) -> Option<Vec<String>> {
    match situation.truth(when) {
        super::Truth::False => None,
        super::Truth::True => Some(Vec::new()),
        super::Truth::Open => {
            let mut ids = Vec::new();
            ids.extend(situation.depends_on(when).into_iter().map(str::to_owned));
            Some(ids)
        }
    }
}

fn filing(situation: &Situation) -> Vec<FilingLine> {
    let mut lines = Vec::new();
    for deadline in &situation.edition().filing {
        let Some(depends_on) = hangs_on(situation, &deadline.when) else { continue };
        lines.push(FilingLine {
            text: words::deadline(deadline),
            law: deadline.law.clone(),
            note: deadline.note.clone(),
            depends_on,
        });
    }
    lines
}

fn notes(situation: &Situation) -> Vec<Note> {
    let mut lines = Vec::new();
    for note in &situation.edition().notes {
        let Some(depends_on) = hangs_on(situation, &note.when) else { continue };
        lines.push(Note { text: Text::new(&*note.vi, &*note.en), depends_on });
    }
    lines
}

fn warnings(edition: &Edition, locality: Option<&Locality>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let mut warn = |kind, text| warnings.push(Warning { kind, text });
    match &edition.status {
        Status::InForce => {}
        Status::Stale(why) => warn(WarningKind::Stale, why.clone()),
        Status::Abolished(why) => warn(WarningKind::Abolished, why.clone()),
    }
    if let (Some(land), Some(place)) = (edition.terrain, locality)
        && place.lacks.contains(&land)
    {
        let (land, place) = (words::terrain(land), &place.name);
        let text = Text::new(
            format!("{} không có {} nên thủ tục này không áp dụng ở đây", place.vi, land.vi),
            format!("{} has no {}, so this procedure does not apply here", place.en, land.en),
        );
        warn(WarningKind::Terrain, text);
    }
    if edition.provenance.level == Level::Imported {
        let text = Text::new(
            "chưa có người biên soạn thủ tục này: danh sách giấy tờ chưa đủ, hãy xem trang của Cổng dịch vụ công quốc gia hoặc hỏi nơi nộp",
            "nobody has worked on this procedure yet: the list of papers is not complete, see its page on the National Public Service Portal or ask the desk",
        );
        warn(WarningKind::Unread, text);
    }
    warnings
}
