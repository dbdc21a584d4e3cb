//! One bad example for every rule, with the findings it must give.
//!
//! `tests/check/good` is sound. Each `tests/check/<rule>.txt` spoils it: `=== replace` names a
//! text of the good edition, `=== with` what stands there instead, `=== file PATH` another file,
//! and `=== findings` what `check` must say. `BLESS=1 cargo test` writes the findings anew.

use std::{collections::BTreeMap, fs, path::Path};

use catalog_core::{
    check::{self, RULES},
    source::{Files, Source},
};

const EDITION: &str = "ho-tich/1.001193/2026-07-18.toml";

fn dir() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

fn findings(files: &Files) -> String {
    let found = check::run(&Source::parse(files));
    found.iter().map(|f| format!("{f}\n")).collect()
}

fn good() -> BTreeMap<String, String> {
    let files = Files::read(&dir().join("good")).expect("the good example is there");
    files.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

#[test]
fn the_good_example_has_no_finding() {
    assert_eq!(findings(&good().into_iter().collect()), "");
}

#[test]
fn every_rule_finds_its_bad_example() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let path = dir().join(format!("{}.txt", rule.code));
        let fixture = fs::read_to_string(&path).unwrap_or_else(|_| {
            panic!("the rule `{}` has no bad example {}", rule.code, path.display())
        });
        let (spoil, expected) =
            fixture.split_once("=== findings\n").expect("a part `=== findings`");
        let found = findings(&spoiled(spoil).into_iter().collect());
        assert!(
            found.contains(&format!("[{}]", rule.code)),
            "{}: the bad example does not trip its rule, only:\n{found}",
            rule.code
        );
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, format!("{spoil}=== findings\n{found}"))
                .expect("the fixture can be written");
        } else if found != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- found\n{found}", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn spoiled(spoil: &str) -> BTreeMap<String, String> {
    let mut files = good();
    let mut replace = None;
    for part in spoil.split("=== ").skip(1) {
        let (head, body) = part.split_once('\n').expect("a line after `===`");
        let body = body.strip_suffix("\n").unwrap_or(body).to_owned();
        match head.split_once(' ') {
            None if head == "replace" => replace = Some(body),
            None if head == "with" => {
                let old = replace.take().expect("`=== with` follows `=== replace`");
                let edition = files.get_mut(EDITION).expect("the good edition");
                assert_eq!(
                    edition.matches(&old).count(),
                    1,
                    "`{old}` stands once in the good edition"
                );
                *edition = edition.replace(&old, &body);
            }
            Some(("file", path)) => {
                files.insert(path.to_owned(), format!("{body}\n"));
            }
            _ => panic!("`=== {head}` is no part of a fixture"),
        }
    }
    files
}

#[test]
fn codes_are_unique() {
    let mut codes: Vec<_> = RULES.iter().map(|r| r.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), RULES.len());
}

#[test]
fn every_fault_is_reported_not_only_the_first() {
    let text = "code = 1\nsinse = 2\nfield = \"x\"\n";
    let found = findings(&Files::from_iter([(EDITION, text)]));
    assert!(found.contains("`code` is a whole number, expected text"), "{found}");
    assert!(found.contains("did you mean `since`?"), "{found}");
    assert!(found.contains("no `provenance`"), "{found}");
}

#[test]
fn broken_input_never_panics() {
    let edition = &good()[EDITION];
    for end in (0..edition.len()).step_by(7).filter(|i| edition.is_char_boundary(*i)) {
        findings(&Files::from_iter([(EDITION, &edition[..end])]));
    }
}
