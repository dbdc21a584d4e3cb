use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::schema;

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json"], 1)?;
    let Some(name) = parsed.words.first() else {
        let lines = schema::ALL.iter().map(|(name, about, _)| format!("{name:10} {about}\n"));
        return output::text(host, &lines.collect::<String>());
    };
    let Some((.., draw)) = schema::ALL.iter().find(|(known, ..)| known == name) else {
        let known: Vec<&str> = schema::ALL.iter().map(|(name, ..)| *name).collect();
        let message = format!("there is no schema `{name}`, only {}", known.join(", "));
        return Err(Failure::NotFound(message));
    };
    output::json(host, &draw())?;
    Ok(Exit::Fine)
}
