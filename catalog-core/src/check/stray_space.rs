use super::Complaint;

pub(super) fn run(text: &str) -> Option<Complaint> {
    let odd = |c: char| c.is_whitespace() && c != ' ';
    let stray = text.trim() != text || text.contains("  ") || text.chars().any(odd);
    stray.then(|| {
        let message = "text with white space before, after or doubled within it".to_owned();
        (message, "keep single plain spaces between words only")
    })
}
