use super::{AnswerError, Answers, questions::channel_question};
use crate::model::{CHANNEL_KEY, ChannelKind, Condition, Edition, Question, QuestionKind};

/// How many answers a question can have; [`Situation`] keeps the chosen ones as bits.
pub const MAX_ANSWERS: usize = 64;

/// Whether a [`Condition`] holds, as far as one can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It holds, whatever else is answered.
    True,
    /// It does not hold, whatever else is answered.
    False,
    /// It depends on an open question.
    Open,
}

impl Truth {
    /// Both hold.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            _ => Self::Open,
        }
    }

    /// One of them holds.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::True, _) | (_, Self::True) => Self::True,
            (Self::False, Self::False) => Self::False,
            _ => Self::Open,
        }
    }
}

/// What was answered to one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Given {
    /// Bits by the position of the answers.
    Chosen(u64),
    Number(u32),
}

/// Answers that fit an edition: what can be said about one citizen's case (*trường hợp*).
///
/// Conditions have three values here: while a question is open, what hangs on it is open too.
/// An answer to a question that is not to be asked counts for nothing.
#[derive(Debug, Clone)]
pub struct Situation<'e> {
    edition: &'e Edition,
    /// By the position of the question, the channel last.
    given: Vec<Option<Given>>,
}

impl<'e> Situation<'e> {
    /// Compares the answers with the edition. A channel that is the only one counts as chosen.
    ///
    /// # Errors
    ///
    /// When there is no such question or answer, or a question that takes one answer or a number
    /// is given something else.
    pub fn new(edition: &'e Edition, answers: &Answers) -> Result<Self, AnswerError> {
        let mut situation = Self::open(edition);
        for (key, given) in answers.iter() {
            let variable = situation
                .variable(key)
                .ok_or_else(|| AnswerError::unknown_question(edition, key))?;
            situation.given[variable] = Some(match edition.questions.get(variable) {
                Some(question) => read(question, given)?,
                None => {
                    read(&channel_question(edition), given)?;
                    Given::Chosen(situation.mask(variable, given))
                }
            });
        }
        Ok(situation)
    }

    /// The situation in which nothing is answered.
    pub fn open(edition: &'e Edition) -> Self {
        let mut given = vec![None; edition.questions.len() + 1];
        if let [only] = channels(edition).as_slice() {
            given[edition.questions.len()] = Some(Given::Chosen(bit(*only)));
        }
        Self { edition, given }
    }

