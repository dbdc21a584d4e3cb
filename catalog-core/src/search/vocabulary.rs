//! The terms together with what the lexicon knows of them.

use super::{
    lexicon::{LEXICON, Meaning, OLD_AGE},
    terms::{Interner, Term, Terms},
};
use crate::text::fold::{Key, Marks};

/// A pattern of the lexicon, in numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// Its words in [`Vocabulary::words`].
    words: (u16, u16),
    /// The words it stands for, also there.
    expansion: (u16, u16),
    pub(super) meaning: Meaning,
}

impl Pattern {
    /// How many words it has.
    pub(super) fn len(&self) -> usize {
        (self.words.1 - self.words.0) as usize
    }
}

/// What a term is when it stands alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Content,
    Turn,
    Weak,
    Filler,
}

/// All terms, and the patterns they make.
#[derive(Debug, Clone)]
pub(super) struct Vocabulary {
    pub(super) terms: Terms,
    /// How the lexicon classes a term that stands alone.
    pub(super) class: Vec<Class>,
    /// Patterns, sorted by the key of their first word.
    patterns: Vec<Pattern>,
    /// The first pattern of each key, and one beyond the last.
    first_pattern: Vec<u16>,
    /// The words of patterns and of their expansions.
    words: Vec<Term>,
}

impl Vocabulary {
    /// The vocabulary of the texts that `interner` has read and of the lexicon; beside it the
    /// new number of each term.
    pub(super) fn new(mut interner: Interner) -> (Self, Vec<Term>) {
        let mut words = Vec::new();
        let mut patterns = Vec::new();
        for &(meaning, list) in LEXICON {
            let expansion = match meaning {
                Meaning::Short(text) | Meaning::Like(text) => interner.add(text, &mut words),
                _ => (0, 0),
            };
            for text in list.split('/') {
                let words = interner.add(text, &mut words);
                patterns.push(Pattern { words, expansion, meaning });
            }
        }

        // An age says more than its number.
        let mut old = (0, 0);
        if let Meaning::Like(text) = OLD_AGE {
            old = interner.add(text, &mut words);
        }
        for age in 60..=99u8 {
            let start = words.len() as u16;
            let number = Key::default().with(0, b'0' + age / 10).with(1, b'0' + age % 10);
            words.extend(interner.number(number, Marks::NONE));
            interner.add("tuổi", &mut words);
            let words = (start, words.len() as u16);
            patterns.push(Pattern { words, expansion: old, meaning: OLD_AGE });
        }

        let (terms, order) = Terms::sorted(&interner);
        for word in &mut words {
            *word = order[*word as usize];
        }
        let class = vec![Class::Content; terms.len()];
        let mut vocabulary = Self { terms, class, patterns, first_pattern: Vec::new(), words };
        vocabulary.sort_patterns();
        vocabulary.classify();
        (vocabulary, order)
    }

    fn sort_patterns(&mut self) {
        let first = |p: &Pattern| self.words[p.words.0 as usize];
        let mut order: Vec<(usize, Pattern)> =
            self.patterns.iter().map(|p| (self.terms.key_of(first(p)), *p)).collect();
        // Stable, so that of two equal patterns the first counts; the longest comes first.
        order.sort_by_key(|(key, p)| (*key, p.words.0.wrapping_sub(p.words.1)));
        self.patterns = order.iter().map(|(_, p)| *p).collect();
        let keys = self.terms.keys.len();
        self.first_pattern = Vec::with_capacity(keys + 1);
        let mut at = 0;
        for key in 0..=keys {
            while at < order.len() && order[at].0 < key {
                at += 1;
            }
            self.first_pattern.push(at as u16);
        }
    }

    fn classify(&mut self) {
        for pattern in self.patterns.iter().rev().filter(|pattern| pattern.len() == 1) {
            let class = match pattern.meaning {
                Meaning::Filler | Meaning::Asks(_) => Class::Filler,
                Meaning::Weak => Class::Weak,
                Meaning::Turn => Class::Turn,
                _ => continue,
            };
            self.class[self.words[pattern.words.0 as usize] as usize] = class;
        }
    }

    /// The patterns that begin with a key, the longest first.
    pub(super) fn patterns_of(&self, key: usize) -> &[Pattern] {
        &self.patterns[self.first_pattern[key] as usize..self.first_pattern[key + 1] as usize]
    }

    /// The words of a pattern.
    pub(super) fn words_of(&self, pattern: &Pattern) -> &[Term] {
        &self.words[pattern.words.0 as usize..pattern.words.1 as usize]
    }

    /// The words that a pattern stands for.
    pub(super) fn expansion_of(&self, pattern: &Pattern) -> &[Term] {
        &self.words[pattern.expansion.0 as usize..pattern.expansion.1 as usize]
    }
}
