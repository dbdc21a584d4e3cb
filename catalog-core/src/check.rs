//! The checks: from drafts to findings, and to a catalogue when no finding is an error.

mod amount_contradicts_text;
mod broken_group;
mod clash;
mod contradictory_condition;
mod date_order;
mod duplicate_document;
mod duplicate_entry;
mod duplicate_id;
mod empty_dossier;
mod empty_text;
mod false_level;
mod fee_without_source;
mod imported;
mod incomplete;
mod long_text;
mod misplaced_file;
mod number_of_papers;
mod question_shape;
mod stray_space;
mod text_not_nfc;
mod time_without_term;
mod unknown_answer;
mod unknown_reference;
mod unreachable;
mod unused_entry;
mod unused_question;
mod zero_amount;

use std::{collections::BTreeSet, fmt};

use crate::{
    catalog::Catalog,
    model::Edition,
    source::{Draft, Position, Source},
};

/// One rule of the table.
pub struct Rule {
    /// Its stable name, which every finding carries.
    pub code: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// What it asks for, in one sentence.
    pub about: &'static str,
    run: Run,
}

enum Run {
    /// Looks at one edition at a time.
    Edition(fn(&Context<'_>, &Draft<Edition>, &mut Report<'_>)),
    /// Looks at everything together.
    Whole(fn(&Context<'_>, &mut Report<'_>)),
    /// Looks at one text at a time, of editions and registry alike.
    Text(fn(&str) -> Option<Complaint>),
    /// Found while a file is read, in [`crate::source`].
    Reading,
}

/// What is wrong, and how to mend it.
type Complaint = (String, &'static str);

const fn rule(code: &'static str, about: &'static str, run: Run) -> Rule {
    Rule { code, severity: Severity::Error, about, run }
}

/// Every rule. All of them run, and all findings are reported.
pub const RULES: &[Rule] = &[
    rule("syntax", "a file is well-formed TOML", Run::Reading),
    rule("unknown-key", "every key is known", Run::Reading),
    rule("missing-key", "every required key is there", Run::Reading),
    rule("wrong-type", "every value has the type of its key", Run::Reading),
    rule("wrong-value", "every word, date and number is one the key allows", Run::Reading),
    rule(
        "misplaced-file",
        "path and content name the same field, code and day",
        Run::Edition(misplaced_file::run),
    ),
    rule(
        "unknown-reference",
        "every id and number is in the registry or the catalogue",
        Run::Edition(unknown_reference::run),
    ),
    rule("unused-entry", "every entry of the registry is used", Run::Whole(unused_entry::run)),
    rule(
        "duplicate-entry",
        "no entry of the registry stands twice",
        Run::Whole(duplicate_entry::run),
    ),
    rule("date-order", "days follow one another as they must", Run::Edition(date_order::run)),
    rule(
        "duplicate-id",
        "ids are unique within an edition, and well formed",
        Run::Edition(duplicate_id::run),
    ),
    rule(
        "duplicate-document",
        "no paper stands twice for the same situation",
        Run::Edition(duplicate_document::run),
    ),
    rule(
        "number-of-papers",
        "a paper to hand in has a number, or none is stated at all",
        Run::Edition(number_of_papers::run),
    ),
    rule(
        "broken-group",
        "a one-of group names papers of the edition and leaves a choice",
        Run::Edition(broken_group::run),
    ),
    rule(
        "question-shape",
        "a question has the answers or the unit its kind needs",
        Run::Edition(question_shape::run),
    ),
    rule(
        "unknown-answer",
        "conditions name questions, answers and channels that exist",
        Run::Edition(unknown_answer::run),
    ),
    rule(
        "contradictory-condition",
        "every condition can hold",
        Run::Edition(contradictory_condition::run),
    ),
    rule(
        "unused-question",
        "the answers to every question change something",
        Run::Edition(unused_question::run),
    ),
    rule(
        "unreachable",
        "every question, paper, fee and time counts in some situation",
        Run::Edition(unreachable::run),
    ),
    rule("clash", "no two amounts or times hold at once", Run::Edition(clash::run)),
    rule(
        "empty-dossier",
        "no situation is without papers, unless the edition says why",
        Run::Edition(empty_dossier::run),
    ),
    rule("zero-amount", "no amount is a bare zero", Run::Edition(zero_amount::run)),
    rule(
        "fee-without-source",
        "every fee says where its amount stands",
        Run::Edition(fee_without_source::run),
    ),
    rule(
        "amount-contradicts-text",
        "amount and source text give the same figure",
        Run::Edition(amount_contradicts_text::run),
    ),
    rule(
        "time-without-term",
        "every processing time has a term or stages, and a unit",
        Run::Edition(time_without_term::run),
    ),
    rule(
        "text-not-nfc",
        "text is in Unicode normalisation form C, without invisible characters",
        Run::Text(text_not_nfc::run),
    ),
    rule("stray-space", "text has no stray white space", Run::Text(stray_space::run)),
    rule("empty-text", "no text is empty", Run::Text(empty_text::run)),
    rule("long-text", "names and summaries are short", Run::Edition(long_text::run)),
    rule("incomplete", "a curated edition has all a citizen needs", Run::Edition(incomplete::run)),
    rule("false-level", "the provenance level is earned", Run::Edition(false_level::run)),
    Rule {
        code: "imported",
        severity: Severity::Warning,
        about: "somebody has read the record",
        run: Run::Edition(imported::run),
    },
];

/// What checking gives.
pub struct Checked {
    /// Every finding, sorted by file and place.
    pub findings: Vec<Finding>,
    /// The catalogue of all editions without an error of their own; `None` when the registry has one.
    pub catalog: Option<Catalog>,
}

impl Checked {
    /// Whether a finding is an error.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|f| f.severity == Severity::Error)
    }
}

