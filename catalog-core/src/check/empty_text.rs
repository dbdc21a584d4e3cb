use super::Complaint;

pub(super) fn run(text: &str) -> Option<Complaint> {
    text.trim().is_empty().then(|| {
        let message = "text that is empty".to_owned();
        (message, "write it, or leave the key out where it is optional")
    })
}
