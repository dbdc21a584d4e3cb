use super::{
    Host,
    args::{Args, Parsed},
    output::{self, Exit, Failure},
};
use crate::{
    guide::{self, Answers, Checklist, Paper, words},
    model::{ChannelKind, Locality, Registry},
};

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "answer", "channel", "as-of", "locality"], 1)?;
    let code = parsed.word("the code of a procedure, such as 1.001193")?;
    let edition = output::edition(host, code, parsed.as_of)?;
    let day = parsed.as_of.unwrap_or(host.today);
    let locality = locality(&parsed, host)?;
    let checklist = guide::checklist(&edition, &answers(&parsed)?, day, locality)
        .map_err(|error| Failure::NotFound(format!("{code}: {error}")))?;
    if parsed.json {
        output::json(host, &checklist)?;
        return Ok(Exit::Fine);
    }
    let text = plain(&checklist, host.catalog.registry());
    output::text(host, &text)
}

/// The answers given with `--answer` and `--channel`.
pub(super) fn answers(parsed: &Parsed) -> Result<Answers, Failure> {
    let mut answers = Answers::new();
    for given in &parsed.answers {
        let (question, answer) = given.split_once('=').ok_or_else(|| {
            Failure::Usage(format!("--answer `{given}`: expected QUESTION=ANSWER"))
        })?;
        answers.add(question, answer);
    }
    if let Some(id) = &parsed.channel {
        let channel = ChannelKind::from_id(id).ok_or_else(|| {
            Failure::Usage(format!("--channel `{id}`: expected in-person, online or post"))
        })?;
        answers.set_channel(Some(channel));
    }
    Ok(answers)
}

/// The locality given with `--locality`.
pub(super) fn locality<'a>(
    parsed: &Parsed,
    host: &Host<'a>,
) -> Result<Option<&'a Locality>, Failure> {
    let Some(id) = &parsed.locality else { return Ok(None) };
    let known = &host.catalog.registry().localities;
    match known.iter().find(|l| l.id == *id) {
        Some(locality) => Ok(Some(locality)),
        None => {
            let known: Vec<&str> = known.iter().map(|l| l.id.as_str()).collect();
            let message = format!("there is no locality `{id}`, only {}", known.join(", "));
            Err(Failure::NotFound(message))
        }
    }
}

pub(super) fn plain(list: &Checklist, registry: &Registry) -> String {
    let mut lines = vec![format!("{} {} (phiên bản {})", list.code, list.name.vi, list.edition)];
    lines.extend(list.warnings.iter().map(|w| format!("! {}", w.text.vi)));
    for question in &list.questions {
        lines.push(format!("? {} [{}]", question.text.vi, question.id));
        lines.extend(
            question.answers.iter().map(|a| format!("    {}={}: {}", question.id, a.id, a.vi)),
        );
    }
    for (title, held) in [
        ("Tờ khai", &list.forms),
        ("Nộp", &list.submit),
        ("Xuất trình", &list.show),
        ("Không phải mang", &list.retrieved),
    ] {
        if !held.is_empty() {
            lines.push(format!("{title}:"));
            lines.extend(held.iter().map(|p| paper(p, list)));
        }
    }
    for group in &list.groups {
        let set = |ids: &Vec<String>| {
            let names: Vec<&str> = ids.iter().map(|id| name(list, id)).collect();
            names.join(" và ")
        };
        let sets: Vec<String> = group.sets.iter().map(set).collect();
        let how =
            if group.ordered { "một trong, theo thứ tự" } else { "chỉ cần một trong" };
        lines.push(format!("{} ({how}):", group.name.vi));
        lines.extend(sets.iter().map(|set| format!("  * {set}")));
    }
    lines.extend(list.no_documents.iter().map(|text| text.vi.clone()));
    lines.push("Phí, lệ phí:".into());
    lines.extend(list.fees.iter().map(|fee| {
        let channel = fee.channel.map_or("", ChannelKind::id);
        format!("  {channel:9} {}: {}{}", fee.name.vi, fee.text.vi, depends(&fee.depends_on))
    }));
    lines.push("Thời hạn:".into());
    lines.extend(list.times.iter().map(|time| {
        let channel = time.channel.map_or("", ChannelKind::id);
        format!("  {channel:9} {}{}", time.text.vi, depends(&time.depends_on))
    }));
    lines.extend(list.filing.iter().map(|f| format!("Hạn nộp: {}", f.text.vi)));
    let offices = list.received_by.iter().map(|id| {
        registry.agencies.iter().find(|a| a.id == *id).map_or(id.as_str(), |a| &a.name.vi)
    });
    lines.push(format!("Nơi nộp: {}", offices.collect::<Vec<_>>().join("; ")));
    lines.extend(list.place.iter().map(|p| format!("  {}", p.vi)));
    lines.extend(list.notes.iter().map(|n| format!("- {}{}", n.text.vi, depends(&n.depends_on))));
    lines.join("\n")
}

/// Every paper of a list, wherever it stands.
fn papers(list: &Checklist) -> impl Iterator<Item = &Paper> {
    list.forms.iter().chain(&list.submit).chain(&list.show).chain(&list.retrieved)
}

/// The name of a paper of the list.
fn name<'a>(list: &'a Checklist, id: &'a str) -> &'a str {
    papers(list).find(|paper| paper.id == id).map_or(id, |paper| &paper.name.vi)
}

fn paper(paper: &Paper, list: &Checklist) -> String {
    let group = list.groups.iter().find(|g| Some(&g.id) == paper.one_of.as_ref());
    let one_of = group.map_or(String::new(), |g| format!(" (một trong: {})", g.name.vi));
    let form = paper.form.as_ref().map_or(String::new(), |f| format!(" (mẫu {f})"));
    let numbers = words::tally(&paper.tally()).map_or(String::new(), |text| text.vi);
    let mut text =
        format!("  {}{form}: {numbers}{one_of}{}", paper.name.vi, depends(&paper.depends_on));
    let fallback = paper.retrieved.as_ref().map(|r| &r.fallback);
    for more in paper.note.iter().chain(fallback) {
        text += "\n      ";
        text += &more.vi;
    }
    text
}

fn depends(questions: &[String]) -> String {
    match questions {
        [] => String::new(),
        open => format!(" (tùy trường hợp: {})", open.join(", ")),
    }
}
