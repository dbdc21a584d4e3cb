//! From a place name, old or new, to the commune of today (*tra cứu xã, phường*).
//!
//! On 1 July 2025 the communes were formed anew, and the districts ceased to be. People still
//! say the old names, and many former units were divided. So the answer is a list, each entry
//! with the former units that led to it and a sentence on where their parts went; where there
//! is more than one, only the citizen can choose.

mod reading;
mod words;

use crate::{
    model::{Commune, CommuneKind, Extent, FormerUnit},
    text::{Text, fold::syllables},
};
use reading::{Fit, fit, readings};

/// A commune of today that may be the one that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match<'a> {
    /// The commune, with its code, name, kind and office.
    pub commune: &'a Commune,
    /// Whether the name is its own name of today.
    pub today: bool,
    /// The former units of that name it was formed from.
    pub from: Vec<&'a FormerUnit>,
    /// Whether the name is only similar to what was typed: a letter, a mark or a space differs.
    pub similar: bool,
    /// What became of that name.
    pub text: Text,
}

/// The communes that `query` may mean, those that bear the name today first, then those that
/// took in the larger part of a former unit; only the best fits, and none when nothing fits.
///
/// The name may come with or without marks, with its kind (*phường*, *P.*, *xã*, *thị trấn*,
/// *TT*), with the former district and the city, or at the end of an address. It may be half
/// typed or have one wrong letter. A name whose marks are typed is not mistaken for another.
///
/// ```
/// use catalog_core::{locality, model::{Commune, CommuneKind, Extent, FormerUnit}};
/// let communes = [Commune {
///     code: "00466".into(),
///     kind: CommuneKind::Xa,
///     name: "Thiên Lộc".into(),
///     office: None,
///     from: vec![FormerUnit {
///         code: "00475".into(),
///         kind: CommuneKind::Xa,
///         name: "Đại Mạch".into(),
///         district: "Huyện Đông Anh".into(),
///         extent: Extent::Whole,
///     }],
/// }];
/// let found = locality::find(&communes, "xa dai mach, Dong Anh");
/// assert_eq!(found[0].commune.name, "Thiên Lộc");
/// assert_eq!(
///     found[0].text.vi,
///     "Xã Đại Mạch cũ (Huyện Đông Anh) nay thuộc xã Thiên Lộc."
/// );
/// ```
pub fn find<'a>(communes: &'a [Commune], query: &str) -> Vec<Match<'a>> {
    let typed: Vec<_> = syllables(query).collect();
    let readings = readings(&typed);
    let mut best = None;
    let mut found = Vec::new();
    for commune in communes {
        // Today's commune has no district, but people add the one it lies in.
        let districts = commune.from.iter().map(|unit| unit.district.as_str());
        let own = fit(&readings, commune.kind, &commune.name, districts);
        let old = commune.from.iter().filter_map(|unit| {
            let district = core::iter::once(unit.district.as_str());
            Some((unit, fit(&readings, unit.kind, &unit.name, district)?))
        });
        let from: Vec<_> = old.collect();
        let here = from.iter().map(|(_, fit)| *fit).chain(own).min();
        if let Some(here) = here {
            best = Some(best.map_or(here, |best: (Fit, bool)| best.min(here)));
            found.push((commune, own, from));
        }
    }
    let Some(best) = best else { return Vec::new() };
    let mut matches: Vec<Match> = Vec::new();
    for (commune, own, from) in found {
        let today = own == Some(best);
        let from: Vec<_> =
            from.into_iter().filter(|(_, fit)| *fit == best).map(|(unit, _)| unit).collect();
        if today || !from.is_empty() {
            let text = words::became(communes, commune, today, &from);
            let similar = matches!(best.0, Fit::OtherMarks | Fit::Similar);
            let new = Match { commune, today, from, similar, text };
            // Sorted as they come: they are few, and a sort weighs three kilobytes.
            let place = matches.iter().position(|old| order(old) > order(&new));
            matches.insert(place.unwrap_or(matches.len()), new);
        }
    }
    matches
}

/// The name of a kind, to be set before the name of the unit in Vietnamese and after it in
/// English.
///
/// ```
/// use catalog_core::{locality, model::CommuneKind};
/// assert_eq!(locality::kind(CommuneKind::Phuong).en, "ward");
/// ```
pub fn kind(kind: CommuneKind) -> Text {
    let (vi, en) = words::kind(kind);
    Text::new(vi, en)
}

/// Names of today first, then where a former unit's people are most likely to be found.
fn order(found: &Match) -> (bool, u8) {
    let weight = found.from.iter().map(|unit| match unit.extent {
        Extent::Whole | Extent::Residents => 1,
        Extent::Part => 2,
        Extent::Land => 3,
    });
    (!found.today, weight.min().unwrap_or(0))
}
