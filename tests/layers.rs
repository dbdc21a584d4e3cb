//! The flow is one way: a module imports only from the layers below it.

use std::{fs, path::Path};

/// The layers, lowest first; modules of one layer do not import each other, unless listed.
const LAYERS: &[&[&str]] = &[
    &["error", "text", "whole_file"],
    &["date"],
    &["model"],
    &["calendar", "search", "fees"],
    &["guide", "locality"],
    &["deadline"],
    &["schema"],
    &["source"],
    &["check"],
    &["catalog"],
    &["diff"],
    &["shard"],
    &["export", "import"],
    &["cli"],
];

/// Edges against the flow, each with its reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("source", "check", "a file that cannot be read is a finding"),
    ("check", "catalog", "only the check makes a catalogue"),
    ("schema", "export", "a schema is drawn from the type it describes"),
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&module))
}

#[test]
fn modules_import_only_downwards() {
    let src = catalog_tests::root("catalog-core/src");
    let mut wrong = Vec::new();
    visit(&src, &mut |path| {
        let relative = path.strip_prefix(&src).expect("below src");
        let first = relative.iter().next().expect("a name").to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        if module == "lib" {
            return;
        }
        let own = layer(&module);
        if own.is_none() {
            wrong.push(format!(
                "`{module}` has no layer; give it one in tests/layers.rs and ARCHITECTURE.md"
            ));
        }
        let text = fs::read_to_string(path).expect("a source file");
        for imported in imports(&text) {
            let allowed = imported == module
                || layer(&imported) < own
                || EXCEPTIONS.iter().any(|(from, to, _)| *from == module && *to == imported);
            if !allowed {
                wrong.push(format!(
                    "{} imports `{imported}`, which lies above it",
                    relative.display()
                ));
            }
        }
    });
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn core_never_asks_the_clock_the_network_or_the_environment() {
    let forbidden = ["SystemTime", "Instant::now", "std::net", "std::env", "env::var"];
    let mut wrong = Vec::new();
    visit(&catalog_tests::root("catalog-core/src"), &mut |path| {
        let text = fs::read_to_string(path).expect("a source file");
        for word in forbidden.iter().filter(|word| text.contains(**word)) {
            wrong.push(format!("{} uses {word}", path.display()));
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn visit(dir: &Path, see: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            visit(&path, see);
        } else if path.extension().is_some_and(|e| e == "rs") {
            see(&path);
        }
    }
}

/// The modules of this crate that a file names after `crate::`, `use crate::{…}` included.
fn imports(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let line_start = text[..at].rfind('\n').map_or(0, |i| i + 1);
        if text[line_start..at].trim_start().starts_with("//") {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut word = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut word)),
                    ':' if depth == 0 => {}
                    c if depth == 0 && !c.is_whitespace() => word.push(c),
                    _ => {}
                }
            }
            found.push(word);
        } else {
            found.push(
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect(),
            );
        }
    }
    found
        .into_iter()
        .map(|word| {
            let known = LAYERS.iter().flat_map(|l| l.iter());
            // `text::Text` has become `textText`: the longest module that starts the word.
            known
                .filter(|m| word.starts_with(**m))
                .max_by_key(|m| m.len())
                .map_or(String::new(), |m| (*m).to_owned())
        })
        .filter(|word| !word.is_empty())
        .collect()
}
