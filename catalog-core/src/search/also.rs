//! The words that an entry has beside its names.

use super::{
    Entry, Source,
    terms::Interner,
    texts::Texts,
    vocabulary::{Class, Vocabulary},
};
use crate::text::fold::{Key, Marks};

/// The words that search phrases and the ends of long names add to the heads of the names (see
/// [`head`](super::head)), each with the entries it belongs to.
///
/// They have no order, and a word of the names is not among them: most of what phrases say is
/// said by names already, and the rest takes a third of the room.
///
/// ```
/// use catalog_core::search::{Also, Entry, Facets};
///
/// let phrases = ["cưới chồng tây".to_string(), "kết hôn với tây".to_string()];
/// let entries = [Entry {
///     code: "2.000806",
///     name: "Thủ tục đăng ký kết hôn có yếu tố nước ngoài",
///     everyday: "Kết hôn với người nước ngoài",
///     english: "",
///     phrases: &phrases,
///     facets: Facets::default(),
/// }];
/// let also = Also::of(&entries);
/// let words: Vec<String> = also.words().map(|(key, ..)| key.to_string()).collect();
/// assert_eq!(words, ["chong", "cuoi", "tay"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Also {
    words: Vec<(Key, Marks)>,
    /// Where the entries of each word begin, and one beyond the last; empty when there is no word.
    first: Vec<u32>,
    entries: Vec<u16>,
}

impl Also {
    /// What the entries have beside their names.
    pub fn of(entries: &[Entry<'_>]) -> Self {
        let mut interner = Interner::default();
        let texts = Texts::read(entries, true, &mut interner);
        let (vocabulary, order) = Vocabulary::new(interner);
        let texts = texts.rewritten(&vocabulary, &order);
        let mut found = Vec::new();
        for entry in 0..entries.len() {
            let is_name = |&at: &usize| {
                matches!(texts.passages[at].source, Some(Source::Name | Source::Everyday))
            };
            for at in texts.of(entry).filter(|&at| texts.passages[at].source.is_none()) {
                for term in texts.tokens(at) {
                    let mut names = texts.of(entry).filter(is_name);
                    if vocabulary.class[*term as usize] != Class::Filler
                        && !names.any(|at| texts.tokens(at).contains(term))
                    {
                        found.push((*term, entry as u16));
                    }
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        let terms = &vocabulary.terms;
        let mut also = Self::default();
        for group in found.chunk_by(|a, b| a.0 == b.0) {
            let term = group[0].0;
            let key = terms.keys[terms.key_of(term)];
            also.push(key, terms.marks[term as usize], group.iter().map(|&(_, entry)| entry));
        }
        also
    }

    /// Adds a word with the entries that have it, in rising order.
    pub fn push(&mut self, key: Key, marks: Marks, entries: impl Iterator<Item = u16>) {
        if self.first.is_empty() {
            self.first.push(0);
        }
        self.words.push((key, marks));
        self.entries.extend(entries);
        self.first.push(self.entries.len() as u32);
    }

    /// The words with the entries that have them.
    pub fn words(&self) -> impl Iterator<Item = (Key, Marks, &[u16])> {
        self.words.iter().zip(self.first.windows(2)).map(|(&(key, marks), range)| {
            (key, marks, &self.entries[range[0] as usize..range[1] as usize])
        })
    }
}
