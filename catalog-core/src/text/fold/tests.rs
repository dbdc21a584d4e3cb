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
    let parts: Vec<_> = syllables(text).map(|s| &text[s.start as usize..s.end as usize]).collect();
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
