//! How large the widget is, and how large it may become.

use std::{fs, path::Path};

use crate::Failure;

/// The largest sizes in bytes after brotli; whoever raises one says why in the commit.
const CEILINGS: [(&str, usize); 5] = [
    ("procedure-guide.wasm", 155_000),
    ("procedure-guide.js", 8_300),
    ("data/index.bin", 26_000),
    ("data/common.bin", 6_000),
    ("data/english.bin", 7_500),
];

/// Prints the sizes.
///
/// # Errors
///
/// When a file is larger than its ceiling.
pub(crate) fn report(dist: &Path) -> Result<(), Failure> {
    println!("{:<24} {:>10} {:>10} {:>10}", "file", "bytes", "brotli", "at most");
    let mut over = Vec::new();
    for (name, ceiling) in CEILINGS {
        let bytes = fs::read(dist.join(name))?;
        let packed = brotli(&bytes)?;
        println!("{name:<24} {:>10} {packed:>10} {ceiling:>10}", bytes.len());
        if packed > ceiling {
            over.push(format!(
                "{name} has {packed} bytes after brotli, expected at most {ceiling}"
            ));
        }
    }
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

fn brotli(bytes: &[u8]) -> Result<usize, Failure> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &parameters)?;
    Ok(packed.len())
}
