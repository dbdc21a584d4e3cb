//! What people type beside the words of the law: fillers, questions, abbreviations, everyday
//! and southern words. General knowledge of the language only; what belongs to one procedure
//! is a search phrase in its data.
//!
//! Patterns are written with their marks and separated by `/`. Typed without marks they match
//! as well; typed with marks, the marks must agree. The longest pattern at a place wins.

use super::Intent;

/// What a pattern means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Politeness, grammar, chatter.
    Filler,
    /// A filler where a clause ends, and only there: *… được không*, *… thường thôi*.
    Last,
    /// People and circumstances that tell little about the matter: *bố*, *hôm qua*.
    Weak,
    /// Turns a matter into another one (*lại, gia hạn, hủy*): who means that says it.
    Turn,
    /// Refuses what follows it in its clause: *không phải loại có …*.
    Not,
    /// A matter that is settled elsewhere: found as well as may be, but without confidence.
    Away,
    /// A question about any procedure, whichever it is.
    Asks(Intent),
    /// An abbreviation: these words stand there, in the catalogue and in the query alike.
    Short(&'static str),
    /// Another word for it, looked for beside what was typed.
    Like(&'static str),
}

use Meaning::{Asks, Away, Filler, Last, Like, Not, Short, Turn, Weak};

/// What people over sixty may be looked for by, for *người già* and for *72 tuổi* alike.
pub(super) const OLD_AGE: Meaning = Like("người cao tuổi hưu trí xã hội");

/// The table. Order does not matter, but for a pattern that stands twice: the first counts.
pub(super) const LEXICON: &[(Meaning, &str)] = &[
    // --- fillers -------------------------------------------------------------------------
    (
        Filler,
        "tôi/em/mình/tui/tao/tớ/bạn/ad/admin/shop/anh chị/chúng tôi/chúng em/bọn em/nhà em/nhà tôi/nhà mình/\
         của/cho/và/với/hoặc/hay/hay là/thì/là/mà/nhưng/nên/để/vì/do/bởi/nếu/khi/lúc/ngoài ra/tại/ở/từ/đến/tới/\
         về/vào/ra/lên/xuống/qua/theo/như/cũng/vẫn/còn/đã/đang/sẽ/sắp/vừa/rồi/xong/luôn/ngay/lại còn/\
         được/không được/được không/có được không/có/có phải/phải không/chẳng/phải/cần/cần phải/nên làm/muốn/\
         xin/xin hỏi/cho hỏi/hỏi/hỏi chút/cho tôi hỏi/cho em hỏi/cho mình hỏi/làm ơn/giùm/dùm/hộ mình/hướng dẫn/tư vấn/\
         ạ/à/ơi/vậy/nhỉ/nhé/nha/nhe/ha/hả/hen/á/ấy/đó/đấy/này/kia/đây/nào/gì/ra sao/làm sao/thì sao/sao ạ/sao vậy/sao ta/như thế/vậy thế/thế nào/như thế nào/\
         làm thế nào/như nào/kiểu gì/vậy ạ/với ạ/bây giờ/giờ/hiện nay/hiện tại/\
         những/các/mọi/cái/người ta/ai/mấy/bao nhiêu/bao/rất/lắm/nữa/cả/đều/chỉ cần/\
         thủ tục/quy trình/trình tự/các bước/mấy bước/cách làm/đi làm/làm thủ tục/thực hiện/tiến hành/\
         dạ/vâng/thưa/kính gửi/kính thưa/chào/xin chào/alo/cảm ơn/cám ơn/hello/hi/ok/\
         nghe nói/nghe bảo/theo tôi biết/tìm hiểu/thông tin về/quy định/quy định về/trường hợp/trường hợp nào/\
         cấp xã/tại cấp xã/ở cấp xã/ủy ban nhân dân/ủy ban nhân dân xã/ủy ban nhân dân phường/ủy ban nhân dân cấp xã/ở xã/ở phường/tại xã/tại phường/\
         tức là/nghĩa là/là gì/cùng lúc/đồng thời/có thể/có cần/cần không/bắt buộc/có bắt buộc/bình thường/thông thường/thường thôi/\
         đủ điều kiện gì/điều kiện gì/điều kiện là gì/cần điều kiện gì/có giống/có khác/khác gì/\
         how to/i want to/i need/how do i/please/for my/can i",
    ),
    (Last, "sao/thế/không/thôi/chưa/đi/với/rồi/đâu/luôn/mà thôi/chi/giúp/dùm/hết/trước"),
    (
        Not,
        "không phải/chứ không phải/không cần/không lấy/đừng/đừng lấy/trừ/ngoại trừ/không bao gồm",
    ),
    // --- people and circumstances --------------------------------------------------------
    (
        Weak,
        "điều kiện/đủ điều kiện/yêu cầu/đáp ứng/trước khi/sau khi/tối đa/tối thiểu/chậm nhất/sớm nhất/xử lý/nhanh hơn/lâu hơn/\
         khác nhau/giống nhau/anh chị em/con cái/người khác/người ta/ai cũng được/một người/cá nhân/giấy tờ tùy thân/\
         căn cứ pháp lý/căn cứ pháp luật/cơ sở pháp lý/văn bản pháp luật/văn bản nào/nghị định nào/thông tư nào/luật nào/điều luật/\
         dẫn nguồn/trích nguồn/nguồn văn bản/theo luật/theo quy định/quy định ở đâu/pháp luật/toàn bộ/cụ thể/chi tiết/\
         bố/ba/cha/tía/mẹ/má/ông/bà/ông nội/bà nội/ông ngoại/bà ngoại/nội/ngoại/anh/chị/em trai/em gái/con trai/con gái/\
         cháu/bé/chú/bác/cô/dì/cậu/mợ/thím/dượng/vợ/chồng/vợ chồng/gia đình/người nhà/người thân/nhà/bạn bè/bạn tôi/\
         hôm qua/hôm nay/ngày mai/tuần trước/tháng trước/năm ngoái/năm/tháng/tuần/ngày/giờ/tuổi/lần/lần đầu/\
         sài gòn/hà nội/quê/ở quê/xã/phường/ủy ban/lên xã/ra phường/công an/trung tâm hành chính công/cơ quan/cán bộ/\
         mẫu đơn/tờ khai/nộp/nộp đơn/nộp hồ sơ/mang theo/đem theo/chuẩn bị/hồ sơ/giấy tờ/\
         cũ/khác/mới/không/chưa/giúp/việc/làm/biết/trong/trong nước/cùng/bước/cách/đi/mang/điều/dùng/thêm/chi/\
         thành/lập/giải/quyết/cấp/đầu/bị",
    ),
    (
        Turn,
        "mất/rách/hỏng/hư/lạc/lại/đổi/hạn/chỉnh/sung/dứt/ngừng/dừng/hủy/xóa/thôi/hồi/lưu/biên/ngoài/chuyển/tách/nhập/sáp/thể/tạm/mở/miễn/thu",
    ),
    // --- matters of other offices --------------------------------------------------------
    (
        Away,
        // The police of the city: travel, traffic, criminal records.
        "làm hộ chiếu/cấp hộ chiếu/xin hộ chiếu/đăng ký hộ chiếu/gia hạn hộ chiếu/đổi hộ chiếu/hộ chiếu mới/passport/\
         visa/xin thị thực/gia hạn thị thực/thẻ tạm trú/thi bằng lái/bằng lái b1/bằng lái b2/bằng lái a1/bằng lái xe b1/bằng lái xe b2/bằng lái xe a1/bằng lái ô tô/học lái xe/\
         thi lái xe/thi sát hạch/đăng kiểm/phạt nguội/nộp phạt/tiền phạt/lý lịch tư pháp/án tích/\
         bằng lái quốc tế/giấy phép lái xe quốc tế/nghĩa vụ công an/thi công an/karaoke/thẻ xanh/xuất cảnh đi",
    ),
    (
        Away,
        // Courts and the Department of Justice.
        "làm ly hôn/xin ly hôn/muốn ly hôn/đơn ly hôn/nộp đơn ly hôn/ly hôn đơn phương/ly hôn thuận tình/thuận tình ly hôn/kiện/khởi kiện đòi nợ/\
         nhập quốc tịch/thôi quốc tịch/xin quốc tịch/hợp pháp hóa lãnh sự/luật sư/đấu giá/\
         phá sản/kháng cáo/phúc thẩm/thừa phát lại/thi hành án dân sự/đòi nợ/tòa án",
    ),
    (
        Away,
        // Companies, taxes, trade marks, licences to practise.
        "công ty tnhh/tnhh/công ty cổ phần/mở công ty/thành lập công ty/lập công ty/doanh nghiệp tư nhân/dntn/thành lập doanh nghiệp/\
         đăng ký doanh nghiệp/mã số thuế/nộp thuế/thuế thu nhập/thuế môn bài/lệ phí môn bài/chi cục thuế/hoàn thuế/hóa đơn điện tử/hải quan/\
         đóng thuế/khai thuế/kê khai thuế/quyết toán thuế/thuế khoán/thuế tncn/thuế giá trị gia tăng/thuế vat/vốn điều lệ/giải thể doanh nghiệp/giải thể công ty/\
         nhãn hiệu/thương hiệu/bản quyền/sáng chế/chứng chỉ hành nghề/giấy phép hành nghề/quán karaoke/vũ trường/fdi/dự án đầu tư/mã vạch",
    ),
    (
        Away,
        // Schools, clinics, employers, banks, and the weather.
        "cấp lại bằng tốt nghiệp/làm lại bằng tốt nghiệp/mất bằng tốt nghiệp/bằng tốt nghiệp bị mất/bằng tốt nghiệp thất lạc/cấp lại học bạ/du học/thi đại học/xét tuyển đại học/điểm chuẩn/học phí đại học/bằng đại học nước ngoài/công nhận văn bằng/thi tốt nghiệp/nhận bảo hiểm thất nghiệp/hưởng thất nghiệp/tiền thất nghiệp/\
         khám sức khỏe/khám thai/đặt lịch khám/nội soi/hiến máu/hiến tạng/hiến xác/bảo hiểm thất nghiệp/trợ cấp thất nghiệp/xin việc/tìm việc/vay ngân hàng/vay tín chấp/vay tiền/nợ xấu/thẻ tín dụng/mở tài khoản ngân hàng/mở thẻ/chuyển khoản/tiền điện/tiền nước/công tơ/lắp mạng/hóa đơn/vé máy bay/vé tàu/thời tiết/dự báo/xổ số/bóng đá/giá vàng/giá rẻ/mua ở đâu/bán ở đâu/quán ăn ngon/\
         công thức nấu/giờ làm việc/mấy giờ làm việc/tra cứu hồ sơ/tình trạng hồ sơ",
    ),
    // --- questions -----------------------------------------------------------------------
    (
        Asks(Intent::Fee),
        "bao nhiêu tiền/bao tiền/tốn bao nhiêu/tốn bao nhiêu tiền/hết bao nhiêu/hết bao nhiêu tiền/mất bao nhiêu tiền/mất bao nhiêu/\
         giá bao nhiêu/phí bao nhiêu/lệ phí/lệ phí bao nhiêu/phí/phí lệ phí/mất phí/tốn phí/thu phí/mất lệ phí/mất phí không/có mất phí/có mất phí không/có mất tiền/mất tiền không/mất bao tiền/\
         tốn tiền/mất tiền/tiền không/miễn phí/chi phí bao nhiêu/có tốn kém/tốn kém/tiền phí/how much/fee/fees/cost",
    ),
    (
        Asks(Intent::Time),
        "bao lâu/mất bao lâu/trong bao lâu/mấy ngày/bao nhiêu ngày/mất mấy ngày/mất bao nhiêu ngày/mất mấy hôm/có mất thời gian/thời gian/thời gian giải quyết/\
         thời hạn giải quyết/thời gian bao lâu/khi nào/khi nào có/bao giờ/bao giờ có/chừng nào/mấy hôm/mấy bữa/lâu không/có lâu không/\
         mấy ngày có/mấy ngày lấy/mấy ngày xong/lấy ngay/xong ngay/how long",
    ),
    (
        Asks(Intent::Place),
        "ở đâu/đâu/nộp ở đâu/làm ở đâu/đến đâu/tới đâu/ra đâu/chỗ nào/nơi nào/ở chỗ nào/cơ quan nào/cơ quan nào có thẩm quyền/\
         thẩm quyền/ai có thẩm quyền/ai giải quyết/xã nào/phường nào/địa chỉ ở đâu/nộp đâu/làm đâu/where",
    ),
    (
        Asks(Intent::Papers),
        "giấy tờ gì/giấy tờ nào/những giấy tờ gì/những giấy tờ nào/hồ sơ gì/hồ sơ gồm/hồ sơ gồm gì/hồ sơ bao gồm/gồm những gì/gồm/bao gồm/\
         bao gồm những gì/gồm những giấy tờ gì/cần những gì/cần gì/cần giấy tờ gì/cần giấy gì/giấy gì/giấy tờ/thành phần hồ sơ/chuẩn bị gì/\
         chuẩn bị những gì/chuẩn bị giấy tờ gì/mang theo gì/mang gì/đem gì/đem theo gì/những gì/cần hồ sơ gì/nộp những gì/nộp gì/\
         loại giấy tờ/loại giấy tờ nào/what documents/which documents/documents needed",
    ),
    (
        Asks(Intent::Online),
        "online/trực tuyến/qua mạng/trên mạng/nộp online/nộp trực tuyến/dịch vụ công/cổng dịch vụ công/trên dịch vụ công",
    ),
    // --- abbreviations -------------------------------------------------------------------
    (Short("đăng ký"), "đk/dky/đky/đkí/dki/đăng kí"),
    (Short("giấy khai sinh"), "gks/giấy ks"),
    (Short("khai sinh"), "ks"),
    (Short("đăng ký khai sinh"), "đkks"),
    (Short("đăng ký kết hôn"), "đkkh/đk kh"),
    (Short("giấy đăng ký kết hôn"), "gđkkh/gcnkh"),
    (Short("đăng ký khai tử"), "đkkt"),
    (Short("giấy chứng tử"), "gct"),
    (Short("xác nhận tình trạng hôn nhân"), "xntthn"),
    (Short("hộ khẩu thường trú"), "hktt"),
    (Short("đăng ký kinh doanh"), "đkkd"),
    (Short("căn cước công dân"), "cccd"),
    (Short("chứng minh nhân dân"), "cmnd/cmt/cmtnd"),
    (Short("hộ kinh doanh"), "hkd/hộ kd"),
    (Short("kinh doanh"), "kd"),
    (Short("hộ khẩu"), "hk/shk/sổ hk"),
    (Short("bảo hiểm y tế"), "bhyt"),
    (Short("bảo hiểm xã hội"), "bhxh"),
    (Short("bảo hiểm thất nghiệp"), "bhtn"),
    (Short("bảo hiểm tai nạn lao động"), "bhtnlđ"),
    (Short("tai nạn lao động"), "tnlđ"),
    (Short("bệnh nghề nghiệp"), "bnn"),
    (Short("khám chữa bệnh"), "kcb"),
    (Short("dưỡng sức phục hồi sức khỏe"), "dsphsk"),
    (Short("ủy ban nhân dân"), "ubnd"),
    (Short("giấy chứng nhận"), "gcn"),
    (Short("quyền sử dụng đất"), "qsdđ/qsd đất"),
    (Short("giấy chứng nhận quyền sử dụng đất"), "gcnqsdđ"),
    (Short("giấy phép xây dựng"), "gpxd/gp xây dựng"),
    (Short("xây dựng"), "xd"),
    (Short("giấy phép lái xe"), "gplx"),
    (Short("bằng lái xe"), "blx"),
    (Short("giấy phép lao động"), "gplđ"),
    (Short("lao động"), "lđ"),
    (Short("kiểm định chất lượng"), "kđcl"),
    (Short("quốc gia"), "qg"),
    (Short("bộ đội"), "bđ"),
    (Short("giáo viên"), "gv"),
    (Short("học phí"), "hp"),
    (Short("quyết định"), "qđ"),
    (Short("hợp đồng"), "hđ"),
    (Short("công ty"), "cty"),
    (Short("trường"), "trg"),
    (Short("bất động sản"), "bđs"),
    (Short("tình trạng hôn nhân"), "tthn"),
    (Short("xác nhận"), "xn"),
    (Short("thường trú"), "ttru"),
    (Short("người cao tuổi"), "nct"),
    (Short("người khuyết tật"), "nkt"),
    (Short("người có công"), "ncc"),
    (Short("thanh niên xung phong"), "tnxp"),
    (Short("bảo trợ xã hội"), "btxh"),
    (Short("nghĩa vụ quân sự"), "nvqs"),
    (Short("khám nghĩa vụ quân sự"), "knv/knvqs"),
    (Short("hợp tác xã"), "htx"),
    (Short("tổ hợp tác"), "tht"),
    (Short("doanh nghiệp"), "dn"),
    (Short("an toàn thực phẩm"), "attp/vsattp/vs attp"),
    (Short("phòng cháy chữa cháy"), "pccc"),
    (Short("mầm non"), "mn"),
    (Short("trung học cơ sở"), "thcs"),
    (Short("trung học phổ thông"), "thpt"),
    (Short("nước ngoài"), "nn"),
    (Short("yếu tố nước ngoài"), "ytnn"),
    (Short("việt nam"), "vn"),
    (Short("thủ tục"), "tt/ttuc"),
    (Short("hồ sơ"), "hs"),
    (Short("không"), "k/ko/kh/hok/hông/hong/hem/hổng/hổng có/kg/khg/kô"),
    (Short("được"), "dc/đc/đươc/đx"),
    (Short("vợ"), "vk"),
    (Short("chồng"), "ck"),
    (Short("em"), "e"),
    (Short("mình"), "mk/mik/mh"),
    (Short("bạn"), "b"),
    (Short("bao nhiêu"), "bn/bnh/bnhieu"),
    (Short("như thế nào"), "ntn"),
    (Short("gì"), "j/ji/gi/rì"),
    (Short("rồi"), "r/rùi/òi"),
    (Short("làm"), "lm"),
    (Short("người"), "ng/ngừi"),
    (Short("trước"), "trc"),
    (Short("với"), "vs"),
    (Short("vậy"), "zậy/dậy/dzậy/z"),
    (Short("gia đình"), "gđ"),
    (Short("cũng"), "cx"),
    (Short("biết"), "bt"),
    (Short("giấy tờ"), "gtờ"),
    // --- everyday words ------------------------------------------------------------------
    (Like("cha"), "bố/ba/tía/thầy"),
    (Like("mẹ"), "má/mế/bầm"),
    (Like("trẻ em con"), "bé/em bé/cháu bé"),
    (
        Like("khai tử"),
        "chết/qua đời/từ trần/chứng tử/giấy chứng tử/báo tử/giấy báo tử/tạ thế/bố mất/ba mất/cha mất/tía mất/thầy mất/mẹ mất/má mất/u mất/bầm mất/ông mất/bà mất/cụ mất/cố mất/dượng mất/cậu mất/mợ mất/thím mất/\
         nội mất/ngoại mất/ông nội mất/bà nội mất/ông ngoại mất/bà ngoại mất/chồng mất/vợ mất/bác mất/chú mất/cô mất/dì mất/\
         người mất/người nhà mất/người thân mất/người đã mất/người chết/bà cụ mất/ông cụ mất",
    ),
    (
        Like("khai sinh"),
        "đẻ/mới đẻ/sinh bé/sinh em bé/sinh con/mới sinh/vừa sinh/sơ sinh/trẻ sơ sinh/chào đời",
    ),
    (
        Like("kết hôn"),
        "cưới/đám cưới/làm đám cưới/lấy chồng/lấy vợ/hôn thú/giấy hôn thú/giấy kết hôn/giấy đăng ký kết hôn",
    ),
    (
        Like("xác nhận tình trạng hôn nhân"),
        "độc thân/giấy độc thân/xác nhận độc thân/giấy xác nhận độc thân/chứng nhận độc thân/chưa vợ/chưa chồng/chưa kết hôn/còn độc thân",
    ),
    (
        Like("đăng ký thường trú"),
        "hộ khẩu/sổ hộ khẩu/nhập khẩu/nhập hộ khẩu/chuyển khẩu/chuyển hộ khẩu/nhập hk/làm hộ khẩu",
    ),
    (
        Like("xóa đăng ký thường trú"),
        "cắt khẩu/cắt hộ khẩu/xóa khẩu/xóa hộ khẩu/cắt thường trú/xóa thường trú/xóa tên hộ khẩu",
    ),
    (Like("tách hộ"), "tách khẩu/tách hộ khẩu/tách sổ/tách sổ hộ khẩu/ra ở riêng"),
    (
        Like("đăng ký tạm trú"),
        "ở trọ/thuê trọ/phòng trọ/nhà trọ/thuê phòng/thuê nhà/kt3/tạm trú dài hạn",
    ),
    (
        Like("thông báo lưu trú"),
        "ngủ lại/ngủ qua đêm/ngủ nhờ/ở qua đêm/khách ngủ/khách ở lại/khách đến chơi/khách lạ/ở lại chơi",
    ),
    (Like("khai báo tạm vắng"), "vắng nhà/đi xa/đi làm xa"),
    (
        Like("giấy chứng nhận quyền sử dụng đất"),
        "sổ đỏ/sổ hồng/bìa đỏ/bìa hồng/bằng khoán/giấy tờ đất/giấy đất",
    ),
    (
        Like("chứng thực bản sao từ bản chính"),
        "sao y/sao y bản chính/y bản chính/sao y công chứng/photo công chứng/công chứng bản sao/công chứng giấy tờ/công chứng photo/\
         photo/phô tô/photocopy/bản photo",
    ),
    (
        Like("chứng thực chữ ký"),
        "ký giấy ủy quyền/giấy ủy quyền/điểm chỉ/lăn tay/xác nhận chữ ký/công chứng chữ ký",
    ),
    (Like("chứng thực"), "công chứng/thị thực"),
    (
        Like("đăng ký thành lập hộ kinh doanh"),
        "mở quán/mở tiệm/mở cửa hàng/mở shop/mở hàng/mở cửa hiệu/bán hàng/buôn bán/kinh doanh nhỏ/kinh doanh cá thể/giấy phép kinh doanh/\
         đăng ký kinh doanh/bán tạp hóa/mở hộ kinh doanh/mở kinh doanh",
    ),
    (
        Like("chấm dứt hoạt động hộ kinh doanh"),
        "đóng quán/đóng tiệm/đóng cửa hàng/đóng cửa quán/đóng cửa tiệm/dẹp tiệm/dẹp quán/nghỉ bán/nghỉ kinh doanh/ngừng kinh doanh/trả giấy phép kinh doanh",
    ),
    (
        Like("cấp giấy phép xây dựng nhà ở"),
        "xây nhà/làm nhà/cất nhà/dựng nhà/xây nhà ở/xin phép xây/phép xây dựng/phép xây nhà/xây thêm tầng/nâng tầng/lên tầng",
    ),
    (Like("sửa chữa cải tạo"), "sửa nhà/cơi nới/nâng cấp nhà/cải tạo nhà"),
    (
        Like("thay đổi cải chính thông tin hộ tịch"),
        "đổi tên/đổi họ/đổi họ tên/sửa tên/sai tên/sai họ/sai họ tên/ghi sai/bị sai/sửa ngày sinh/sai ngày sinh/đổi ngày sinh/sai năm sinh/\
         sửa năm sinh/sửa giấy khai sinh/đổi tên đệm/đổi chữ đệm/đổi dân tộc",
    ),
    (Like("nuôi con nuôi"), "nhận con nuôi/xin con nuôi/con nuôi"),
    (
        Like("nhận cha mẹ con"),
        "nhận cha con/nhận con/nhận bố/nhận cha/nhận mẹ/con ngoài giá thú/chưa có tên cha",
    ),
    (OLD_AGE, "người già/người lớn tuổi/cụ già/ông già/bà già/tiền người già/tiền già/cao tuổi"),
    (Like("khuyết tật"), "tàn tật/tật nguyền/dị tật/bại liệt/tâm thần/câm điếc/mù"),
    (Like("nghĩa vụ quân sự"), "đi lính/đi bộ đội/nhập ngũ/khám nghĩa vụ/nghĩa vụ/gọi nhập ngũ"),
    (
        Like("mai táng"),
        "ma chay/đám ma/đám tang/tang lễ/chôn cất/hỏa táng/tiền tuất/lo hậu sự/tiền chôn",
    ),
    (
        Like("phân chia di sản"),
        "thừa kế/chia thừa kế/chia tài sản/chia đất/thừa hưởng/khai nhận di sản",
    ),
    (
        Like("giao dịch quyền sử dụng đất nhà ở"),
        "mua bán nhà đất/mua bán đất/bán đất/mua đất/mua nhà/bán nhà/tặng cho đất/cho tặng/sang tên/chuyển nhượng đất/hợp đồng mua bán/hợp đồng",
    ),
    (Like("bảo hiểm y tế"), "thẻ bảo hiểm/thẻ khám bệnh"),
    (Like("bảo hiểm xã hội một lần"), "rút bảo hiểm/rút bảo hiểm xã hội/lãnh bảo hiểm/rút bhxh"),
    (Like("tranh chấp đất đai"), "lấn đất/lấn ranh/lấn chiếm/tranh chấp đất/tranh chấp ranh"),
    (Like("định danh điện tử"), "vneid/tài khoản vneid/mã định danh/định danh"),
    (Like("căn cước"), "căn cước công dân/chứng minh nhân dân/chứng minh thư/thẻ căn cước"),
    (Like("hòa giải"), "giảng hòa/xích mích"),
    (Like("tuyển sinh"), "xin học/nhập học/đi học/vào lớp"),
    (Like("mầm non mẫu giáo"), "nhà trẻ/lớp lá/trường mầm"),
    (Like("lợn"), "heo"),
    (Like("ngô"), "bắp"),
    (Like("ô tô"), "xe hơi/oto/ôtô"),
    (Like("mô tô xe máy"), "xe gắn máy/xe honda/xe máy"),
    (Like("biển số xe"), "bảng số xe/biển số"),
    (Like("giấy phép lái xe"), "bằng lái/bằng lái xe"),
    (Like("cai nghiện"), "nghiện/nghiện ma túy/hút chích"),
    (Like("thương binh"), "bị thương chiến tranh"),
    (Like("đơn thân"), "nuôi con một mình/mẹ đơn thân"),
    (Like("quá hạn đăng ký"), "trễ hạn/muộn/trễ"),
    (Like("cấp lại"), "làm lại/xin lại/bị mất/làm mất/đánh mất"),
    (
        Like("yếu tố nước ngoài"),
        "người nước ngoài/người hàn/người hàn quốc/người nhật/người trung quốc/người đài loan/người mỹ/người úc/người pháp/người đức/người anh quốc/\
         người tây/ngoại quốc/việt kiều/con lai/ở nước ngoài",
    ),
    (Like("ghi vào sổ hộ tịch"), "ghi chú/ghi chú kết hôn/ghi chú hộ tịch/ghi chú ly hôn"),
    (Like("bản sao trích lục"), "trích lục/bản sao giấy khai sinh/bản sao khai sinh/xin trích lục"),
];
