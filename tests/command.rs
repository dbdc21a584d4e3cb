//! The `catalog` command as a user meets it.

use catalog_core::cli::Exit;
use catalog_tests::{catalog, catalog_with, root};
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
fn commune_answers_old_and_new_names() {
    let found = json(&["commune", "Đại Mạch", "--json"]);
    let row = &found["matches"][0];
    for key in ["code", "name", "type", "office", "from"] {
        assert!(row.get(key).is_some(), "no `{key}` in {row}");
    }
    assert_eq!(row["name"], "Thiên Lộc");
    refused(&["commune", "Sài Gòn Nhỏ"], Exit::Findings, "no commune");
}

#[test]
fn search_answers_one_query_or_many() {
    let found = json(&["search", "lam", "giay", "khai", "sinh", "--json"]);
    assert_eq!(found["hits"][0]["code"], "1.001193");
    assert_eq!(found["confident"], true);
    let (exit, out, err) =
        catalog_with(&["search", "--batch", "--limit", "3"], "giấy độc thân\n\nxyzzy\n");
    assert_eq!(exit, Exit::Fine, "{err}");
    let lines: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines.len(), 3, "an answer a line, the empty one too: {out}");
    assert_eq!(lines[0]["query"], "giấy độc thân");
    assert_eq!(lines[0]["hits"][0]["code"], "1.004873");
    assert_eq!(lines[2]["confident"], false);
}

#[test]
fn search_can_be_narrowed_listed_and_explained() {
    let list = json(&["search", "--same-day", "--json"]);
    let hits = list["hits"].as_array().expect("hits");
    assert!(
        hits.iter().any(|hit| hit["code"] == "1.000656"),
        "death registration is done the same day"
    );
    assert!(!hits.iter().any(|hit| hit["code"] == "1.004222"), "permanent residence takes days");
    let (_, out, _) = catalog(&["search", "khai", "sinh", "--field", "chung-thuc"]);
    assert!(!out.contains("1.001193"), "{out}");
    let why = json(&["search", "giấy", "độc", "thân", "--explain", "--json"]);
    assert!(
        why["hits"][0]["explanation"].as_str().is_some_and(|e| e.contains("of the query")),
        "{why}"
    );
    refused(&["search", "x", "--field", "y"], Exit::Findings, "no field `y`");
    refused(&["search"], Exit::Usage, "narrow the list");
}

#[test]
fn diff_says_in_words_what_changed() {
    let found = json(&["diff", "1.013225", "--from", "2026-06-15", "--to", "2026-11-23", "--json"]);
    let changes = found["changes"].as_array().expect("changes");
    let time = changes.iter().find(|c| c["part"] == "times").expect("the time changed");
    assert!(time["before"]["vi"].as_str().is_some_and(|t| t.starts_with("15 ngày")), "{time}");
    assert!(
        time["after"]["vi"].as_str().is_some_and(|t| t.starts_with("7 ngày làm việc")),
        "{time}"
    );
    refused(&["diff", "--from", "2026-06-15"], Exit::Usage, "--to");
}

#[test]
fn export_and_import_write_whole_files_and_keep_what_was_worked_on() {
    let dir = std::env::temp_dir().join(format!("catalog-test-{}", std::process::id()));
    let out = dir.display().to_string();
    let (exit, _, err) = catalog(&["export", &out, "--format", "json"]);
    assert_eq!(exit, Exit::Fine, "{err}");
    let text = std::fs::read_to_string(dir.join("v1/procedures/1.001193.json")).expect("a record");
    assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON")["code"], "1.001193");

    let record = r#"{"code":"1.001193","name":"Tên  thủ tục","field":"Hộ tịch","field_codes":["G15-TP07"],
        "channels":[{"method":"online","processing":{"qty":3,"unit":"other"}}],
        "submission_cases":[{"processing":{"qty":3,"unit":"working_day"}}],
        "executing_agencies":["UBND cấp xã"],"results":[{"name":"Giấy khai sinh"}],
        "decision":{"number":"163/QĐ-BTP","date":"2026-01-16"},
        "portal_url":"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/x","source":{"crawled_at":"2026-07-18"}}"#;
    let raw = dir.join("raw.jsonl");
    let lines = format!("{}\n{{\"code\": 1}}\n", record.replace('\n', ""));
    std::fs::write(&raw, lines).expect("written");
    let raw = raw.display().to_string();
    let target = dir.join("ho-tich/1.001193/2026-07-18.toml");
    let (_, said, _) = catalog(&["import", &raw, "--out", &out, "--dry-run"]);
    assert!(said.contains("would write") && !target.exists(), "{said}");
    let (exit, said, _) = catalog(&["import", &raw, "--out", &out]);
    assert_eq!(exit, Exit::Findings, "the second line is no record: {said}");
    assert!(said.contains(":2:") && said.contains("not a portal record"), "{said}");
    let draft = std::fs::read_to_string(&target).expect("a draft");
    assert!(
        draft.contains("name = \"Tên thủ tục\"") && draft.contains("level = \"imported\""),
        "{draft}"
    );
    assert!(draft.contains("received_by = [\"ubnd-xa\"]"), "{draft}");
    assert!(draft.contains("term = { working-days = 3 }"), "the cases name the unit: {draft}");

    let curated = root("procedures/ho-tich/1.001193/2026-07-18.toml");
    std::fs::copy(curated, &target).expect("copied");
    let (_, said, _) = catalog(&["import", &raw, "--out", &out]);
    assert!(said.contains("1 kept"), "{said}");
    assert!(std::fs::read_to_string(&target).expect("still there").contains("[[documents]]"));
    std::fs::remove_dir_all(&dir).expect("removed");
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