/// Checks parsed files and makes a catalogue of what is sound.
pub fn check(source: Source) -> Checked {
    let findings = run(&source);
    let broken: BTreeSet<&str> = findings
        .iter()
        .filter(|f| f.severity == Severity::Error)
        .map(|f| f.file.as_str())
        .collect();
    // An unused entry does no harm to a reader.
    let harmless = |f: &Finding| f.code == "unused-entry" || f.severity == Severity::Warning;
    let sound = !findings.iter().any(|f| f.file.starts_with("registry/") && !harmless(f));
    let editions = source.editions.into_iter().filter(|d| !broken.contains(d.path.as_str()));
    let editions = editions.map(|draft| draft.value).collect();
    let catalog = sound.then(|| Catalog::new(source.registry, editions));
    Checked { findings, catalog }
}

/// Runs every rule over parsed files. Findings come sorted by file and place.
pub fn run(source: &Source) -> Vec<Finding> {
    let context =
        Context { source, codes: source.editions.iter().map(|d| d.value.code.as_str()).collect() };
    let mut findings = source.findings.clone();
    for rule in RULES {
        let mut report = Report { rule, findings: &mut findings };
        match rule.run {
            Run::Edition(run) => {
                source.editions.iter().for_each(|draft| run(&context, draft, &mut report));
            }
            Run::Whole(run) => run(&context, &mut report),
            Run::Text(run) => {
                source.editions.iter().for_each(|draft| report.texts(draft, run));
                source.registry_files.iter().for_each(|draft| report.texts(draft, run));
            }
            Run::Reading => {}
        }
    }
    findings.sort_by(|a, b| {
        (&a.file, a.at, a.code, &a.message).cmp(&(&b.file, b.at, b.code, &b.message))
    });
    findings
}

/// What a rule may look at.
struct Context<'a> {
    source: &'a Source,
    codes: BTreeSet<&'a str>,
}

/// Where a rule puts what it finds.
struct Report<'a> {
    rule: &'a Rule,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_> {
    /// A finding at the value under a dotted path.
    fn add<T>(
        &mut self,
        draft: &Draft<T>,
        path: &str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let at = draft.position(path);
        let mut finding = Finding::new(self.rule.code, &draft.path, at, message, help);
        finding.severity = self.rule.severity;
        self.findings.push(finding);
    }

    /// A finding for each text a rule complains of.
    fn texts<T>(&mut self, draft: &Draft<T>, rule: fn(&str) -> Option<Complaint>) {
        for (path, text) in draft.tree.texts() {
            if let Some((message, help)) = rule(text) {
                self.add(draft, &path, message, help);
            }
        }
    }
}

/// Every condition of an edition with its dotted path.
fn conditions(edition: &Edition) -> Vec<(String, &crate::model::Condition)> {
    let mut all = Vec::new();
    let mut add = |path: String, when| all.push((path, when));
    for (i, x) in edition.questions.iter().enumerate() {
        add(format!("questions.{i}.when"), &x.when);
    }
    for (i, x) in edition.documents.iter().enumerate() {
        add(format!("documents.{i}.when"), &x.when);
    }
    for (i, x) in edition.times.iter().enumerate() {
        add(format!("times.{i}.when"), &x.when);
    }
    for (i, x) in edition.fees.iter().enumerate() {
        add(format!("fees.{i}.when"), &x.when);
        for (j, y) in x.exemptions.iter().enumerate() {
            add(format!("fees.{i}.exemptions.{j}.when"), &y.when);
        }
    }
    for (i, x) in edition.filing.iter().enumerate() {
        add(format!("filing.{i}.when"), &x.when);
    }
    for (i, x) in edition.notes.iter().enumerate() {
        add(format!("notes.{i}.when"), &x.when);
    }
    all
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be used.
    Error,
    /// The data can be used but is not yet good.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

/// Something wrong in a file: what, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The stable name of the rule.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file, relative to the checked folder.
    pub file: String,
    /// The place in it.
    pub at: Position,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl Finding {
    pub(crate) fn new(
        code: &'static str,
        file: &str,
        at: Position,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self {
            code,
            severity: Severity::Error,
            file: file.to_owned(),
            at,
            message: message.into(),
            help: help.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, severity, file, at, message, help } = self;
        write!(f, "{severity}[{code}] {file}:{}:{}: {message}\n  help: {help}", at.line, at.column)
    }
}
