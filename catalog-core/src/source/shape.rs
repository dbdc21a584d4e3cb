//! Whether a file has the shape of its type: every unknown, missing or wrongly typed key, where
//! serde would stop at the first. The shape is read off the JSON Schema of the type, so that
//! model, schema and check cannot drift apart.

use std::ops::Range;

use serde_json::Value;

use super::tree::{Node, Tree};
use crate::schema;

/// The JSON Schema of a type, ready to walk.
pub(super) struct Shape(Value);

/// One fault of shape.
pub(super) struct Fault {
    pub(super) code: &'static str,
    /// The byte where it stands.
    pub(super) at: usize,
    pub(super) message: String,
    pub(super) help: String,
}

impl Shape {
    pub(super) fn edition() -> Self {
        Self(schema::edition())
    }

    pub(super) fn registry() -> Self {
        Self(schema::registry())
    }

    /// Reports every fault of `tree`.
    pub(super) fn check(&self, tree: &Tree, report: &mut dyn FnMut(Fault)) {
        let mut walk = Walk { root: &self.0, report };
        walk.value(&self.0, tree, "");
    }
}

struct Walk<'a> {
    root: &'a Value,
    report: &'a mut dyn FnMut(Fault),
}

impl<'a> Walk<'a> {
    fn fault(&mut self, code: &'static str, span: &Range<usize>, message: String, help: String) {
        (self.report)(Fault { code, at: span.start, message, help });
    }

    fn resolve(&self, schema: &'a Value) -> &'a Value {
        let name =
            schema.get("$ref").and_then(|r| r.as_str()).and_then(|r| r.strip_prefix("#/$defs/"));
        match name.and_then(|name| self.root.get("$defs")?.get(name)) {
            Some(target) => self.resolve(target),
            None => schema,
        }
    }

    fn value(&mut self, schema: &'a Value, tree: &Tree, name: &str) {
        let schema = self.resolve(schema);
        let choices = schema.get("oneOf").or_else(|| schema.get("anyOf")).and_then(Value::as_array);
        if let Some(choices) = choices {
            return self.choice(choices, tree, name);
        }
        match (&tree.node, type_of(schema)) {
            (Node::Table(entries), "object") => self.table(schema, entries, tree, name),
            (Node::Array(items), "array") => {
                if let Some(item) = schema.get("items") {
                    items.iter().for_each(|tree| self.value(item, tree, name));
                }
            }
            (Node::Text(text), "string") => self.text(schema, text, tree, name),
            (Node::Integer(number), "integer") => self.integer(schema, *number, tree, name),
            (Node::Boolean(_), "boolean") => {}
            (found, wanted) => self.fault(
                "wrong-type",
                &tree.span,
                format!("`{name}` is {}, expected {}", found.kind(), kind_of(wanted)),
                format!("write {}", sample(wanted)),
            ),
        }
    }

    fn table(
        &mut self,
        schema: &'a Value,
        entries: &[(String, Range<usize>, Tree)],
        tree: &Tree,
        name: &str,
    ) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties").filter(|o| o.is_object());
        for (key, span, value) in entries {
            match properties.and_then(|p| p.get(key)).or(others) {
                Some(property) => self.value(property, value, key),
                None => {
                    let known: Vec<&str> =
                        properties.into_iter().flatten().map(|(k, _)| k.as_str()).collect();
                    let place = if name.is_empty() { "this file" } else { name };
                    let help = match nearest(key, &known) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("known keys: {}", known.join(", ")),
                    };
                    self.fault("unknown-key", span, format!("`{key}` is no key of {place}"), help);
                }
            }
        }
        for key in schema.get("required").and_then(Value::as_array).into_iter().flatten() {
            let key = key.as_str().unwrap_or_default();
            if tree.get(key).is_none() {
                let place = if name.is_empty() { "the file" } else { name };
                self.fault(
                    "missing-key",
                    &tree.span,
                    format!("{place} has no `{key}`"),
                    format!("add `{key}`; TEMPLATE.toml explains it"),
                );
            }
        }
    }

    /// An enum: a word, or a table with one key that names the variant.
    fn choice(&mut self, choices: &'a [Value], tree: &Tree, name: &str) {
        let choices: Vec<&'a Value> = choices.iter().map(|c| self.resolve(c)).collect();
        // `Option<T>` is a choice between a `T` and null.
        let real: Vec<&'a Value> =
            choices.iter().copied().filter(|c| type_of(c) != "null").collect();
        if let [only] = real[..] {
            return self.value(only, tree, name);
        }
        let words: Vec<&str> = real.iter().flat_map(|c| words(c)).collect();
        let variants: Vec<(&str, &'a Value)> = real.iter().filter_map(|c| variant(c)).collect();
        match &tree.node {
            Node::Text(text) if words.contains(&text.as_str()) => {}
            Node::Table(entries) if entries.len() == 1 => {
                let (key, span, value) = &entries[0];
                match variants.iter().find(|(k, _)| k == key) {
                    Some((key, schema)) => self.value(schema, value, key),
                    None => self.unknown_value(key, span, name, &words, &variants),
                }
            }
            Node::Text(text) => self.unknown_value(text, &tree.span, name, &words, &variants),
            found => {
                let message = format!("`{name}` is {}, expected one of its forms", found.kind());
                self.fault("wrong-type", &tree.span, message, forms(&words, &variants));
            }
        }
    }

    fn unknown_value(
        &mut self,
        given: &str,
        span: &Range<usize>,
        name: &str,
        words: &[&str],
        variants: &[(&str, &Value)],
    ) {
        let given: String = given.chars().take(60).collect();
        let message = format!("`{given}` is no `{name}`");
        self.fault("wrong-value", span, message, forms(words, variants));
    }

    fn text(&mut self, schema: &Value, text: &str, tree: &Tree, name: &str) {
        let allowed = words(schema);
        if !allowed.is_empty() && !allowed.contains(&text) {
            return self.unknown_value(text, &tree.span, name, &allowed, &[]);
        }
        let bad = match schema.get("title").or_else(|| schema.get("description")) {
            _ if schema.get("format").and_then(Value::as_str) == Some("date") => {
                text.parse::<crate::date::Date>().err()
            }
            Some(d) if d.as_str().is_some_and(|d| d.starts_with("A time of day")) => {
                text.parse::<crate::model::Clock>().err()
            }
            _ => None,
        };
        if let Some(error) = bad {
            self.fault(
                "wrong-value",
                &tree.span,
                format!("`{name}`: {error}"),
                "mend the value".into(),
            );
        }
    }

    fn integer(&mut self, schema: &Value, number: i64, tree: &Tree, name: &str) {
        let limit = |key: &str| schema.get(key).and_then(Value::as_i64);
        let format = schema.get("format").and_then(Value::as_str);
        let max = limit("maximum").or(match format {
            Some("uint32") => Some(i64::from(u32::MAX)),
            _ => None,
        });
        if number < limit("minimum").unwrap_or(i64::MIN) || number > max.unwrap_or(i64::MAX) {
            let max = max.map_or(String::new(), |m| format!(" to {m}"));
            let help = format!("write a whole number from {}{max}", limit("minimum").unwrap_or(0));
            self.fault("wrong-value", &tree.span, format!("`{name}` is {number}"), help);
        }
    }
}

