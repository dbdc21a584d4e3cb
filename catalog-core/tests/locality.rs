//! Old and new names of Hà Nội's communes: every one of them, and examples to read.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use catalog_core::{
    locality::{self, Match},
    model::{Commune, CommuneKind, Extent, FormerUnit, Registry},
    text::fold::fold,
};

static COMMUNES: LazyLock<Vec<Commune>> = LazyLock::new(|| {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../procedures/registry/communes.toml");
    toml::from_str::<Registry>(&fs::read_to_string(path).unwrap()).unwrap().communes
});

/// Each former unit with the communes it went to.
fn former() -> BTreeMap<&'static str, (&'static FormerUnit, BTreeSet<&'static str>)> {
    let mut units = BTreeMap::new();
    for commune in COMMUNES.iter() {
        for unit in &commune.from {
            let (_, went) =
                units.entry(unit.code.as_str()).or_insert_with(|| (unit, BTreeSet::new()));
            went.insert(commune.name.as_str());
        }
    }
    units
}

fn find(query: &str) -> Vec<Match<'static>> {
    locality::find(&COMMUNES, query)
}

/// Where the unit with this code went, by these matches.
fn led_to(matches: &[Match<'static>], code: &str) -> BTreeSet<&'static str> {
    let found = matches.iter().filter(|found| found.from.iter().any(|unit| unit.code == code));
    found.map(|found| found.commune.name.as_str()).collect()
}

/// The old and new spelling of the tone, the one the data does not use.
fn other_tone_placement(name: &str) -> String {
    [("òa", "oà"), ("óa", "oá"), ("ọa", "oạ"), ("ủy", "uỷ"), ("úy", "uý"), ("ụy", "uỵ")]
        .iter()
        .fold(name.to_owned(), |name, (new, old)| name.replace(new, old))
}

#[test]
fn the_data_is_whole() {
    assert_eq!(COMMUNES.len(), 126);
    assert_eq!(former().len(), 526);
    assert_eq!(COMMUNES.iter().map(|commune| commune.from.len()).sum::<usize>(), 795);
}

#[test]
fn every_name_of_today_comes_first() {
    for commune in COMMUNES.iter() {
        let kind = locality::kind(commune.kind).vi;
        let name = &commune.name;
        for query in [
            name.clone(),
            name.to_uppercase(),
            other_tone_placement(name),
            format!("{kind} {name}"),
            format!("{kind} {name}, Hà Nội"),
            format!("{}. {name}", kind.chars().next().unwrap()),
            fold(&format!("{kind} {name} thanh pho ha noi")),
        ] {
            let found = find(&query);
            assert_eq!(found[0].commune.name, *name, "{query}");
            assert!(found[0].today && !found[0].similar, "{query}");
            let today = found.iter().filter(|found| found.today).count();
            assert_eq!(today, 1, "{query}");
        }
        assert!(find(&fold(name)).iter().any(|found| found.today && found.commune == commune));
    }
}

#[test]
fn every_former_name_leads_to_its_communes() {
    for (code, (unit, went)) in former() {
        let kind = locality::kind(unit.kind).vi;
        let short = match unit.kind {
            CommuneKind::Phuong => "P.",
            CommuneKind::Xa => "X.",
            CommuneKind::ThiTran => "TT",
        };
        let FormerUnit { name, district, .. } = unit;
        for query in [
            name.clone(),
            fold(name),
            name.to_uppercase(),
            other_tone_placement(name),
            format!("{kind} {name}"),
            fold(&format!("{kind} {name}")),
            format!("{short} {name}"),
            format!("{name}, {district}"),
            format!("Thôn 3, {kind} {name}, {district}, TP. Hà Nội"),
            fold(&format!("{kind} {name} {district}")),
        ] {
            let found = find(&query);
            assert_eq!(led_to(&found, code), went, "{query}");
            assert!(found.iter().all(|found| !found.similar), "{query}");
        }
    }
}

#[test]
fn kind_and_district_together_leave_one_unit() {
    for (code, (unit, _)) in former() {
        let kind = locality::kind(unit.kind).vi;
        let query = format!("{kind} {}, {}", unit.name, unit.district);
        let units: BTreeSet<_> =
            find(&query).into_iter().flat_map(|found| found.from).map(|unit| &unit.code).collect();
        assert_eq!(units.into_iter().collect::<Vec<_>>(), [code], "{query}");
    }
}

#[test]
fn one_wrong_letter_is_forgiven() {
    let (mut tried, mut lost) = (0, Vec::new());
    for (code, (unit, went)) in former() {
        let name = fold(&unit.name);
        for at in 0..name.len() {
            let mut missing = name.clone();
            if missing.remove(at) == ' ' {
                continue;
            }
            let mut wrong = name.clone();
            wrong.replace_range(at..=at, "z");
            for typed in [missing, wrong] {
                tried += 1;
                let query = format!("{typed}, {}", unit.district);
                if !led_to(&find(&query), code).is_superset(&went) {
                    lost.push(query);
                }
            }
        }
    }
    // What is lost has become another name, or the beginning of one: `phu la` for *Phú Lãm*.
    assert!(tried > 7_000, "{tried}");
    assert!(lost.len() * 200 < tried, "{} of {tried}: {lost:?}", lost.len());
}

#[test]
fn spaces_may_be_missing() {
    for (code, (unit, went)) in former() {
        let query = fold(&unit.name).replace(' ', "");
        if query.len() <= 10 {
            assert!(led_to(&find(&query), code).is_superset(&went), "{query}");
        }
    }
}

#[test]
fn a_split_unit_says_where_its_parts_went() {
    for (code, (unit, went)) in former() {
        for found in find(&format!("{}, {}", unit.name, unit.district)) {
            if went.len() > 1 && found.from.iter().any(|unit| unit.code == code) {
                for other in &went {
                    assert!(found.text.vi.contains(other), "{}: {}", unit.name, found.text.vi);
                    assert!(found.text.en.contains(other), "{}: {}", unit.name, found.text.en);
                }
            }
        }
    }
}

/// Name, mark of today, old names with their extent.
fn short(found: &Match) -> String {
    let mut line = found.commune.name.clone();
    if found.today {
        line += " (today)";
    }
    for unit in &found.from {
        line += &format!(", {:?} of {} {}", unit.extent, unit.name, unit.district);
    }
    line
}

fn shorts(query: &str) -> Vec<String> {
    find(query).iter().map(short).collect()
}

#[test]
fn a_whole_unit_has_one_answer() {
    assert_eq!(shorts("Vĩnh Phúc"), ["Ngọc Hà, Whole of Vĩnh Phúc Quận Ba Đình"]);
    assert_eq!(
        find("Vĩnh Phúc")[0].text.vi,
        "Phường Vĩnh Phúc cũ (Quận Ba Đình) nay thuộc phường Ngọc Hà."
    );
}

#[test]
fn who_lived_there_is_told_from_mere_land() {
    assert_eq!(
        shorts("Đại Mạch"),
        [
            "Thiên Lộc, Residents of Đại Mạch Huyện Đông Anh",
            "Mê Linh, Land of Đại Mạch Huyện Đông Anh",
        ]
    );
    for query in ["dai mach", "xã Đại Mạch", "xa dai mach, dong anh", "daimach", "dai mac"] {
        assert_eq!(shorts(query), shorts("Đại Mạch"), "{query}");
    }
    assert!(find("daimach")[0].similar && find("dai mac").iter().all(|found| !found.similar));
    let found = find("Đại Mạch");
    assert_eq!(
        found[0].text.vi,
        "Xã Đại Mạch cũ (Huyện Đông Anh): toàn bộ dân cư nay thuộc xã Thiên Lộc; phần đất khác thuộc xã Mê Linh (chỉ đất)."
    );
    assert_eq!(
        found[1].text.en,
        "Only land of the former Đại Mạch commune (Huyện Đông Anh), and nobody with it, is now in Mê Linh commune; the rest is in Thiên Lộc commune (everyone who lived there)."
    );
}

#[test]
fn a_township_is_told_from_the_commune_that_bears_its_name() {
    let township = shorts("thi tran Phu Xuyen");
    assert_eq!(township, shorts("tt phu xuyen"));
    assert!(!township[0].contains("(today)"));
    assert_eq!(shorts("xã Phú Xuyên"), ["Phú Xuyên (today)"]);
}

#[test]
fn the_name_of_today_comes_before_the_old_one() {
    assert_eq!(
        shorts("P. Ngọc Hà"),
        ["Ngọc Hà (today), Part of Ngọc Hà Quận Ba Đình", "Ba Đình, Part of Ngọc Hà Quận Ba Đình",]
    );
    assert_eq!(shorts("phuong Ngoc Ha"), shorts("P. Ngọc Hà"));
    assert_eq!(shorts("Ngoc Hoi")[0].split(',').next(), Some("Ngọc Hồi (today)"));
}

#[test]
fn a_name_that_occurs_twice_asks_back() {
    let both = find("Kim Chung");
    let districts: BTreeSet<_> =
        both.iter().flat_map(|found| &found.from).map(|unit| unit.district.as_str()).collect();
    assert_eq!(districts, BTreeSet::from(["Huyện Hoài Đức", "Huyện Đông Anh"]));
    for query in ["Kim Chung, Đông Anh", "xa kim chung huyen dong anh", "Kim Chung h. Đông Anh"]
    {
        assert_eq!(
            shorts(query),
            [
                "Thiên Lộc, Residents of Kim Chung Huyện Đông Anh",
                "Vĩnh Thanh, Land of Kim Chung Huyện Đông Anh"
            ],
            "{query}"
        );
    }
}

#[test]
fn marks_that_are_typed_decide() {
    let names = |query: &str| -> BTreeSet<String> {
        find(query).iter().flat_map(|found| &found.from).map(|unit| unit.name.clone()).collect()
    };
    assert_eq!(names("Sơn Đồng"), BTreeSet::from(["Sơn Đồng".to_owned()]));
    assert_eq!(names("Sơn Đông"), BTreeSet::from(["Sơn Đông".to_owned()]));
    assert_eq!(names("son dong").len(), 2);
    assert_eq!(names("Tiên Phong"), BTreeSet::from(["Tiên Phong".to_owned()]));
    assert_eq!(names("Tien Phong").len(), 2);
    // Marks that fit no name are a slip, and said to be one.
    assert_eq!(names("Xuân Định").len(), 2);
    assert!(find("Xuân Định").iter().all(|found| found.similar));
    assert_eq!(shorts("Mỷ Đình"), [""; 0]);
    // Phượng is not phường, while phuong and phương may be.
    assert_eq!(names("phuong liet"), names("Phương Liệt"));
    assert!(!shorts("phuong lang").is_empty());
    assert_eq!(shorts("Phượng Láng"), [""; 0]);
}

#[test]
fn half_a_name_finds_what_begins_so() {
    let names: BTreeSet<_> =
        find("mỹ đình").iter().flat_map(|found| &found.from).map(|unit| &unit.name).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(shorts("dai ma").contains(&shorts("Đại Mạch")[0]));
}

#[test]
fn those_who_lived_there_come_before_the_land() {
    let mut checked = 0;
    for (_, (unit, went)) in former() {
        let found = find(&format!("{}, {}", unit.name, unit.district));
        let extents: Vec<_> = found.iter().filter(|found| !found.today).collect();
        let residents = extents.iter().position(|f| f.from[0].extent == Extent::Residents);
        if let Some(at) = residents {
            assert_eq!(at, 0, "{}", unit.name);
            checked += u32::from(went.len() > 1);
        }
    }
    assert!(checked > 20, "{checked}");
}

#[test]
fn what_is_no_name_finds_nothing() {
    for query in
        ["", "  ", "Hà Nội", "phường", "xã", "tp", "12345", "Bến Nghé", "中", "đăng ký kết hôn"]
    {
        assert_eq!(shorts(query), [""; 0], "{query}");
    }
}

#[test]
fn an_address_leads_to_its_commune() {
    let mut read = 0;
    for commune in COMMUNES.iter() {
        let kind = locality::kind(commune.kind).vi;
        let Some(office) = &commune.office else { continue };
        if office.to_lowercase().ends_with(&format!("{kind} {}", commune.name).to_lowercase()) {
            let found = find(office);
            assert!(found[0].commune == commune && found[0].today, "{office}");
            read += 1;
        }
    }
    assert!(read > 120, "{read}");
}

#[test]
fn without_marks_all_names_are_equal() {
    let commune = |code: &str, name: &str| Commune {
        code: code.into(),
        kind: CommuneKind::Xa,
        name: name.into(),
        office: None,
        from: vec![],
    };
    let communes = [commune("1", "Minh Khai"), commune("2", "Mình Khải")];
    assert_eq!(locality::find(&communes, "minh khai").len(), 2);
    assert_eq!(locality::find(&communes, "mình khai")[0].commune.code, "2");
}
