//! The state of an opened procedure: what was answered, ticked and chosen, and what follows.

use catalog_core::{
    calendar::Calendar,
    date::Date,
    deadline::{self, Due, Moment},
    guide::{self, Answers, Checklist, OpenQuestion, Situation, Truth},
    model::{ChannelKind, Edition, Locality, Question, QuestionKind},
    shard::Shard,
    text::Lang,
};

use crate::words;

/// Where a page is on its way to the screen.
pub(crate) enum Load<T> {
    Waiting,
    Failed,
    Ready(T),
}

/// A procedure on the screen, or on its way there.
pub(crate) struct Opened {
    pub(crate) code: String,
    pub(crate) page: Load<Box<Page>>,
}

/// What the computation needs beside the edition.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub(crate) calendar: Calendar<'a>,
    pub(crate) locality: Option<&'a Locality>,
    pub(crate) today: Date,
}

/// A loaded procedure.
pub(crate) struct Page {
    pub(crate) shard: Shard,
    pub(crate) edition: Edition,
    pub(crate) list: Checklist,
    pub(crate) due: Due,
    /// The day, and if known the hour, at which the dossier is taken to be received.
    pub(crate) received: Moment,
    /// The questions with an answer, in the order they were answered.
    pub(crate) answered: Vec<String>,
    /// What was answered, by question.
    pub(crate) answers: Answers,
    /// The questions to which the reader knows no answer.
    pub(crate) unsure: Vec<String>,
    /// The question to put first, since its answer is to be changed.
    pub(crate) again: Option<String>,
    /// What is chosen or typed for the question on the screen, before "Continue".
    pub(crate) draft: Vec<String>,
    /// Whether "Continue" was pressed without an answer.
    pub(crate) incomplete: bool,
    /// The papers that are ticked off. They live as long as the page.
    pub(crate) ticked: Vec<String>,
}

impl Page {
    /// The page of the edition in force; `None` for a shard without one.
    pub(crate) fn new(shard: Shard, now: Moment, around: Around<'_>) -> Option<Self> {
        let edition = shard.in_force(now.date)?.clone();
        let answers = Answers::new();
        let list = guide::checklist(&edition, &answers, around.today, around.locality).ok()?;
        let mut page = Self {
            shard,
            edition,
            list,
            due: Due::default(),
            received: now.date.into(),
            answered: Vec::new(),
            answers,
            unsure: Vec::new(),
            again: None,
            draft: Vec::new(),
            incomplete: false,
            ticked: Vec::new(),
        };
        page.refresh(around);
        Some(page)
    }

    /// Computes what follows from the answers.
    pub(crate) fn refresh(&mut self, around: Around<'_>) {
        let (edition, answers) = (&self.edition, &self.answers);
        if let Ok(list) = guide::checklist(edition, answers, around.today, around.locality) {
            self.list = list;
        }
        let Ok(mut situation) = Situation::new(edition, answers) else { return };
        if situation.channel().is_none() && situation.channels().contains(&ChannelKind::InPerson) {
            situation = situation.with_channel(ChannelKind::InPerson);
        }
        let times = guide::applicable_times(&situation);
        let times: Vec<_> = times.iter().map(|(_, time, _)| *time).collect();
        self.due = deadline::due(&times, self.received, around.calendar);
    }

    /// The way of filing for which the day of the result is computed.
    pub(crate) fn due_channel(&self) -> Option<ChannelKind> {
        let channels = &self.list.channels;
        let desk = channels.iter().any(|channel| channel.kind == ChannelKind::InPerson);
        self.list.channel.or(desk.then_some(ChannelKind::InPerson))
    }

    /// The question to put next; those the reader cannot answer are not put again.
    pub(crate) fn question(&self) -> Option<&OpenQuestion> {
        let mut open = self.list.questions.iter().filter(|q| !self.unsure.contains(&q.id));
        let again =
            |again: &String| self.list.questions.iter().find(|question| question.id == *again);
        self.again.as_ref().and_then(again).or_else(|| open.next())
    }

