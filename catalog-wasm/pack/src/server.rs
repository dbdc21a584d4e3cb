//! A small server for a look at the widget: static files on this machine only, under the strict
//! policy a portal would set. Not for the public.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    thread,
    time::Duration,
};

use crate::Failure;

const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/// Takes the port.
pub(crate) fn listen(port: u16) -> Result<TcpListener, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
        format!("port {port} cannot be used ({error}); choose another with --port").into()
    })
}

/// Serves `dist` at `/dist/` and `examples` at `/` until the program is ended.
pub(crate) fn serve(listener: TcpListener, dist: &Path, examples: &Path) -> Result<(), Failure> {
    println!("\nThe guide is at http://{}/ (end with Ctrl+C)", listener.local_addr()?);
    for stream in listener.incoming() {
        let (dist, examples) = (dist.to_owned(), examples.to_owned());
        // One thread a connection: a browser opens a handful.
        thread::spawn(move || stream.and_then(|stream| answer(stream, &dist, &examples)));
    }
    Ok(())
}

fn answer(mut stream: TcpStream, dist: &Path, examples: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The headers are read to their end, so that closing does not cut the answer off.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or(""), words.next().unwrap_or("/"));
    let found =
        file_of(target, dist, examples).and_then(|path| Some((fs::read(&path).ok()?, path)));
    match (method, found) {
        ("GET" | "HEAD", Some((body, path))) => {
            let body = if method == "GET" { body } else { Vec::new() };
            write_answer(&mut stream, "200 OK", mime(&path), &body)
        }
        ("GET" | "HEAD", None) => {
            write_answer(&mut stream, "404 Not Found", "text/plain; charset=utf-8", b"not found\n")
        }
        _ => write_answer(&mut stream, "405 Method Not Allowed", "text/plain", b"only GET\n"),
    }
}

/// The file a request asks for; `None` when the path would leave the two folders.
fn file_of(target: &str, dist: &Path, examples: &Path) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let (folder, rest) = match path.strip_prefix("dist/") {
        Some(rest) => (dist, rest),
        None if path.is_empty() => (examples, "embed.html"),
        None => (examples, path),
    };
    let plain = Path::new(rest).components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(rest))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|e| e.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn write_answer(stream: &mut TcpStream, status: &str, mime: &str, body: &[u8]) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n\
         Content-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_stays_in_the_two_folders() {
        let file = |target| file_of(target, Path::new("dist"), Path::new("examples"));
        assert_eq!(file("/"), Some("examples/embed.html".into()));
        assert_eq!(file("/kiosk.html?x=1"), Some("examples/kiosk.html".into()));
        assert_eq!(file("/dist/data/index.bin"), Some("dist/data/index.bin".into()));
        assert_eq!(file("/../Cargo.toml"), None);
        assert_eq!(file("/dist/../../Cargo.toml"), None);
        assert_eq!(file("//etc/passwd"), Some("examples/etc/passwd".into()));
    }
}
