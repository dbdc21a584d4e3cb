use super::{
    OpenQuestion, Situation, Truth,
    checklist::hangs_on,
    costs::{Outcome, is_all_free, outcomes},
    situation::{Given, channels},
    words,
};
use crate::{
    date::Date,
    fees,
    model::{Answer, CHANNEL_KEY, Condition, Edition, Locality, Question, QuestionKind},
    text::Text,
};

/// The way of filing as a question.
pub(super) fn channel_question(edition: &Edition) -> Question {
    let answer = |channel| {
        let name = words::channel(channel);
        Answer { id: channel.id().to_owned(), vi: name.vi, en: name.en }
    };
    Question {
        id: CHANNEL_KEY.to_owned(),
        text: Text::new("Bạn nộp hồ sơ bằng cách nào?", "How will you file?"),
        kind: QuestionKind::One,
        answers: channels(edition).into_iter().map(answer).collect(),
        unit: None,
        help: None,
        when: Condition::default(),
    }
}

/// The open questions whose answers still change something, the one that settles most first.
///
/// The way of filing is asked only where papers, notes or deadlines hang on it: fees and times
/// stand side by side for all ways until then.
pub(super) fn open(
    situation: &Situation,
    date: Date,
    locality: Option<&Locality>,
) -> Vec<OpenQuestion> {
    let items = items(situation, date, locality);
    let settles = |variable: usize| {
        let left = |bits| {
            let answered = |item: &Item| item.is_open(Some((variable, Given::Chosen(bits))));
            items.iter().filter(|item| answered(item)).count()
        };
        situation.options(variable).into_iter().map(left).max().unwrap_or(items.len())
    };
    let questions = situation.edition().questions.iter();
    let mut found: Vec<(bool, usize, Question)> = questions
        .cloned()
        .chain([channel_question(situation.edition())])
        .enumerate()
        .filter(|(variable, _)| {
            situation.is_open(*variable) && items.iter().any(|item| item.asks(*variable))
        })
        .map(|(variable, question)| {
            let waits = situation.truth(&question.when) == Truth::Open;
            (waits, settles(variable), question)
        })
        .collect();
    // Stable: what settles as much stays in the order of the file.
    found.sort_by_key(|(waits, left, _)| (*waits, *left));
    found
        .into_iter()
        .map(|(_, _, question)| OpenQuestion {
            depends_on: hangs_on(situation, &question.when).unwrap_or_default(),
            id: question.id,
            text: question.text,
            kind: question.kind,
            answers: question.answers,
            unit: question.unit,
            help: question.help,
        })
        .collect()
}

/// Whether the answer to a question changes anything in some situation, on some day.
pub(super) fn has_effect(open: &Situation, variable: usize) -> bool {
    let edition = open.edition();
    let exemptions = || edition.fees.iter().flat_map(|fee| &fee.exemptions);
    let amounts = edition.fees.iter().map(|fee| &fee.amount);
    let mut numbers =
        amounts.chain(exemptions().map(|e| &e.amount)).flat_map(fees::number_questions);
    let documents = edition.documents.iter().map(|document| &document.when);
    let mut conditions = documents
        .chain(edition.notes.iter().map(|note| &note.when))
        .chain(edition.filing.iter().map(|deadline| &deadline.when))
        .chain(edition.times.iter().map(|time| &time.when))
        .chain(edition.fees.iter().map(|fee| &fee.when))
        .chain(exemptions().map(|exemption| &exemption.when));
    let id = open.id(variable);
    numbers.any(|number| number == id) || conditions.any(|when| open.matters(when, variable))
}

/// Something shown that may hang on answers.
struct Item<'e> {
    /// The situation, with its own way of filing for fees and times.
    situation: Situation<'e>,
    /// What must hold together.
    when: Vec<&'e Condition>,
    /// The number that is asked when they hold.
    number: Option<usize>,
}

impl Item<'_> {
    /// Whether it is open, with one more answer.
    fn is_open(&self, more: Option<(usize, Given)>) -> bool {
        let situation = match more {
            // An item with a way of filing of its own keeps it.
            Some((variable, given)) if self.situation.is_open(variable) => {
                &self.situation.with(variable, given)
            }
            _ => &self.situation,
        };
        let mut truths = self.when.iter().map(|condition| situation.truth(condition));
        let truth = truths.try_fold(Truth::True, |all, truth| match truth {
            Truth::False => None,
            Truth::Open => Some(Truth::Open),
            Truth::True => Some(all),
        });
        let number = self.number.is_some_and(|number| situation.is_open(number));
        truth.is_some_and(|truth| truth == Truth::Open || number)
    }

    /// Whether the answer to an open question can change it.
    fn asks(&self, variable: usize) -> bool {
        self.number == Some(variable)
            || self.when.iter().any(|condition| self.situation.matters(condition, variable))
    }
}

fn items<'e>(situation: &Situation<'e>, date: Date, locality: Option<&Locality>) -> Vec<Item<'e>> {
    let edition = situation.edition();
    let mut items = Vec::new();
    let mut add = |situation: &Situation<'e>, when: Vec<&'e Condition>, number| {
        let item = Item { situation: situation.clone(), when, number };
        if item.is_open(None) {
            items.push(item);
        }
    };
    edition.documents.iter().for_each(|document| add(situation, vec![&document.when], None));
    edition.notes.iter().for_each(|note| add(situation, vec![&note.when], None));
    edition.filing.iter().for_each(|deadline| add(situation, vec![&deadline.when], None));
    for (channel, situation) in situation.by_channel() {
        edition.times.iter().for_each(|time| add(&situation, vec![&time.when], None));
        let outcomes = outcomes(&situation, channel, date, locality);
        if is_all_free(&situation, &outcomes) {
            continue;
        }
        for (fee, outcome) in outcomes {
            // A fee that is waived anyway needs no answer.
            let Outcome::Due { amount, exemption, .. } = outcome else { continue };
            add(&situation, vec![&fee.when], None);
            if exemption.is_none() {
                for exemption in &fee.exemptions {
                    add(&situation, vec![&fee.when, &exemption.when], None);
                }
            }
            for id in fees::number_questions(amount) {
                let number = situation.variable(id);
                if let Some(question) = number.and_then(|number| edition.questions.get(number)) {
                    add(&situation, vec![&fee.when, &question.when], number);
                }
            }
        }
    }
    items
}
