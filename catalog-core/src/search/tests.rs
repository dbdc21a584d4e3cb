use super::*;
use crate::model::{Applicant, ChannelKind};

/// A small catalogue of our own, with pairs that are easily taken for each other.
struct Shelf {
    phrases: Vec<Vec<String>>,
}

const SHELF: &[(&str, &str, &str, &str, &[&str])] = &[
    (
        "1.001193",
        "Thủ tục đăng ký khai sinh",
        "Làm giấy khai sinh",
        "Birth registration",
        &["giấy khai sinh cho con mới đẻ", "khai sinh muộn"],
    ),
    (
        "1.004884",
        "Thủ tục đăng ký lại khai sinh",
        "Làm lại khai sinh khi sổ gốc đã mất",
        "Re-registration of birth",
        &["khai sinh bị mất bản gốc"],
    ),
    (
        "1.000656",
        "Thủ tục đăng ký khai tử",
        "Báo tử cho người thân",
        "Death registration",
        &["giấy báo tử", "người nhà qua đời"],
    ),
    (
        "1.000894",
        "Thủ tục đăng ký kết hôn",
        "Đăng ký kết hôn",
        "Marriage registration",
        &["làm giấy kết hôn"],
    ),
    (
        "1.004873",
        "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân",
        "Xin giấy độc thân",
        "Certificate of marital status",
        &["giấy chứng nhận chưa có vợ chồng"],
    ),
    (
        "1.004222",
        "Đăng ký thường trú",
        "Nhập hộ khẩu",
        "Permanent residence registration",
        &["chuyển hộ khẩu về nhà mới"],
    ),
    (
        "1.004194",
        "Đăng ký tạm trú",
        "Đăng ký ở trọ",
        "Temporary residence registration",
        &["sinh viên thuê phòng"],
    ),
    (
        "2.000815",
        "Chứng thực bản sao từ bản chính giấy tờ, văn bản (áp dụng cho cả cơ quan ở nước ngoài)",
        "Sao y bản chính",
        "Certified copies",
        &["công chứng bằng cấp"],
    ),
    (
        "1.013061",
        "Cấp giấy phép thi công trên đường bộ đang khai thác",
        "Xin phép đào đường",
        "Permit for works on a road in use",
        &["lấp đặt ống nước qua đường"],
    ),
    (
        "1.010812",
        "Tiếp nhận người có công vào cơ sở nuôi dưỡng",
        "Vào trung tâm nuôi dưỡng thương binh",
        "Admission to a care home",
        &["an dưỡng người có công"],
    ),
    (
        "1.003347",
        "Phê duyệt quy trình vận hành hồ chứa thủy lợi",
        "Duyệt quy trình hồ chứa",
        "Approval of reservoir operation",
        &["hồ chứa nước Hoà Bình"],
    ),
    (
        "1.002211",
        "Thủ tục công nhận hòa giải viên",
        "Làm hòa giải viên ở tổ dân phố",
        "Recognition of a mediator",
        &["bầu hòa giải viên"],
    ),
    (
        "1.001612",
        "Đăng ký thành lập hộ kinh doanh",
        "Mở hộ kinh doanh",
        "Registration of a household business",
        &["đăng ký bán phở", "giấy phép cho cửa hàng nhỏ"],
    ),
    (
        "1.001776",
        "Trợ cấp chăn nuôi lợn bị dịch bệnh",
        "Hỗ trợ khi đàn lợn bị bệnh",
        "Support after animal disease",
        &["đền bù lợn chết vì dịch"],
    ),
    (
        "1.001939",
        "Cấp thẻ BHYT đối với người chỉ tham gia BHYT",
        "Mua bảo hiểm y tế hộ gia đình",
        "Health insurance card",
        &["làm thẻ khám bệnh"],
    ),
    (
        "1.000080",
        "Thủ tục đăng ký kết hôn có yếu tố nước ngoài",
        "Kết hôn với người nước ngoài",
        "Marriage with a foreigner",
        &["cưới chồng tây"],
    ),
    (
        "1.014027",
        "Thực hiện trợ cấp hưu trí xã hội",
        "Trợ cấp hưu trí xã hội cho người cao tuổi",
        "Social pension",
        &["tiền cho cụ già không có lương"],
    ),
];

