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
    Text { vi: format!("{vi} {name}"), en: format!("{name} {en}") }
}

/// The same at the start of a Vietnamese sentence.
fn opening(of: CommuneKind, name: &str) -> Text {
    let vi = match of {
        CommuneKind::Phuong => "Phường",
        CommuneKind::Xa => "Xã",
        CommuneKind::ThiTran => "Thị trấn",
    };
    Text { vi: format!("{vi} {name}"), ..named(of, name) }
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
        text.vi = format!("{} là tên hiện nay.", unit.vi);
        text.en = format!("{} bears this name today.", unit.en);
    }
    for unit in from {
        let sentence = went(communes, commune, unit);
        if !text.vi.is_empty() {
            text.vi.push(' ');
            text.en.push(' ');
        }
        text.vi += &sentence.vi;
        text.en += &sentence.en;
    }
    text
}

fn went(communes: &[Commune], commune: &Commune, unit: &FormerUnit) -> Text {
    let here = named(commune.kind, &commune.name);
    let old = opening(unit.kind, &unit.name);
    let old_vi = format!("{} cũ ({})", old.vi, unit.district);
    let old_en = format!("the former {} ({})", old.en, unit.district);
    let others = others(communes, commune, unit);
    let (here_vi, here_en) = (here.vi, here.en);
    match unit.extent {
        Extent::Whole => Text {
            vi: format!("{old_vi} nay thuộc {here_vi}."),
            en: format!("All of {old_en} is now in {here_en}."),
        },
        Extent::Residents => Text {
            vi: format!(
                "{old_vi}: toàn bộ dân cư nay thuộc {here_vi}; phần đất khác thuộc {}.",
                others.vi
            ),
            en: format!(
                "Everyone who lived in {old_en} is now in {here_en}; other land of it is in {}.",
                others.en
            ),
        },
        Extent::Land => Text {
            vi: format!(
                "{old_vi}: chỉ một phần đất, không có dân cư, nay thuộc {here_vi}; còn lại thuộc {}.",
                others.vi
            ),
            en: format!(
                "Only land of {old_en}, and nobody with it, is now in {here_en}; the rest is in {}.",
                others.en
            ),
        },
        Extent::Part => Text {
            vi: format!(
                "{old_vi} đã chia: một phần nay thuộc {here_vi}, còn lại thuộc {}; tùy địa chỉ nhà.",
                others.vi
            ),
            en: format!(
                "A part of {old_en} is now in {here_en}, the rest in {}; the address decides.",
                others.en
            ),
        },
    }
}

/// The other communes that took in a part of `unit`.
fn others(communes: &[Commune], commune: &Commune, unit: &FormerUnit) -> Text {
    let mut text = Text::default();
    for other in communes.iter().filter(|other| other.code != commune.code) {
        for part in other.from.iter().filter(|part| part.code == unit.code) {
            let named = named(other.kind, &other.name);
            let (vi, en) = match part.extent {
                Extent::Land => (" (chỉ đất)", " (land only)"),
                Extent::Residents => (" (toàn bộ dân cư)", " (everyone who lived there)"),
                Extent::Whole | Extent::Part => ("", ""),
            };
            let comma = if text.vi.is_empty() { "" } else { ", " };
            text.vi += &format!("{comma}{}{vi}", named.vi);
            text.en += &format!("{comma}{}{en}", named.en);
        }
    }
    text
}
