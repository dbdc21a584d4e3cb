//! Finding the patterns of the lexicon among the words of a query, and what follows from them.

use super::{
    Index,
    lexicon::Meaning,
    query::Query,
    terms::Term,
    vocabulary::{Class, Pattern},
    words::{MOST_WORDS, Word, Words},
};

/// How many groups of [`Meaning::Like`] one query may have.
pub(super) const MOST_GROUPS: usize = 6;

/// The everyday phrases of a query.
pub(super) struct Likes {
    pub(super) list: [Option<Pattern>; MOST_GROUPS],
    /// Which of them each word belongs to, `u8::MAX` for none.
    pub(super) of: [u8; MOST_WORDS],
}

impl Index {
    /// Weighs the words by the patterns they make, notes what is asked, and returns the everyday
    /// phrases.
    pub(super) fn understand(&self, words: &mut Words, query: &mut Query) -> Likes {
        let mut likes = Likes { list: [None; MOST_GROUPS], of: [u8::MAX; MOST_WORDS] };
        let mut count = 0;
        let mut at = 0;
        while at < words.count {
            let Some((pattern, len)) = self.pattern_at(words, at) else {
                at += 1;
                continue;
            };
            // A word that makes a pattern alone has its class in its worth already.
            let single = pattern.len() == 1;
            let factor = match pattern.meaning {
                Meaning::Filler if !single => self.weights.filler,
                Meaning::Weak if !single => self.weights.weak,
                Meaning::Last => self.weights.filler,
                Meaning::Asks(intent) => {
                    query.intents.add(intent);
                    self.weights.filler
                }
                Meaning::Away => {
                    query.away = true;
                    1.0
                }
                Meaning::Not => match self.refused(words, at, len) {
                    Some(end) => {
                        for word in &mut words.list[at..end] {
                            *word = Word { factor: 0.0, opens: word.opens, ..Word::default() };
                        }
                        at = end;
                        continue;
                    }
                    None => 1.0,
                },
                Meaning::Like(_) if count < MOST_GROUPS => {
                    likes.list[count] = Some(pattern);
                    likes.of[at..at + len].fill(count as u8);
                    count += 1;
                    // Together they have another name: *mất* in *bố mất* turns nothing.
                    for word in &mut words.list[at..at + len] {
                        if self.is_class(word, |class| class == Class::Turn) {
                            word.factor /= self.weights.turn.max(1.0);
                        }
                    }
                    1.0
                }
                _ => 1.0,
            };
            for word in &mut words.list[at..at + len] {
                word.factor = word.factor.min(factor);
            }
            at += len;
        }
        likes
    }

    /// Where the refusal ends that begins at `at`: "not the one with …", up to the next clause.
    /// `None` if it stands within a clause, where it is part of what is meant.
    fn refused(&self, words: &Words, at: usize, len: usize) -> Option<usize> {
        let opens = (0..=at).rev().find(|&k| words.list[k].opens).unwrap_or(0);
        if !words.list[opens..at].iter().all(|word| self.is_filler(word)) {
            return None;
        }
        let from = at + len;
        let more = words.list[from..words.count].iter().position(|word| word.opens);
        let end = more.map_or(words.count, |more| from + more);
        // A whole query is never a refusal.
        (end - at < words.count).then_some(end)
    }

    /// The longest pattern that begins at word `at`, and how many words it takes.
    fn pattern_at(&self, words: &Words, at: usize) -> Option<(Pattern, usize)> {
        let first = &words.list[at];
        if first.count == 0 {
            return None;
        }
        let key = first.guesses[0].0 as usize;
        self.vocabulary.patterns_of(key).iter().find_map(|pattern| {
            let mut here = at;
            let last = pattern.meaning == Meaning::Last;
            for (nth, &term) in self.vocabulary.words_of(pattern).iter().enumerate() {
                // Between the words of an everyday phrase others may stand: "bố [em mới] mất".
                if nth > 0 && matches!(pattern.meaning, Meaning::Like(_)) {
                    let far = here + 3;
                    while here < words.count && here < far && self.is_filler(&words.list[here]) {
                        if self.is_word(&words.list[here], term) {
                            break;
                        }
                        here += 1;
                    }
                }
                if here >= words.count || !self.is_word(&words.list[here], term) {
                    return None;
                }
                here += 1;
            }
            let ends = here == words.count || words.list[here].opens;
            (ends || !last).then_some((*pattern, here - at))
        })
    }

    /// Whether the word may be this term of a pattern.
    fn is_word(&self, word: &Word, term: Term) -> bool {
        word.count > 0
            && word.guesses[0].0 as usize == self.vocabulary.terms.key_of(term)
            && self.is_marked(word, term)
    }

    /// Whether the word has the marks of the term, or none that could contradict them.
    pub(super) fn is_marked(&self, word: &Word, term: Term) -> bool {
        word.marks.is_none() || word.marks == self.vocabulary.terms.marks[term as usize]
    }

    /// Whether the word may be one that says little.
    fn is_filler(&self, word: &Word) -> bool {
        self.is_class(word, |class| matches!(class, Class::Filler | Class::Weak))
    }

    /// Whether the word may be of a class.
    fn is_class(&self, word: &Word, wanted: impl Fn(Class) -> bool) -> bool {
        word.count > 0
            && self.vocabulary.terms.variants(word.guesses[0].0 as usize).any(|term| {
                wanted(self.vocabulary.class[term]) && self.is_marked(word, term as Term)
            })
    }
}
