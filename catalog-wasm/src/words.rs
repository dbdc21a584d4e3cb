//! Every sentence of the widget itself, in both languages, in the order of the screens.

use catalog_core::text::Lang;

/// A sentence in both languages.
#[derive(Clone, Copy)]
pub(crate) struct Word(&'static str, &'static str);

impl Word {
    pub(crate) fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.0,
            Lang::En => self.1,
        }
    }
}

const fn word(vi: &'static str, en: &'static str) -> Word {
    Word(vi, en)
}

// The frame.
pub(crate) const GUIDE: Word = word("Hướng dẫn thủ tục cấp xã", "Guide to commune procedures");
pub(crate) const OTHER_LANGUAGE: Word = word("English", "Tiếng Việt");
pub(crate) const LOADING: Word = word("Đang mở…", "Opening…");
pub(crate) const NOT_LOADED: Word = word(
    "Chưa tải được dữ liệu. Hãy kiểm tra kết nối mạng rồi thử lại.",
    "The data could not be loaded. Check the connection and try again.",
);
pub(crate) const RETRY: Word = word("Thử lại", "Try again");
pub(crate) const NOT_ADVICE: Word = word(
    "Thông tin để chuẩn bị hồ sơ, không phải tư vấn pháp luật. Cơ quan tiếp nhận là nơi trả lời cuối cùng.",
    "Information to prepare a dossier, not legal advice. The receiving office has the last word.",
);

// Searching.
pub(crate) const ASK: Word = word("Bạn cần làm việc gì?", "What do you need to do?");
pub(crate) const ASK_HINT: Word = word(
    "Gõ có dấu hay không dấu đều được, ví dụ: khai sinh, nhập hộ khẩu",
    "In Vietnamese, with or without marks, or in English, such as: birth, residence",
);
pub(crate) const CLEAR: Word = word("Xóa ô tìm", "Clear the search box");
pub(crate) const HITS: Word = word("Thủ tục phù hợp", "Matching procedures");
pub(crate) const FOUND_ONE: Word = word("1 thủ tục phù hợp", "1 match");
pub(crate) const FOUND: Word = word("thủ tục phù hợp nhất", "best matches");
pub(crate) const UNSURE_HITS: Word = word(
    "Không chắc đúng ý bạn. Thử gõ tên giấy tờ hoặc việc cần làm.",
    "Perhaps not what you mean. Try the name of the paper or of the matter.",
);
pub(crate) const NOTHING: Word = word(
    "Không tìm thấy thủ tục nào. Thử từ khác, hoặc chọn theo nhóm dưới đây.",
    "Nothing found. Try other words, or choose from the groups below.",
);

pub(crate) const NARROW: Word = word("Chỉ xem", "Show only");
pub(crate) const ONLINE_ONLY: Word = word("Trực tuyến", "Online");
pub(crate) const NOTHING_NARROW: Word = word(
    "Không có thủ tục nào như vậy. Bấm lại nút đang chọn để xem thêm.",
    "No procedure is like that. Press the chosen button again to see more.",
);

// Browsing.
pub(crate) const BY_EVENT: Word = word("Theo việc trong đời", "By event in life");
pub(crate) const BY_FIELD: Word = word("Theo lĩnh vực", "By field");
pub(crate) const BACK_TO_GROUPS: Word = word("Các nhóm", "All groups");
pub(crate) const MORE: Word = word("Xem thêm", "Show more");

// Badges.
pub(crate) const SAME_DAY: Word = word("Trả trong ngày", "Same day");
pub(crate) const FREE: Word = word("Miễn phí", "Free");
pub(crate) const ONLINE: Word = word("Nộp trực tuyến được", "Can be filed online");
pub(crate) const ABOLISHED: Word = word("Đã bãi bỏ", "Abolished");
pub(crate) const STALE: Word = word("Có thể đã thay đổi", "May have changed");
pub(crate) const NOT_HERE: Word = word("Không áp dụng ở đây", "Does not apply here");

// A procedure.
pub(crate) const BACK: Word = word("Tìm thủ tục khác", "Find another procedure");
pub(crate) const OFFICIAL_NAME: Word = word("Tên chính thức", "Official name");
pub(crate) const CODE: Word = word("Mã thủ tục", "Code");
pub(crate) const WARN_ABOLISHED: Word =
    word("Thủ tục này đã bị bãi bỏ", "This procedure has been abolished");
pub(crate) const WARN_STALE: Word = word(
    "Thông tin này có thể đã cũ, hãy hỏi nơi tiếp nhận",
    "This may be out of date, ask the desk",
);
pub(crate) const WARN_UNREAD: Word =
    word("Danh sách giấy tờ chưa đầy đủ", "The list of papers is not complete");
pub(crate) const WARN_TERRAIN: Word =
    word("Thủ tục này không áp dụng ở đây", "This procedure does not apply here");
pub(crate) const UNKNOWN_PROCEDURE: Word =
    word("Không có thủ tục mang mã này.", "There is no procedure with this code.");

