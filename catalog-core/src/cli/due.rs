use serde::Serialize;

use super::{
    Host,
    args::Args,
    checklist,
    output::{self, Exit, Failure},
};
use crate::{
    calendar::Calendar,
    date::Date,
    deadline::{self, Due, Moment},
    guide::{Answers, Situation, applicable_times},
    model::{CHANNEL_KEY, ChannelKind},
};

#[derive(Serialize)]
struct Answer<'a> {
    code: &'a str,
    edition: Date,
    received: String,
    channel: &'a str,
    #[serde(flatten)]
    due: &'a Due,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "received", "answer", "channel", "locality"], 1)?;
    let code = parsed.word("the code of a procedure, such as 1.001193")?;
    let received: Moment = match &parsed.received {
        Some(given) => given.parse().map_err(|e| Failure::Usage(format!("--received: {e}")))?,
        None => return Err(Failure::Usage("name the moment of receipt with --received".into())),
    };
    checklist::locality(&parsed, host)?;
    let edition = output::edition(host, code, Some(received.date))?;
    let mut answers: Answers = checklist::answers(&parsed)?;
    if parsed.channel.is_none() && edition.channels.iter().any(|c| c.kind == ChannelKind::InPerson)
    {
        answers.set_channel(Some(ChannelKind::InPerson));
    }
    let situation = Situation::new(&edition, &answers)
        .map_err(|error| Failure::NotFound(format!("{code}: {error}")))?;
    let times: Vec<_> = applicable_times(&situation).into_iter().map(|(_, time, _)| time).collect();
    let calendar = Calendar::new(&host.catalog.registry().calendar);
    let due = deadline::due(&times, received, calendar);
    if parsed.json {
        let channel = answers.get(CHANNEL_KEY).and_then(<[_]>::first).map_or("", String::as_str);
        let edition = edition.since.date();
        let answer = Answer { code, edition, received: received.to_string(), channel, due: &due };
        output::json(host, &answer)?;
        return Ok(Exit::Fine);
    }
    let mut lines = Vec::new();
    lines.push(match due.due {
        Some(day) => {
            format!("Chậm nhất: {day}{}", due.at.map_or(String::new(), |t| format!(" {t}")))
        }
        None => "Không xác định được ngày trả kết quả".into(),
    });
    if due.earliest != due.due {
        lines.extend(due.earliest.map(|day| format!("Sớm nhất: {day}")));
    }
    lines.extend(due.extended.map(|day| format!("Nếu gia hạn: {day}")));
    if due.provisional {
        lines.push("Tạm tính: chưa có lịch nghỉ của năm đó".into());
    }
    lines.extend(due.why.iter().map(|why| format!("- {}", why.vi)));
    output::text(host, &lines.join("\n"))
}
