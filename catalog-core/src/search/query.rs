//! From what was typed to weighted slots: which words count, what each may stand for, and
//! what is asked about the matter rather than named.

use super::{
    Index, Intents, Scratch,
    build::{Class, Pattern},
    correct::{self, MOST_GUESSES},
    lexicon::Meaning,
};
use crate::text::fold::{Key, Marks, Syllable, syllables};

/// How many words of a query are read. What a citizen writes in one breath is shorter.
pub(super) const MOST_WORDS: usize = 48;
/// What weighs less is not looked up.
const LEAST_WEIGHT: f32 = 0.03;
/// How many slots a query has at most, those of the lexicon's own words included.
pub(super) const MOST_SLOTS: usize = 63;
/// How many groups of [`Meaning::Like`] one query may have.
pub(super) const MOST_GROUPS: usize = 6;

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

/// A word that counts, with all its readings.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Slot {
    /// What it is worth in ranking.
    pub(super) weight: f32,
    /// The slots that follow it in the query, as bits.
    pub(super) follow: u64,
    /// Whether any text of the catalogue has it.
    pub(super) known: bool,
    pub(super) key: Key,
}

/// Typed words and the words of the lexicon that may stand in their place, as bits of slots.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    pub(super) typed: u64,
    pub(super) like: u64,
}

/// A query that has been read.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) slots: [Slot; MOST_SLOTS],
    pub(super) count: usize,
    pub(super) groups: [Group; MOST_GROUPS],
    pub(super) group_count: usize,
    pub(super) intents: Intents,
    /// The worth of all that was typed, what no text has included.
    pub(super) total: f32,
    /// The part of it that no text has.
    pub(super) unknown: f32,
    /// The worth of the pairs of neighbours.
    pub(super) pairs: f32,
}

impl Default for Query {
    fn default() -> Self {
        Self {
            slots: [Slot::default(); MOST_SLOTS],
            count: 0,
            groups: [Group::default(); MOST_GROUPS],
            group_count: 0,
            intents: Intents::default(),
            total: 0.0,
            unknown: 0.0,
            pairs: 0.0,
        }
    }
}

