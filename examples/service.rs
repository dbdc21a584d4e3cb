//! A service that imports the crate: answers `GET /procedures` and `GET /procedures/<code>` with JSON.
//!
//! `cargo run -p catalog-examples --bin service`, then open <http://127.0.0.1:8127/procedures>.
//! One connection at a time and nothing but the standard library: the point is the catalogue.

use std::{
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    time::Duration,
};

use catalog_core::{
    catalog::AsOf,
    date::Date,
    export::{Index, Record},
};
use catalog_procedures::catalog;

fn main() -> io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:8127")?;
    println!("http://{}/procedures", listener.local_addr()?);
    for stream in listener.incoming() {
        // A visitor who hangs up is no reason to stop.
        if let Err(error) = stream.and_then(answer) {
            eprintln!("{error}");
        }
    }
    Ok(())
}

fn answer(mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    let mut request = String::new();
    BufReader::new(&stream).read_line(&mut request)?;
    let path = request.split(' ').nth(1).unwrap_or_default();
    let (status, body) = match reply(path) {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", r#"{"error":"no such procedure"}"#.into()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{body}"
    )
}

fn reply(path: &str) -> Option<String> {
    let day = Date::new(2026, 11, 23)?;
    let code = path.strip_prefix("/procedures")?;
    if code.trim_start_matches('/').is_empty() {
        return serde_json::to_string(&Index::new(catalog(), day)).ok();
    }
    match catalog().as_of(code.strip_prefix('/')?, day) {
        AsOf::Edition(edition) => serde_json::to_string(&Record::new(*edition, catalog())).ok(),
        AsOf::NotRecorded { .. } | AsOf::UnknownCode => None,
    }
}
