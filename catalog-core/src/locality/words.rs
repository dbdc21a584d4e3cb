//! What became of a former unit, in a sentence.

use crate::{
    model::{Commune, CommuneKind, Extent, FormerUnit},
    text::Text,
};

pub(super) fn kind(kind: CommuneKind) -> (&'static str, &'static str) {
    match kind {
        CommuneKind::Phuong => ("phường", "ward"),
        CommuneKind::Xa => ("xã", "commune"),
        CommuneKind::ThiTran => ("thị trấn", "township"),
    }
}

/// `xã Đại Mạch`, `Đại Mạch commune`.
fn named(of: CommuneKind, name: &str) -> Text {
    let (vi, en) = kind(of);
    Text { vi: [vi, " ", name].concat(), en: [name, " ", en].concat() }
}

/// The same at the start of a Vietnamese sentence.
fn opening(of: CommuneKind, name: &str) -> Text {
    let vi = match of {
        CommuneKind::Phuong => "Phường ",
        CommuneKind::Xa => "Xã ",
        CommuneKind::ThiTran => "Thị trấn ",
    };
    Text { vi: [vi, name].concat(), ..named(of, name) }
}

/// What the name that was asked for has to do with `commune`.
pub(super) fn became(
    communes: &[Commune],
    commune: &Commune,
    today: bool,
    from: &[&FormerUnit],
) -> Text {
    let mut text = Text::default();
    if today {
        let unit = opening(commune.kind, &commune.name);
        text = Text::fill("{} là tên hiện nay.", "{} bears this name today.", &[&unit]);
    }
    for unit in from {
        let sentence = went(communes, commune, unit);
        text = match text.vi.is_empty() {
            true => sentence,
            false => Text::fill("{} {}", "{} {}", &[&text, &sentence]),
        };
    }
    text
}

fn went(communes: &[Commune], commune: &Commune, unit: &FormerUnit) -> Text {
    let here = named(commune.kind, &commune.name);
    let district = Text::new(unit.district.as_str(), unit.district.as_str());
    let old = opening(unit.kind, &unit.name);
    let old = Text::fill("{} cũ ({})", "the former {} ({})", &[&old, &district]);
    let others = others(communes, commune, unit);
    let (vi, en) = match unit.extent {
        Extent::Whole => ("{} nay thuộc {}.", "All of {} is now in {}."),
        Extent::Residents => (
            "{}: toàn bộ dân cư nay thuộc {}; phần đất khác thuộc {}.",
            "Everyone who lived in {} is now in {}; other land of it is in {}.",
        ),
        Extent::Land => (
            "{}: chỉ một phần đất, không có dân cư, nay thuộc {}; còn lại thuộc {}.",
            "Only land of {}, and nobody with it, is now in {}; the rest is in {}.",
        ),
        Extent::Part => (
            "{} đã chia: một phần nay thuộc {}, còn lại thuộc {}; tùy địa chỉ nhà.",
            "A part of {} is now in {}, the rest in {}; the address decides.",
        ),
    };
    Text::fill(vi, en, &[&old, &here, &others])
}

/// The other communes that took in a part of `unit`.
fn others(communes: &[Commune], commune: &Commune, unit: &FormerUnit) -> Text {
    let mut text = Text::default();
    for other in communes.iter().filter(|other| other.code != commune.code) {
        for part in other.from.iter().filter(|part| part.code == unit.code) {
            let (vi, en) = match part.extent {
                Extent::Land => ("{}{}{} (chỉ đất)", "{}{}{} (land only)"),
                Extent::Residents => {
                    ("{}{}{} (toàn bộ dân cư)", "{}{}{} (everyone who lived there)")
                }
                Extent::Whole | Extent::Part => ("{}{}{}", "{}{}{}"),
            };
            let comma = if text.vi.is_empty() { "" } else { ", " };
            let named = named(other.kind, &other.name);
            text = Text::fill(vi, en, &[&text, &Text::new(comma, comma), &named]);
        }
    }
    text
}
