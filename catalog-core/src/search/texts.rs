//! The texts of all entries, as sequences of numbers.

use super::{
    Entry, Source,
    lexicon::Meaning,
    terms::{Interner, Term},
    vocabulary::{Class, Pattern, Vocabulary},
};
use crate::text::fold::syllables;

/// One text of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    /// Its first token; it ends where the next one begins.
    start: u32,
    /// `None` where only its words count, see [`super::Also`].
    pub(super) source: Option<Source>,
}

/// The texts of all entries in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    tokens: Vec<Term>,
    pub(super) passages: Vec<Passage>,
    /// The first passage of each entry, and one beyond the last.
    first_passage: Vec<u32>,
}

/// How many words of a text say what it is about; what follows are its circumstances.
const LONGEST_HEAD: usize = 14;

/// The beginning of a name, which says what it is about, in bytes: up to a bracket or a semicolon,
/// and fourteen words at most.
///
/// ```
/// use catalog_core::search::head;
/// let name = "Đăng ký nhận cha, mẹ, con (có yếu tố nước ngoài)";
/// assert_eq!(&name[..head(name)], "Đăng ký nhận cha, mẹ, con");
/// ```
pub fn head(text: &str) -> usize {
    let mut end = 0;
    for (nth, found) in syllables(text).enumerate() {
        if ends_head(text, nth, end, found.start as usize) {
            break;
        }
        end = found.end as usize;
    }
    end
}

/// Whether the head of a text has ended before its `nth` syllable, which begins at `start` and
/// follows one that ended at `end`.
fn ends_head(text: &str, nth: usize, end: usize, start: usize) -> bool {
    let mut between = text.as_bytes()[end..start].iter();
    // A text that begins with a bracket has no other head.
    nth == LONGEST_HEAD || nth > 0 && between.any(|byte| matches!(byte, b'(' | b';'))
}

impl Texts {
    /// Reads the heads of the names and, if `all`, the rest of them and the phrases.
    pub(super) fn read(entries: &[Entry<'_>], all: bool, interner: &mut Interner) -> Self {
        let mut texts = Self {
            tokens: Vec::with_capacity(entries.len() * 64),
            passages: Vec::with_capacity(entries.len() * 8),
            first_passage: Vec::with_capacity(entries.len() + 1),
        };
        for entry in entries {
            texts.first_passage.push(texts.passages.len() as u32);
            let mut take = |source, text: &str| texts.take(source, text, all, interner);
            take(Some(Source::Name), entry.name);
            take(Some(Source::Everyday), entry.everyday);
            take(Some(Source::English), entry.english);
            take(Some(Source::Code), entry.code);
            if all {
                entry.phrases.iter().for_each(|phrase| take(None, phrase));
            }
        }
        texts.first_passage.push(texts.passages.len() as u32);
        texts
    }

    fn take(&mut self, source: Option<Source>, text: &str, all: bool, interner: &mut Interner) {
        self.open(source);
        let mut in_head = matches!(source, Some(Source::Name | Source::Everyday));
        let mut end = 0;
        for (nth, found) in syllables(text).enumerate() {
            if in_head && ends_head(text, nth, end, found.start as usize) {
                if !all {
                    break;
                }
                in_head = false;
                self.open(None);
            }
            end = found.end as usize;
            self.tokens.extend(interner.number(found.key, found.marks));
        }
    }

    /// Begins a passage.
    fn open(&mut self, source: Option<Source>) {
        self.passages.push(Passage { start: self.tokens.len() as u32, source });
    }

    /// The same in the numbers of the vocabulary, with abbreviations written out and chatter left
    /// out.
    pub(super) fn rewritten(&self, vocabulary: &Vocabulary, order: &[Term]) -> Self {
        let mut texts = Self {
            tokens: Vec::with_capacity(self.tokens.len() + self.tokens.len() / 8),
            passages: Vec::with_capacity(self.passages.len()),
            first_passage: self.first_passage.clone(),
        };
        let mut sorted = Vec::new();
        for (at, passage) in self.passages.iter().enumerate() {
            sorted.clear();
            sorted.extend(self.tokens(at).iter().map(|&token| order[token as usize]));
            texts.passages.push(Passage { start: texts.tokens.len() as u32, ..*passage });
            // English and codes stand as they are.
            match passage.source {
                Some(Source::English | Source::Code) => texts.tokens.extend(&sorted),
                _ => vocabulary.rewrite(&sorted, &mut texts.tokens),
            }
        }
        texts
    }

    /// The passages of an entry.
    pub(super) fn of(&self, entry: usize) -> std::ops::Range<usize> {
        self.first_passage[entry] as usize..self.first_passage[entry + 1] as usize
    }

    /// The tokens of a passage.
    pub(super) fn tokens(&self, at: usize) -> &[Term] {
        let end = self.passages.get(at + 1).map_or(self.tokens.len(), |next| next.start as usize);
        &self.tokens[self.passages[at].start as usize..end]
    }
}

impl Vocabulary {
    /// Writes a text out.
    fn rewrite(&self, text: &[Term], out: &mut Vec<Term>) {
        let mut at = 0;
        while at < text.len() {
            match self.to_rewrite(&text[at..]) {
                Some(pattern) => {
                    // A filler of several words stands for nothing.
                    out.extend(self.expansion_of(pattern));
                    at += pattern.len();
                }
                None => {
                    if self.class[text[at] as usize] != Class::Filler {
                        out.push(text[at]);
                    }
                    at += 1;
                }
            }
        }
    }

    /// The pattern at the beginning of `text` that is not to stand as it is.
    fn to_rewrite(&self, text: &[Term]) -> Option<&Pattern> {
        self.patterns_of(self.terms.key_of(text[0])).iter().find(|pattern| {
            let applies = match pattern.meaning {
                Meaning::Short(_) => true,
                Meaning::Filler => pattern.len() > 1,
                _ => false,
            };
            applies && text.starts_with(self.words_of(pattern))
        })
    }
}
