//! Slips of the finger: each everyday name, mistyped by a machine, finds what it finds when it is
//! typed right.

use catalog_core::{
    search::{Filter, Scratch},
    shard::Index,
    text::fold::fold,
};
use catalog_procedures::catalog;
use catalog_tests::today;

/// A way of mistyping: its name, the least share in a hundred that still finds the same first, how
/// many words of the name are typed, and what it makes of them. The number picks the place.
type Slip = (&'static str, f64, usize, fn(&str, usize) -> String);

const ALL: usize = usize::MAX;

const SLIPS: [Slip; 9] = [
    ("without marks", 99.0, ALL, |text, _| fold(text)),
    ("one letter wrong", 98.5, ALL, |text, at| changed(text, at, |_, _| Some('x'))),
    ("one letter missing", 98.0, ALL, |text, at| changed(text, at, |_, _| None)),
    ("two letters swapped", 98.0, ALL, swapped),
    ("one letter twice", 98.5, ALL, doubled),
    ("two words run together", 98.0, ALL, |text, at| joined(&fold(text), at)),
    ("four words run together", 90.0, 4, |text, _| fold(text).replace(' ', "")),
    ("broken off before the end", 98.0, ALL, |text, _| {
        let bare = fold(text);
        bare[..bare.len() - 2.min(bare.len())].to_owned()
    }),
    ("in raw Telex", 99.0, ALL, |text, _| telex(text)),
];

/// The bare text with one letter of a longer word changed.
fn changed(text: &str, at: usize, change: fn(usize, char) -> Option<char>) -> String {
    let bare = fold(text);
    let place = place(&bare, at);
    bare.char_indices()
        .filter_map(|(here, c)| if here == place { change(here, c) } else { Some(c) })
        .collect()
}

fn swapped(text: &str, at: usize) -> String {
    let bare = fold(text);
    let mut bytes = bare.clone().into_bytes();
    let place = place(&bare, at);
    bytes.swap(place, place - 1);
    String::from_utf8(bytes).expect("ASCII")
}

fn doubled(text: &str, at: usize) -> String {
    let bare = fold(text);
    let place = place(&bare, at);
    format!("{}{}", &bare[..=place], &bare[place..])
}

fn joined(bare: &str, at: usize) -> String {
    let spaces: Vec<usize> = bare.match_indices(' ').map(|(at, _)| at).collect();
    match spaces.get(at % spaces.len().max(1)) {
        Some(&space) => format!("{}{}", &bare[..space], &bare[space + 1..]),
        None => bare.to_owned(),
    }
}

/// A place within a word of at least four letters, not its first.
fn place(bare: &str, at: usize) -> usize {
    let places: Vec<usize> = bare
        .split(' ')
        .scan(0, |start, word| {
            let from = *start;
            *start += word.len() + 1;
            Some((from, word.len()))
        })
        .filter(|&(_, len)| len >= 4)
        .flat_map(|(from, len)| from + 1..from + len)
        .collect();
    places.get(at * 7 % places.len().max(1)).copied().unwrap_or(1)
}

/// What the keys of Telex leave when the input method is off.
fn telex(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.split(' ')
        .map(|word| {
            let (mut letters, mut tone) = (String::new(), "");
            for c in word.to_lowercase().nfd() {
                match c {
                    '\u{300}' => tone = "f",
                    '\u{301}' => tone = "s",
                    '\u{309}' => tone = "r",
                    '\u{303}' => tone = "x",
                    '\u{323}' => tone = "j",
                    '\u{302}' => letters.extend(letters.chars().last()),
                    '\u{306}' | '\u{31b}' => letters.push('w'),
                    'đ' => letters.push_str("dd"),
                    c => letters.push(c),
                }
            }
            // Punctuation at the end of a word comes after its keys.
            let end = letters.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
            format!("{}{tone}{}", &letters[..end], &letters[end..])
        })
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn slips_of_the_finger_are_forgiven() {
    let registry = catalog().registry();
    let editions: Vec<_> = catalog().all_as_of(today()).collect();
    let index = Index::of(&editions, registry, today(), None);
    let searchable = index.searchable(None);
    let mut scratch = Scratch::default();
    let mut first = |text: &str| {
        let hits = searchable.search(text, 1, &Filter::default(), &mut scratch).hits;
        hits.first().map(|hit| hit.entry)
    };
    let mut failed = Vec::new();
    for (name, least, words, slip) in SLIPS {
        let mut same = 0;
        for (nth, entry) in index.entries.iter().enumerate() {
            let typed: Vec<&str> = entry.everyday.split(' ').take(words).collect();
            let typed = typed.join(" ");
            let meant = first(&typed);
            assert!(meant.is_some(), "{typed:?} finds nothing");
            same += usize::from(first(&slip(&typed, nth)) == meant);
        }
        let share = same as f64 * 100.0 / index.entries.len() as f64;
        println!("{name}: {share:.1}%");
        if share < least {
            failed.push(format!("{name}: {share:.1}%, expected at least {least}%"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