impl Node {
    fn kind(&self) -> &'static str {
        match self {
            Self::Table(_) => "a table",
            Self::Array(_) => "an array",
            Self::Text(_) => "text",
            Self::Integer(_) => "a whole number",
            Self::Boolean(_) => "true or false",
            Self::Other(kind) => kind,
        }
    }
}

/// The type of a schema; for `["string", "null"]` the one that is not null.
fn type_of(schema: &Value) -> &str {
    match schema.get("type") {
        Some(Value::String(one)) => one,
        Some(Value::Array(many)) => {
            many.iter().filter_map(Value::as_str).find(|t| *t != "null").unwrap_or("null")
        }
        _ if schema.get("const").is_some() || schema.get("enum").is_some() => "string",
        _ => "",
    }
}

fn kind_of(wanted: &str) -> &'static str {
    match wanted {
        "object" => "a table",
        "array" => "an array",
        "string" => "text",
        "integer" => "a whole number",
        "boolean" => "true or false",
        _ => "another kind of value",
    }
}

fn sample(wanted: &str) -> &'static str {
    match wanted {
        "object" => "`{ key = value }` or a `[table]`",
        "array" => "`[…]`",
        "string" => "it in double quotes",
        "integer" => "digits without quotes or separators",
        "boolean" => "`true` or `false`",
        _ => "it as TEMPLATE.toml shows",
    }
}

/// The words a schema allows.
fn words(schema: &Value) -> Vec<&str> {
    let one = schema.get("const").and_then(Value::as_str);
    let many = schema.get("enum").and_then(Value::as_array);
    one.into_iter().chain(many.into_iter().flatten().filter_map(Value::as_str)).collect()
}

/// The name and content of an enum variant that carries data.
fn variant(schema: &Value) -> Option<(&str, &Value)> {
    let properties = schema.get("properties")?.as_object()?;
    let (key, value) = properties.iter().next()?;
    (properties.len() == 1).then_some((key.as_str(), value))
}

fn forms(words: &[&str], variants: &[(&str, &Value)]) -> String {
    let words = words.iter().map(|w| format!("\"{w}\""));
    let variants = variants.iter().map(|(key, _)| format!("{{ {key} = … }}"));
    format!("write one of {}", words.chain(variants).collect::<Vec<_>>().join(", "))
}

/// The known word that differs from `given` in at most two letters.
fn nearest<'a>(given: &str, known: &[&'a str]) -> Option<&'a str> {
    let distance = |a: &str, b: &str| {
        let b: Vec<char> = b.chars().collect();
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.chars().enumerate() {
            let mut diagonal = std::mem::replace(&mut row[0], i + 1);
            for (j, y) in b.iter().enumerate() {
                let change = diagonal + usize::from(x != *y);
                diagonal = row[j + 1];
                row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
            }
        }
        row[b.len()]
    };
    let close = |word: &&&str| distance(given, word) <= 2;
    known.iter().filter(close).min_by_key(|word| distance(given, word)).copied()
}