impl Shelf {
    fn new() -> Self {
        let phrases = SHELF.iter().map(|e| e.4.iter().map(|&p| p.to_owned()).collect()).collect();
        Self { phrases }
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        SHELF
            .iter()
            .zip(&self.phrases)
            .map(|(&(code, name, everyday, english, _), phrases)| Entry {
                code,
                name,
                everyday,
                english,
                phrases,
                facets: Facets::default(),
            })
            .collect()
    }
}

/// The codes that a query finds, best first.
fn find(query: &str) -> Vec<&'static str> {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let answer = index.search(query, 5, &Filter::default(), &mut scratch);
    answer.hits.iter().map(|hit| SHELF[hit.entry].0).collect()
}

#[track_caller]
fn first(query: &str, code: &str) {
    assert_eq!(find(query).first(), Some(&code), "{query}");
}

const BIRTH: &str = "1.001193";
const DEATH: &str = "1.000656";
const MARRIAGE: &str = "1.000894";
const SINGLE: &str = "1.004873";
const RESIDENCE: &str = "1.004222";
const LODGING: &str = "1.004194";
const COPY: &str = "2.000815";
const ROAD: &str = "1.013061";
const CARE: &str = "1.010812";
const MEDIATOR: &str = "1.002211";
const BUSINESS: &str = "1.001612";
const PIGS: &str = "1.001776";
const PENSION: &str = "1.014027";
const INSURANCE: &str = "1.001939";

#[test]
fn marks_may_be_left_out() {
    first("dang ky ket hon", MARRIAGE);
    first("hoa giai vien", MEDIATOR);
    first("nuoi duong", CARE);
}

#[test]
fn marks_that_are_typed_decide() {
    first("đường", ROAD);
    first("dưỡng", CARE);
    let both = find("duong");
    assert!(both.contains(&ROAD) && both.contains(&CARE), "without marks both are meant");
}

#[test]
fn tone_placement_and_normal_form_do_not_matter() {
    for query in ["hòa giải", "hoà giải", "ho\u{300}a gia\u{309}i", "HOÀ GIẢI"] {
        first(query, MEDIATOR);
    }
    first("Đăng Ký Tạm Trú", LODGING);
    first("\u{110}a\u{306}ng ky\u{301} ta\u{323}m tru\u{301}", LODGING);
}

#[test]
fn one_slip_of_the_finger_is_forgiven() {
    for query in ["khai sihn", "kahi sinh", "khai sinhh", "khi sinh", "khaj sinh"] {
        first(query, BIRTH);
    }
    first("thuong truu", RESIDENCE);
}

#[test]
fn words_may_run_together() {
    first("khaisinh", BIRTH);
    first("dangkykethon", MARRIAGE);
    first("đăngký tạmtrú", LODGING);
}

#[test]
fn an_input_method_that_was_off_is_read() {
    first("dda8ng ky1 ket61 hon6", MARRIAGE);
    first("ddawng kys keets hoon", MARRIAGE);
    first("tajm trus", LODGING);
    first("dduwowngf", ROAD);
    first("du7o74ng", CARE);
}

#[test]
fn the_last_word_may_be_half_typed() {
    first("khai si", BIRTH);
    first("thuong tr", RESIDENCE);
    first("hoa gi", MEDIATOR);
    // A space closes the word: "h " is no beginning of "hôn".
    let word = |query: &str| find(query).first().copied();
    assert_eq!(word("kết h"), Some(MARRIAGE));
    assert_eq!(word("tạm t"), Some(LODGING));
    assert_eq!(word("nuoi d "), word("nuoi"));
}

#[test]
fn every_keystroke_of_a_name_finds_it_at_last() {
    for &(code, name, ..) in SHELF {
        first(name, code);
        let cut = name.char_indices().nth_back(0).map_or(0, |(at, _)| at);
        first(&name[..cut], code);
    }
}

