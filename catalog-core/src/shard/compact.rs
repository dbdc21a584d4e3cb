//! Text in one byte a letter: Vietnamese in UTF-8 takes two or three bytes for three letters in
//! ten, and the names packed thus are a seventeenth smaller after brotli.

use serde::{Deserialize, Serialize};

/// A text in the letters that it has itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Compact {
    /// The letters beyond ASCII, the most frequent first; the byte of the first is 128.
    letters: String,
    bytes: Vec<u8>,
}

/// Stands before the three bytes of a letter that found no place among the 127 most frequent.
const RARE: u8 = 255;

impl Compact {
    /// Packs a text.
    pub(super) fn new(text: &str) -> Self {
        let mut counts: Vec<(char, usize)> = Vec::new();
        for letter in text.chars().filter(|letter| !letter.is_ascii()) {
            match counts.iter_mut().find(|(known, _)| *known == letter) {
                Some((_, count)) => *count += 1,
                None => counts.push((letter, 1)),
            }
        }
        counts.sort_by_key(|&(letter, count)| (std::cmp::Reverse(count), letter));
        let letters: Vec<char> = counts.iter().map(|&(letter, _)| letter).take(127).collect();
        let mut bytes = Vec::with_capacity(text.len());
        for letter in text.chars() {
            match letters.iter().position(|&known| known == letter) {
                Some(at) => bytes.push(128 + at as u8),
                None if letter.is_ascii() => bytes.push(letter as u8),
                None => {
                    bytes.push(RARE);
                    bytes.extend(&(letter as u32).to_le_bytes()[..3]);
                }
            }
        }
        Self { letters: letters.into_iter().collect(), bytes }
    }

    /// The text, `None` if it is damaged.
    pub(super) fn text(&self) -> Option<String> {
        let letters: Vec<char> = self.letters.chars().collect();
        let mut text = String::with_capacity(self.bytes.len() * 2);
        let mut rest = self.bytes.as_slice();
        while let [byte, after @ ..] = rest {
            rest = after;
            match *byte {
                byte if byte < 128 => text.push(byte as char),
                RARE => {
                    let ([a, b, c], after) = rest.split_first_chunk::<3>()?;
                    text.push(char::from_u32(u32::from_le_bytes([*a, *b, *c, 0]))?);
                    rest = after;
                }
                byte => text.push(*letters.get(byte as usize - 128)?),
            }
        }
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again() {
        // More letters than have a byte of their own.
        let many: String = ('à'..'ỹ').filter(|letter| letter.is_alphabetic()).collect();
        for text in ["", "Đăng ký khai sinh\nLàm giấy khai sinh\n", "𝄞 ok", &many] {
            assert_eq!(Compact::new(text).text().as_deref(), Some(text));
        }
        let text = "Thủ tục đăng ký kết hôn";
        assert_eq!(Compact::new(text).bytes.len(), text.chars().count());
    }

    #[test]
    fn a_damaged_text_is_none() {
        for bytes in [vec![200], vec![RARE, 0], vec![RARE, 0, 0xD8, 0]] {
            assert_eq!(Compact { letters: "đ".into(), bytes }.text(), None);
        }
    }
}