    /// The edition it is about.
    pub fn edition(&self) -> &'e Edition {
        self.edition
    }

    /// The way of filing, where it is chosen or the only one.
    pub fn channel(&self) -> Option<ChannelKind> {
        let Given::Chosen(bits) = self.given[self.channel_variable()]? else { return None };
        ChannelKind::ALL.into_iter().find(|channel| bits & bit(*channel) != 0)
    }

    /// The ways of filing that are still possible: the chosen one, or all of the edition.
    pub fn channels(&self) -> Vec<ChannelKind> {
        self.channel().map_or_else(|| channels(self.edition), |channel| vec![channel])
    }

    /// The same with this way of filing.
    pub fn with_channel(&self, channel: ChannelKind) -> Self {
        self.with(self.channel_variable(), Given::Chosen(bit(channel)))
    }

    /// The situation once for each way of filing that is still possible; once without, where the
    /// edition names none.
    pub fn by_channel(&self) -> Vec<(Option<ChannelKind>, Self)> {
        match self.channels().as_slice() {
            [] => vec![(None, self.clone())],
            some => some.iter().map(|kind| (Some(*kind), self.with_channel(*kind))).collect(),
        }
    }

    /// The situations with one answer more: by the way of filing first, then by the first question
    /// that is to be asked; none when everything is answered but numbers.
    pub(super) fn each_answer(&self) -> Vec<Self> {
        let asked = |variable: &usize| match self.edition.questions.get(*variable) {
            Some(question) => self.truth(&question.when) == Truth::True,
            None => true,
        };
        let channel = self.channel_variable();
        core::iter::once(channel)
            .chain(0..channel)
            .filter(|variable| self.is_open(*variable) && asked(variable))
            .map(|variable| (variable, self.options(variable)))
            .find(|(_, options)| !options.is_empty())
            .map(|(variable, options)| self.with_each(variable, options).collect())
            .unwrap_or_default()
    }

    /// A situation in which every one of the conditions comes out as wanted.
    pub(super) fn find(&self, conditions: &[&Condition], wanted: Truth) -> Option<Self> {
        let mut open = None;
        for condition in conditions {
            match self.truth(condition) {
                Truth::Open => {
                    let first = self.open_variables(condition).first().copied()?;
                    open.get_or_insert(first);
                }
                decided if decided != wanted => return None,
                _ => {}
            }
        }
        let Some(variable) = open else { return Some(self.clone()) };
        self.with_each(variable, self.extremes(variable))
            .find_map(|situation| situation.find(conditions, wanted))
    }

    /// The answers that count, without those to questions that are not to be asked.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::new();
        answers.set_channel(self.channel());
        for (question, given) in self.edition.questions.iter().zip(&self.given) {
            if self.truth(&question.when) == Truth::False {
                continue;
            }
            match given {
                Some(Given::Number(number)) => answers.add(&question.id, &number.to_string()),
                Some(Given::Chosen(bits)) => {
                    let answer = |(position, _): &(usize, _)| bits >> position & 1 == 1;
                    let chosen = question.answers.iter().take(MAX_ANSWERS).enumerate();
                    answers.set(&question.id, chosen.filter(answer).map(|(_, a)| a.id.as_str()));
                }
                None => {}
            }
        }
        answers
    }

    /// The number given to a question that is to be asked; `None` while it is open.
    pub fn number(&self, question: &str) -> Option<u32> {
        let variable = self.variable(question)?;
        let asked = self.edition.questions.get(variable)?;
        match self.given[variable]? {
            Given::Number(number) if self.truth(&asked.when) != Truth::False => Some(number),
            _ => None,
        }
    }

    /// Whether the condition holds. Exact: a condition that comes out the same whatever is
    /// answered is not open.
    pub fn truth(&self, condition: &Condition) -> Truth {
        let quick = self.evaluate(condition, 0);
        if quick != Truth::Open {
            return quick;
        }
        let Some(&variable) = self.open_variables(condition).first() else { return Truth::Open };
        let mut outcomes = self
            .with_each(variable, self.extremes(variable))
            .map(|situation| situation.truth(condition));
        let Some(first) = outcomes.next() else { return Truth::Open };
        if outcomes.all(|outcome| outcome == first) { first } else { Truth::Open }
    }

    /// Whether one of the conditions holds whatever is still answered, if not always the same.
    pub(super) fn any_holds(&self, conditions: &[&Condition]) -> bool {
        let mut open = None;
        for condition in conditions {
            match self.truth(condition) {
                Truth::True => return true,
                Truth::Open => open = open.or(self.open_variables(condition).first().copied()),
                Truth::False => {}
            }
        }
        open.is_some_and(|variable| {
            self.with_each(variable, self.extremes(variable))
                .all(|situation| situation.any_holds(conditions))
        })
    }

    /// The open questions on which the condition really depends, `channel` among them, in the
    /// order of the file.
    pub fn depends_on(&self, condition: &Condition) -> Vec<&'e str> {
        self.open_variables(condition)
            .into_iter()
            .filter(|variable| self.matters(condition, *variable))
            .map(|variable| self.id(variable))
            .collect()
    }

    /// Whether the answer to the open question `variable` can decide the condition.
    pub(super) fn matters(&self, condition: &Condition, variable: usize) -> bool {
        let open = self.open_variables(condition);
        if !open.contains(&variable) || self.truth(condition) != Truth::Open {
            return false;
        }
        match open.into_iter().find(|other| *other != variable) {
            Some(other) => self
                .with_each(other, self.options(other))
                .any(|situation| situation.matters(condition, variable)),
            // Nothing else is open, and still it is: its answers differ.
            None => true,
        }
    }

    /// The open questions, by position, that a condition mentions where it is not decided yet.
    pub(super) fn open_variables(&self, condition: &Condition) -> Vec<usize> {
        let mut found = vec![false; self.given.len()];
        self.mark_open(condition, 0, &mut found);
        (0..found.len()).filter(|variable| found[*variable]).collect()
    }

    fn mark_open(&self, condition: &Condition, depth: usize, found: &mut [bool]) {
        if self.evaluate(condition, depth) != Truth::Open {
            return;
        }
        for clause in &condition.0 {
            let atoms = || clause.iter().map(|(key, ids)| (key, self.atom(key, ids, depth)));
            if atoms().any(|(_, truth)| truth == Truth::False) {
                continue;
            }
            for (key, _) in atoms().filter(|(_, truth)| *truth == Truth::Open) {
                let Some(variable) = self.variable(key) else { continue };
                if self.given[variable].is_none() {
                    found[variable] = true;
                }
                if let Some(question) = self.edition.questions.get(variable) {
                    self.mark_open(&question.when, depth + 1, found);
                }
            }
        }
    }

    /// Three-valued and without looking at what questions have in common.
    fn evaluate(&self, condition: &Condition, depth: usize) -> Truth {
        if condition.is_always() {
            return Truth::True;
        }
        // Questions that wait for each other in a circle are never asked.
        if depth > self.edition.questions.len() {
            return Truth::False;
        }
        condition.0.iter().fold(Truth::False, |any, clause| {
            any.or(clause
                .iter()
                .fold(Truth::True, |all, (key, answers)| all.and(self.atom(key, answers, depth))))
        })
    }

    fn atom(&self, key: &str, answers: &[String], depth: usize) -> Truth {
        // Unknown ids are errors of the edition; what hangs on them must not vanish.
        let Some(variable) = self.variable(key) else { return Truth::Open };
        let mask = self.mask(variable, answers);
        if mask == 0 {
            return Truth::Open;
        }
        let holds = match self.given[variable] {
            Some(Given::Chosen(bits)) if bits & mask != 0 => Truth::True,
            Some(Given::Chosen(_)) => Truth::False,
            Some(Given::Number(_)) => Truth::False,
            None => Truth::Open,
        };
        match self.edition.questions.get(variable) {
            Some(question) if holds != Truth::False => {
                holds.and(self.evaluate(&question.when, depth + 1))
            }
            _ => holds,
        }
    }

    /// The position of a question, or the one of the channel.
    pub(super) fn variable(&self, key: &str) -> Option<usize> {
        if key == CHANNEL_KEY {
            return Some(self.channel_variable());
        }
        self.edition.questions.iter().position(|question| question.id == key)
    }

    pub(super) fn channel_variable(&self) -> usize {
        self.edition.questions.len()
    }

    pub(super) fn id(&self, variable: usize) -> &'e str {
        self.edition.questions.get(variable).map_or(CHANNEL_KEY, |question| &question.id)
    }

    pub(super) fn is_open(&self, variable: usize) -> bool {
        self.given[variable].is_none()
    }

    fn with_each(&self, variable: usize, options: Vec<u64>) -> impl Iterator<Item = Self> {
        options.into_iter().map(move |bits| self.with(variable, Given::Chosen(bits)))
    }

    pub(super) fn with(&self, variable: usize, given: Given) -> Self {
        let mut changed = self.clone();
        changed.given[variable] = Some(given);
        changed
    }

    /// Everything one may answer: bits by the position of the answers; nothing for a number.
    ///
    /// A question that takes many has every subset of up to six answers; with more of them none,
    /// each, each pair and all.
    pub(super) fn options(&self, variable: usize) -> Vec<u64> {
        let mut options = Vec::new();
        let Some(question) = self.edition.questions.get(variable) else {
            options.extend(channels(self.edition).into_iter().map(bit));
            return options;
        };
        let count = question.answers.len().min(MAX_ANSWERS);
        match question.kind {
            QuestionKind::Number => {}
            QuestionKind::One => options.extend((0..count).map(|position| 1 << position)),
            QuestionKind::Many if count <= 6 => options.extend(0..1 << count),
            QuestionKind::Many => {
                options.push(0);
                for one in 0..count {
                    options.extend((one..count).map(|other| 1 << one | 1 << other));
                }
                options.push(u64::MAX >> (MAX_ANSWERS - count));
            }
        }
        options
    }

    /// The answers between which all others lie. Conditions name only what is chosen, never what
    /// is not: with more chosen, none of them ceases to hold.
    fn extremes(&self, variable: usize) -> Vec<u64> {
        let mut options = self.options(variable);
        let many = |question: &Question| question.kind == QuestionKind::Many;
        if options.len() > 2 && self.edition.questions.get(variable).is_some_and(many) {
            options.drain(1..options.len() - 1);
        }
        options
    }

    fn mask(&self, variable: usize, answers: &[String]) -> u64 {
        let question = self.edition.questions.get(variable);
        answers.iter().fold(0, |bits, id| {
            bits | match question {
                Some(question) => position(question, id).map_or(0, |position| 1 << position),
                None => ChannelKind::from_id(id).map_or(0, bit),
            }
        })
    }
}

/// The answers as an edition counts them.
fn read(question: &Question, given: &[String]) -> Result<Given, AnswerError> {
    if question.kind == QuestionKind::Number {
        let number = match given {
            [one] => one.parse().ok(),
            _ => None,
        };
        return number.map(Given::Number).ok_or_else(|| AnswerError::not_a_number(question, given));
    }
    let mut bits = 0;
    for id in given {
        bits |=
            1 << position(question, id).ok_or_else(|| AnswerError::unknown_answer(question, id))?;
    }
    if question.kind == QuestionKind::One && given.len() != 1 {
        return Err(AnswerError::not_one(question, given.len()));
    }
    Ok(Given::Chosen(bits))
}

fn position(question: &Question, answer: &str) -> Option<usize> {
    question.answers.iter().take(MAX_ANSWERS).position(|known| known.id == answer)
}

/// The ways of filing of an edition, each once, in the order of [`ChannelKind::ALL`].
pub fn channels(edition: &Edition) -> Vec<ChannelKind> {
    let there = |kind: &ChannelKind| edition.channels.iter().any(|channel| channel.kind == *kind);
    ChannelKind::ALL.into_iter().filter(there).collect()
}

fn bit(channel: ChannelKind) -> u64 {
    1 << channel as u64
}
