use std::path::Path;

use serde::Serialize;

use super::{
    Host,
    args::Args,
    output::{self, Exit, Failure},
};
use crate::{
    check::{self, Finding},
    source::{Files, Source},
};

#[derive(Serialize)]
struct Answer<'a> {
    findings: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: String,
    file: String,
    line: usize,
    column: usize,
    message: &'a str,
    help: &'a str,
}

pub(super) fn run(args: Args, host: &mut Host<'_>) -> Result<Exit, Failure> {
    let parsed = args.parse(&["json"], 1)?;
    let dir = parsed.words.first().map_or("procedures", String::as_str);
    let files = Files::read(Path::new(dir)).map_err(|e| Failure::NotFound(e.to_string()))?;
    let findings = check::run(&Source::parse(&files));
    let within = |finding: &Finding| format!("{}/{}", dir.trim_end_matches('/'), finding.file);
    if parsed.json {
        let findings = findings.iter().map(|f| Row {
            code: f.code,
            severity: f.severity.to_string(),
            file: within(f),
            line: f.at.line,
            column: f.at.column,
            message: &f.message,
            help: &f.help,
        });
        output::json(host, &Answer { findings: findings.collect() })?;
    } else {
        for finding in &findings {
            let shown = Finding { file: within(finding), ..finding.clone() };
            output::write(host, &shown.to_string())?;
        }
        let errors = findings.iter().filter(|f| f.severity == check::Severity::Error).count();
        let warnings = findings.len() - errors;
        let count = files.iter().count();
        output::write(host, &format!("{count} files: {errors} errors, {warnings} warnings"))?;
    }
    let failed = findings.iter().any(|f| f.severity == check::Severity::Error);
    Ok(if failed { Exit::Findings } else { Exit::Fine })
}
