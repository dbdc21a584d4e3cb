//! `procedures/README.md`: how far the data has been worked through, by field. `BLESS=1` writes it anew.

use std::{fmt::Write, fs};

use catalog_core::model::{Amount, Edition, Level, Term};
use catalog_procedures::catalog;
use catalog_tests::{root, today};

#[test]
fn the_overview_of_the_data_is_fresh() {
    let path = root("procedures/README.md");
    let overview = overview();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &overview).expect("the overview can be written");
    }
    let committed = fs::read_to_string(&path).expect("procedures/README.md");
    assert!(
        committed == overview,
        "write it anew: BLESS=1 cargo test -p catalog-tests --test overview"
    );
}

fn overview() -> String {
    let editions: Vec<Edition> = catalog().all_as_of(today()).collect();
    let announced = &catalog().registry().announcements;
    let mut text = String::from(
        "# The data\n\n\
         One file is one edition of one procedure: `<field>/<code>/<day>.toml`. `TEMPLATE.toml` explains \
         every key,\n`schema.json` completes and checks them in an editor, `registry/` holds what editions \
         refer to.\n[CONTRIBUTING.md](../CONTRIBUTING.md) tells how to correct one.\n\n\
         ## How far it has been worked through\n\n\
         *imported*: facts taken over by a program. *curated*: written by somebody who read the whole record. \
         *second-read*:\ncompared with the record by somebody else. The other columns count procedures that \
         have questions, whose\nfees are all amounts or free (not \"unpublished\"), whose times all have a \
         unit, and that have open doubts.\n\n\
         | field | procedures | imported | curated | second-read | questions | fees | times | doubts |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for field in &catalog().registry().fields {
        let held: Vec<&Edition> = editions.iter().filter(|e| e.field == field.id).collect();
        row(&mut text, &format!("{} (`{}`)", field.name.vi, field.id), &held);
    }
    row(&mut text, "**all**", &editions.iter().collect::<Vec<_>>());
    text += "\n## Held and announced\n\n";
    // Writing to a `String` never fails.
    let _ = writeln!(
        text,
        "Held: {} procedures, {} editions.",
        editions.len(),
        catalog().edition_count()
    );
    for announcement in announced {
        let (date, text_en) = (announcement.date, &announcement.text.en);
        let _ = writeln!(
            text,
            "Announced on {date}: {} ({text_en} {})",
            announcement.procedures, announcement.source
        );
    }
    text += "\nThe itemised list behind the announced number is not public, so the two cannot be matched code by \
             code.\nWhat is held is every procedure that the portal marked as commune-level on 18 July 2026, and those of \
             social\ninsurance that communes receive.\n\n\
             ## Sources and licence\n\n\
             The records of the National Public Service Portal as of 18 July and 10 June 2026; Resolution \
             66.7/2025/NQ-CP;\nResolution 77/2025/NQ-HĐND of Hà Nội; the notices on public holidays; Resolution \
             1656/NQ-UBTVQH15 on the communes.\nCC0-1.0, see `LICENSE`. Not legal advice.\n";
    text
}

fn row(text: &mut String, name: &str, held: &[&Edition]) {
    if held.is_empty() {
        return;
    }
    let count = |test: fn(&Edition) -> bool| held.iter().filter(|e| test(e)).count();
    let cells = [
        held.len(),
        count(|e| e.provenance.level == Level::Imported),
        count(|e| e.provenance.level == Level::Curated),
        count(|e| e.provenance.level == Level::Verified),
        count(|e| !e.questions.is_empty()),
        count(|e| {
            !e.fees.is_empty() && !e.fees.iter().any(|f| matches!(f.amount, Amount::Unpublished(_)))
        }),
        count(|e| {
            !e.times.is_empty()
                && !e.times.iter().any(|t| matches!(t.term, Some(Term::Unspecified(_))))
        }),
        count(|e| !e.provenance.doubts.is_empty()),
    ];
    let cells: Vec<String> = cells.iter().map(usize::to_string).collect();
    let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
}
