//! What was typed, taken apart: kind, name, former district.

use crate::{
    model::CommuneKind,
    text::fold::{Key, Syllable, syllables},
};

/// One way to read a query: a kind, if one is named, and what follows it.
pub(super) struct Reading<'q> {
    kind: Option<CommuneKind>,
    rest: &'q [Syllable],
}

/// How well a name fits what was typed, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// Letter by letter, with all its marks or with none.
    Exact,
    /// Some marks are left out.
    FewerMarks,
    /// The letters are right, the marks are not.
    OtherMarks,
    /// The name goes on.
    Begun,
    /// One letter is wrong, or spaces are.
    Similar,
}

const KINDS: [(&str, CommuneKind); 6] = [
    ("phường", CommuneKind::Phuong),
    ("p", CommuneKind::Phuong),
    ("xã", CommuneKind::Xa),
    ("x", CommuneKind::Xa),
    ("thị trấn", CommuneKind::ThiTran),
    ("tt", CommuneKind::ThiTran),
];

/// All ways to read `typed`. An address may stand before the kind, and *phuong* without marks
/// may be a kind or, as in *Phương Liệt*, the name: each place where a kind may stand is tried.
/// A mere kind says nothing.
pub(super) fn readings(typed: &[Syllable]) -> Vec<Reading<'_>> {
    let mut typed = typed;
    for city in ["hà nội", "hn", "thành phố", "tp"] {
        typed = without_end(typed, city).unwrap_or(typed);
    }
    let mut readings = vec![Reading { kind: None, rest: typed }];
    for at in 0..typed.len() {
        // The *xã* of *thị xã* names a town, a former district.
        if at > 0 && without_start(&typed[at - 1..], "thị xã").is_some() {
            continue;
        }
        for (word, kind) in KINDS {
            match without_start(&typed[at..], word) {
                Some([]) if at == 0 => return Vec::new(),
                Some(rest) => readings.push(Reading { kind: Some(kind), rest }),
                None => {}
            }
        }
    }
    readings
}

/// The best fit of a unit to any reading, and whether another kind was named. What follows the
/// name may be nothing or one of `districts`.
pub(super) fn fit<'d>(
    readings: &[Reading],
    kind: CommuneKind,
    name: &str,
    districts: impl Iterator<Item = &'d str> + Clone,
) -> Option<(Fit, bool)> {
    let first = syllables(name).next()?.key;
    // Nearly all names are out at their first word; the rest may take its time.
    let near = |one: &Syllable| {
        one.key.starts_with(first) || first.starts_with(one.key) || one.key.is_slip_of(first)
    };
    let likely = readings.iter().filter(|reading| reading.rest.first().is_some_and(near));
    let fits = likely.flat_map(|reading| {
        let other_kind = reading.kind.is_some_and(|named| named != kind);
        let within = districts.clone().filter_map(|name| without_district(reading.rest, name));
        let names = within.chain([reading.rest]).filter_map(|typed| fit_name(typed, name));
        names.map(move |fit| (fit, other_kind))
    });
    fits.min()
}

fn fit_name(typed: &[Syllable], name: &str) -> Option<Fit> {
    let mut names = syllables(name);
    let (mut same, mut within, mut begun, mut slips) = (true, true, false, 0);
    for (at, typed_one) in typed.iter().enumerate() {
        let Some(one) = names.next() else { return joined(typed, name) };
        if typed_one.key != one.key {
            if at + 1 == typed.len() && one.key.starts_with(typed_one.key) {
                begun = true;
            } else if typed_one.key.is_slip_of(one.key) {
                slips += 1;
                continue;
            } else {
                return joined(typed, name);
            }
        }
        same &= typed_one.marks == one.marks;
        within &= typed_one.marks.within(one.marks);
    }
    begun |= names.next().is_some();
    match (slips, begun) {
        _ if typed.is_empty() => None,
        (0, true) => within.then_some(Fit::Begun),
        (0, false) if !within => Some(Fit::OtherMarks),
        (0, false) if same || typed.iter().all(|one| one.marks.is_none()) => Some(Fit::Exact),
        (0, false) => Some(Fit::FewerMarks),
        (1, false) => Some(Fit::Similar),
        _ => None,
    }
}

/// Whether only the spaces differ: *daimach*.
fn joined(typed: &[Syllable], name: &str) -> Option<Fit> {
    let letters = |key: Key| (0..key.len()).map(move |at| key.letter(at));
    let typed = typed.iter().flat_map(|one| letters(one.key));
    typed.eq(syllables(name).flat_map(|one| letters(one.key))).then_some(Fit::Similar)
}

/// `typed` without the district at its end, `Quận Ba Đình` or `Ba Đình` or `Q. Ba Đình`.
fn without_district<'q>(typed: &'q [Syllable], district: &str) -> Option<&'q [Syllable]> {
    let kinds = ["Quận ", "Huyện ", "Thị xã "];
    let name = kinds.iter().find_map(|kind| district.strip_prefix(kind)).unwrap_or(district);
    let mut rest = without_end(typed, name)?;
    for kind in ["quận", "q", "huyện", "h", "thị xã", "tx"] {
        rest = without_end(rest, kind).unwrap_or(rest);
    }
    Some(rest)
}

/// `typed` without `words` at its start, if it starts so.
fn without_start<'q>(typed: &'q [Syllable], words: &str) -> Option<&'q [Syllable]> {
    let (start, rest) = typed.split_at_checked(syllables(words).count())?;
    says(start, words).then_some(rest)
}

/// `typed` without `words` at its end, if it ends so.
fn without_end<'q>(typed: &'q [Syllable], words: &str) -> Option<&'q [Syllable]> {
    let at = typed.len().checked_sub(syllables(words).count())?;
    let (rest, end) = typed.split_at(at);
    says(end, words).then_some(rest)
}

fn says(typed: &[Syllable], words: &str) -> bool {
    let mut pairs = typed.iter().zip(syllables(words));
    pairs.all(|(typed, word)| typed.key == word.key && typed.marks.within(word.marks))
}