// Questions.
pub(crate) const YOUR_CASE: Word = word("Trường hợp của bạn", "Your situation");
pub(crate) const QUESTIONS_WHY: Word = word(
    "Trả lời để danh sách giấy tờ đúng với bạn.",
    "Answer, so that the list of papers fits you.",
);
pub(crate) const QUESTIONS_LEFT: Word = word("câu hỏi còn lại", "questions left");
pub(crate) const CONTINUE: Word = word("Tiếp tục", "Continue");
pub(crate) const DONT_KNOW: Word = word("Tôi chưa biết", "I don't know");
pub(crate) const CHANGE: Word = word("Sửa", "Change");
pub(crate) const CHOOSE_ONE: Word = word(
    "Hãy chọn một câu trả lời, hoặc bấm “Tôi chưa biết”.",
    "Choose an answer, or press “I don't know”.",
);
pub(crate) const TYPE_NUMBER: Word =
    word("Hãy nhập một số, ví dụ 3.", "Enter a number, such as 3.");
pub(crate) const CHOOSE_MANY: Word = word(
    "Chọn mọi ý đúng với bạn. Không ý nào đúng thì bấm Tiếp tục.",
    "Choose all that apply. If none does, press Continue.",
);
pub(crate) const NONE_APPLIES: Word = word("Không có ý nào", "None of these");
pub(crate) const CASE_DONE: Word =
    word("Danh sách dưới đây là cho trường hợp này.", "The list below is for this situation.");
pub(crate) const CASE_PARTLY: Word = word(
    "Những gì còn tùy trường hợp được ghi rõ bên dưới.",
    "What depends on the situation is marked below.",
);
pub(crate) const START_OVER: Word = word("Trả lời lại từ đầu", "Start over");
pub(crate) const WAY_OF_FILING: Word = word("Cách nộp hồ sơ", "Way of filing");

// Papers.
pub(crate) const PAPERS: Word = word("Giấy tờ cần chuẩn bị", "Papers to prepare");
pub(crate) const FORMS: Word = word("Điền tờ khai", "Fill in");
pub(crate) const SUBMIT: Word = word("Nộp", "Hand in");
pub(crate) const SHOW: Word = word("Xuất trình rồi mang về", "Show and take home");
pub(crate) const RETRIEVED: Word = word("Không phải mang", "No need to bring");
pub(crate) const LOOKED_UP: Word = word("Cơ quan tự tra cứu:", "The office looks it up:");
pub(crate) const SINCE: Word = word("từ ngày", "since");
pub(crate) const ONE_OF: Word = word("Chỉ cần một trong các giấy tờ sau", "One of these is enough");
pub(crate) const FIRST_OF_GROUP: Word = word(
    "Chỉ cần một; không có mới dùng giấy tờ sau",
    "One is enough; the next counts only without the former",
);
pub(crate) const OR: Word = word("hoặc", "or");
pub(crate) const OR_ELSE: Word = word("nếu không có thì", "or, failing that,");
pub(crate) const TOGETHER: Word = word("gồm cả", "together:");
pub(crate) const ORIGINAL: Word = word("bản chính", "original");
pub(crate) const ORIGINALS: Word = word("bản chính", "originals");
pub(crate) const COPY: Word = word("bản sao", "copy");
pub(crate) const COPIES: Word = word("bản sao", "copies");
pub(crate) const CERTIFIED_COPY: Word = word("bản sao có chứng thực", "certified copy");
pub(crate) const CERTIFIED_COPIES: Word = word("bản sao có chứng thực", "certified copies");
pub(crate) const UNSTATED: Word = word("nguồn không nêu số bản", "the source states no number");
pub(crate) const UNSTATED_PAPERS: Word =
    word("giấy tờ (nguồn không nêu số bản)", "papers (the source states no number)");
pub(crate) const ACCEPTED: Word = word("Cũng nhận:", "Also taken:");
pub(crate) const FORM_NUMBER: Word = word("Tờ khai theo mẫu:", "Form:");
pub(crate) const DEPENDS: Word = word("Tùy trường hợp", "Depends");
pub(crate) const TOTAL: Word = word("Tổng cộng", "In all");
pub(crate) const AT_LEAST: Word = word("ít nhất", "at least");
pub(crate) const TO_HAND_IN: Word = word("nộp", "hand in");
pub(crate) const TO_SHOW: Word = word("xuất trình", "show");
pub(crate) const MAY_ADD: Word = word("tùy trường hợp có thể thêm", "depending on your case also");
pub(crate) const TICKED: Word = word("Đã có", "Ready:");
pub(crate) const NO_PAPERS: Word =
    word("Không phải nộp giấy tờ nào.", "There are no papers to bring.");
pub(crate) const PRINT: Word = word("In danh sách", "Print the list");

