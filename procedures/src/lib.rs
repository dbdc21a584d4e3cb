//! The commune-level administrative procedures of Hà Nội, baked from the TOML beside this crate.
//!
//! ```
//! let catalog = catalog_procedures::catalog();
//! assert!(catalog.codes().any(|code| code == "1.001193"));
//! ```

use std::sync::OnceLock;

use catalog_core::catalog::Catalog;

static SNAPSHOT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalog.bin"));

/// The catalogue, opened once.
///
/// # Panics
/// Never in practice: the snapshot is checked when it is baked, by the same version of the library.
pub fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| match Catalog::from_snapshot(SNAPSHOT) {
        Ok(catalog) => catalog,
        Err(error) => panic!("the snapshot in this build cannot be opened: {error}"),
    })
}
