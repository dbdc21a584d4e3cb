//! Text for people: Vietnamese first, English beside it.

pub mod fold;

use serde::{Deserialize, Serialize};

/// The language of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Lang {
    /// Vietnamese, the language of the law and the default.
    #[default]
    Vi,
    /// English.
    En,
}

/// A sentence or name in both languages. Plain text, never HTML.
///
/// ```
/// use catalog_core::text::{Lang, Text};
/// let name = Text::new("Giấy chứng sinh", "Birth slip");
/// assert_eq!(name.get(Lang::En), "Birth slip");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Text {
    /// Vietnamese, in Unicode normalisation form C.
    pub vi: String,
    /// English; empty only in editions that nobody has worked on yet.
    #[serde(default)]
    pub en: String,
}

impl Text {
    /// A text from its two languages.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// A sentence with each `{}` filled with the next of `with`, in each language. In the widget
    /// this weighs a fraction of what `format!` does.
    pub(crate) fn fill(vi: &str, en: &str, with: &[&Self]) -> Self {
        let fill = |sentence: &str, lang| {
            let mut filled = String::new();
            let mut with = with.iter();
            for (at, part) in sentence.split('{').enumerate() {
                if at > 0 {
                    filled += with.next().map_or("", |text| text.get(lang));
                }
                filled += part.strip_prefix('}').unwrap_or(part);
            }
            filled
        };
        Self { vi: fill(vi, Lang::Vi), en: fill(en, Lang::En) }
    }

    /// The text in `lang`, in Vietnamese where there is no English yet.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            _ => &self.vi,
        }
    }
}
