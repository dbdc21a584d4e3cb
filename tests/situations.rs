//! Situations a civil servant can read: who comes with what, and the papers, the money and the day
//! that follow. They stand in `tests/situations/*.toml`; the head of `ho-tich.toml` explains the keys.

use std::{collections::BTreeMap, fs};

use catalog_core::{
    calendar::Calendar,
    catalog::AsOf,
    date::Date,
    deadline,
    guide::{self, Answers, Checklist, Situation},
};
use catalog_procedures::catalog;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    situation: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    title: String,
    procedure: String,
    date: Date,
    #[serde(default)]
    locality: Option<String>,
    #[serde(default)]
    answers: BTreeMap<String, toml::Value>,
    #[serde(default)]
    received: Option<String>,
    expect: Expect,
}

/// What is left out is not compared; an empty list says that there is nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expect {
    submit: Option<Vec<String>>,
    show: Option<Vec<String>>,
    forms: Option<Vec<String>>,
    not_bring: Option<Vec<String>>,
    one_of: Option<Vec<String>>,
    open: Option<Vec<String>>,
    fees: Option<Vec<String>>,
    times: Option<Vec<String>>,
    due: Option<Date>,
}

#[test]
fn every_situation_gives_its_papers_its_money_and_its_day() {
    let mut count = 0;
    let mut wrong = Vec::new();
    let mut paths: Vec<_> = fs::read_dir(catalog_tests::root("tests/situations"))
        .expect("tests/situations")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        let text = fs::read_to_string(&path).expect("a file of situations");
        let file: File =
            toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in file.situation {
            count += 1;
            let differences = compare(&case);
            if !differences.is_empty() {
                wrong.push(format!("{}\n{differences}", case.title));
            }
        }
    }
    println!("{count} situations");
    assert!(count >= 10, "only {count} situations");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

fn compare(case: &Case) -> String {
    let AsOf::Edition(edition) = catalog().as_of(&case.procedure, case.date) else {
        return format!("  {} has no edition on {}\n", case.procedure, case.date);
    };
    let registry = catalog().registry();
    let locality = case.locality.as_ref().map(|id| {
        registry
            .localities
            .iter()
            .find(|l| l.id == *id)
            .unwrap_or_else(|| panic!("no locality {id}"))
    });
    let answers = answers(case);
    let list = match guide::checklist(&edition, &answers, case.date, locality) {
        Ok(list) => list,
        Err(error) => return format!("  {error}\n"),
    };
    let mut differences = String::new();
    let mut need = |what: &str, wanted: &Option<Vec<String>>, found: Vec<String>| {
        if wanted.as_ref().is_some_and(|wanted| *wanted != found) {
            differences += &format!(
                "  {what}\n    expected {:?}\n    found    {found:?}\n",
                wanted.as_deref().unwrap_or_default()
            );
        }
    };
    let expect = &case.expect;
    need("submit", &expect.submit, papers(&list.submit));
    need("show", &expect.show, papers(&list.show));
    need("forms", &expect.forms, papers(&list.forms));
    need("not_bring", &expect.not_bring, papers(&list.retrieved));
    need("one_of", &expect.one_of, groups(&list));
    need("open", &expect.open, list.questions.iter().map(|q| q.id.clone()).collect());
    need(
        "fees",
        &expect.fees,
        list.fees.iter().map(|f| format!("{}: {}", f.name.vi, f.text.vi)).collect(),
    );
    need("times", &expect.times, list.times.iter().map(|t| t.text.vi.clone()).collect());
    if let Some(received) = &case.received {
        let situation = Situation::new(&edition, &answers).expect("the checklist took the answers");
        let times = guide::applicable_times(&situation);
        let times: Vec<_> = times.into_iter().map(|(_, time, _)| time).collect();
        let received = received.parse().expect("a moment");
        let due = deadline::due(&times, received, Calendar::new(&registry.calendar)).due;
        if due != expect.due {
            differences += &format!("  due\n    expected {:?}\n    found    {due:?}\n", expect.due);
        }
    }
    differences
}

fn answers(case: &Case) -> Answers {
    let mut answers = Answers::new();
    for (question, given) in &case.answers {
        match given {
            toml::Value::String(answer) => answers.set(question, [answer.as_str()]),
            toml::Value::Integer(number) => answers.set(question, [number.to_string().as_str()]),
            toml::Value::Array(many) => {
                answers.set(question, many.iter().filter_map(|a| a.as_str()))
            }
            other => panic!("{}: `{other}` is no answer", case.title),
        }
    }
    answers
}

/// "Giấy chứng sinh (1 bản chính)", with "?" before what hangs on an open question.
fn papers(papers: &[guide::Paper]) -> Vec<String> {
    let one = |paper: &guide::Paper| {
        let parts = [
            (paper.originals, "bản chính"),
            (paper.copies, "bản sao"),
            (paper.certified_copies, "bản sao chứng thực"),
        ];
        let parts = parts.iter().filter_map(|(n, what)| n.map(|n| format!("{n} {what}")));
        let parts: Vec<String> = parts.collect();
        let numbers =
            if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
        let open = if paper.depends_on.is_empty() { "" } else { "? " };
        format!("{open}{}{numbers}", paper.name.vi)
    };
    papers.iter().map(one).collect()
}

fn groups(list: &Checklist) -> Vec<String> {
    let joined = |group: &guide::Group| {
        let sets: Vec<String> = group.sets.iter().map(|set| set.join(" + ")).collect();
        sets.join(if group.ordered { " > " } else { " | " })
    };
    list.groups.iter().map(joined).collect()
}
