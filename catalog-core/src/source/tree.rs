//! A parsed TOML file in which every value knows its place.

use std::ops::Range;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use toml::de::{DeTable, DeValue};

/// A place in a file, both counted from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A TOML value and its place.
#[derive(Debug, Clone)]
pub struct Tree {
    /// Bytes of the file.
    pub span: Range<usize>,
    /// What stands there.
    pub node: Node,
}

/// What a value is.
#[derive(Debug, Clone)]
pub enum Node {
    /// A table: key, place of the key, value.
    Table(Vec<(String, Range<usize>, Tree)>),
    /// An array.
    Array(Vec<Tree>),
    /// Text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// True or false.
    Boolean(bool),
    /// A number with a fraction, or an unquoted date: never used by the catalogue.
    Other(&'static str),
}

impl Tree {
    /// Parses a file; on failure every fault with its place.
    pub(super) fn parse(text: &str) -> Result<Self, Vec<(usize, String)>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        if errors.is_empty() {
            let span = table.span();
            return Ok(from_table(table.get_ref(), span));
        }
        let fault =
            |e: &toml::de::Error| (e.span().map_or(0, |s| s.start), e.message().replace('\n', " "));
        Err(errors.iter().map(fault).collect())
    }

    /// The table `{ key = [self] }`.
    pub(super) fn wrapped_in_array(self, key: &str) -> Self {
        let span = self.span.clone();
        let array = Self { span: span.clone(), node: Node::Array(vec![self]) };
        Self { span: span.clone(), node: Node::Table(vec![(key.to_owned(), span, array)]) }
    }

    /// The value under `key`, when this is a table that has it.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.node {
            Node::Table(entries) => {
                entries.iter().find(|(k, ..)| k == key).map(|(.., value)| value)
            }
            Node::Array(items) => items.get(key.parse::<usize>().ok()?),
            _ => None,
        }
    }

    /// The place of the value at a dotted path, or of the nearest value above it.
    pub(super) fn locate(&self, path: &str) -> Range<usize> {
        let mut at = self;
        for step in path.split('.').filter(|s| !s.is_empty()) {
            match at.get(step) {
                Some(next) => at = next,
                None => break,
            }
        }
        at.span.clone()
    }

    /// Every text in it, with its dotted path.
    pub fn texts(&self) -> Vec<(String, &str)> {
        let mut found = Vec::new();
        self.collect_texts(&mut String::new(), &mut found);
        found
    }

    fn collect_texts<'a>(&'a self, path: &mut String, found: &mut Vec<(String, &'a str)>) {
        let mut within = |step: &str, tree: &'a Self, found: &mut Vec<(String, &'a str)>| {
            let length = path.len();
            if length > 0 {
                path.push('.');
            }
            path.push_str(step);
            tree.collect_texts(path, found);
            path.truncate(length);
        };
        match &self.node {
            Node::Table(entries) => entries.iter().for_each(|(k, _, v)| within(k, v, found)),
            Node::Array(items) => {
                items.iter().enumerate().for_each(|(i, v)| within(&i.to_string(), v, found));
            }
            Node::Text(text) => found.push((path.clone(), text)),
            _ => {}
        }
    }

    /// The dotted path of every text that has `vi` and no `en`.
    pub fn untranslated(&self) -> Vec<String> {
        let texts = self.texts();
        let has = |path: &str| texts.iter().any(|(p, _)| p == path);
        let stems = texts.iter().filter_map(|(path, _)| path.strip_suffix("vi"));
        let stems = stems.filter(|stem| stem.is_empty() || stem.ends_with('.'));
        stems.filter(|stem| !has(&format!("{stem}en"))).map(|stem| format!("{stem}vi")).collect()
    }

    /// Reads it as a `T`.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_value(self.value()).map_err(|e| e.to_string())
    }

    fn value(&self) -> Value {
        match &self.node {
            Node::Table(entries) => {
                let entries = entries.iter().map(|(key, _, value)| (key.clone(), value.value()));
                Value::Object(entries.collect::<Map<_, _>>())
            }
            Node::Array(items) => items.iter().map(Self::value).collect(),
            Node::Text(text) => Value::String(text.clone()),
            Node::Integer(number) => Value::from(*number),
            Node::Boolean(flag) => Value::Bool(*flag),
            Node::Other(_) => Value::Null,
        }
    }
}

fn from_table(table: &DeTable<'_>, span: Range<usize>) -> Tree {
    let entries = table
        .iter()
        .map(|(key, value)| {
            let tree = from_value(value.get_ref(), value.span());
            (key.get_ref().to_string(), key.span(), tree)
        })
        .collect();
    Tree { span, node: Node::Table(entries) }
}

fn from_value(value: &DeValue<'_>, span: Range<usize>) -> Tree {
    let node = match value {
        DeValue::Table(table) => return from_table(table, span),
        DeValue::Array(items) => {
            Node::Array(items.iter().map(|v| from_value(v.get_ref(), v.span())).collect())
        }
        DeValue::String(text) => Node::Text(text.to_string()),
        DeValue::Boolean(flag) => Node::Boolean(*flag),
        DeValue::Integer(number) => match i64::from_str_radix(number.as_str(), number.radix()) {
            Ok(number) => Node::Integer(number),
            Err(_) => Node::Other("a number too large"),
        },
        DeValue::Float(_) => Node::Other("a number with a fraction"),
        DeValue::Datetime(_) => Node::Other("an unquoted date"),
    };
    Tree { span, node }
}

/// The line and column of a byte of `text`.
pub(super) fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    Position { line, column }
}
