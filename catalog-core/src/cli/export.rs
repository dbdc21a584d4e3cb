use std::path::Path;

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::export::{self, Format};

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["format", "as-of"], 1)?;
    let out = Path::new(parsed.word("the folder to write to")?);
    let formats: Vec<Format> = match parsed.format.as_deref() {
        None | Some("all") => Format::ALL.iter().map(|(_, format)| *format).collect(),
        Some(name) => match Format::ALL.iter().find(|(known, _)| *known == name) {
            Some((_, format)) => vec![*format],
            None => {
                let known: Vec<&str> = Format::ALL.iter().map(|(name, _)| *name).collect();
                let known = known.join(", ");
                return Err(Failure::Usage(format!("no format `{name}`, only all, {known}")));
            }
        },
    };
    let day = parsed.as_of.unwrap_or(host.today);
    let files = export::write(host.catalog, day, &formats, out)
        .map_err(|error| Failure::NotFound(error.to_string()))?;
    output::text(host, &format!("{files} files in {}", out.display()))
}
