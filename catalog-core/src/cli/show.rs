use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json", "as-of"], 1)?;
    let code = parsed.word("the code of a procedure, such as 1.001193")?;
    let edition = output::edition(host, code, parsed.as_of)?;
    output::json(host, &edition)?;
    Ok(Exit::Fine)
}
