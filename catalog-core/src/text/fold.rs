//! Folding of Vietnamese text: what is equal to a reader becomes equal to the machine.
//!
//! Vietnamese is written in syllables, and one syllable can be typed in many ways: without
//! marks (`duong`), composed or decomposed (NFC, NFD), with the tone on either vowel (*hòa*,
//! *hoà*), in capitals. [`fold`] drops the marks altogether. [`syllables`] keeps them beside
//! the bare letters as [`Marks`], where the tone belongs to the syllable and not to a vowel;
//! so both placements are equal, while *đường* and *dương* stay apart.
//!
//! The table is our own, since a Unicode table would weigh more than the rest of the widget.

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
        match Piece::of(c) {
            Piece::Letter { base, .. } => {
                if gap && !out.is_empty() {
                    out.push(' ');
                }
                gap = false;
                out.push(base as char);
            }
            Piece::Shape(_) | Piece::Tone(_) | Piece::Invisible => {}
            Piece::Break => gap = true,
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
        if at >= Self::LETTERS {
            return self;
        }
        let code = match letter {
            b'0'..=b'9' => letter - b'0' + 1,
            b'a'..=b'z' => letter - b'a' + 11,
            _ => 0,
        };
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
        match self.code(at) {
            0 => 0,
            code @ 1..=10 => code - 1 + b'0',
            code => code - 11 + b'a',
        }
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        (0..self.len()).try_for_each(|at| write!(f, "{}", self.letter(at) as char))
    }
}

/// The marks of one syllable: the shape of each letter (*ă â ê ô ơ ư đ*) and one tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
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
        let mut key = Key::default();
        let mut marks = Marks::NONE;
        let mut letters = 0;
        let mut start = self.at;
        let from = self.at;
        for (offset, c) in self.text[from..].char_indices() {
            match Piece::of(c) {
                Piece::Letter { base, shape, tone } => {
                    if letters == 0 {
                        start = from + offset;
                    }
                    key = key.with(letters, base);
                    marks = marks.shaped(letters, shape).toned(tone);
                    letters += 1;
                    self.at = from + offset + c.len_utf8();
                }
                Piece::Shape(shape) if letters > 0 => {
                    marks = marks.shaped(letters - 1, shape);
                    self.at = from + offset + c.len_utf8();
                }
                Piece::Tone(tone) if letters > 0 => {
                    marks = marks.toned(tone);
                    self.at = from + offset + c.len_utf8();
                }
                Piece::Break if letters > 0 => break,
                _ => {}
            }
        }
        if letters == 0 {
            self.at = self.text.len();
            return None;
        }
        Some(Syllable { key, marks, letters, start: start as u32, end: self.at as u32 })
    }
}

/// What one character means for folding.
enum Piece {
    /// A letter or digit with what it carries, 0 = nothing.
    Letter { base: u8, shape: u8, tone: u8 },
    /// A combining shape, as NFD writes it.
    Shape(u8),
    /// A combining tone.
    Tone(u8),
    /// Neither seen nor meant: soft hyphen, zero-width characters.
    Invisible,
    /// Everything else, all punctuation included: ends a syllable.
    Break,
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
    fn of(c: char) -> Self {
        let plain = |base| Self::Letter { base, shape: 0, tone: 0 };
        let shaped = |base, shape| Self::Letter { base, shape, tone: 0 };
        match c {
            'a'..='z' | '0'..='9' => plain(c as u8),
            'A'..='Z' => plain(c as u8 | 0x20),
            '\u{0}'..='\u{7F}' => Self::Break,
            // ß and ÿ have no capital in the block above them; × and ÷ are signs.
            'ß' => plain(b's'),
            '×' | '÷' => Self::Break,
            'À'..='ß' => Self::viqr(LATIN_1, c as usize - 0xC0),
            'à'..='ÿ' => Self::viqr(LATIN_1, c as usize - 0xE0),
            'Ă' | 'ă' => shaped(b'a', HOOKED),
            'Đ' | 'đ' => shaped(b'd', STROKE),
            'Ĩ' | 'ĩ' => Self::Letter { base: b'i', shape: 0, tone: TILDE },
            'Ũ' | 'ũ' => Self::Letter { base: b'u', shape: 0, tone: TILDE },
            'Ơ' | 'ơ' => shaped(b'o', HOOKED),
            'Ư' | 'ư' => shaped(b'u', HOOKED),
            '\u{1EA0}'..='\u{1EF9}' => Self::viqr(VIETNAMESE, (c as usize - 0x1EA0) / 2),
            '\u{300}' | '\u{340}' => Self::Tone(GRAVE),
            '\u{301}' | '\u{341}' => Self::Tone(ACUTE),
            '\u{309}' => Self::Tone(HOOK),
            '\u{303}' => Self::Tone(TILDE),
            '\u{323}' => Self::Tone(DOT),
            '\u{302}' => Self::Shape(CIRCUMFLEX),
            '\u{306}' | '\u{31B}' => Self::Shape(HOOKED),
            // A stroke is never written apart; other combining marks say nothing here.
            '\u{304}'..='\u{36F}'
            | '\u{AD}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'
            | '\u{FEFF}' => Self::Invisible,
            _ => Self::Break,
        }
    }

