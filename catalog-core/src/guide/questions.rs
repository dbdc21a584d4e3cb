use super::{
    OpenQuestion, Situation, Truth,
    checklist::hangs_on,
    costs::{Outcome, is_all_free, outcome, outcomes},
    situation::{Given, channels},
    words,
};
use crate::{
    date::Date,
    fees,
    model::{
        Answer, CHANNEL_KEY, ChannelKind, Condition, Edition, Locality, Question, QuestionKind,
    },
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
    let ways = situation.by_channel();
    let items = items(situation, &ways, date, locality);
    // How many items are still open after the least useful answer.
    let left = |variable: usize| {
        let after = |bits| {
            let given = Given::Chosen(bits);
            items.iter().filter(|item| item.is_open_after(variable, given)).count()
        };
        situation.options(variable).into_iter().map(after).max().unwrap_or(items.len())
    };
    let edition = situation.edition();
    let channel = channel_question(edition);
    let mut found: Vec<((bool, usize), OpenQuestion)> = Vec::new();
    for (variable, question) in edition.questions.iter().chain([&channel]).enumerate() {
        if !situation.is_open(variable) || !items.iter().any(|item| item.asks(variable)) {
            continue;
        }
        let waits = situation.truth(&question.when) == Truth::Open;
        let rank = (waits, left(variable));
        // What settles as much stays in the order of the file.
        let place = found.iter().position(|(other, _)| *other > rank).unwrap_or(found.len());
        let question = OpenQuestion {
            depends_on: hangs_on(situation, &question.when).unwrap_or_default(),
            id: question.id.clone(),
            text: question.text.clone(),
            kind: question.kind,
            answers: question.answers.clone(),
            unit: question.unit.clone(),
            help: question.help.clone(),
        };
        found.insert(place, (rank, question));
    }
    found.into_iter().map(|(_, question)| question).collect()
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
struct Item<'s, 'e> {
    /// The situations it is shown for: fees and times once for each way of filing.
    situations: Vec<&'s Situation<'e>>,
    /// What must hold together.
    when: Vec<&'e Condition>,
    /// The number that is asked when they hold.
    number: Option<usize>,
}

impl Item<'_, '_> {
    fn is_open(&self) -> bool {
        self.situations.iter().any(|situation| self.is_open_in(situation))
    }

    /// Whether it is open with one more answer.
    fn is_open_after(&self, variable: usize, given: Given) -> bool {
        self.situations.iter().any(|situation| {
            // What is shown for one way of filing keeps it.
            if situation.is_open(variable) {
                self.is_open_in(&situation.with(variable, given))
            } else {
                self.is_open_in(situation)
            }
        })
    }

    fn is_open_in(&self, situation: &Situation) -> bool {
        let truth = |condition: &&Condition| situation.truth(condition);
        let mut truths = self.when.iter().map(truth);
        let mut open = self.number.is_some_and(|number| situation.is_open(number));
        truths.all(|truth| {
            open |= truth == Truth::Open;
            truth != Truth::False
        }) && open
    }

    /// Whether the answer to an open question can change it.
    fn asks(&self, variable: usize) -> bool {
        let matters = |situation: &&Situation| {
            self.when.iter().any(|condition| situation.matters(condition, variable))
        };
        self.number == Some(variable) || self.situations.iter().any(matters)
    }
}

/// Everything shown that is open; `ways` is the situation once for each way of filing.
fn items<'s, 'e>(
    situation: &'s Situation<'e>,
    ways: &'s [(Option<ChannelKind>, Situation<'e>)],
    date: Date,
    locality: Option<&Locality>,
) -> Vec<Item<'s, 'e>> {
    let edition = situation.edition();
    let mut items = Vec::new();
    let mut add = |situations: Vec<&'s Situation<'e>>, when: Vec<&'e Condition>, number| {
        let item = Item { situations, when, number };
        if item.is_open() {
            items.push(item);
        }
    };
    edition.documents.iter().for_each(|paper| add(vec![situation], vec![&paper.when], None));
    edition.notes.iter().for_each(|note| add(vec![situation], vec![&note.when], None));
    edition.filing.iter().for_each(|term| add(vec![situation], vec![&term.when], None));
    let each_way = || ways.iter().map(|(_, situation)| situation).collect();
    edition.times.iter().for_each(|time| add(each_way(), vec![&time.when], None));

    let costs_nothing =
        |channel, situation| is_all_free(situation, &outcomes(situation, channel, date, locality));
    let paying: Vec<_> =
        ways.iter().filter(|(channel, situation)| !costs_nothing(*channel, situation)).collect();
    for fee in &edition.fees {
        // What is waived anyway needs no answer.
        let due: Vec<_> = paying
            .iter()
            .filter_map(|(channel, situation)| {
                match outcome(situation, *channel, fee, date, locality)? {
                    Outcome::Due { amount, exemption, .. } => Some((situation, amount, exemption)),
                    Outcome::Waived(_) => None,
                }
            })
            .collect();
        let all = || due.iter().map(|(situation, ..)| *situation).collect();
        add(all(), vec![&fee.when], None);
        let not_exempt = || {
            let rest = due.iter().filter(|(_, _, exemption)| exemption.is_none());
            rest.map(|(situation, ..)| *situation).collect()
        };
        for exemption in &fee.exemptions {
            add(not_exempt(), vec![&fee.when, &exemption.when], None);
        }
        for (number, question) in edition.questions.iter().enumerate() {
            let mut numbers = due.iter().flat_map(|(_, amount, _)| fees::number_questions(amount));
            if numbers.any(|id| id == question.id) {
                add(all(), vec![&fee.when, &question.when], Some(number));
            }
        }
    }
    items
}