// Money and time.
pub(crate) const COSTS: Word = word("Phí và thời gian", "Fees and time");
pub(crate) const TIME: Word = word("Thời gian", "Time");
pub(crate) const ASK_DESK: Word = word("Hỏi tại nơi nộp", "Ask at the desk");
pub(crate) const SET_BY: Word = word("Mức thu do", "Set by");
pub(crate) const SETS: Word = word("quy định", "");
pub(crate) const EXEMPT: Word = word("Ai được miễn, giảm", "Who pays less or nothing");
pub(crate) const FULLY_ONLINE: Word = word("toàn trình", "everything online");
pub(crate) const PARTLY_ONLINE: Word = word("một phần", "partly online");
pub(crate) const ANY_WAY: Word = word("Mọi cách nộp", "Any way of filing");

// The day of the result.
pub(crate) const DUE: Word = word("Ngày có kết quả", "The day of the result");
pub(crate) const RECEIVED_ON: Word = word("Ngày nộp đủ hồ sơ", "Day of filing, complete");
pub(crate) const RECEIVED_AT: Word = word("Giờ nộp (nếu biết)", "Time (if known)");
pub(crate) const DUE_BY: Word = word("Chậm nhất", "At the latest");
pub(crate) const DUE_EARLIEST: Word = word("Sớm nhất", "At the earliest");
pub(crate) const DUE_EXTENDED: Word = word("Nếu gia hạn", "If extended");
pub(crate) const DUE_UNKNOWN: Word = word(
    "Không tính được ngày: hãy hỏi nơi nộp khi nhận phiếu hẹn.",
    "No day can be computed: ask for the appointment slip at the desk.",
);
pub(crate) const DUE_PROVISIONAL: Word =
    word("Tạm tính: lịch nghỉ lễ chưa có đủ.", "Provisional: not all holidays are known yet.");
pub(crate) const WHY: Word = word("Vì sao?", "Why?");
pub(crate) const BEFORE_HOUR: Word = word("trước", "before");

// The place.
pub(crate) const WHERE: Word = word("Nộp ở đâu", "Where to go");
pub(crate) const RECEIVES: Word = word("Nơi nhận", "Received by");
pub(crate) const DECIDES: Word = word("Nơi giải quyết", "Decided by");
pub(crate) const COMMUNE: Word =
    word("Xã, phường của bạn (tên mới hoặc cũ)", "Your commune (new or old name)");
pub(crate) const COMMUNE_HINT: Word =
    word("Ví dụ: Ba Đình, thị trấn Phú Xuyên", "Such as: Ba Đình, thị trấn Phú Xuyên");
pub(crate) const COMMUNE_NONE: Word =
    word("Không có xã, phường nào tên như vậy.", "There is no commune of that name.");
pub(crate) const COMMUNE_SEVERAL: Word = word(
    "Có nhiều nơi; hãy chọn xã, phường hiện nay của bạn:",
    "Several match; choose your commune of today:",
);
pub(crate) const OFFICE: Word = word("Trụ sở", "Office");
pub(crate) const OFFICE_UNKNOWN: Word =
    word("Chưa có địa chỉ trụ sở.", "The address of the office is not known.");
pub(crate) const CHANGE_COMMUNE: Word = word("Chọn nơi khác", "Choose another");

// The rest.
pub(crate) const ALSO: Word = word("Cần biết thêm", "Good to know");
pub(crate) const OUTPUTS: Word = word("Bạn nhận được", "What you get");
pub(crate) const FILING: Word = word("Hạn phải nộp", "Deadline for filing");
pub(crate) const REQUIREMENTS: Word = word("Điều kiện", "Conditions");
pub(crate) const REDRESS: Word = word("Khiếu nại", "Complaints");
pub(crate) const RELATED: Word = word("Việc thường làm tiếp theo", "What often comes next");
pub(crate) const LEGAL_BASIS: Word = word("Căn cứ pháp lý", "Legal basis");
pub(crate) const SOURCE: Word = word("Nguồn thông tin", "Source");
pub(crate) const READ_FROM: Word = word("Lấy từ", "Taken from");
pub(crate) const PORTAL: Word =
    word("Cổng Dịch vụ công quốc gia", "National Public Service Portal");
pub(crate) const READ_ON: Word = word("đọc ngày", "read on");
pub(crate) const DECISION: Word = word("Quyết định công bố", "Announced by decision");
pub(crate) const COUNTS_SINCE: Word = word("Áp dụng từ", "In force since");
pub(crate) const SEEN_SINCE: Word = word("Ghi nhận từ", "Observed since");
pub(crate) const LEVEL: Word = word("Mức kiểm tra", "How far checked");
pub(crate) const LEVEL_IMPORTED: Word = word(
    "Chép tự động từ cổng, chưa có người đọc lại",
    "Copied by a program, not yet read by a person",
);
pub(crate) const LEVEL_CURATED: Word =
    word("Đã đọc toàn bộ và biên soạn", "Read in full and written up");
pub(crate) const LEVEL_VERIFIED: Word =
    word("Đã được người thứ hai đối chiếu", "Compared with the source by a second person");
pub(crate) const CORRECTIONS: Word = word("Chỗ đã sửa so với cổng", "What differs from the portal");
pub(crate) const DOUBTS: Word = word("Chỗ chưa rõ", "What is not settled");
pub(crate) const HELP_LINES: Word = word("Hỏi thêm", "Ask");