    fn viqr(table: &[u8], at: usize) -> Self {
        let shape = match table[3 * at + 1] {
            b'^' => CIRCUMFLEX,
            b'(' | b'+' => HOOKED,
            _ => 0,
        };
        let tone = tone(table[3 * at + 2]);
        match table[3 * at] {
            b' ' => Self::Break,
            base => Self::Letter { base, shape, tone },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> (Key, Marks) {
        let mut all = syllables(text);
        let found = all.next().unwrap();
        assert!(all.next().is_none(), "{text} is one syllable");
        (found.key, found.marks)
    }

    /// Every letter of Vietnamese, with what it must become.
    const ALPHABET: [(&str, &str); 7] = [
        ("a", "aàáảãạăằắẳẵặâầấẩẫậ"),
        ("d", "dđ"),
        ("e", "eèéẻẽẹêềếểễệ"),
        ("i", "iìíỉĩị"),
        ("o", "oòóỏõọôồốổỗộơờớởỡợ"),
        ("u", "uùúủũụưừứửữự"),
        ("y", "yỳýỷỹỵ"),
    ];

    #[test]
    fn every_letter_folds_to_its_base() {
        for (base, letters) in ALPHABET {
            for letter in letters.chars() {
                assert_eq!(fold(&letter.to_string()), base, "{letter}");
                assert_eq!(fold(&letter.to_uppercase().to_string()), base, "{letter}");
            }
        }
    }

    #[test]
    fn every_letter_keeps_a_mark_of_its_own() {
        for (_, letters) in ALPHABET {
            let mut seen: Vec<_> = letters.chars().map(|c| one(&c.to_string())).collect();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), letters.chars().count(), "{letters}");
        }
    }

    #[test]
    fn decomposed_text_equals_composed() {
        for (nfd, nfc) in [
            ("Phu\u{31B}o\u{31B}\u{300}ng", "Phường"),
            ("ho\u{323}\u{302}", "hộ"),
            ("ho\u{302}\u{323}", "hộ"),
            ("ta\u{306}\u{301}c", "tắc"),
        ] {
            assert_eq!(fold(nfd), fold(nfc));
            assert_eq!(one(nfd), one(nfc));
        }
    }

    #[test]
    fn both_tone_placements_are_equal() {
        for (old, new) in [("hòa", "hoà"), ("thủy", "thuỷ"), ("khỏe", "khoẻ"), ("xóa", "xoá")]
        {
            assert_eq!(one(old), one(new));
        }
    }

    #[test]
    fn marks_that_are_typed_decide() {
        let marks = |text: &str| one(text).1;
        assert_ne!(marks("đường"), marks("dương"));
        assert!(marks("đuong").within(marks("đường")));
        assert!(marks("duong").within(marks("đường")));
        assert!(!marks("đường").within(marks("dương")));
        assert!(!marks("dượng").within(marks("dương")));
        assert!(!marks("tam").shaped(1, CIRCUMFLEX).within(marks("tăm")));
    }

    #[test]
    fn punctuation_parts_and_invisible_characters_do_not() {
        assert_eq!(fold("“Cấp xã” – (lần 2)…"), "cap xa lan 2");
        assert_eq!(fold("ho\u{AD}ạt\u{200B} động"), "hoat dong");
        assert_eq!(fold("\t  "), "");
        assert_eq!(fold("3×4 ß 中"), "3 4 s");
    }

    #[test]
    fn ranges_point_into_the_original() {
        let text = "  Giấy   chư\u{301}ng sinh.";
        let parts: Vec<_> =
            syllables(text).map(|s| &text[s.start as usize..s.end as usize]).collect();
        assert_eq!(parts, ["Giấy", "chư\u{301}ng", "sinh"]);
    }

    #[test]
    fn keys_sort_and_share_beginnings() {
        assert!(Key::of("ba") < Key::of("ban"));
        assert!(Key::of("ban") < Key::of("bao"));
        assert!(Key::of("khai").starts_with(Key::of("kha")));
        assert!(!Key::of("kha").starts_with(Key::of("khai")));
        assert_eq!(Key::of("registration"), Key::of("registrations"));
        assert_eq!(Key::of("nghieng").len(), 7);
        assert_eq!(Key::of("abc").letter(2), b'c');
        assert_eq!(Key::of("a1").letter(1), b'1');
        assert_eq!(Key::of("a1").letter(2), 0);
    }
}
