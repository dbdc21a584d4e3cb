//! Prints what to bring for a procedure in one situation.
//!
//! `cargo run -p catalog-examples --bin papers -- 1.001193 child=ordinary channel=in-person`

use std::{env, error::Error};

use catalog_core::{
    catalog::AsOf,
    date::Date,
    guide::{self, Answers, words},
};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let code = arguments.next().unwrap_or_else(|| "1.001193".into());
    let mut answers = Answers::new();
    for given in arguments {
        let (question, answer) = given.split_once('=').ok_or("write QUESTION=ANSWER")?;
        answers.add(question, answer);
    }

    // Core asks no clock: the day is for the program to say.
    let day: Date = "2026-11-23".parse()?;
    let catalog = catalog_procedures::catalog();
    let edition = match catalog.as_of(&code, day) {
        AsOf::Edition(edition) => edition,
        AsOf::NotRecorded { first } => return Err(format!("recorded only from {first}").into()),
        AsOf::UnknownCode => return Err(format!("there is no procedure {code}").into()),
    };
    let ha_noi = catalog.registry().localities.iter().find(|l| l.id == "ha-noi");
    let list = guide::checklist(&edition, &answers, day, ha_noi)?;

    println!("{}", list.name.vi);
    for paper in list.forms.iter().chain(&list.submit).chain(&list.show) {
        let numbers = words::tally(&paper.tally()).map_or(String::new(), |text| text.vi);
        println!("  [ ] {} — {numbers}", paper.name.vi);
    }
    for paper in &list.retrieved {
        println!("  không phải mang: {}", paper.name.vi);
    }
    for question in &list.questions {
        println!("  còn tùy: {} [{}]", question.text.vi, question.id);
    }
    Ok(())
}
