use super::{
    Host,
    args::Args,
    checklist,
    output::{self, Exit, Failure},
};
use crate::{
    export::{Named, Record},
    guide::{self, Answers},
};

/// With `--json` the whole record; else what a reader wants first, and the checklist without answers.
pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "as-of", "locality"], 1)?;
    let code = parsed.word("the code of a procedure, such as 1.001193")?;
    let edition = output::edition(host, code, parsed.as_of)?;
    let day = parsed.as_of.unwrap_or(host.today);
    let locality = checklist::locality(&parsed, host)?;
    let list = guide::checklist(&edition, &Answers::new(), day, locality)
        .map_err(|error| Failure::NotFound(format!("{code}: {error}")))?;
    let record = Record::new(edition, host.catalog);
    if parsed.json {
        output::json(host, &record)?;
        return Ok(Exit::Fine);
    }
    let names =
        |all: &[Named]| all.iter().map(|n| n.name.vi.as_str()).collect::<Vec<_>>().join("; ");
    let provenance = &record.provenance;
    let decision = &provenance.decision;
    let mut lines = vec![
        format!("{} ({})", record.everyday, record.english),
        record.summary.vi.clone(),
        format!("Lĩnh vực: {}", record.field.name.vi),
        format!("Cơ quan quyết định: {}", names(&record.decided_by)),
        checklist::plain(&list, host.catalog.registry()),
        "Căn cứ pháp lý:".into(),
    ];
    lines.extend(record.legal_basis.iter().map(|l| format!("  {} {}", l.id, l.name.vi)));
    lines.push(format!(
        "Nguồn: {} (xem ngày {}), {}",
        provenance.portal, provenance.snapshot, decision.number
    ));
    lines.extend(provenance.corrections.iter().map(|c| format!("  đã sửa: {}", c.vi)));
    lines.extend(provenance.doubts.iter().map(|d| format!("  chưa rõ: {}", d.vi)));
    output::text(host, &lines.join("\n"))
}
