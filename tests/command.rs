//! The `catalog` command as a user meets it.

use catalog_core::cli::Exit;
use catalog_tests::{catalog, root};
use serde_json::Value;

fn json(arguments: &[&str]) -> Value {
    let (exit, out, err) = catalog(arguments);
    assert_eq!(exit, Exit::Fine, "{arguments:?}: {err}");
    serde_json::from_str(&out).unwrap_or_else(|e| panic!("{arguments:?} gives no JSON: {e}\n{out}"))
}

fn refused(arguments: &[&str], exit: Exit, words: &str) {
    let (ended, out, err) = catalog(arguments);
    assert_eq!(ended, exit, "{arguments:?}: {out}{err}");
    assert!(err.contains(words), "{arguments:?} says: {err}");
}

#[test]
fn check_of_the_data_finds_no_error() {
    let dir = root("procedures").display().to_string();
    let found = json(&["check", &dir, "--json"]);
    let rows = found["findings"].as_array().expect("findings");
    assert!(rows.iter().all(|row| row["severity"] == "warning"), "{rows:?}");
}

#[test]
fn check_reports_findings_with_exit_code_one() {
    let dir = root("catalog-core/tests").display().to_string();
    refused(&["check", &dir], Exit::Findings, "holds no folder `registry`");
}

#[test]
fn stats_count_what_is_held_beside_what_was_announced() {
    let stats = json(&["stats", "--json"]);
    let procedures = stats["procedures"].as_u64().expect("a number");
    assert!(procedures >= 50);
    let levels = stats["levels"].as_object().expect("levels");
    assert_eq!(levels.values().filter_map(Value::as_u64).sum::<u64>(), procedures);
    let fields = stats["fields"].as_array().expect("fields");
    assert_eq!(fields.iter().filter_map(|f| f["procedures"].as_u64()).sum::<u64>(), procedures);
    let announced = stats["announced"].as_array().expect("announced");
    assert!(announced.iter().any(|a| a["procedures"] == 559), "{announced:?}");
}

#[test]
fn show_gives_the_record_of_version_one() {
    let record = json(&["show", "1.001193", "--json"]);
    assert_eq!(record["version"], 1);
    assert_eq!(record["name"], "Thủ tục đăng ký khai sinh");
    assert_eq!(record["received_by"][0]["name"]["en"], "Commune People's Committee");
    assert!(record["legal_basis"][0]["name"]["vi"].as_str().is_some_and(|t| t.contains("Hộ tịch")));
}

#[test]
fn checklist_has_the_promised_keys() {
    let list = json(&[
        "checklist",
        "1.001193",
        "--answer",
        "child=ordinary",
        "--channel",
        "in-person",
        "--json",
    ]);
    for key in
        ["code", "edition", "questions", "submit", "show", "forms", "retrieved", "fees", "times"]
    {
        assert!(list.get(key).is_some(), "no `{key}`");
    }
    let paper = &list["submit"][0];
    for key in ["id", "name", "originals", "copies", "depends_on", "one_of"] {
        assert!(paper.get(key).is_some(), "no `{key}` in {paper}");
    }
    let fee = &list["fees"][0];
    for key in ["channel", "kind", "state", "amount", "unit", "set_by", "note"] {
        assert!(fee.get(key).is_some(), "no `{key}` in {fee}");
    }
}

#[test]
fn due_follows_the_calendar() {
    // Received on Monday after 15:00; Tuesday 24 November is a day off.
    let due = json(&["due", "1.001193", "--received", "2026-11-23T16:20", "--json"]);
    assert_eq!(due["due"], "2026-11-25");
    assert_eq!(due["provisional"], false);
    assert!(due["why"].as_array().is_some_and(|why| !why.is_empty()));
}

#[test]
fn what_cannot_be_answered_is_refused_in_plain_words() {
    refused(&["show", "9.999999"], Exit::Findings, "there is no procedure `9.999999`");
    refused(&["show", "1.001193", "--as-of", "2020-01-01"], Exit::Findings, "is not recorded");
    refused(&["show", "1.001193", "--as-of", "2026-02-30"], Exit::Usage, "is not a date");
    refused(&["show"], Exit::Usage, "name the code");
    refused(&["shwo"], Exit::Usage, "no command `shwo`");
    refused(&["stats", "--jsn"], Exit::Usage, "--jsn");
    refused(&["checklist", "1.001193", "--answer", "child"], Exit::Usage, "QUESTION=ANSWER");
    refused(
        &["checklist", "1.001193", "--answer", "child=x"],
        Exit::Findings,
        "`x` is not an answer",
    );
    refused(&["checklist", "1.001193", "--locality", "sai-gon"], Exit::Findings, "no locality");
    refused(&["due", "1.001193"], Exit::Usage, "--received");
    refused(&["schema", "x"], Exit::Findings, "no schema `x`");
    refused(&["check", "no/such/folder"], Exit::Findings, "no/such/folder");
}
