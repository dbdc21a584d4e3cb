//! The words of a query, each with what it may be: as it stands, written out, put right, or half
//! typed.

use super::{
    Index,
    correct::{self, MOST_GUESSES},
    lexicon::Meaning,
};
use crate::text::fold::{Key, Marks, Syllable, syllables};

/// How many words of a query are read. What a citizen writes in one breath is shorter.
pub(super) const MOST_WORDS: usize = 48;

/// One word of the query after reading: the key it is, or the few it may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    /// Numbers of keys with how likely each is, from 0 to 1.
    pub(super) guesses: [(u16, f32); MOST_GUESSES],
    pub(super) count: u8,
    pub(super) marks: Marks,
    /// All keys that begin with the typed letters are meant too, if this is not empty.
    pub(super) head: Key,
    /// The key before it, by which its ending is guessed; `u16::MAX` where there is none.
    pub(super) before: u16,
    /// The letters as typed, for what no text has.
    pub(super) key: Key,
    /// What the lexicon makes of its worth.
    pub(super) factor: f32,
    /// Whether a new clause begins with it.
    pub(super) opens: bool,
    /// Whether it stands beside the word before or after it somewhere in the catalogue: then
    /// it is no filler, even if it looks like one without its marks.
    pub(super) paired: bool,
}

/// The words of a query in order, with room for those that run together.
pub(super) struct Words {
    pub(super) list: [Word; MOST_WORDS],
    pub(super) count: usize,
    /// Whether any mark was typed: then a word without marks means one that has none.
    pub(super) marked: bool,
}

impl Words {
    fn push(&mut self, word: Word) {
        if self.count < MOST_WORDS {
            self.list[self.count] = word;
            self.count += 1;
        }
    }
}

impl Index {
    /// The words of a query, each with what it may be.
    pub(super) fn words_of(&self, text: &str) -> Words {
        let mut words = Words { list: [Word::default(); MOST_WORDS], count: 0, marked: false };
        let mut all = syllables(text);
        let mut next = all.next();
        let mut before = 0;
        while let Some(found) = next {
            next = all.next();
            // The last word may still be growing, unless something was typed after it.
            let open = next.is_none() && found.end as usize == text.len();
            let first = words.count;
            self.read_word(text, found, open, &mut words);
            if parts(&text[before..found.start as usize])
                && let Some(word) = words.list.get_mut(first)
            {
                word.opens = true;
            }
            before = found.end as usize;
            words.marked |= !found.marks.is_none();
            if words.count == MOST_WORDS {
                break;
            }
        }
        self.judge_guesses(&mut words);
        self.look_around(&mut words);
        words
    }

    fn read_word(&self, text: &str, found: Syllable, open: bool, words: &mut Words) {
        let mut word = Word {
            marks: found.marks,
            key: found.key,
            factor: 1.0,
            before: u16::MAX,
            head: if open && found.letters <= Key::LETTERS { found.key } else { Key::default() },
            ..Word::default()
        };
        if let Some(key) = self.vocabulary.terms.find(found.key) {
            // An abbreviation is read as the words it stands for.
            if self.expand(key, &word, words) {
                return;
            }
            word.guesses[0] = (key as u16, 1.0);
            word.count = 1;
            return words.push(word);
        }
        let typed = &text[found.start as usize..found.end as usize];
        if let Some((key, marks)) = correct::input_method(typed, found.marks)
            && let Some(at) = self.vocabulary.terms.find(key)
        {
            word.marks = marks;
            word.key = key;
            word.guesses[0] = (at as u16, 1.0);
            word.count = 1;
            words.marked |= !marks.is_none();
            return words.push(word);
        }
        if open && self.has_head(found.key) && found.letters <= Key::LETTERS {
            return words.push(word);
        }
        if let Some(parts) = self.split(typed) {
            for &part in parts.iter().take_while(|&&part| part != u16::MAX) {
                let mut piece = Word { factor: 1.0, count: 1, ..Word::default() };
                piece.key = self.vocabulary.terms.keys[part as usize];
                piece.guesses[0] = (part, 1.0);
                words.push(piece);
            }
            return;
        }
        word.count = self.guess(found.key, self.weights.typo, &mut word.guesses) as u8;
        words.push(word);
    }

    /// Pushes what the abbreviation at `key` stands for, if it is one.
    fn expand(&self, key: usize, word: &Word, words: &mut Words) -> bool {
        let vocabulary = &self.vocabulary;
        let short = vocabulary.patterns_of(key).iter().find(|pattern| {
            matches!(pattern.meaning, Meaning::Short(_))
                && pattern.len() == 1
                && self.is_marked(word, vocabulary.words_of(pattern)[0])
        });
        let Some(short) = short else { return false };
        for &term in vocabulary.expansion_of(short) {
            let key = vocabulary.terms.key_of(term);
            let mut part = Word { factor: 1.0, count: 1, ..Word::default() };
            part.marks = vocabulary.terms.marks[term as usize];
            part.key = vocabulary.terms.keys[key];
            part.guesses[0] = (key as u16, 1.0);
            words.push(part);
        }
        true
    }

    fn has_head(&self, head: Key) -> bool {
        let keys = &self.vocabulary.terms.keys;
        let at = keys.partition_point(|&key| key < head);
        keys.get(at).is_some_and(|key| key.starts_with(head))
    }

    /// A correction that makes sense beside the word before or after it is as good as the
    /// typed word; the others are hardly meant.
    fn judge_guesses(&self, words: &mut Words) {
        for at in 0..words.count {
            let sure = |at: usize| {
                let word = words.list.get(at)?;
                (word.count == 1 && word.guesses[0].1 == 1.0).then_some(word.guesses[0].0 as usize)
            };
            let before = at.checked_sub(1).and_then(sure);
            let after = sure(at + 1);
            let word = &mut words.list[at];
            for (key, likely) in &mut word.guesses[..word.count as usize] {
                let key = *key as usize;
                if *likely < 1.0
                    && !before.is_some_and(|before| self.are_neighbours(before, key))
                    && !after.is_some_and(|after| self.are_neighbours(key, after))
                {
                    *likely *= self.weights.lone_typo;
                }
            }
        }
    }

    /// Notes for each word what its neighbours make of it.
    fn look_around(&self, words: &mut Words) {
        for at in 1..words.count {
            let [one, two] = [words.list[at - 1], words.list[at]];
            if one.count > 0
                && two.count > 0
                && self.are_neighbours(one.guesses[0].0 as usize, two.guesses[0].0 as usize)
            {
                words.list[at - 1].paired = true;
                words.list[at].paired = true;
            }
        }
        if let [.., before, last] = &mut words.list[..words.count]
            && before.count > 0
        {
            last.before = before.guesses[0].0;
        }
    }
}

/// Whether this punctuation parts clauses.
fn parts(between: &str) -> bool {
    between.bytes().any(|b| matches!(b, b',' | b';' | b':' | b'.' | b'?' | b'!' | b'\n'))
}
