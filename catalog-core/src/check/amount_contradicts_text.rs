use super::{Context, Draft, Edition, Report};
use crate::model::Amount;

/// Compares `amount` with the figures in `stated`: one of them must be the amount.
pub(super) fn run(_: &Context<'_>, draft: &Draft<Edition>, report: &mut Report<'_>) {
    for (i, fee) in draft.value.fees.iter().enumerate() {
        let Some(stated) = &fee.stated else { continue };
        let figures = figures(stated);
        let amounts: Vec<u32> = match &fee.amount {
            Amount::Fixed(amount) => vec![*amount],
            Amount::PerUnit(unit) => vec![unit.each],
            Amount::Tiered(t) => t.tiers.iter().map(|tier| tier.each).chain(t.max).collect(),
            Amount::Free | Amount::Unpublished(_) => continue,
        };
        for amount in
            amounts.iter().filter(|a| !figures.is_empty() && !figures.contains(&u64::from(**a)))
        {
            let message = format!("the amount is {amount}, the source says \"{stated}\"");
            let help = "read both; mend `amount`, and note the correction in the provenance";
            report.add(draft, &format!("fees.{i}.amount"), message, help);
        }
        if figures.is_empty() {
            let message = format!("\"{stated}\" holds no figure");
            report.add(
                draft,
                &format!("fees.{i}.stated"),
                message,
                "give the figure as the source writes it",
            );
        }
    }
}

/// Whole numbers in a text, in which a point, comma or space before three digits groups thousands;
/// `triệu` after a number means a million, `nghìn` or `ngàn` a thousand.
fn figures(text: &str) -> Vec<u64> {
    let chars: Vec<char> = text.chars().collect();
    let digits = |from: usize| chars[from..].iter().take_while(|c| c.is_ascii_digit()).count();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let first = digits(at);
        if first == 0 {
            at += 1;
            continue;
        }
        let mut end = at + first;
        while end < chars.len()
            && matches!(chars[end], '.' | ',' | ' ' | '\u{a0}')
            && digits(end + 1) == 3
        {
            end += 4;
        }
        let digits: String = chars[at..end].iter().filter(|c| c.is_ascii_digit()).collect();
        let unit: String = chars[end..].iter().skip_while(|c| **c == ' ').take(5).collect();
        let times = match unit.to_lowercase() {
            unit if unit.starts_with("triệu") => 1_000_000,
            unit if unit.starts_with("nghìn") || unit.starts_with("ngàn") => 1_000,
            _ => 1,
        };
        found.extend(digits.parse::<u64>().ok().and_then(|n| n.checked_mul(times)));
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn reads_figures_as_people_write_them() {
        assert_eq!(figures("7.000 đồng/lần đăng ký"), [7_000]);
        assert_eq!(
            figures("25.000.000đ, 2 triệu, 50 nghìn, 3,500 đ"),
            [25_000_000, 2_000_000, 50_000, 3_500]
        );
        assert_eq!(figures("20000"), [20_000]);
        assert!(figures("không thu").is_empty());
    }
}
