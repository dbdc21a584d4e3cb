//! Queries people might type, and the procedure each should find. They stand in
//! `tests/queries/*.txt`, one a line: the query, a tab, the code or codes that are right; `-` where
//! the catalogue has no such thing and should not be sure of itself.

use std::{collections::BTreeSet, fs};

use catalog_core::{
    search::{Filter, Scratch},
    shard::Index,
};
use catalog_procedures::catalog;
use catalog_tests::{root, today};

/// The least share of queries right first, right among the first five, rightly unsure, and rightly sure.
const FLOOR: [f64; 4] = [0.82, 0.97, 0.90, 0.80];

struct Query {
    text: String,
    codes: Vec<String>,
}

fn queries() -> Vec<Query> {
    let mut paths: Vec<_> = fs::read_dir(root("tests/queries"))
        .expect("tests/queries")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("a file of queries");
        for (number, line) in text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let at = format!("{}:{}", path.display(), number + 1);
            let (query, codes) = line.split_once('\t').unwrap_or_else(|| panic!("{at}: no tab"));
            let codes: Vec<String> =
                codes.split(' ').filter(|c| *c != "-").map(str::to_owned).collect();
            for code in &codes {
                assert!(!catalog().days(code).is_empty(), "{at}: there is no procedure {code}");
            }
            all.push(Query { text: query.to_owned(), codes });
        }
    }
    all
}

#[test]
fn most_queries_find_their_procedure_first() {
    let registry = catalog().registry();
    let locality = registry.localities.first();
    let editions: Vec<_> = catalog().all_as_of(today()).collect();
    let index = Index::of(&editions, registry, today(), locality);
    let searchable = index.searchable(locality);
    let mut scratch = Scratch::default();
    let (mut first, mut five, mut sure, mut unsure) = (0, 0, 0, 0);
    let queries = queries();
    let outside = queries.iter().filter(|q| q.codes.is_empty()).count();
    let inside = queries.len() - outside;
    for query in &queries {
        let answer = searchable.search(&query.text, 5, &Filter::default(), &mut scratch);
        if query.codes.is_empty() {
            unsure += usize::from(!answer.confident);
            continue;
        }
        sure += usize::from(answer.confident);
        let right = |at: usize| query.codes.contains(&index.entries[at].code);
        let place = answer.hits.iter().position(|hit| right(hit.entry));
        first += usize::from(place == Some(0));
        five += usize::from(place.is_some());
        if place != Some(0) {
            let found = answer.hits.first().map_or("nothing", |hit| &index.entries[hit.entry].code);
            println!("  {:?}: wanted {}, found {found}", query.text, query.codes.join(" "));
        }
    }
    let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    let shares =
        [share(first, inside), share(five, inside), share(unsure, outside), share(sure, inside)];
    println!(
        "{inside} queries: {:.3} right first, {:.3} among the first five, {:.3} answered with confidence; \
         {outside} that have no answer: {:.3} answered without",
        shares[0], shares[1], shares[3], shares[2]
    );
    let procedures: BTreeSet<_> = queries.iter().flat_map(|q| &q.codes).collect();
    assert!(inside >= 400, "only {inside} queries");
    assert!(procedures.len() >= 250, "they name only {} procedures", procedures.len());
    for (share, floor) in shares.iter().zip(FLOOR) {
        assert!(*share >= floor, "{shares:?} is below the floor {FLOOR:?}");
    }
}
