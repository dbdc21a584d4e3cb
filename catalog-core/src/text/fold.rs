//! Folding of Vietnamese text: what is equal to a reader becomes equal to the machine.
//!
//! Vietnamese is written in syllables, and one syllable can be typed in many ways: without
//! marks (`duong`), composed or decomposed (NFC, NFD), with the tone on either vowel (*hòa*,
//! *hoà*), in capitals. [`fold`] drops the marks altogether. [`syllables`] keeps them beside
//! the bare letters as [`Marks`], where the tone belongs to the syllable and not to a vowel;
//! so both placements are equal, while *đường* and *dương* stay apart.
//!
//! The table is our own, since a Unicode table would weigh more than the rest of the widget.

use serde::{Deserialize, Serialize};

/// The bare text: lower case, without marks, `đ` as `d`, everything that is neither letter nor
/// digit as one space, none at the ends.
///
/// ```
/// use catalog_core::text::fold::fold;
/// assert_eq!(fold("Phường Hoà Bình"), "phuong hoa binh");
/// assert_eq!(fold(" ĐẠI  MẠCH – “xã” "), "dai mach xa");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        let piece = Piece::of(c);
        match piece.kind() {
            Kind::Letter => {
                if gap && !out.is_empty() {
                    out.push(' ');
                }
                gap = false;
                out.push(ascii(piece.code()) as char);
            }
            Kind::Mark | Kind::Invisible => {}
            Kind::Break => gap = true,
        }
    }
    out
}

/// The syllables and words of a text, in order.
///
/// ```
/// use catalog_core::text::fold::{Key, syllables};
/// let found: Vec<_> = syllables("Đường, hoà").collect();
/// assert_eq!(found[0].key, Key::of("duong"));
/// assert_eq!(&"Đường, hoà"[found[1].start as usize..found[1].end as usize], "hoà");
/// assert_eq!(found[1].marks, syllables("hòa").next().unwrap().marks);
/// assert_ne!(found[0].marks, syllables("dương").next().unwrap().marks);
/// ```
pub fn syllables(text: &str) -> Syllables<'_> {
    Syllables { text, at: 0 }
}

/// A syllable of Vietnamese, a word of another language, or a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Syllable {
    /// Its bare letters.
    pub key: Key,
    /// Its marks.
    pub marks: Marks,
    /// How many letters it has, those beyond [`Key::LETTERS`] included.
    pub letters: u32,
    /// Where it starts in the text, in bytes.
    pub start: u32,
    /// Where it ends in the text, in bytes.
    pub end: u32,
}

/// Bare letters and digits, packed so that the order of keys is the order of the words and
/// all words with a common beginning lie side by side.
///
/// Ten letters fit, and no Vietnamese syllable has more than seven; of a longer foreign word
/// the beginning counts, which also makes *registration* and *registrations* equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Key(u64);

impl Key {
    /// How many letters fit.
    pub const LETTERS: u32 = 10;
    const BITS: u32 = 6;

    /// The key of a word that is already bare: lower-case ASCII letters and digits.
    pub const fn of(word: &str) -> Self {
        let bytes = word.as_bytes();
        let mut key = Self(0);
        let mut at = 0;
        while at < bytes.len() {
            key = key.with(at as u32, bytes[at]);
            at += 1;
        }
        key
    }

    /// The key with one more letter at place `at`, unchanged beyond the last place.
    pub const fn with(self, at: u32, letter: u8) -> Self {
        self.with_code(at, code(letter))
    }

    const fn with_code(self, at: u32, code: u8) -> Self {
        if at >= Self::LETTERS {
            return self;
        }
        Self(self.0 | (code as u64) << (64 - Self::BITS * (at + 1)))
    }

    /// How many letters it holds.
    pub const fn len(self) -> u32 {
        if self.0 == 0 {
            return 0;
        }
        (64 - self.0.trailing_zeros()).div_ceil(Self::BITS)
    }

    /// Whether it holds none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether its letters begin with those of `head`.
    pub const fn starts_with(self, head: Self) -> bool {
        let len = head.len();
        len == 0 || (self.0 ^ head.0) >> (64 - Self::BITS * len) == 0
    }