/// The words of a query in order, with room for those that run together.
struct Words {
    list: [Word; MOST_WORDS],
    count: usize,
    /// Whether any mark was typed: then a word without marks means one that has none.
    marked: bool,
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
    /// Reads `text` into `scratch`.
    pub(super) fn read(&self, text: &str, scratch: &mut Scratch) {
        let words = self.words_of(text);
        let query = &mut scratch.query;
        query.count = 0;
        query.group_count = 0;
        query.intents = Intents::default();
        query.total = 0.0;
        query.unknown = 0.0;
        query.pairs = 0.0;

        let mut words = words;
        // Which lexicon entry each word belongs to, for the words that may stand instead.
        let mut likes: [(Option<Pattern>, u64); MOST_GROUPS] = [(None, 0); MOST_GROUPS];
        let mut like_count = 0;
        let mut like_of = [u8::MAX; MOST_WORDS];
        let mut at = 0;
        while at < words.count {
            let Some((pattern, len)) = self.pattern_at(&words, at) else {
                at += 1;
                continue;
            };
            let single = pattern.words.1 - pattern.words.0 == 1;
            match pattern.meaning {
                Meaning::Filler if !single => {
                    for word in &mut words.list[at..at + len] {
                        word.factor = self.weights.filler;
                    }
                }
                Meaning::Weak if !single => {
                    for word in &mut words.list[at..at + len] {
                        word.factor = word.factor.min(self.weights.weak);
                    }
                }
                Meaning::Asks(intent) => {
                    query.intents.add(intent);
                    for word in &mut words.list[at..at + len] {
                        word.factor = self.weights.filler;
                    }
                }
                Meaning::Last => {
                    for word in &mut words.list[at..at + len] {
                        word.factor = self.weights.filler;
                    }
                }
                Meaning::Not => {
                    // "Not the one with …": what follows, up to the next clause, is not meant.
                    let opens = (0..=at).rev().find(|&k| k == 0 || words.list[k].opens);
                    if (opens.unwrap_or(0)..at).all(|k| self.is_filler(&words.list[k])) {
                        let mut end = at + len;
                        while end < words.count && !words.list[end].opens {
                            end += 1;
                        }
                        // A whole query is never a refusal.
                        if end - at < words.count {
                            for word in &mut words.list[at..end] {
                                word.factor = 0.0;
                                word.count = 0;
                            }
                            at = end;
                            continue;
                        }
                    }
                }
                Meaning::Like(_) if like_count < MOST_GROUPS => {
                    likes[like_count].0 = Some(pattern);
                    for mark in &mut like_of[at..at + len] {
                        *mark = like_count as u8;
                    }
                    like_count += 1;
                }
                _ => {}
            }
            at += len;
        }

        self.judge_guesses(&mut words);
        if let [.., before, last] = &mut words.list[..words.count]
            && before.count > 0
        {
            last.before = before.guesses[0].0;
        }
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
        let mut before: Option<usize> = None;
        for (word, like) in words.list[..words.count].iter().zip(like_of) {
            if word.factor == 0.0 {
                continue;
            }
            let Some(slot) = self.add_slot(word, words.marked, scratch) else { continue };
            let query = &mut scratch.query;
            if let Some(before) = before.filter(|&b| b != slot) {
                link(query, before, slot, self.weights.pair);
            }
            // A filler does not part its neighbours.
            if word.factor > self.weights.filler {
                before = Some(slot);
            }
            if let Some(like) = likes.get_mut(like as usize) {
                like.1 |= 1 << slot;
            }
        }
        for &(pattern, typed) in &likes[..like_count] {
            if let Some(pattern) = pattern {
                self.add_like(pattern, typed, scratch);
            }
        }
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

    /// The words of a query, each with what it may be.
    fn words_of(&self, text: &str) -> Words {
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
        if let Some(key) = self.find(found.key).filter(|_| found.letters <= Key::LETTERS) {
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
            && let Some(at) = self.find(key)
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
                piece.key = self.keys[part as usize];
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
        let patterns =
            &self.patterns[self.first_pattern[key] as usize..self.first_pattern[key + 1] as usize];
        let short = patterns.iter().find(|pattern| {
            matches!(pattern.meaning, Meaning::Short(_))
                && pattern.words.1 - pattern.words.0 == 1
                && self.is_marked(word, self.words[pattern.words.0 as usize])
        });
        let Some(short) = short else { return false };
        for at in short.expansion.0..short.expansion.1 {
            let term = self.words[at as usize];
            let mut part = Word { factor: 1.0, count: 1, ..Word::default() };
            part.marks = self.marks[term as usize];
            part.key = self.keys[self.key_of(term)];
            part.guesses[0] = (self.key_of(term) as u16, 1.0);
            words.push(part);
        }
        true
    }

    /// The longest pattern that begins at word `at`, and how many words it takes.
    fn pattern_at(&self, words: &Words, at: usize) -> Option<(Pattern, usize)> {
        let first = &words.list[at];
        if first.count == 0 {
            return None;
        }
        let key = first.guesses[0].0 as usize;
        let range = self.first_pattern[key] as usize..self.first_pattern[key + 1] as usize;
        self.patterns[range].iter().find_map(|pattern| {
            let mut here = at;
            let last = pattern.meaning == Meaning::Last;
            for (nth, &term) in
                self.words[pattern.words.0 as usize..pattern.words.1 as usize].iter().enumerate()
            {
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

    fn is_word(&self, word: &Word, term: u16) -> bool {
        word.count > 0
            && word.guesses[0].0 as usize == self.key_of(term)
            && self.is_marked(word, term)
    }

    /// Whether the word has the marks of the term, or none that could contradict them.
    fn is_marked(&self, word: &Word, term: u16) -> bool {
        word.marks.is_none() || word.marks == self.marks[term as usize]
    }

    fn is_filler(&self, word: &Word) -> bool {
        word.count > 0
            && self.variants(word.guesses[0].0 as usize).any(|term| {
                self.class[term] != Class::Content && word.marks.within(self.marks[term])
            })
    }

    fn has_head(&self, head: Key) -> bool {
        let at = self.keys.partition_point(|&key| key < head);
        self.keys.get(at).is_some_and(|key| key.starts_with(head))
    }

    /// Gives a word its slot and registers all terms that may match it. `None` if there is no
    /// room or nothing to it.
    fn add_slot(&self, word: &Word, marked: bool, scratch: &mut Scratch) -> Option<usize> {
        let query = &mut scratch.query;
        // A word that comes again is the same slot.
        if let Some(slot) = (0..query.count).find(|&at| query.slots[at].key == word.key) {
            return Some(slot);
        }
        if query.count == MOST_SLOTS {
            return None;
        }
        let slot = query.count;
        let (worth, known) = self.worth_of(word, marked);
        let weight = worth * word.factor;
        let query = &mut scratch.query;
        query.slots[slot] = Slot { weight, follow: 0, known, key: word.key };
        query.total += weight;
        if !known {
            query.unknown += weight;
        }
        query.count += 1;
        // What hardly counts need not be looked up.
        if known && weight >= LEAST_WEIGHT {
            self.readings(word, marked, |term, fit| scratch.register(term, slot, fit));
        }
        Some(slot)
    }

    /// Hands out every term that a word may mean and that some entry has, with how well it
    /// fits.
    fn readings(&self, word: &Word, marked: bool, mut take: impl FnMut(usize, f32)) {
        let mut each = |key: usize, likely: f32| {
            for term in self.variants(key) {
                if self.first_posting[term] != self.first_posting[term + 1] {
                    take(term, likely * self.fit(word.marks, self.marks[term], marked));
                }
            }
        };
        for &(key, likely) in &word.guesses[..word.count as usize] {
            each(key as usize, likely);
        }
        if word.head.is_empty() {
            return;
        }
        let from = self.keys.partition_point(|&key| key < word.head);
        for key in from..self.keys.len() {
            if !self.keys[key].starts_with(word.head) {
                break;
            }
            if word.count == 0 || self.keys[key] != word.head {
                let follows =
                    word.before != u16::MAX && self.are_neighbours(word.before as usize, key);
                let lone = if follows { 1.0 } else { self.weights.lone_prefix };
                each(key, self.weights.prefix * lone);
            }
        }
    }

    /// What a word is worth, and whether any entry has it.
    fn worth_of(&self, word: &Word, marked: bool) -> (f32, bool) {
        // As content, and as something less.
        let (mut content, mut lesser) = (0f32, 0f32);
        let mut known = false;
        let exact_marks = !word.marks.is_none()
            && word.guesses[..word.count as usize]
                .iter()
                .any(|&(key, _)| self.marks[self.variants(key as usize)].contains(&word.marks));
        // Of a word that stands as it is, its longer sisters say nothing.
        let exact = Word { head: Key::default(), ..*word };
        self.readings(if word.count > 0 { &exact } else { word }, marked, |term, fit| {
            known = true;
            // With its marks a word is what it is; without, it may be several.
            let other = exact_marks && self.marks[term] != word.marks;
            if fit > 0.3 && !other {
                let worth = match self.class[term] {
                    Class::Content | Class::Turn => &mut content,
                    Class::Weak | Class::Filler => &mut lesser,
                };
                *worth = worth.max(self.worth[term]);
            }
        });
        if word.count > 0 {
            lesser = lesser.max(self.lexicon_worth(word));
        }
        let mut worth = if !known {
            // The lexicon may know what the catalogue does not.
            if lesser > 0.0 { lesser } else { self.weights.unknown }
        } else if lesser == 0.0 || content == 0.0 {
            content.max(lesser)
        } else if word.paired {
            content
        } else {
            (content * self.weights.weak).max(lesser)
        };
        // The less of a word is typed, the less it says.
        if word.count == 0 && !word.head.is_empty() {
            worth *= [0.0, 0.15, 0.4, 0.7].get(word.head.len() as usize).copied().unwrap_or(1.0);
        }
        // A year or an age; the digits of a code are longer.
        if word.key.letter(0).is_ascii_digit() && word.key.len() < 5 {
            worth *= self.weights.number;
        }
        (worth, known)
    }

    /// What a word is worth by the lexicon alone, 0 if it does not list it as little.
    fn lexicon_worth(&self, word: &Word) -> f32 {
        let mut worth = 0f32;
        for &(key, _) in &word.guesses[..word.count as usize] {
            for term in self.variants(key as usize) {
                if self.is_marked(word, term as u16) {
                    worth = worth.max(match self.class[term] {
                        Class::Content | Class::Turn => 0.0,
                        Class::Weak => self.weights.weak,
                        Class::Filler => self.weights.filler,
                    });
                }
            }
        }
        worth
    }

    /// How well a term's marks fit the typed ones.
    fn fit(&self, typed: Marks, held: Marks, marked: bool) -> f32 {
        if typed == held {
            1.0
        } else if typed.is_none() {
            if marked { 0.8 } else { 1.0 }
        } else if held.is_none() || typed.within(held) {
            0.6
        } else {
            self.weights.wrong_marks
        }
    }

    /// Adds the words that may stand in the place of what was typed.
    fn add_like(&self, pattern: Pattern, typed: u64, scratch: &mut Scratch) {
        if scratch.query.group_count == MOST_GROUPS {
            return;
        }
        let mut like = 0u64;
        let mut fresh = 0f32;
        let mut before: Option<usize> = None;
        for at in pattern.expansion.0..pattern.expansion.1 {
            let term = self.words[at as usize];
            let key = self.key_of(term);
            let query = &scratch.query;
            let held = (0..query.count).find(|&at| query.slots[at].key == self.keys[key]);
            let slot = match held {
                Some(slot) => slot,
                None if query.count < MOST_SLOTS => {
                    let slot = query.count;
                    let used = self.first_posting[term as usize];
                    if used == self.first_posting[term as usize + 1] {
                        continue;
                    }
                    scratch.register(term as usize, slot, 1.0);
                    let weight = self.worth[term as usize] * self.weights.like;
                    let query = &mut scratch.query;
                    query.slots[slot] =
                        Slot { weight, follow: 0, known: true, key: self.keys[key] };
                    query.count += 1;
                    fresh += weight;
                    like |= 1 << slot;
                    slot
                }
                None => return,
            };
            if let Some(before) = before.filter(|&b| b != slot) {
                link(&mut scratch.query, before, slot, self.weights.pair);
            }
            before = Some(slot);
        }
        let query = &mut scratch.query;
        // A long explanation of a short word must not drown the rest of the query.
        if fresh > self.weights.like_most {
            let share = self.weights.like_most / fresh;
            for slot in Bits(like) {
                query.slots[slot].weight *= share;
            }
            fresh = self.weights.like_most;
        }
        // What was typed and what stands for it count once: the greater of the two.
        let mut spoken = 0f32;
        for slot in Bits(typed) {
            spoken += query.slots[slot].weight;
            if !query.slots[slot].known {
                query.unknown -= query.slots[slot].weight;
                query.total -= query.slots[slot].weight;
                spoken -= query.slots[slot].weight;
            }
        }
        if fresh > spoken {
            query.total += fresh - spoken;
        }
        query.groups[query.group_count] = Group { typed, like };
        query.group_count += 1;
    }
}

/// Whether this punctuation parts clauses.
fn parts(between: &str) -> bool {
    between.bytes().any(|b| matches!(b, b',' | b';' | b':' | b'.' | b'?' | b'!' | b'\n'))
}

/// Notes that `next` follows `slot` in the query.
fn link(query: &mut Query, slot: usize, next: usize, pair: f32) {
    if query.slots[slot].follow >> next & 1 == 0 {
        query.slots[slot].follow |= 1 << next;
        query.pairs += pair * query.slots[slot].weight.min(query.slots[next].weight);
    }
}

/// The numbers of the bits that are set.
pub(super) struct Bits(pub(super) u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        if self.0 == 0 {
            return None;
        }
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0 - 1;
        Some(at)
    }
}