#[test]
fn abbreviations_are_written_out() {
    first("làm gks", BIRTH);
    first("dk kết hôn", MARRIAGE);
    first("mở hkd", BUSINESS);
    first("the bhyt", INSURANCE);
    first("bảo hiểm y tế", INSURANCE);
}

#[test]
fn short_messages_are_read_like_long_ones() {
    first("vk e moi de, lm gks o dau z", BIRTH);
    first("hok bt xin giay doc than ntn", SINGLE);
}

#[test]
fn southern_and_everyday_words_are_understood() {
    first("heo bị bệnh", PIGS);
    first("má mới mất", DEATH);
    first("ông ngoại em vừa mất", DEATH);
    first("photo công chứng", COPY);
    first("hai đứa muốn cưới", MARRIAGE);
}

#[test]
fn an_age_says_more_than_its_number() {
    first("bà em 82 tuổi được gì không", PENSION);
}

#[test]
fn a_matter_of_another_office_is_not_answered_with_confidence() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let mut confidence =
        |query: &str| index.search(query, 3, &Filter::default(), &mut scratch).confidence;
    let here = confidence("đăng ký kết hôn có yếu tố nước ngoài");
    let away = confidence("đăng ký kết hôn có yếu tố nước ngoài, xin visa");
    assert!(away < here - 0.1, "{away} and {here}");
}

#[test]
fn english_is_understood() {
    first("death registration", DEATH);
    first("certified copy", COPY);
    // Longer than a key is.
    first("registration of a business", BUSINESS);
}

#[test]
fn a_code_finds_its_procedure() {
    first("1.004222", RESIDENCE);
    first("1.0042", RESIDENCE);
}

#[test]
fn questions_are_facets_and_not_content() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let mut intents = |query: &str| {
        let answer = index.search(query, 1, &Filter::default(), &mut scratch);
        assert_eq!(SHELF[answer.hits[0].entry].0, BIRTH, "{query}");
        [Intent::Fee, Intent::Time, Intent::Place, Intent::Papers, Intent::Online]
            .map(|intent| answer.intents.has(intent))
    };
    assert_eq!(intents("khai sinh"), [false; 5]);
    assert_eq!(intents("khai sinh hết bao nhiêu tiền"), [true, false, false, false, false]);
    assert_eq!(intents("khai sinh mat bao lau"), [false, true, false, false, false]);
    assert_eq!(intents("khai sinh nộp ở đâu"), [false, false, true, false, false]);
    assert_eq!(intents("khai sinh cần giấy tờ gì"), [false, false, false, true, false]);
    assert_eq!(intents("khai sinh qua mạng"), [false, false, false, false, true]);
}

#[test]
fn what_is_refused_is_not_meant() {
    first("không phải kết hôn có yếu tố nước ngoài, kết hôn thường thôi", MARRIAGE);
}

#[test]
fn the_plain_procedure_comes_before_its_variants() {
    first("khai sinh", BIRTH);
    assert_eq!(find("khai sinh")[1], "1.004884");
    first("đăng ký lại khai sinh", "1.004884");
}

#[test]
fn a_filter_keeps_only_what_passes() {
    let shelf = Shelf::new();
    let mut entries = shelf.entries();
    entries[0].facets = Facets { field: 7, same_day: true, ..Facets::default() };
    entries[1].facets = Facets {
        field: 7,
        applicants: applicant_bit(Applicant::Citizen),
        channels: channel_bit(ChannelKind::Online),
        ..Facets::default()
    };
    let index = Index::build(&entries);
    let mut scratch = Scratch::default();
    let mut find = |filter: Filter| {
        let answer = index.search("khai sinh", 9, &filter, &mut scratch);
        answer.hits.iter().map(|hit| hit.entry).collect::<Vec<_>>()
    };
    assert_eq!(find(Filter { field: Some(7), ..Filter::default() }), [0, 1]);
    assert_eq!(find(Filter { same_day: true, ..Filter::default() }), [0]);
    let online = channel_bit(ChannelKind::Online);
    assert_eq!(find(Filter { channels: online, ..Filter::default() }), [1]);
    assert!(find(Filter { field: Some(8), ..Filter::default() }).is_empty());
}