    /// Whether the two differ by one slip of a finger: one letter another, one too many, one
    /// missing, or two neighbours swapped.
    pub const fn is_slip_of(self, other: Self) -> bool {
        let (a, b) = (self.0, other.0);
        if a == b {
            return false;
        }
        // Equal up to here; the rest must be equal once the slip is taken out.
        let at = (a ^ b).leading_zeros() / Self::BITS;
        let (rest_a, rest_b) = (a << (Self::BITS * at), b << (Self::BITS * at));
        let (next_a, next_b) = (rest_a << Self::BITS, rest_b << Self::BITS);
        next_a == next_b
            || rest_a == next_b
            || next_a == rest_b
            || self.code(at) == other.code(at + 1)
                && self.code(at + 1) == other.code(at)
                && next_a << Self::BITS == next_b << Self::BITS
    }

    /// The letter at place `at`, a code that only equality gives a meaning.
    pub const fn code(self, at: u32) -> u8 {
        if at >= Self::LETTERS {
            return 0;
        }
        (self.0 >> (64 - Self::BITS * (at + 1)) & 63) as u8
    }

    /// The packed letters.
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The letter at place `at` as ASCII, 0 beyond the end.
    pub const fn letter(self, at: u32) -> u8 {
        ascii(self.code(at))
    }
}

/// The six bits of a letter or digit, 0 for anything else.
const fn code(ascii: u8) -> u8 {
    match ascii {
        b'0'..=b'9' => ascii - b'0' + 1,
        b'a'..=b'z' => ascii - b'a' + 11,
        _ => 0,
    }
}

/// The letter or digit of six bits, 0 for none.
const fn ascii(code: u8) -> u8 {
    match code {
        0 => 0,
        1..=10 => code - 1 + b'0',
        _ => code - 11 + b'a',
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (0..self.len()).try_for_each(|at| write!(f, "{}", self.letter(at) as char))
    }
}

/// The marks of one syllable: the shape of each letter (*ă â ê ô ơ ư đ*) and one tone.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
pub struct Marks(u32);

impl Marks {
    /// No mark at all: a syllable that has none, or one typed without.
    pub const NONE: Self = Self(0);
    const TONE: u32 = 24;

    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// The packed marks.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The marks with the shape of the letter at place `at` set.
    const fn shaped(self, at: u32, shape: u8) -> Self {
        if at >= Key::LETTERS {
            return self;
        }
        Self(self.0 | (shape as u32) << (2 * at))
    }

    /// The marks with the tone written as VIQR does: `'`, `` ` ``, `?`, `~` or `.`.
    pub(crate) const fn tone(self, viqr: u8) -> Self {
        self.toned(tone(viqr))
    }

    /// The marks with the circumflex of *â, ê, ô* at place `at`.
    pub(crate) const fn circumflex(self, at: u32) -> Self {
        self.shaped(at, CIRCUMFLEX)
    }

    /// The marks with the breve of *ă* or the horn of *ơ, ư* at place `at`.
    pub(crate) const fn hooked(self, at: u32) -> Self {
        self.shaped(at, HOOKED)
    }

    /// The marks with the stroke of *đ* at place `at`.
    pub(crate) const fn stroke(self, at: u32) -> Self {
        self.shaped(at, STROKE)
    }

    const fn toned(self, tone: u8) -> Self {
        if tone == 0 {
            self
        } else {
            Self(self.0 & ((1 << Self::TONE) - 1) | (tone as u32) << Self::TONE)
        }
    }

    /// Whether every mark that is typed here stands in `other` too: those of *đuong* and of
    /// *duong* do in *đường*, those of *đượng* and of *dương* do not.
    pub const fn within(self, other: Self) -> bool {
        let (tone, theirs) = (self.0 >> Self::TONE, other.0 >> Self::TONE);
        if tone != 0 && tone != theirs {
            return false;
        }
        // A shape takes two bits, 0 where there is none.
        let shapes = self.0 & ((1 << Self::TONE) - 1);
        let typed = (shapes | shapes >> 1) & 0x55_5555;
        let mask = typed | typed << 1;
        shapes == other.0 & mask
    }
}

