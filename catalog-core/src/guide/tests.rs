//! Situations in, checklists out, on small editions written as authors write them.

mod money;
mod papers;
mod walk;

use super::*;
use crate::{
    date::Date,
    model::{Edition, Locality},
    text::Text,
};

const HEAD: &str = r#"
code = "9.000001"
since = { observed = "2026-07-18" }
field = "thu"
name = "Thủ tục thử"
everyday = "Thử"
english = "Trial"
summary = { vi = "Thử.", en = "A trial." }
received_by = ["ubnd-xa"]
"#;

const TAIL: &str = r#"
[provenance]
level = "curated"
portal = "https://example.org"
snapshot = "2026-07-18"
decision = { number = "1/QĐ-T" }
"#;

const THREE_WAYS: &str = r#"
channels = [{ kind = "in-person" }, { kind = "online" }, { kind = "post" }]
"#;

fn edition(body: &str) -> Edition {
    toml::from_str(&format!("{HEAD}\n{body}\n{TAIL}")).unwrap()
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::new();
    pairs.iter().for_each(|(question, answer)| answers.add(question, answer));
    answers
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn list(edition: &Edition, pairs: &[(&str, &str)]) -> Checklist {
    checklist(edition, &answers(pairs), day("2026-07-18"), None).unwrap()
}

fn ha_noi() -> Locality {
    toml::from_str(
        r#"
        id = "ha-noi"
        name = { vi = "Hà Nội", en = "Hà Nội" }
        lacks = ["border", "sea", "sea-port", "fishing-port"]
        [[rules]]
        id = "online-ministry"
        scope = "ministry-of-finance"
        online_only = true
        except_appraisal = true
        from = "2026-01-01"
        law = "77/2025/NQ-HĐND"
        note = { vi = "Thành phố trả thay.", en = "The city pays." }
        uncertain_for = ["cong-an-xa"]
        uncertain_note = { vi = "Chưa rõ.", en = "Open." }
        [[rules]]
        id = "online-council"
        scope = "provincial-council"
        online_only = true
        except_appraisal = true
        from = "2026-01-01"
        law = "77/2025/NQ-HĐND"
        note = { vi = "0 đồng.", en = "0 đồng." }
        uncertain_for = ["cong-an-xa"]
        uncertain_note = { vi = "Chưa rõ.", en = "Open." }
        "#,
    )
    .unwrap()
}

fn ids(papers: &[Paper]) -> Vec<&str> {
    papers.iter().map(|paper| paper.id.as_str()).collect()
}

fn asked(checklist: &Checklist) -> Vec<&str> {
    checklist.questions.iter().map(|question| question.id.as_str()).collect()
}

/// A birth: a slip, or in its place a witness, or a declaration; surrogacy and authorisation.
fn birth() -> Edition {
    edition(
        r#"
channels = [{ kind = "in-person" }, { kind = "online" }]
[[questions]]
id = "extra"
text = { vi = "Có trường hợp nào?", en = "Any of these?" }
kind = "many"
answers = [
  { id = "surrogacy", vi = "Mang thai hộ", en = "Surrogacy" },
  { id = "agent", vi = "Ủy quyền", en = "By an agent" },
]
[[questions]]
id = "kin"
text = { vi = "Người được ủy quyền là người thân?", en = "Is the agent next of kin?" }
kind = "one"
when = [{ extra = ["agent"] }]
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]
[[questions]]
id = "found"
text = { vi = "Trẻ bị bỏ rơi?", en = "An abandoned child?" }
kind = "one"
answers = [{ id = "yes", vi = "Có", en = "Yes" }, { id = "no", vi = "Không", en = "No" }]

[[documents]]
id = "form"
name = { vi = "Tờ khai", en = "Form" }
handover = "form"
originals = 1
when = [{ channel = ["in-person"] }]
[[documents]]
id = "slip"
name = { vi = "Giấy chứng sinh", en = "Birth slip" }
handover = "submit"
originals = 1
when = [{ found = ["no"] }]
[[documents]]
id = "witness"
name = { vi = "Văn bản của người làm chứng", en = "Witness" }
handover = "submit"
originals = 2
when = [{ found = ["no"] }]
[[documents]]
id = "record"
name = { vi = "Biên bản", en = "Record" }
handover = "submit"
originals = 1
when = [{ found = ["yes"] }]
[[documents]]
id = "clinic"
name = { vi = "Xác nhận của cơ sở y tế", en = "Clinic" }
handover = "submit"
originals = 1
when = [{ extra = ["surrogacy"] }]
[[documents]]
id = "mandate"
name = { vi = "Văn bản ủy quyền", en = "Mandate" }
handover = "submit"
certified_copies = 1
when = [{ kin = ["no"] }]
[[documents]]
id = "residence"
name = { vi = "Giấy tờ cư trú", en = "Proof of residence" }
handover = "show"
originals = 1
[documents.retrieved]
database = "dan-cu"
since = "2025-07-01"
law = "66.7/2025/NQ-CP"
fallback = { vi = "Xuất trình.", en = "Show it." }

[[alternatives]]
id = "proof"
name = { vi = "Chứng minh việc sinh", en = "Proof of birth" }
ordered = true
sets = [["slip"], ["witness"]]

[[times]]
term = "same-day"
after_15h = true
[[fees]]
kind = "charge"
name = { vi = "Lệ phí hộ tịch", en = "Civil status charge" }
amount = { fixed = 8000 }
set_by = "provincial-council"
source = "portal"
[[fees.exemptions]]
who = { vi = "hộ nghèo", en = "poor households" }
amount = "free"
"#,
    )
}