    /// How many questions are still to be put, as things stand.
    pub(crate) fn questions_left(&self) -> usize {
        self.list.questions.iter().filter(|q| !self.unsure.contains(&q.id)).count()
    }

    /// Chooses an answer of the question on the screen, or takes the choice back.
    pub(crate) fn choose(&mut self, kind: QuestionKind, answer: String) {
        match self.draft.iter().position(|chosen| *chosen == answer) {
            Some(at) if kind == QuestionKind::Many => {
                self.draft.remove(at);
            }
            None if kind == QuestionKind::Many => self.draft.push(answer),
            _ => self.draft = vec![answer],
        }
        self.incomplete = false;
    }

    /// Takes the draft as the answer to the question on the screen.
    pub(crate) fn answer(&mut self, around: Around<'_>) {
        let Some(question) = self.question() else { return };
        let (id, kind) = (question.id.clone(), question.kind);
        let mut answers = self.answers.clone();
        answers.set(&id, self.draft.iter().map(|answer| answer.trim_ascii()));
        let fits = Situation::new(&self.edition, &answers).is_ok();
        if !fits || (kind != QuestionKind::Many && self.draft.is_empty()) {
            self.incomplete = true;
            return;
        }
        self.answers = answers;
        self.answered.push(id);
        self.next(around);
    }

    /// Leaves the question on the screen open.
    pub(crate) fn leave_open(&mut self, around: Around<'_>) {
        if let Some(question) = self.question() {
            self.unsure.push(question.id.clone());
        }
        self.next(around);
    }

    /// Takes back an answer, so that the question is put again.
    pub(crate) fn take_back(&mut self, id: &str, around: Around<'_>) {
        self.answers.clear(id);
        self.answered.retain(|answered| answered != id);
        self.unsure.retain(|unsure| unsure != id);
        self.next(around);
        self.again = Some(id.to_owned());
    }

    /// Takes back every answer.
    pub(crate) fn start_over(&mut self, around: Around<'_>) {
        self.answers = Answers::new();
        self.answered.clear();
        self.unsure.clear();
        self.next(around);
    }

    fn next(&mut self, around: Around<'_>) {
        self.draft.clear();
        self.again = None;
        self.incomplete = false;
        self.refresh(around);
    }

    /// Ticks a paper off, or on again.
    pub(crate) fn tick(&mut self, paper: String) {
        match self.ticked.iter().position(|ticked| *ticked == paper) {
            Some(at) => {
                self.ticked.remove(at);
            }
            None => self.ticked.push(paper),
        }
    }

    /// The questions that were answered and still count, in the order of answering.
    pub(crate) fn settled(&self) -> Vec<(&str, &[String])> {
        let Ok(situation) = Situation::new(&self.edition, &self.answers) else { return Vec::new() };
        let counts = |id: &str| {
            self.question_named(id).is_none_or(|q| situation.truth(&q.when) != Truth::False)
        };
        let answered = self.answered.iter().filter(|id| counts(id));
        answered.filter_map(|id| Some((id.as_str(), self.answers.get(id)?))).collect()
    }

    /// A question of the edition; `None` for the way of filing.
    pub(crate) fn question_named(&self, id: &str) -> Option<&Question> {
        self.edition.questions.iter().find(|question| question.id == id)
    }

    /// A question as the reader knows it.
    pub(crate) fn question_name(&self, lang: Lang, id: &str) -> String {
        let question = self.question_named(id);
        let name = question.map_or(words::WAY_OF_FILING.get(lang), |q| q.text.get(lang));
        name.to_owned()
    }

    /// Several questions, one after the other.
    pub(crate) fn question_names(&self, lang: Lang, ids: &[String]) -> String {
        let mut names = String::new();
        for id in ids {
            if !names.is_empty() {
                names += " ";
            }
            names += &self.question_name(lang, id);
        }
        names
    }
}