/// Iterator over the syllables of a text, see [`syllables`].
#[derive(Debug, Clone)]
pub struct Syllables<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Syllables<'_> {
    type Item = Syllable;

    fn next(&mut self) -> Option<Syllable> {
        let bytes = self.text.as_bytes();
        let mut key = Key::default();
        let mut marks = Marks::NONE;
        let mut letters = 0;
        let (mut start, mut end) = (self.at, self.at);
        let mut at = self.at;
        while at < bytes.len() {
            let (piece, len) = if bytes[at] < 0x80 {
                let piece = TABLE[bytes[at] as usize];
                // Most letters are plain and most of the work is here.
                if piece.0 > Piece::PLAIN {
                    if letters == 0 {
                        start = at;
                    }
                    key = key.with_code(letters, (piece.0 - Piece::PLAIN) as u8);
                    letters += 1;
                    at += 1;
                    end = at;
                    continue;
                }
                if letters > 0 {
                    break;
                }
                (piece, 1)
            } else {
                match self.text[at..].chars().next() {
                    Some(c) => (Piece::of(c), c.len_utf8()),
                    None => break,
                }
            };
            match piece.kind() {
                Kind::Letter => {
                    if letters == 0 {
                        start = at;
                    }
                    key = key.with_code(letters, piece.code());
                    marks = marks.shaped(letters, piece.shape()).toned(piece.tone());
                    letters += 1;
                    end = at + len;
                }
                Kind::Mark if letters > 0 => {
                    marks = marks.shaped(letters - 1, piece.shape()).toned(piece.tone());
                    end = at + len;
                }
                Kind::Break if letters > 0 => break,
                _ => {}
            }
            at += len;
        }
        self.at = at;
        (letters > 0).then_some(Syllable {
            key,
            marks,
            letters,
            start: start as u32,
            end: end as u32,
        })
    }
}

/// What one character means for folding: six bits of letter, two of shape, three of tone and
/// two of kind.
#[derive(Clone, Copy)]
struct Piece(u16);

#[derive(Clone, Copy)]
enum Kind {
    /// All punctuation and whatever else there is: ends a syllable.
    Break,
    /// A letter or digit with what it carries.
    Letter,
    /// A combining mark, as NFD writes it.
    Mark,
    /// Neither seen nor meant: soft hyphen, zero-width characters.
    Invisible,
}

const CIRCUMFLEX: u8 = 1;
/// The breve of *ă* and the horn of *ơ, ư*: no letter can take both.
const HOOKED: u8 = 2;
const STROKE: u8 = 3;

const GRAVE: u8 = 1;
const ACUTE: u8 = 2;
const HOOK: u8 = 3;
const TILDE: u8 = 4;
const DOT: u8 = 5;

/// U+00E0 to U+00FF in the notation of VIQR (RFC 1456): letter, shape, tone. Letters that
/// Vietnamese lacks are reduced to the nearest plain one.
const LATIN_1: &[u8; 96] = b"a `a 'a^ a ~a  a  a  c  \
    e `e 'e^ e  i `i 'i  i  \
    d  n  o `o 'o^ o ~o     \
    o  u `u 'u  u  y '   y  ";

/// U+1EA1 to U+1EF9, every second one: the Vietnamese block, same notation.
const VIETNAMESE: &[u8; 135] = b"a .a ?a^'a^`a^?a^~a^.a('a(`a(?a(~a(.\
    e .e ?e ~e^'e^`e^?e^~e^.i ?i .\
    o .o ?o^'o^`o^?o^~o^.o+'o+`o+?o+~o+.\
    u .u ?u+'u+`u+?u+~u+.y `y .y ?y ~";

