use unicode_normalization::is_nfc;

use super::Complaint;

pub(super) fn run(text: &str) -> Option<Complaint> {
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
    };
    if let Some(c) = text.chars().find(|c| hidden(*c)) {
        let message = format!("text with the invisible character U+{:04X}", u32::from(c));
        Some((message, "remove it"))
    } else if text.contains('Ð') {
        let message = "text with the Icelandic letter Ð (U+00D0)".to_owned();
        Some((message, "write the Vietnamese Đ (U+0110)"))
    } else if !is_nfc(text) {
        let message = "text in decomposed letters".to_owned();
        Some((message, "save it in Unicode normalisation form C (NFC)"))
    } else {
        None
    }
}