#[test]
fn what_does_not_apply_here_comes_after_its_equal() {
    let mut twice = vec![
        Entry {
            code: "1",
            name: "Cấp sổ thuyền viên",
            everyday: "",
            english: "",
            phrases: &[],
            facets: Facets { elsewhere: true, ..Facets::default() },
        };
        2
    ];
    twice[1].facets.elsewhere = false;
    let index = Index::build(&twice);
    let mut scratch = Scratch::default();
    let answer = index.search("sổ thuyền viên", 9, &Filter::default(), &mut scratch);
    assert_eq!(answer.hits.iter().map(|hit| hit.entry).collect::<Vec<_>>(), [1, 0]);
}

#[test]
fn matched_words_are_marked_in_any_text() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let answer = index.search("giay khai sinh o dau", 3, &Filter::default(), &mut scratch);
    let text = "Làm giấy khai sinh ở xã";
    let parts: Vec<_> = answer.matched(text).map(|range| &text[range]).collect();
    assert_eq!(parts, ["giấy", "khai", "sinh"]);
}

#[test]
fn confidence_needs_a_query_that_is_answered() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let mut confident =
        |query: &str| index.search(query, 3, &Filter::default(), &mut scratch).confident;
    for query in ["khai sinh", "dang ky ket hon o dau", "xin giấy độc thân mất bao lâu"] {
        assert!(confident(query), "{query}");
    }
    for query in ["", "xin chào bạn", "mua vé máy bay đi Nhật", "lắp mạng internet"] {
        assert!(!confident(query), "{query}");
    }
}

#[test]
fn a_hit_explains_itself() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let answer = index.search("bố mới mất, xyzt", 3, &Filter::default(), &mut scratch);
    assert_eq!(SHELF[answer.hits[0].entry].0, DEATH);
    let why = answer.explain(answer.hits[0].entry).unwrap();
    let word = |name: &str| why.words.iter().find(|w| w.word == name).unwrap();
    assert!(word("tu").found && !word("tu").typed, "a synonym is told from what was typed");
    assert!(!word("xyzt").known);
    assert_eq!(why.score, answer.hits[0].score);
    assert!(answer.explain(SHELF.len()).is_none());
    assert!(why.to_string().contains("~tu"));
}

#[test]
fn nothing_is_allocated_after_the_first_query() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    index.search("", 3, &Filter::default(), &mut scratch);
    let size = |s: &Scratch| (s.terms.capacity(), s.touched.capacity(), s.sums.capacity());
    let before = size(&scratch);
    let long = "đăng ký lại khai sinh ".repeat(500);
    for query in [long.as_str(), "t", "đ", "🙂", "a b c d e f g h i j k l m n o p q r s t u v w x"]
    {
        index.search(query, 3, &Filter::default(), &mut scratch);
    }
    assert_eq!(size(&scratch), before);
}

#[test]
fn one_scratch_serves_several_indexes() {
    let shelf = Shelf::new();
    let (all, one) = (Index::build(&shelf.entries()), Index::build(&shelf.entries()[..1]));
    let mut scratch = Scratch::default();
    assert_eq!(all.search("kết hôn", 9, &Filter::default(), &mut scratch).hits[0].entry, 3);
    assert!(one.search("kết hôn", 9, &Filter::default(), &mut scratch).hits.is_empty());
    assert_eq!(all.search("kết hôn", 9, &Filter::default(), &mut scratch).hits[0].entry, 3);
    let none = Index::build(&[]);
    assert!(none.is_empty());
    assert!(none.search("kết hôn", 9, &Filter::default(), &mut scratch).hits.is_empty());
}

#[test]
fn strange_input_is_harmless() {
    let shelf = Shelf::new();
    let index = Index::build(&shelf.entries());
    let mut scratch = Scratch::default();
    let long = "x".repeat(100_000);
    let odd = ["\u{301}\u{301}", "đ", "dd", "w", "9999999999999", "--", "ﷺ ßẞ İ", long.as_str()];
    for query in odd {
        index.search(query, 100, &Filter::default(), &mut scratch);
    }
}