/// What the characters below U+0180 mean: ASCII, Latin-1, and *ă đ ĩ ũ*.
static TABLE: [Piece; 0x180] = {
    let mut table = [Piece::BREAK; 0x180];
    let mut at = 0;
    while at < 26 {
        let letter = Piece::letter(b'a' + at as u8, 0, 0);
        table[b'a' as usize + at] = letter;
        table[b'A' as usize + at] = letter;
        at += 1;
    }
    at = b'0' as usize;
    while at <= b'9' as usize {
        table[at] = Piece::letter(at as u8, 0, 0);
        at += 1;
    }
    at = 0;
    while at < 32 {
        // × and ÷ are signs, ß and ÿ have no capital there.
        table[0xC0 + at] = Piece::viqr(LATIN_1, at);
        table[0xE0 + at] = table[0xC0 + at];
        at += 1;
    }
    table[0xDF] = Piece::letter(b's', 0, 0);
    table[0xAD] = Piece::INVISIBLE;
    at = 0;
    while at < 2 {
        table[0x102 + at] = Piece::letter(b'a', HOOKED, 0);
        table[0x110 + at] = Piece::letter(b'd', STROKE, 0);
        table[0x128 + at] = Piece::letter(b'i', 0, TILDE);
        table[0x168 + at] = Piece::letter(b'u', 0, TILDE);
        at += 1;
    }
    table
};

/// What U+1EA0 to U+1EF9 mean, capitals and small letters in turn.
static BLOCK: [Piece; 90] = {
    let mut table = [Piece::BREAK; 90];
    let mut at = 0;
    while at < 90 {
        table[at] = Piece::viqr(VIETNAMESE, at / 2);
        at += 1;
    }
    table
};

const fn tone(viqr: u8) -> u8 {
    match viqr {
        b'`' => GRAVE,
        b'\'' => ACUTE,
        b'?' => HOOK,
        b'~' => TILDE,
        b'.' => DOT,
        _ => 0,
    }
}

impl Piece {
    /// Below a plain letter; nothing else of ASCII is above it.
    const PLAIN: u16 = (Kind::Letter as u16) << 11;
    const BREAK: Self = Self::new(Kind::Break, 0, 0, 0);
    const INVISIBLE: Self = Self::new(Kind::Invisible, 0, 0, 0);

    const fn new(kind: Kind, code: u8, shape: u8, tone: u8) -> Self {
        Self((kind as u16) << 11 | (tone as u16) << 8 | (shape as u16) << 6 | code as u16)
    }

    const fn letter(base: u8, shape: u8, tone: u8) -> Self {
        Self::new(Kind::Letter, code(base), shape, tone)
    }

    const fn kind(self) -> Kind {
        match self.0 >> 11 {
            1 => Kind::Letter,
            2 => Kind::Mark,
            3 => Kind::Invisible,
            _ => Kind::Break,
        }
    }

    const fn code(self) -> u8 {
        (self.0 & 63) as u8
    }

    const fn shape(self) -> u8 {
        (self.0 >> 6 & 3) as u8
    }

    const fn tone(self) -> u8 {
        (self.0 >> 8 & 7) as u8
    }

    const fn viqr(table: &[u8], at: usize) -> Self {
        let shape = match table[3 * at + 1] {
            b'^' => CIRCUMFLEX,
            b'(' | b'+' => HOOKED,
            _ => 0,
        };
        match table[3 * at] {
            b' ' => Self::BREAK,
            base => Self::letter(base, shape, tone(table[3 * at + 2])),
        }
    }

    fn of(c: char) -> Self {
        let shape = |shape| Self::new(Kind::Mark, 0, shape, 0);
        let tone = |tone| Self::new(Kind::Mark, 0, 0, tone);
        match c {
            '\0'..'\u{180}' => TABLE[c as usize],
            '\u{1EA0}'..='\u{1EF9}' => BLOCK[c as usize - 0x1EA0],
            'Ơ' | 'ơ' => Self::letter(b'o', HOOKED, 0),
            'Ư' | 'ư' => Self::letter(b'u', HOOKED, 0),
            '\u{300}' | '\u{340}' => tone(GRAVE),
            '\u{301}' | '\u{341}' => tone(ACUTE),
            '\u{309}' => tone(HOOK),
            '\u{303}' => tone(TILDE),
            '\u{323}' => tone(DOT),
            '\u{302}' => shape(CIRCUMFLEX),
            '\u{306}' | '\u{31B}' => shape(HOOKED),
            // Other combining marks say nothing here.
            '\u{304}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {
                Self::INVISIBLE
            }
            _ => Self::BREAK,
        }
    }
}

#[cfg(test)]
mod tests;
