//! Reading what was mistyped: an input method that was off, words run together, one letter
//! wrong. Only words that no text has come here.

use super::{Index, vocabulary::Class};
use crate::text::fold::{Key, Marks, syllables};

/// How many corrections of one word are followed.
pub(super) const MOST_GUESSES: usize = 6;
/// How many words one run of letters may hold.
pub(super) const MOST_PARTS: usize = 12;
/// The longest run of letters that is taken apart, and the longest syllable in it.
const MOST_LETTERS: usize = 48;
const LONGEST: usize = 7;

/// What a word means whose Telex or VNI keys were not turned into marks: `ddang`, `ky1`,
/// `dda7ng`. `None` if nothing in it looks like such a key.
pub(super) fn input_method(typed: &str, marks: Marks) -> Option<(Key, Marks)> {
    let mut key = Key::default();
    let mut out = Typed { marks, len: 0, last: [0; Key::LETTERS as usize] };
    let mut changed = false;
    for c in typed.chars() {
        // A mark that did arrive is kept, its letter read plain.
        let Some(letter) = syllables(c.encode_utf8(&mut [0; 4])).next().map(|s| s.key.letter(0))
        else {
            continue;
        };
        if out.apply(letter) {
            changed = true;
        } else {
            if out.len as u32 >= Key::LETTERS {
                return None;
            }
            key = key.with(out.len as u32, letter);
            out.last[out.len] = letter;
            out.len += 1;
        }
    }
    (changed && out.len > 0).then_some((key, out.marks))
}

struct Typed {
    marks: Marks,
    len: usize,
    last: [u8; Key::LETTERS as usize],
}

impl Typed {
    /// Takes `letter` as a key of an input method, if it can be one here.
    fn apply(&mut self, letter: u8) -> bool {
        let letters = &self.last[..self.len];
        let is_vowel = |c: &u8| matches!(c, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        let Some(vowel) = letters.iter().rposition(is_vowel) else {
            // Only the stroke of đ comes before a vowel.
            if self.len == 1 && letters[0] == b'd' && matches!(letter, b'd' | b'9') {
                self.marks = self.marks.stroke(0);
                return true;
            }
            return false;
        };
        let twin = |c: u8| letters.iter().rposition(|&l| l == c);
        match letter {
            b'1' | b's' => self.marks = self.marks.tone(b'\''),
            b'2' | b'f' => self.marks = self.marks.tone(b'`'),
            b'3' | b'r' => self.marks = self.marks.tone(b'?'),
            b'4' | b'x' => self.marks = self.marks.tone(b'~'),
            b'5' | b'j' => self.marks = self.marks.tone(b'.'),
            b'6' => match letters.iter().rposition(|l| matches!(l, b'a' | b'e' | b'o')) {
                Some(at) => self.marks = self.marks.circumflex(at as u32),
                None => return false,
            },
            b'7' | b'8' | b'w' => {
                match letters.iter().rposition(|l| matches!(l, b'a' | b'o' | b'u')) {
                    Some(at) => {
                        self.marks = self.marks.hooked(at as u32);
                        // The horn of *ươ* stands on both.
                        if at > 0 && letters[at] == b'o' && letters[at - 1] == b'u' {
                            self.marks = self.marks.hooked(at as u32 - 1);
                        }
                    }
                    None => return false,
                }
            }
            b'9' | b'd' if letters[0] == b'd' => self.marks = self.marks.stroke(0),
            b'a' | b'e' | b'o' => match twin(letter) {
                // *oo* and the like: the second letter is the mark of the first.
                Some(at) if at <= vowel => self.marks = self.marks.circumflex(at as u32),
                _ => return false,
            },
            _ => return false,
        }
        true
    }
}

impl Index {
    /// A run of letters taken apart into words that stand so side by side in the catalogue,
    /// fillers aside, as few as possible, closed by `u16::MAX`. `None` if it cannot be.
    pub(super) fn split(&self, typed: &str) -> Option<[u16; MOST_PARTS + 1]> {
        let mut letters = [0u8; MOST_LETTERS];
        let mut len = 0;
        for found in typed.chars() {
            let Some(letter) = syllables(found.encode_utf8(&mut [0; 4])).next() else { continue };
            *letters.get_mut(len)? = letter.key.letter(0);
            len += 1;
        }
        if len < 4 {
            return None;
        }
        // best[end] = (how many words, where the last begins, which it is)
        let mut best = [(u8::MAX, 0u8, 0u16); MOST_LETTERS + 1];
        best[0].0 = 0;
        for start in 0..len {
            if best[start].0 as usize >= MOST_PARTS {
                continue;
            }
            let mut key = Key::default();
            for (nth, &letter) in letters[start..len.min(start + LONGEST)].iter().enumerate() {
                key = key.with(nth as u32, letter);
                let end = start + nth + 1;
                if nth == 0 || best[end].0 <= best[start].0 + 1 {
                    continue;
                }
                let before = (start > 0).then_some(best[start].2 as usize);
                let fits = |&found: &usize| {
                    self.is_chatter(found)
                        || self.is_held(found)
                            && before.is_none_or(|before| {
                                self.are_neighbours(before, found) || self.is_chatter(before)
                            })
                };
                if let Some(found) = self.vocabulary.terms.find(key).filter(fits) {
                    best[end] = (best[start].0 + 1, start as u8, found as u16);
                }
            }
        }
        let count = best[len].0 as usize;
        if count > MOST_PARTS {
            return None;
        }
        let mut parts = [u16::MAX; MOST_PARTS + 1];
        let mut end = len;
        for at in (0..count).rev() {
            parts[at] = best[end].2;
            end = best[end].1 as usize;
        }
        Some(parts)
    }

    /// Whether the key is that of a filler.
    fn is_chatter(&self, key: usize) -> bool {
        self.vocabulary.class[self.vocabulary.terms.variants(key)].contains(&Class::Filler)
    }

    /// Whether any entry has the key.
    fn is_held(&self, key: usize) -> bool {
        self.uses(self.vocabulary.terms.variants(key)) > 0
    }

    /// The keys that differ from `key` by one letter (another, one more, one less, two
    /// swapped), the most frequent first. Returns how many.
    pub(super) fn guess(
        &self,
        key: Key,
        likely: f32,
        out: &mut [(u16, f32); MOST_GUESSES],
    ) -> usize {
        let len = key.len();
        // A slip in a word of two letters could be any word.
        if len < 3 {
            return 0;
        }
        let mut spread = [0u32; MOST_GUESSES];
        let mut count = 0;
        let terms = &self.vocabulary.terms;
        for (at, other) in terms.keys.iter().enumerate() {
            if !key.is_slip_of(*other) {
                continue;
            }
            let used = self.uses(terms.variants(at));
            if used == 0 {
                continue;
            }
            let mut place = count.min(MOST_GUESSES);
            while place > 0 && spread[place - 1] < used {
                if place < MOST_GUESSES {
                    spread[place] = spread[place - 1];
                    out[place] = out[place - 1];
                }
                place -= 1;
            }
            if place < MOST_GUESSES {
                spread[place] = used;
                out[place] = (at as u16, likely);
                count = (count + 1).min(MOST_GUESSES);
            }
        }
        count
    }
}
