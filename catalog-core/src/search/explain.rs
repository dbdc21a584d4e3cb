//! Why a hit ranks where it does, in numbers a person can follow.

use std::fmt;

use super::{Answer, Source, query::Bits};

/// Why an entry ranks where it does.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The score of the entry.
    pub score: f32,
    /// The name that fits best.
    pub source: Source,
    /// How much of the query the entry answers, from 0 to 1.
    pub answered: f32,
    /// How much of that name the query covers, from 0 to 1.
    pub covered: f32,
    /// How many of the query's pairs of neighbours the entry has, from 0 to 1.
    pub joined: f32,
    /// What a full match of the query would be worth.
    pub possible: f32,
    /// The words of the query, those of the lexicon's synonyms included.
    pub words: Vec<Reason>,
}

/// What one word of the query contributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// The word, folded.
    pub word: String,
    /// What it is worth: a rare word is worth more, a filler next to nothing.
    pub weight: f32,
    /// Whether it was typed, or stands beside what was typed as a synonym.
    pub typed: bool,
    /// Whether any text of the catalogue has it.
    pub known: bool,
    /// Whether the entry has it.
    pub found: bool,
}

impl Answer<'_> {
    /// Why the entry at `entry` ranks where it does, `None` if there is no such entry.
    pub fn explain(&self, entry: usize) -> Option<Explanation> {
        let (index, query) = (self.index, &self.scratch.query);
        if entry >= index.len() {
            return None;
        }
        let rank = index.rank(entry, self.scratch);
        let source = index.texts.passages.get(rank.passage)?.source?;
        let synonyms =
            query.groups[..query.group_count].iter().fold(0, |all, group| all | group.like);
        let words = query.slots[..query.count]
            .iter()
            .enumerate()
            .map(|(at, slot)| Reason {
                word: slot.key.to_string(),
                weight: slot.weight,
                typed: synonyms >> at & 1 == 0,
                known: slot.known,
                found: Bits(rank.seen).any(|seen| seen == at),
            })
            .collect();
        Some(Explanation {
            score: rank.score,
            source,
            answered: rank.answered,
            covered: rank.covered,
            possible: query.total - query.unknown + query.pairs,
            joined: rank.joined,
            words,
        })
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{:.3}: {:.0}% of the query, {:.0}% of {:?}",
            self.score,
            self.answered * 100.0,
            self.covered * 100.0,
            self.source,
        )?;
        for word in &self.words {
            let sign = match (word.found, word.known) {
                (true, _) => '+',
                (false, true) => '-',
                (false, false) => '?',
            };
            let mark = if word.typed { "" } else { "~" };
            write!(f, " {sign}{mark}{}·{:.2}", word.word, word.weight)?;
        }
        Ok(())
    }
}
