//! Queries people might type, and the procedure each should find. They stand in
//! `tests/queries/*.txt`, one a line: the query, a tab, the code or codes that are right; `-` where
//! the catalogue has no such thing and should not be sure of itself.

use std::{collections::BTreeSet, fs, path::Path};

use catalog_core::{
    search::{self, Filter, Scratch, Weights},
    shard::{self, Index},
};
use catalog_procedures::catalog;
use catalog_tests::{root, today};

/// The least share of queries right first, right among the first five, rightly unsure, and rightly
/// sure.
type Floor = [f64; 4];

/// What people type most, and spelling in all its forms.
const USUAL: Floor = [0.89, 0.98, 0.95, 0.84];

/// Two queries for each procedure, however rare, by people who had not seen its phrases; and what
/// sounds as if it belonged here. Much harder: most procedures have siblings.
const HARD: Floor = [0.78, 0.955, 0.90, 0.55];

/// Questions that were written when everything else was done; all have an answer.
const UNSEEN: Floor = [0.86, 0.98, 0.0, 0.77];

/// Which floor the queries of a file stand on.
fn group(path: &Path) -> &'static str {
    match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("elsewhere" | "every-procedure") => "hard",
        Some("unseen") => "unseen",
        _ => "usual",
    }
}

struct Query {
    text: String,
    codes: Vec<String>,
    group: &'static str,
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
            all.push(Query { text: query.to_owned(), codes, group: group(&path) });
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
    let queries = queries();
    let procedures: BTreeSet<_> = queries.iter().flat_map(|q| &q.codes).collect();
    let inside = queries.iter().filter(|q| !q.codes.is_empty()).count();
    assert!(inside >= 400, "only {inside} queries");
    assert!(procedures.len() >= 250, "they name only {} procedures", procedures.len());
    for (name, floor) in [("usual", USUAL), ("hard", HARD), ("unseen", UNSEEN)] {
        let (mut first, mut five, mut sure, mut unsure) = (0, 0, 0, 0);
        let (mut inside, mut outside) = (0, 0);
        for query in queries.iter().filter(|query| query.group == name) {
            let answer = searchable.search(&query.text, 5, &Filter::default(), &mut scratch);
            if query.codes.is_empty() {
                outside += 1;
                unsure += usize::from(!answer.confident);
                continue;
            }
            inside += 1;
            sure += usize::from(answer.confident);
            let right = |at: usize| query.codes.contains(&index.entries[at].code);
            let place = answer.hits.iter().position(|hit| right(hit.entry));
            first += usize::from(place == Some(0));
            five += usize::from(place.is_some());
            if place != Some(0) {
                let found = answer.hits.first().map_or("nothing", |h| &index.entries[h.entry].code);
                println!("  {:?}: wanted {}, found {found}", query.text, query.codes.join(" "));
            }
        }
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let shares = [
            share(first, inside),
            share(five, inside),
            share(unsure, outside),
            share(sure, inside),
        ];
        println!(
            "{name}: {inside} queries: {:.3} right first, {:.3} among the first five, {:.3} answered \
             with confidence; {outside} that have no answer: {:.3} answered without",
            shares[0], shares[1], shares[3], shares[2]
        );
        for (share, floor) in shares.iter().zip(floor) {
            assert!(*share >= floor, "{name}: {shares:?} is below the floor {floor:?}");
        }
    }
}

#[test]
fn the_file_of_the_widget_finds_what_the_catalogue_finds() {
    let registry = catalog().registry();
    let locality = registry.localities.first();
    let editions: Vec<_> = catalog().all_as_of(today()).collect();
    let mut whole = Index::of(&editions, registry, today(), locality);
    let english = shard::decode(&shard::encode(&whole.hand_out()).expect("small")).expect("whole");
    let mut read: Index = shard::decode(&shard::encode(&whole).expect("small")).expect("whole");
    assert_eq!(read, whole);
    read.take_in(&english);
    whole = Index::of(&editions, registry, today(), locality);
    assert_eq!(read, whole);

    // Built from the editions, without a file between.
    let entries: Vec<_> = editions
        .iter()
        .zip(&whole.entries)
        .map(|(edition, entry)| search::Entry {
            code: &edition.code,
            name: &edition.name,
            everyday: &edition.everyday,
            english: &edition.english,
            phrases: &edition.phrases,
            facets: whole.facets(entry, locality),
        })
        .collect();
    let (direct, widget) = (search::Index::build(&entries), read.searchable(locality));
    let (mut one, mut two) = (Scratch::default(), Scratch::default());
    for Query { text, .. } in queries() {
        let expected = direct.search(&text, 10, &Filter::default(), &mut one);
        let found = widget.search(&text, 10, &Filter::default(), &mut two);
        assert_eq!(found.hits, expected.hits, "{text:?}");
        assert_eq!(found.confident, expected.confident, "{text:?}");
    }
}

/// The page on ranking, `catalog-core/src/search.rs`, has this table.
#[test]
#[ignore = "prints a table for the docs: cargo test -p catalog-tests --test search -- --ignored --nocapture"]
fn the_effect_of_each_weight() {
    type Weight = (&'static str, fn(&mut Weights) -> &mut f32);
    const WEIGHTS: [Weight; 20] = [
        ("name", |w| &mut w.name),
        ("everyday", |w| &mut w.everyday),
        ("english", |w| &mut w.english),
        ("also", |w| &mut w.also),
        ("also_pair", |w| &mut w.also_pair),
        ("pair", |w| &mut w.pair),
        ("brevity", |w| &mut w.brevity),
        ("length", |w| &mut w.length),
        ("filler", |w| &mut w.filler),
        ("weak", |w| &mut w.weak),
        ("turn", |w| &mut w.turn),
        ("turned", |w| &mut w.turned),
        ("like", |w| &mut w.like),
        ("like_most", |w| &mut w.like_most),
        ("typo", |w| &mut w.typo),
        ("lone_typo", |w| &mut w.lone_typo),
        ("prefix", |w| &mut w.prefix),
        ("half_marks", |w| &mut w.half_marks),
        ("wrong_marks", |w| &mut w.wrong_marks),
        ("number", |w| &mut w.number),
    ];
    let registry = catalog().registry();
    let editions: Vec<_> = catalog().all_as_of(today()).collect();
    let index = Index::of(&editions, registry, today(), None);
    let entries: Vec<_> = index.entries.iter().map(|entry| index.searched(entry, None)).collect();
    let (queries, mut scratch) = (queries(), Scratch::default());
    let mut measure = |weights: Weights| {
        let built = search::Index::with(&entries, &index.also, weights);
        let share = |group: &str, scratch: &mut Scratch| {
            let (mut asked, mut first) = (0, 0);
            for query in queries.iter().filter(|q| q.group == group && !q.codes.is_empty()) {
                let hits = built.search(&query.text, 1, &Filter::default(), scratch).hits;
                asked += 1;
                let right =
                    |hit: &search::Hit| query.codes.contains(&index.entries[hit.entry].code);
                first += usize::from(hits.first().is_some_and(right));
            }
            first as f64 * 100.0 / asked as f64
        };
        format!("{:.1} / {:.1}", share("usual", &mut scratch), share("hard", &mut scratch))
    };
    println!("as it is: {}", measure(Weights::default()));
    for (name, weight) in WEIGHTS {
        let mut at = |factor: f32| {
            let mut weights = Weights::default();
            *weight(&mut weights) *= factor;
            measure(weights)
        };
        println!("| [`{name}`](Weights::{name}) | {} | {} | {} |", at(0.0), at(0.5), at(2.0));
    }
}
